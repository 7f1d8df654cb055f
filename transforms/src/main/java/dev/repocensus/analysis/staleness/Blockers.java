package dev.repocensus.analysis.staleness;

import dev.repocensus.schema.row.FreshnessStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands between a version and the newest stable release. Each of these excludes it by itself,
 * so all of them, and nothing else, must go before it can be taken.
 *
 * @param limits specifiers that exclude it
 * @param pythonRange the range of interpreters that it does not cover; empty if it does
 * @param isTooYoung whether the cooldown is not over
 */
record Blockers(List<Limit> limits, String pythonRange, boolean isTooYoung) {

  static Blockers of(Release newest, Subject subject, Instant asOf) {
    if (!Latest.isNewer(newest, subject.version())) {
      return new Blockers(List.of(), "", false);
    }
    boolean runs = subject.pythons().stream().allMatch(newest::supports);
    return new Blockers(
        subject.limits().stream().filter(limit -> limit.excludes(newest)).toList(),
        runs ? "" : subject.pythonRange(),
        isTooYoung(newest, subject, asOf));
  }

  private static boolean isTooYoung(Release newest, Subject subject, Instant asOf) {
    Duration cooldown = subject.cooldown();
    Instant releasedAt = newest.releasedAt();
    return cooldown != null && releasedAt != null && releasedAt.isAfter(asOf.minus(cooldown));
  }

  /** One text each, those of specifiers first, for {@code blocked_by}. */
  List<String> texts() {
    List<String> texts = new ArrayList<>(limits.stream().map(Limit::text).distinct().toList());
    if (!pythonRange.isEmpty()) {
      texts.add("python_range " + pythonRange);
    }
    if (isTooYoung) {
      texts.add("cooldown");
    }
    return texts;
  }

  /** Who can act where nothing newer is allowed: the project itself, if any limit is its own. */
  FreshnessStatus status() {
    boolean isOwn =
        limits.stream()
            .anyMatch(
                limit ->
                    limit.who() == Limit.Who.OWN_MANIFEST
                        || limit.who() == Limit.Who.CONSTRAINTS_FILE);
    if (isOwn) {
      return FreshnessStatus.STALE_PIN;
    }
    return limits.isEmpty() && pythonRange.isEmpty()
        ? FreshnessStatus.BEHIND
        : FreshnessStatus.BLOCKED;
  }
}
