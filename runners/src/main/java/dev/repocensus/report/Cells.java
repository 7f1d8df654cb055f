package dev.repocensus.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cells as text for people: one line each, lists joined, no number in exponents. */
final class Cells {

  private Cells() {}

  /** A cell on one line; {@code absent} for NULL. */
  static String text(@Nullable Object cell, String absent) {
    return cell == null ? absent : oneLine(raw(cell));
  }

  /** A cell as it is, line breaks and all; empty for NULL. */
  static String raw(@Nullable Object cell) {
    if (cell == null) {
      return "";
    }
    if (cell instanceof List<?> list) {
      return list.stream().map(Cells::raw).collect(Collectors.joining(", "));
    }
    if (cell instanceof Map<?, ?> map) {
      return Json.of(map);
    }
    return cell instanceof Double || cell instanceof BigDecimal ? number(cell) : cell.toString();
  }

  private static String number(Object cell) {
    if (cell instanceof Double d && (!Double.isFinite(d) || Math.abs(d) >= 1e15)) {
      return d.toString();
    }
    BigDecimal exact = cell instanceof BigDecimal b ? b : new BigDecimal(cell.toString());
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }

  /** Control characters made visible, so that no name can move the cursor or break a row. */
  static String oneLine(String text) {
    if (text.chars().noneMatch(Character::isISOControl)) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    text.chars().forEach(c -> out.append(visible((char) c)));
    return out.toString();
  }

  private static String visible(char c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default ->
          Character.isISOControl(c)
              ? String.format(Locale.ROOT, "\\x%02x", (int) c)
              : String.valueOf(c);
    };
  }
}
