package dev.repocensus.analysis.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The versions a conda specification allows: comparisons joined by {@code ,} (and) and {@code |}
 * (or, of several of those). A version alone is that version; behind one {@code =}, or with a star,
 * it is a beginning. What is asked of the build behind it says nothing of versions.
 */
public final class CondaRange {
  private static final List<String> OPERATORS =
      List.of("===", "==", "!=", "<=", ">=", "~=", "<", ">", "=");

  private record Test(String operator, CondaVersion version, boolean isPrefix) {}

  private final List<List<Test>> any;

  private CondaRange(List<List<Test>> any) {
    this.any = any;
  }

  /** The range a text spells, without the name; empty if it spells none. */
  public static Optional<CondaRange> parse(String text) {
    List<List<Test>> any = new ArrayList<>();
    for (String alternative : text.strip().split("\\|+", -1)) {
      List<Test> all = new ArrayList<>();
      for (String part : alternative.strip().split(",", -1)) {
        if (!add(part.strip(), all)) {
          return Optional.empty();
        }
      }
      any.add(all);
    }
    return Optional.of(new CondaRange(any));
  }

  private static boolean add(String text, List<Test> all) {
    String operator = OPERATORS.stream().filter(text::startsWith).findFirst().orElse("");
    String rest = text.substring(operator.length()).strip();
    String[] build = rest.split("[=\\s]+", 2);
    String written = build[0];
    if (written.isEmpty() || written.equals("*")) {
      return true;
    }
    boolean hasStar = written.endsWith("*");
    String stem = hasStar ? written.replaceFirst("\\.?\\*$", "") : written;
    Optional<CondaVersion> version = CondaVersion.parse(stem);
    if (version.isEmpty() || stem.contains("*")) {
      return false;
    }
    boolean isFuzzy = operator.equals("=") && build.length == 1;
    boolean isEqual =
        operator.isEmpty() || (operator.endsWith("=") && "=!".indexOf(operator.charAt(0)) >= 0);
    all.add(new Test(operator, version.get(), isFuzzy || (hasStar && isEqual)));
    return true;
  }

  /** Whether a version is allowed. */
  public boolean contains(CondaVersion version) {
    return any.stream().anyMatch(all -> all.stream().allMatch(test -> holds(test, version)));
  }

  private static boolean holds(Test test, CondaVersion version) {
    int order = version.compareTo(test.version());
    boolean isSame = test.isPrefix() ? version.startsWith(test.version()) : order == 0;
    return switch (test.operator()) {
      case "!=" -> !isSame;
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      case "~=" -> order >= 0 && version.startsWith(test.version().withoutLast());
      default -> isSame;
    };
  }
}
