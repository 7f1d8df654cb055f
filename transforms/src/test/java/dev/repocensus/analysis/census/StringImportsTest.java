package dev.repocensus.analysis.census;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.distribution.ModuleMap;
import dev.repocensus.analysis.project.FileEntry;
import dev.repocensus.analysis.python.ImportScanner;
import dev.repocensus.analysis.python.ModuleScan;
import dev.repocensus.analysis.resolve.IndexPart;
import dev.repocensus.analysis.resolve.ModuleFacts;
import dev.repocensus.analysis.resolve.ModuleIndex;
import dev.repocensus.analysis.resolve.PantsScope;
import dev.repocensus.analysis.resolve.ProjectFacts;
import dev.repocensus.analysis.resolve.StandardLibrary;
import dev.repocensus.analysis.scan.FileFacts;
import dev.repocensus.analysis.use.UseTally;
import dev.repocensus.schema.row.EdgeKind;
import dev.repocensus.schema.row.FileKind;
import dev.repocensus.schema.row.ImportRow;
import dev.repocensus.schema.row.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StringImportsTest {
  private static final List<String> OTHERS =
      List.of("shop/__init__.py", "shop/apps/__init__.py", "shop/apps/main.py", "flat.py");

  private final EdgeTally tally = new EdgeTally();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                                  | ``",
        "'not.a.module'                      | ``",
        "'os.path.join'                      | ``",
        "'flat.a.b'                          | ``",
        "'shop.nothing.here'                 | ``",
        "'shop.apps.main'                    | `0 shop.apps.main -> shop/apps/main.py`",
        "'shop.apps.main.Config'             | `0 shop.apps.main.Config -> shop/apps/main.py`",
        "'shop.apps.Config'                  | `0 shop.apps.Config -> shop/apps/__init__.py`",
        "import flat; 'a.b.c', 'shop.apps.x' | `1 shop.apps.x -> shop/apps/__init__.py`"
      })
  void aStringIsAnImportIfTwoOfItsNamesLeadToAModule(String source, String expected) {
    assertThat(strings(source)).isEqualTo(expected);
  }

  @Test
  void itsEdgeLeadsToTheModuleAlone() {
    strings("'shop.apps.main'");
    UnitEdges edges = tally.edges();

    assertThat(edges.size()).isEqualTo(1);
    assertThat(edges.kindOf(0)).isEqualTo(EdgeKind.STRING);
  }

  private String strings(String source) {
    FileEntry entry = entry("z.py");
    ModuleScan scan = scan(source);
    ProjectFacts project = new ProjectFacts("p", "", List.of(""), null, null, List.of(), List.of());
    List<ModuleFacts> modules = new ArrayList<>();
    OTHERS.forEach(path -> modules.add(ModuleFacts.of(entry(path), "p", scan(""))));
    modules.add(ModuleFacts.of(entry, "p", scan));
    ModuleIndex index = ModuleIndex.build(List.of(new IndexPart(modules, List.of(project))));
    List<ImportRow> rows = new ArrayList<>();
    FileFacts file =
        new FileFacts(
            entry, scan.status(), null, 0, SourceSet.MAIN, null, scan, null, scan.problems());
    UseTally uses = new UseTally("p", "", index, StandardLibrary.of(null));
    new ImportRows(project, index, ModuleMap.builtIn(), PantsScope.UNKNOWN, tally, uses, rows::add)
        .add(file);
    return rows.stream()
        .filter(row -> row.kind() == dev.repocensus.schema.row.ImportKind.STRING)
        .map(row -> row.statement() + " " + row.module() + " -> " + row.targetPath())
        .collect(Collectors.joining("; "));
  }

  private static ModuleScan scan(String source) {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    return new ImportScanner().scan(bytes, bytes.length, false);
  }

  private static FileEntry entry(String path) {
    return new FileEntry(path, null, FileKind.PYTHON, 0, "", SourceSet.MAIN, null);
  }
}
