package dev.repocensus.analysis.python;

import dev.repocensus.schema.row.ImportKind;
import org.jspecify.annotations.Nullable;

/**
 * One name that one statement imports: {@code import a, b} gives two, {@code from a import b, c}
 * gives two.
 *
 * @param kind the form of the statement
 * @param module the dotted name as written, cleaned of spaces and continuations and
 *     NFKC-normalised; empty for {@code from . import x}
 * @param member the name taken from the module, {@code *} for a star; null for {@code import a} and
 *     dynamic imports
 * @param alias the name bound by {@code as}; null if none. For a relative dynamic import the
 *     package that the call names as a literal ({@code import_module(".b", "a")}); null means the
 *     file's own
 * @param level the number of leading dots
 * @param statement ordinal of the statement among the file's import statements, from 0
 * @param position ordinal of the name in its statement, from 0
 * @param line line of the statement, from 1
 * @param endLine last line of the statement
 * @param column column of the statement in UTF-8 bytes (as CPython counts), from 0
 * @param guards under which conditions the statement runs
 */
public record ImportedName(
    ImportKind kind,
    String module,
    @Nullable String member,
    @Nullable String alias,
    int level,
    int statement,
    int position,
    int line,
    int endLine,
    int column,
    Guards guards) {

  /** The same name as another statement of its file. */
  public ImportedName as(int newStatement) {
    return new ImportedName(
        kind, module, member, alias, level, newStatement, position, line, endLine, column, guards);
  }
}
