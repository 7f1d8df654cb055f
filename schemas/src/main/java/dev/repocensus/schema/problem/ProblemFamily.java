package dev.repocensus.schema.problem;

/** What the first three letters of a problem code stand for. */
public enum ProblemFamily {
  FIL("files, directories and encodings"),
  SYN("Python syntax"),
  MAN("manifests and requirements files"),
  LCK("lockfiles"),
  IDX("snapshots of a release index"),
  OWN("files that name owners"),
  GRF("graphs of imports"),
  PUB("publishing, and the census itself");

  private final String about;

  ProblemFamily(String about) {
    this.about = about;
  }

  /** What the problems of the family are about. */
  public String about() {
    return about;
  }
}
