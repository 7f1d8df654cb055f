package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.lockfile.LockedDistribution;
import dev.repocensus.analysis.packaging.CondaRange;
import dev.repocensus.analysis.packaging.CondaVersion;
import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.packaging.Truth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A requirement of conda: a name and a range in conda's words, which need not be ones of PEP 440.
 */
record CondaSatisfaction(String distribution, String range) {
  private static final Pattern SPEC =
      Pattern.compile(
          "([A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?)(?:\\[[^\\]]*\\])?\\s*([^;]*)(?:;.*)?",
          Pattern.DOTALL);

  /** What a text asks for; an empty name if it asks for nothing. */
  static CondaSatisfaction of(String requirement) {
    Matcher spec = SPEC.matcher(requirement.strip());
    return spec.matches()
        ? new CondaSatisfaction(DistributionName.normalize(spec.group(1)), spec.group(2).strip())
        : new CondaSatisfaction("", "");
  }

  /** Whether one of these entries of its name satisfies it; unknown if that cannot be compared. */
  Truth by(List<LockedDistribution> entries) {
    var allowed = CondaRange.parse(range);
    Truth any = Truth.FALSE;
    for (LockedDistribution entry : entries) {
      String text = entry.version();
      var version =
          text == null ? java.util.Optional.<CondaVersion>empty() : CondaVersion.parse(text);
      Truth one =
          allowed.isEmpty() || version.isEmpty()
              ? Truth.UNKNOWN
              : Truth.of(allowed.get().contains(version.get()));
      any = any.or(one);
    }
    return any;
  }
}
