package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.SourceText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the files that tell a tool which Python to use: {@code .python-version} of pyenv and uv,
 * {@code runtime.txt} of build packs, {@code .tool-versions} of asdf. The first Python counts.
 */
final class PythonPinReader implements ManifestReader {
  private static final Pattern RUNTIME = Pattern.compile("python-(\\S+)");
  private static final Pattern TOOL = Pattern.compile("python\\s+(\\S+).*");
  private static final Pattern PLAIN = Pattern.compile("(\\S+).*");
  private static final int LINES = 1_000;
  private static final int LONGEST = 200;

  @Override
  public void read(SourceText text, ManifestDraft draft) {
    Pattern wanted =
        switch (Paths.fileName(text.path())) {
          case "runtime.txt" -> RUNTIME;
          case ".tool-versions" -> TOOL;
          default -> PLAIN;
        };
    List<String> lines = text.text().lines().limit(LINES).toList();
    for (String line : lines) {
      int comment = line.indexOf('#');
      String plain = (comment < 0 ? line : line.substring(0, comment)).strip();
      Matcher pin = wanted.matcher(plain);
      if (plain.length() <= LONGEST && pin.matches()) {
        draft.pythonPin(pin.group(1));
        return;
      }
    }
  }
}
