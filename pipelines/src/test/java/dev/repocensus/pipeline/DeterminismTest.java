package dev.repocensus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.table.Tables;
import dev.repocensus.transform.LeaveResult;
import dev.repocensus.transform.ScanResult;
import dev.repocensus.transform.ScanSettings;
import dev.repocensus.transform.WrittenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same tree gives the same bytes, however it lies on disk and however the work is dealt out.
 * The runner checks that no step changes an element, and that every element survives its coder.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class DeterminismTest {
  private static final int PROJECTS = 40;
  private static final int ONE_SHARD = ScanSettings.FILES_PER_SHARD;
  private static final int SEVERAL_SHARDS = 60;
  private static final Deal USUAL = new Deal(4, 2, 2_000);

  @TempDir static Path temp;
  private static Path forwards;
  private static Path backwards;
  private static SortedMap<String, String> whole;
  private static SortedMap<String, String> sharded;

  /** How work is dealt out: buckets, threads, files a chunk. */
  private record Deal(int buckets, int parallelism, int chunkFiles) {}

  @BeforeAll
  static void twoCopiesAndWhatTheyGive() throws IOException, ScanException {
    forwards = SmallTree.write(temp.resolve("forwards"), PROJECTS, false);
    backwards = SmallTree.write(temp.resolve("elsewhere/backwards"), PROJECTS, true);
    whole = hashes(scan(forwards, USUAL, ONE_SHARD));
    sharded = hashes(scan(forwards, USUAL, SEVERAL_SHARDS));
  }

  @Test
  void everyTableHasAFileInEveryShard() {
    int tables = Tables.ALL.size() - 1;
    assertThat(whole).hasSize(tables);
    assertThat(sharded.size()).isGreaterThan(2 * tables).isEqualTo(tables * shards(sharded));
  }

  private static int shards(SortedMap<String, String> files) {
    return (int) files.keySet().stream().filter(path -> path.startsWith("files/")).count();
  }

  @Test
  void shardsHoldTheRowsOfTheWhole() throws IOException, ScanException {
    assertThat(rows(scan(backwards, USUAL, SEVERAL_SHARDS)))
        .isEqualTo(rows(scan(backwards, USUAL, ONE_SHARD)))
        .containsEntry("projects", PROJECTS + 1L) // and what lies outside of them
        .hasEntrySatisfying("imports", rows -> assertThat(rows).isGreaterThan(PROJECTS))
        .hasEntrySatisfying("locked_distributions", rows -> assertThat(rows).isPositive())
        .hasEntrySatisfying("cycles", rows -> assertThat(rows).isPositive())
        .hasEntrySatisfying("problems", rows -> assertThat(rows).isPositive());
  }

  @ParameterizedTest(name = "{0}, {1} buckets, {2} threads, {3} files a chunk, {4} a shard")
  @CsvSource({
    "forwards, 4, 2, 2000, 60",
    "backwards, 4, 2, 2000, 50000",
    "forwards, 1, 1, 2000, 60",
    "backwards, 7, 2, 3, 60",
    "forwards, 1, 2, 3, 50000",
    "backwards, 4, 1, 3, 50000",
    "backwards, 7, 1, 2000, 60"
  })
  void everyFileIsTheSame(
      String copy, int buckets, int parallelism, int chunkFiles, int filesPerShard)
      throws IOException, ScanException {
    Path tree = copy.equals("forwards") ? forwards : backwards;
    Deal deal = new Deal(buckets, parallelism, chunkFiles);
    assertThat(hashes(scan(tree, deal, filesPerShard)))
        .isEqualTo(filesPerShard == ONE_SHARD ? whole : sharded);
  }

  @Test
  void oneOtherByteInTheTreeGivesOtherFiles() throws IOException, ScanException {
    Path changed = SmallTree.write(temp.resolve("changed"), PROJECTS, false);
    Files.writeString(changed.resolve("libs/p7/p7/core.py"), "import sys\n");
    SortedMap<String, String> now = hashes(scan(changed, USUAL, ONE_SHARD));
    assertThat(now.keySet()).isEqualTo(whole.keySet());
    assertThat(now).isNotEqualTo(whole);
  }

  private static SortedMap<String, String> hashes(ScanResult result) {
    return result.files().stream()
        .collect(
            Collectors.toMap(WrittenFile::path, WrittenFile::sha256, (a, b) -> a, TreeMap::new));
  }

  private static SortedMap<String, Long> rows(ScanResult result) {
    return result.files().stream()
        .collect(Collectors.toMap(WrittenFile::table, WrittenFile::rows, Long::sum, TreeMap::new));
  }

  private static ScanResult scan(Path tree, Deal deal, int filesPerShard)
      throws IOException, ScanException {
    Path staging = Files.createTempDirectory(temp, "staging");
    Pipeline pipeline =
        Pipeline.create(
            PipelineOptionsFactory.fromArgs("--targetParallelism=" + deal.parallelism()).create());
    Census.build(pipeline, settings(tree, deal, filesPerShard), staging.toString());
    pipeline.run().waitUntilFinish();
    ScanResult result = LeaveResult.parse(Files.readAllBytes(staging.resolve(LeaveResult.FILE)));
    for (WrittenFile file : result.files()) {
      assertThat(staging.resolve(file.path())).hasSize(file.bytes());
    }
    return result;
  }

  private static ScanSettings settings(Path tree, Deal deal, int filesPerShard)
      throws ScanException {
    Instant asOf = Instant.parse("2026-01-01T00:00:00Z");
    ScanRequest request =
        new ScanRequest(
            List.of(new RootSpec("tree", tree, null)),
            "tree",
            temp.resolve("lake").toString(),
            asOf,
            asOf,
            null,
            0,
            deal.buckets(),
            1 << 20,
            deal.chunkFiles(),
            "direct",
            "test",
            List.of(),
            "auto");
    return JobSettings.of(request).withFilesPerShard(filesPerShard);
  }
}
