package dev.repocensus.analysis.advisory;

import dev.repocensus.schema.problem.Severity;
import java.util.Collection;
import java.util.Optional;
import us.springett.cvss.Cvss;
import us.springett.cvss.MalformedVectorException;

/**
 * A base score of the Common Vulnerability Scoring System, of version 2, 3 or 4.
 *
 * @param base from 0 to 10
 * @param vector what it was computed from
 */
record CvssScore(double base, String vector) {
  private static final double CRITICAL = 9;
  private static final double HIGH = 7;
  private static final double MEDIUM = 4;

  /** The score of a vector; empty for what is none. */
  static Optional<CvssScore> of(String vector) {
    try {
      double base = Cvss.fromVector(vector).calculateScore().getBaseScore();
      return Double.isFinite(base) ? Optional.of(new CvssScore(base, vector)) : Optional.empty();
    } catch (MalformedVectorException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** The highest of several; of equal ones the first by text. */
  static Optional<CvssScore> highest(Collection<CvssScore> scores) {
    return scores.stream().reduce((a, b) -> isAhead(b, a) ? b : a);
  }

  private static boolean isAhead(CvssScore one, CvssScore other) {
    int order = Double.compare(one.base, other.base);
    return order != 0 ? order > 0 : one.vector.compareTo(other.vector) < 0;
  }

  /** The rating of version 3 and 4; a score of 0 is no more than a remark. */
  Severity severity() {
    if (base >= CRITICAL) {
      return Severity.CRITICAL;
    }
    if (base >= HIGH) {
      return Severity.HIGH;
    }
    if (base >= MEDIUM) {
      return Severity.MEDIUM;
    }
    return base > 0 ? Severity.LOW : Severity.INFO;
  }
}
