package dev.repocensus.analysis.closure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.closure.Closure.Edge;
import dev.repocensus.analysis.lockfile.LockfileFormat;
import dev.repocensus.analysis.packaging.Requirement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockClosureTest {

  /** A PEX lock of entries written as {@code NAME VERSION [: EDGE & EDGE]}. */
  private static Closure pex(String roots, String settings, String... entries) {
    String locked =
        Arrays.stream(entries).map(LockClosureTest::entry).collect(Collectors.joining(","));
    String text =
        "{\"locked_resolves\": [{\"locked_requirements\": ["
            + locked
            + "]}], \"requires_python\": [\">=3.10,<3.13\"], \"requirements\": "
            + strings(roots)
            + settings
            + "}";
    return LockClosure.of(
        LockfileFormat.PEX.read(SourceText.of("a.lock", text)).value(), List.of());
  }

  private static String entry(String text) {
    String[] parts = text.split(" : ", 2);
    String[] name = parts[0].split(" ");
    String python = name.length > 2 ? "\"" + name[2] + "\"" : "null";
    return "{\"artifacts\": [], \"project_name\": \"%s\", \"version\": \"%s\", \"requires_python\": %s, \"requires_dists\": %s}"
        .formatted(name[0], name[1], python, strings(parts.length > 1 ? parts[1] : ""));
  }

  private static String strings(String text) {
    return Stream.of(text.split(" & "))
        .filter(each -> !each.isBlank())
        .map(each -> "\"" + each.strip().replace("\"", "\\\"") + "\"")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String shown(Edge edge) {
    return edge.src()
        + ">"
        + edge.dst()
        + " "
        + edge.distribution()
        + (edge.group() == null ? "" : " +" + edge.group())
        + (edge.isActive() ? " active " : " idle ")
        + edge.isSatisfied();
  }

  @Test
  void aLockThatIsEmptyOrDamagedHasNoClosure() {
    assertThat(pex("a", "")).isEqualTo(Closure.UNKNOWN);
    var cut = LockfileFormat.PEX.read(SourceText.of("a.lock", "{\"locked_resolves\": ["));
    assertThat(LockClosure.of(cut.value(), List.of())).isEqualTo(Closure.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a 1 : b                              | false | 1 | 0",
        "a 1 : b>=2 ~ b 1                     | false | 0 | 1",
        "a 1 : b>=2 ~ b 2                     | true  | 0 | 0",
        "a 1 : b>=2 ~ b 2.1rc1                | true  | 0 | 0",
        "a 1 : b; python_version < '3.10'     | true  | 0 | 0",
        "a 1 : b; python_version < '3.11'     | false | 1 | 0",
        "a 1 : b; python_full_version < '3.10.4' | false | 1 | 0",
        "a 1 : b; sys_platform == 'win32'     | true  | 0 | 0",
        "a 1 : b; sys_platform == 'darwin'    | false | 1 | 0",
        "a 1 : b; platform_machine == 'aarch64' | false | 1 | 0",
        "a 1 : b; platform_release == '5'     | true  | 0 | 0",
        "a 1 : b; extra == 'x'                | true  | 0 | 0",
        "a 1 : c & b; extra == 'x' ~ c 1 : a[x] | false | 1 | 0",
        "a 1 : c ~ c 1 : a[x]                 | true  | 0 | 0",
        "a 1 : b; 'x' != extra                | false | 1 | 0",
        "a 1 : b; extra == 'x' or python_version > '3.11' | false | 1 | 0",
        "a 1 : a                              | true  | 0 | 0",
      })
  void anEdgeThatIsNeededMustEndAtAnEntryThatSatisfiesIt(
      String entries, boolean closed, long missing, long unsatisfied) {
    Closure closure = pex("a", "", entries.split(" ~ "));
    assertThat(closure.missing()).isEqualTo(missing);
    assertThat(closure.unsatisfied()).isEqualTo(unsatisfied);
    assertThat(closure.isClosed()).isEqualTo(closed);
  }

  @Test
  void aRootIsAnEdgeWithoutASource() {
    Closure closure = pex("a & c[x]; python_version < '3' & d", "", "a 1", "c 1");
    assertThat(closure.edges().stream().map(LockClosureTest::shown))
        .containsExactly("-1>0 a active true", "-1>1 c idle null", "-1>-1 d active false");
    assertThat(closure.missing()).isEqualTo(1);
    assertThat(closure.edges().get(2).failsIn()).isEqualTo("Python 3.10 on linux x86_64");
  }

  @Test
  void systemsThatALockNamesAreItsOnlyOnes() {
    String onlyLinux = ", \"target_systems\": [\"linux\"]";
    String edge = "a 1 : b; sys_platform == 'darwin'";
    assertThat(pex("a", onlyLinux, edge).isClosed()).isTrue();
    String withWindows = ", \"target_systems\": [\"linux\", \"windows\"]";
    assertThat(pex("a", withWindows, "a 1 : b; os_name == 'nt'").isClosed()).isFalse();
  }

  @Test
  void overridesReplaceASpecifierAndExclusionsAnEdge() {
    String overridden = ", \"overridden\": [\"b==1\"]";
    assertThat(pex("a", overridden, "a 1 : b>=2", "b 1").isClosed()).isTrue();
    assertThat(pex("a", overridden, "a 1 : b>=2", "b 2").isClosed()).isFalse();
    String excluded = ", \"excluded\": [\"b\"]";
    Closure without = pex("a", excluded, "a 1 : b>=2");
    assertThat(without.isClosed()).isTrue();
    assertThat(without.edges().get(1).isActive()).isFalse();
  }

  @Test
  void depthIsTheShortestWayAndWhatNoRootReachesIsAnOrphan() {
    Closure closure =
        pex(
            "a",
            "",
            "a 1 : b & c",
            "b 1 : c",
            "c 1 : d; sys_platform == 'win32'",
            "d 1",
            "e 1 : d");
    assertThat(closure.nodes()).extracting(Closure.Node::depth).containsExactly(1, 2, 2, 3, null);
    assertThat(closure.nodes())
        .extracting(Closure.Node::isOrphan)
        .as("what only another platform needs is no orphan")
        .containsExactly(false, false, false, false, true);
    assertThat(closure.nodes()).extracting(Closure.Node::isDirect).startsWith(true, false);
    assertThat(closure.orphans()).isEqualTo(1);
  }

  @Test
  void anEntryThatExcludesAWholeMinorVersionOfTheRangeIsSaid() {
    Closure closure = pex("a & b & c", "", "a 1 >=3.11", "b 1 >=3.10.1", "c 1 >=3.8,<4");
    assertThat(closure.nodes())
        .extracting(Closure.Node::lacksPython)
        .containsExactly("3.10", null, null);
  }

  private static final String UV =
      """
      version = 1
      revision = 3
      requires-python = ">=3.10"

      [[package]]
      name = "app"
      version = "1.0"
      source = { virtual = "." }
      dependencies = [
          { name = "numpy", version = "1.26", source = { registry = "r" }, marker = "python_full_version < '3.12'" },
          { name = "numpy", version = "2.1", source = { registry = "r" }, marker = "python_full_version >= '3.12'" },
      ]

      [package.optional-dependencies]
      fast = [{ name = "six" }]

      [package.dev-dependencies]
      test = [{ name = "idna" }]
      """;

  private static String locked(String name, String version, String more) {
    return "\n[[package]]\nname = \"%s\"\nversion = \"%s\"\nsource = { registry = \"r\" }\n%s\nsdist = { url = \"u\", hash = \"sha256:0\" }\n"
        .formatted(name, version, more);
  }

  @Test
  void forksExtrasAndGroupsOfAProjectAreFollowed() {
    String fork = "resolution-markers = [\"python_full_version %s '3.12'\"]";
    String text =
        UV
            + locked("numpy", "1.26", fork.formatted("<"))
            + locked("numpy", "2.1", fork.formatted(">="))
            + locked("six", "1.16", "")
            + locked("idna", "3.7", "")
            + locked("left", "1", "");
    Closure closure =
        LockClosure.of(LockfileFormat.UV.read(SourceText.of("uv.lock", text)).value(), List.of());
    assertThat(closure.edges().stream().map(LockClosureTest::shown))
        .containsExactly(
            "0>1 numpy active true",
            "0>2 numpy active true",
            "0>3 six +fast active true",
            "0>4 idna +test active true");
    assertThat(closure.isClosed()).isTrue();
    assertThat(closure.orphans()).isEqualTo(1);
    assertThat(closure.nodes())
        .extracting(Closure.Node::depth)
        .containsExactly(0, 1, 1, 1, 1, null);
  }

  @Test
  void whatIsDeclaredNowIsTheRootOfALockThatRecordsNone() {
    String text =
        "{\"locked_resolves\": [{\"locked_requirements\": [%s, %s]}], \"requires_python\": [\">=3.10\"]}"
            .formatted(entry("a 1"), entry("b 1"));
    var lock = LockfileFormat.PEX.read(SourceText.of("a.lock", text)).value();
    assertThat(LockClosure.of(lock, List.of()).orphans()).isNull();
    Requirement asked = Requirement.parse("a").value().orElseThrow();
    Closure closure = LockClosure.of(lock, List.of(new RootRequirement(asked, "dev")));
    assertThat(closure.orphans()).isEqualTo(1);
    assertThat(closure.edges().stream().map(LockClosureTest::shown))
        .containsExactly("-1>0 a +dev active true");
  }

  @Test
  void aLongChainAndAManyHeadedCycleAreWalked() {
    int size = 3000;
    String[] chain = new String[size];
    for (int i = 0; i < size; i++) {
      chain[i] = "p" + i + " 1 : p" + (i + 1) % size + " & p" + (i * 7 + 1) % size;
    }
    Closure closure = pex("p0", "", chain);
    assertThat(closure.isClosed()).isTrue();
    assertThat(closure.orphans()).isZero();
  }
}
