package dev.repocensus.analysis.use;

import dev.repocensus.analysis.python.ImportedName;
import dev.repocensus.analysis.python.ModuleScan;
import dev.repocensus.analysis.python.Pragma;
import dev.repocensus.analysis.scan.FileFacts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The comments of one file that ask for findings to be passed over, and what they speak of. */
final class FilePragmas {
  private static final FilePragmas NONE = new FilePragmas("", List.of());

  private final String path;
  private final List<Pragma> pragmas;

  private FilePragmas(String path, List<Pragma> pragmas) {
    this.path = path;
    this.pragmas = pragmas;
  }

  static FilePragmas of(FileFacts file) {
    ModuleScan scan = file.scan();
    return scan == null || scan.pragmas().isEmpty()
        ? NONE
        : new FilePragmas(file.entry().path(), scan.pragmas());
  }

  List<PlacedPragma> placed() {
    List<PlacedPragma> placed = new ArrayList<>(pragmas.size());
    pragmas.forEach(pragma -> placed.add(place(pragma)));
    return placed;
  }

  private PlacedPragma place(Pragma pragma) {
    return PlacedPragma.of(path, pragma);
  }

  /**
   * What is said of an import: a comment on any physical line of its statement, or alone on the
   * line before it; null if nothing is.
   */
  @Nullable PlacedPragma over(ImportedName imported) {
    for (Pragma pragma : pragmas) {
      int first =
          imported.line() - (pragma.line() == imported.line() - 1 && pragma.isAlone() ? 1 : 0);
      if (pragma.line() >= first && pragma.line() <= imported.endLine()) {
        return place(pragma);
      }
    }
    return null;
  }
}
