package dev.repocensus.analysis.lockfile;

import dev.repocensus.schema.row.VerdictMethod;
import java.util.List;
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
 * @param digest the digest over the requirements, if that is all that is recorded
 */
public record RecordedInputs(
    VerdictMethod method,
    boolean isComplete,
    List<RecordedRequirement> requirements,
    List<String> constraints,
    List<String> pythonConstraints,
    @Nullable String digest) {

  public static final RecordedInputs NONE =
      new RecordedInputs(VerdictMethod.NONE, true, List.of(), List.of(), List.of(), null);

  public RecordedInputs {
    requirements = List.copyOf(requirements);
    constraints = List.copyOf(constraints);
    pythonConstraints = List.copyOf(pythonConstraints);
  }

  /** The same inputs of a lock that is damaged. */
  RecordedInputs damaged() {
    return new RecordedInputs(method, false, requirements, constraints, pythonConstraints, digest);
  }
}
