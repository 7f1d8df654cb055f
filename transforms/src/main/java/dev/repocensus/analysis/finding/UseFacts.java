package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.use.Declared;
import dev.repocensus.analysis.use.Judged;
import dev.repocensus.analysis.use.Need;
import dev.repocensus.analysis.use.PlacedPragma;
import dev.repocensus.analysis.use.ProjectUses;
import dev.repocensus.analysis.use.SilencedSite;
import dev.repocensus.analysis.use.Site;
import dev.repocensus.analysis.use.Use;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.UseConfidence;
import dev.repocensus.schema.row.UseVerdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rules about imports and declarations look at, and how a finding is made of it.
 *
 * @param project what the project imports and declares
 * @param judged the verdicts on it
 * @param resolves the names of the resolves it uses and that have a lock, sorted
 */
record UseFacts(ProjectUses project, List<Judged> judged, List<String> resolves) {

  /** The distributions with a verdict, each once, whatever the resolves. */
  Stream<Judged> with(UseVerdict verdict) {
    Set<String> seen = new HashSet<>();
    return judged.stream().filter(j -> j.verdict() == verdict && seen.add(j.distribution()));
  }

  /**
   * A finding at the first import that needs what it names, and that no comment takes out.
   *
   * @param message what to say, given the place
   */
  Ruling atImport(FindingRule rule, Judged judged, Function<String, String> message) {
    return atImport(
        rule, judged.use(), judged.need(), judged.distribution(), message, judged.confidence());
  }

  /** The same for what was not judged. */
  Ruling atImport(
      FindingRule rule,
      Use use,
      Need need,
      String subject,
      Function<String, String> message,
      UseConfidence confidence) {
    Site open = use.sites().first(need);
    List<SilencedSite> heeded = new ArrayList<>();
    for (SilencedSite silenced : use.sites().silenced()) {
      if (silenced.need().compareTo(need) >= 0) {
        if (silenced.rules().contains(rule.name())) {
          heeded.add(silenced);
        } else {
          open = earlier(open, silenced.site());
        }
      }
    }
    List<Site> pragmas = heeded.stream().map(SilencedSite::pragma).toList();
    if (open != null || heeded.isEmpty()) {
      String where = open == null ? "" : open.toString();
      return new Ruling(
          finding(rule, subject, open, message.apply(where), confidence, null), pragmas);
    }
    SilencedSite first = heeded.get(0);
    String text = message.apply(first.site().toString()) + because(first.reason());
    return new Ruling(
        finding(rule, subject, first.site(), text, confidence, first.pragma()), pragmas);
  }

  private static Site earlier(@Nullable Site one, Site other) {
    return one == null || other.compareTo(one) < 0 ? other : one;
  }

  /** A finding at the declaration of a distribution, or at its first import if it has none. */
  Ruling atDeclaration(FindingRule rule, Judged judged, Function<String, String> message) {
    Declared declared = judged.declaration();
    if (declared == null) {
      return atImport(rule, judged, message);
    }
    Integer line = declared.line();
    String where = declared.path() + (line == null ? "" : ":" + line);
    PlacedPragma pragma = line == null ? null : over(rule, new Site(declared.path(), line));
    String text = message.apply(where) + (pragma == null ? "" : because(pragma.reason()));
    Site suppressing = pragma == null ? null : pragma.site();
    return new Ruling(
        new Finding(
            rule,
            project.projectId(),
            judged.distribution(),
            declared.path(),
            line,
            text,
            null,
            judged.confidence(),
            suppressing == null ? null : suppressing.toString()),
        suppressing == null ? List.of() : List.of(suppressing));
  }

  private @Nullable PlacedPragma over(FindingRule rule, Site site) {
    return project.pragmas().stream()
        .filter(p -> p.isOver(site) && p.rules().contains(rule.name()))
        .findFirst()
        .orElse(null);
  }

  private Finding finding(
      FindingRule rule,
      String subject,
      @Nullable Site site,
      String message,
      UseConfidence confidence,
      @Nullable Site suppressing) {
    return new Finding(
        rule,
        project.projectId(),
        subject,
        site == null ? null : site.path(),
        site == null ? null : site.line(),
        message,
        null,
        confidence,
        suppressing == null ? null : suppressing.toString());
  }

  private static String because(String reason) {
    return reason.isEmpty() ? " (ignored)" : " (ignored: " + reason + ")";
  }

  /** A count of imported names, in words. */
  static String imports(Use use) {
    return use.imports() == 1 ? "1 import" : use.imports() + " imports";
  }
}
