package dev.repocensus.analysis.python;

import dev.repocensus.schema.row.ImportKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one file while it is read. Their guards are filled in at the end: only an {@code
 * except} tells what its {@code try} was about.
 */
final class ImportLog {
  private static final int WIDTH = 7;
  private static final int LEVEL = 0;
  private static final int STATEMENT = 1;
  private static final int POSITION = 2;
  private static final int LINE = 3;
  private static final int END_LINE = 4;
  private static final int COLUMN = 5;
  private static final int CONTEXT = 6;

  private ImportKind[] kinds = new ImportKind[64];
  private String[] modules = new String[64];
  private @Nullable String[] members = new @Nullable String[64];
  private @Nullable String[] aliases = new @Nullable String[64];
  private int[] numbers = new int[64 * WIDTH];
  private int size;
  private int statements;

  void reset() {
    size = 0;
    statements = 0;
  }

  int size() {
    return size;
  }

  /** Takes the ordinal of a new statement. */
  int nextStatement() {
    return statements++;
  }

  int statements() {
    return statements;
  }

  /** Adds a row of the statement begun last; {@link #place} gives it its lines. */
  void add(
      ImportKind kind,
      String module,
      @Nullable String member,
      @Nullable String alias,
      int level,
      int position) {
    if (size == kinds.length) {
      grow();
    }
    kinds[size] = kind;
    modules[size] = module;
    members[size] = member;
    aliases[size] = alias;
    numbers[size * WIDTH + LEVEL] = level;
    numbers[size * WIDTH + STATEMENT] = statements - 1;
    numbers[size * WIDTH + POSITION] = position;
    size++;
  }

  private void grow() {
    int more = size * 2;
    kinds = Arrays.copyOf(kinds, more);
    modules = Arrays.copyOf(modules, more);
    members = Arrays.copyOf(members, more);
    aliases = Arrays.copyOf(aliases, more);
    numbers = Arrays.copyOf(numbers, more * WIDTH);
  }

  /** Sets the lines, the column and the context of the rows from {@code first} on. */
  void place(int first, int line, int endLine, int column, int context) {
    for (int row = first; row < size; row++) {
      numbers[row * WIDTH + LINE] = line;
      numbers[row * WIDTH + END_LINE] = endLine;
      numbers[row * WIDTH + COLUMN] = column;
      numbers[row * WIDTH + CONTEXT] = context;
    }
  }

  void endsAt(int row, int line) {
    numbers[row * WIDTH + END_LINE] = line;
  }

  String module(int row) {
    return modules[row];
  }

  @Nullable String member(int row) {
    return members[row];
  }

  @Nullable String alias(int row) {
    return aliases[row];
  }

  ImportKind kind(int row) {
    return kinds[row];
  }

  int level(int row) {
    return numbers[row * WIDTH + LEVEL];
  }

  int context(int row) {
    return numbers[row * WIDTH + CONTEXT];
  }

  void setContext(int row, int context) {
    numbers[row * WIDTH + CONTEXT] = context;
  }

  List<ImportedName> toList(GuardTree guards) {
    List<ImportedName> rows = new ArrayList<>(size);
    for (int row = 0; row < size; row++) {
      int n = row * WIDTH;
      rows.add(
          new ImportedName(
              kinds[row],
              modules[row],
              members[row],
              aliases[row],
              numbers[n + LEVEL],
              numbers[n + STATEMENT],
              numbers[n + POSITION],
              numbers[n + LINE],
              numbers[n + END_LINE],
              numbers[n + COLUMN],
              guards.guards(numbers[n + CONTEXT])));
    }
    return rows;
  }
}
