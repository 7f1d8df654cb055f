package dev.repocensus.cli;

import static dev.repocensus.report.TestLake.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.report.TestLake;
import dev.repocensus.schema.table.Tables;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CyclesCommandTest {

  @TempDir static Path temp;
  private static String lake;

  @BeforeAll
  static void aLakeWithCycles() {
    lake =
        TestLake.in(temp)
            .publish(
                "2026-11-19",
                "r1",
                Map.of(
                    Tables.CYCLES,
                    List.of(
                        cycle("module", "eager", 2, "['a/x.py', 'a/y.py']"),
                        cycle("project", "runtime", 2, "['mono//a', 'mono//b']"),
                        cycle("project", "declared", 2, "['mono//a', 'mono//b']"),
                        cycle("project", "eager", 3, "['mono//a', 'mono//b', 'mono//c']"),
                        cycle("project", "eager", 5, "['mono//b', 'mono//c']")),
                    Tables.MODULE_EDGES,
                    List.of(
                        edge("a/x.py", "a/y.py", "mono//a", "mono//a", "eager", 3),
                        edge("a/y.py", "a/x.py", "mono//a", "mono//a", "eager", 4),
                        edge("a/z.py", "b/n.py", "mono//a", "mono//b", "typing", 1),
                        edge("a/z.py", "b/m.py", "mono//a", "mono//b", "lazy", 8),
                        edge("b/m.py", "a/x.py", "mono//b", "mono//a", "eager", 2)),
                    Tables.IMPORTS,
                    List.of(
                        row(
                            "file_path",
                            "'a/x.py'",
                            "line",
                            "3",
                            "kind",
                            "'from'",
                            "module",
                            "''",
                            "level",
                            "1",
                            "member",
                            "'y'",
                            "target_path",
                            "'a/y.py'"),
                        row(
                            "file_path",
                            "'a/z.py'",
                            "line",
                            "8",
                            "kind",
                            "'import'",
                            "module",
                            "'b.m'",
                            "target_path",
                            "'b/m.py'")),
                    Tables.REQUIREMENTS,
                    List.of(
                        row(
                            "project_id",
                            "'mono//a'",
                            "dst_project_id",
                            "'mono//b'",
                            "source_path",
                            "'a/pyproject.toml'",
                            "source_line",
                            "7",
                            "distribution",
                            "'bee'"))))
            .path();
  }

  private static Map<String, String> cycle(String level, String layer, int size, String members) {
    return row(
        "scc_id", "'" + level + layer + size + "'",
        "level", "'" + level + "'",
        "layer", "'" + layer + "'",
        "size", String.valueOf(size),
        "shortest_cycle", members);
  }

  private static Map<String, String> edge(
      String src, String dst, String srcProject, String dstProject, String layer, int line) {
    return row(
        "src_path", "'" + src + "'",
        "dst_path", "'" + dst + "'",
        "src_project_id", "'" + srcProject + "'",
        "dst_project_id", "'" + dstProject + "'",
        "edge_kind", "'direct'",
        "layer", "'" + layer + "'",
        "line", String.valueOf(line));
  }

  @Test
  void noCycleIsSaid() {
    Cli ran = Cli.run("cycles", "--lake", lake, "--level", "module", "--layer", "all");
    assertThat(ran).isEqualTo(new Cli(0, "no cycles\n", ""));
  }

  @Test
  void theWorstComeFirst() {
    Cli ran = Cli.run("cycles", "--lake", lake);
    assertThat(ran.out().lines().filter(line -> !line.startsWith(" ")))
        .containsExactly(
            "5 projects  eager",
            "3 projects  eager",
            "2 projects  runtime",
            "2 projects  declared",
            "2 modules  eager");
    assertThat(Cli.run("cycles", "--lake", lake, "--top", "1").out()).startsWith("5 projects");
  }

  @Test
  void everyStepHasALineOfTheLayerItIsAbout() {
    Cli ran = Cli.run("cycles", "--lake", lake, "--layer", "runtime");
    assertThat(ran.out())
        .isEqualTo(
            """
            2 projects  runtime
              mono//a -> mono//b -> mono//a
                a/z.py:8  import b.m
                b/m.py:2  imports a/x.py
            """);
  }

  @Test
  void relativeImportsAreRebuiltAndMissingEvidenceIsSaid() {
    assertThat(Cli.run("cycles", "--lake", lake, "--level", "module").out())
        .contains("    a/x.py:3  from . import y\n    a/y.py:4  imports a/x.py\n");
    assertThat(Cli.run("cycles", "--lake", lake, "--layer", "declared").out())
        .contains("a/pyproject.toml:7  requires bee")
        .contains("no evidence kept of mono//b -> mono//a");
  }

  @Test
  void machinesGetRows() {
    Cli ran = Cli.run("cycles", "--lake", lake, "--level", "module", "--format", "json");
    assertThat(ran.out())
        .isEqualTo(
            """
            [
              {"level": "module", "layer": "eager", "size": 2, "shortest_cycle": ["a/x.py", \
            "a/y.py"], "evidence": ["a/x.py:3  from . import y", "a/y.py:4  imports a/x.py"]}
            ]
            """);
  }
}
