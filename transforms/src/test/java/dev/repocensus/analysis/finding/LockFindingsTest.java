package dev.repocensus.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.closure.Closure;
import dev.repocensus.analysis.closure.LockClosure;
import dev.repocensus.analysis.insync.DeclaredInput;
import dev.repocensus.analysis.insync.DeclaredProject;
import dev.repocensus.analysis.insync.InputEvidence;
import dev.repocensus.analysis.insync.LockInputs;
import dev.repocensus.analysis.insync.LockVerdicts;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.lockfile.LockfileFormat;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.GroupKind;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockFindingsTest {
  private static final String LOCK =
      """
      version = 1
      revision = 3
      requires-python = ">=3.10"

      [[package]]
      name = "app"
      version = "1.0"
      source = { virtual = "." }
      dependencies = [{ name = "idna" }]

      [package.metadata]
      requires-dist = [{ name = "idna", specifier = ">=3.0" }]

      [[package]]
      name = "idna"
      version = "3.7"
      source = { registry = "https://pypi.org/simple" }
      sdist = { url = "https://files.example/idna-3.7.tar.gz", hash = "sha256:00", size = 1 }
      """;

  private static List<Finding> findings(String text, String asked, String pythons, String index) {
    Lockfile lock = LockfileFormat.UV.read(SourceText.of("a/uv.lock", text)).value();
    TreeMap<String, List<String>> settings = new TreeMap<>();
    if (!index.isEmpty()) {
      settings.put("index", List.of(index));
    }
    LockInputs inputs =
        new LockInputs(
            List.of(new DeclaredInput("a/pyproject.toml", 5, asked, GroupKind.RUNTIME, "")),
            List.of(new DeclaredProject(".", "a/pyproject.toml", "app", "1.0", pythons, List.of())),
            new InputEvidence(List.of(), Collections.emptySortedMap(), null));
    Closure closure = LockClosure.of(lock, List.of());
    LockInputs configured =
        new LockInputs(
            inputs.declared(), inputs.projects(), new InputEvidence(List.of(), settings, null));
    return LockFindings.of(
        new LockCase(
            "mono//a",
            "a/uv.lock",
            lock,
            configured,
            closure,
            LockVerdicts.judge(lock, inputs, closure),
            name -> name.equals("ours") ? "mono//ours" : null));
  }

  private static List<String> shown(List<Finding> findings) {
    return findings.stream().map(each -> each.rule() + " " + each.message()).toList();
  }

  @Test
  void aGoodLockHasNone() {
    assertThat(findings(LOCK, "idna>=3.0", ">=3.10", "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "idna>=2.0 | >=3.10 | LCK002 drift_soft: a/pyproject.toml:5 asks for 'idna>=2.0', the lock was made for 'idna>=3.0'",
        "idna>=3.8 | >=3.10 | LCK003 a/pyproject.toml:5 asks for 'idna>=3.8', the lock was made for 'idna>=3.0', locked is idna 3.7 in a/uv.lock",
        "idna>=3.0 | >=3.9  | LCK006 the projects support Python 3.9, the lock is for >=3.10"
      })
  void whatIsDeclaredIsHeldAgainstIt(String asked, String pythons, String message) {
    assertThat(shown(findings(LOCK, asked, pythons, ""))).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "version = \"3.7\" | version = \"3.6\" | LCK008 idna 3.6 has a file of idna-3.7",
        "sha256:00 | md5:00 | LCK008 idna 3.7 has no better hash than MD5 or SHA-1",
        "hash = \"sha256:00\", size = 1 } | hash = \"sha256:00\", size = 1 }~wheels = [{ url = \"https://files.example/idna-3.7-py3-none-any.whl\", hash = \"md5:00\", size = 1 }] | LCK008 idna 3.7 has a file with no better hash than MD5 or SHA-1, others have a better one",
        "hash = \"sha256:00\", size = 1 } | hash = \"sha256:00\", size = 1 }~wheels = [{ url = \"https://files.example/idna-3.7-py3-none-any.whl\", size = 1 }] | LCK008 idna 3.7 has a file without a hash, others have one",
        "https://files | http://files | LCK008 idna 3.7 has a file that comes over a connection that is not encrypted",
        "{ name = \"idna\" }] | { name = \"idna\" }, { name = \"six\" }] | LCK004 app 1.0 needs six, which is not locked (Python 3.10 on linux x86_64)"
      })
  void theLockItselfIsLookedAt(String from, String to, String message) {
    String text = LOCK.replace(from, to.replace('~', '\n'));
    assertThat(text).isNotEqualTo(LOCK);
    assertThat(shown(findings(text, "idna>=3.0", ">=3.10", ""))).contains(message);
  }

  private static String entry(String name, String source, String more) {
    return "\n[[package]]\nname = \"%s\"\nversion = \"1\"\nsource = { %s }\n%s\n"
        .formatted(name, source, more);
  }

  private static final String FILE = "sdist = { url = \"https://x/%s-1.tar.gz\"%s }";

  @Test
  void whatNothingAsksForAndWhatMayMoveIsSaid() {
    String text =
        LOCK
            + entry("six", "registry = \"https://pypi.org/simple\"", FILE.formatted("six", ""))
            + entry("tip", "git = \"https://git.example/tip?branch=main\"", "")
            + entry("tag", "git = \"https://git.example/tag?tag=v1#v1\"", "")
            + entry("set", "git = \"https://git.example/set#0123456789abcdef\"", "");
    List<String> shown = shown(findings(text, "idna>=3.0", ">=3.10", ""));
    assertThat(shown).noneMatch(each -> each.startsWith("LCK008 set"));
    assertThat(shown)
        .contains(
            "LCK005 nothing asks for six 1, tip 1, tag 1, set 1",
            "LCK008 tag 1 comes from a reference of version control that may move",
            "LCK008 six 1 has no hash, other entries have",
            "LCK008 tip 1 comes from a reference of version control that may move");
  }

  @Test
  void forksThatLeaveAPlatformOutAreSaid() {
    String fork = "resolution-markers = [\"sys_platform == 'linux'\"]\n";
    String index = "source = { registry = \"https://pypi.org/simple\" }\n";
    String text =
        LOCK.replace("version = \"3.7\"\n", "version = \"3.7\"\n" + fork)
            + "\n[[package]]\nname = \"idna\"\nversion = \"3.6\"\n"
            + index
            + fork.replace("linux", "win32")
            + "sdist = { url = \"https://files.example/idna-3.6.tar.gz\", hash = \"sha256:0\" }\n";
    assertThat(shown(findings(text, "idna>=3.0", ">=3.10", "")))
        .contains(
            "LCK006 idna is locked as 3.7, 3.6, none of them for Python 3.10 on darwin arm64");
  }

  @Test
  void weakHashesAreSaidForEachEntryAndOnceIfThereAreNoOthers() {
    String weak =
        entry(
            "six",
            "registry = \"https://pypi.org/simple\"",
            FILE.formatted("six", ", hash = \"sha1:0\""));
    assertThat(shown(findings(LOCK + weak, "idna>=3.0", ">=3.10", "")))
        .contains("LCK008 six 1 has no better hash than MD5 or SHA-1");
    assertThat(shown(findings(LOCK.replace("sha256", "md5") + weak, "idna>=3.0", ">=3.10", "")))
        .filteredOn(each -> each.startsWith("LCK008"))
        .containsExactly("LCK008 no entry has a better hash than MD5 or SHA-1");
  }

  @Test
  void anotherIndexThanConfiguredAndANameOfOursOnThePublicOne() {
    String hash = ", hash = \"sha256:0\"";
    String text =
        LOCK
            + entry("ours", "registry = \"https://pypi.org/simple\"", FILE.formatted("ours", hash))
            + entry(
                "far", "registry = \"https://far.example/simple/\"", FILE.formatted("far", hash));
    assertThat(shown(findings(text, "idna>=3.0", ">=3.10", "https://near.example/simple")))
        .contains(
            "LCK009 the lock takes distributions from https://far.example/simple, which is not configured",
            "LCK009 ours is published by mono//ours, the lock takes it from the public index");
    assertThat(shown(findings(text, "idna>=3.0", ">=3.10", "")))
        .noneMatch(each -> each.contains("far.example"));
  }

  @Test
  void everyRuleAboutLocksHasAClassAndSubjectsOutliveLines() {
    assertThat(LockFindings.ALL)
        .extracting(LockRule::rule)
        .containsExactly(
            FindingRule.LCK002,
            FindingRule.LCK003,
            FindingRule.LCK004,
            FindingRule.LCK005,
            FindingRule.LCK006,
            FindingRule.LCK007,
            FindingRule.LCK008,
            FindingRule.LCK009,
            FindingRule.RES008);
    Finding before = findings(LOCK, "idna>=3.8", ">=3.10", "").get(1);
    Finding after = findings("# note\n" + LOCK, "idna>=3.8", ">=3.10", "").get(1);
    assertThat(after.fingerprint()).isEqualTo(before.fingerprint()).hasSize(32);
  }

  @Test
  void aNameOfTheScopeFromTwoIndexesHasBeenMixedUp() {
    String one = "\n[[package]]\nname = \"%s\"\nversion = \"%s\"\nsource = { registry = \"%s\" }\n";
    String mixed =
        LOCK
            + one.formatted("ours", "1.0", "https://a.example/simple")
            + one.formatted("ours", "9.0", "https://b.example/simple")
            + one.formatted("theirs", "1.0", "https://a.example/simple")
            + one.formatted("theirs", "9.0", "https://b.example/simple");

    assertThat(shown(findings(mixed, "idna>=3.0", ">=3.10", "")))
        .contains(
            "RES008 ours is published by mono//ours, and the lock takes it from"
                + " https://a.example/simple and https://b.example/simple")
        .noneMatch(each -> each.startsWith("RES008 theirs"));
  }
}
