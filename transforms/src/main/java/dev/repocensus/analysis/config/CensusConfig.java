package dev.repocensus.analysis.config;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.project.Glob;
import dev.repocensus.analysis.project.Layout;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;

/**
 * The settings of a census.toml that discovery and the lake use. The other tables are checked for
 * unknown keys here and read where they are needed.
 *
 * @param scope the scope's name, null to have it made from the roots
 * @param roots directories, relative to the file's folder: the walk starts there unless roots are
 *     given on the command line, and module names start there
 * @param reposFile a list of repositories, as {@link RepoList} reads it; null if there is none
 * @param exclude patterns of paths that are not looked at, as {@link Glob} reads them
 * @param markers patterns of file names that make their directory a project
 * @param layouts directory shapes that make a project, as {@link Layout} reads them
 * @param lakeUri where the tables are written, null if not said here
 * @param minCoverage the least share of files that must have been read [0-1], null if not said here
 * @param seeds files that extend the map from modules to distributions, relative to the file's
 *     folder
 * @param pythonCycles a table of how long interpreters get fixes, relative to the file's folder;
 *     null for the one of this build
 * @param modules distributions by the prefix of the modules they provide, as written
 */
public record CensusConfig(
    @Nullable String scope,
    List<String> roots,
    @Nullable String reposFile,
    List<String> exclude,
    List<String> markers,
    List<String> layouts,
    @Nullable String lakeUri,
    @Nullable Double minCoverage,
    List<String> seeds,
    @Nullable String pythonCycles,
    SortedMap<String, List<String>> modules) {
  private static final int LARGEST = 1 << 20;
  private static final int DEEPEST = 64;

  /** Nothing configured. */
  public static final CensusConfig EMPTY =
      new CensusConfig(
          null,
          List.of(),
          null,
          List.of(),
          List.of(),
          List.of(),
          null,
          null,
          List.of(),
          null,
          new TreeMap<>());

  /**
   * Reads a census.toml.
   *
   * @throws UsageException at the first thing that is wrong, with file and line
   */
  public static CensusConfig parse(SourceText text) {
    refuseHostile(text);
    TomlParseResult toml = Toml.parse(text.text());
    if (toml.hasErrors()) {
      TomlParseError first = toml.errors().get(0);
      throw new UsageException(
          text.path() + ":" + first.position().line() + ": " + first.getMessage());
    }
    ConfigTable top = new ConfigTable(text.path(), "", toml);
    top.refuseUnknownKeys();
    return from(top);
  }

  private static CensusConfig from(ConfigTable top) {
    ConfigTable discover = top.table("discover");
    ConfigTable projects = discover.table("projects");
    ConfigTable lake = top.table("lake");
    checkEach(discover, "exclude", Glob::parse);
    checkEach(projects, "layout", Layout::parse);
    String scope = top.text("scope");
    if (scope != null && !ScanScope.isName(scope)) {
      throw top.at("scope", "the scope '" + scope + "' is empty or holds a slash");
    }
    return new CensusConfig(
        scope,
        discover.texts("roots"),
        discover.text("repos_file"),
        discover.texts("exclude"),
        projects.texts("markers"),
        projects.texts("layout"),
        lake.text("uri"),
        share(lake, "min_coverage"),
        top.table("index").texts("seeds"),
        top.table("index").text("python_cycles"),
        ModuleOverrides.of(top.table("modules")));
  }

  private static void checkEach(ConfigTable table, String key, Consumer<String> parse) {
    for (String written : table.texts(key)) {
      try {
        parse.accept(written);
      } catch (IllegalArgumentException wrong) {
        throw table.at(key, String.valueOf(wrong.getMessage()));
      }
    }
  }

  private static @Nullable Double share(ConfigTable table, String key) {
    Double value = table.number(key);
    if (value != null && !(value >= 0 && value <= 1)) {
      throw table.at(key, "'" + key + "' is not between 0 and 1");
    }
    return value;
  }

  /** The TOML parser recurses over nested values; nobody nests settings deeply. */
  private static void refuseHostile(SourceText text) {
    if (!text.isUtf8() || text.bytes().length > LARGEST) {
      throw new UsageException(text.path() + ": not UTF-8, or longer than " + LARGEST + " bytes");
    }
    int depth = 0;
    int line = 1;
    for (byte b : text.bytes()) {
      line += b == '\n' ? 1 : 0;
      depth += b == '[' || b == '{' ? 1 : b == ']' || b == '}' ? -1 : 0;
      if (depth > DEEPEST) {
        throw new UsageException(text.path() + ":" + line + ": brackets are nested too deeply");
      }
    }
  }
}
