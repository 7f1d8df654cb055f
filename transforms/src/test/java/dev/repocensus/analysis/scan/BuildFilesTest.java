package dev.repocensus.analysis.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.project.FileEntry;
import dev.repocensus.analysis.project.ProjectInfo;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.row.FileKind;
import dev.repocensus.schema.row.ProjectKind;
import dev.repocensus.schema.row.ReadStatus;
import dev.repocensus.schema.row.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BUILD files that Pants refuses are problems; what can be read of them is kept. */
class BuildFilesTest {
  private static final ProjectInfo PROJECT =
      new ProjectInfo("p", "p", "", "", "", ProjectKind.UNKNOWN, List.of(), List.of(""), List.of());

  private static UnitFacts scan(String content) {
    FileEntry entry = new FileEntry("BUILD", null, FileKind.BUILD, 0, "", SourceSet.MAIN, null);
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
    return new UnitScanner()
        .scan(
            new UnitHead(PROJECT, false, 0, 0, 1),
            List.of(entry),
            List.of(),
            new FilePort() {
              @Override
              public FileContent read(FileEntry file) {
                return new FileContent(bytes, bytes.length, null);
              }

              @Override
              public byte[] sha256(FileContent read) {
                return new byte[] {1};
              }
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                                                               | READ      | ``       | 0",
        "# nothing                                                        | READ      | ``       | 0",
        "python_sources()                                                 | READ      | ``       | 0",
        "python_requirement(name='a', requirements=['a==1'])              | READ      | ``       | 1",
        "python_requirement(name='a', requirements=['a==1']               | RECOVERED | SYN001:1 | 1",
        "python_requirement(name='a', requirements=['a==1'])\\n<<<<<<< HEAD | RECOVERED | SYN005:2 | 1",
        "python_requirement(name='a\0', requirements=['a==1'])            | RECOVERED | SYN002:1 | 1",
        "python_requirement(name='caf\u00e9', requirements=['a==1'])      | RECOVERED | SYN002:1 | 1",
      })
  void whatPantsRefusesIsAProblem(String content, ReadStatus status, String problems, int rows) {
    UnitFacts unit = scan(content.replace("\\n", "\n"));
    FileFacts file = unit.files().get(0);
    assertThat(
            file.problems().stream()
                .map(BuildFilesTest::shown)
                .distinct()
                .collect(Collectors.joining(" ")))
        .isEqualTo(problems);
    assertThat(file.status()).isEqualTo(status);
    assertThat(unit.manifests().stream().mapToInt(each -> each.requirements().size()).sum())
        .isEqualTo(rows);
  }

  private static String shown(Problem problem) {
    return problem.code() + ":" + problem.line();
  }
}
