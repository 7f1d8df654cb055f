package dev.repocensus.analysis.use;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Distributions that are used without being imported: run by name, loaded as a plugin, or asked for
 * by another one. That nothing imports them says nothing.
 */
final class Tools {
  private static final String RESOURCE = "tools.tsv";

  /** Prefixes of plugins, each the host that loads them. */
  private static final List<String> HOSTS =
      List.of(
          "pytest-",
          "flake8-",
          "pylint-",
          "sphinx-",
          "sphinxcontrib-",
          "mkdocs-",
          "tox-",
          "nox-",
          "hatch-",
          "setuptools-",
          "poetry-",
          "pdm-",
          "pep8-",
          "mdit-py-",
          "jupyterlab-",
          "coverage-");

  private static final Map<String, String> REASONS = read();

  private Tools() {}

  /** Why no import of it is to be expected, as a clause; null if one is. */
  static @Nullable String reason(String distribution) {
    String known = REASONS.get(distribution);
    if (known != null) {
      return known;
    }
    for (String host : HOSTS) {
      if (distribution.startsWith(host)) {
        return "its name is that of a plugin of " + host.substring(0, host.length() - 1);
      }
    }
    return null;
  }

  private static Map<String, String> read() {
    Map<String, String> reasons = new HashMap<>();
    try (InputStream in = Tools.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + RESOURCE + " is not in this build");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(cells -> reasons.put(cells[0], cells[1]));
      return reasons;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
