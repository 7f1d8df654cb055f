package dev.repocensus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdvisoriesCommandTest {
  private static final String LOCK =
      """
      version = 1
      revision = 3
      requires-python = ">=3.10"

      [[package]]
      name = "app"
      version = "1"
      source = { virtual = "." }
      dependencies = [{ name = "alpha" }]

      [package.metadata]
      requires-dist = [{ name = "alpha", specifier = ">=1" }]

      [[package]]
      name = "alpha"
      version = "1.1"
      source = { registry = "https://index.example.com/simple" }
      """;

  @TempDir Path folder;
  private Path lake = Path.of("");

  @BeforeEach
  void aLake() {
    lake = folder.resolve("lake");
  }

  private static String record(String id, String name, String ecosystem) {
    return """
        {"id": "%s", "modified": "2025-06-01T10:00:00.5Z", "published": "2025-01-01T00:00:00Z",
         "affected": [{"package": {"ecosystem": "%s", "name": "%s"}, "ranges": [
           {"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "1.2"}]}]}]}"""
        .formatted(id, ecosystem, name);
  }

  private Cli load(Path source, String... more) {
    List<String> line = new ArrayList<>(List.of("index", "advisories", "--lake"));
    line.addAll(List.of(lake.toString(), source.toString()));
    line.addAll(List.of(more));
    return Cli.run(line.toArray(String[]::new));
  }

  private Path zip(String... namesAndTexts) throws IOException {
    Path file = folder.resolve("all.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private TreeMap<String, String> tables() throws IOException {
    TreeMap<String, String> tables = new TreeMap<>();
    try (Stream<Path> files = Files.walk(lake)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".parquet")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        tables.put(lake.relativize(file).toString(), String.valueOf(Arrays.hashCode(bytes)));
      }
    }
    return tables;
  }

  @Test
  void withoutADumpThereIsNothingToLoad() throws IOException {
    assertThat(Cli.run("index", "advisories").exit()).isEqualTo(2);
    assertThat(load(folder.resolve("none.zip")).exit()).isEqualTo(4);
    assertThat(load(Files.createDirectory(folder.resolve("empty"))).exit()).isEqualTo(4);
    assertThat(load(zip("a.json", record("X", "left-pad", "npm"))).exit()).isEqualTo(4);
    assertThat(load(Files.writeString(folder.resolve("no.zip"), "PK no archive")).exit())
        .isEqualTo(4);
    assertThat(lake).doesNotExist();
  }

  @Test
  void aRecordThatCannotBeReadCostsThatRecord() throws IOException {
    Cli ran =
        load(
            zip(
                "../../etc/evil.json", record("X-1", "alpha", "PyPI"),
                "cut.json", record("X-2", "alpha", "PyPI").substring(0, 60),
                "bomb.json", "{\"id\": \"" + " ".repeat(17 << 20) + "\"}",
                "js.json", record("X-3", "alpha", "npm"),
                "README.md", "not a record"));

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err())
        .isEqualTo(
            """
            census: bomb.json: it is larger than a record should be
            census: cut.json: the JSON is damaged or cut off
            """);
    assertThat(ran.out())
        .isEqualTo(
            """
            read       4 records: 1 advisories about PyPI, 1 about others, 2 not readable
            written    osv as of 2025-06-01T10:00:00Z
            """);
  }

  @Test
  void theSameRecordsAreTheSameSnapshotHoweverTheyArePacked() throws IOException {
    Path records = Files.createDirectories(folder.resolve("records/deeper"));
    Files.writeString(records.resolve("b.json"), record("X-1", "alpha", "PyPI"));
    Files.writeString(records.resolve("../a.json"), record("X-2", "beta", "PyPI"));
    load(zip("z.json", record("X-2", "beta", "PyPI"), "a.json", record("X-1", "alpha", "PyPI")));
    TreeMap<String, String> packed = tables();
    lake = folder.resolve("other");

    assertThat(load(folder.resolve("records")).exit()).isZero();
    assertThat(tables()).isEqualTo(packed).hasSize(5);
    assertThat(load(folder.resolve("records")).out()).contains("is there");
  }

  @Test
  void aScanHoldsItsLocksAgainstWhatWasLoadedBefore() throws IOException {
    Path root = Files.createDirectories(folder.resolve("tree/app"));
    Files.writeString(root.resolve("uv.lock"), LOCK);
    Files.writeString(
        root.resolve("pyproject.toml"),
        "[project]\nname='app'\nversion='1'\ndependencies=['alpha>=1']\n");
    Files.writeString(root.resolve("a.py"), "import alpha\n");
    Path dump = Files.writeString(folder.resolve("one.json"), record("X-1", "Alpha", "PyPI"));
    assertThat(vulnerabilities(scan("2026-11-18"))).contains("no advisories are known");

    assertThat(load(dump).exit()).isZero();

    assertThat(vulnerabilities(scan("2026-11-19")).lines())
        .containsExactly(
            "severity,distribution,version,advisory_id,cvss,fixed_in,fixable_by_relock,"
                + "importing_files,locks,example",
            "medium,alpha,1.1,X-1,,1.2,,1,1,app/uv.lock");
  }

  private String scan(String asOf) {
    Cli ran =
        Cli.run(
            "scan",
            "--root",
            folder.resolve("tree").toString(),
            "--lake",
            lake.toString(),
            "--as-of",
            asOf,
            "--progress",
            "none");
    assertThat(ran.exit()).as(ran.err()).isZero();
    return asOf;
  }

  private String vulnerabilities(String asOf) {
    String format = asOf.equals("2026-11-19") ? "csv" : "table";
    return Cli.run("vulnerabilities", "--lake", lake.toString(), "--format", format).out();
  }
}
