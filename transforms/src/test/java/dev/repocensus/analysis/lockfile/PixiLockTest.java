package dev.repocensus.analysis.lockfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the packages of a pixi lock are told by, and where they come from. */
class PixiLockTest {
  private static final String COMMIT = "5e0ce3b9477226ef3d1ee729af083c2f7624e7fd";
  private static final String HEAD =
      "version: %s\nenvironments:\n  default:\n    channels:\n    - url: https://c.example/f/\n";

  private static Outcome<Lockfile> read(String version, String rest) {
    return LockfileFormat.PIXI.read(SourceText.of("pixi.lock", HEAD.formatted(version) + rest));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "'', false, false, PATH, '', -",
        "., false, true, EDITABLE, ., -",
        "./app, false, false, PATH, ./app, -",
        "file:///srv/app, false, false, PATH, file:///srv/app, -",
        "/srv/files/a-1.0-h0_0.conda, true, false, PATH, /srv/files/a-1.0-h0_0.conda, -",
        "mono, true, false, PATH, mono, -",
        "https://c.example/f/noarch/a-1.0-h0_0.conda, true, false, INDEX,"
            + " https://c.example/f/noarch/a-1.0-h0_0.conda, -",
        "https://g.example/a.git, true, false, URL, https://g.example/a.git, -",
        "https://f.example/a-1.0-py3-none-any.whl, false, false, INDEX,"
            + " https://f.example/a-1.0-py3-none-any.whl, -",
        "direct+https://f.example/a.whl, false, false, URL, https://f.example/a.whl, -",
        "git+https://g.example/a.git, false, false, VCS, git+https://g.example/a.git, -",
        "git+ssh://git@g.example/a, false, false, VCS, git+ssh://git@g.example/a, -",
        "git+https://g.example/a.git@main, false, false, VCS, git+https://g.example/a.git@main, -",
        "git+ssh://git@g.example/a@"
            + COMMIT
            + ", false, false, VCS, git+ssh://git@g.example/a@"
            + COMMIT
            + ", "
            + COMMIT,
        "git+https://g.example/a?rev=v1@2#"
            + COMMIT
            + ", false, false, VCS,"
            + " git+https://g.example/a?rev=v1@2#"
            + COMMIT
            + ", "
            + COMMIT,
        "git+https://g.example/a#main, false, false, VCS, git+https://g.example/a#main, -",
      })
  void aLocationTellsItsKindAndItsCommit(
      String url, boolean conda, boolean editable, SourceKind kind, String place, String commit) {
    assertThat(PixiLocation.of(url, conda, editable))
        .isEqualTo(new PixiLocation(kind, place, commit));
  }

  @ParameterizedTest
  @CsvSource({"3, 1", "4, 0", "5, 0", "6, 0", "7, 0", "8, 1"})
  void versionsFourToSevenAreKnown(String version, int problems) {
    String rest = "    packages: {}\npackages: []\n";
    assertThat(read(version, rest).problems()).hasSize(problems);
  }

  @Test
  void severalPackagesOfOneFolderAreToldByTheirNames() {
    Outcome<Lockfile> read =
        read(
            "6",
            """
                packages:
                  linux-64:
                  - conda: mono
                    name: core
                  - conda: mono
                    name: tools
                  win-64:
                  - conda: mono
                    name: core
            packages:
            - conda: mono
              name: core
              version: '1.0'
            - conda: mono
              name: tools
              version: '1.0'
            """);
    assertThat(read.problems()).isEmpty();
    assertThat(read.value().distributions())
        .extracting(LockedDistribution::distribution, LockedDistribution::fork)
        .containsExactly(tuple("core", ""), tuple("tools", "linux-64"));
  }

  @Test
  void whatIsBuiltTwoWaysIsOneDistributionButTheSameTwiceIsAProblem() {
    String built =
        """
            packages:
              linux-64:
              - conda: mono
              win-64:
              - conda: mono
        packages:
        - conda: mono
          name: core
          variants: {target_platform: linux-64}
        - conda: mono
          name: core
          variants: {target_platform: win-64}
        """;
    assertThat(read("6", built).problems()).isEmpty();
    assertThat(read("6", built).value().distributions()).hasSize(1);
    String twice = built.replace("target_platform: win-64", "target_platform: linux-64");
    assertThat(read("6", twice).problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.LCK012);
  }

  @Test
  void whatIsBuiltFromSourceHasNoFiles() {
    String text =
        """
            packages:
              linux-64:
              - conda_source: core[12345678] @ ./mono
              - conda_source: no identifier at all
        packages:
        - conda_source: core[12345678] @ ./mono
          version: '1.0'
        - conda_source: no identifier at all
          version: '1.0'
        - conda: https://c.example/f/noarch/a-1.0-h0_0.conda
        """;
    Outcome<Lockfile> read = read("7", text);
    LockedDistribution core = read.value().distributions().get(0);
    assertThat(core.distribution()).isEqualTo("core");
    assertThat(core.urlRedacted()).isEqualTo("./mono");
    assertThat(core.artifacts()).isZero();
    assertThat(read.problems()).extracting(Problem::code).containsExactly(ProblemCode.LCK012);
  }

  @Test
  void theFirstLocksOfPixiAreLaidOutAsThoseOfCondaLock() {
    String lock =
        """
        version: 3
        metadata:
          content_hash:
            linux-64: '00'
          platforms:
          - linux-64
          sources: []
        package:
        - platform: linux-64
          name: _openmp_mutex
          version: '4.5'
          category: main
          manager: conda
          dependencies:
          - libgomp >=7.5.0
          - __glibc
          url: https://c.example/f/linux-64/_openmp_mutex-4.5-2_gnu.tar.bz2
          hash:
            md5: '00'
        - platform: linux-64
          name: click
          version: 8.1.7
          category: main
          manager: pip
          requires_dist:
          - colorama ; platform_system == 'Windows'
          requires_python: '>=3.7'
          url: https://f.example/click-8.1.7-py3-none-any.whl
          hash:
            sha256: '00'
        """;
    SourceText text = SourceText.of("pixi.lock", lock);
    assertThat(LockfileFormat.detect(text)).contains(LockfileFormat.CONDA_LOCK);
    Outcome<Lockfile> read = LockfileFormat.CONDA_LOCK.read(text);
    assertThat(read.problems()).isEmpty();
    assertThat(read.value().tool()).isEqualTo("pixi");
    assertThat(read.value().distributions())
        .flatExtracting(LockedDistribution::dependencies)
        .extracting(LockedDependency::distribution, LockedDependency::specifier)
        .containsExactly(tuple("libgomp", ">=7.5.0"), tuple("colorama", ""));
  }
}
