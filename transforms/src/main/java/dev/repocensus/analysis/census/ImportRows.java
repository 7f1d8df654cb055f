package dev.repocensus.analysis.census;

import dev.repocensus.analysis.distribution.ModuleMap;
import dev.repocensus.analysis.manifest.Manifest;
import dev.repocensus.analysis.python.ImportedName;
import dev.repocensus.analysis.python.ModuleScan;
import dev.repocensus.analysis.resolve.ImportEdge;
import dev.repocensus.analysis.resolve.ImportResolver;
import dev.repocensus.analysis.resolve.ModuleFacts;
import dev.repocensus.analysis.resolve.ModuleIndex;
import dev.repocensus.analysis.resolve.PantsScope;
import dev.repocensus.analysis.resolve.ProjectFacts;
import dev.repocensus.analysis.resolve.Resolved;
import dev.repocensus.analysis.scan.FileFacts;
import dev.repocensus.analysis.use.UseTally;
import dev.repocensus.schema.row.EdgeKind;
import dev.repocensus.schema.row.FileKind;
import dev.repocensus.schema.row.ImportLayer;
import dev.repocensus.schema.row.ImportRow;
import dev.repocensus.schema.row.SourceSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of a file's imports, each resolved once, and the edges and uses they make. */
final class ImportRows {
  private final String projectId;
  private final ProjectFacts project;
  private final ModuleMap map;
  private final ModuleIndex index;
  private final ImportResolver resolver;
  private final EdgeTally tally;
  private final UseTally uses;
  private final Consumer<ImportRow> out;

  ImportRows(
      ProjectFacts project,
      ModuleIndex index,
      ModuleMap map,
      PantsScope targets,
      EdgeTally tally,
      UseTally uses,
      Consumer<ImportRow> out) {
    this.projectId = project.projectId();
    this.project = project;
    this.map = map;
    this.index = index;
    this.resolver = new ImportResolver(index, project, map, targets);
    this.tally = tally;
    this.uses = uses;
    this.out = out;
  }

  /** A script that states its own requirements is judged by those alone (PEP 723). */
  private ImportResolver resolverOf(FileFacts file) {
    Manifest script = file.script();
    return script == null
        ? resolver
        : new ImportResolver(
            index,
            project.forScript(UnitIndex.declared(List.of(script)), script.requiresPython()),
            map);
  }

  void add(FileFacts file) {
    ModuleScan scan = file.scan();
    if (scan == null) {
      return;
    }
    UseTally.OfFile use = uses.file(file);
    if (scan.imports().isEmpty() && scan.strings().isEmpty()) {
      return;
    }
    int id = index.find(file.entry().path());
    ImportResolver.FileImports imports = resolverOf(file).of(id);
    int statements = 0;
    for (ImportedName imported : scan.imports()) {
      Resolved answer = imports.resolve(imported);
      add(file, use, id, imported, answer, imports.edges(imported, answer));
      statements = imported.statement() + 1;
    }
    for (ImportedName string : scan.strings()) {
      Resolved answer = imports.resolve(string);
      if (namesModule(answer)) {
        List<ImportEdge> edges =
            imports.edges(string, answer).stream()
                .filter(e -> e.kind() == EdgeKind.STRING)
                .toList();
        add(file, use, id, string.as(statements++), answer, edges);
      }
    }
  }

  /**
   * Whether a string's first components lead to a module that is known. What the standard library
   * provides is not asked for: nothing depends on the answer.
   */
  private static boolean namesModule(Resolved answer) {
    return switch (answer.resolution()) {
      case FIRST_PARTY, DISTRIBUTION, NAMESPACE -> true;
      case STDLIB, UNRESOLVED, AMBIGUOUS -> false;
    };
  }

  private void add(
      FileFacts file,
      UseTally.OfFile use,
      int id,
      ImportedName imported,
      Resolved answer,
      List<ImportEdge> edges) {
    ImportLayer layer = layer(file, imported);
    out.accept(row(file, imported, layer, answer));
    use.add(imported, layer, answer);
    for (ImportEdge edge : edges) {
      boolean isTest = file.sourceSet() == SourceSet.TEST;
      tally.add(id, edge.target(), edge.kind(), layer, isTest, imported.line());
    }
  }

  /** Nothing in a stub ever runs. */
  private static ImportLayer layer(FileFacts file, ImportedName imported) {
    return file.entry().kind() == FileKind.STUB ? ImportLayer.TYPING : imported.guards().layer();
  }

  private ImportRow row(FileFacts file, ImportedName imported, ImportLayer layer, Resolved answer) {
    @Nullable ModuleFacts target = answer.hasTarget() ? index.module(answer.target()) : null;
    return new ImportRow(
        projectId,
        file.entry().path(),
        imported.statement(),
        imported.position(),
        imported.line(),
        imported.endLine(),
        imported.column(),
        imported.kind(),
        imported.module(),
        imported.member(),
        imported.level(),
        imported.guards().names(),
        layer,
        imported.guards().isOptional(),
        file.sourceSet(),
        answer.resolution(),
        target == null ? null : index.name(answer.target()),
        target == null ? null : target.path(),
        target == null ? null : target.projectId(),
        answer.distribution(),
        answer.evidence(),
        answer.confidence(),
        answer.candidates());
  }
}
