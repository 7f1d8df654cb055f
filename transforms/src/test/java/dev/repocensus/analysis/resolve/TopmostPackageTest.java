package dev.repocensus.analysis.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopmostPackageTest {
  /** A tree whose only source root is the root, with packages in a folder that no name can have. */
  private final ModuleIndex index =
      MiniatureScope.ofRoots("")
          .files(
              "old-stuff/net/__init__.py",
              "old-stuff/net/core.py",
              "old-stuff/net/ip/__init__.py",
              "old-stuff/net/ip/sets.py",
              "old-stuff/net/bare/deep.py",
              "old-stuff/run.py",
              "tests/net/test_net.py")
          .index();

  @ParameterizedTest
  @CsvSource({
    "false, '', net",
    "false, old-stuff/run.py, net",
    "false, old-stuff/net/core.py, ''",
    "true, old-stuff/net/core.py, net",
    "true, old-stuff/net/__init__.py, net.core",
    "true, old-stuff/net/ip/sets.py, net.core",
    "true, old-stuff/net/ip/sets.py, net.core.Some.Name",
    "true, old-stuff/net/core.py, net.ip",
    "false, old-stuff/net/core.py, net.gone",
    "false, old-stuff/net/core.py, network",
    "false, old-stuff/net/ip/sets.py, ip",
    "false, old-stuff/net/bare/deep.py, net.core",
    "false, tests/net/test_net.py, net",
  })
  void aFileHasWhatTheTopmostPackageAroundItHas(boolean has, String path, String module) {
    assertThat(TopmostPackage.has(index, path, module)).isEqualTo(has);
  }
}
