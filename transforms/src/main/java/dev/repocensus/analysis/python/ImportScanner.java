package dev.repocensus.analysis.python;

import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.Grammar;
import dev.repocensus.schema.row.ImportKind;
import dev.repocensus.schema.row.ReadStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the import statements of a Python file from its bytes, in one pass and without a syntax
 * tree. Takes the newest grammar (PEP 695, 701, 758, 810) and recovers statement by statement from
 * what CPython would refuse. Never throws, whatever the bytes; time is linear in their number.
 *
 * <p>A scanner keeps its buffers from file to file: one per thread.
 */
public final class ImportScanner {
  private final ScanProblems problems = new ScanProblems();
  private final LineCounter lines = new LineCounter();
  private final NamePool pool = new NamePool();
  private final ImportLog log = new ImportLog();
  private final GuardTree guards = new GuardTree();
  private final SourceHead head = new SourceHead();
  private final Pragmas pragmas = new Pragmas();
  private final ScriptBlocks scripts = new ScriptBlocks();
  private final SourceEncoding encoding = new SourceEncoding(problems);
  private final DynamicCalls calls = new DynamicCalls(log, lines, guards);
  private final ImportLog stringLog = new ImportLog();
  private final ModuleStrings strings = new ModuleStrings(stringLog, pool, lines, calls);
  private final Lexer lexer = new Lexer(problems, lines, calls, head, pragmas, scripts, strings);
  private final TopLevelNames names = new TopLevelNames(pool);
  private final ImportStatements imports =
      new ImportStatements(log, new ImportReader(log, pool, lexer), lines, lexer, calls, guards);
  private final StatementReader statements =
      new StatementReader(lexer, head, calls, names, imports, guards);

  /** A scanner with empty buffers. */
  public ImportScanner() {}

  /**
   * Scans one file.
   *
   * @param source its bytes; not changed, not kept
   * @param length how many of them count
   * @param collectTopLevel whether it is the {@code __init__} of a package: {@code topLevelNames}
   *     and {@code exports} are collected, and submodules may be attached
   */
  public ModuleScan scan(byte[] source, int length, boolean collectTopLevel) {
    problems.reset();
    ProblemCode unreadable = SourceEncoding.unreadable(source, length);
    if (unreadable != null) {
      return failed(source, length, unreadable);
    }
    encoding.decode(source, length);
    byte[] text = encoding.text();
    int end = encoding.length();
    boolean isPlain = Utf8.isPlain(text, end);
    boolean mayBeInvalid = encoding.isLenient() && !isPlain;
    reset(text, end, mayBeInvalid ? Utf8.firstInvalid(text, 0, end) : end, collectTopLevel);
    if (!isPlain) {
      checkNul(text, end);
    }
    statements.read(text, end, collectTopLevel, false);
    checkInvalid(end);
    markLazyModules();
    boolean hasShebang = length >= 2 && source[0] == '#' && source[1] == '!';
    return result(encoding.name(), end, hasShebang, collectTopLevel, problems.toList());
  }

  /**
   * Scans the code cells of a notebook, each on its own: a fault costs its cell, and its problem
   * names the cell. Lines are those of the sources joined by newlines.
   */
  public ModuleScan scan(Notebook notebook) {
    NotebookText cells = new NotebookText(notebook);
    List<Problem> all = new ArrayList<>();
    problems.reset();
    reset(cells.text(), cells.length(), cells.length(), false);
    for (int cell = 0; cell < notebook.cells().size(); cell++) {
      if (Magics.isPython(notebook.cells().get(cell).source())) {
        scan(cells, cell);
        String subject = "cell " + notebook.cells().get(cell).number();
        problems.toList().forEach(problem -> all.add(problem.about(subject)));
        problems.reset();
      }
    }
    return result("utf-8", cells.length(), false, false, all);
  }

  private void scan(NotebookText cells, int cell) {
    int end = cells.end(cell);
    lexer.reset(cells.text(), end);
    lexer.pos = cells.start(cell);
    calls.endAt(end);
    int nul = cells.firstNul(cell);
    if (nul < end) {
      problems.add(ProblemCode.SYN002, lines, nul, "CPython refuses a NUL byte");
    }
    statements.read(cells.text(), end, false, true);
  }

  private void reset(byte[] text, int end, int invalid, boolean isInit) {
    lines.reset(text);
    head.reset(text, end, invalid);
    pragmas.reset(text);
    scripts.reset(text, end);
    log.reset();
    guards.reset();
    calls.reset(text, end, isInit);
    strings.reset(text);
    names.reset();
    imports.reset(text);
    statements.reset();
    lexer.reset(text, end);
  }

  private void checkNul(byte[] text, int end) {
    int nul = Utf8.firstNul(text, end);
    if (nul < end) {
      problems.add(ProblemCode.SYN002, lines, nul, "CPython refuses a NUL byte");
    }
  }

  private void checkInvalid(int end) {
    if (encoding.isLenient() && head.invalid() < end) {
      problems.add(
          ProblemCode.SYN002,
          lines,
          head.invalid(),
          "CPython refuses bytes that are not UTF-8 and no encoding is declared");
    }
  }

  /** Marks what {@code __lazy_modules__} names (PEP 810). */
  private void markLazyModules() {
    List<String> lazy = names.lazyModules();
    if (lazy.isEmpty()) {
      return;
    }
    Set<String> modules = new HashSet<>(lazy);
    for (int row = 0; row < log.size(); row++) {
      int context = log.context(row);
      boolean isAllowed = !guards.has(context, Guard.FUNCTION | Guard.CLASS | Guard.IN_TRY);
      boolean isStatement = log.kind(row) != ImportKind.DYNAMIC && log.level(row) == 0;
      if (isAllowed && isStatement && modules.contains(log.module(row))) {
        log.setContext(row, guards.open(context, Guard.LAZY));
      }
    }
  }

  private ModuleScan result(
      String encodingName,
      int end,
      boolean hasShebang,
      boolean collectTopLevel,
      List<Problem> found) {
    @Nullable List<String> exports = collectTopLevel ? names.exports() : null;
    return new ModuleScan(
        found.isEmpty() ? ReadStatus.READ : ReadStatus.RECOVERED,
        encodingName,
        end == 0 ? 0 : lines.lineAt(end),
        grammar(found),
        log.toList(guards),
        stringLog.toList(guards),
        collectTopLevel ? names.names() : List.of(),
        exports,
        calls.unresolved(),
        statements.hasMainGuard(),
        hasShebang,
        calls.extendsPath(),
        calls.stubLine(),
        head.isGenerated(),
        pragmas.toList(),
        scripts.block(lines),
        found);
  }

  private static Grammar grammar(List<Problem> found) {
    return found.stream().anyMatch(problem -> problem.code() == ProblemCode.SYN003)
        ? Grammar.PY2
        : Grammar.PY3;
  }

  private ModuleScan failed(byte[] source, int length, ProblemCode code) {
    lines.reset(source);
    return new ModuleScan(
        ReadStatus.FAILED,
        code == ProblemCode.FIL004 ? "utf-8" : "binary",
        length == 0 ? 0 : lines.lineAt(length),
        Grammar.PY3,
        List.of(),
        List.of(),
        List.of(),
        null,
        0,
        false,
        length >= 2 && source[0] == '#' && source[1] == '!',
        false,
        0,
        false,
        List.of(),
        null,
        List.of(Problem.at(code, 1, code.title())));
  }
}
