package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.advisory.AdvisoryIndex;
import dev.repocensus.analysis.advisory.AffectedVersion;
import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.schema.finding.FindingRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What there is to find in what advisories are about: each subject once, the first of several. */
public final class AdvisoryFindings {
  private AdvisoryFindings() {}

  /** Of versions in locks. */
  public static List<FindingRow> ofLocked(List<AffectedVersion> affected) {
    Map<String, FindingRow> findings = new LinkedHashMap<>();
    for (AffectedVersion each : affected) {
      put(findings, Vul001VulnerableVersion.ofLocked(each));
    }
    return new ArrayList<>(findings.values());
  }

  /**
   * Of requirements that no lock answers.
   *
   * @param requirements those of one project, in the order of their files
   */
  public static List<FindingRow> ofDeclared(
      String projectId, List<DeclaredRequirement> requirements, AdvisoryIndex advisories) {
    Map<String, FindingRow> findings = new LinkedHashMap<>();
    for (DeclaredRequirement each : requirements) {
      Vul001VulnerableVersion.ofPinned(projectId, each, advisories)
          .forEach(row -> put(findings, row));
      Vul003RangeAllowsVulnerable.of(projectId, each, advisories)
          .ifPresent(finding -> put(findings, finding.row()));
    }
    return new ArrayList<>(findings.values());
  }

  private static void put(Map<String, FindingRow> findings, FindingRow row) {
    findings.putIfAbsent(row.fingerprint(), row);
  }
}
