package dev.repocensus.analysis.resolve;

import dev.repocensus.analysis.project.FileEntry;
import dev.repocensus.analysis.python.ModuleScan;
import dev.repocensus.schema.row.FileKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the index must know of one Python file.
 *
 * @param path its file path
 * @param sourceRoot the deepest source root that encloses it
 * @param projectId the project it belongs to
 * @param isScript whether it is run by its path: its own directory is then searched first
 * @param extendsPath whether it declares its package a pkgutil or pkg_resources namespace
 * @param isStub whether it is a stub: it imports, and no file imports it at run time
 * @param boundNames of an {@code __init__}: the names it binds at its top level, submodules
 *     imported from itself left out; sorted
 * @param exports of an {@code __init__}: its literal {@code __all__}; null if there is none
 */
public record ModuleFacts(
    String path,
    String sourceRoot,
    String projectId,
    boolean isScript,
    boolean extendsPath,
    boolean isStub,
    List<String> boundNames,
    @Nullable List<String> exports) {

  /** What a scanned file adds to the index. */
  public static ModuleFacts of(FileEntry file, String projectId, ModuleScan scan) {
    String root = file.sourceRoot() == null ? "" : file.sourceRoot();
    boolean isInit = ModuleNames.isInit(file.path());
    String name = ModuleNames.moduleOf(file.path(), root);
    return new ModuleFacts(
        file.path(),
        root,
        projectId,
        scan.hasMainGuard()
            || scan.hasShebang()
            || !ModuleNames.hasIdentifiersOnly(file.path(), root),
        isInit && scan.extendsPath(),
        file.kind() == FileKind.STUB,
        isInit ? Bindings.of(scan, name == null ? "" : name) : List.of(),
        isInit ? scan.exports() : null);
  }
}
