package dev.repocensus.analysis.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.distribution.ModuleMap;
import dev.repocensus.analysis.distribution.SeedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvidersTest {
  private static final String ADDED =
      String.join(
          "\n",
          "# census-seed 1",
          "d\tx-cloud-store\t1\twheel\tfiles\t2\t",
          "d\tx-cloud-queue\t1\twheel\tfiles\t2\t",
          "d\tx-fork\t1\twheel\tfiles\t2\t",
          "d\tx-fork-headless\t1\twheel\tfiles\t2\t",
          "d\tx-named-otherwise\t1\twheel\tfiles\t2\t",
          "d\tx-split\t1\tdebian\tfiles\t2\t",
          "m\tx.cloud.store\truntime\tx-cloud-store",
          "m\txcloud.queue\truntime\tx-cloud-queue",
          "m\txcloud.store\truntime\tx-cloud-store",
          "m\txfork\truntime\tx-fork x-fork-headless",
          "m\txno\truntime\tx-named-otherwise",
          "m\txpart\truntime\tx-split",
          "");

  private static ModuleMap map(SortedMap<String, List<String>> overrides) {
    return ModuleMap.of(List.of(SeedText.parse(ADDED, "added")), overrides);
  }

  private static Providers providers(
      @Nullable String declared,
      @Nullable String locked,
      @Nullable String elsewhere,
      ModuleMap map) {
    ProjectFacts own = project("own", declared, locked);
    return new Providers(
        own, new ProjectTable(List.of(own, project("other", elsewhere, null))), map);
  }

  private static ProjectFacts project(
      String id, @Nullable String declared, @Nullable String locked) {
    return new ProjectFacts(id, id, List.of(id), null, null, sorted(declared), sorted(locked));
  }

  private static List<String> sorted(@Nullable String names) {
    List<String> list =
        new ArrayList<>(names == null ? List.of() : Arrays.asList(names.split(" ")));
    list.sort(null);
    return list;
  }

  private static String text(@Nullable Resolved answer) {
    if (answer == null) {
      return "nothing";
    }
    String who =
        answer.distribution() == null
            ? answer.resolution().toString().toLowerCase(Locale.ROOT) + answer.candidates()
            : answer.distribution();
    return answer.evidence().name().toLowerCase(Locale.ROOT)
        + " "
        + who
        + " "
        + answer.confidence();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          -                    | -               | xno           | nothing
          other                | other           | xno           | nothing
          x-named-otherwise    | -               | xno           | declared x-named-otherwise CERTAIN
          -                    | x-named-otherwise | xno.a.b     | locked x-named-otherwise CERTAIN
          xno                  | -               | xno           | declared xno GUESS
          xno x-named-otherwise | -              | xno           | declared x-named-otherwise CERTAIN
          x-named-otherwise    | -               | x_named_otherwise | nothing
          x-split              | -               | x_split       | declared x-split GUESS
          x-cloud-store        | -               | xcloud.store.a | declared x-cloud-store CERTAIN
          x-cloud-store        | -               | xcloud.queue  | nothing
          x-cloud-store        | -               | xcloud        | declared x-cloud-store CERTAIN
          x-cloud-store x-cloud-queue | -        | xcloud        | declared namespace[] CERTAIN
          x-cloud-store-deep   | x-cloud-store   | x.cloud.store.deep.a | declared x-cloud-store-deep GUESS
          x-cloud-store x-other | -              | x.cloud.store.other  | declared x-cloud-store CERTAIN
          x-cloud-store xfork-json | x-fork      | xfork.json    | locked x-fork CERTAIN
          x-fork               | -               | xfork         | declared x-fork CERTAIN
          x-fork               | x-fork-headless | xfork         | declared x-fork CERTAIN
          -                    | x-fork-headless | xfork         | locked x-fork-headless CERTAIN
          -                    | x-fork x-fork-headless | xfork  | locked ambiguous[x-fork, x-fork-headless] POSSIBLE
          x-fork x-fork-headless | -             | xfork         | declared ambiguous[x-fork, x-fork-headless] POSSIBLE
          x-fork x-fork-headless | x-fork        | xfork         | declared x-fork CERTAIN
          """)
  void ofTheProjectsOwn(
      @Nullable String declared, @Nullable String locked, String module, String expected) {
    Providers providers = providers(declared, locked, null, map(new TreeMap<>()));
    assertThat(text(providers.ofProject(DottedName.of(module), false))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          -                 | xnobody      | nothing
          xnobody           | xnobody      | known_elsewhere xnobody GUESS
          -                 | xno          | known_elsewhere x-named-otherwise POSSIBLE
          xno               | xno          | known_elsewhere xno GUESS
          x-named-otherwise | xno          | known_elsewhere x-named-otherwise CERTAIN
          -                 | xfork.a      | known_elsewhere ambiguous[x-fork, x-fork-headless] POSSIBLE
          x-fork            | xfork.a      | known_elsewhere x-fork CERTAIN
          -                 | xcloud       | known_elsewhere namespace[] POSSIBLE
          -                 | xcloud.store | known_elsewhere x-cloud-store POSSIBLE
          -                 | yaml         | known_elsewhere pyyaml POSSIBLE
          """)
  void ofElsewhere(@Nullable String elsewhere, String module, String expected) {
    Providers providers = providers(null, null, elsewhere, map(new TreeMap<>()));
    assertThat(text(providers.elsewhere(DottedName.of(module), false))).isEqualTo(expected);
  }

  @Test
  void aMemberIsPartOfAMappedNameButNotOfAGuessedOneThatAShorterNameAnswers() {
    Providers providers =
        providers("x-cloud-store flask flask-session", null, null, map(new TreeMap<>()));
    assertThat(text(providers.ofProject(DottedName.of("xcloud.store"), true)))
        .isEqualTo("declared x-cloud-store CERTAIN");
    assertThat(text(providers.ofProject(DottedName.of("flask.session"), true)))
        .isEqualTo("declared flask CERTAIN");
  }

  @Test
  void theConfigurationIsBelieved() {
    SortedMap<String, List<String>> overrides = new TreeMap<>();
    overrides.put("xcloud", List.of("Acme.Cloud"));
    Providers providers = providers("acme-cloud x-cloud-store", null, null, map(overrides));
    assertThat(text(providers.ofProject(DottedName.of("xcloud.store"), false)))
        .isEqualTo("declared acme-cloud CERTAIN");
  }
}
