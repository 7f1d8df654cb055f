package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Manifest formats the census reads. To add one: write its reader, add its line. */
@SuppressWarnings("ImmutableEnumChecker") // readers and name tests hold no state
public enum ManifestFormat {
  PYPROJECT("pyproject", new PyprojectReader(), named("pyproject.toml")),
  REQUIREMENTS("requirements", new RequirementsReader(), ManifestFormat::isRequirementsFile),
  SETUP_CFG("setup_cfg", new SetupCfgReader(), named("setup.cfg")),
  SETUP_PY("setup_py", new SetupPyReader(), named("setup.py")),
  PIPFILE("pipfile", new PipfileReader(), named("pipfile")),
  ENVIRONMENT("environment", new EnvironmentReader(), named("environment.yml", "environment.yaml")),
  PIXI("pixi", new PixiReader(), named("pixi.toml")),
  PYTHON_PIN(
      "python_pin",
      new PythonPinReader(),
      named(".python-version", "runtime.txt", ".tool-versions")),
  BUILD("build", new BuildRequirementsReader(), ManifestFormat::isBuildFile);

  private static final Pattern REQUIREMENTS_NAME =
      Pattern.compile("(?:(?:requirements|constraints).*|.*[-_.]requirements)\\.(?:txt|in|pip)");

  private final String kind;
  private final ManifestReader reader;
  private final Predicate<String> accepts;

  ManifestFormat(String kind, ManifestReader reader, Predicate<String> accepts) {
    this.kind = kind;
    this.reader = reader;
    this.accepts = accepts;
  }

  /** The format that a file of this path has, by its name and its folder. */
  public static Optional<ManifestFormat> of(String path) {
    for (ManifestFormat format : values()) {
      if (format.accepts.test(path)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** The text for the {@code manifest_kind}. */
  public String kind() {
    return kind;
  }

  /** What the file says. Problems name lines and never hold credentials. */
  public Outcome<Manifest> read(SourceText text) {
    ManifestDraft draft = new ManifestDraft(text.path(), kind);
    if (Unreadable.problem(text).map(draft::problem).isEmpty()) {
      reader.read(text, draft);
    }
    return draft.outcome();
  }

  private static Predicate<String> named(String... names) {
    List<String> all = List.of(names);
    return path -> all.contains(lower(Paths.fileName(path)));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static boolean isBuildFile(String path) {
    String name = Paths.fileName(path);
    return name.equals("BUILD") || name.startsWith("BUILD.");
  }

  private static boolean isRequirementsFile(String path) {
    String name = lower(Paths.fileName(path));
    boolean text = name.endsWith(".txt") || name.endsWith(".in");
    boolean inFolder = text && lower(Paths.fileName(Paths.folder(path))).equals("requirements");
    return inFolder || REQUIREMENTS_NAME.matcher(name).matches();
  }
}
