package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.closure.Closure;
import dev.repocensus.analysis.insync.LockInputs;
import dev.repocensus.analysis.insync.LockJudgement;
import dev.repocensus.analysis.lockfile.LockedDistribution;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.UseConfidence;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One lock with all that is known of it: what rules about locks look at.
 *
 * @param projectId the project it belongs to
 * @param path its file path
 * @param inputs what it was held against
 * @param closure what its edges say
 * @param judgement whether it is in sync
 * @param publishers the project of the scope that publishes a distribution, null for none
 */
public record LockCase(
    String projectId,
    String path,
    Lockfile lock,
    LockInputs inputs,
    Closure closure,
    LockJudgement judgement,
    Function<String, @Nullable String> publishers) {

  /** A finding about the lock as a whole. */
  Finding about(FindingRule rule, String message) {
    return Finding.of(rule, projectId, path, path, null, message, UseConfidence.CERTAIN);
  }

  /** A finding about something in the lock. */
  Finding about(
      FindingRule rule,
      String subject,
      @Nullable Integer line,
      String message,
      UseConfidence confidence) {
    return Finding.of(rule, projectId, path + " " + subject, path, line, message, confidence);
  }

  /** An entry for a message. */
  static String name(LockedDistribution entry) {
    return entry.version() == null
        ? entry.distribution()
        : entry.distribution() + " " + entry.version();
  }
}
