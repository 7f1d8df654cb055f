package dev.repocensus.analysis.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every answer that pypa/packaging gave to the checked-in questions is our answer too. */
class PackagingVectorsTest {

  private static void same(
      String file,
      int rows,
      Function<List<String>, String> theirs,
      Function<List<String>, String> ours) {
    List<String> differences = new ArrayList<>();
    List<List<String>> vectors = Vectors.read(file);
    for (List<String> vector : vectors) {
      String expected = theirs.apply(vector);
      String actual = ours.apply(vector);
      if (!expected.equals(actual)) {
        differences.add(vector + " gave " + actual);
      }
    }
    assertThat(differences).isEmpty();
    assertThat(vectors).hasSizeGreaterThan(rows);
  }

  @Test
  void versionsAreAcceptedAndNormalizedAlike() {
    same(
        "versions.tsv",
        900,
        row -> row.get(1) + " " + row.get(2),
        row ->
            Version.parse(row.get(0))
                .map(v -> v + (v.isPrerelease() ? " True" : " False"))
                .orElse("- False"));
  }

  @Test
  void versionsAndTheirKeysAreOrderedAlike() {
    Version last = null;
    for (List<String> row : Vectors.read("order.tsv")) {
      Version version = Version.parse(row.get(0)).orElseThrow();
      if (last != null) {
        int expected = row.get(1).equals("True") ? 0 : -1;
        assertThat(Integer.signum(last.compareTo(version)))
            .as("%s, %s", last, version)
            .isEqualTo(expected);
        assertThat(Integer.signum(last.versionKey().compareTo(version.versionKey())))
            .as("keys of %s, %s", last, version)
            .isEqualTo(expected);
      }
      last = version;
    }
    assertThat(last).isNotNull();
  }

  @Test
  void specifierSetsAreAcceptedAndPrintedAlike() {
    same(
        "specifiers.tsv",
        300,
        row -> row.get(1),
        row -> {
          Outcome<SpecifierSet> read = SpecifierSet.parse(row.get(0));
          return read.problems().isEmpty() ? read.value().toString() : "-";
        });
  }

  @Test
  void specifierSetsContainTheSameVersions() {
    same(
        "contains.tsv",
        1300,
        row -> row.get(2) + " " + row.get(3),
        row -> {
          SpecifierSet set = SpecifierSet.parse(row.get(0)).value();
          Version version = Version.parse(row.get(1)).orElseThrow();
          return python(set.contains(version)) + " " + python(set.contains(version, true));
        });
  }

  @Test
  void contradictionsAreFoundExactly() {
    same(
        "contradictions.tsv",
        900,
        row -> row.get(1),
        row -> python(SpecifierSet.parse(row.get(0)).value().isUnsatisfiable()));
  }

  @Test
  void markersAreAcceptedPrintedAndEvaluatedAlike() {
    MarkerEnvironment environment = environment();
    same(
        "markers.tsv",
        600,
        row -> row.get(1) + " " + row.get(2),
        row ->
            Marker.parse(row.get(0))
                .value()
                .map(marker -> marker + " " + truth(marker, environment, row.get(2)))
                .orElse("- -"));
  }

  @Test
  void requirementsAreAcceptedAndPrintedAlike() {
    same(
        "requirements.tsv",
        1200,
        row -> row.get(1),
        row -> Requirement.parse(row.get(0)).value().map(Requirement::toString).orElse("-"));
  }

  private static MarkerEnvironment environment() {
    Map<String, String> values =
        Vectors.read("environment.tsv").stream()
            .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
    return MarkerEnvironment.of(values);
  }

  private static String python(boolean value) {
    return value ? "True" : "False";
  }

  /** Where packaging raises over a part of a marker, the rest may still decide it for us. */
  private static String truth(Marker marker, MarkerEnvironment environment, String theirs) {
    Truth truth = marker.evaluate(environment);
    if (theirs.equals("RAISES")) {
      return theirs;
    }
    return truth == Truth.UNKNOWN ? "UNKNOWN" : python(truth == Truth.TRUE);
  }
}
