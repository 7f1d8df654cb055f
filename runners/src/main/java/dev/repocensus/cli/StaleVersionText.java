package dev.repocensus.cli;

import dev.repocensus.report.Column;
import dev.repocensus.report.StaleVersion;
import dev.repocensus.report.StaleVersionReport;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stale versions for a person, and as cells for a machine. */
final class StaleVersionText {
  static final List<Column> COLUMNS =
      List.of(
          new Column("status", false),
          new Column("distribution", false),
          new Column("version", false),
          new Column("latest_allowed", false),
          new Column("latest_stable", false),
          new Column("releases_behind", true),
          new Column("libyears", true),
          new Column("source_path", false),
          new Column("blocked_by", false));

  private StaleVersionText() {}

  static List<@Nullable Object> cells(StaleVersion version) {
    return Arrays.asList(
        version.status(),
        version.distribution(),
        version.version(),
        version.allowed(),
        version.stable(),
        version.behind(),
        version.libyears(),
        version.path(),
        version.blockers());
  }

  static void print(StaleVersionReport.Answer answer, PrintStream out) {
    if (answer.all() == 0) {
      out.println(
          "no version was judged: census index refresh asks an index for the next scan; without one"
              + " scan with --index-from-locks");
      return;
    }
    out.println(
        String.format(Locale.ROOT, "%,d of %,d versions stale", answer.stale(), answer.all()));
    shares(answer, out);
    for (StaleVersion version : answer.versions()) {
      out.println(SummaryText.plain(line(version)));
      version.blockers().forEach(each -> out.println("  held by " + SummaryText.plain(each)));
      String advice = advice(version);
      if (!advice.isEmpty()) {
        out.println("  " + SummaryText.plain(advice));
      }
    }
  }

  private static void shares(StaleVersionReport.Answer answer, PrintStream out) {
    List<String> parts =
        answer.shares().stream().map(each -> each.libyears() + " " + each.status()).toList();
    if (!parts.isEmpty()) {
      out.println("libyears by who can act: " + String.join(", ", parts));
    }
  }

  /** What to do about it; empty where what holds it says so already. */
  private static String advice(StaleVersion version) {
    return switch (version.status()) {
      case "stale_lock" -> "lock again: " + version.allowed() + " is allowed";
      case "stale_pin" -> "lift that specifier, then lock again";
      case "yanked" -> "take another release: this one was withdrawn";
      case "behind" ->
          "only other distributions ask for it: lock again, and see whether they let it go";
      case "unmaintained" -> "look for another distribution: this one has no releases any more";
      default -> "";
    };
  }

  private static String line(StaleVersion version) {
    StringBuilder line = new StringBuilder(version.status());
    line.append("  ").append(version.distribution()).append(' ').append(version.version());
    if (!version.stable().isEmpty()) {
      line.append(" -> ").append(version.stable());
    }
    if (!version.allowed().isEmpty() && !version.allowed().equals(version.stable())) {
      line.append(" (").append(version.allowed()).append(" is allowed)");
    }
    if (!version.behind().isEmpty()) {
      line.append("  ")
          .append(version.behind())
          .append(version.behind().equals("1") ? " release" : " releases");
    }
    if (!version.libyears().isEmpty()) {
      line.append(", ").append(version.libyears()).append(" years");
    }
    return line.append("  ").append(version.path()).toString();
  }
}
