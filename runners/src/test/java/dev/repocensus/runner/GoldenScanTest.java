package dev.repocensus.runner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.pipeline.RootSpec;
import dev.repocensus.pipeline.ScanException;
import dev.repocensus.pipeline.ScanProgress;
import dev.repocensus.pipeline.ScanRequest;
import dev.repocensus.schema.table.Table;
import dev.repocensus.schema.table.Tables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The example, scanned from its directories to its published tables on the runner that the build's
 * profile brings: row for row and byte for byte what is checked in, whatever the runner. {@code
 * -Dupdate} rewrites what is checked in.
 */
@Tag("golden")
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GoldenScanTest {
  private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
  private static final Path GOLDEN = MODULE.resolve("src/test/resources/golden/pynest");
  private static final boolean UPDATE = System.getProperty("update") != null;
  private static final RunnerProfile RUNNER =
      RunnerProfile.valueOf(
          System.getProperty("census.test.runner", "direct").toUpperCase(Locale.ROOT));
  private static final Instant AS_OF = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir static Path temp;
  private static final Heard HEARD = new Heard(new ArrayList<>());
  private static String written = "";

  @BeforeAll
  static void scanACopyOfTheExample() throws IOException, RunnerException, ScanException {
    Path copy = temp.resolve("pynest");
    copy(MODULE.resolve("../examples/pynest").toRealPath(), copy);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream standardError = System.err;
    System.setErr(new PrintStream(said, true, UTF_8));
    try {
      ScanLaunch.run(RUNNER, modelChecks(), false, request(copy), HEARD);
    } finally {
      System.setErr(standardError);
    }
    written = said.toString(UTF_8);
  }

  /** Where the runner can check that steps leave their elements alone, it does. */
  private static List<String> modelChecks() {
    return RUNNER == RunnerProfile.DIRECT
        ? List.of("--enforceImmutability=true", "--enforceEncodability=true")
        : List.of();
  }

  private static ScanRequest request(Path root) {
    return new ScanRequest(
        List.of(new RootSpec("pynest", root, null)),
        "pynest",
        lake().toString(),
        AS_OF,
        AS_OF,
        null,
        0,
        4,
        1 << 26,
        2_000,
        RUNNER.toString(),
        "golden",
        List.of());
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
    List<Path> files = files(table);
    assertThat(files).isNotEmpty();
    compare(GOLDEN.resolve(table.name() + ".jsonl"), rows(files));
  }

  @Test
  void everyByteIsTheSameOnEveryRunner() throws IOException {
    StringBuilder sums = new StringBuilder();
    for (Table<?> table : tables()) {
      for (Path file : files(table)) {
        String name = table.name() + "/" + file.getFileName();
        sums.append(sha256(file)).append("  ").append(name).append('\n');
      }
    }
    compare(GOLDEN.resolve("SHA256SUMS"), sums.toString());
  }

  @Test
  void nothingLiesHereThatNoTableIsFor() throws IOException {
    List<String> expected = new ArrayList<>(List.of("SHA256SUMS"));
    tables().forEach(table -> expected.add(table.name() + ".jsonl"));
    try (Stream<Path> files = Files.list(GOLDEN)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void progressIsToldOnEveryRunner() {
    assertThat(HEARD.phases().keySet()).containsExactly("discover", "parse", "resolve");
    assertThat(HEARD.phases().get("discover")).matches("[1-9]\\d* projects, [1-9]\\d* files");
  }

  @Test
  void theRunnerKeepsQuiet() {
    assertThat(written).isEmpty();
  }

  private static List<Path> files(Table<?> table) throws IOException {
    try (Stream<Path> files = Files.walk(lake().resolve("v1/tables/" + table.name()))) {
      return files.filter(file -> file.toString().endsWith(".parquet")).sorted().toList();
    }
  }

  /** One line for each row, in the order of the file. */
  private static String rows(List<Path> files) throws SQLException {
    StringBuilder lines = new StringBuilder();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      for (Path file : files) {
        String sql =
            "select to_json(t)::varchar from read_parquet('%s', hive_partitioning = false) t";
        try (ResultSet rows = statement.executeQuery(String.format(Locale.ROOT, sql, file))) {
          while (rows.next()) {
            lines.append(rows.getString(1)).append('\n');
          }
        }
      }
    }
    return lines.toString();
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void compare(Path file, String text) throws IOException {
    if (UPDATE) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    assertThat(file).as("%s: -Dupdate writes it", file).exists();
    assertThat(text.lines().toList())
        .as("%s; -Dupdate rewrites it", file)
        .isEqualTo(Files.readAllLines(file));
  }

  /** What the scan tells while it runs: the last message of every phase. */
  private record Heard(List<String[]> told) implements ScanProgress {
    SortedMap<String, String> phases() {
      SortedMap<String, String> phases = new TreeMap<>();
      told.forEach(phase -> phases.put(phase[0], phase[1]));
      return phases;
    }

    @Override
    public synchronized void phase(String name, String message, double seconds) {
      told.add(new String[] {name, message});
    }

    @Override
    public void advance(String phase, long done, long total, String unit) {}

    @Override
    public void warn(String message) {}
  }
}
