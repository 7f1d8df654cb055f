package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.use.Backports;
import dev.repocensus.analysis.use.Judged;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.UseVerdict;
import java.util.stream.Stream;

/** A standard module that some supported Python lacks. */
final class Dep011VersionGap implements UseRule {

  @Override
  public FindingRule rule() {
    return FindingRule.DEP011;
  }

  @Override
  public Stream<Ruling> check(UseFacts facts) {
    return facts
        .with(UseVerdict.VERSION_GAP)
        .map(judged -> facts.atImport(rule(), judged, where -> message(judged, where)));
  }

  private static String message(Judged judged, String where) {
    return text(judged, where);
  }

  private static String text(Judged judged, String where) {
    String module = judged.use().key().name();
    String lacking = String.join(", ", judged.others());
    String pythons = lacking.isEmpty() ? "no Python 3" : "Python " + lacking;
    String verb = lacking.isEmpty() ? " has it" : " of the supported range lacks it";
    String backport = Backports.of(module);
    String hint = backport == null ? "" : " (backport: " + backport + ")";
    return "standard module '"
        + module
        + "' is imported at "
        + where
        + "; "
        + pythons
        + verb
        + hint;
  }
}
