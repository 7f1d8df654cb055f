package dev.repocensus.transform.files;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.config.CensusConfig;
import dev.repocensus.analysis.config.RepoRef;
import dev.repocensus.analysis.config.ScanScope;
import dev.repocensus.analysis.config.UsageException;
import dev.repocensus.analysis.staleness.PythonCycles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a configuration file says about the scope, beside what was given on the command line.
 *
 * @param scopeId the scope
 * @param markers file names that make their directory a project
 * @param layouts shapes of directories that make a project
 * @param sourceRoots directories that are source roots
 * @param pythonCycles how long interpreters get fixes, as the text of a table; empty for the table
 *     of this build
 * @param modules what extends the map from modules to distributions
 */
public record ConfiguredScope(
    String scopeId,
    List<String> markers,
    List<String> layouts,
    List<String> sourceRoots,
    String pythonCycles,
    ModuleMapSettings modules) {

  /**
   * Reads a configuration file, if there is one.
   *
   * @param file the file; null for none
   * @param scope the scope as given; null to have it named by the file or the roots
   * @param names the names of the roots
   * @param paths their absolute paths
   * @throws IllegalArgumentException if the file or the roots are wrong, with one line that says
   *     what would be right
   * @throws IOException if the file cannot be read
   */
  public static ConfiguredScope of(
      @Nullable Path file, @Nullable String scope, List<String> names, List<String> paths)
      throws IOException {
    try {
      CensusConfig config =
          file == null
              ? CensusConfig.EMPTY
              : CensusConfig.parse(SourceText.of(file.toString(), Files.readAllBytes(file)));
      List<RepoRef> roots = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        roots.add(new RepoRef(names.get(i), paths.get(i), null));
      }
      String name = scope == null ? config.scope() : scope;
      return new ConfiguredScope(
          ScanScope.of(name, roots).name(),
          config.markers(),
          config.layouts(),
          config.roots(),
          pythonCycles(file, config),
          SeedFiles.settings(file, config));
    } catch (UsageException wrong) {
      throw new IllegalArgumentException(wrong.getMessage(), wrong);
    }
  }

  private static String pythonCycles(@Nullable Path file, CensusConfig config) throws IOException {
    String name = config.pythonCycles();
    if (name == null || file == null) {
      return "";
    }
    Path table = file.toAbsolutePath().resolveSibling(name);
    if (!Files.isRegularFile(table)) {
      throw new IllegalArgumentException(file + ": index.python_cycles " + name + " is not there");
    }
    String text = Files.readString(table, StandardCharsets.UTF_8);
    try {
      var unused = PythonCycles.parse(text);
      return text;
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(name + ": " + wrong.getMessage(), wrong);
    }
  }
}
