package dev.repocensus.cli;

import static dev.repocensus.report.TestLake.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.report.TestLake;
import dev.repocensus.schema.table.Tables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyCommandTest {

  @TempDir static Path temp;
  private static String lake;

  @BeforeAll
  static void aLakeWithImportsOfEveryKind() {
    lake =
        TestLake.in(temp)
            .publish(
                "2026-11-19",
                "r1",
                Map.of(
                    Tables.PROJECTS,
                    List.of(project(""), project("svc/api"), project("lib/a"), project("b")),
                    Tables.FILES,
                    List.of(
                        file("svc/api/app.py", "app", "svc/api"),
                        file("svc/api/none.py", "none", "svc/api"),
                        file("lib/a/a/x.py", "a.x", "lib/a"),
                        file("b/a/x.py", "a.x", "b"),
                        file("b/a/__init__.py", "a", "b")),
                    Tables.IMPORTS,
                    List.of(
                        imported(1, 1, "from", "a", "x")
                            .with("evidence", "declared_project", "confidence", "certain")
                            .with("resolution", "first_party", "target_path", "lib/a/a/x.py")
                            .with("target_module", "a.x", "dst_project_id", "mono//lib/a")
                            .row,
                        imported(3, 5, "from", "a", "x")
                            .with("evidence", "scope_unique", "confidence", "possible")
                            .with("resolution", "ambiguous")
                            .list("candidates", "['b/a/x.py', 'lib/a/a/x.py']")
                            .row,
                        imported(7, 7, "import", "yaml", null)
                            .with("evidence", "none", "resolution", "unresolved")
                            .with("layer", "lazy")
                            .list("guards", "['function', 'import_error_try']")
                            .row,
                        imported(8, 8, "import", "json", null)
                            .with("evidence", "stdlib", "resolution", "stdlib")
                            .row,
                        imported(9, 9, "from", "", "z")
                            .with("evidence", "beyond_top", "resolution", "unresolved")
                            .with("layer", "typing")
                            .list("level", "3")
                            .row,
                        imported(12, 12, "from", "b", "first")
                            .with("evidence", "none", "resolution", "unresolved")
                            .row,
                        imported(12, 12, "from", "b", "other")
                            .with("evidence", "scope_unique", "confidence", "certain")
                            .with("resolution", "first_party", "target_path", "b/a/x.py")
                            .with("dst_project_id", "mono//b")
                            .row,
                        imported(12, 12, "from", "b", "second")
                            .with("evidence", "none", "resolution", "unresolved")
                            .row,
                        imported(10, 10, "import", "odd", null)
                            .with("evidence", "of_a_later_version", "resolution", "distribution")
                            .with("distribution", "odd-one")
                            .row),
                    Tables.PROJECT_EDGES,
                    List.of(
                        edge("svc/api", "lib/a", 2, 0, "svc/api/app.py", 1),
                        edge("lib/a", "b", 1, 0, "lib/a/a/x.py", 4),
                        edge("b", "lib/a", 1, 0, "b/a/x.py", 4),
                        edge("svc/api", "b", 0, 3, "svc/api/app.py", 2))))
            .path();
  }

  /** A row under construction. */
  private record Draft(Map<String, String> row) {
    Draft with(String... columnsAndTexts) {
      for (int i = 0; i < columnsAndTexts.length; i += 2) {
        row.put(columnsAndTexts[i], "'" + columnsAndTexts[i + 1] + "'");
      }
      return this;
    }

    Draft list(String column, String value) {
      row.put(column, value);
      return this;
    }
  }

  private static Draft imported(
      int line,
      int end,
      String kind,
      String module,
      @org.jspecify.annotations.Nullable String member) {
    Draft draft = new Draft(new HashMap<>());
    draft
        .with("file_path", "svc/api/app.py", "project_id", "mono//svc/api", "kind", kind)
        .with("module", module, "layer", "eager")
        .list("line", String.valueOf(line))
        .list("end_line", String.valueOf(end))
        .list("statement", String.valueOf(line));
    return member == null ? draft : draft.with("member", member);
  }

  private static Map<String, String> project(String path) {
    return row("project_id", "'mono//" + path + "'", "project_path", "'" + path + "'");
  }

  private static Map<String, String> file(String path, String module, String root) {
    return new Draft(new HashMap<>())
        .with("file_path", path, "module", module, "source_root", root)
        .row;
  }

  private static Map<String, String> edge(
      String src, String dst, int eager, int typing, String path, int line) {
    return row(
        "src_project_id", "'mono//" + src + "'",
        "dst_project_id", "'mono//" + dst + "'",
        "import_count", String.valueOf(eager + typing),
        "eager_import_count", String.valueOf(eager),
        "typing_import_count", String.valueOf(typing),
        "evidence_path", "'" + path + "'",
        "evidence_line", String.valueOf(line));
  }

  private static Cli why(String... words) {
    List<String> line = new ArrayList<>(List.of("why", "--lake", lake));
    line.addAll(List.of(words));
    return Cli.run(line.toArray(String[]::new));
  }

  @Test
  void whatIsNoPlaceAndNoTwoProjectsIsAUsageError() {
    assertThat(why("app.py").exit()).isEqualTo(2);
    assertThat(why("app.py:").exit()).isEqualTo(2);
    assertThat(why("app.py:x").exit()).isEqualTo(2);
    assertThat(why("app.py:99999999999").exit()).isEqualTo(2);
    assertThat(why("a", "b", "c").exit()).isEqualTo(2);
    assertThat(why().exit()).isEqualTo(2);
    assertThat(why("svc/api", "b", "--top", "0").exit()).isEqualTo(2);
    assertThat(why("app.py").err()).contains("'app.py' is no FILE:LINE");
  }

  @Test
  void aMissingFileIsSaidWithTheOneThatWasMeant() {
    Cli ran = why("app.py:1");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo("census: the lake has no file app.py; did you mean svc/api/app.py?\n");
    assertThat(why("gone.py:1").err()).isEqualTo("census: the lake has no file gone.py\n");
  }

  @Test
  void aLineWithoutAnImportIsSaidWithTheNearestOnes() {
    assertThat(why("svc/api/app.py:6").err())
        .isEqualTo(
            "census: no import at svc/api/app.py:6; there are some at line 7, 8, 3, 9, 10, 1, 12\n");
    assertThat(why("svc/api/none.py:1").err())
        .isEqualTo("census: no import at svc/api/none.py:1; the file has none\n");
  }

  @Test
  void anImportIsExplainedByTheRulesInTheirOrder() {
    assertThat(why("./svc/api/app.py:1").out())
        .isEqualTo(
            """
            svc/api/app.py:1  from a import x
              leads to    lib/a/a/x.py  of mono//lib/a
              decided by  declared_project: a module of a project that this one declares  (certain)
              same name   b/a/x.py
              runs        when the file is imported
              asked in    project mono//svc/api, source root svc/api
              no answer   builtin           a built-in or frozen module, or __future__
                          script_dir        a module beside the file, which is run as a script or a test
                          own_root          a module of the file's own source root
                          own_project       a module of exactly one other source root of the project
                          stdlib            the standard library of a Python that the project supports
              not asked   declared, locked, scope_unique, script_dir_guess, known_elsewhere
            """);
  }

  @Test
  void everyLineOfAStatementFindsItAndCandidatesAreShown() {
    assertThat(why("svc/api/app.py:4").out())
        .startsWith("svc/api/app.py:3  from a import x\n  leads to    one of 2, so to none\n")
        .contains("  could be    b/a/x.py\n              lib/a/a/x.py\n");
  }

  @Test
  void whatNoRuleKnowsIsSaidAfterAllOfThem() {
    assertThat(why("svc/api/app.py:7").out())
        .contains("  leads to    nothing that is known\n", "  decided by  no rule")
        .contains("  runs        when it is needed; guards: function, import_error_try\n")
        .contains("known_elsewhere   a distribution known from elsewhere\n")
        .doesNotContain("not asked");
    assertThat(why("svc/api/app.py:8").out()).contains("  leads to    the standard library\n");
  }

  @Test
  void aRelativeImportAsksNoOtherRule() {
    assertThat(why("svc/api/app.py:9").out())
        .startsWith("svc/api/app.py:9  from ... import z\n")
        .contains("  decided by  beyond_top: a path that leaves the file's source root\n")
        .contains("  runs        never: only a type checker sees it\n")
        .doesNotContain("no answer", "not asked");
  }

  @Test
  void aRuleThatThisVersionDoesNotKnowExplainsNothing() {
    assertThat(why("svc/api/app.py:10").out())
        .contains("  leads to    the distribution odd-one\n")
        .doesNotContain("no answer", "not asked");
  }

  @Test
  void namesWithTheSameAnswerShareOneExplanation() {
    String out = why("svc/api/app.py:12").out();
    assertThat(out)
        .startsWith(
            """
            svc/api/app.py:12  from b import first
            svc/api/app.py:12  from b import second
              leads to    nothing that is known
            """)
        .containsOnlyOnce("nothing that is known")
        .contains("svc/api/app.py:12  from b import other\n  leads to    b/a/x.py  of mono//b\n");
    assertThat(why("svc/api/app.py:12", "--format", "csv").out().lines()).hasSize(4);
  }

  @Test
  void machinesGetOneRowAnImport() {
    assertThat(why("svc/api/app.py:1", "--format", "json").out())
        .contains("\"decided_by\": \"declared_project\", \"confidence\": \"certain\"")
        .contains(
            "\"asked\": [\"builtin\", \"script_dir\", \"own_root\", \"own_project\", \"stdlib\"]")
        .contains("\"not_asked\": [\"declared\", \"locked\", \"scope_unique\"");
  }

  @Test
  void aProjectThatIsNotThereIsSaid() {
    assertThat(why("svc/api", "lib/b"))
        .isEqualTo(new Cli(2, "", "census: the lake has no project lib/b\n"));
    assertThat(why("svc/api", "svc/api").out())
        .isEqualTo("no way from mono//svc/api to mono//svc/api in 8 steps or fewer\n");
    assertThat(why("b", "svc/api").out()).startsWith("no way");
  }

  @Test
  void theShortestWayComesFirstWithALineForEachStep() {
    assertThat(why("svc/api", "mono//b").out())
        .isEqualTo(
            """
            svc/api -> b                              1 hop, 3 imports, typing
              svc/api/app.py:2 \s
            """);
    assertThat(why("svc/api/", "b", "--runtime-only").out())
        .isEqualTo(
            """
            svc/api -> lib/a -> b                     2 hops, 3 imports, eager
              svc/api/app.py:1  from a import x
              lib/a/a/x.py:4   \s
            """);
  }

  @Test
  void moreWaysAreShownIfAskedAndNoneIsLongerThanAllowed() {
    assertThat(
            why("svc/api", "b", "--top", "9").out().lines().filter(line -> !line.startsWith(" ")))
        .containsExactly(
            "svc/api -> b                              1 hop, 3 imports, typing",
            "svc/api -> lib/a -> b                     2 hops, 3 imports, eager");
    assertThat(why("svc/api", "b", "--runtime-only", "--depth", "1").out())
        .isEqualTo("no way from mono//svc/api to mono//b in 1 steps or fewer\n");
    assertThat(why("svc/api", "b", "--format", "csv", "--runtime-only").out())
        .startsWith("path,step,src_project_id,dst_project_id,imports,layer,place,import\r\n")
        .contains("1,1,mono//svc/api,mono//lib/a,2,eager,svc/api/app.py:1,from a import x\r\n");
  }
}
