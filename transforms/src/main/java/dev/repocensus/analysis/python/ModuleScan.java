package dev.repocensus.analysis.python;

import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.row.Grammar;
import dev.repocensus.schema.row.ReadStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one pass over the bytes of a Python file found.
 *
 * @param status {@code read}, {@code recovered} (CPython would refuse the file; what could be read
 *     is here) or {@code failed} (nothing could be read)
 * @param encoding the encoding the text was read in, as Python names it, for example {@code utf-8}
 * @param lines newlines + 1, or 0 for an empty file
 * @param grammar the version of the language
 * @param imports every imported name, in the order of the text
 * @param strings literals that may name a module ({@code "a.b.c"}), in the order of the text and
 *     numbered from 0 on their own: only where the modules are known can it be told which do
 * @param topLevelNames names that the module surely or possibly binds at its top level by other
 *     means than an import; sorted. Only collected for an {@code __init__} file
 * @param exports the literal {@code __all__}, in its order; null if there is none or it is
 *     computed. Only collected for an {@code __init__} file
 * @param dynamicImportsUnresolved calls that import by a computed name
 * @param hasMainGuard whether a line {@code if __name__ == "__main__":} stands at the left margin
 * @param hasShebang whether the file starts with {@code #!}
 * @param extendsPath whether it declares a namespace package by pkgutil or pkg_resources
 * @param stubLine the line of a call that imports lazily what the stub beside the file imports
 *     ({@code lazy_loader.attach_stub}); 0 if there is none
 * @param isGenerated whether the first five lines say that the file is generated
 * @param pragmas comments that ask for findings to be passed over, in the order of the text
 * @param script what the file says of its own environment (PEP 723); null if nothing
 * @param problems what could not be read
 */
public record ModuleScan(
    ReadStatus status,
    String encoding,
    int lines,
    Grammar grammar,
    List<ImportedName> imports,
    List<ImportedName> strings,
    List<String> topLevelNames,
    @Nullable List<String> exports,
    int dynamicImportsUnresolved,
    boolean hasMainGuard,
    boolean hasShebang,
    boolean extendsPath,
    int stubLine,
    boolean isGenerated,
    List<Pragma> pragmas,
    @Nullable ScriptBlock script,
    List<Problem> problems) {

  /** The same scan with these problems in place of its own. */
  public ModuleScan withProblems(List<Problem> all) {
    return with(imports, dynamicImportsUnresolved, all);
  }

  /** The same scan with these imports in place of its own, and so many that could not be told. */
  public ModuleScan withImports(List<ImportedName> all, int unresolved) {
    return with(all, unresolved, problems);
  }

  private ModuleScan with(List<ImportedName> names, int unresolved, List<Problem> found) {
    return new ModuleScan(
        status,
        encoding,
        lines,
        grammar,
        names,
        strings,
        topLevelNames,
        exports,
        unresolved,
        hasMainGuard,
        hasShebang,
        extendsPath,
        stubLine,
        isGenerated,
        pragmas,
        script,
        found);
  }
}
