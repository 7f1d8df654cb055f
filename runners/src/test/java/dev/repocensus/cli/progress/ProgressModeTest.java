package dev.repocensus.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.pipeline.ScanProgress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressModeTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private long now;

  private ScanProgress progress(ProgressMode mode, boolean isTerminal) {
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    return mode.on(stream, isTerminal, 60, false, () -> now);
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private void aScan(ScanProgress progress) {
    progress.advance("parse", 0, 0, "files");
    progress.advance("parse", 1, 4, "files");
    now += 6_000_000_000L;
    progress.advance("parse", 2, 4, "files");
    progress.warn("odd \u001b[2J name\n");
    progress.phase("parse", "4 files", 1.5);
  }

  @Test
  void noneSaysWarningsOnly() {
    aScan(progress(ProgressMode.NONE, true));
    assertThat(said()).isEqualTo("census: warning: odd ?[2J name?\n");
  }

  @Test
  void plainSaysALineNowAndThenAndNoControlCharacter() {
    aScan(progress(ProgressMode.PLAIN, true));
    assertThat(said().lines())
        .containsExactly(
            "parse      2/4 files",
            "census: warning: odd ?[2J name?",
            "parse      4 files" + " ".repeat(59) + "1.5s");
  }

  @Test
  void theBarIsErasedBeforeALineStays() {
    aScan(progress(ProgressMode.BAR, true));
    assertThat(said())
        .startsWith(
            "\r\u001b[Kparse      0 files\r\u001b[Kparse      " + "#".repeat(20) + ".".repeat(20))
        .contains("\r\u001b[Kcensus: warning: odd")
        .endsWith("s\n");
    assertThat(said().split("\r\u001b\\[K"))
        .allMatch(drawn -> drawn.lines().findFirst().orElse("").length() < 90);
  }

  @Test
  void aBarNeverPassesItsEnds() {
    ScanProgress progress = progress(ProgressMode.BAR, true);
    progress.advance("p", 9, 4, "f");
    now += 1_000_000_000L;
    progress.advance("p", -1, 4, "f");
    assertThat(said()).contains("#".repeat(40) + "  9/4 f").contains(".".repeat(40) + "  -1/4 f");
  }

  @Test
  void machinesGetOneObjectPerLine() {
    aScan(progress(ProgressMode.NDJSON, false));
    assertThat(said().lines())
        .containsExactly(
            "{\"event\": \"advance\", \"phase\": \"parse\", \"done\": 0, \"total\": 0, \"unit\": \"files\"}",
            "{\"event\": \"advance\", \"phase\": \"parse\", \"done\": 2, \"total\": 4, \"unit\": \"files\"}",
            "{\"event\": \"warning\", \"message\": \"odd \\u001b[2J name\\n\"}",
            "{\"event\": \"phase\", \"phase\": \"parse\", \"message\": \"4 files\", \"seconds\": 1.5}");
  }

  @Test
  void autoIsABarOnlyWhereAPersonWatches() {
    progress(ProgressMode.AUTO, false).advance("p", 1, 2, "f");
    assertThat(said()).isEmpty();
    progress(ProgressMode.AUTO, true).advance("p", 1, 2, "f");
    assertThat(said()).startsWith("\r");
  }
}
