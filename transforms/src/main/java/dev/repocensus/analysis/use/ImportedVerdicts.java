package dev.repocensus.analysis.use;

import dev.repocensus.schema.row.UseConfidence;
import dev.repocensus.schema.row.UseVerdict;
import java.util.List;
import java.util.Set;

/** Verdicts on what a project imports and does not declare. */
final class ImportedVerdicts {
  /** What a build needs without asking for it (PEP 517: what is used if nothing is declared). */
  private static final Set<String> BUILD_DEFAULTS = Set.of("setuptools", "wheel", "pip");

  private final ProjectUses project;
  private final Surroundings around;
  private final boolean hasStrangers;

  ImportedVerdicts(ProjectUses project, Surroundings around, FactsTable table) {
    this.project = project;
    this.around = around;
    this.hasStrangers = table.hasStrangers();
  }

  /** The verdict on what a resolve of the project holds, brought by another distribution. */
  Verdict locked(Facts facts, boolean isInput) {
    if (isInput || !isWanted(facts)) {
      return Verdict.ok(facts.isAlike ? UseConfidence.POSSIBLE : UseConfidence.CERTAIN);
    }
    return facts.sibling == null
        ? Verdict.of(UseVerdict.TRANSITIVE, confidence(facts), need(facts))
        : sibling(facts);
  }

  /** The verdict on what no resolve of the project holds. */
  Verdict unlocked(Facts facts) {
    if (!isWanted(facts)) {
      return Verdict.ok(UseConfidence.LIKELY);
    }
    if (facts.sibling != null) {
      return sibling(facts);
    }
    if (facts.isVendored) {
      return Verdict.ok(UseConfidence.POSSIBLE); // the copy may be what is imported
    }
    List<String> others =
        around.resolves().isEmpty() ? List.of() : around.otherResolvesWith(facts.name);
    return others.isEmpty()
        ? Verdict.of(UseVerdict.MISSING, confidence(facts), need(facts))
        : Verdict.of(UseVerdict.OTHER_RESOLVE, confidence(facts), need(facts), others);
  }

  private Verdict sibling(Facts facts) {
    String id = facts.sibling;
    if (around.infersProjects() || id == null) {
      return Verdict.ok(UseConfidence.CERTAIN);
    }
    UseConfidence sure =
        facts.use.isGuess() || facts.use.counts().unconditional() == 0
            ? UseConfidence.POSSIBLE
            : UseConfidence.CERTAIN;
    return Verdict.of(UseVerdict.SIBLING_UNDECLARED, sure, need(facts), List.of(id));
  }

  /** Whether some import fails without it, when it runs or when types are checked. */
  private static boolean isWanted(Facts facts) {
    Use use = facts.use;
    if (use.imports() == use.counts().build() && BUILD_DEFAULTS.contains(facts.name)) {
      return false;
    }
    return use.has(Need.REQUIRED) || isForTypes(use);
  }

  /** Whether only a type checker needs it, and nothing says that it may be absent. */
  private static boolean isForTypes(Use use) {
    return !use.has(Need.REQUIRED) && use.counts().typing() > 0 && use.counts().optional() == 0;
  }

  private static Need need(Facts facts) {
    return facts.use.has(Need.REQUIRED) ? Need.REQUIRED : Need.NAMED;
  }

  private UseConfidence confidence(Facts facts) {
    boolean isDoubtful =
        facts.use.counts().unconditional() == 0
            || (project.isDynamic() && project.declared().isEmpty())
            || facts.isAlike
            || (facts.isPuzzle && hasStrangers);
    if (isDoubtful) {
      return UseConfidence.POSSIBLE;
    }
    return facts.use.isGuess() ? UseConfidence.LIKELY : UseConfidence.CERTAIN;
  }
}
