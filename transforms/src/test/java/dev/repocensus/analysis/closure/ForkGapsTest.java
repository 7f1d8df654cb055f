package dev.repocensus.analysis.closure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.insync.Coverage;
import dev.repocensus.analysis.insync.DeclaredProject;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.lockfile.LockfileFormat;
import dev.repocensus.analysis.packaging.Requirement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForkGapsTest {

  private static Lockfile lock(String top, String asks, String... forks) {
    StringBuilder text =
        new StringBuilder("version = 1\nrevision = 3\nrequires-python = \">=3.10,<3.13\"\n")
            .append(top)
            .append(
                "\n[[package]]\nname = \"app\"\nversion = \"1\"\nsource = { virtual = \".\" }\n")
            .append("dependencies = [{ name = \"six\"")
            .append(asks.isEmpty() ? "" : ", marker = \"" + asks + "\"")
            .append(" }]\n");
    for (int i = 0; i < forks.length; i++) {
      text.append("\n[[package]]\nname = \"six\"\nversion = \"1.")
          .append(i)
          .append("\"\nsource = { registry = \"r\" }\n")
          .append(forks[i].isEmpty() ? "" : "resolution-markers = [\"" + forks[i] + "\"]\n")
          .append("sdist = { url = \"u\", hash = \"sha256:0\" }\n");
    }
    return LockfileFormat.UV.read(SourceText.of("uv.lock", text.toString())).value();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // nothing asks for it on Windows, and no lock is for Windows unless it says so
        "'' | sys_platform == 'linux' ~ sys_platform == 'darwin'",
        "'' | sys_platform == 'linux' ~ sys_platform != 'linux'",
        "'' | python_full_version < '3.12' ~ python_full_version >= '3.12'",
        "sys_platform == 'linux' | sys_platform == 'linux' and python_full_version < '3.12' ~ sys_platform == 'linux' and python_full_version >= '3.12'",
        "'' | sys_platform == 'linux'",
        "'' | sys_platform == 'linux' ~ ",
        "'' | platform_release == '1' ~ platform_release == '2'",
        "'' | sys_platform == 'linux' ~ sys_platform == 'darwin' ~ python_full_version > '3.11'",
      })
  void forksThatAreForEveryPlaceThatNeedsThemLeaveNoGap(String asks, String forks) {
    assertThat(gaps("", asks, forks)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | sys_platform == 'linux' and platform_machine == 'x86_64' ~ sys_platform == 'darwin' | Python 3.10 on linux aarch64",
        "'' | sys_platform == 'linux' and python_full_version < '3.12' ~ sys_platform == 'linux' and python_full_version >= '3.12' | Python 3.10 on darwin arm64",
        "'' | python_full_version < '3.11' ~ python_full_version >= '3.12' | Python 3.11 on linux x86_64",
        "sys_platform == 'darwin' | sys_platform == 'linux' ~ sys_platform == 'darwin' and platform_machine == 'arm64' | Python 3.10 on darwin x86_64",
      })
  void aPlaceThatNeedsANameAndHasNoForkOfItIsSaid(String asks, String forks, String where) {
    assertThat(gaps("", asks, forks))
        .containsExactly("six is locked as 1.0, 1.1, none of them for " + where);
  }

  @Test
  void windowsIsOnlyAskedForIfTheLockIsForIt() {
    String forks = "sys_platform == 'linux' ~ sys_platform == 'darwin'";
    String with = "supported-markers = [\"sys_platform == 'win32'\", \"sys_platform == 'linux'\"]";
    assertThat(gaps(with, "", forks))
        .containsExactly("six is locked as 1.0, 1.1, none of them for Python 3.10 on win32 AMD64");
  }

  @Test
  void aLockIsNotAskedForWhatItSaysItIsNotFor() {
    String forks =
        "sys_platform == 'linux' and python_full_version < '3.12' ~ "
            + "sys_platform == 'linux' and python_full_version >= '3.12'";
    assertThat(gaps("supported-markers = [\"sys_platform == 'linux'\"]", "", forks)).isEmpty();
    String none = "supported-markers = [\"sys_platform == 'beos'\"]";
    Closure closure = LockClosure.of(lock(none, "", forks.split(" ~ ", -1)), List.of());
    assertThat(closure.environments()).isZero();
    assertThat(closure.isClosed()).as("nothing was looked at").isNull();
  }

  @Test
  void whatIsDeclaredAsksOfALockWithoutEdges() {
    String text =
        "lock-version = \"1.0\"\ncreated-by = \"made\"\nrequires-python = \">=3.10\"\n"
            + Arrays.stream(new String[] {"linux", "win32"})
                .map(
                    sys ->
                        "[[packages]]\nname = \"six\"\nversion = \"%s\"\nmarker = \"sys_platform == '%s'\"\n"
                            .formatted(sys.equals("linux") ? "1" : "2", sys))
                .collect(Collectors.joining());
    Lockfile lock = LockfileFormat.PYLOCK.read(SourceText.of("pylock.toml", text)).value();
    assertThat(LockClosure.of(lock, List.of()).gaps()).isEmpty();
    assertThat(LockClosure.of(lock, List.of(root("six"))).gaps())
        .containsExactly("six is locked as 1, 2, none of them for Python 3.10 on darwin arm64");
    assertThat(LockClosure.of(lock, List.of(root("six; sys_platform == 'linux'"))).gaps())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "darwin | '>=3.10,<3.13' | true",
        "darwin | '' | null",
        "darwin | '>=3.9' | false",
        "win32  | '>=3.10,<3.13' | false",
        "win32  | '' | false",
      })
  void coverageIsThatOfPythonsAndOfForks(String other, String pythons, Boolean covers) {
    Lockfile lock =
        lock("", "", "sys_platform == 'linux'", "sys_platform == '%s'".formatted(other));
    DeclaredProject project =
        new DeclaredProject(
            ".", "pyproject.toml", "app", "1", pythons.isEmpty() ? null : pythons, List.of());
    assertThat(Coverage.of(lock, List.of(project), LockClosure.of(lock, List.of())).covers())
        .isEqualTo(covers);
  }

  private static RootRequirement root(String text) {
    return new RootRequirement(Requirement.parse(text).value().orElseThrow(), "");
  }

  private static List<String> gaps(String top, String asks, String forks) {
    return LockClosure.of(lock(top, asks, forks.split(" ~ ", -1)), List.of()).gaps();
  }
}
