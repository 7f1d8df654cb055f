package dev.repocensus.analysis.python;

import dev.repocensus.schema.row.ImportKind;
import org.jspecify.annotations.Nullable;

/**
 * Calls that import by a name in a string: {@code import_module}, {@code __import__}, {@code
 * importorskip}, {@code find_spec} and lazy loaders, under the aliases that the file gave them. The
 * {@link Lexer} shows every opening parenthesis.
 */
final class DynamicCalls {
  private static final int NOWHERE = -1;

  private final ImportLog log;
  private final LineCounter lines;
  private final GuardTree guards;
  private final LoaderAliases aliases = new LoaderAliases();
  private final CallOwners owners = new CallOwners(aliases);
  private final StringArguments strings = new StringArguments();
  private final CallArguments arguments = new CallArguments(strings);
  private final AttachedNames attached = new AttachedNames(strings);

  private byte[] text = new byte[0];
  private boolean isPackage;
  private int context;
  private int unresolved;
  private int constantsEnd;
  private boolean extendsPath;
  private int stub;

  DynamicCalls(ImportLog log, LineCounter lines, GuardTree guards) {
    this.log = log;
    this.lines = lines;
    this.guards = guards;
  }

  /**
   * Begins a file.
   *
   * @param isInit whether the file is that of a package, which alone has submodules to attach
   */
  void reset(byte[] bytes, int length, boolean isInit) {
    text = bytes;
    isPackage = isInit;
    aliases.reset(bytes);
    owners.reset(bytes);
    attached.reset(bytes);
    endAt(length);
    context = 0;
    unresolved = 0;
    constantsEnd = 0;
    extendsPath = false;
    stub = NOWHERE;
  }

  /** The text ends here: what is learnt of aliases stays. */
  void endAt(int length) {
    strings.reset(text, length);
    arguments.reset(text, length);
  }

  /** The block that the calls from here on stand in. */
  void setContext(int node) {
    context = node;
  }

  /** The block that the code being read stands in. */
  int context() {
    return context;
  }

  /** Where the constant arguments of the importing call read last end. */
  int constantsEnd() {
    return constantsEnd;
  }

  int unresolved() {
    return unresolved;
  }

  boolean extendsPath() {
    return extendsPath;
  }

  /**
   * The line of the call that attaches what the stub beside the file imports; 0 if there is none.
   */
  int stubLine() {
    return stub == NOWHERE ? 0 : lines.lineOf(stub);
  }

  /** Learns the aliases of one import. */
  void learn(int row) {
    if (log.level(row) == 0) {
      aliases.learn(log.module(row), log.member(row), log.alias(row));
    }
  }

  /**
   * Looks at what precedes an opening parenthesis.
   *
   * @return 1 + the row of the import that the call makes, else 0
   */
  int at(int open, boolean isInBrackets) {
    int end = owners.back(open, isInBrackets);
    if (end == 0 || !CharClass.isWord(text[end - 1])) {
      return 0;
    }
    int name = owners.wordStart(end);
    CallForm form = form(name, end);
    int start = form == null ? NOWHERE : owners.start(form, name, isInBrackets);
    return form == null || start < 0 ? 0 : call(form, start, open);
  }

  private @Nullable CallForm form(int start, int end) {
    CallForm form = CallForm.of(text, start, end);
    if (form != null && (!form.isCommon() || (start > 0 && text[start - 1] == '.'))) {
      return form;
    }
    return aliases.form(start, end);
  }

  private int call(CallForm form, int start, int open) {
    switch (form) {
      case EXTEND_PATH, DECLARE_NAMESPACE -> extendsPath = true;
      case ATTACH -> attach(start, open);
      case ATTACH_STUB -> stub = isPackage ? start : stub;
      default -> {
        return record(form, start, open);
      }
    }
    return 0;
  }

  /** A submodule that is attached is a lazy import of it; its attributes are looked up there. */
  private void attach(int start, int open) {
    if (!isPackage) {
      return;
    }
    int close = attached.read(open + 1);
    if (close < 0) {
      unresolved++;
      return;
    }
    constantsEnd = close;
    int first = log.size();
    for (String module : attached.modules()) {
      if (log.size() == first) {
        log.nextStatement();
      }
      log.add(ImportKind.DYNAMIC, module, null, null, 1, log.size() - first);
    }
    place(first, start, close, guards.open(context, Guard.LAZY));
  }

  private int record(CallForm form, int start, int open) {
    if (!arguments.read(open + 1, form)) {
      unresolved += form.isLazy() ? 0 : 1;
      return 0;
    }
    constantsEnd = arguments.end();
    String name = arguments.name();
    int dots = 0;
    while (dots < name.length() && name.charAt(dots) == '.') {
      dots++;
    }
    int row = log.size();
    log.nextStatement();
    int level = Math.max(dots, arguments.level());
    log.add(ImportKind.DYNAMIC, name.substring(dots), null, arguments.anchor(), level, 0);
    // Where the call ends is told later, unless it never does: its constants end here at least.
    place(row, start, constantsEnd, context);
    return row + 1;
  }

  private void place(int first, int start, int end, int node) {
    int line = lines.lineAt(start);
    log.place(first, line, line + lines.newlines(start, end), lines.columnAt(start), node);
  }

  /** Tells that the call of a row ends at this closing parenthesis. */
  void ends(int rowPlusOne, int close) {
    log.endsAt(rowPlusOne - 1, lines.lineAt(close));
  }
}
