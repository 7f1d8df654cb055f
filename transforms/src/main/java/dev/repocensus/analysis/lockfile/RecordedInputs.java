package dev.repocensus.analysis.lockfile;

import dev.repocensus.schema.row.VerdictMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lock says it was made from.
 *
 * @param method how these can be compared with what is declared now: {@code DIGEST}, {@code INPUTS}
 *     or, if nothing is recorded, {@code NONE}
 * @param requirements the root requirements, in the order of the file
 * @param constraints constraint requirements, without credentials
 * @param pythonConstraints the interpreters asked for, as written
 * @param digest the digest over the requirements, if that is all that is recorded
 */
public record RecordedInputs(
    VerdictMethod method,
    List<RecordedRequirement> requirements,
    List<String> constraints,
    List<String> pythonConstraints,
    @Nullable String digest) {

  static final RecordedInputs NONE =
      new RecordedInputs(VerdictMethod.NONE, List.of(), List.of(), List.of(), null);

  public RecordedInputs {
    requirements = List.copyOf(requirements);
    constraints = List.copyOf(constraints);
    pythonConstraints = List.copyOf(pythonConstraints);
  }
}
