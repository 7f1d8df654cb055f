package dev.repocensus.analysis.scan;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.insync.DeclaredInput;
import dev.repocensus.analysis.insync.LockInputs;
import dev.repocensus.analysis.insync.LockJudgement;
import dev.repocensus.analysis.insync.LockVerdicts;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.lockfile.LockfileFormat;
import dev.repocensus.analysis.lockfile.Sidecar;
import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.analysis.manifest.Manifest;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins a project's locks with the manifests and sidecars beside them, and judges whether they
 * still match.
 */
final class LockScan {
  /** What a lock's metadata file is called: the lock's own name and this. */
  static final String SIDECAR = ".metadata";

  private final List<Manifest> manifests;
  private final List<SourceText> sidecars;

  LockScan(List<Manifest> manifests, List<SourceText> sidecars) {
    this.manifests = manifests;
    this.sidecars = sidecars;
  }

  /** A lock that was read, and is not judged yet. */
  @SuppressWarnings("ArrayRecordComponent") // read only, never compared
  record Read(String path, long size, byte[] sha256, Lockfile lock, List<Problem> problems) {}

  static Read read(LockfileFormat format, SourceText text, byte[] sha256) {
    Outcome<Lockfile> outcome = format.read(text);
    return new Read(text.path(), text.bytes().length, sha256, outcome.value(), outcome.problems());
  }

  List<LockFacts> judge(List<Read> locks) {
    List<LockFacts> facts = new ArrayList<>();
    for (Read read : locks) {
      LockInputs inputs = inputs(read.path());
      SourceText sidecar = inputs.sidecar();
      Lockfile lock = sidecar == null ? read.lock() : Sidecar.on(read.lock(), sidecar);
      LockJudgement judgement = LockVerdicts.judge(lock, inputs);
      boolean isReadable =
          read.problems().stream().noneMatch(problem -> problem.code() == ProblemCode.LCK001);
      facts.add(
          new LockFacts(read.path(), read.size(), read.sha256(), lock, judgement, isReadable));
    }
    return facts;
  }

  private LockInputs inputs(String lockPath) {
    String directory = directoryOf(lockPath);
    List<Manifest> beside =
        manifests.stream().filter(m -> directoryOf(m.path()).equals(directory)).toList();
    SourceText sidecar =
        sidecars.stream().filter(s -> s.path().equals(lockPath + SIDECAR)).findFirst().orElse(null);
    List<DeclaredInput> declared = new ArrayList<>();
    beside.forEach(manifest -> manifest.requirements().forEach(r -> declare(r, declared)));
    return new LockInputs(declared, sidecar);
  }

  private static void declare(DeclaredRequirement requirement, List<DeclaredInput> declared) {
    String text = RequirementText.of(requirement);
    if (text != null) {
      declared.add(
          new DeclaredInput(
              requirement.sourcePath(),
              requirement.line(),
              text,
              requirement.groupKind(),
              requirement.groupName()));
    }
  }

  private static String directoryOf(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
