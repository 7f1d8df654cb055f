package dev.repocensus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartupTest {

  @ParameterizedTest
  @Timeout(60)
  @CsvSource({
    "0, --version",
    "0, scan --help",
    "0, schema imports",
    "0, query --list",
    "2, scan --root /no/such",
    "4, cycles --lake /no/such"
  })
  void onlyARunningScanLoadsBeam(int exit, String line) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:stdout",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.repocensus.cli.Main"));
    command.addAll(List.of(line.split(" ")));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> loaded = process.inputReader().lines().toList();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(exit);
    assertThat(loaded)
        .anyMatch(said -> said.contains("dev.repocensus.cli.CensusCommand"))
        .noneMatch(said -> said.contains("org.apache.beam"))
        .noneMatch(said -> said.contains("org.duckdb"));
  }
}
