package dev.repocensus.analysis.staleness;

import static dev.repocensus.analysis.staleness.Snapshots.ask;
import static dev.repocensus.analysis.staleness.Snapshots.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.schema.index.AnswerStatus;
import dev.repocensus.schema.index.IndexProjectRow;
import dev.repocensus.schema.index.IndexReleaseRow;
import dev.repocensus.schema.index.IndexSnapshotRow;
import dev.repocensus.schema.row.AsofQuality;
import dev.repocensus.schema.row.DateSource;
import dev.repocensus.schema.row.FreshnessStatus;
import dev.repocensus.schema.row.ProjectStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SnapshotReleasesTest {
  private static final Instant TAKEN = Snapshots.AS_OF;

  private final SnapshotReleases releases = new SnapshotReleases();

  private void index(String name, int precedence) {
    releases.add(
        new IndexSnapshotRow(
            name,
            "https://" + name + ".example/simple/",
            "1.4",
            TAKEN,
            TAKEN,
            TAKEN,
            1,
            1,
            0,
            0,
            0,
            1,
            0,
            "0",
            precedence));
  }

  private void project(String index, ProjectStatus status) {
    boolean isThere = status != ProjectStatus.ABSENT;
    releases.add(
        new IndexProjectRow(
            index,
            "d",
            isThere ? "D" : null,
            status,
            null,
            null,
            null,
            null,
            null,
            TAKEN,
            isThere ? AnswerStatus.OK : AnswerStatus.NOT_FOUND,
            null,
            1,
            1,
            true,
            isThere ? TAKEN : null,
            isThere ? TAKEN : null));
  }

  private void release(String index, String version, String date) {
    release(index, version, date.equals("?") ? null : day(date), TAKEN, List.of(">=3.9"));
  }

  private void release(
      String index, String version, @Nullable Instant date, Instant lastSeen, List<String> py) {
    Version parsed = Version.parse(version).orElse(null);
    releases.add(
        new IndexReleaseRow(
            index,
            "d",
            version,
            parsed == null ? null : parsed.versionKey(),
            parsed != null,
            parsed != null && parsed.isPrerelease(),
            false,
            0,
            date,
            date == null ? DateSource.UNKNOWN : DateSource.INDEX,
            false,
            false,
            null,
            py,
            true,
            true,
            true,
            2,
            false,
            List.of(),
            TAKEN,
            lastSeen));
  }

  private Freshness judged(String version) {
    return ask(version).in(releases.index());
  }

  @Test
  void withoutRowsNothingIsKnown() {
    assertThat(judged("1").status()).isEqualTo(FreshnessStatus.NOT_ON_INDEX);
    assertThat(releases.index().distributions()).isEmpty();
  }

  @Test
  void aVersionThatIsNoneIsNeverTheNewest() {
    index("main", 0);
    project("main", ProjectStatus.ACTIVE);
    release("main", "1", "2025-01-01");
    release("main", "2004d", "2025-06-01");
    assertThat(judged("1").status()).isEqualTo(FreshnessStatus.FRESH);
  }

  @Test
  void aNameThatTheIndexLacksIsNotOnIt() {
    index("main", 0);
    project("main", ProjectStatus.ABSENT);
    assertThat(judged("1").status()).isEqualTo(FreshnessStatus.NOT_ON_INDEX);
    assertThat(judged("1").quality()).isEqualTo(AsofQuality.EXACT);
  }

  @Test
  void aReleaseThatTheIndexNoLongerShowsIsNotThere() {
    index("main", 0);
    project("main", ProjectStatus.ACTIVE);
    release("main", "1", "2025-01-01");
    release("main", "2", day("2025-02-01"), TAKEN.minusSeconds(86_400), List.of());
    assertThat(judged("1").status()).isEqualTo(FreshnessStatus.FRESH);
  }

  @Test
  void releasesOfANameThatCouldNotBeAskedAreKept() {
    index("main", 0);
    releases.add(
        new IndexProjectRow(
            "main",
            "d",
            "d",
            ProjectStatus.ACTIVE,
            null,
            null,
            null,
            null,
            null,
            TAKEN,
            AnswerStatus.FAILED,
            "503",
            1,
            1,
            true,
            TAKEN,
            TAKEN.minusSeconds(86_400)));
    release("main", "2", day("2025-02-01"), TAKEN.minusSeconds(86_400), List.of());
    assertThat(judged("1").latestStable()).isNotNull();
  }

  @Test
  void theFirstIndexThatHasItIsMeant() {
    index("a-public", 1);
    index("internal", 0);
    project("a-public", ProjectStatus.ACTIVE);
    project("internal", ProjectStatus.ACTIVE);
    release("a-public", "9", "2025-02-01");
    release("internal", "1", "2025-01-01");
    Freshness judged = judged("1");
    assertThat(judged.status()).isEqualTo(FreshnessStatus.FRESH);
    assertThat(judged.entry()).extracting(IndexedDistribution::indexName).isEqualTo("internal");
  }

  @Test
  void anIndexThatLacksItIsPassedOver() {
    index("internal", 0);
    index("public", 1);
    project("internal", ProjectStatus.ABSENT);
    project("public", ProjectStatus.ACTIVE);
    release("public", "2", "2025-01-01");
    assertThat(judged("1").entry()).extracting(IndexedDistribution::indexName).isEqualTo("public");
  }

  @Test
  void aLockThatNamesItsIndexIsJudgedByThatOne() {
    index("internal", 0);
    index("public", 1);
    project("internal", ProjectStatus.ACTIVE);
    project("public", ProjectStatus.ACTIVE);
    release("internal", "1", "2025-01-01");
    release("public", "9", "2025-01-01");
    ReleaseIndex both = releases.index();
    assertThat(both.find("d", "https://public.example/simple"))
        .get()
        .extracting(IndexedDistribution::indexName)
        .isEqualTo("public");
    assertThat(both.find("d", "https://elsewhere.example/simple"))
        .get()
        .extracting(IndexedDistribution::indexName)
        .isEqualTo("internal");
  }

  @Test
  void anIndexThatIsBehindTheFirstOneHoldsBackWhatIsTakenFromIt() {
    index("first", 0);
    index("mirror", 1);
    project("first", ProjectStatus.ACTIVE);
    project("mirror", ProjectStatus.ACTIVE);
    release("first", "1", "2025-01-01");
    release("first", "2", "2025-03-01");
    release("mirror", "1", "2025-01-01");
    Freshness behind = ask("1").from("https://mirror.example/simple").in(releases.index());
    assertThat(behind.blockedBy()).containsExactly("index mirror");
    assertThat(behind.status()).isEqualTo(FreshnessStatus.BLOCKED);
    assertThat(behind.latestStable()).extracting(r -> r.version().toString()).isEqualTo("1");
    Freshness first = ask("1").from("https://first.example/simple").in(releases.index());
    assertThat(first.blockedBy()).isEmpty();
    assertThat(first.status()).isEqualTo(FreshnessStatus.STALE_LOCK);
  }

  @Test
  void anIndexThatComesLaterHoldsNothingBack() {
    index("internal", 0);
    index("public", 1);
    project("internal", ProjectStatus.ACTIVE);
    project("public", ProjectStatus.ACTIVE);
    release("internal", "1", "2025-01-01");
    release("public", "9", "2025-02-01");
    Freshness judged = ask("1").from("https://internal.example/simple").in(releases.index());
    assertThat(judged.blockedBy()).isEmpty();
    assertThat(judged.status()).isEqualTo(FreshnessStatus.FRESH);
  }

  @Test
  void anIndexWithoutDatesKnowsOnlyWhatItSaw() {
    index("main", 0);
    project("main", ProjectStatus.ACTIVE);
    release("main", "1", "?");
    release("main", "2", "?");
    Freshness judged = judged("1");
    assertThat(judged.quality()).isEqualTo(AsofQuality.FIRST_SEEN_ONLY);
    assertThat(judged.status()).isEqualTo(FreshnessStatus.STALE_LOCK);
    assertThat(judged.libyears()).isNull();
  }

  @Test
  void whatReleasesAskOfInterpretersIsKept() {
    index("main", 0);
    project("main", ProjectStatus.ACTIVE);
    release("main", "1", day("2025-01-01"), TAKEN, List.of());
    release("main", "2", day("2025-02-01"), TAKEN, List.of(">=3.11"));
    Freshness judged = ask("1").under("3.10").in(releases.index());
    assertThat(judged.latestSupported()).extracting(r -> r.version().toString()).isEqualTo("1");
    assertThat(judged.blockedBy()).singleElement().asString().startsWith("python_range");
  }
}
