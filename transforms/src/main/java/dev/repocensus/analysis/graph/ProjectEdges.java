package dev.repocensus.analysis.graph;

import dev.repocensus.schema.row.ImportLayer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

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
    private final long[] imports = new long[ImportLayer.values().length];
    private long test;
    private int evidenceLayer = Integer.MAX_VALUE;
    private int evidenceFile;
    private int evidenceLine;

    void add(int file, ImportLayer layer, boolean isTest, int line) {
      files.add(file);
      imports[layer.ordinal()]++;
      test += isTest ? 1 : 0;
      boolean isFirst = file < evidenceFile || (file == evidenceFile && line < evidenceLine);
      if (layer.ordinal() < evidenceLayer || (layer.ordinal() == evidenceLayer && isFirst)) {
        evidenceLayer = layer.ordinal();
        evidenceFile = file;
        evidenceLine = line;
      }
    }

    ProjectEdge edge(int source, int target) {
      return new ProjectEdge(
          source,
          target,
          files.size(),
          imports[ImportLayer.EAGER.ordinal()],
          imports[ImportLayer.LAZY.ordinal()],
          imports[ImportLayer.TYPING.ordinal()],
          test,
          evidenceFile,
          evidenceLine);
    }
  }
}
