package dev.repocensus.analysis.insync;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lock should have been made from.
 *
 * @param declared the requirements, wherever they are declared
 * @param projects the manifests, one even if it asks for nothing
 * @param evidence what else stands beside the lock
 * @param gone the projects that the lock was made for and that are none of its own any more, each
 *     as a reason
 * @param resolve how a build tool is told to lock the resolve; null if none is
 * @param sources what the lock says it was made from besides, as far as it was read
 */
public record LockInputs(
    List<DeclaredInput> declared,
    List<DeclaredProject> projects,
    InputEvidence evidence,
    List<String> gone,
    @Nullable ResolveSettings resolve,
    SourceFiles sources) {

  public LockInputs {
    declared = List.copyOf(declared);
    projects = List.copyOf(projects);
    gone = List.copyOf(gone);
  }

  /** Inputs of a lock of which no project is gone. */
  public LockInputs(
      List<DeclaredInput> declared, List<DeclaredProject> projects, InputEvidence evidence) {
    this(declared, projects, evidence, List.of(), null, SourceFiles.NONE);
  }

  /** Nothing is known that the lock could be held against. */
  boolean areUnknown() {
    return declared.isEmpty() && projects.isEmpty();
  }
}
