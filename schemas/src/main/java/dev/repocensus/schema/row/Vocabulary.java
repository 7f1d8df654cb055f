package dev.repocensus.schema.row;

import java.util.Locale;

/** A closed vocabulary: an enum whose constants are stored as their names in lower case. */
public interface Vocabulary {

  /** The constant's name, as {@link Enum#name()}. */
  String name();

  /** The text that stands in the lake, for example {@code first_party}. */
  default String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
