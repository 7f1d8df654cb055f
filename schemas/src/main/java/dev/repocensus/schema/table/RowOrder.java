package dev.repocensus.schema.table;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How rows and values compare; see {@link Table} for the rules. */
public final class RowOrder {
  /** Texts by their UTF-8 bytes, which is the order of their code points. */
  public static final Comparator<String> TEXT = RowOrder::compareText;

  private RowOrder() {}

  static Comparator<Record> of(List<SortColumn> steps) {
    return (left, right) -> {
      for (SortColumn step : steps) {
        int order = compare(step.column().get(left), step.column().get(right));
        if (order != 0) {
          return step.descending() ? -order : order;
        }
      }
      return 0;
    };
  }

  /** Two values of one column, as the lake orders them ascending. */
  public static int compare(@Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      return Boolean.compare(left != null, right != null);
    }
    if (left instanceof String text) {
      return compareText(text, (String) right);
    }
    if (left instanceof List<?> list) {
      return compareLists(list, (List<?>) right);
    }
    return compareNatural(left, right);
  }

  @SuppressWarnings("unchecked") // both come from one column, whose types are all comparable
  private static int compareNatural(Object left, Object right) {
    return Integer.signum(((Comparable<Object>) left).compareTo(right));
  }

  private static int compareLists(List<?> left, List<?> right) {
    Iterator<?> others = right.iterator();
    for (Object element : left) {
      if (!others.hasNext()) {
        return 1;
      }
      int order = compareText((String) element, (String) others.next());
      if (order != 0) {
        return order;
      }
    }
    return others.hasNext() ? -1 : 0;
  }

  /** Compares by code points, as the UTF-8 bytes would. */
  static int compareText(String left, String right) {
    int shorter = Math.min(left.length(), right.length());
    for (int i = 0; i < shorter; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        return Integer.compare(rank(a), rank(b));
      }
    }
    return Integer.compare(left.length(), right.length());
  }

  /** Surrogates stand for code points above every other char. */
  private static int rank(char c) {
    return Character.isSurrogate(c) ? c + 0x10000 : c;
  }
}
