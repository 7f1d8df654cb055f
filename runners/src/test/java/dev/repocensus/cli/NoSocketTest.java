package dev.repocensus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Offline by default: a scan that opens a socket, even in vain, fails this. */
class NoSocketTest {
  private static final String NONE = "sockets opened: 0";

  @TempDir Path folder;

  private record Ran(int exit, String out) {}

  private static Ran watched(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.nio.channels.spi.SelectorProvider=dev.repocensus.cli.SocketWatch",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.repocensus.cli.SocketWatch"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = String.join("\n", process.inputReader().lines().toList());
    return new Ran(process.waitFor(), out);
  }

  @Test
  @Timeout(60)
  void theWatchSeesEveryKindOfSocket() throws Exception {
    Ran ran = watched("probe");
    assertThat(ran.exit()).as(ran.out()).isEqualTo(6);
    assertThat(ran.out()).contains("sockets opened: 6");
  }

  @Test
  @Timeout(60)
  void theWatchSeesARefresh() throws Exception {
    String names = Files.writeString(folder.resolve("names"), "six\n").toString();
    Ran ran =
        watched(
            "index",
            "refresh",
            "--lake",
            folder.resolve("lake").toString(),
            "--names",
            names,
            "--index-url",
            "x=http://127.0.0.1:9/",
            "--timeout",
            "1s");
    assertThat(ran.exit()).as(ran.out()).isNotZero();
    assertThat(ran.out()).contains("sockets opened: ").doesNotContain(NONE);
  }

  @Test
  @Timeout(120)
  void aScanOpensNone() throws Exception {
    Path app = Files.createDirectories(folder.resolve("root/app"));
    Files.writeString(app.resolve("m.py"), "import yaml\n");
    Files.writeString(app.resolve("requirements.txt"), "pyyaml==6.0\n-r https://x.example/r.txt\n");
    Ran ran =
        watched(
            "scan",
            "--root",
            app.getParent().toString(),
            "--lake",
            folder.resolve("lake").toString(),
            "--scope",
            "s",
            "--min-coverage",
            "0");
    assertThat(ran.exit()).as(ran.out()).isZero();
    assertThat(ran.out()).contains(NONE);
  }
}
