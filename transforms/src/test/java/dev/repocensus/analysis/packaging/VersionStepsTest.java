package dev.repocensus.analysis.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The versions at which the intervals of specifiers begin and end. */
class VersionStepsTest {
  /** One of each shape that PEP 440 knows, in order. */
  private static final List<String> SHAPES =
      List.of(
          "0.dev0",
          "0",
          "1.dev0",
          "1.dev1",
          "1a0.dev0",
          "1a0",
          "1a0+l",
          "1a0.post0.dev0",
          "1a0.post0",
          "1a1",
          "1b0",
          "1rc0.dev0",
          "1rc0",
          "1rc0.post0",
          "1",
          "1+a",
          "1+a.b",
          "1+a.1",
          "1+1",
          "1+2",
          "1+10",
          "1.post0.dev0",
          "1.post0",
          "1.post0+l",
          "1.post1.dev2",
          "1.post1",
          "1.0.1.dev0",
          "1.0.1",
          "1.1",
          "2",
          "10",
          "1!0.dev0",
          "1!0");

  private static Version of(String text) {
    return Version.parse(text).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.dev0, 0.post0.dev0, -, 0.dev0",
    "1.0, 1.0.dev0, 1.0.post0.dev0, -, 1.0.dev0",
    "1+local, 1.dev0, 1.post0.dev0, -, 1.dev0",
    "1a2, 1.dev0, 1a2.post0.dev0, 1a3.dev0, 1a2.dev0",
    "1a2+local, 1.dev0, 1a2.post0.dev0, 1a3.dev0, 1a2.dev0",
    "1.post3, 1.dev0, 1.post4.dev0, 1.post4.dev0, 1.post3.dev0",
    "1rc1.post3, 1.dev0, 1rc1.post4.dev0, 1rc1.post4.dev0, 1rc1.post3.dev0",
    "1.dev5, 1.dev0, 1.dev6, 1.dev6, 1.dev0",
    "1.post3.dev5, 1.dev0, 1.post3.dev6, 1.post3.dev6, 1.post3.dev0",
    "2!1.2.3b4.post5.dev6+l, 2!1.2.3.dev0, 2!1.2.3b4.post5.dev7, 2!1.2.3b4.post5.dev7,"
        + " 2!1.2.3b4.post5.dev0",
  })
  void eachStepIsTheFirstVersionBehindAKind(
      String text, String earliest, String locals, String posts, String development) {
    Version version = of(text);
    assertThat(VersionSteps.earliest(version)).hasToString(earliest);
    assertThat(VersionSteps.afterLocals(version)).hasToString(locals);
    assertThat(VersionSteps.afterPosts(version).map(Version::toString).orElse("-"))
        .isEqualTo(posts);
    assertThat(VersionSteps.firstDevelopment(version)).hasToString(development);
  }

  @Test
  void everyShapeLiesOnTheRightSideOfEveryStep() {
    for (String text : SHAPES) {
      Version version = of(text);
      Version behind = VersionSteps.afterLocals(version);
      for (String other : SHAPES) {
        Version candidate = of(other);
        boolean isLocalOfIt = candidate.publicVersion().equals(version.publicVersion());
        boolean isBefore = isLocalOfIt || candidate.compareTo(version) < 0;
        assertThat(candidate.compareTo(behind) < 0)
            .as("%s < %s", other, behind)
            .isEqualTo(isBefore);
      }
    }
  }

  @Test
  void theShapesStandInTheirOrderAndSoDoTheirKeys() {
    for (int i = 0; i < SHAPES.size(); i++) {
      for (int j = 0; j < SHAPES.size(); j++) {
        Version a = of(SHAPES.get(i));
        Version b = of(SHAPES.get(j));
        assertThat(Integer.signum(a.compareTo(b)))
            .as("%s and %s", a, b)
            .isEqualTo(Integer.compare(i, j))
            .isEqualTo(Integer.signum(a.versionKey().compareTo(b.versionKey())));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1, 1.0", "1.0.0, 1", "0, 0.0.0.0", "v1, 1", "1.0+L.01, 1+l.1", "1c1, 1rc1"})
  void spellingsOfOneVersionAreEqualAndHashAlike(String pair) {
    Version a = of(pair.split(", ")[0]);
    Version b = of(pair.split(", ")[1]);
    assertThat(a).isEqualTo(b).hasSameHashCodeAs(b);
    assertThat(a.versionKey()).isEqualTo(b.versionKey());
  }
}
