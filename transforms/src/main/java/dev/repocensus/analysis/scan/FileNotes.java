package dev.repocensus.analysis.scan;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.manifest.Mentions;
import dev.repocensus.analysis.python.Pragma;
import dev.repocensus.analysis.python.TextPragmas;
import java.util.List;

/**
 * What a file of configuration says beside requirements.
 *
 * @param path the file
 * @param pragmas comments that ask for findings to be passed over, in their order; of Python none,
 *     since its scan has them
 * @param mentions words that may name what runs without an import, sorted
 */
public record FileNotes(String path, List<Pragma> pragmas, List<String> mentions) {

  /** The notes on a file that is no Python. */
  static FileNotes of(SourceText text) {
    return new FileNotes(text.path(), TextPragmas.of(text.text()), List.copyOf(Mentions.of(text)));
  }

  /** The notes on a file of Python. */
  static FileNotes ofPython(SourceText text) {
    return new FileNotes(text.path(), List.of(), List.copyOf(Mentions.of(text)));
  }

  boolean isEmpty() {
    return pragmas.isEmpty() && mentions.isEmpty();
  }
}
