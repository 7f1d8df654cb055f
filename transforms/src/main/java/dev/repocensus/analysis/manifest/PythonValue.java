package dev.repocensus.analysis.manifest;

import java.util.List;

/** A value in Python source, as far as it can be told without running it. */
sealed interface PythonValue {
  /** The line it starts on, from 1. */
  int line();

  /** A string literal, adjacent ones joined. */
  record Text(int line, String text) implements PythonValue {}

  /** A list, tuple or set. */
  record Items(int line, List<PythonValue> items) implements PythonValue {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A dict, or the named arguments of a call; an argument without a name has an empty key. */
  record Pairs(int line, List<Pair> pairs) implements PythonValue {
    public Pairs {
      pairs = List.copyOf(pairs);
    }
  }

  /** A call of a plain name. */
  record Call(int line, String function, Pairs arguments) implements PythonValue {}

  /** Anything else. */
  record Computed(int line) implements PythonValue {}

  /** One entry of a dict or one argument; the key is {@code *} where several are unpacked. */
  record Pair(String key, int line, PythonValue value) {}
}
