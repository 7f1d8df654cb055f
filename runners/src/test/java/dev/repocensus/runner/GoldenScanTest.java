package dev.repocensus.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.table.Table;
import dev.repocensus.schema.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The example, scanned by the command line in a process of its own, on the runner that the build's
 * profile brings: row for row and byte for byte what is checked in, whatever the runner. {@code
 * -Dupdate} rewrites what is checked in.
 */
@Tag("golden")
class GoldenScanTest {
  private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
  private static final Path GOLDEN = MODULE.resolve("src/test/resources/golden/pynest");
  private static final String SUMS = "SHA256SUMS";
  private static final RunnerProfile RUNNER =
      RunnerProfile.valueOf(
          System.getProperty("census.test.runner", "direct").toUpperCase(Locale.ROOT));

  @TempDir static Path temp;
  private static List<String> said = List.of();

  @BeforeAll
  static void scanACopyOfTheExample() throws IOException, InterruptedException, SQLException {
    Path copy = temp.resolve("pynest");
    copy(MODULE.resolve("../examples/pynest").toRealPath(), copy);
    scan(copy);
    if (System.getProperty("update") != null) {
      update();
    }
  }

  private static void scan(Path root) throws IOException, InterruptedException {
    Path err = temp.resolve("err");
    Path out = temp.resolve("out");
    Process process =
        new ProcessBuilder(command(root))
            .redirectError(err.toFile())
            .redirectOutput(out.toFile())
            .start();
    boolean isOver = process.waitFor(5, TimeUnit.MINUTES);
    process.destroyForcibly().waitFor();
    said = Files.readAllLines(err);
    assertThat(isOver).as("%s ends; it said %s", RUNNER, said).isTrue();
    assertThat(process.exitValue()).as("%s; it said %s", RUNNER, said).isZero();
    assertThat(out).content().contains("projects", "coverage");
  }

  private static List<String> command(Path root) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-Dcensus.rethrow=true"));
    if (RUNNER == RunnerProfile.SPARK) {
      command.add("--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("dev.repocensus.cli.Main", "scan", "--runner", RUNNER.toString()));
    command.addAll(List.of("--root", root.toString(), "--lake", lake().toString()));
    command.addAll(List.of("--as-of", "2026-01-01", "--progress", "plain", "--index-from-locks"));
    if (RUNNER == RunnerProfile.DIRECT) { // it can check that no step changes what it is given
      command.addAll(List.of("--", "--enforceImmutability=true", "--enforceEncodability=true"));
    }
    return command;
  }

  private static Path lake() {
    return temp.resolve("lake");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(path, to.resolve(from.relativize(path)), LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  static List<Table<?>> tables() {
    return Tables.ALL.stream().filter(table -> table != Tables.RUNS).toList();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyRowIsAsCheckedIn(Table<?> table) throws IOException, SQLException {
    assertThat(rows(table)).isEqualTo(checkedIn(table.name() + ".jsonl"));
  }

  @Test
  void everyByteIsTheSameOnEveryRunner() throws IOException {
    assertThat(sums()).isEqualTo(checkedIn(SUMS));
  }

  @Test
  void nothingIsCheckedInThatNoTableIsFor() throws IOException {
    List<String> expected = new ArrayList<>(List.of(SUMS));
    tables().forEach(table -> expected.add(table.name() + ".jsonl"));
    try (Stream<Path> files = Files.list(GOLDEN)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void standardErrorHasTheThreePhasesAndNothingOfTheRunner() {
    // A slow machine hears of one phase more than once.
    assertThat(said.stream().map(line -> line.split(" ", 2)[0]).distinct())
        .containsExactly("discover", "parse", "resolve");
    assertThat(said)
        .anyMatch(line -> line.matches("discover +[1-9]\\d* projects, [1-9]\\d* files .*s"));
  }

  private static List<String> checkedIn(String name) throws IOException {
    assertThat(GOLDEN.resolve(name)).as("-Dupdate writes it").exists();
    return Files.readAllLines(GOLDEN.resolve(name));
  }

  private static void update() throws IOException, SQLException {
    Files.createDirectories(GOLDEN);
    for (Table<?> table : tables()) {
      Files.write(GOLDEN.resolve(table.name() + ".jsonl"), rows(table));
    }
    Files.write(GOLDEN.resolve(SUMS), sums());
  }

  private static List<Path> files(Table<?> table) throws IOException {
    try (Stream<Path> files = Files.walk(lake().resolve("v1/tables/" + table.name()))) {
      return files.filter(file -> file.toString().endsWith(".parquet")).sorted().toList();
    }
  }

  /** One line for each row, in the order of the files. */
  private static List<String> rows(Table<?> table) throws IOException, SQLException {
    List<String> lines = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      for (Path file : files(table)) {
        String sql =
            "select to_json(t)::varchar from read_parquet('%s', hive_partitioning = false) t";
        try (ResultSet rows = statement.executeQuery(String.format(Locale.ROOT, sql, file))) {
          while (rows.next()) {
            lines.add(rows.getString(1));
          }
        }
      }
    }
    return lines;
  }

  private static List<String> sums() throws IOException {
    List<String> sums = new ArrayList<>();
    for (Table<?> table : tables()) {
      for (Path file : files(table)) {
        sums.add(sha256(file) + "  " + table.name() + "/" + file.getFileName());
      }
    }
    return sums;
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
