package dev.repocensus.analysis.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.packaging.Marker;
import dev.repocensus.analysis.packaging.MarkerEnvironment;
import dev.repocensus.analysis.packaging.PythonMarkers;
import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.analysis.packaging.VersionIntervals;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Poetry's constraints mean here what poetry-core makes of them. */
class PoetryConstraintTest {

  static List<List<String>> vectors() throws IOException {
    try (InputStream in = PoetryConstraintTest.class.getResourceAsStream("/manifests/poetry.tsv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void aConstraintMeansWhatPoetryMakesOfIt(List<String> vector) {
    switch (vector.get(0)) {
      case "version" -> version(vector.get(1), vector.get(2));
      case "python" -> marker("python", vector.get(1), vector.get(2));
      default -> marker("platform", vector.get(1), vector.get(2));
    }
  }

  private static void version(String text, String expected) {
    var read = PoetryConstraint.parse(text);
    assertThat(read.isPresent()).isEqualTo(!expected.equals("-"));
    read.ifPresent(
        constraint -> assertThat(versions(constraint.specifiers())).isEqualTo(versions(expected)));
  }

  /** What one of the alternatives holds. */
  private static VersionIntervals versions(String alternatives) {
    VersionIntervals all = VersionIntervals.NONE;
    for (String alternative : alternatives.split("\\|\\|", -1)) {
      String set = alternative.strip();
      boolean bare = !set.isEmpty() && Character.isDigit(set.charAt(0));
      all = all.union(SpecifierSet.parse(bare ? "==" + set : set).value().versions());
    }
    return all;
  }

  private static void marker(String key, String text, String expected) {
    String toml = "[tool.poetry.dependencies]\na = {version = '*', " + key + " = '" + text + "'}\n";
    Outcome<Manifest> read = ManifestFormat.PYPROJECT.read(SourceText.of("pyproject.toml", toml));
    String marker = read.value().requirements().get(0).marker();
    assertThat(marker == null).isEqualTo(expected.isEmpty());
    if (marker != null) {
      assertThat(pythons(marker)).isEqualTo(pythons(expected));
    }
  }

  private static PythonMarkers pythons(String marker) {
    return PythonMarkers.of(
        Marker.parse(marker).value().orElseThrow(),
        MarkerEnvironment.UNKNOWN.with("sys_platform", "linux"));
  }

  @Test
  void alternativesStandBehindBarsInTheRow() {
    assertThat(PoetryConstraint.parse("^1.2 || 3").map(PoetryConstraint::specifiers))
        .contains("<2.0,>=1.2 || ==3");
    assertThat(PoetryConstraint.parse("1." + "2.".repeat(5_000) + "3")).isEmpty();
  }
}
