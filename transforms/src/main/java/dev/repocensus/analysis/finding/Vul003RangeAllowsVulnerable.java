package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.advisory.Advisory;
import dev.repocensus.analysis.advisory.AdvisoryIndex;
import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.UseConfidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A range of versions that lets in some that an advisory is about. It says nothing of what is
 * installed, so it is never more than a hint; a requirement without a specifier says nothing at
 * all.
 */
final class Vul003RangeAllowsVulnerable {
  private Vul003RangeAllowsVulnerable() {}

  static Optional<Finding> of(
      String projectId, DeclaredRequirement requirement, AdvisoryIndex advisories) {
    String name = requirement.distribution();
    SpecifierSet range = SpecifierSet.parse(requirement.specifier()).value();
    if (name == null || range.isAny() || range.pin().isPresent()) {
      return Optional.empty();
    }
    List<String> allowed = new ArrayList<>();
    for (Advisory advisory : advisories.of(name)) {
      if (advisory.isAllowedBy(range)) {
        allowed.add(advisory.id());
      }
    }
    return allowed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                FindingRule.VUL003,
                projectId,
                name + " " + requirement.sourcePath(),
                requirement.sourcePath(),
                requirement.line(),
                name
                    + range
                    + " lets in versions that are vulnerable: "
                    + ResolveFacts.some(allowed),
                UseConfidence.POSSIBLE));
  }
}
