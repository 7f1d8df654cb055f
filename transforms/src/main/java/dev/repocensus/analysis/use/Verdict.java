package dev.repocensus.analysis.use;

import dev.repocensus.schema.row.UseConfidence;
import dev.repocensus.schema.row.UseVerdict;
import java.util.List;

/** What is to be said of a distribution, before it is put beside a resolve. */
record Verdict(UseVerdict verdict, UseConfidence confidence, Need need, List<String> others) {

  static Verdict of(UseVerdict verdict, UseConfidence confidence, Need need) {
    return new Verdict(verdict, confidence, need, List.of());
  }

  static Verdict of(UseVerdict verdict, UseConfidence confidence, Need need, List<String> others) {
    return new Verdict(verdict, confidence, need, List.copyOf(others));
  }

  static Verdict ok(UseConfidence confidence) {
    return of(UseVerdict.OK, confidence, Need.NAMED);
  }
}
