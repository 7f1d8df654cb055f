package dev.repocensus.analysis;

import dev.repocensus.schema.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A value and the problems met on the way to it. Input that is partly wrong gives both; nothing
 * read badly ever looks like nothing found.
 *
 * @param value what could be read; for wholly unreadable input the type's own empty shape
 * @param problems what could not be done, in the order met
 */
public record Outcome<T>(T value, List<Problem> problems) {

  public Outcome {
    problems = List.copyOf(problems);
  }

  /** A value that was read without a problem. */
  public static <T> Outcome<T> of(T value) {
    return new Outcome<>(value, List.of());
  }

  /** A value with what was wrong beside it. */
  public static <T> Outcome<T> of(T value, Problem... problems) {
    return new Outcome<>(value, List.of(problems));
  }

  /** The same problems beside another value. */
  public <U> Outcome<U> map(Function<? super T, ? extends U> change) {
    return new Outcome<>(change.apply(value), problems);
  }

  /** The same value, with more problems behind these. */
  public Outcome<T> with(List<Problem> more) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(more);
    return new Outcome<>(value, all);
  }
}
