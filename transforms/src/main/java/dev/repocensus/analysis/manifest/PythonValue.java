package dev.repocensus.analysis.manifest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A value in Python source, as far as it can be told without running it. */
public sealed interface PythonValue {
  /** The line it starts on, from 1. */
  int line();

  /** A string literal, adjacent ones joined and escapes resolved. */
  record Text(int line, String text) implements PythonValue {}

  /** {@code True}, {@code False}, {@code None} or a number, as written. */
  record Constant(int line, String text) implements PythonValue {}

  /** A list, tuple or set; an item that is unpacked or made by a loop is {@link Computed}. */
  record Items(int line, List<PythonValue> items) implements PythonValue {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A dict, or the arguments of a call; an argument without a name has an empty key. */
  record Pairs(int line, List<Pair> pairs) implements PythonValue {
    public Pairs {
      pairs = List.copyOf(pairs);
    }

    /** The last value under a key. */
    public Optional<PythonValue> get(String key) {
      return pairs.stream()
          .filter(pair -> pair.key().equals(key))
          .map(Pair::value)
          .reduce((earlier, later) -> later);
    }

    /** The arguments without a name, in order. */
    public List<PythonValue> positional() {
      return pairs.stream().filter(pair -> pair.key().isEmpty()).map(Pair::value).toList();
    }
  }

  /** A call by a plain or dotted name, for example {@code parametrize("a", b="c")}. */
  record Call(int line, String function, Pairs arguments) implements PythonValue {}

  /** Anything else: what it is can only be told by running it. */
  record Computed(int line) implements PythonValue {}

  /**
   * One entry of a dict or one argument. The key is {@link #UNPACKED} where several are unpacked
   * that cannot be told, by a call or otherwise, or starts with it where the key of a dict entry is
   * no text.
   */
  record Pair(String key, int line, PythonValue value) {
    /** The key of what is unpacked or computed. */
    public static final String UNPACKED = "*";

    private static final String COMPUTED = UNPACKED + "\0";
    private static final int LONGEST_KEY = 1_000;

    /** The key of an entry whose key is an expression, which is kept as it is written. */
    static String computedKey(String written) {
      return COMPUTED + written.substring(0, Math.min(written.length(), LONGEST_KEY));
    }

    /** Whether it stands for entries that cannot be told. */
    public boolean isUnpacked() {
      return key.equals(UNPACKED) || key.startsWith(COMPUTED);
    }

    /** The texts of a key that is one, or a tuple of some; none of any other expression. */
    public List<String> keyTexts() {
      if (!key.startsWith(COMPUTED)) {
        return isUnpacked() ? List.of() : List.of(key);
      }
      String call = "keys(" + key.substring(COMPUTED.length()) + ")";
      return PythonCallReader.arguments(call, "keys").stream()
          .flatMap(read -> read.positional().stream())
          .flatMap(value -> value instanceof Items all ? all.items().stream() : Stream.of(value))
          .flatMap(value -> value instanceof Text text ? Stream.of(text.text()) : Stream.of())
          .toList();
    }

    /** The names in a key that is an expression, as in {@code {(a, b): 1}}; else none. */
    public List<String> keyNames() {
      return key.startsWith(COMPUTED)
          ? Arrays.stream(key.substring(COMPUTED.length()).split("\\W+"))
              .filter(name -> !name.isEmpty())
              .toList()
          : List.of();
    }
  }
}
