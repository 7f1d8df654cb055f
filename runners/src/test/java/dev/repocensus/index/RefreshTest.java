package dev.repocensus.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repocensus.pipeline.ScanProgress;
import dev.repocensus.pipeline.index.IndexShelf;
import dev.repocensus.schema.index.AnswerStatus;
import dev.repocensus.schema.index.IndexProjectRow;
import dev.repocensus.schema.index.IndexReleaseRow;
import dev.repocensus.schema.index.IndexSnapshotRow;
import dev.repocensus.schema.row.ProjectStatus;
import dev.repocensus.schema.table.IndexTables;
import dev.repocensus.schema.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTest {
  private static final Instant FIRST = StoppedTime.START;
  private static final Instant SECOND = FIRST.plus(Duration.ofDays(1));
  private static final AskLimits LIMITS =
      new AskLimits(
          4,
          Duration.ofMinutes(10),
          Duration.ofSeconds(5),
          Duration.ofMillis(700),
          3,
          3,
          100_000,
          200_000);

  @TempDir Path lake;
  private FakeIndex index;
  private StoppedTime time = new StoppedTime();
  private final List<String> warnings = new ArrayList<>();

  @BeforeEach
  void anIndex() throws IOException {
    index = new FakeIndex();
  }

  @AfterEach
  void noIndex() {
    index.close();
  }

  private static String page(String name, String... files) {
    List<String> entries = new ArrayList<>();
    for (String file : files) {
      entries.add("{\"filename\": \"" + file + "\", \"url\": \"../../f/" + file + "\"}");
    }
    return "{\"meta\": {\"api-version\": \"1.4\"}, \"name\": \""
        + name
        + "\", \"files\": ["
        + String.join(", ", entries)
        + "]}";
  }

  private RefreshRequest request(Instant at, String... names) {
    List<IndexAddress> indexes = List.of(index.address("pypi", 0));
    return new RefreshRequest(
        lake.toString(),
        indexes,
        NameToAsk.plan(List.of(names), Set.of(), Map.of(), indexes),
        at,
        null,
        false,
        true,
        "9",
        Map.of("HOME", lake.toString()));
  }

  private IndexResult refresh(RefreshRequest request) throws Exception {
    return refreshAll(request).indexes().get(0);
  }

  private RefreshResult refreshAll(RefreshRequest request) throws Exception {
    return Refresh.run(request, LIMITS, time, progress());
  }

  private ScanProgress progress() {
    return new ScanProgress() {
      @Override
      public void phase(String name, String message, double seconds) {}

      @Override
      public void advance(String phase, long done, long total, String unit) {}

      @Override
      public void warn(String message) {
        warnings.add(message);
      }
    };
  }

  private <R extends Record> List<R> rows(Table<R> table) throws IOException {
    return rows("pypi", table);
  }

  private <R extends Record> List<R> rows(String name, Table<R> table) throws IOException {
    List<R> rows = new ArrayList<>();
    IndexShelf shelf = IndexShelf.ofLake(lake.toString());
    shelf.read(shelf.newest(name).orElseThrow(), table, rows::add);
    return rows;
  }

  private IndexProjectRow project(String name) throws IOException {
    return rows(IndexTables.PROJECTS).stream()
        .filter(row -> row.distribution().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private @Nullable String reason(String name) throws IOException {
    return project(name).answerReason();
  }

  private boolean hasSnapshot() throws IOException {
    return !IndexShelf.ofLake(lake.toString()).all().isEmpty();
  }

  @Test
  void whenNothingAnswersNothingIsWritten() throws Exception {
    index.otherwise(FakeIndex.status(500));
    IndexResult result = refresh(request(FIRST, "a", "b"));
    assertThat(result.hasAnswers()).isFalse();
    assertThat(result.failed()).isEqualTo(2);
    assertThat(result.reasons()).containsOnlyKeys("HTTP 500, after 3 attempts");
    assertThat(hasSnapshot()).isFalse();
  }

  @Test
  void aHostThatIsNotThereIsAFailureNotAnEmptyIndex() throws Exception {
    RefreshRequest request = request(FIRST, "a");
    index.close();
    IndexResult result = refresh(request);
    assertThat(result.failed()).isEqualTo(1);
    assertThat(hasSnapshot()).isFalse();
  }

  @Test
  void aPageBecomesRowsAndTheRowsOfTheSnapshotAddUp() throws Exception {
    index.page("acme", FakeIndex.json(page("Acme", "acme-1.0.tar.gz"), "ETag", "\"7\""));
    index.page("broken", FakeIndex.json("{"));
    IndexResult result = refresh(request(FIRST, "acme", "none", "broken"));
    assertThat(result.asked()).isEqualTo(3);
    assertThat(result.ok() + result.notFound() + result.failed()).isEqualTo(3);
    IndexSnapshotRow row = rows(IndexTables.SNAPSHOT).get(0);
    assertThat(row.projectsOk()).isEqualTo(1);
    assertThat(row.projects_404()).isEqualTo(1);
    assertThat(row.projectsFailed()).isEqualTo(1);
    assertThat(row.apiVersion()).isEqualTo("1.4");
    assertThat(row.bytes()).isEqualTo(page("Acme", "acme-1.0.tar.gz").length() + 1);
    assertThat(row.asOfTs()).isEqualTo(FIRST);
    assertThat(project("acme").displayName()).isEqualTo("Acme");
    assertThat(project("acme").etag()).isEqualTo("\"7\"");
    assertThat(project("none").projectStatus()).isEqualTo(ProjectStatus.ABSENT);
    assertThat(project("none").answerStatus()).isEqualTo(AnswerStatus.NOT_FOUND);
    assertThat(reason("broken")).startsWith("IDX001");
    assertThat(rows(IndexTables.RELEASES)).hasSize(1);
  }

  @Test
  void anAnswerWithATagIsKeptWhenTheServerSaysItDidNotChange() throws Exception {
    index.page("acme", index.tagged(page("acme", "acme-1.0.tar.gz"), "\"7\""));
    refresh(request(FIRST, "acme"));
    IndexResult second = refresh(request(SECOND, "acme"));
    assertThat(second.notModified()).isEqualTo(1);
    assertThat(index.asked().get(1).tag()).isEqualTo("\"7\"");
    assertThat(rows(IndexTables.RELEASES).get(0).lastSeenTs()).isEqualTo(SECOND);
    assertThat(rows(IndexTables.RELEASES).get(0).firstSeenTs()).isEqualTo(FIRST);
    assertThat(rows(IndexTables.SNAPSHOT).get(0).etagHits()).isEqualTo(1);
    assertThat(rows(IndexTables.SNAPSHOT).get(0).apiVersion()).isEqualTo("1.4");
    assertThat(project("acme").etag()).isEqualTo("\"7\"");
  }

  @Test
  void withoutTagsTheHashOfTheBodyDecides() throws Exception {
    index.page(
        "acme",
        FakeIndex.json(page("acme", "acme-1.0.tar.gz")),
        FakeIndex.json(page("acme", "acme-1.0.tar.gz")),
        FakeIndex.json(page("acme", "acme-1.0.tar.gz", "acme-1.1.tar.gz")));
    refresh(request(FIRST, "acme"));
    assertThat(refresh(request(SECOND, "acme")).notModified()).isEqualTo(1);
    assertThat(rows(IndexTables.SNAPSHOT).get(0).etagHits()).isZero();
    assertThat(refresh(request(SECOND.plusSeconds(1), "acme")).ok()).isEqualTo(1);
    assertThat(rows(IndexTables.RELEASES)).hasSize(2);
  }

  @Test
  void aThousandUnchangedNamesAreAThousandConditionalRequestsAndNoBody() throws Exception {
    String[] names = new String[1000];
    for (int i = 0; i < names.length; i++) {
      names[i] = "d" + i;
      index.page(names[i], index.tagged(page(names[i], names[i] + "-1.0.zip"), "\"" + i + "\""));
    }
    refresh(request(FIRST, names));
    assertThat(index.bodyBytes()).isPositive();
    index.forget();
    RefreshResult second = refreshAll(request(SECOND, names));
    assertThat(second.indexes().get(0).notModified()).isEqualTo(1000);
    assertThat(second.requests()).isEqualTo(1000);
    assertThat(index.paths()).hasSize(1000).doesNotHaveDuplicates();
    assertThat(index.asked()).allMatch(asked -> asked.tag() != null);
    assertThat(index.bodyBytes()).isZero();
    assertThat(second.bytes()).isZero();
    assertThat(index.mostAtOnce()).isBetween(2, LIMITS.connections());
  }

  @Test
  void aNameIsAskedOnceHoweverOftenItIsWanted() throws Exception {
    index.page("acme", FakeIndex.json(page("acme", "acme-1.0.tar.gz")));
    refresh(request(FIRST, "acme", "acme", "acme"));
    assertThat(index.paths()).containsExactly("/simple/acme/");
  }

  @Test
  void aBusyServerIsAskedAgainWhenItWishes() throws Exception {
    index.page(
        "acme",
        FakeIndex.status(429, "Retry-After", "7"),
        FakeIndex.status(503, "Retry-After", "Sun, 01 Mar 2026 02:00:27 GMT"),
        FakeIndex.json(page("acme", "acme-1.0.tar.gz")));
    assertThat(refresh(request(FIRST, "acme")).ok()).isEqualTo(1);
    assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(20));
  }

  @Test
  void withoutAWishTheWaitGrowsAndIsHalfOfItByChance() throws Exception {
    index.page(
        "acme",
        FakeIndex.status(503),
        FakeIndex.status(408),
        FakeIndex.json(page("acme", "acme-1.zip")));
    assertThat(refresh(request(FIRST, "acme")).ok()).isEqualTo(1);
    assertThat(time.sleeps()).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500));
  }

  @Test
  void aWishBeyondTheDeadlineIsAFailureAtOnce() throws Exception {
    index.page("acme", FakeIndex.status(429, "Retry-After", "86400"));
    IndexResult result = refresh(request(FIRST, "acme"));
    assertThat(result.reasons().keySet()).first().asString().contains("HTTP 429", "deadline");
    assertThat(time.sleeps()).isEmpty();
    assertThat(index.paths()).hasSize(1);
  }

  @Test
  void aConnectionThatIsCutIsTriedAgain() throws Exception {
    String body = page("acme", "acme-1.0.tar.gz");
    index.page("acme", FakeIndex.cut(body), FakeIndex.json(body));
    assertThat(refresh(request(FIRST, "acme")).ok()).isEqualTo(1);
    assertThat(index.paths()).hasSize(2);
  }

  @Test
  void aBodyThatOnlyDripsIsGivenUp() throws Exception {
    index.page("acme", FakeIndex.drip());
    IndexResult result = refresh(request(FIRST, "acme"));
    assertThat(result.reasons().keySet()).first().asString().contains("no whole answer within");
  }

  @Test
  void aBodyBeyondTheLimitIsNotReadAndNotAskedAgain() throws Exception {
    index.page("acme", FakeIndex.bytes(new byte[LIMITS.bodyBytes() + 1]));
    IndexResult result = refresh(request(FIRST, "acme"));
    assertThat(result.reasons().keySet()).first().asString().contains("more than 100000 bytes");
    assertThat(index.paths()).hasSize(1);
  }

  private static byte[] zipped(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  @Test
  void aPageMayComePackedButNotAsABomb() throws Exception {
    byte[] good = zipped(page("acme", "acme-1.0.tar.gz").getBytes("UTF-8"));
    index.page("acme", FakeIndex.bytes(good, "Content-Encoding", "gzip"));
    index.page("bomb", FakeIndex.bytes(zipped(new byte[1_000_000]), "Content-Encoding", "gzip"));
    index.page("cut", FakeIndex.bytes(new byte[] {31, -117, 8}, "Content-Encoding", "gzip"));
    index.page("odd", FakeIndex.bytes(good, "Content-Encoding", "br"));
    IndexResult result = refresh(request(FIRST, "acme", "bomb", "cut", "odd"));
    assertThat(result.ok()).isEqualTo(1);
    assertThat(reason("bomb")).contains("more than 200000 bytes");
    assertThat(reason("cut")).contains("cannot be unpacked");
    assertThat(reason("odd")).contains("not asked for");
  }

  @Test
  void theBodyTellsWhatItIsNotItsLabel() throws Exception {
    String html = "<html><a href='html-1.0.tar.gz'>html-1.0.tar.gz</a></html>";
    index.page("acme", FakeIndex.json(page("acme", "acme-1.zip"), "Content-Type", "text/html"));
    index.page("html", FakeIndex.json(html, "Content-Type", "application/vnd.pypi.simple.v1+json"));
    assertThat(refresh(request(FIRST, "acme", "html")).ok()).isEqualTo(2);
  }

  @Test
  void aServerThatWantsNoneOfTheTypesIsAskedPlainlyOnce() throws Exception {
    index.page("acme", FakeIndex.status(406), FakeIndex.json(page("acme", "acme-1.zip")));
    index.page("never", FakeIndex.status(406));
    assertThat(refresh(request(FIRST, "acme", "never")).ok()).isEqualTo(1);
    assertThat(index.asked().stream().filter(a -> a.path().contains("acme")))
        .extracting(FakeIndex.Asked::accept)
        .satisfiesExactly(
            first -> assertThat(first).startsWith("application/vnd.pypi.simple.v1+json"),
            second -> assertThat(second).isEqualTo("*/*"));
    assertThat(reason("never")).isEqualTo("HTTP 406");
    assertThat(index.paths()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void whatIsForbiddenIsNotMissing(int status) throws Exception {
    index.page("acme", FakeIndex.status(status));
    IndexResult result = refresh(request(FIRST, "acme", "none"));
    assertThat(result.failed()).isEqualTo(1);
    assertThat(project("acme").answerStatus()).isEqualTo(AnswerStatus.FORBIDDEN);
    assertThat(index.paths()).hasSize(2);
  }

  @Test
  void credentialsDoNotGoAlongToAnotherHost() throws Exception {
    try (FakeIndex other = new FakeIndex()) {
      other.page("acme", FakeIndex.json(page("acme", "acme-1.zip")));
      index.page("acme", FakeIndex.status(302, "Location", other.url("127.0.0.1") + "acme/"));
      index.page("Here", FakeIndex.json(page("here", "here-1.zip")));
      index.page("here", FakeIndex.status(301, "Location", "/simple/Here/"));
      RefreshRequest plain = request(FIRST, "acme", "here");
      Map<String, String> env =
          Map.of("CENSUS_INDEX_PYPI_USERNAME", "u", "CENSUS_INDEX_PYPI_PASSWORD", "p");
      IndexResult result = refresh(with(plain, env));
      assertThat(result.ok()).isEqualTo(2);
      String expected = "Basic " + Base64.getEncoder().encodeToString("u:p".getBytes("UTF-8"));
      assertThat(index.asked()).hasSize(3).allMatch(a -> expected.equals(a.authorization()));
      assertThat(other.asked()).hasSize(1).allMatch(a -> a.authorization() == null);
    }
  }

  private static RefreshRequest with(RefreshRequest request, Map<String, String> env) {
    return new RefreshRequest(
        request.lake(),
        request.indexes(),
        request.names(),
        request.at(),
        request.maxAge(),
        request.isAnew(),
        request.wantsMetadata(),
        request.toolVersion(),
        env);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://x/", "javascript:1", "http://[", "jar:x!/"})
  void aRedirectToAnythingButTheWebIsNotFollowed(String location) throws Exception {
    index.page("acme", FakeIndex.status(302, "Location", location));
    IndexResult result = refresh(request(FIRST, "acme"));
    assertThat(result.reasons().keySet()).first().asString().contains("redirect");
  }

  @Test
  void redirectsInACircleEnd() throws Exception {
    index.page("acme", FakeIndex.status(302, "Location", "/simple/acme/"));
    assertThat(refresh(request(FIRST, "acme")).reasons()).containsOnlyKeys("more than 5 redirects");
  }

  @Test
  void aFailedNameKeepsTheRowsItHad() throws Exception {
    index.page("acme", FakeIndex.json(page("acme", "acme-1.0.tar.gz")), FakeIndex.status(500));
    index.page("b", FakeIndex.json(page("b", "b-1.0.tar.gz")));
    refresh(request(FIRST, "acme", "b"));
    assertThat(refresh(request(SECOND, "acme", "b")).failed()).isEqualTo(1);
    assertThat(project("acme").answerStatus()).isEqualTo(AnswerStatus.FAILED);
    assertThat(project("acme").projectStatus()).isEqualTo(ProjectStatus.ACTIVE);
    assertThat(rows(IndexTables.RELEASES))
        .extracting(IndexReleaseRow::lastSeenTs)
        .containsExactly(FIRST, SECOND);
  }

  @Test
  void aNameThatIsNotAskedAnyMoreIsKept() throws Exception {
    index.page("acme", FakeIndex.json(page("acme", "acme-1.0.tar.gz")));
    refresh(request(FIRST, "acme"));
    refresh(request(SECOND, "none"));
    assertThat(project("acme").answerStatus()).isEqualTo(AnswerStatus.SKIPPED);
    assertThat(rows(IndexTables.SNAPSHOT).get(0).projectsRequested()).isEqualTo(1);
    assertThat(rows(IndexTables.RELEASES)).hasSize(1);
  }

  @Test
  void aHostThatFailsAgainAndAgainIsLeftAloneAndThatIsSaid() throws Exception {
    String[] names = new String[40];
    for (int i = 0; i < names.length; i++) {
      names[i] = "n" + (10 + i);
    }
    index.otherwise(FakeIndex.status(500)).page("a", FakeIndex.json(page("a", "a-1.zip")));
    index.page("n10", FakeIndex.status(404));
    IndexResult result = refresh(request(FIRST, names));
    assertThat(result.failed()).isEqualTo(39);
    assertThat(result.asked()).isEqualTo(40);
    assertThat(result.reasons())
        .containsKey("not asked: the host failed 3 times in a row")
        .containsKey("HTTP 500, after 3 attempts");
    assertThat(index.paths().size()).isLessThan(40);
    assertThat(project("n49").answerStatus()).isEqualTo(AnswerStatus.SKIPPED);
  }

  @Test
  void whatWasAnsweredLatelyOrFoundMissingLatelyIsNotAsked() throws Exception {
    index.page("acme", FakeIndex.json(page("acme", "acme-1.0.tar.gz")));
    index.page("bad", FakeIndex.status(500));
    refresh(request(FIRST, "acme", "none", "bad"));
    index.forget();
    RefreshRequest plain = request(SECOND, "acme", "none", "bad", "new");
    RefreshRequest young =
        new RefreshRequest(
            plain.lake(),
            plain.indexes(),
            plain.names(),
            plain.at(),
            Duration.ofDays(2),
            false,
            true,
            "9",
            plain.env());
    IndexResult result = refresh(young);
    assertThat(result.young()).isEqualTo(2);
    assertThat(index.paths()).doesNotContain("/simple/acme/", "/simple/none/");
    assertThat(index.paths()).contains("/simple/bad/", "/simple/new/");
    assertThat(project("acme").answeredTs()).isEqualTo(FIRST);
  }

  @Test
  void theFirstIndexThatHasANameIsTheLastThatIsAsked() throws Exception {
    try (FakeIndex other = new FakeIndex()) {
      index.page("both", FakeIndex.json(page("both", "both-1.zip")));
      index.page("down", FakeIndex.status(500));
      index.page("own", FakeIndex.json(page("own", "own-1.zip")));
      other.page("there", FakeIndex.json(page("there", "there-1.zip")));
      other.page("own", FakeIndex.json(page("own", "own-99.zip")));
      List<IndexAddress> indexes =
          List.of(index.address("internal", 0), other.address("public", 1));
      RefreshRequest plain = request(FIRST);
      RefreshRequest request =
          new RefreshRequest(
              lake.toString(),
              indexes,
              NameToAsk.plan(
                  List.of("both", "there", "own", "down", "locked"),
                  Set.of("own"),
                  Map.of("locked", List.of(other.url("127.0.0.1"))),
                  indexes),
              FIRST,
              null,
              false,
              true,
              "9",
              plain.env());
      RefreshResult result = refreshAll(request);
      // A name that failed at the first is not told to the second: it may be the first's alone.
      assertThat(other.paths())
          .containsExactlyInAnyOrder("/simple/there/", "/simple/own/", "/simple/locked/");
      assertThat(result.indexes().get(1).ok()).isEqualTo(2);
      assertThat(rows("public", IndexTables.SNAPSHOT).get(0).precedence()).isEqualTo(1);
      assertThat(index.paths().indexOf("/simple/locked/")).isNotNegative();
    }
  }

  @Test
  void metadataOfTheNewestIsAskedOnceAndItsHashIsChecked() throws Exception {
    String files =
        """
        {"name": "acme", "files": [
          {"filename": "acme-1.0-py3-none-any.whl", "url": "/f/one.whl", "core-metadata": true},
          {"filename": "acme-2.0rc1-py3-none-any.whl", "url": "/f/two.whl",
           "core-metadata": {"sha256": "00"}}]}
        """;
    index.page("acme", index.tagged(files, "\"1\""));
    index.on("/f/one.whl.metadata", FakeIndex.json("Name: acme\nRequires-Dist: six>=1\n\n"));
    index.on("/f/two.whl.metadata", FakeIndex.json("Name: acme\n"));
    refresh(request(FIRST, "acme"));
    IndexReleaseRow stable = rows(IndexTables.RELEASES).get(0);
    assertThat(stable.hasMetadata()).isTrue();
    assertThat(stable.requiresDist()).containsExactly("six>=1");
    assertThat(rows(IndexTables.RELEASES).get(1).hasMetadata()).isFalse();
    assertThat(warnings)
        .containsExactly(
            "pypi: acme: the metadata of 2.0rc1: not the bytes that the page tells of");

    index.forget();
    refresh(request(SECOND, "acme"));
    assertThat(index.paths()).containsExactly("/simple/acme/", "/f/two.whl.metadata");
    assertThat(rows(IndexTables.RELEASES).get(0).requiresDist()).containsExactly("six>=1");
  }

  @Test
  void aSnapshotIsNeverWrittenOverAnother() throws Exception {
    index.page("acme", FakeIndex.json(page("acme", "acme-1.0.tar.gz")));
    refresh(request(SECOND, "acme"));
    assertThatThrownBy(() -> refresh(request(SECOND, "acme"))).isInstanceOf(IndexException.class);
    assertThatThrownBy(() -> refresh(request(FIRST, "acme"))).isInstanceOf(IndexException.class);
    assertThat(index.paths()).hasSize(1);
  }

  @Test
  void aProxyIsAskedInPlaceOfTheHost() throws Exception {
    index.page("acme", FakeIndex.json(page("acme", "acme-1.0.tar.gz")));
    List<IndexAddress> far = IndexAddress.parse(List.of("pypi=http://index.invalid/simple/"));
    String proxy = index.url("127.0.0.1").replace("/simple/", "").replace("//", "//me:s%40@");
    RefreshRequest request =
        new RefreshRequest(
            lake.toString(),
            far,
            NameToAsk.plan(List.of("acme"), Set.of(), Map.of(), far),
            FIRST,
            null,
            false,
            true,
            "9",
            Map.of("http_proxy", proxy));
    assertThat(refresh(request).ok()).isEqualTo(1);
  }
}
