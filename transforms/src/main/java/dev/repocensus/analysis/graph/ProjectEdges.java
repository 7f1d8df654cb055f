package dev.repocensus.analysis.graph;

import dev.repocensus.schema.row.ImportLayer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sums up imports between files to edges between their projects. Imports may come in any order: the
 * sums and the evidence are the same.
 */
public final class ProjectEdges {
  private final int[] projectOf;
  private final TreeMap<Long, Sum> sums = new TreeMap<>();

  /**
   * No edges yet.
   *
   * @param projectOf the number of each file's project, by the number of the file
   */
  public ProjectEdges(int[] projectOf) {
    this.projectOf = projectOf.clone();
  }

  /** Adds one imported name. One inside a project is none between projects. */
  public void add(int sourceFile, int targetFile, ImportLayer layer, boolean isTest, int line) {
    int source = projectOf[sourceFile];
    int target = projectOf[targetFile];
    if (source != target) {
      sums.computeIfAbsent(Digraph.edge(source, target), edge -> new Sum())
          .add(sourceFile, layer, isTest, line);
    }
  }

  /** The edges, sorted by source and target. */
  public List<ProjectEdge> edges() {
    List<ProjectEdge> edges = new ArrayList<>(sums.size());
    sums.forEach((edge, sum) -> edges.add(sum.edge((int) (edge >>> 32), edge.intValue())));
    return edges;
  }

  private static final class Sum {
    private final Set<Integer> files = new HashSet<>();
    private long eager;
    private long lazy;
    private long typing;
    private long test;
    private @Nullable ImportLayer evidenceLayer;
    private int evidenceFile;
    private int evidenceLine;

    void add(int file, ImportLayer layer, boolean isTest, int line) {
      files.add(file);
      test += isTest ? 1 : 0;
      switch (layer) {
        case EAGER -> eager++;
        case LAZY -> lazy++;
        case TYPING -> typing++;
      }
      if (isBetter(file, layer, line)) {
        evidenceLayer = layer;
        evidenceFile = file;
        evidenceLine = line;
      }
    }

    /** A stronger layer shows more; within a layer the first file and line do. */
    private boolean isBetter(int file, ImportLayer layer, int line) {
      if (evidenceLayer != layer) {
        return evidenceLayer == null || layer.compareTo(evidenceLayer) < 0;
      }
      return file < evidenceFile || (file == evidenceFile && line < evidenceLine);
    }

    ProjectEdge edge(int source, int target) {
      return new ProjectEdge(
          source, target, files.size(), eager, lazy, typing, test, evidenceFile, evidenceLine);
    }
  }
}
