package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.use.Judged;
import dev.repocensus.analysis.use.ProjectUses;
import dev.repocensus.analysis.use.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What there is to find in one project's imports, declarations and comments about them. */
public final class UseFindings {

  /** The rules, in the order of their codes. */
  static final List<UseRule> ALL =
      List.of(
          new Dep001MissingDistribution(),
          new Dep002TransitiveDistribution(),
          new Dep003SiblingUndeclared(),
          new Dep004OtherResolve(),
          new Dep005UnusedDistribution(),
          new Dep006DevInRuntime(),
          new Dep007RuntimeOnlyInTests(),
          new Dep008TypingOnly(),
          new Dep009OptionalUnguarded(),
          new Dep010StdlibDeclared(),
          new Dep011VersionGap(),
          new Dep012DuplicateProvider(),
          new Imp001ShadowedStandardModule(),
          new Imp002AmbiguousImport(),
          new Imp003RelativeBeyondTop(),
          new Res002ResolveLacksImport());

  private UseFindings() {}

  /**
   * The findings, by rule and subject; the comments that silence nothing come last.
   *
   * @param resolves the names of the resolves that the project uses and that have a lock, sorted
   */
  public static List<Finding> of(ProjectUses project, List<Judged> judged, List<String> resolves) {
    UseFacts facts = new UseFacts(project, judged, resolves);
    List<Finding> findings = new ArrayList<>();
    Set<Cen001UnusedPragma.Heeded> heeded = new HashSet<>();
    for (UseRule rule : ALL) {
      rule.check(facts)
          .forEach(
              ruling -> {
                findings.add(ruling.finding());
                for (Site pragma : ruling.heeded()) {
                  heeded.add(new Cen001UnusedPragma.Heeded(pragma, rule.rule().name()));
                }
              });
    }
    findings.addAll(Cen001UnusedPragma.check(project, heeded));
    return findings;
  }
}
