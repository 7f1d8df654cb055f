package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.manifest.PythonValue.Call;
import dev.repocensus.analysis.manifest.PythonValue.Pairs;
import java.util.List;
import java.util.Optional;

/**
 * Reads calls in Python source without running it, as BUILD files and setup.py hold them: literal
 * texts, numbers, lists, tuples, dicts, nested calls, sums of these, and names that the file itself
 * gives such a value once. Everything else comes out as {@link PythonValue.Computed} with its line.
 *
 * <p>Never throws, whatever the text; time and memory are linear in its length.
 */
public final class PythonCallReader {
  private PythonCallReader() {}

  /**
   * The calls that are statements of their own at the top level of a file, in order: the targets of
   * a BUILD file. Not those in functions or under a condition.
   */
  public static List<Call> calls(String source) {
    PythonConstants constants = constants(source);
    return List.copyOf(new PythonStatements(new PythonSource(source), constants.sealed()).read());
  }

  /** The arguments of the first call of a function, wherever it stands; not its definition. */
  public static Optional<Pairs> arguments(String source, String function) {
    PythonSource place = new PythonSource(source);
    String before = "";
    while (!place.isAtEnd()) {
      if (place.skipLayout(true)) {
        continue;
      }
      if (place.isString()) {
        place.string();
        continue;
      }
      String word = place.word();
      if (word.isEmpty()) {
        place.advance();
      } else if (word.equals(function) && !before.equals("def") && opensCall(place)) {
        return Optional.of(new PythonExpressions(place, constants(source)).arguments());
      }
      before = word;
    }
    return Optional.empty();
  }

  private static boolean opensCall(PythonSource place) {
    place.skipLayout(true);
    return place.accept('(');
  }

  private static PythonConstants constants(String source) {
    PythonConstants constants = new PythonConstants();
    new PythonStatements(new PythonSource(source), constants).read();
    return constants;
  }
}
