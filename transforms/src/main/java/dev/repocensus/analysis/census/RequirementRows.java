package dev.repocensus.analysis.census;

import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.analysis.manifest.Manifest;
import dev.repocensus.analysis.resolve.ModuleIndex;
import dev.repocensus.analysis.scan.UnitFacts;
import dev.repocensus.schema.row.RequirementRow;
import java.util.ArrayList;
import java.util.List;

/** The rows of what a project declares. */
final class RequirementRows {
  private RequirementRows() {}

  static List<RequirementRow> of(UnitFacts unit, ModuleIndex index) {
    List<RequirementRow> rows = new ArrayList<>();
    for (Manifest manifest : unit.manifests()) {
      for (DeclaredRequirement requirement : manifest.requirements()) {
        rows.add(row(unit.head().project().projectId(), requirement, index));
      }
    }
    return rows;
  }

  private static RequirementRow row(
      String projectId, DeclaredRequirement requirement, ModuleIndex index) {
    String distribution = requirement.distribution();
    return new RequirementRow(
        projectId,
        requirement.sourcePath(),
        requirement.line(),
        requirement.position(),
        requirement.kind(),
        distribution,
        requirement.nameAsWritten(),
        requirement.specifier(),
        requirement.extras(),
        requirement.marker(),
        requirement.groupKind(),
        requirement.groupName(),
        requirement.urlRedacted(),
        (long) requirement.hashes(),
        requirement.isPinned(),
        distribution == null ? null : index.publisherOf(distribution));
  }
}
