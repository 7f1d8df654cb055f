package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.closure.Pythons;
import dev.repocensus.analysis.lockfile.LockedDistribution;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.packaging.Requirement;
import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.schema.row.SourceKind;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a lock says of the files it was made from, held against these files: hashes (conda-lock),
 * and for compiled requirements their constraints and the interpreter in the header.
 */
final class SourceComparison {
  private static final String HASHES = "inputs_metadata.";
  private static final String SHA256 = ".sha256";

  private final Lockfile lock;
  private final LockInputs inputs;
  private final Verdict verdict;

  SourceComparison(Lockfile lock, LockInputs inputs, Verdict verdict) {
    this.lock = lock;
    this.inputs = inputs;
    this.verdict = verdict;
  }

  /** The hashes that a lock records of its sources, by the names it gives them. */
  static SortedMap<String, String> recorded(Lockfile lock) {
    SortedMap<String, String> hashes = new TreeMap<>();
    lock.inputs()
        .settings()
        .forEach(
            (key, values) -> {
              if (key.startsWith(HASHES) && key.endsWith(SHA256) && !values.isEmpty()) {
                String name = key.substring(HASHES.length(), key.length() - SHA256.length());
                hashes.put(name, values.get(0));
              }
            });
    return hashes;
  }

  /** Whether the hash of each source is known, then and now; a reason for each that differs. */
  boolean hashes() {
    SortedMap<String, String> then = recorded(lock);
    then.forEach(
        (name, hash) -> {
          String now = inputs.sources().sha256().get(name);
          if (now != null && !now.equalsIgnoreCase(hash)) {
            verdict.soft(name + " has changed since the lock was made: its SHA-256 is another");
          }
        });
    return !then.isEmpty() && inputs.sources().sha256().keySet().containsAll(then.keySet());
  }

  /** A reason for each pin that a file of constraints does not allow. */
  void constraints() {
    for (DeclaredInput each : inputs.sources().constraints()) {
      Requirement constraint = Requirement.parse(each.requirement()).value().orElse(null);
      for (LockedDistribution locked : lock.distributions()) {
        if (constraint != null
            && locked.distribution().equals(constraint.distribution())
            && constraint.marker() == null
            && !allows(constraint.specifiers(), locked)) {
          verdict.hard(
              each.place()
                  + " allows only '"
                  + each.requirement()
                  + "', locked is "
                  + locked.distribution()
                  + " "
                  + locked.version());
        }
      }
    }
  }

  private static boolean allows(SpecifierSet range, LockedDistribution locked) {
    String version = locked.version();
    return version == null
        || locked.sourceKind() != SourceKind.INDEX
        || Version.parse(version).map(each -> range.contains(each, true)).orElse(true);
  }

  /** A reason if a project does not support the interpreter that the lock was made with. */
  void interpreter() {
    String then = lock.pythonRequires();
    if (then == null) {
      return;
    }
    Pythons made = Pythons.of(then);
    for (DeclaredProject project : inputs.projects()) {
      String range = project.requiresPython();
      Pythons wanted = Pythons.of(range);
      List<Version> around = wanted.bounds();
      boolean isSupported =
          range == null
              || made.sample(around).stream()
                  .anyMatch(each -> made.contains(each) && wanted.contains(each));
      if (!isSupported) {
        verdict.soft(
            project.manifestPath()
                + " is for Python "
                + range
                + ", the lock was made with "
                + then);
      }
    }
  }
}
