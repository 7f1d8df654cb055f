package dev.repocensus.analysis.simpleindex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.ProjectStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimplePageTest {
  private static final String WHEEL = "acme-1.0-py3-none-any.whl";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "oops",
        "{",
        "[]",
        "{}",
        "null",
        "{\"name\": \"acme\"}",
        "{\"name\": \"acme\", \"files\": 3}",
        "{\"name\": \"acme\", \"files\": [",
        "{\"name\": \"acme\", \"files\": []} trailing",
        "{\"name\": \"acme\", \"files\": [], \"files\": []}",
        "{\"name\": \"acme\", \"files\": [], \"x\": NaN}",
        "{\"name\": \"acme\", \"files\": [{\"filename\": \"acme-1.0.tar.gz\"",
        "{\"name\": \"other\", \"files\": []}",
        "{\"meta\": {\"api-version\": \"2.0\"}, \"files\": []}",
        "<",
        "<html>",
        "<html><body>Sign in: <form><input name='user'></form></body></html>",
        "<html><a href='https://example.org'>home</a></html>",
        "<html><a href='acme-1.0.tar.gz'>acme-1.0.tar.gz</a>",
        "<a href='other-1.0.tar.gz'>other-1.0.tar.gz</a>",
        "<a href='acme-1.0.tar.gz",
      })
  void whatIsNoWholePageOfTheDistributionIsAProblemNotAnEmptyPage(String body) {
    Outcome<Optional<ProjectPage>> outcome = Pages.read(body);
    assertThat(outcome.value()).isEmpty();
    assertThat(outcome.problems()).last().extracting(Problem::code).isEqualTo(ProblemCode.IDX001);
  }

  @Test
  void aPageThatIsNestedWithoutEndIsAProblem() {
    assertThat(Pages.read("{\"files\": [], \"x\": " + "[".repeat(100_000)).value()).isEmpty();
  }

  @Test
  void bytesOfAnotherEncodingAreAProblem() {
    byte[] latin = "{\"name\": \"acmé\", \"files\": []}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Pages.read(latin).value()).isEmpty();
    assertThat(Pages.read(new byte[] {0, 1, 2, -1}).value()).isEmpty();
  }

  @Test
  void aByteOrderMarkAndUtf16AreRead() {
    String body = "{\"name\": \"acme\", \"files\": []}";
    assertThat(Pages.read("\uFEFF" + body).value()).isPresent();
    assertThat(Pages.read(body.getBytes(StandardCharsets.UTF_16LE)).value()).isPresent();
  }

  @Test
  void anEmptyListOfFilesIsATrueZero() {
    ProjectPage page = Pages.json();
    assertThat(page.releases()).isEmpty();
    assertThat(page.hasUploadTime()).isNull();
    assertThat(page.status()).isEqualTo(ProjectStatus.ACTIVE);
  }

  @Test
  void everythingAReleaseIsKnownByIsReadFromItsFiles() {
    PageRelease release =
        Pages.json(
                Pages.file(
                    "acme-1.0.tar.gz",
                    "\"requires-python\": \">=3.8\"",
                    "\"upload-time\": \"2024-01-02T03:04:05Z\"",
                    "\"yanked\": \"broken\"",
                    "\"core-metadata\": true"),
                Pages.file(
                    WHEEL,
                    "\"requires-python\": null",
                    "\"upload-time\": \"2024-01-01T00:00:00.123456789Z\"",
                    "\"yanked\": false",
                    "\"dist-info-metadata\": {\"md5\": \"x\"}",
                    "\"core-metadata\": {\"sha256\": \"abc\"}"))
            .releases()
            .get(0);
    assertThat(release)
        .isEqualTo(
            new PageRelease(
                "1.0",
                Instant.parse("2024-01-01T00:00:00.123456Z"),
                false,
                true,
                "broken",
                List.of(""),
                true,
                true,
                true,
                2,
                new MetadataFile("f/" + WHEEL, "abc")));
  }

  @ParameterizedTest
  @CsvSource({
    "true, true,",
    "false, false,",
    "null, false,",
    "'\"\"', true,",
    "'\" why \"', true, why",
    "'{\"a\": [1]}', false,",
    "7, false,"
  })
  void aYankIsTrueOrAReason(String value, boolean isYanked, String reason) {
    PageRelease release = Pages.json(Pages.file(WHEEL, "\"yanked\": " + value)).releases().get(0);
    assertThat(release.isYankedAll()).isEqualTo(isYanked);
    assertThat(release.yankReason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-02T03:04:05Z, 2024-01-02T03:04:05Z",
    "2024-01-02T03:04:05.5Z, 2024-01-02T03:04:05.500Z",
    "2024-01-02T03:04:05, 2024-01-02T03:04:05Z",
    "2024-01-02 03:04:05, 2024-01-02T03:04:05Z",
    "2024-01-02T03:04:05+01:00, 2024-01-02T02:04:05Z",
    "2024-01-02T03:04:05-01:00, 2024-01-02T04:04:05Z",
    "2024-13-02T03:04:05Z,",
    "yesterday,",
    "'',"
  })
  void uploadTimesAreReadWithFractionsAndWithout(String text, Instant expected) {
    ProjectPage page = Pages.json(Pages.file(WHEEL, "\"upload-time\": \"" + text + "\""));
    assertThat(page.releases().get(0).releasedAt()).isEqualTo(expected);
    assertThat(page.hasUploadTime()).isEqualTo(expected != null);
  }

  @Test
  void equalVersionsAreOneReleaseSpelledAsThePageListsIt() {
    ProjectPage page =
        Pages.page(
            "{\"versions\": [\"1.0.0\", \"2.0\", \"junk\"], \"files\": ["
                + Pages.file("acme-1.0.tar.gz")
                + ","
                + Pages.file(WHEEL)
                + "], \"name\": \"Acme\"}");
    assertThat(page.releases().stream().map(PageRelease::version))
        .containsExactly("junk", "1.0.0", "2.0");
    assertThat(page.releases().stream().map(PageRelease::filesCount)).containsExactly(0, 2, 0);
    assertThat(page.releases().get(2).isYankedAll()).isFalse();
    assertThat(page.displayName()).isEqualTo("Acme");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"project-status\": {\"status\": \"archived\", \"reason\": \"done\"}",
        "\"meta\": {\"project-status\": {\"reason\": \"done\", \"status\": \"archived\"}}",
      })
  void theStatusStandsAtTheTopOrInMeta(String member) {
    ProjectPage page = Pages.page("{" + member + ", \"files\": []}");
    assertThat(page.status()).isEqualTo(ProjectStatus.ARCHIVED);
    assertThat(page.statusReason()).isEqualTo("done");
  }

  @Test
  void anUnknownStatusIsActiveAndAProblem() {
    Outcome<Optional<ProjectPage>> outcome =
        Pages.read("{\"project-status\": {\"status\": \"sleeping\"}, \"files\": []}");
    assertThat(outcome.value().orElseThrow().status()).isEqualTo(ProjectStatus.ACTIVE);
    assertThat(outcome.problems()).extracting(Problem::code).containsExactly(ProblemCode.IDX002);
  }

  @Test
  void theSerialStandsInMetaOrAtTheTop() {
    assertThat(Pages.page("{\"meta\": {\"_last-serial\": 7}, \"files\": []}").lastSerial())
        .isEqualTo(7);
    assertThat(Pages.page("{\"_last-serial\": 8, \"files\": []}").lastSerial()).isEqualTo(8);
    assertThat(Pages.page("{\"_last-serial\": " + "9".repeat(60) + ", \"files\": []}").lastSerial())
        .isNull();
  }

  @Test
  void filesThatAreNotUnderstoodAreProblemsWithABound() {
    String[] files = new String[1000];
    Arrays.setAll(files, i -> i == 0 ? Pages.file(WHEEL) : Pages.file("what-" + i + ".txt"));
    Outcome<Optional<ProjectPage>> outcome =
        Pages.read("{\"name\": \"acme\", \"files\": [" + String.join(",", files) + ", 3, {}]}");
    assertThat(outcome.value().orElseThrow().filesCount()).isEqualTo(1);
    assertThat(outcome.problems()).hasSize(11);
    assertThat(outcome.problems()).last().extracting(Problem::message).asString().contains("1001");
  }

  @Test
  void anHtmlPageSaysTheSameButTheDates() {
    ProjectPage page =
        Pages.page(
            """
            <!DOCTYPE html><html><head>
            <meta name="pypi:repository-version" content="1.4">
            <meta name="pypi:project-status" content="archived">
            <meta name="pypi:project-status-reason" content="all &amp; done">
            </head><body><h1>Links for acme</h1>
            <a href="../../f/acme-1.0.tar.gz#sha256=1" data-requires-python="&gt;=3.8" data-yanked="x > y">acme-1.0.tar.gz</a><br>
            <A HREF='%61cme-1.0-py3-none-any.whl?x=1#sha256=2'
               data-dist-info-metadata=false data-core-metadata='sha256=abc'> <b>download</b> </A>
            <a href="acme-1.0.tar.gz.asc">acme-1.0.tar.gz.asc</a>
            <a href=acme-2.0.zip data-requires-python="&#62;&#x3D;3.9">acme-2.0.zip</a>
            </body></html><!--SERIAL 42-->
            """);
    assertThat(page.apiVersion()).isEqualTo("1.4");
    assertThat(page.status()).isEqualTo(ProjectStatus.ARCHIVED);
    assertThat(page.statusReason()).isEqualTo("all & done");
    assertThat(page.lastSerial()).isEqualTo(42);
    assertThat(page.hasUploadTime()).isFalse();
    assertThat(page.releases()).hasSize(2);
    PageRelease first = page.releases().get(0);
    assertThat(first.isYankedAny()).isTrue();
    assertThat(first.isYankedAll()).isFalse();
    assertThat(first.yankReason()).isEqualTo("x > y");
    assertThat(first.requiresPython()).containsExactly("");
    assertThat(first.metadata())
        .isEqualTo(new MetadataFile("%61cme-1.0-py3-none-any.whl?x=1", "abc"));
    assertThat(page.releases().get(1).requiresPython()).containsExactly(">=3.9");
  }

  @Test
  void anEmptyHtmlPageOfAnIndexIsATrueZero() {
    assertThat(
            Pages.page("<html><meta name='pypi:repository-version' content='1.0'></html>")
                .releases())
        .isEmpty();
  }

  @Test
  void twoHundredThousandFilesOfOneReleaseNeedTheMemoryOfOne() {
    byte[] head = "{\"name\": \"acme\", \"files\": [".getBytes(StandardCharsets.UTF_8);
    byte[] file = (Pages.file(WHEEL) + ",").getBytes(StandardCharsets.UTF_8);
    byte[] tail = (Pages.file(WHEEL) + "]}").getBytes(StandardCharsets.UTF_8);
    ProjectPage page =
        SimplePage.read(new Repeated(head, file, 200_000, tail), "acme").value().orElseThrow();
    assertThat(page.filesCount()).isEqualTo(200_001);
    assertThat(page.releases()).hasSize(1);
  }

  @Test
  void aStreamThatFailsIsAProblem() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("cut");
          }
        };
    Outcome<Optional<ProjectPage>> outcome = SimplePage.read(failing, "acme");
    assertThat(outcome.value()).isEmpty();
    assertThat(outcome.problems().get(0).message()).contains("cut");
  }

  /** A body that is made while it is read. */
  private static final class Repeated extends InputStream {
    private final Supplier<byte[]> parts;
    private byte[] part;
    private int at;

    Repeated(byte[] head, byte[] middle, int times, byte[] tail) {
      int[] left = {times + 1};
      this.part = head;
      this.parts = () -> --left[0] > 0 ? middle : left[0] == 0 ? tail : new byte[0];
    }

    @Override
    public int read() {
      while (at == part.length) {
        part = parts.get();
        at = 0;
        if (part.length == 0) {
          return -1;
        }
      }
      return part[at++] & 0xFF;
    }
  }
}
