package dev.repocensus.analysis.insync;

import java.util.List;

/**
 * What a lock should have been made from.
 *
 * @param declared the requirements, wherever they are declared
 * @param projects the manifests, one even if it asks for nothing
 * @param evidence what else stands beside the lock
 */
public record LockInputs(
    List<DeclaredInput> declared, List<DeclaredProject> projects, InputEvidence evidence) {

  public LockInputs {
    declared = List.copyOf(declared);
    projects = List.copyOf(projects);
  }

  /** Nothing is known that the lock could be held against. */
  boolean areUnknown() {
    return declared.isEmpty() && projects.isEmpty();
  }
}
