package dev.repocensus.analysis.scan;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.insync.InputEvidence;
import dev.repocensus.analysis.lockfile.LockTrees;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.lockfile.LockfileFormat;
import dev.repocensus.analysis.lockfile.NamedLocks;
import dev.repocensus.analysis.lockfile.Sidecar;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.DetectedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins a project's locks with their sidecars and with what of the files beside them is needed. */
final class LockScan {
  /** What a lock's metadata file is called: the lock's own name and this. */
  static final String SIDECAR = ".metadata";

  private final List<SourceText> manifests;
  private final List<SourceText> sidecars;

  LockScan(List<SourceText> manifests, List<SourceText> sidecars) {
    this.manifests = manifests;
    this.sidecars = sidecars;
  }

  /** A lock that was read, and stands alone yet. */
  @SuppressWarnings("ArrayRecordComponent") // read only, never compared
  record Read(
      String path,
      long size,
      byte[] sha256,
      Lockfile lock,
      DetectedBy detectedBy,
      List<Problem> problems) {}

  static Read read(LockfileFormat format, SourceText text, byte[] sha256) {
    Outcome<Lockfile> outcome = format.read(text);
    return new Read(
        text.path(),
        text.bytes().length,
        sha256,
        outcome.value(),
        DetectedBy.CONTENT,
        outcome.problems());
  }

  /** A lock whose content is not there, if its name tells the format. */
  static Optional<Read> unread(String path, long size, byte[] sha256, List<Problem> problems) {
    return NamedLocks.unread(path)
        .map(lock -> new Read(path, size, sha256, lock, DetectedBy.NAME, problems));
  }

  /** What is wrong with a file of settings: that nothing of it can be read. */
  static Optional<Problem> tomlProblem(SourceText text) {
    return LockTrees.tomlOrMissing(text.text()).isObject()
        ? Optional.empty()
        : Optional.of(Problem.of(ProblemCode.MAN001, "not TOML"));
  }

  List<LockFacts> join(List<Read> locks) {
    List<LockFacts> facts = new ArrayList<>();
    for (Read read : locks) {
      Lockfile lock = withSidecar(read);
      boolean isReadable =
          read.detectedBy() == DetectedBy.CONTENT
              && read.problems().stream().noneMatch(each -> each.code() == ProblemCode.LCK001);
      InputEvidence evidence = InputEvidence.of(lock, beside(read.path()), read.problems());
      facts.add(
          new LockFacts(
              read.path(),
              read.size(),
              read.sha256(),
              lock,
              read.detectedBy(),
              evidence,
              isReadable));
    }
    return facts;
  }

  private Lockfile withSidecar(Read read) {
    return sidecars.stream()
        .filter(each -> each.path().equals(read.path() + SIDECAR))
        .findFirst()
        .map(sidecar -> Sidecar.on(read.lock(), sidecar))
        .orElse(read.lock());
  }

  /** A compiled requirements file is a manifest too, but not one of its own inputs. */
  private List<SourceText> beside(String lockPath) {
    String directory = directoryOf(lockPath);
    return manifests.stream()
        .filter(each -> directoryOf(each.path()).equals(directory))
        .filter(each -> !each.path().equals(lockPath))
        .toList();
  }

  private static String directoryOf(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
