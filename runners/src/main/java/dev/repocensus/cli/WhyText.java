package dev.repocensus.cli;

import dev.repocensus.report.ImportReason;
import dev.repocensus.report.ProjectPath;
import dev.repocensus.report.ProjectStep;
import dev.repocensus.schema.row.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reasons in words, line by line. */
final class WhyText {
  private static final int LIST_SHOWN = 10;

  private WhyText() {}

  /**
   * Imports and why they lead where they lead. Names that lead to the same for the same reasons
   * share one explanation, which stands where the first of them would.
   *
   * @param mapped which entry of the map stands behind an import, in words; empty for none
   */
  static List<String> of(List<ImportReason> reasons, Function<ImportReason, String> mapped) {
    Map<List<String>, List<String>> heads = new LinkedHashMap<>();
    for (ImportReason reason : reasons) {
      heads
          .computeIfAbsent(body(reason, mapped.apply(reason)), body -> new ArrayList<>())
          .add(reason.filePath() + ":" + reason.line() + "  " + reason.text());
    }
    List<String> lines = new ArrayList<>();
    heads.forEach(
        (body, few) -> {
          lines.addAll(few);
          lines.addAll(body);
        });
    return lines;
  }

  private static List<String> body(ImportReason reason, String mapped) {
    List<String> lines = new ArrayList<>();
    lines.add(line("leads to", target(reason)));
    lines.add(line("decided by", decision(reason)));
    if (!mapped.isEmpty()) {
      lines.add(line("mapped by", mapped));
    }
    addList(lines, "could be", reason.candidates());
    addList(lines, "same name", reason.namesakes());
    lines.add(line("runs", layer(reason)));
    lines.add(line("asked in", home(reason)));
    addRules(lines, "no answer", reason.asked());
    String rest = reason.notAsked().stream().map(Evidence::text).collect(Collectors.joining(", "));
    if (!rest.isEmpty()) {
      lines.add(line("not asked", rest));
    }
    return lines;
  }

  private static String target(ImportReason reason) {
    String project = reason.project().isEmpty() ? "" : "  of " + reason.project();
    return switch (reason.resolution()) {
      case "unresolved" -> "nothing that is known";
      case "ambiguous" -> "one of " + reason.candidates().size() + ", so to none";
      case "stdlib" -> "the standard library";
      case "namespace" -> "a directory without a file of its own";
      case "distribution" -> "the distribution " + reason.leadsTo();
      default -> reason.leadsTo() + project;
    };
  }

  private static String decision(ImportReason reason) {
    Evidence decided = reason.decidedBy();
    if (decided == null || decided == Evidence.NONE) {
      return "no rule: none has an answer";
    }
    String sure = reason.confidence().isEmpty() ? "" : "  (" + reason.confidence() + ")";
    return decided.text() + ": " + decided.looksFor() + sure;
  }

  private static String home(ImportReason reason) {
    String root = reason.sourceRoot().isEmpty() ? "the root" : reason.sourceRoot();
    return "project " + reason.asker() + ", source root " + root;
  }

  private static String layer(ImportReason reason) {
    String when =
        switch (reason.layer()) {
          case "eager" -> "when the file is imported";
          case "lazy" -> "when it is needed";
          default -> "never: only a type checker sees it";
        };
    return reason.guards().isEmpty()
        ? when
        : when + "; guards: " + String.join(", ", reason.guards());
  }

  private static void addRules(List<String> lines, String head, List<Evidence> rules) {
    String label = head;
    for (Evidence rule : rules) {
      String words = String.format(Locale.ROOT, "%-18s", rule.text()) + rule.looksFor();
      lines.add(line(label, words));
      label = "";
    }
  }

  private static void addList(List<String> lines, String head, List<String> texts) {
    String label = head;
    for (String text : texts.subList(0, Math.min(LIST_SHOWN, texts.size()))) {
      lines.add(line(label, text));
      label = "";
    }
    if (texts.size() > LIST_SHOWN) {
      lines.add(line("", "and " + (texts.size() - LIST_SHOWN) + " more"));
    }
  }

  private static String line(String label, String text) {
    return String.format(Locale.ROOT, "  %-12s%s", label, text);
  }

  static List<String> of(ProjectPath way) {
    List<String> lines = new ArrayList<>();
    String places =
        way.projects().stream().map(WhyText::folder).collect(Collectors.joining(" -> "));
    int hops = way.steps().size();
    lines.add(
        String.format(
            Locale.ROOT,
            "%-42s%d %s, %,d %s, %s",
            places + "  ",
            hops,
            hops == 1 ? "hop" : "hops",
            way.imports(),
            way.imports() == 1 ? "import" : "imports",
            way.layer()));
    int width = way.steps().stream().mapToInt(step -> step.place().length()).max().orElse(0);
    for (ProjectStep step : way.steps()) {
      lines.add(String.format(Locale.ROOT, "  %-" + width + "s  %s", step.place(), step.text()));
    }
    return lines;
  }

  /** A project by its folder, which is what people type; the root by its id. */
  private static String folder(String projectId) {
    String folder = projectId.substring(projectId.indexOf("//") + 2);
    return folder.isEmpty() ? projectId : folder;
  }
}
