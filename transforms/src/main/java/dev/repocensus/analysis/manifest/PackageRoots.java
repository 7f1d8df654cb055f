package dev.repocensus.analysis.manifest;

import java.util.Optional;

/** The directories that the tool tables of pyproject.toml name as places of import packages. */
final class PackageRoots {

  private PackageRoots() {}

  static void read(TomlNode tool, ManifestDraft draft) {
    setuptools(tool.at("setuptools"), draft);
    for (TomlNode item : tool.at("poetry", "packages").items()) {
      item.at("from").text().ifPresent(draft::packageRoot);
    }
    tool.at("pytest", "ini_options", "pythonpath").texts().forEach(draft::packageRoot);
    tool.at("pdm", "build", "package-dir").text().ifPresent(draft::packageRoot);
    hatch(tool.at("hatch", "build"), draft);
    hatch(tool.at("hatch", "build", "targets", "wheel"), draft);
  }

  private static void setuptools(TomlNode setuptools, ManifestDraft draft) {
    for (TomlNode entry : setuptools.at("package-dir").entries()) {
      entry.text().ifPresent(directory -> packageDirectory(entry.key(), directory, draft));
    }
    setuptools.at("packages", "find", "where").texts().forEach(draft::packageRoot);
  }

  /** {@code "" = "src"} names a root; {@code "a.b" = "lib/a/b"} names one if the path ends so. */
  static void packageDirectory(String packageName, String directory, ManifestDraft draft) {
    rootOf(packageName, directory).ifPresent(draft::packageRoot);
  }

  private static Optional<String> rootOf(String packageName, String directory) {
    if (packageName.isEmpty()) {
      return Optional.of(directory);
    }
    String ending = "/" + packageName.replace('.', '/');
    String path = "/" + Paths.resolve("", directory).orElse("");
    return path.endsWith(ending)
        ? Optional.of(path.substring(0, path.length() - ending.length()))
            .map(root -> root.isEmpty() ? "." : root.substring(1))
        : Optional.empty();
  }

  private static void hatch(TomlNode build, ManifestDraft draft) {
    build.at("sources").texts().forEach(draft::packageRoot);
    for (TomlNode source : build.at("sources").entries()) {
      source
          .text()
          .flatMap(target -> rootOf(target.replace('/', '.'), source.key()))
          .ifPresent(draft::packageRoot);
    }
    for (String directory : build.at("packages").texts()) {
      Paths.resolve("", directory)
          .map(Paths::folder)
          .map(root -> root.isEmpty() ? "." : root)
          .ifPresent(draft::packageRoot);
    }
  }
}
