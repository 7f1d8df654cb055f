package dev.repocensus.analysis.python;

import java.util.List;

/**
 * The code of a Jupyter notebook (nbformat 3 and 4).
 *
 * @param isPython whether its kernel is Python, or not told
 * @param cells its code cells, in their order
 */
public record Notebook(boolean isPython, List<Cell> cells) {
  public Notebook {
    cells = List.copyOf(cells);
  }

  /**
   * One code cell.
   *
   * @param number its place among all cells of the notebook, text among them, from 1
   * @param source its text; lines end with a newline of any kind
   */
  public record Cell(int number, String source) {}
}
