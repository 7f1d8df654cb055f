package dev.repocensus.transform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.problem.ProblemRow;
import dev.repocensus.schema.table.RowOrder;
import dev.repocensus.schema.table.Tables;
import dev.repocensus.transform.rows.RowBlock;
import dev.repocensus.transform.rows.RowBlockBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shards are ranges of projects, known before anything is written. */
class ShardsTest {
  private static final int SIZE = ScanSettings.FILES_PER_SHARD;

  private static SortedMap<String, Long> projects(Map<String, Long> files) {
    SortedMap<String, Long> sorted = new TreeMap<>(RowOrder.TEXT);
    sorted.putAll(files);
    return sorted;
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "50000, 1", "50001, 2", "100000, 2", "120000, 3"})
  void thereIsOneShardForEveryStartedFiftyThousandFiles(long files, int shards) {
    assertThat(Shards.count(files, SIZE)).isEqualTo(shards);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "50000, 1", "50001, 2", "120000, 3"})
  void projectsOfOneFileEachAreDealtEvenly(int files, int shards) {
    SortedMap<String, Long> projects = new TreeMap<>(RowOrder.TEXT);
    for (int i = 0; i < files; i++) {
      projects.put("mono//p%06d".formatted(i), 1L);
    }
    List<String> starts = Shards.starts(projects, SIZE);
    assertThat(starts).hasSize(shards).startsWith("");
    long[] load = new long[shards];
    projects.keySet().forEach(id -> load[Shards.of(id, starts)]++);
    assertThat(Arrays.stream(load))
        .allMatch(n -> n >= files / shards - 1L && n <= files / shards + 1L);
  }

  @Test
  void withoutProjectsThereIsOneShard() {
    assertThat(Shards.starts(projects(Map.of()), SIZE)).containsExactly("");
    assertThat(Shards.of("anything", List.of(""))).isZero();
  }

  @Test
  void anOutsizedProjectLeavesShardsEmptyRatherThanBeCut() {
    SortedMap<String, Long> projects =
        projects(Map.of("mono//a", 10L, "mono//big", 200_000L, "mono//z", 10L));
    List<String> starts = Shards.starts(projects, SIZE);
    assertThat(starts).hasSize(5);
    assertThat(Shards.of("mono//a", starts)).isZero();
    assertThat(Shards.of("mono//big", starts)).isLessThanOrEqualTo(Shards.of("mono//z", starts));
  }

  @Test
  void namesBeyondTheBasicPlaneComeLast() {
    SortedMap<String, Long> projects =
        projects(Map.of("mono//\uFFFD", 50_000L, "mono//\uD83D\uDE00", 50_000L));
    List<String> starts = Shards.starts(projects, SIZE);
    assertThat(Shards.of("mono//\uFFFD", starts)).isZero();
    assertThat(Shards.of("mono//\uD83D\uDE00", starts)).isEqualTo(1);
  }

  @Property(tries = 300)
  void shardsFollowTheOrderOfProjectsAndNeverCutOne(
      @ForAll @Size(max = 30) Map<String, @LongRange(min = 0, max = 90_000) Long> files) {
    SortedMap<String, Long> projects = projects(files);
    List<String> starts = Shards.starts(projects, SIZE);
    long total = files.values().stream().mapToLong(Long::longValue).sum();
    assertThat(starts).hasSize(Shards.count(total, SIZE)).isSortedAccordingTo(RowOrder.TEXT);
    List<Integer> shards = new ArrayList<>();
    projects.keySet().forEach(id -> shards.add(Shards.of(id, starts)));
    assertThat(shards).isSorted().allMatch(shard -> shard >= 0 && shard < starts.size());
  }

  /** No shard holds more than its share and one project. */
  @Property(tries = 300)
  void shardsAreBalancedButForTheSizeOfOneProject(
      @ForAll @Size(max = 30) Map<String, @LongRange(min = 0, max = 90_000) Long> files) {
    SortedMap<String, Long> projects = projects(files);
    List<String> starts = Shards.starts(projects, SIZE);
    long total = files.values().stream().mapToLong(Long::longValue).sum();
    long largest = files.values().stream().mapToLong(Long::longValue).max().orElse(0);
    long[] load = new long[starts.size()];
    projects.forEach((id, count) -> load[Shards.of(id, starts)] += count);
    assertThat(Arrays.stream(load)).allMatch(n -> n <= total / starts.size() + largest + 1);
  }

  @Test
  void tablesThatStartWithTheProjectAreCutByProjectAndTheOthersAreGathered() {
    assertThat(Tables.ALL.stream().filter(Shards::byProject))
        .contains(Tables.PROJECTS, Tables.FILES, Tables.IMPORTS, Tables.PROBLEMS)
        .contains(Tables.MODULE_EDGES)
        .doesNotContain(Tables.CYCLES, Tables.CYCLE_MEMBERS)
        .doesNotContain(Tables.LOCKED_DISTRIBUTIONS, Tables.REQUIREMENTS);
  }

  @Test
  void aRowWithoutProjectLiesInTheFirstShard() {
    RowBlock block =
        RowBlockBuilder.of(Tables.PROBLEMS, List.of(problem("mono//z"), problem(null)));
    List<String> starts = List.of("", "mono//m");
    assertThat(Shards.of(block, 0, starts)).isZero();
    assertThat(Shards.of(block, 1, starts)).isEqualTo(1);
  }

  private static ProblemRow problem(@Nullable String project) {
    ProblemCode code = ProblemCode.FIL001;
    return new ProblemRow(
        project, null, null, null, code, code.stage(), code.severity(), null, "gone", 0);
  }
}
