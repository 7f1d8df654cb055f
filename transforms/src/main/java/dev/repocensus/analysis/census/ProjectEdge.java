package dev.repocensus.analysis.census;

import dev.repocensus.schema.row.EdgeKind;

/** One project's dependence on another, summed over the files that import. */
final class ProjectEdge {
  private final int from;
  private final int to;
  private long eager;
  private long lazy;
  private long typing;
  private long test;
  private long files;
  private int lastSource = -1;
  private int evidenceFile = -1;
  private int evidenceLine;
  private boolean isEvidenceEager;
  private boolean declared;

  ProjectEdge(int from, int to) {
    this.from = from;
    this.to = to;
  }

  /** Adds one direct edge; edges of one file come one after the other. */
  void add(UnitEdges unit, int edge) {
    assert unit.kindOf(edge) == EdgeKind.DIRECT;
    int source = unit.source()[edge];
    eager += unit.eager()[edge];
    lazy += unit.lazy()[edge];
    typing += unit.typing()[edge];
    test += unit.test()[edge];
    if (source != lastSource) {
      files++;
      lastSource = source;
    }
    witness(source, unit.line()[edge], unit.eager()[edge] > 0);
  }

  /** Keeps the first file and line, an eager import before any other. */
  private void witness(int source, int line, boolean isEager) {
    boolean isStronger = isEager && !isEvidenceEager;
    boolean isEarlier = source < evidenceFile || (source == evidenceFile && line < evidenceLine);
    if (evidenceFile < 0 || isStronger || (isEager == isEvidenceEager && isEarlier)) {
      evidenceFile = source;
      evidenceLine = line;
      isEvidenceEager = isEager;
    }
  }

  void declare() {
    declared = true;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  long eager() {
    return eager;
  }

  long lazy() {
    return lazy;
  }

  long typing() {
    return typing;
  }

  long test() {
    return test;
  }

  long imports() {
    return eager + lazy + typing;
  }

  long files() {
    return files;
  }

  boolean isDeclared() {
    return declared;
  }

  /** The file that shows the dependence, or -1 if it is only declared. */
  int evidenceFile() {
    return evidenceFile;
  }

  int evidenceLine() {
    return evidenceLine;
  }
}
