package dev.repocensus.analysis.insync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.closure.LockClosure;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.lockfile.LockfileFormat;
import dev.repocensus.schema.row.GroupKind;
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.LockVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContentDigestsTest {
  private static final Path TOP = Path.of("src/test/resources/lockfiles");

  /** Locks made by the tools themselves, several versions of each. */
  static Stream<Path> locks() throws IOException {
    try (Stream<Path> files = Files.walk(TOP)) {
      return files
          .filter(each -> each.getFileName().toString().matches("(poetry|pdm|Pipfile).lock"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("locks")
  void theDigestOfEveryToolIsComputedAgain(Path file) throws IOException {
    SourceText text = SourceText.of(file.toString(), Files.readAllBytes(file));
    Lockfile lock = LockfileFormat.detect(text).orElseThrow().read(text).value();
    String name = lock.format() == LockFormat.PIPENV ? "Pipfile" : "pyproject.toml";
    SourceText manifest = SourceText.of(name, Files.readAllBytes(file.resolveSibling(name)));
    String told = TOLD.get(TOP.relativize(file.getParent()).toString());
    String locked = lock.inputs().digest() == null ? null : lock.inputs().digest().value();
    assertThat(ContentDigests.of(lock, manifest))
        .as(file.toString())
        .contains(told == null ? locked : told);
  }

  /**
   * Fixtures whose manifests name another host than when they were locked: what Poetry 2.5.1, PDM
   * 2.26.9 and pipenv 2026.10 compute for them now.
   */
  private static final Map<String, String> TOLD =
      Map.of(
          "pdm/inputs", "1d22ff61fe3fee54189c405406b7cd80c7d288930f445f22cdd09eed3b63f166",
          "pdm/v4.1", "6c6f693901b8143cb582da9bf5135b008fcd1e6ab4c18ee450f9d9ff6597b8e5",
          "pdm/v4.3", "6c6f693901b8143cb582da9bf5135b008fcd1e6ab4c18ee450f9d9ff6597b8e5",
          "pdm/v4.5", "6c6f693901b8143cb582da9bf5135b008fcd1e6ab4c18ee450f9d9ff6597b8e5",
          "pipenv/categories", "ff66406fc7901ed76a3da0aca194872b082628a4e93d0509bf5887aa4b4c4cea",
          "poetry/v1.1", "eb12980c2fd963eec9e078595c9e6b08d0a5781dbdc255340e93dc2d11f9533e",
          "poetry/v2.0-category",
              "eb12980c2fd963eec9e078595c9e6b08d0a5781dbdc255340e93dc2d11f9533e",
          "poetry/v2.0", "eb12980c2fd963eec9e078595c9e6b08d0a5781dbdc255340e93dc2d11f9533e",
          "poetry/v2.1", "7c929fee34cee422fa467b4e82b61047cea2f88d9c7c90d2dccb8bc6e67015e6");

  @Test
  void thereAreSomeOfEachTool() throws IOException {
    List<String> names = locks().map(each -> each.getFileName().toString()).distinct().toList();
    assertThat(names).containsExactlyInAnyOrder("poetry.lock", "pdm.lock", "Pipfile.lock");
  }

  @Test
  void whatIsNoTomlOrHasNoDigestHasNone() {
    assertThat(
            ContentDigests.of(
                Lockfile.nothing(LockFormat.POETRY), SourceText.of("p", "= =".getBytes(UTF_8))))
        .isEmpty();
    assertThat(
            ContentDigests.of(
                Lockfile.nothing(LockFormat.UV), SourceText.of("p", "a = 1".getBytes(UTF_8))))
        .isEmpty();
  }

  @Test
  void anEmptyManifestHasTheDigestOfNulls() {
    // python3 -c 'import hashlib, json; print(hashlib.sha256(json.dumps({"dependencies": None,
    //   "dev-dependencies": None, "extras": None, "source": None}).encode()).hexdigest())'
    assertThat(
            ContentDigests.of(
                Lockfile.nothing(LockFormat.POETRY), SourceText.of("p", "a = 1".getBytes(UTF_8))))
        .containsExactly("115cf985d932e9bf5f540555bbdd75decbb62cac81e399375fc19f6277f8c1d8");
  }

  @Test
  void aLockOfPipenvWithoutAPythonIsInSync() {
    String pipfile = "[packages]\nidna = \">=3\"\n";
    SourceText manifest = SourceText.of("Pipfile", pipfile.getBytes(UTF_8));
    String digest = ContentDigests.of(Lockfile.nothing(LockFormat.PIPENV), manifest).get(0);
    String text =
        """
        {"_meta": {"hash": {"sha256": "%s"}, "pipfile-spec": 6, "requires": {}, "sources": []},
        "default": {"idna": {"hashes": ["sha256:00"], "version": "==3.7",
        "markers": "python_version >= '3.8'"}}, "develop": {}}
        """
            .formatted(digest);
    Lockfile lock = LockfileFormat.PIPENV.read(SourceText.of("Pipfile.lock", text)).value();
    LockInputs inputs =
        new LockInputs(
            List.of(new DeclaredInput("Pipfile", 2, "idna>=3", GroupKind.RUNTIME, "")),
            List.of(),
            InputEvidence.of(lock, List.of(manifest), List.of()));
    LockJudgement judgement = LockVerdicts.judge(lock, inputs, LockClosure.of(lock, List.of()));
    assertThat(judgement.verdict()).as(judgement.toString()).isEqualTo(LockVerdict.IN_SYNC);
  }

  private static Lockfile poetryLock(String version) {
    String text =
        "# This file is automatically @generated by Poetry "
            + version
            + " and should not be changed by hand.\npackage = []\n[metadata]\n"
            + "lock-version = \"2.1\"\npython-versions = \"*\"\ncontent-hash = \"00\"\n";
    return LockfileFormat.POETRY.read(SourceText.of("poetry.lock", text)).value();
  }

  @Test
  void aPoetryIsHeldToWhatItHashesItself() {
    SourceText before = SourceText.of("p", "[project]\ndependencies = ['a']\n".getBytes(UTF_8));
    SourceText after =
        SourceText.of(
            "p",
            "[project]\ndependencies = ['a']\n[dependency-groups]\nx = ['b']\n".getBytes(UTF_8));
    String digest = ContentDigests.of(poetryLock("2.5.1"), before).get(0);
    assertThat(ContentDigests.of(poetryLock("2.5.1"), after)).doesNotContain(digest);
    assertThat(ContentDigests.of(poetryLock("2.2.0"), after)).contains(digest);
    SourceText alone = SourceText.of("p", "[tool.poetry]\n".getBytes(UTF_8));
    SourceText both = SourceText.of("p", "[project]\nrequires-python = '3'\n".getBytes(UTF_8));
    String old = ContentDigests.of(poetryLock("1.8.5"), alone).get(0);
    assertThat(ContentDigests.of(poetryLock("1.8.5"), both)).contains(old);
    assertThat(ContentDigests.of(poetryLock("2.0.1"), both)).doesNotContain(old);
  }

  @Test
  void aCategoryThatIsNotLockedWasNotThere() {
    String more = "[packages]\nsix = '*'\n[docs]\nsix = '*'\n";
    SourceText before = SourceText.of("Pipfile", "[packages]\nsix = '*'\n".getBytes(UTF_8));
    SourceText after = SourceText.of("Pipfile", more.getBytes(UTF_8));
    Lockfile lock = Lockfile.nothing(LockFormat.PIPENV);
    String digest = ContentDigests.of(lock, before).get(0);
    assertThat(ContentDigests.of(lock, after)).doesNotContain(digest);
    String text =
        """
        {"_meta": {"hash": {"sha256": "0"}, "pipfile-spec": 6, "requires": {}, "sources": []},
        "default": {}, "docs": {"six": {"hashes": ["sha256:0"], "version": "==1"}}}
        """;
    Lockfile holding = LockfileFormat.PIPENV.read(SourceText.of("Pipfile.lock", text)).value();
    assertThat(ContentDigests.of(holding, after)).contains(digest);
  }

  @Test
  void aPdmThatKnowsStandardGroupsIsHeldToThem() {
    SourceText before = SourceText.of("p", "[project]\n".getBytes(UTF_8));
    SourceText after = SourceText.of("p", "[dependency-groups]\nx = ['b']\n".getBytes(UTF_8));
    String digest = ContentDigests.of(pdmLock("4.5.0"), before).get(0);
    assertThat(ContentDigests.of(pdmLock("4.5.0"), after)).doesNotContain(digest);
    assertThat(ContentDigests.of(pdmLock("4.4.1"), after)).contains(digest);
    SourceText workspace = SourceText.of("p", "[tool.pdm.workspace]\n".getBytes(UTF_8));
    assertThat(ContentDigests.of(pdmLock("4.5.0"), workspace)).isEmpty();
  }

  private static Lockfile pdmLock(String version) {
    String text = "[metadata]\nlock_version = \"" + version + "\"\ncontent_hash = \"sha256:0\"\n";
    return LockfileFormat.PDM.read(SourceText.of("pdm.lock", text)).value();
  }
}
