package dev.repocensus.analysis.insync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.closure.LockClosure;
import dev.repocensus.analysis.lockfile.LockedDistribution;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.lockfile.LockfileFormat;
import dev.repocensus.analysis.lockfile.Sidecar;
import dev.repocensus.schema.row.GroupKind;
import dev.repocensus.schema.row.LockVerdict;
import dev.repocensus.schema.row.MetadataHome;
import dev.repocensus.schema.row.VerdictMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockVerdictsTest {
  private static final String BODY =
      """
      {"locked_resolves": [{"locked_requirements": [{"artifacts": [], "project_name": "requests",
      "requires_dists": [], "requires_python": null, "version": "2.31.0"}]}],
      "requires_python": [">=3.10"]%s}
      """;

  private static Lockfile pex(String more) {
    return LockfileFormat.PEX.read(SourceText.of("a.lock", BODY.formatted(more))).value();
  }

  private static LockInputs declared(String... requirements) {
    return new LockInputs(
        Stream.of(requirements)
            .map(each -> new DeclaredInput("requirements.txt", 3, each, GroupKind.RUNTIME, ""))
            .toList(),
        List.of(),
        InputEvidence.NONE);
  }

  private static LockJudgement judge(Lockfile lock, LockInputs inputs) {
    return LockVerdicts.judge(lock, inputs, LockClosure.of(lock, List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no words at all!!       | DRIFT_HARD",
        "requests>=2.31          | IN_SYNC",
        "Requests >= 2.31        | IN_SYNC",
        "requests>=2.31; python_version >= '3.8' | IN_SYNC",
        "requests>=2.31; python_version >= '3.12' | DRIFT_SOFT",
        "requests>=2.30          | DRIFT_SOFT",
        "requests>=2.32          | DRIFT_HARD",
        "requests[socks]>=2.31   | DRIFT_SOFT",
        "six                     | DRIFT_HARD"
      })
  void aDeclaredRequirementIsComparedWithWhatTheLockWasMadeFor(String now, LockVerdict verdict) {
    Lockfile lock = pex(", \"requirements\": [\"requests>=2.31\"]");
    LockJudgement judgement = judge(lock, declared(now));
    assertThat(judgement.verdict()).isEqualTo(verdict);
    assertThat(judgement.reasons().isEmpty()).isEqualTo(verdict == LockVerdict.IN_SYNC);
    assertThat(judgement.method()).isEqualTo(VerdictMethod.INPUTS);
  }

  @Test
  void aReasonNamesFileLineAndBothRequirements() {
    Lockfile lock = pex(", \"requirements\": [\"requests>=2.31\"]");
    assertThat(judge(lock, declared("requests>=2.30")).reasons())
        .containsExactly(
            "requirements.txt:3 asks for 'requests>=2.30', the lock was made for 'requests>=2.31'");
  }

  @Test
  void aRootThatNothingDeclaresIsAnOrphan() {
    Lockfile lock = pex(", \"requirements\": [\"requests>=2.31\", \"six\"]");
    assertThat(judge(lock, declared("requests>=2.31")).verdict()).isEqualTo(LockVerdict.ORPHANED);
  }

  @Test
  void aLockWithoutInputsIsJudgedByWhatItHolds() {
    LockJudgement kept = judge(pex(""), declared("requests>=2"));
    assertThat(kept.verdict()).isEqualTo(LockVerdict.NO_INPUTS_RECORDED);
    assertThat(kept.method()).isEqualTo(VerdictMethod.SATISFACTION);
    assertThat(judge(pex(""), declared("requests>=3")).verdict()).isEqualTo(LockVerdict.DRIFT_HARD);
    assertThat(judge(pex(""), declared()).method()).isEqualTo(VerdictMethod.NONE);
  }

  @Test
  void metadataOfVersionOneAreComparedByTheirDigest() {
    String digest = RequirementsDigest.of(new TreeSet<>(List.of("requests>=2.31")));
    // As Python prints {"requirements": ["requests>=2.31"]}.
    SourceText sidecar =
        SourceText.of(
            "a.lock.metadata", "{\"requirements_invalidation_digest\": \"" + digest + "\"}");
    Lockfile lock = Sidecar.on(pex(""), sidecar);
    assertThat(lock.metadataHome()).isEqualTo(MetadataHome.SIDECAR);
    assertThat(lock.metadataVersion()).isEqualTo(1);
    assertThat(judge(lock, declared("requests>=2.31")).verdict()).isEqualTo(LockVerdict.IN_SYNC);
    assertThat(judge(lock, declared("requests>=2.30")).verdict()).isEqualTo(LockVerdict.DRIFT_SOFT);
    assertThat(judge(lock, declared("requests>=3")).verdict()).isEqualTo(LockVerdict.DRIFT_HARD);
  }

  @Test
  void theDigestIsThatOfPythonsJson() {
    assertThat(RequirementsDigest.of(new TreeSet<>(List.of("a", "é\"b"))))
        .isEqualTo("b9ba141eb921b151e65e365588ea29ed5744fade19c06d413f0b3085b93e81a3");
  }

  @Test
  void aSidecarNamesTheResolveAndABrokenOneIsAProblem() {
    SourceText good =
        SourceText.of(
            "m", "{\"version\": 8, \"resolve\": \"tools\", \"generated_with_requirements\": []}");
    assertThat(Sidecar.on(pex(""), good).resolveName()).isEqualTo("tools");
    assertThat(Sidecar.problems(good)).isEmpty();
    SourceText broken = SourceText.of("m", "{");
    assertThat(Sidecar.on(pex(""), broken)).isEqualTo(pex(""));
    assertThat(Sidecar.problems(broken)).hasSize(1);
  }

  @Test
  void locksOfTheToolsAreReadWholeAndAreInSync() throws IOException {
    Path top = Path.of("src/test/resources/lockfiles");
    for (String name :
        List.of(
            "pex/pants-v4/resolve.lock",
            "pex/universal/resolve.lock",
            "uv/fork/uv.lock",
            "uv/groups/uv.lock",
            "uv/plain/uv.lock")) {
      Path file = top.resolve(name);
      SourceText text = SourceText.of(file.toString(), Files.readAllBytes(file));
      var read = LockfileFormat.detect(text).orElseThrow().read(text);
      assertThat(read.problems()).as(name).isEmpty();
      LockInputs inputs = DumpLocks.inputs(read.value(), file, read.problems());
      assertThat(judge(read.value(), inputs))
          .as(name)
          .isEqualTo(new LockJudgement(LockVerdict.IN_SYNC, List.of(), VerdictMethod.INPUTS));
    }
  }

  @Test
  void aForkedUvLockKeepsEveryForkAndItsMarker() throws IOException {
    Path file = Path.of("src/test/resources/lockfiles/uv/fork/uv.lock");
    SourceText text = SourceText.of("uv.lock", Files.readAllBytes(file));
    Lockfile lock = LockfileFormat.UV.read(text).value();
    assertThat(lock.distributions())
        .filteredOn(each -> each.distribution().equals("idna"))
        .extracting(LockedDistribution::version, LockedDistribution::fork)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("3.4", "python_full_version < '3.10'"),
            org.assertj.core.groups.Tuple.tuple("3.20", "python_full_version >= '3.10'"));
    for (LockedDistribution each : lock.distributions()) {
      assertThat(text.text().lines().skip(each.sourceLine() - 1L).limit(2))
          .containsExactly("[[package]]", "name = \"" + each.distribution() + "\"");
    }
  }

  @Test
  void aUvLockWithoutARootOrWithAnEdgeThatEndsNowhereIsCutOff() {
    assertThat(problems(ENTRY.formatted("leaf", "")))
        .containsExactly("LCK012 nothing in the lock asks for what is locked: it is cut off");
    String needy = ENTRY.formatted("needy", "dependencies = [{ name = \"idna\" }]");
    assertThat(problems(needy))
        .containsExactly("LCK012 'needy' needs 'idna', which is not in the lock");
    Lockfile lock = LockfileFormat.UV.read(SourceText.of("uv.lock", HEAD + needy)).value();
    assertThat(judge(lock, new LockInputs(List.of(), List.of(), InputEvidence.NONE)))
        .isEqualTo(
            new LockJudgement(
                LockVerdict.DRIFT_HARD,
                List.of("'needy' needs 'idna', which is not in the lock"),
                VerdictMethod.EDGES));
  }

  private static List<String> problems(String entries) {
    return LockfileFormat.UV.read(SourceText.of("uv.lock", HEAD + entries)).problems().stream()
        .map(each -> each.code() + " " + each.message())
        .toList();
  }

  private static final String HEAD = "version = 1\nrevision = 3\nrequires-python = \">=3.10\"\n\n";

  private static final String ENTRY =
      """
      [[package]]
      name = "%1$s"
      version = "1.0"
      source = { registry = "https://index.example.invalid/simple" }
      %2$s
      sdist = { url = "https://index.example.invalid/%1$s-1.0.tar.gz", hash = "sha256:00", size = 1 }
      """;
}
