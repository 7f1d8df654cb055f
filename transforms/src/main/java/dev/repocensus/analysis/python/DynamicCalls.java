package dev.repocensus.analysis.python;

import dev.repocensus.schema.row.ImportKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls that import by a name in a string: {@code import_module}, {@code __import__}, {@code
 * importorskip}, {@code find_spec} and lazy loaders, under the aliases that the file gave them. The
 * {@link Lexer} shows every opening parenthesis.
 */
final class DynamicCalls {
  private static final int MAX_ALIASES = 32;

  private final ImportLog log;
  private final LineCounter lines;
  private final List<Alias> aliases = new ArrayList<>();
  private final List<String> lazyLoaders = new ArrayList<>();
  private final CallArguments arguments = new CallArguments();

  private byte[] text = new byte[0];
  private int context;
  private int unresolved;
  private int constantsEnd;
  private boolean extendsPath;

  /** The ways to import by a string. */
  enum Form {
    IMPORT_MODULE("import_module"),
    BUILTIN("__import__"),
    IMPORT_OR_SKIP("importorskip"),
    FIND_SPEC("find_spec"),
    LAZY_LOADER("LazyLoader"),
    LAZY_IMPORT("lazy_import"),
    LAZY_LOAD("load"),
    EXTEND_PATH("extend_path"),
    DECLARE_NAMESPACE("declare_namespace");

    private final String word;

    Form(String word) {
      this.word = word;
    }

    /** Whether others than modules may be loaded by it: only what is a dotted name counts. */
    boolean isLazy() {
      return this == LAZY_LOADER || this == LAZY_IMPORT || this == LAZY_LOAD;
    }
  }

  /** A name of the file for a form, or (form null) for the module that holds the forms. */
  private record Alias(String name, @Nullable Form form) {}

  private static final Form[] FORMS = Form.values();

  DynamicCalls(ImportLog log, LineCounter lines) {
    this.log = log;
    this.lines = lines;
  }

  void reset(byte[] bytes, int length) {
    text = bytes;
    arguments.reset(bytes, length);
    aliases.clear();
    lazyLoaders.clear();
    context = 0;
    unresolved = 0;
    constantsEnd = 0;
    extendsPath = false;
  }

  /** The text ends here: what is learnt of aliases stays. */
  void endAt(int length) {
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

  /** Learns the aliases of one import. */
  void learn(int row) {
    String alias = log.alias(row);
    if (log.level(row) > 0 || aliases.size() == MAX_ALIASES) {
      return;
    }
    String module = log.module(row);
    String member = log.member(row);
    if (member == null) {
      if (alias != null && module.equals("lazy_loader")) {
        lazyLoaders.add(alias);
      }
      if (alias != null && (module.equals("importlib") || module.equals("importlib.util"))) {
        aliases.add(new Alias(alias, null));
      }
    } else if (module.equals("importlib") && member.equals("util")) {
      String name = alias == null ? member : alias;
      aliases.add(new Alias(name, null));
    } else if (module.equals("lazy_loader")) {
      if (member.equals(Form.LAZY_LOAD.word)) {
        aliases.add(new Alias(alias == null ? member : alias, Form.LAZY_LOAD));
      }
    } else if (alias != null && isHome(module)) {
      learnMember(member, alias);
    }
  }

  private static boolean isHome(String module) {
    return switch (module) {
      case "importlib", "importlib.util", "pytest", "builtins", "pkgutil" -> true;
      default -> false;
    };
  }

  private void learnMember(String member, String alias) {
    for (Form form : FORMS) {
      if (form.word.equals(member)) {
        aliases.add(new Alias(alias, form));
      }
    }
  }

  /**
   * Looks at what precedes an opening parenthesis.
   *
   * @return 1 + the row of the import that the call makes, else 0
   */
  int at(int open, boolean isInBrackets) {
    int end = back(open, isInBrackets);
    if (end == 0 || !CharClass.isWord(text[end - 1])) {
      return 0;
    }
    int start = wordStart(end);
    Form form = form(start, end);
    return form == null ? 0 : call(form, start, open, isInBrackets);
  }

  private @Nullable Form form(int start, int end) {
    switch (end - start) {
      case 4 -> {
        if (isWordAt(Form.LAZY_LOAD.word, start, end) && start > 0 && text[start - 1] == '.') {
          return Form.LAZY_LOAD;
        }
      }
      case 9, 10, 11, 12, 13, 17 -> {
        for (Form form : FORMS) {
          if (isWordAt(form.word, start, end)) {
            return form;
          }
        }
      }
      default -> {}
    }
    for (int i = 0; i < aliases.size(); i++) {
      Alias alias = aliases.get(i);
      if (alias.form != null && isWordAt(alias.name, start, end)) {
        return alias.form;
      }
    }
    return null;
  }

  private int call(Form form, int nameStart, int open, boolean isInBrackets) {
    int before = back(nameStart, isInBrackets);
    int start = nameStart;
    if (before > 0 && text[before - 1] == '.') {
      start = ownerStart(form, before - 1, isInBrackets);
      if (start < 0) {
        return 0;
      }
    } else if (before > 0 && CharClass.isWord(text[before - 1])) {
      int word = wordStart(before);
      byte keyword = Keyword.of(text, word, before);
      if (keyword == Keyword.DEF || keyword == Keyword.CLASS) {
        return 0;
      }
    }
    if (form == Form.EXTEND_PATH || form == Form.DECLARE_NAMESPACE) {
      extendsPath = true;
      return 0;
    }
    return record(form, start, open);
  }

  /** Start of the expression whose attribute is called; -1 if it is somebody else's method. */
  private int ownerStart(Form form, int dot, boolean isInBrackets) {
    int end = back(dot, isInBrackets);
    int start = end == 0 ? 0 : wordStart(end);
    if (start == end) {
      return form == Form.EXTEND_PATH || form == Form.DECLARE_NAMESPACE ? 0 : -1;
    }
    int before = back(start, isInBrackets);
    boolean isNested = before > 0 && text[before - 1] == '.';
    return switch (form) {
      case IMPORT_MODULE -> !isNested && isImportlib(start, end) ? start : -1;
      case BUILTIN ->
          !isNested && (isImportlib(start, end) || isWordAt("builtins", start, end)) ? start : -1;
      case LAZY_LOAD -> !isNested && isLazyLoader(start, end) ? start : -1;
      case FIND_SPEC -> specOwner(start, end, isNested ? before - 1 : -1, isInBrackets);
      default -> isNested ? chainStart(before - 1, isInBrackets) : start;
    };
  }

  private int specOwner(int start, int end, int dot, boolean isInBrackets) {
    if (dot < 0) {
      return isImportlib(start, end) ? start : -1;
    }
    int ownerEnd = back(dot, isInBrackets);
    int owner = wordStart(ownerEnd);
    return isWordAt("util", start, end) && isImportlib(owner, ownerEnd) ? owner : -1;
  }

  private int chainStart(int lastDot, boolean isInBrackets) {
    int dot = lastDot;
    while (true) {
      int end = back(dot, isInBrackets);
      int start = wordStart(end);
      int before = back(start, isInBrackets);
      if (start == end || before == 0 || text[before - 1] != '.') {
        return start;
      }
      dot = before - 1;
    }
  }

  private boolean isLazyLoader(int start, int end) {
    if (isWordAt("lazy_loader", start, end)) {
      return true;
    }
    for (int i = 0; i < lazyLoaders.size(); i++) {
      if (isWordAt(lazyLoaders.get(i), start, end)) {
        return true;
      }
    }
    return false;
  }

  private boolean isImportlib(int start, int end) {
    if (isWordAt("importlib", start, end)) {
      return true;
    }
    for (int i = 0; i < aliases.size(); i++) {
      if (aliases.get(i).form == null && isWordAt(aliases.get(i).name, start, end)) {
        return true;
      }
    }
    return false;
  }

  private int record(Form form, int start, int open) {
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
    log.add(
        ImportKind.DYNAMIC,
        name.substring(dots),
        null,
        arguments.anchor(),
        Math.max(dots, arguments.level()),
        0);
    int line = lines.lineAt(start);
    log.place(row, line, line, lines.columnAt(start), context);
    return row + 1;
  }

  /** Tells that the call of a row ends at this closing parenthesis. */
  void ends(int rowPlusOne, int close) {
    log.endsAt(rowPlusOne - 1, lines.lineAt(close));
  }

  /** Offset behind the last byte before {@code p} that is not white space. */
  private int back(int p, boolean isInBrackets) {
    int i = p;
    while (i > 0) {
      byte b = text[i - 1];
      boolean isSpace =
          CharClass.isBlank(b)
              || (CharClass.isNewline(b) && (isInBrackets || isContinued(i - 1)))
              || (b == '\\' && i < p && CharClass.isNewline(text[i]));
      if (!isSpace) {
        return i;
      }
      i--;
    }
    return 0;
  }

  private boolean isContinued(int newline) {
    int i =
        text[newline] == '\n' && newline > 0 && text[newline - 1] == '\r' ? newline - 1 : newline;
    return i > 0 && (text[i - 1] == '\\' || (text[newline] == '\r' && text[newline + 1] == '\n'));
  }

  private int wordStart(int end) {
    int start = end;
    while (start > 0 && CharClass.isWord(text[start - 1])) {
      start--;
    }
    return start;
  }

  private boolean isWordAt(String word, int start, int end) {
    if (end - start != word.length()) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (text[i] != word.charAt(i - start)) {
        return false;
      }
    }
    return true;
  }
}
