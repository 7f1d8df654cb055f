package dev.repocensus.analysis.simpleindex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.index.AnswerStatus;
import dev.repocensus.schema.index.IndexReleaseRow;
import dev.repocensus.schema.row.DateSource;
import dev.repocensus.schema.row.ProjectStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NextRowsTest {
  private static final Instant FIRST = Instant.parse("2026-03-01T02:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-03-02T02:00:00Z");
  private static final Instant THIRD = Instant.parse("2026-03-03T02:00:00Z");
  private static final PageTags TAGS = new PageTags("\"1\"", "Sun", 7L, "ab");

  private static NextRows after(@Nullable DistributionRows before, Instant at) {
    return NextRows.after("pypi", "acme", before, at);
  }

  private static DistributionRows answered(
      @Nullable DistributionRows before, Instant at, String... files) {
    return after(before, at).answered(Pages.json(files), TAGS, Map.of());
  }

  private static IndexReleaseRow release(DistributionRows rows, String version) {
    return rows.releases().stream()
        .filter(row -> row.version().equals(version))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatWasNeverAnsweredHasARowWithoutReleases() {
    DistributionRows rows = after(null, FIRST).unanswered(AnswerStatus.FAILED, "503");
    assertThat(rows.project().answerStatus()).isEqualTo(AnswerStatus.FAILED);
    assertThat(rows.project().answerReason()).isEqualTo("503");
    assertThat(rows.project().answeredTs()).isNull();
    assertThat(rows.project().firstSeenTs()).isNull();
    assertThat(rows.releases()).isEmpty();
  }

  @Test
  void unchangedWithoutAPageBeforeIsAFailure() {
    DistributionRows rows = after(null, FIRST).unchanged(TAGS);
    assertThat(rows.project().answerStatus()).isEqualTo(AnswerStatus.FAILED);
  }

  @Test
  void aReleaseWithoutAnUploadTimeIsUnknownAtFirstAndDatedByFirstSightLater() {
    DistributionRows first = answered(null, FIRST, Pages.file("acme-1.0.tar.gz"));
    assertThat(release(first, "1.0").releaseDateTs()).isNull();
    assertThat(release(first, "1.0").releaseDateSource()).isEqualTo(DateSource.UNKNOWN);

    DistributionRows second =
        answered(first, SECOND, Pages.file("acme-1.0.tar.gz"), Pages.file("acme-1.1.tar.gz"));
    assertThat(release(second, "1.0").releaseDateSource()).isEqualTo(DateSource.UNKNOWN);
    assertThat(release(second, "1.1").releaseDateTs()).isEqualTo(SECOND);
    assertThat(release(second, "1.1").releaseDateSource()).isEqualTo(DateSource.FIRST_SEEN);

    DistributionRows third =
        answered(second, THIRD, Pages.file("acme-1.0.tar.gz"), Pages.file("acme-1.1.tar.gz"));
    assertThat(release(third, "1.1").releaseDateTs()).isEqualTo(SECOND);
  }

  @Test
  void aDateOfTheIndexWinsOverFirstSight() {
    DistributionRows first = answered(null, FIRST);
    DistributionRows second = answered(first, SECOND, Pages.file("acme-1.0.tar.gz"));
    assertThat(release(second, "1.0").releaseDateSource()).isEqualTo(DateSource.FIRST_SEEN);
    DistributionRows third =
        answered(
            second,
            THIRD,
            Pages.file("acme-1.0.tar.gz", "\"upload-time\": \"2025-01-01T00:00:00Z\""));
    assertThat(release(third, "1.0").releaseDateTs()).isEqualTo("2025-01-01T00:00:00Z");
    assertThat(release(third, "1.0").releaseDateSource()).isEqualTo(DateSource.INDEX);
  }

  @Test
  void aVanishedReleaseKeepsItsRowAndIsNotSeenAgainByAPageThatDidNotChange() {
    DistributionRows first =
        answered(null, FIRST, Pages.file("acme-1.0.tar.gz"), Pages.file("acme-1.1.tar.gz"));
    DistributionRows second = answered(first, SECOND, Pages.file("acme-1.1.tar.gz"));
    assertThat(release(second, "1.0").lastSeenTs()).isEqualTo(FIRST);
    DistributionRows third = after(second, THIRD).unchanged(TAGS);
    assertThat(release(third, "1.0").lastSeenTs()).isEqualTo(FIRST);
    assertThat(release(third, "1.1").lastSeenTs()).isEqualTo(THIRD);
    assertThat(release(third, "1.1").firstSeenTs()).isEqualTo(FIRST);
    assertThat(third.project().versionsCount()).isEqualTo(1);
    assertThat(third.project().answerStatus()).isEqualTo(AnswerStatus.NOT_MODIFIED);
  }

  @Test
  void whatFailedIsKeptAsItWasAndSeenAgainLater() {
    DistributionRows first = answered(null, FIRST, Pages.file("acme-1.0.tar.gz"));
    DistributionRows second = after(first, SECOND).unanswered(AnswerStatus.FAILED, "cut");
    assertThat(second.releases()).isEqualTo(first.releases());
    assertThat(second.project().etag()).isEqualTo("\"1\"");
    assertThat(second.project().answeredTs()).isEqualTo(FIRST);
    DistributionRows third = after(second, THIRD).unchanged(TAGS);
    assertThat(release(third, "1.0").lastSeenTs()).isEqualTo(THIRD);
    assertThat(third.project().answerReason()).isNull();
  }

  @Test
  void whatIsGoneIsAbsentButNotForgotten() {
    DistributionRows first = answered(null, FIRST, Pages.file("acme-1.0.tar.gz"));
    DistributionRows second = after(first, SECOND).notFound();
    assertThat(second.project().projectStatus()).isEqualTo(ProjectStatus.ABSENT);
    assertThat(second.project().etag()).isNull();
    assertThat(second.project().firstSeenTs()).isEqualTo(FIRST);
    assertThat(second.project().lastSeenTs()).isEqualTo(FIRST);
    assertThat(second.releases()).isEqualTo(first.releases());
    DistributionRows third = answered(second, THIRD, Pages.file("acme-1.0.tar.gz"));
    assertThat(release(third, "1.0").firstSeenTs()).isEqualTo(FIRST);
  }

  @Test
  void aQuarantinedDistributionIsToldFromAMissingOne() {
    ProjectPage page = Pages.page("{\"project-status\": \"quarantined\", \"files\": []}");
    DistributionRows rows = after(null, FIRST).answered(page, TAGS, Map.of());
    assertThat(rows.project().answerStatus()).isEqualTo(AnswerStatus.QUARANTINED);
    assertThat(rows.project().projectStatus()).isEqualTo(ProjectStatus.QUARANTINED);
  }

  @Test
  void legacyVersionsAreKeptWithoutAKey() {
    IndexReleaseRow row = release(answered(null, FIRST, Pages.file("acme-2004d.zip")), "2004d");
    assertThat(row.isValidPep440()).isFalse();
    assertThat(row.versionKey()).isNull();
    IndexReleaseRow dev =
        release(
            answered(null, FIRST, Pages.file("acme-9999999999!1.dev1.zip")), "9999999999!1.dev1");
    assertThat(dev.isDev()).isTrue();
    assertThat(dev.isPrerelease()).isTrue();
    assertThat(dev.epoch()).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void anotherSpellingOfAVersionIsTheSameRelease() {
    DistributionRows first = answered(null, FIRST, Pages.file("acme-1.0.tar.gz"));
    DistributionRows second = answered(first, SECOND, Pages.file("acme-1.0.0.tar.gz"));
    assertThat(second.releases()).hasSize(1);
    assertThat(second.releases().get(0).firstSeenTs()).isEqualTo(FIRST);
  }

  @Test
  void metadataThatIsKnownOnceIsKeptAndNotWantedAgain() {
    String one = Pages.file("acme-1.0.tar.gz", "\"core-metadata\": true");
    String two = Pages.file("acme-2.0rc1.tar.gz", "\"core-metadata\": true");
    String old = Pages.file("acme-0.9.tar.gz", "\"core-metadata\": true");
    ProjectPage page = Pages.json(old, one, two);
    assertThat(MetadataWanted.of(page, List.of()).stream().map(PageRelease::version))
        .containsExactly("1.0", "2.0rc1");
    DistributionRows rows =
        after(null, FIRST).answered(page, TAGS, Map.of("1.0", List.of("six"), "2.0rc1", List.of()));
    assertThat(release(rows, "1.0").requiresDist()).containsExactly("six");
    assertThat(release(rows, "2.0rc1").hasMetadata()).isTrue();
    assertThat(release(rows, "0.9").hasMetadata()).isFalse();
    assertThat(MetadataWanted.of(page, rows.releases())).isEmpty();
    DistributionRows next = after(rows, SECOND).answered(page, TAGS, Map.of());
    assertThat(release(next, "1.0").requiresDist()).containsExactly("six");
  }

  @Test
  void yankedAndEmptyReleasesAreNotWorthAsking() {
    ProjectPage page =
        Pages.page(
            "{\"versions\": [\"3.0\"], \"files\": ["
                + Pages.file("acme-2.0.tar.gz", "\"core-metadata\": true", "\"yanked\": true")
                + ","
                + Pages.file("acme-1.0.tar.gz", "\"core-metadata\": true")
                + "]}");
    assertThat(MetadataWanted.of(page, List.of()).stream().map(PageRelease::version))
        .containsExactly("1.0");
  }
}
