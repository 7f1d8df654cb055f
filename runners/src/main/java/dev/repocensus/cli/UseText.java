package dev.repocensus.cli;

import dev.repocensus.report.UseReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Verdicts on uses in words, line by line. */
final class UseText {
  private static final int PLACES_SHOWN = 5;

  private UseText() {}

  /** What is said of a distribution, and what that rests on. */
  static List<String> of(UseReason use) {
    List<String> lines = new ArrayList<>();
    String in = use.resolve().isEmpty() ? "" : " in the resolve " + use.resolve();
    lines.add(line("verdict", use.verdict() + " (" + use.confidence() + "): " + meaning(use)));
    lines.add(line("declared", declared(use)));
    lines.add(line("locked", use.version().isEmpty() ? "not" + in : use.version() + in));
    if (use.chain().size() > 1) {
      lines.add(line("brought by", String.join(" -> ", use.chain())));
    }
    lines.add(line("imports", imports(use)));
    if (use.verdict().equals("unused") && use.dynamic() > 0) {
      lines.add(line("doubt", use.dynamic() + " imports of the project by a computed name"));
    }
    if (!use.place().isEmpty()) {
      lines.add(line("look at", use.place()));
    }
    return lines;
  }

  private static String meaning(UseReason use) {
    return switch (use.verdict()) {
      case "ok" -> ok(use);
      case "missing" -> "imported where it must be there; not declared, and in no lock";
      case "transitive" -> "imported and not declared; in the lock only because others need it";
      case "sibling_undeclared" -> "another project of the scope provides it and is not declared";
      case "other_resolve" -> "only a resolve that the project does not use has it";
      case "unused" -> "declared; no import, no text and no configuration names it";
      case "dev_in_runtime" -> "declared for development only, and imported by shipped code";
      case "runtime_only_in_tests" -> "declared for run time, and imported in tests only";
      case "typing_only" -> "declared for run time, and only type checkers need it";
      case "optional_unguarded" -> "declared in an extra only, and imported without a guard";
      case "stdlib_declared" -> "every supported Python has it in its standard library";
      case "version_gap" -> "some supported Python has no such module";
      case "duplicate_provider" -> "another locked distribution installs the same modules";
      default -> "of a later version of the census";
    };
  }

  private static String ok(UseReason use) {
    if (use.declared().isEmpty()) {
      return use.imports() == 0
          ? "nobody asks for it here; others bring it"
          : "not declared, and no import fails without it";
    }
    return use.imports() == 0
        ? "declared; not imported, but it works without, or it cannot be told"
        : "declared and imported";
  }

  private static String declared(UseReason use) {
    List<String> places = use.declared();
    if (places.isEmpty()) {
      return "nowhere";
    }
    String rest =
        places.size() > PLACES_SHOWN ? ", and " + (places.size() - PLACES_SHOWN) + " more" : "";
    return String.join(", ", places.subList(0, Math.min(places.size(), PLACES_SHOWN))) + rest;
  }

  private static String imports(UseReason use) {
    List<String> parts = new ArrayList<>();
    parts.add(String.format(Locale.ROOT, "%,d", use.imports()));
    add(parts, use.typing(), "for types only");
    add(parts, use.tests(), "in tests");
    add(parts, use.optional(), "guarded");
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, long count, String what) {
    if (count > 0) {
      parts.add(String.format(Locale.ROOT, "%,d %s", count, what));
    }
  }

  private static String line(String label, String text) {
    return String.format(Locale.ROOT, "  %-12s%s", label, text);
  }
}
