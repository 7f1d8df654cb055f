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

class WhyUseTest {

  @TempDir static Path temp;
  private static String lake;

  @BeforeAll
  static void aLakeWithOneUseOfEachKind() {
    lake =
        TestLake.in(temp)
            .publish(
                "2026-11-19",
                "r1",
                Map.of(
                    Tables.PROJECTS,
                    List.of(
                        row(
                            "project_id", "'mono//a'",
                            "project_path", "'a'",
                            "dynamic_imports_unresolved", "3")),
                    Tables.FILES,
                    List.of(row("file_path", "'a/x.py'", "module", "'x'", "source_root", "'a'")),
                    Tables.IMPORTS,
                    List.of(
                        imported(1, "yaml", "distribution", "'pyyaml'"),
                        imported(2, "who", "unresolved", "NULL"),
                        imported(3, "json", "stdlib", "NULL")),
                    Tables.REQUIREMENTS,
                    List.of(
                        required(4, "idle", ""),
                        required(4, "attrs", "test"),
                        required(9, "idle", "x")),
                    Tables.DISTRIBUTION_USE,
                    List.of(
                        use("pyyaml", "transitive", "certain", 1, "'a/x.py'", 1, "['b', 'pyyaml']"),
                        use("who", "missing", "possible", 2, "'a/x.py'", 2, "[]"),
                        use("idle", "unused", "likely", 0, "'a/p.toml'", 4, "[]"),
                        use("attrs", "ok", "possible", 0, "NULL", 0, "[]"))))
            .path();
  }

  private static Map<String, String> imported(
      int line, String module, String resolution, String distribution) {
    Map<String, String> row =
        new HashMap<>(
            row(
                "file_path", "'a/x.py'",
                "project_id", "'mono//a'",
                "kind", "'import'",
                "module", "'" + module + "'",
                "layer", "'eager'",
                "resolution", "'" + resolution + "'",
                "distribution", distribution));
    List.of("line", "end_line", "statement").forEach(key -> row.put(key, String.valueOf(line)));
    return row;
  }

  private static Map<String, String> required(int line, String name, String group) {
    return row(
        "project_id",
        "'mono//a'",
        "distribution",
        "'" + name + "'",
        "source_path",
        "'a/p.toml'",
        "source_line",
        String.valueOf(line),
        "group_name",
        "'" + group + "'");
  }

  private static Map<String, String> use(
      String name, String verdict, String sure, int imports, String path, int line, String chain) {
    return row(
        "project_id",
        "'mono//a'",
        "distribution",
        "'" + name + "'",
        "resolve_name",
        "'r'",
        "locked_version",
        name.equals("pyyaml") ? "'6.0'" : "NULL",
        "verdict",
        "'" + verdict + "'",
        "confidence",
        "'" + sure + "'",
        "import_count",
        String.valueOf(imports),
        "optional_import_count",
        name.equals("who") ? "1" : "0",
        "evidence_path",
        path,
        "evidence_line",
        line == 0 ? "NULL" : String.valueOf(line),
        "chain",
        chain);
  }

  private static Cli why(String... words) {
    List<String> line = new ArrayList<>(List.of("why", "--lake", lake));
    line.addAll(List.of(words));
    return Cli.run(line.toArray(String[]::new));
  }

  @Test
  void aLineThatAsksForNothingAndImportsNothingIsSaid() {
    assertThat(why("a/p.toml:5").exit()).isEqualTo(2);
    assertThat(why("a/p.toml:5").err()).contains("a/p.toml");
    assertThat(why("a/x.py:3").out()).doesNotContain("verdict");
  }

  @Test
  void whatIsBroughtByOthersIsShownWithItsWay() {
    assertThat(why("a/x.py:1").out())
        .endsWith(
            """
              verdict     transitive (certain): imported and not declared; in the lock only because others need it
              declared    nowhere
              locked      6.0 in the resolve r
              brought by  b -> pyyaml
              imports     1
              look at     a/x.py:1
            """);
  }

  @Test
  void whatNothingProvidesIsJudgedByItsLine() {
    assertThat(why("a/x.py:2").out())
        .contains("  leads to    nothing that is known\n")
        .contains("  verdict     missing (possible): imported where it must be there;")
        .contains("  locked      not in the resolve r\n  imports     2, 1 guarded\n");
  }

  @Test
  void aRequirementIsExplainedByTheLineThatAsksForIt() {
    assertThat(why("a/p.toml:4").out())
        .isEqualTo(
            """
            a/p.toml:4  asks for attrs
              verdict     ok (possible): declared; not imported, but it works without, or it cannot be told
              declared    a/p.toml:4 test
              locked      not in the resolve r
              imports     0
            a/p.toml:4  asks for idle
              verdict     unused (likely): declared; no import, no text and no configuration names it
              declared    a/p.toml:4, a/p.toml:9 x
              locked      not in the resolve r
              imports     0
              doubt       3 imports of the project by a computed name
              look at     a/p.toml:4
            """);
    assertThat(why("a/p.toml:9", "--format", "csv").out())
        .startsWith("distribution,verdict,confidence,resolve_name,locked_version,declared,")
        .contains("idle,unused,likely,r,");
  }
}
