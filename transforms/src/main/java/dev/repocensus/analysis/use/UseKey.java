package dev.repocensus.analysis.use;

import java.util.Comparator;

/**
 * What some imports lead to.
 *
 * @param name by its kind
 * @param detail what tells it from others of its name; empty if nothing needs to
 */
public record UseKey(UseKind kind, String name, String detail) implements Comparable<UseKey> {
  private static final Comparator<UseKey> ORDER =
      Comparator.comparing(UseKey::kind).thenComparing(UseKey::name).thenComparing(UseKey::detail);

  static UseKey of(UseKind kind, String name) {
    return new UseKey(kind, name, "");
  }

  @Override
  public int compareTo(UseKey other) {
    return ORDER.compare(this, other);
  }
}
