package dev.repocensus.analysis.python;

/**
 * Looks back from the name of a call: whose attribute it is. A method of somebody else that has the
 * name of one of ours imports nothing.
 */
final class CallOwners {
  private final LoaderAliases aliases;
  private byte[] text = new byte[0];

  CallOwners(LoaderAliases aliases) {
    this.aliases = aliases;
  }

  void reset(byte[] bytes) {
    text = bytes;
  }

  /**
   * Where the expression that is called begins.
   *
   * @param name the first byte of the name before the parenthesis
   * @param isInBrackets whether a newline is mere space here
   * @return -1 if the name is another's method, or is being defined
   */
  int start(CallForm form, int name, boolean isInBrackets) {
    int before = back(name, isInBrackets);
    if (before > 0 && text[before - 1] == '.') {
      return ownerStart(form, before - 1, isInBrackets);
    }
    if (before > 0 && CharClass.isWord(text[before - 1])) {
      byte keyword = Keyword.of(text, wordStart(before), before);
      if (keyword == Keyword.DEF || keyword == Keyword.CLASS) {
        return -1;
      }
    }
    return name;
  }

  private int ownerStart(CallForm form, int dot, boolean isInBrackets) {
    int end = back(dot, isInBrackets);
    int start = end == 0 ? 0 : wordStart(end);
    if (start == end) {
      return form.extendsPath() ? 0 : -1;
    }
    int before = back(start, isInBrackets);
    boolean isNested = before > 0 && text[before - 1] == '.';
    return switch (form) {
      case IMPORT_MODULE -> !isNested && aliases.isImportlib(start, end) ? start : -1;
      case BUILTIN -> !isNested && isBuiltins(start, end) ? start : -1;
      case LAZY_LOAD, ATTACH, ATTACH_STUB ->
          !isNested && aliases.isLazyLoader(start, end) ? start : -1;
      case FIND_SPEC -> specOwner(start, end, isNested ? before - 1 : -1, isInBrackets);
      default -> isNested ? chainStart(before - 1, isInBrackets) : start;
    };
  }

  private boolean isBuiltins(int start, int end) {
    return aliases.isImportlib(start, end) || CallForm.isAt("builtins", text, start, end);
  }

  private int specOwner(int start, int end, int dot, boolean isInBrackets) {
    if (dot < 0) {
      return aliases.isImportlib(start, end) ? start : -1;
    }
    int ownerEnd = back(dot, isInBrackets);
    int owner = wordStart(ownerEnd);
    boolean isUtil = CallForm.isAt("util", text, start, end);
    return isUtil && aliases.isImportlib(owner, ownerEnd) ? owner : -1;
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

  /** Offset behind the last byte before {@code p} that is not white space. */
  int back(int p, boolean isInBrackets) {
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

  /** Offset of the first byte of the word that ends here. */
  int wordStart(int end) {
    int start = end;
    while (start > 0 && CharClass.isWord(text[start - 1])) {
      start--;
    }
    return start;
  }
}
