package dev.repocensus.analysis.lockfile;

import dev.repocensus.schema.row.VerdictMethod;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a lock says it was made from.
 *
 * @param method how these can be compared with what is declared now: {@code DIGEST}, {@code INPUTS}
 *     or, if nothing is recorded, {@code NONE}
 * @param isComplete whether the lock could be read to its end; what a damaged lock records proves
 *     nothing
 * @param requirements the root requirements, in the order of the file
 * @param constraints constraint requirements, without credentials
 * @param pythonConstraints the interpreters asked for, as written
 * @param digest the digest over the inputs, null if none is recorded
 * @param projects the projects of its own that it was made for, in the order of the file
 * @param settings all else that it was made with, by the dotted name the file gives it; texts as
 *     written, without credentials, what is no list of texts as JSON
 */
public record RecordedInputs(
    VerdictMethod method,
    boolean isComplete,
    List<RecordedRequirement> requirements,
    List<String> constraints,
    List<String> pythonConstraints,
    @Nullable RecordedDigest digest,
    List<RecordedProject> projects,
    SortedMap<String, List<String>> settings) {

  public static final RecordedInputs NONE =
      new RecordedInputs(
          VerdictMethod.NONE,
          true,
          List.of(),
          List.of(),
          List.of(),
          null,
          List.of(),
          Collections.emptySortedMap());

  public RecordedInputs {
    requirements = List.copyOf(requirements);
    constraints = List.copyOf(constraints);
    pythonConstraints = List.copyOf(pythonConstraints);
    projects = List.copyOf(projects);
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }

  /** The values of a setting; none if it is not recorded. */
  public List<String> setting(String name) {
    return settings.getOrDefault(name, List.of());
  }

  /** The same inputs, if the lock could be read to its end; else those of a damaged lock. */
  RecordedInputs readToItsEnd(boolean complete) {
    return new RecordedInputs(
        method,
        isComplete && complete,
        requirements,
        constraints,
        pythonConstraints,
        digest,
        projects,
        settings);
  }

  RecordedInputs withDigest(@Nullable RecordedDigest newDigest) {
    return new RecordedInputs(
        method,
        isComplete,
        requirements,
        constraints,
        pythonConstraints,
        newDigest,
        projects,
        settings);
  }

  RecordedInputs withPythons(@Nullable String pythons) {
    return new RecordedInputs(
        method,
        isComplete,
        requirements,
        constraints,
        pythons == null ? List.of() : List.of(pythons),
        digest,
        projects,
        settings);
  }

  RecordedInputs withSettings(Map<String, List<String>> more) {
    SortedMap<String, List<String>> all = new TreeMap<>(settings);
    all.putAll(more);
    return new RecordedInputs(
        method, isComplete, requirements, constraints, pythonConstraints, digest, projects, all);
  }
}
