package dev.repocensus.analysis.scan;

import dev.repocensus.analysis.python.Guards;
import dev.repocensus.analysis.python.ImportedName;
import dev.repocensus.analysis.python.ModuleScan;
import dev.repocensus.schema.row.ImportKind;
import dev.repocensus.schema.row.ImportLayer;
import dev.repocensus.schema.row.ReadStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Packages that import lazily what the stub beside their {@code __init__} imports of the package
 * itself ({@code lazy_loader.attach_stub}): each submodule named there is an import by the call. A
 * call whose stub cannot be read imports something that nobody can tell.
 */
final class AttachedStubs {
  private static final Guards LAZY = new Guards(List.of("lazy"), ImportLayer.LAZY, false);

  private AttachedStubs() {}

  /** The same files, with what their stubs say. */
  static List<FileFacts> told(List<FileFacts> files) {
    if (files.stream().noneMatch(AttachedStubs::attaches)) {
      return files;
    }
    Map<String, FileFacts> byPath = new HashMap<>();
    files.forEach(file -> byPath.put(file.entry().path(), file));
    List<FileFacts> told = new ArrayList<>(files.size());
    for (FileFacts file : files) {
      ModuleScan scan = file.scan();
      FileFacts stub = byPath.get(file.entry().path() + "i");
      told.add(
          scan == null || !attaches(file)
              ? file
              : file.withScan(told(scan, stub == null ? null : stub.scan())));
    }
    return told;
  }

  private static boolean attaches(FileFacts file) {
    return file.scan() != null && file.scan().stubLine() > 0;
  }

  private static ModuleScan told(ModuleScan scan, @Nullable ModuleScan stub) {
    int unresolved = scan.dynamicImportsUnresolved();
    if (stub == null || stub.status() == ReadStatus.FAILED) {
      return scan.withImports(scan.imports(), unresolved + 1);
    }
    List<ImportedName> all = new ArrayList<>(scan.imports());
    int statement = scan.imports().stream().mapToInt(row -> row.statement() + 1).max().orElse(0);
    int position = 0;
    for (String module : submodules(stub)) {
      all.add(row(module, statement, position++, scan.stubLine()));
    }
    return scan.withImports(all, unresolved);
  }

  /** {@code from . import a} and {@code from .a import b} name the submodule a, others none. */
  private static Set<String> submodules(ModuleScan stub) {
    Set<String> modules = new LinkedHashSet<>();
    for (ImportedName row : stub.imports()) {
      String member = row.member();
      if (row.kind() == ImportKind.FROM && row.level() == 1 && member != null) {
        String module = row.module().isEmpty() ? member : row.module();
        if (!module.equals("*")) {
          modules.add(module);
        }
      }
    }
    return modules;
  }

  private static ImportedName row(String module, int statement, int position, int line) {
    return new ImportedName(
        ImportKind.DYNAMIC, module, null, null, 1, statement, position, line, line, 0, LAZY);
  }
}
