package dev.repocensus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Verbs that ask start with the few libraries that the launcher gives them, so that they start
 * fast: each must get along with these, which the class path of other tests cannot show.
 */
@Timeout(120)
class FewLibrariesTest {
  private static final Path LAUNCHER = Path.of("..", "bin", "census");
  private static final Path EXAMPLE = Path.of("..", "examples", "pynest");
  private static final Pattern FEW = Pattern.compile("few\\(\\) \\{(.*?)\\n}", Pattern.DOTALL);
  private static final Pattern JAR = Pattern.compile("/([a-z0-9_-]+)-\\*\\.jar");

  @TempDir static Path temp;
  private static String lake = "";

  /** {@link Cli#run(Map, int, String...)} of classes that see the few libraries alone. */
  private static Method ownRun;

  @BeforeAll
  static void aScanWithAllLibraries() throws Exception {
    List<URL> places = new ArrayList<>();
    for (String entry :
        (fewLibraries() + File.pathSeparator + ownTests()).split(File.pathSeparator)) {
      places.add(Path.of(entry).toUri().toURL());
    }
    ClassLoader few =
        new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    Class.forName("org.duckdb.DuckDBDriver", true, few);
    ownRun =
        Class.forName(Cli.class.getName(), true, few)
            .getDeclaredMethod("run", Map.class, int.class, String[].class);
    ownRun.setAccessible(true);

    lake = temp.resolve("lake").toString();
    Cli scan =
        Cli.run(
            "scan",
            "-q",
            "--progress",
            "none",
            "--root",
            EXAMPLE.toString(),
            "--lake",
            lake,
            "--index-from-locks");
    assertThat(scan.exit()).as(scan.err()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query q21",
        "query --list",
        "cycles",
        "conflicts",
        "stale",
        "stale --locks",
        "vulnerabilities",
        "distribution numpy",
        "why comet/src/python/sky/comet/feed.py:3",
        "why comet/src/python/sky/comet/tail.py:3",
        "why comet planet",
        "runs",
        "schema",
        "schema imports",
        "rules",
        "rules DEP001",
        "completion"
      })
  void aVerbThatAsksNeedsFewLibraries(String line) throws ReflectiveOperationException {
    Object ran = ownRun.invoke(null, Map.of("CENSUS_LAKE", lake), 0, (Object) line.split(" "));
    assertThat(ran.toString()).startsWith("Cli[exit=0, out=").doesNotContain("out=,");
  }

  /** The negative case: were the class path whole after all, this would not fail. */
  @Test
  void aVerbThatWritesNeedsMoreAndTellsWhereOnlyIfAsked() throws IOException, InterruptedException {
    assertThat(inAProcess("index seed add " + wheel()))
        .contains("NoClassDefFoundError", "(-v shows where)")
        .doesNotContain("\tat ");
    assertThat(inAProcess("index seed add -v " + wheel()))
        .contains("NoClassDefFoundError", "\tat dev.repocensus");
  }

  private static Path wheel() throws IOException {
    Path wheel = temp.resolve("one-1.0-py3-none-any.whl");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(wheel))) {
      for (String name : List.of("one/__init__.py", "one-1.0.dist-info/METADATA")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(
            "Metadata-Version: 2.1\nName: one\nVersion: 1.0\n".getBytes(StandardCharsets.UTF_8));
      }
    }
    return wheel;
  }

  private static String inAProcess(String line) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", fewLibraries()));
    command.add("dev.repocensus.cli.Main");
    command.addAll(List.of(line.split(" ")));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("CENSUS_LAKE", lake);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isEqualTo(ExitCode.INTERNAL.code());
    return said;
  }

  /** Of this test's class path our own rooms, and the jars that the launcher names. */
  private static String fewLibraries() throws IOException {
    List<String> names = named();
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> isOurs(entry) || names.contains(artifact(entry)))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String ownTests() {
    return Path.of(Cli.class.getProtectionDomain().getCodeSource().getLocation().getPath())
        .toString();
  }

  private static List<String> named() throws IOException {
    Matcher few = FEW.matcher(Files.readString(LAUNCHER));
    assertThat(few.find()).isTrue();
    List<String> names = JAR.matcher(few.group(1)).results().map(jar -> jar.group(1)).toList();
    assertThat(names).contains("picocli", "duckdb_jdbc");
    return names;
  }

  private static boolean isOurs(String entry) {
    return entry.endsWith("target" + File.separator + "classes")
        || artifact(entry).startsWith("repocensus-") && !entry.endsWith("-tests.jar");
  }

  private static String artifact(String entry) {
    return String.valueOf(Path.of(entry).getFileName()).replaceFirst("-\\d.*", "");
  }
}
