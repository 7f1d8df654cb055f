package dev.repocensus.transform.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.lockfile.LockedDependency;
import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.analysis.manifest.RequirementSource;
import dev.repocensus.analysis.pants.BuildFile;
import dev.repocensus.analysis.pants.PantsConfig;
import dev.repocensus.analysis.pants.PantsFacts;
import dev.repocensus.analysis.pants.TargetFields;
import dev.repocensus.analysis.resolves.LockedSet;
import dev.repocensus.analysis.resolves.LockedSet.Locked;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.resolves.ResolvePart;
import dev.repocensus.analysis.resolves.ResolvePart.ManifestFile;
import dev.repocensus.schema.row.GroupKind;
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.ProjectKind;
import dev.repocensus.schema.row.RequirementKind;
import dev.repocensus.schema.row.SourceKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.beam.sdk.util.SerializableUtils;
import org.junit.jupiter.api.Test;

class ResolveIndexCoderTest {
  private static final ResolveIndexCoder CODER = ResolveIndexCoder.of();

  private static ResolvePart part(String project) {
    DeclaredRequirement declared =
        new DeclaredRequirement(
            project + "/requirements.txt",
            1,
            0,
            RequirementKind.REQUIREMENT,
            "x",
            "X",
            ">=1",
            List.of("e"),
            "os_name == \"nt\"",
            GroupKind.RUNTIME,
            "",
            null,
            0,
            false);
    LockedDependency edge = new LockedDependency("y", "<2", List.of("z"), null, "1.5");
    Locked locked =
        new Locked(
            "x",
            "1.0",
            "",
            List.of(),
            List.of("main"),
            null,
            SourceKind.INDEX,
            null,
            Instant.parse("2025-01-01T00:00:00Z"),
            3,
            List.of(edge));
    TargetFields fields =
        new TargetFields(
            new TargetFields.Resolves(List.of("r"), true, 4),
            new TargetFields.Constraints(List.of(">=3.9", ">=3.12"), true, 5),
            new TargetFields.Sources(List.of("*.py", "!a.py"), true),
            new TargetFields.Dependencies(List.of(new TargetFields.Dependency("3rdparty/x", 5))));
    BuildFile build =
        new BuildFile(
            project + "/BUILD",
            List.of(
                new BuildFile.Target(
                    "python_sources",
                    "",
                    4,
                    fields,
                    List.of(new BuildFile.Overriding(List.of("a.py"), TargetFields.NONE)),
                    List.of(fields),
                    List.of("x"),
                    new BuildFile.Provides("p", null, 6))),
            List.of(new BuildFile.Defaults(List.of("python_tests"), fields, true)),
            List.of(new BuildFile.Modules("Dist.X", List.of("x", "x_more"), true)));
    return new ResolvePart(
        "s//" + project,
        0,
        project,
        ProjectKind.SERVICE,
        project,
        "1.0",
        ">=3.9",
        List.of(declared),
        List.of(
            new ManifestFile(
                project + "/requirements.txt",
                "requirements",
                null,
                null,
                List.of("c.txt"),
                true,
                List.of(
                    new RequirementSource(
                        "six",
                        RequirementSource.Kind.GIT,
                        "https://g",
                        "tag=v1",
                        "a",
                        false,
                        "os_name == 'nt'",
                        "x",
                        null,
                        3)),
                new ResolvePart.WorkspaceMembers(List.of("libs/*"), List.of()))),
        List.of(
            new LockedSet(
                "s//" + project + "/r.lock",
                project + "/r.lock",
                "s//" + project,
                LockFormat.PEX,
                null,
                null,
                List.of("x.in"),
                true,
                List.of(locked))),
        new PantsFacts(
            List.of(
                new PantsConfig(
                    "pants.toml",
                    null,
                    "r",
                    List.of(new PantsConfig.StatedResolve("r", "r.lock", 7)),
                    List.of(">=3.9"),
                    List.of(
                        new PantsConfig.ResolveOption(
                            "resolves_to_excludes", "r", List.of("x", "y"), 8)),
                    List.of(new PantsConfig.ToolResolve("pytest", "r", 9)))),
            List.of(build)));
  }

  private static byte[] encoded(ResolveIndex index) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CODER.encode(index, out);
    return out.toByteArray();
  }

  @Test
  void nothingComesBackAsNothing() throws IOException {
    byte[] bytes = encoded(ResolveIndex.build(List.of()));
    assertThat(CODER.decode(new ByteArrayInputStream(bytes)).resolves()).isEmpty();
  }

  @Test
  void everyFactComesBackAsItWasSent() throws IOException {
    ResolveIndex index = ResolveIndex.build(List.of(part("a"), part("b")));
    ResolveIndex arrived = CODER.decode(new ByteArrayInputStream(encoded(index)));
    assertThat(arrived.parts()).isEqualTo(index.parts());
    assertThat(arrived.members()).isEqualTo(index.members());
    assertThat(arrived.resolves()).isEqualTo(index.resolves());
  }

  @Test
  void whateverOrderThePartsCameInTheBytesAreTheSame() throws IOException {
    assertThat(encoded(ResolveIndex.build(List.of(part("b"), part("a")))))
        .isEqualTo(encoded(ResolveIndex.build(List.of(part("a"), part("b")))));
  }

  @Test
  void theCoderItselfCanBeSent() {
    assertThat(SerializableUtils.clone(CODER)).isEqualTo(CODER);
  }
}
