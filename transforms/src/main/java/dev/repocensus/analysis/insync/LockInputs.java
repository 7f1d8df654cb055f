package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a lock.
 *
 * @param declared the requirements the lock should have been made from
 * @param sidecar the file {@code LOCK.metadata}, null if there is none
 */
public record LockInputs(List<DeclaredInput> declared, @Nullable SourceText sidecar) {

  public LockInputs {
    declared = List.copyOf(declared);
  }
}
