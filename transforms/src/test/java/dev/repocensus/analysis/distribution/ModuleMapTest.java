package dev.repocensus.analysis.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModuleMapTest {
  private static final String BASE =
      """
      # census-seed 1
      # by hand, for this test
      d	google-cloud-storage	2.1	wheel	files	20
      d	opencv-python	4	wheel	files	9
      d	opencv-python-headless	4	wheel	files	9
      d	protobuf	5	wheel	files	30
      d	pytest-cov	5	wheel	files	4	pytest11
      d	pyyaml	6.0	wheel	files	18
      d	ruff	0.5	wheel	files	0	console_scripts
      d	types-pyyaml	6	wheel	files	3
      d	zope-interface	6	wheel	files	3
      m	cv2	runtime	opencv-python opencv-python-headless
      m	google.cloud.storage	runtime	google-cloud-storage
      m	google.protobuf	runtime	protobuf
      m	pytest_cov	runtime	pytest-cov
      m	yaml	runtime	pyyaml
      m	yaml	stub	types-pyyaml
      m	zope.interface	runtime	zope-interface
      """;

  private static ModuleMap map(List<Seed> seeds) {
    return map(seeds, new TreeMap<>());
  }

  private static ModuleMap map(List<Seed> seeds, SortedMap<String, List<String>> overrides) {
    Seed base = SeedText.parse(withCells(BASE), "base");
    return ModuleMap.over(base, seeds, overrides);
  }

  /** A text block drops the tab before an empty last cell. */
  private static String withCells(String text) {
    StringBuilder full = new StringBuilder();
    text.lines()
        .map(
            line -> line.startsWith("d\t") && line.split("\t", -1).length == 6 ? line + "\t" : line)
        .forEach(line -> full.append(line).append('\n'));
    return full.toString();
  }

  private static String found(ModuleMap map, String module) {
    ProviderAnswer answer = map.find(module);
    return answer == null
        ? "nothing"
        : String.join(" ", answer.candidates())
            + " by "
            + answer.prefix()
            + ", "
            + answer.kind()
            + ", "
            + answer.source().text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                          | nothing
          .                           | nothing
          ..yaml                      | nothing
          unknown                     | nothing
          yam                         | nothing
          yamlx                       | nothing
          yaml                        | pyyaml by yaml, RUNTIME, seed
          yaml.nodes                  | pyyaml by yaml, RUNTIME, seed
          google.cloud.storage.blob   | google-cloud-storage by google.cloud.storage, RUNTIME, seed
          google.cloud.storage_v2     | nothing
          google.cloud.bigquery       | nothing
          google.cloud                | google-cloud-storage by google.cloud, NAMESPACE, seed
          google                      | google-cloud-storage protobuf by google, NAMESPACE, seed
          cv2.data                    | opencv-python opencv-python-headless by cv2, RUNTIME, seed
          zope.interface.verify       | zope-interface by zope.interface, RUNTIME, seed
          """)
  void theLongestKnownPrefixDecides(String module, String expected) {
    assertThat(found(map(List.of()), module)).isEqualTo(expected);
  }

  @Test
  void whatAUserAddsReplacesWhatTheSeedKnowsOfThatDistributionAndNothingElse() {
    Seed added =
        SeedText.parse(
            withCells(
                """
                # census-seed 1
                d	pyyaml	9	wheel	files	2
                d	google-cloud-bigquery	3	wheel	top_level	2
                m	google.cloud.bigquery	runtime	google-cloud-bigquery
                m	yaml9	runtime	pyyaml
                """),
            "added");
    ModuleMap map = map(List.of(added));
    assertThat(found(map, "yaml")).isEqualTo("nothing");
    assertThat(found(map, "yaml9.x")).isEqualTo("pyyaml by yaml9, RUNTIME, files");
    assertThat(found(map, "google.cloud.bigquery"))
        .isEqualTo("google-cloud-bigquery by google.cloud.bigquery, RUNTIME, top_level");
    assertThat(found(map, "google.cloud.storage"))
        .isEqualTo("google-cloud-storage by google.cloud.storage, RUNTIME, seed");
    assertThat(found(map, "google.cloud"))
        .isEqualTo("google-cloud-bigquery google-cloud-storage by google.cloud, NAMESPACE, seed");
  }

  @Test
  void theConfigurationGoesBeforeEverything() {
    SortedMap<String, List<String>> overrides = new TreeMap<>();
    overrides.put("google.cloud", List.of("Acme_Cloud"));
    ModuleMap map = map(List.of(), overrides);
    assertThat(found(map, "google.cloud.storage.blob"))
        .isEqualTo("acme-cloud by google.cloud, RUNTIME, override");
    assertThat(found(map, "google.protobuf"))
        .isEqualTo("protobuf by google.protobuf, RUNTIME, seed");
  }

  @Test
  void aDistributionIsKnownAsAWhole() {
    ModuleMap map = map(List.of());
    assertThat(map.hasModules("Ruff")).isFalse();
    assertThat(map.hasModules("PyYAML")).isTrue();
    assertThat(map.hasModules("never-heard-of")).isNull();
    assertThat(map.entryPointGroups("pytest_cov")).containsExactly("pytest11");
    assertThat(map.entryPointGroups("never-heard-of")).isEmpty();
    assertThat(map.modulesOf("zope.interface")).containsExactly("zope.interface");
    assertThat(map.modulesOf("ruff")).isEmpty();
    assertThat(map.sharingWith("opencv_python")).containsExactly("opencv-python-headless");
    assertThat(map.sharingWith("protobuf")).isEmpty();
  }

  @Test
  void stubsAreTheTypingViewOfWhatProvidesTheSameModule() {
    ModuleMap map = map(List.of());
    ProviderAnswer stubs = map.findStubs("yaml.nodes");
    assertThat(stubs)
        .isEqualTo(
            new ProviderAnswer(List.of("types-pyyaml"), ProviderKind.STUB, MapSource.SEED, "yaml"));
    assertThat(map.findStubs("zope.interface")).isNull();
    assertThat(map.typedBy("types-PyYAML")).containsExactly("pyyaml");
    assertThat(map.typedBy("types-never-heard-of")).containsExactly("never-heard-of");
    assertThat(map.typedBy("boto3-stubs")).containsExactly("boto3");
    assertThat(map.typedBy("pyyaml")).isEmpty();
    assertThat(map.typedBy("types-")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "protobuf, protobuf, true",
    "protobuf, google.protobuf, false",
    "never-heard-of, never_heard_of, false",
    "ruff, ruff, true",
  })
  void aGuessIsRefutedByWhatIsKnown(String distribution, String module, boolean isRefuted) {
    assertThat(map(List.of()).refutes(distribution, module)).isEqualTo(isRefuted);
  }
}
