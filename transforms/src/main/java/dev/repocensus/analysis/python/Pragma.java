package dev.repocensus.analysis.python;

import java.util.List;

/**
 * A comment {@code # census: ignore[RULE, RULE] reason}, which asks for findings to be passed over.
 * What it silences, and whether it silences anything, is not known here.
 *
 * @param line line of the comment, from 1
 * @param column column of its {@code #} in UTF-8 bytes, from 0
 * @param rules the rule ids between the brackets, in their order; empty if the comment names none,
 *     or does not close its bracket: such a pragma silences nothing
 * @param reason what follows the brackets, trimmed; empty if nothing does
 * @param isAlone whether nothing but space stands before it on its line, so that it speaks of what
 *     follows
 */
public record Pragma(int line, int column, List<String> rules, String reason, boolean isAlone) {
  public Pragma {
    rules = List.copyOf(rules);
  }
}
