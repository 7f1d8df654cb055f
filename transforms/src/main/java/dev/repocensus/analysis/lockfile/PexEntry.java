package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.packaging.Redaction;
import dev.repocensus.analysis.packaging.Requirement;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.SourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One locked requirement of a PEX lock.
 *
 * @param platform the platform of its resolve, empty if there is one resolve for all
 */
record PexEntry(JsonNode entry, int line, String platform) {
  private static final List<String> VCS = List.of("git+", "hg+", "bzr+", "svn+");
  private static final List<String> ARCHIVES =
      List.of(".tar.gz", ".zip", ".tar.bz2", ".tgz", ".tar", ".tar.xz", ".egg");

  PexEntry on(String newPlatform) {
    return new PexEntry(entry, line, newPlatform);
  }

  @Nullable String name() {
    String name = LockTrees.text(entry, "project_name");
    return name == null || name.isBlank() ? null : DistributionName.normalize(name);
  }

  LockedDistribution locked(String name, PexRoots roots, List<Problem> problems) {
    List<JsonNode> artifacts = LockTrees.items(entry.path("artifacts")).toList();
    String url = artifacts.isEmpty() ? "" : urlOf(artifacts.get(0));
    SourceKind kind = kind(url, artifacts, roots.isUrl(name));
    Artifacts files = files(artifacts);
    return new LockedDistribution(
        name,
        LockTrees.text(entry, "version"),
        platform,
        List.of(),
        List.of(),
        roots.areKnown() ? (Boolean) roots.contains(name) : null,
        kind,
        null,
        kind == SourceKind.INDEX ? null : LockText.orNull(Redaction.url(url)),
        artifacts.isEmpty() ? null : LockTrees.text(artifacts.get(0), "commit_id"),
        LockTrees.text(entry, "requires_python"),
        files.hashed(),
        files.strength(),
        artifacts.size(),
        artifacts.isEmpty() ? null : (Boolean) artifacts.stream().anyMatch(PexEntry::isWheel),
        artifacts.isEmpty() ? null : (Boolean) artifacts.stream().anyMatch(PexEntry::isArchive),
        null,
        line,
        files.faults(name, LockTrees.text(entry, "version")),
        null,
        dependencies(problems),
        List.of());
  }

  private static Artifacts files(List<JsonNode> artifacts) {
    return artifacts.stream()
        .map(each -> Artifacts.file(urlOf(each), hash(each), null))
        .reduce(Artifacts.NONE, Artifacts::plus);
  }

  /** The algorithm stands beside the hash. */
  private static HashStrength hash(JsonNode artifact) {
    String hash = LockTrees.text(artifact, "hash");
    String algorithm = LockTrees.text(artifact, "algorithm");
    return hash == null || algorithm == null
        ? HashStrength.of(hash)
        : HashStrength.ofAlgorithm(algorithm);
  }

  private static SourceKind kind(String url, List<JsonNode> artifacts, boolean asUrl) {
    if (VCS.stream().anyMatch(url::startsWith)) {
      return SourceKind.VCS;
    }
    boolean file = artifacts.isEmpty() || artifacts.stream().allMatch(PexEntry::isFile);
    if (!file) {
      boolean editable = artifacts.get(0).path("editable").asBoolean(false);
      return editable ? SourceKind.EDITABLE : SourceKind.PATH;
    }
    if (!asUrl) {
      return SourceKind.INDEX;
    }
    return url.startsWith("file:") ? SourceKind.PATH : SourceKind.URL;
  }

  /** A local artifact that is no file to install is a source tree. */
  private static boolean isFile(JsonNode artifact) {
    return !urlOf(artifact).startsWith("file:") || isWheel(artifact) || isArchive(artifact);
  }

  private static boolean isWheel(JsonNode artifact) {
    return fileName(artifact).endsWith(".whl");
  }

  private static boolean isArchive(JsonNode artifact) {
    String name = fileName(artifact);
    return ARCHIVES.stream().anyMatch(name::endsWith);
  }

  private static String fileName(JsonNode artifact) {
    String url = urlOf(artifact);
    int end = url.length();
    for (char mark : new char[] {'#', '?'}) {
      int at = url.indexOf(mark);
      end = at >= 0 ? Math.min(end, at) : end;
    }
    return url.substring(0, end).toLowerCase(Locale.ROOT);
  }

  private static String urlOf(JsonNode artifact) {
    return artifact.path("url").asText("");
  }

  private List<LockedDependency> dependencies(List<Problem> problems) {
    List<LockedDependency> edges = new ArrayList<>();
    for (String text : LockTrees.texts(entry, "requires_dists")) {
      Optional<Requirement> requirement = Requirement.parse(text).value();
      requirement.map(LockedDependency::of).ifPresent(edges::add);
      if (requirement.isEmpty()) {
        String message = "an edge is no requirement: " + Redaction.excerpt(text);
        problems.add(Problem.at(ProblemCode.LCK012, line, message));
      }
    }
    return edges;
  }
}
