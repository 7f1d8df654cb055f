package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What pytest is told about the path that test files import from. Where it looks for tests ({@code
 * testpaths}) puts nothing on that path, and is not read.
 *
 * @param pythonPath directories it puts on the path, relative to the file's own, as written
 * @param isImportlib whether test files are imported without their folder on the path
 */
public record PytestSettings(List<String> pythonPath, boolean isImportlib) {
  private static final PytestSettings NONE = new PytestSettings(List.of(), false);
  private static final String WORD = "pytest";

  /** The settings in a pytest.ini, tox.ini, setup.cfg or pyproject.toml; bad content gives none. */
  public static PytestSettings of(SourceText text) {
    if (!text.text().contains(WORD)) {
      return NONE;
    }
    ManifestDraft unread = new ManifestDraft(text.path(), WORD);
    return switch (Paths.fileName(text.path())) {
      case "pyproject.toml" ->
          TomlFile.open(text.text(), unread).map(PytestSettings::of).orElse(NONE);
      case "setup.cfg" -> of(text, unread, "tool:pytest");
      default -> of(text, unread, WORD);
    };
  }

  private static PytestSettings of(TomlNode root) {
    TomlNode options = root.at("tool", WORD, "ini_options");
    return of(words(options.at("pythonpath")), words(options.at("addopts")));
  }

  /** A list of texts, or one text of several words. */
  private static List<String> words(TomlNode node) {
    List<String> words = new ArrayList<>(node.texts());
    node.text().ifPresent(text -> words.addAll(words(text)));
    return words;
  }

  private static PytestSettings of(SourceText text, ManifestDraft unread, String section) {
    if (SizeLimit.exceeds(text.text(), unread)) {
      return NONE;
    }
    IniFile ini = IniFile.parse(text.text().lines().toList());
    return of(words(ini.get(section, "pythonpath")), words(ini.get(section, "addopts")));
  }

  private static List<String> words(Optional<IniFile.Entry> entry) {
    return entry.map(found -> words(found.text())).orElse(List.of());
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+", -1)).stream()
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static PytestSettings of(List<String> pythonPath, List<String> options) {
    boolean isImportlib = false;
    for (int i = 0; i < options.size(); i++) {
      String option = options.get(i);
      String mode = i + 1 < options.size() ? options.get(i + 1) : "";
      if (option.startsWith("--import-mode=")) {
        isImportlib = option.endsWith("=importlib");
      } else if (option.equals("--import-mode")) {
        isImportlib = mode.equals("importlib");
      }
    }
    return new PytestSettings(List.copyOf(pythonPath), isImportlib);
  }
}
