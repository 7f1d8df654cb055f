package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.use.PlacedPragma;
import dev.repocensus.analysis.use.ProjectUses;
import dev.repocensus.analysis.use.Site;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.UseConfidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A comment that asks to pass over what is not there: its rule finds nothing, or is no rule. */
final class Cen001UnusedPragma {

  /** That a comment was heeded for a rule. */
  record Heeded(Site pragma, String rule) {}

  private final ProjectUses project;
  private final Map<String, Integer> subjects = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private Cen001UnusedPragma(ProjectUses project) {
    this.project = project;
  }

  /** What is left of the comments of a project. */
  static List<Finding> check(ProjectUses project, Set<Heeded> heeded) {
    Cen001UnusedPragma rule = new Cen001UnusedPragma(project);
    for (PlacedPragma pragma : project.pragmas()) {
      if (pragma.rules().isEmpty()) {
        rule.add(pragma, "", "names no rule, as in census: ignore[DEP001] reason");
      }
      for (String code : pragma.rules().stream().distinct().toList()) {
        if (!heeded.contains(new Heeded(pragma.site(), code))) {
          rule.add(pragma, code, complaint(code));
        }
      }
    }
    return rule.findings;
  }

  private static String complaint(String code) {
    if (NearestRule.isRule(code)) {
      return "asks to ignore " + code + ", which finds nothing there";
    }
    @Nullable String near = NearestRule.to(code);
    String hint = near == null ? "" : "; did you mean " + near + "?";
    return "asks to ignore '" + code + "', which is no rule" + hint;
  }

  private void add(PlacedPragma pragma, String code, String complaint) {
    String plain = pragma.site().path() + " " + code;
    int occurrence = subjects.merge(plain, 1, Integer::sum);
    String subject = occurrence == 1 ? plain.strip() : plain.strip() + " #" + occurrence;
    String reason = pragma.reason().isEmpty() ? "" : " (its reason: " + pragma.reason() + ")";
    findings.add(
        Finding.of(
            FindingRule.CEN001,
            project.projectId(),
            subject,
            pragma.site().path(),
            pragma.site().line(),
            "the comment at " + pragma.site() + " " + complaint + reason,
            UseConfidence.CERTAIN));
  }
}
