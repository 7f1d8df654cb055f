package dev.repocensus.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One conflict for people.
 *
 * @param distribution what the sides disagree on
 * @param kind which two facts disagree
 * @param unifyAt the largest known version that both allow; null if there is none
 * @param projects how many projects it touches
 */
public record ConflictLines(
    String distribution, String kind, Side a, Side b, @Nullable String unifyAt, long projects) {

  /**
   * One of the two sides.
   *
   * @param name the project or resolve
   * @param says the versions it asks for, or the one it has locked
   * @param place {@code path:line}
   * @param chain by which distributions it has it; empty if by itself
   */
  public record Side(String name, String says, String place, List<String> chain) {
    public Side {
      chain = List.copyOf(chain);
    }

    /** What it says and by which way. */
    public String saysHow() {
      return chain.isEmpty() ? says : says + " by " + String.join(" > ", chain);
    }
  }
}
