package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.advisory.Advisory;
import dev.repocensus.analysis.advisory.AdvisoryIndex;
import dev.repocensus.analysis.advisory.AffectedVersion;
import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.schema.finding.FindingRow;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.finding.VulnerabilityRow;
import dev.repocensus.schema.row.UseConfidence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version, locked or pinned, that an advisory is about; as bad as the advisory says. A
 * malicious release is a rule of its own (VUL002), since there the fix is to remove it.
 */
final class Vul001VulnerableVersion {
  private Vul001VulnerableVersion() {}

  static FindingRow ofLocked(AffectedVersion affected) {
    VulnerabilityRow row = affected.row();
    boolean isMalicious = isMalicious(row.advisoryId());
    String message =
        row.distribution()
            + " is locked at "
            + row.version()
            + ", which "
            + about(isMalicious, row.advisoryId(), row.aliases())
            + (row.fixedIn() == null ? "" : "; fixed in " + row.fixedIn())
            + imported(row.importingFiles());
    return finding(
            isMalicious,
            affected.projectId(),
            row.distribution() + " " + row.advisoryId() + " " + affected.path(),
            affected.path(),
            affected.line(),
            message,
            isMalicious ? null : remediation(row))
        .row(row.severity());
  }

  /** A pin outside of locks installs that version as surely as a lock does. */
  static List<FindingRow> ofPinned(
      String projectId, DeclaredRequirement requirement, AdvisoryIndex advisories) {
    String name = requirement.distribution();
    Optional<String> pin = SpecifierSet.parse(requirement.specifier()).value().pin();
    if (name == null || pin.isEmpty()) {
      return List.of();
    }
    return advisories.of(name, pin.get()).stream()
        .map(advisory -> pinned(projectId, requirement, name, pin.get(), advisory))
        .toList();
  }

  private static FindingRow pinned(
      String projectId,
      DeclaredRequirement requirement,
      String name,
      String version,
      Advisory advisory) {
    Optional<Version> fix = Version.parse(version).flatMap(advisory::fixAfter);
    String message =
        name
            + " is pinned to "
            + version
            + ", which "
            + about(advisory.isMalicious(), advisory.id(), advisory.aliases())
            + fix.map(each -> "; fixed in " + each).orElse("");
    return finding(
            advisory.isMalicious(),
            projectId,
            name + " " + advisory.id() + " " + requirement.sourcePath(),
            requirement.sourcePath(),
            requirement.line(),
            message,
            fix.isEmpty() || advisory.isMalicious() ? null : "Pin " + fix.get() + " or later.")
        .row(advisory.severity());
  }

  private static Finding finding(
      boolean isMalicious,
      String projectId,
      String subject,
      String path,
      @Nullable Integer line,
      String message,
      @Nullable String remediation) {
    return new Finding(
        isMalicious ? FindingRule.VUL002 : FindingRule.VUL001,
        projectId,
        subject,
        path,
        line,
        message,
        remediation,
        UseConfidence.CERTAIN,
        null);
  }

  private static boolean isMalicious(String id) {
    return id.startsWith("MAL-");
  }

  private static String about(boolean isMalicious, String id, List<String> aliases) {
    String also = aliases.isEmpty() ? "" : " (" + ResolveFacts.some(aliases) + ")";
    return (isMalicious ? "was made to do harm: " : "is vulnerable: ") + id + also;
  }

  private static String imported(@Nullable Long files) {
    if (files == null) {
      return "";
    }
    if (files == 0) {
      return "; no project that uses the lock imports it";
    }
    return String.format(Locale.ROOT, "; imported by %d file%s", files, files == 1 ? "" : "s");
  }

  private static @Nullable String remediation(VulnerabilityRow row) {
    if (Boolean.TRUE.equals(row.fixableByRelock())) {
      return "Make the lock again: the newest version that is allowed is not affected.";
    }
    return row.fixedIn() == null ? null : "Allow " + row.fixedIn() + ", then make the lock again.";
  }
}
