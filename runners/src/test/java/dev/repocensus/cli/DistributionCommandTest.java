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

class DistributionCommandTest {
  @TempDir static Path temp;
  private static String lake = "";

  @BeforeAll
  static void aLakeThatKnowsDjango() throws Exception {
    lake =
        TestLake.in(temp)
            .publish(
                "2026-11-19",
                "r1",
                Map.of(
                    Tables.LOCKFILES, List.of(lock("a"), lock("b")),
                    Tables.LOCKED_DISTRIBUTIONS, List.of(locked("a", "4.2"), locked("b", "3.2")),
                    Tables.RESOLVE_MEMBERS,
                        List.of(member("a", "one"), member("a", "two"), member("b", "three")),
                    Tables.FRESHNESS,
                        List.of(
                            fresh("a", "4.2", "[]"),
                            fresh("b", "3.2", "['third_party:x <4 b/uv.lock:3']")),
                    Tables.VULNERABILITIES, List.of(vulnerable("b", "3.2")),
                    Tables.REQUIREMENTS, List.of(required()),
                    Tables.IMPORTS, List.of(imported("m.py", "1"), imported("n.py", "2"))))
            .path();
  }

  private static Map<String, String> lock(String name) {
    return row(
        "lockfile_id", "'mono//" + name + "/uv.lock'",
        "lock_path", "'" + name + "/uv.lock'",
        "resolve_name", "'" + name + "'");
  }

  private static Map<String, String> locked(String lock, String version) {
    return row(
        "lockfile_id", "'mono//" + lock + "/uv.lock'",
        "resolve_name", "'" + lock + "'",
        "distribution", "'django'",
        "version", "'" + version + "'",
        "version_key", "'" + version + "'",
        "source_line", "7");
  }

  private static Map<String, String> member(String resolve, String project) {
    return row(
        "resolve_name", "'" + resolve + "'",
        "project_id", "'mono//" + project + "'",
        "role", "'consumer'");
  }

  private static Map<String, String> fresh(String lock, String version, String blockers) {
    return row(
        "lockfile_id",
        "'mono//" + lock + "/uv.lock'",
        "source_path",
        "'" + lock + "/uv.lock'",
        "project_id",
        "'mono//" + lock + "'",
        "distribution",
        "'django'",
        "version",
        "'" + version + "'",
        "latest_stable",
        "'5.1'",
        "latest_any",
        "'5.2rc1'",
        "latest_supported",
        "'5.1'",
        "latest_allowed",
        "'" + version + "'",
        "libyears",
        "1.25",
        "status",
        "'blocked'",
        "blocked_by",
        blockers);
  }

  private static Map<String, String> vulnerable(String lock, String version) {
    return row(
        "lockfile_id", "'mono//" + lock + "/uv.lock'",
        "distribution", "'django'",
        "version", "'" + version + "'",
        "advisory_id", "'CVE-1'",
        "aliases", "['GHSA-1']",
        "severity", "'high'",
        "fixed_in", "'3.2.5'",
        "fixable_by_relock", "true",
        "is_imported", "true",
        "importing_files", "2");
  }

  private static Map<String, String> required() {
    return row(
        "project_id", "'mono//one'",
        "source_path", "'one/pyproject.toml'",
        "source_line", "4",
        "position", "0",
        "distribution", "'django'",
        "specifier", "'>=3'",
        "group_name", "''");
  }

  private static Map<String, String> imported(String file, String line) {
    return row(
        "project_id", "'mono//one'",
        "file_path", "'one/" + file + "'",
        "line", line,
        "kind", "'import'",
        "distribution", "'django'");
  }

  @Test
  void aNameIsNeeded() {
    assertThat(Cli.run("distribution", "--lake", lake).exit()).isEqualTo(2);
  }

  @Test
  void anUnknownNameIsAnsweredWithWhatWasMeant() {
    Cli ran = Cli.run("distribution", "--lake", lake, "djagno");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo(
            "census: no project declares, locks or imports 'djagno'; did you mean django?\n");
  }

  @Test
  void everythingKnownOfOneIsShownAspectByAspect() {
    assertThat(Cli.run("distribution", "--lake", lake, "Django"))
        .isEqualTo(
            new Cli(
                0,
                """
                django
                newest
                  5.1  2 locks, 2 projects  any 5.2rc1, up to 1.25 years behind
                locked at 2 versions
                  4.2  1 lock, 2 projects  blocked, allowed 4.2  a/uv.lock:7
                  3.2  1 lock, 1 project  blocked, allowed 3.2  b/uv.lock:7
                the newest is held back by
                  third_party:x <4 b/uv.lock:3  1 lock, 1 project  b/uv.lock
                one advisory
                  CVE-1  1 lock  high, in 3.2, fixed in 3.2.5, a new lock cures it, imported  b/uv.lock
                declared once
                  >=3  mono//one  one/pyproject.toml:4
                imported by one project
                  mono//one  2 files, 2 imports  one/m.py:1
                """,
                ""));
  }

  @Test
  void aMachineGetsTheSameAsRows() {
    Cli ran = Cli.run("distribution", "--lake", lake, "django", "--format", "csv");

    assertThat(ran.out().lines())
        .hasSize(8)
        .startsWith("aspect,item,detail,projects,locks,place")
        .contains("imported,mono//one,\"2 files, 2 imports\",1,0,one/m.py:1");
  }

  @Test
  void vulnerabilitiesAreAskedByAnyOfTheirNames() {
    for (String about : List.of("Django", "CVE-1", "GHSA-1", "b/uv")) {
      Cli ran = Cli.run("vulnerabilities", "--lake", lake, about, "--format", "csv");
      assertThat(ran.out()).contains("high,django,3.2,CVE-1,,3.2.5,true,2,1,b/uv.lock");
    }
    assertThat(Cli.run("vulnerabilities", "--lake", lake, "flask").out())
        .startsWith("no advisories are known");
  }
}
