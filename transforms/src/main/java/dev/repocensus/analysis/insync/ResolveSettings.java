package dev.repocensus.analysis.insync;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a build tool is told to lock one resolve.
 *
 * @param path the file that says so
 * @param resolve the name of the resolve
 * @param options by their names in the file; only those that are set
 * @param constraints the lines of its file of constraints; null if that was not read
 */
public record ResolveSettings(
    String path,
    String resolve,
    SortedMap<String, Option> options,
    @Nullable List<String> constraints) {

  /**
   * The value of an option.
   *
   * @param place where it stands: {@code path:line}
   */
  public record Option(List<String> values, String place) {
    public Option {
      values = List.copyOf(values);
    }
  }

  public ResolveSettings {
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    constraints = constraints == null ? null : List.copyOf(constraints);
  }
}
