package dev.repocensus.analysis.census;

import dev.repocensus.analysis.closure.Closure;
import dev.repocensus.analysis.insync.Cutoff;
import dev.repocensus.analysis.lockfile.LockedDistribution;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.analysis.resolves.ProjectRequirement;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.staleness.Limit;
import dev.repocensus.analysis.staleness.Subject;
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.RequirementKind;
import dev.repocensus.schema.row.SourceKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The versions that one lock holds: who binds what in it, and for which interpreters. */
final class LockSubjects {
  private final String projectId;
  private final JudgedLock judged;
  private final Lockfile lock;
  private final String lockfileId;
  private final List<Version> pythons;
  private final @Nullable Duration cooldown;
  private final SortedMap<String, Version> versions = new TreeMap<>();
  private final Map<Integer, List<Limit>> ofEntries = new HashMap<>();
  private final Map<String, List<Limit>> ofInputs = new HashMap<>();
  private final Set<Integer> askedByOthers = new HashSet<>();

  LockSubjects(String projectId, ResolveIndex resolves, JudgedLock judged) {
    this.projectId = projectId;
    this.judged = judged;
    this.lock = judged.facts().lock();
    this.lockfileId = LockRows.lockfileId(projectId, judged.facts().path());
    this.pythons =
        lock.pythonRequires() == null ? List.of() : SupportedPythons.ends(lock.pythonRequires());
    Long seconds = Cutoff.cooldownSeconds(lock);
    this.cooldown = seconds == null ? null : Duration.ofSeconds(seconds);
    lock.distributions().forEach(this::remember);
    resolves.inputsOf(lockfileId).forEach(this::limit);
    judged.closure().edges().forEach(this::limit);
  }

  private void remember(LockedDistribution locked) {
    String text = locked.version();
    if (text != null) {
      Version.parse(text).ifPresent(v -> versions.putIfAbsent(locked.distribution(), v));
    }
  }

  private void limit(ProjectRequirement input) {
    var asked = input.requirement();
    String distribution = asked.distribution();
    SpecifierSet specifier = SpecifierSet.parse(asked.specifier()).value();
    if (distribution == null || specifier.isAny()) {
      return;
    }
    boolean isOwn = input.projectId().equals(projectId);
    Limit.Who who =
        asked.kind() == RequirementKind.CONSTRAINT
            ? Limit.Who.CONSTRAINTS_FILE
            : isOwn ? Limit.Who.OWN_MANIFEST : Limit.Who.SIBLING_PROJECT;
    String name = who == Limit.Who.SIBLING_PROJECT ? input.projectId() : "";
    ofInputs
        .computeIfAbsent(distribution, any -> new ArrayList<>())
        .add(new Limit(who, name, specifier, asked.sourcePath(), asked.line()));
  }

  /** What one locked distribution asks of another; its own projects ask by their manifests. */
  private void limit(Closure.Edge edge) {
    SpecifierSet specifier = SpecifierSet.parse(edge.specifier()).value();
    if (edge.src() < 0 || edge.dst() < 0 || !edge.isActive()) {
      return;
    }
    LockedDistribution source = lock.distributions().get(edge.src());
    if (source.sourceKind() != SourceKind.INDEX) {
      return;
    }
    if (!statesSpecifiers(lock.format())) {
      askedByOthers.add(edge.dst());
    }
    if (!specifier.isAny()) {
      ofEntries
          .computeIfAbsent(edge.dst(), any -> new ArrayList<>())
          .add(
              new Limit(
                  Limit.Who.THIRD_PARTY,
                  source.distribution(),
                  specifier,
                  judged.facts().path(),
                  source.sourceLine()));
    }
  }

  /** Every version of an index that the lock holds, in its order. */
  List<AgedVersion> all() {
    List<AgedVersion> all = new ArrayList<>();
    for (int i = 0; i < lock.distributions().size(); i++) {
      LockedDistribution locked = lock.distributions().get(i);
      String text = locked.version();
      Version version = text == null ? null : Version.parse(text).orElse(null);
      if (text != null && version != null && locked.sourceKind() == SourceKind.INDEX) {
        all.add(
            new AgedVersion(lockfileId, judged.facts().path(), text, subject(i, locked, version)));
      }
    }
    return all;
  }

  private Subject subject(int entry, LockedDistribution locked, Version version) {
    List<Limit> limits = new ArrayList<>(ofInputs.getOrDefault(locked.distribution(), List.of()));
    limits.addAll(ofEntries.getOrDefault(entry, List.of()));
    return new Subject(
        locked.distribution(),
        version,
        isDirect(entry, locked),
        pythons,
        lock.pythonRequires() == null ? "" : lock.pythonRequires() + " " + judged.facts().path(),
        limits,
        isBoundKnown(entry),
        cooldown,
        locked.minUploadTs(),
        versions,
        locked.indexName());
  }

  /** Whether the edges of a format say which versions they take, or only of what. */
  private static boolean statesSpecifiers(LockFormat format) {
    return switch (format) {
      case PEX, POETRY, PDM, CONDA_LOCK, PIXI -> true;
      case UV, PANTS_REQUIREMENTS, PIPENV, PYLOCK, PIP_COMPILE, CONDA_EXPLICIT -> false;
    };
  }

  /** A lock without any edge does not even say who asks. */
  private boolean isBoundKnown(int entry) {
    return statesSpecifiers(lock.format())
        || (!judged.closure().edges().isEmpty() && !askedByOthers.contains(entry));
  }

  private boolean isDirect(int entry, LockedDistribution locked) {
    List<Closure.Node> nodes = judged.closure().nodes();
    Boolean walked = entry < nodes.size() ? nodes.get(entry).isDirect() : null;
    Boolean known = walked == null ? locked.isDirect() : walked;
    return known != null && known;
  }
}
