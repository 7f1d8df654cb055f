package dev.repocensus.cli;

import static dev.repocensus.report.TestLake.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.report.TestLake;
import dev.repocensus.schema.table.Tables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConflictsCommandTest {

  @TempDir static Path temp;
  private static String lake;

  @BeforeAll
  static void aLakeWithConflicts() {
    lake =
        TestLake.in(temp)
            .publish(
                "2026-11-19",
                "r1",
                Map.of(
                    Tables.RESOLVE_CONFLICTS,
                    List.of(
                        row(
                            "distribution", "'numpy'",
                            "conflict_kind", "'declared'",
                            "is_transitive", "true",
                            "side_a", "'mono//moon'",
                            "specifier_a", "'>=2'",
                            "evidence_path_a", "'moon/pyproject.toml'",
                            "evidence_line_a", "7",
                            "chain_a", "['x', 'numpy']",
                            "side_b", "'mono//star'",
                            "specifier_b", "'<2'",
                            "evidence_path_b", "'star/Pipfile'",
                            "projects_affected", "2"),
                        row(
                            "distribution", "'my-lib'",
                            "conflict_kind", "'locked'",
                            "side_a", "'a'",
                            "version_a", "'1.4.0'",
                            "evidence_path_a", "'a/r.lock'",
                            "evidence_line_a", "40",
                            "side_b", "'b'",
                            "version_b", "'2.0.1'",
                            "evidence_path_b", "'b/r.lock'",
                            "evidence_line_b", "41",
                            "unify_at", "'2.0.1'",
                            "projects_affected", "5")),
                    Tables.RESOLVE_MEMBERS,
                    List.of(
                        member("a", "mono//sun"),
                        member("b", "mono//sun"),
                        member("a", "mono//dust"))))
            .path();
  }

  private static Map<String, String> member(String resolve, String project) {
    return row(
        "resolve_name", "'" + resolve + "'",
        "project_id", "'" + project + "'",
        "role", "'consumer'");
  }

  private static String ask(String... more) {
    List<String> arguments = new ArrayList<>(List.of("conflicts", "--lake", lake));
    arguments.addAll(List.of(more));
    Cli ran = Cli.run(arguments.toArray(String[]::new));
    assertThat(ran.exit()).as(ran.err()).isZero();
    return ran.out();
  }

  private static final String MY_LIB =
      """
      my-lib  locked, 5 projects
        a  has 1.4.0  a/r.lock:40
        b  has 2.0.1  b/r.lock:41
        both allow 2.0.1
      """;
  private static final String NUMPY =
      """
      numpy  declared, 2 projects
        mono//moon  asks for >=2 by x > numpy  moon/pyproject.toml:7
        mono//star  asks for <2  star/Pipfile
        no known version suits both
      """;

  @Test
  void theConflictThatTouchesMostProjectsComesFirst() {
    assertThat(ask()).isEqualTo(MY_LIB + NUMPY);
    assertThat(ask("--top", "1")).isEqualTo(MY_LIB);
  }

  @Test
  void aDistributionIsFoundHoweverItIsSpelled() {
    assertThat(ask("My_Lib")).isEqualTo(MY_LIB);
  }

  @Test
  void aProjectIsFoundByItsPathOrId() {
    assertThat(ask("moon")).isEqualTo(NUMPY);
    assertThat(ask("mono//star")).isEqualTo(NUMPY);
  }

  @Test
  void aProjectThatUsesBothResolvesHasTheirConflict() {
    assertThat(ask("sun")).isEqualTo(MY_LIB);
    assertThat(ask("dust")).isEqualTo("no conflicts about dust\n");
  }

  @Test
  void otherFormatsHaveColumns() {
    assertThat(ask("numpy", "--format", "csv"))
        .isEqualTo(
            "distribution,conflict_kind,side_a,says_a,place_a,side_b,says_b,place_b,unify_at,"
                + "projects_affected\r\n"
                + "numpy,declared,mono//moon,asks for >=2 by x > numpy,moon/pyproject.toml:7,"
                + "mono//star,asks for <2,star/Pipfile,,2\r\n");
  }
}
