package dev.repocensus.schema.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What leaves the house for others to rely on is checked in: whoever changes a row sees what it
 * changes for readers of a lake. {@code -Dupdate} rewrites the files.
 */
class GoldenTest {
  private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
  private static final boolean UPDATE = System.getProperty("update") != null;

  @Test
  void schemasViewsAndDictionaryAreAsCheckedIn() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    Tables.ALL.forEach(
        table -> expected.put(table.name() + ".avsc", AvroSchemas.of(table).toString(true) + "\n"));
    IndexTables.ALL.forEach(
        table -> expected.put(table.name() + ".avsc", AvroSchemas.of(table).toString(true) + "\n"));
    expected.put("index.duckdb.sql", IndexViews.duckdb());
    for (SqlDialect dialect : SqlDialect.values()) {
      expected.put(dialect.fileName(), Views.of(dialect));
    }
    expected.put("dictionary.json", Dictionary.json());
    assertCheckedIn(MODULE.resolve("src/test/resources/golden"), expected);
  }

  @Test
  void referencePagesAreAsCheckedIn() throws IOException {
    Path pages = MODULE.resolve("../docs/reference");
    compare(pages.resolve("tables.md"), Reference.tables());
    compare(pages.resolve("problems.md"), Reference.problems());
    compare(pages.resolve("rules.md"), Reference.rules());
    compare(pages.resolve("queries.md"), Reference.queries());
  }

  private static void assertCheckedIn(Path folder, Map<String, String> expected)
      throws IOException {
    for (Map.Entry<String, String> file : expected.entrySet()) {
      compare(folder.resolve(file.getKey()), file.getValue());
    }
    assertThat(namesIn(folder)).as("files in %s", folder).isEqualTo(expected.keySet());
  }

  private static Set<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(TreeSet::new, Set::add, Set::addAll);
    }
  }

  private static void compare(Path file, String text) throws IOException {
    if (UPDATE) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    assertThat(read(file)).as("%s; -Dupdate rewrites it", file).isEqualTo(text);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Not checked in; -Dupdate writes it", e);
    }
  }
}
