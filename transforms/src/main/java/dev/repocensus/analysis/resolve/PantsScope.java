package dev.repocensus.analysis.resolve;

import java.util.List;

/** What the targets of a Pants repository say of the files of one project. */
@FunctionalInterface
public interface PantsScope {
  /** Nothing is said of any file. */
  PantsScope UNKNOWN = path -> List.of(PantsView.UNKNOWN);

  /**
   * What the targets that own a file see, one view for each resolve; never empty. Files that see
   * the same get the very same views.
   */
  List<PantsView> viewsOf(String path);
}
