package dev.repocensus.analysis.finding;

import dev.repocensus.schema.finding.FindingRow;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.problem.Severity;
import dev.repocensus.schema.row.UseConfidence;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule found.
 *
 * @param projectId the project it is about; null if it is about the scope
 * @param subject what it is about, in words that outlive edits: a distribution, a module, a lock
 * @param filePath the file to look at; null if none
 * @param line its line, from 1; null if no single line says so
 * @param message one sentence for a person, without credentials
 * @param remediation what would make it go away here; null for what the register says
 * @param suppressionId what asks to pass it over, as path and line; null if nothing does
 */
public record Finding(
    FindingRule rule,
    @Nullable String projectId,
    String subject,
    @Nullable String filePath,
    @Nullable Integer line,
    String message,
    @Nullable String remediation,
    UseConfidence confidence,
    @Nullable String suppressionId) {

  /** A finding that nothing suppresses, with the fix of the register. */
  public static Finding of(
      FindingRule rule,
      @Nullable String projectId,
      String subject,
      @Nullable String filePath,
      @Nullable Integer line,
      String message,
      UseConfidence confidence) {
    return new Finding(rule, projectId, subject, filePath, line, message, null, confidence, null);
  }

  /** Its identity: what it says may change, what it is about may not. */
  public String fingerprint() {
    return Fingerprint.of(rule, projectId, subject);
  }

  /** The row; what only a comparison with other runs can tell is left out. */
  public FindingRow row() {
    return row(rule.severity());
  }

  /** The row of one that matters more or less than the register says of its rule. */
  FindingRow row(Severity severity) {
    return new FindingRow(
        fingerprint(),
        rule.name(),
        severity,
        projectId,
        null,
        subject,
        filePath,
        line,
        message,
        remediation == null ? rule.fix() : remediation,
        confidence,
        null,
        null,
        null,
        null,
        null,
        null,
        suppressionId != null,
        suppressionId);
  }
}
