package dev.repocensus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher in a home of its own, with a java and a mvn that only say how they were called. */
@Timeout(60)
class LauncherTest {

  private static final Path LAUNCHER = Path.of("..", "bin", "census");

  @TempDir Path temp;
  private Path home;
  private Path tools;

  @BeforeEach
  void aHomeWithFakeTools() throws IOException {
    home = Files.createDirectories(temp.resolve("a home"));
    Files.createDirectories(home.resolve("bin"));
    Files.copy(LAUNCHER, home.resolve("bin/census"));
    Files.writeString(home.resolve("pom.xml"), "");
    for (String module : List.of("schemas", "transforms", "pipelines", "runners")) {
      Files.createDirectories(home.resolve(module + "/src/main/java"));
      Files.writeString(home.resolve(module + "/pom.xml"), "");
    }
    tools = Files.createDirectories(temp.resolve("jdk/bin"));
    script("java", "printf '%s\\n' \"$@\"");
    javaVersion("17.0.15");
    script(
        "mvn",
        "echo mvn \"$@\" >&2; sleep ${SLOW:-0}; [ -z \"${BROKEN:-}\" ] || { echo BROKEN; exit 1; }\n"
            + "for l in lib lib-flink; do mkdir -p runners/target/$l; "
            + "touch runners/target/$l/picocli-4.jar runners/target/$l/beam-2.jar; done\n"
            + "touch runners/target/repocensus-runners-1.jar; echo built >>\"$PWD/builds\"");
  }

  private void script(String name, String body) throws IOException {
    executable(tools.resolve(name), body);
  }

  private static void executable(Path file, String body) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void javaVersion(String version) throws IOException {
    Files.writeString(
        tools.resolveSibling("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
  }

  private Process start(Map<String, String> env, Path launcher, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> clean = new HashMap<>(env);
    clean.putIfAbsent("PATH", tools + ":/usr/bin:/bin");
    builder.environment().clear();
    builder.environment().putAll(clean);
    return builder.start();
  }

  private Cli run(Map<String, String> env, String... arguments)
      throws IOException, InterruptedException {
    return finish(start(env, home.resolve("bin/census"), arguments));
  }

  private static Cli finish(Process process) throws IOException, InterruptedException {
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Cli(process.exitValue(), said, "");
  }

  @ParameterizedTest
  @CsvSource({"11.0.2, 11", "1.8.0_402, 8", "16, 16"})
  void anOldJavaIsRefusedInOneLine(String version, String major)
      throws IOException, InterruptedException {
    javaVersion(version);
    Cli ran = run(Map.of());
    assertThat(ran.out())
        .contains("needs Java 17 or later")
        .contains("is Java " + major)
        .hasLineCount(1);
    assertThat(ran.exit()).isEqualTo(2);
  }

  @Test
  void aMissingMavenIsSaidInOneLine() throws IOException, InterruptedException {
    Files.delete(tools.resolve("mvn"));
    Path only = Files.createDirectories(temp.resolve("only"));
    for (String tool :
        List.of(
            "sh",
            "dirname",
            "basename",
            "readlink",
            "find",
            "head",
            "mkdir",
            "rm",
            "sed",
            "cat",
            "sleep")) {
      Path real =
          Files.exists(Path.of("/usr/bin", tool))
              ? Path.of("/usr/bin", tool)
              : Path.of("/bin", tool);
      executable(only.resolve(tool), "exec " + real + " \"$@\"");
    }
    Cli ran = run(Map.of("PATH", tools + ":" + only));
    assertThat(ran.out()).contains("there is no mvn on the PATH").hasLineCount(1);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(home.resolve("target/build.lock")).doesNotExist();
  }

  @Test
  void aFailedBuildShowsTheEndOfItsLogAndIsTriedAgain() throws IOException, InterruptedException {
    Cli ran = run(Map.of("BROKEN", "1"), "--version");
    assertThat(ran.out()).contains("BROKEN\ncensus: the build failed; the whole log is in ");
    assertThat(ran.exit()).isEqualTo(5);
    assertThat(run(Map.of(), "--version").out()).contains("census: building (direct)");
  }

  @Test
  void itBuildsOnceAndAgainWhenASourceIsNewer() throws IOException, InterruptedException {
    assertThat(run(Map.of(), "--version").out()).startsWith("census: building (direct), log in ");
    assertThat(run(Map.of(), "--version").out()).doesNotContain("building");
    Thread.sleep(20);
    Files.writeString(home.resolve("schemas/src/main/java/A.java"), "");
    assertThat(run(Map.of("CENSUS_NO_BUILD", "1"), "--version").out()).doesNotContain("building");
    assertThat(run(Map.of(), "--version").out()).contains("building");
    assertThat(run(Map.of(), "--version").out()).doesNotContain("building");
    Files.delete(home.resolve("schemas/src/main/java/A.java"));
    assertThat(run(Map.of(), "--version").out()).contains("building");
  }

  @Test
  void onlyAScanGetsTheWholeClassPath() throws IOException, InterruptedException {
    run(Map.of());
    assertThat(run(Map.of(), "query", "a b").out())
        .contains("picocli-4.jar", "UseSerialGC", "dev.repocensus.cli.Main\nquery\na b\n")
        .doesNotContain("beam-2.jar");
    assertThat(run(Map.of("CENSUS_JAVA_OPTS", "-Xmx1g -Da=b"), "--lake", "l", "scan").out())
        .contains("beam-2.jar", "UseParallelGC", "\n-Xmx1g\n-Da=b\n");
  }

  @Test
  void aRunnerIsBuiltWithItsProfileWhenItIsAskedFor() throws IOException, InterruptedException {
    run(Map.of());
    assertThat(run(Map.of(), "scan", "--runner", "Flink").out())
        .contains("building (flink)", "lib-flink/beam-2.jar");
    assertThat(home.resolve("target/build.log")).content().contains("-Pflink package");
    assertThat(run(Map.of("CENSUS_RUNNER", "flink"), "scan").out())
        .contains("lib-flink/beam-2.jar");
    assertThat(run(Map.of(), "scan", "--", "--runner=flink").out()).contains("/lib/beam-2.jar");
  }

  @Test
  void itIsFoundThroughLinks() throws IOException, InterruptedException {
    Path one = Files.createSymbolicLink(temp.resolve("one"), home.resolve("bin/census"));
    Path two = Files.createSymbolicLink(temp.resolve("two"), one.getFileName());
    assertThat(finish(start(Map.of(), two, "--version")).out())
        .contains("a home/runners/target/lib/");
  }

  @Test
  void ofTwoFirstUsesOneBuilds() throws IOException, InterruptedException {
    Path launcher = home.resolve("bin/census");
    Process first = start(Map.of("SLOW", "2"), launcher, "--version");
    Thread.sleep(300);
    Process second = start(Map.of("SLOW", "2"), launcher, "--version");
    assertThat(finish(first).exit()).isZero();
    assertThat(finish(second).out()).contains("waiting for another build").contains("--version");
    assertThat(home.resolve("builds")).hasContent("built");
  }

  @Test
  void theLockOfADeadBuildIsTakenOver() throws IOException, InterruptedException {
    Path lock = Files.createDirectories(home.resolve("target/build.lock"));
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Files.writeString(lock.resolve("pid"), dead.pid() + "\n");
    assertThat(run(Map.of(), "--version").out()).contains("building").contains("--version");
    assertThat(lock).doesNotExist();
  }
}
