package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.packaging.Redaction;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.RequirementKind;
import java.util.Locale;

/** Reads requirements and constraints files line by line, as pip does. */
final class RequirementsReader implements ManifestReader {

  @Override
  public void read(SourceText text, ManifestDraft draft) {
    RequirementsText decoded = RequirementsText.of(text.bytes());
    if (!decoded.isValid()) {
      String message = "bytes that its encoding does not allow, or an unknown encoding";
      draft.problem(Problem.of(ProblemCode.FIL007, message));
    }
    String name = Paths.fileName(text.path()).toLowerCase(Locale.ROOT);
    boolean constraints = name.startsWith("constraints");
    Lines lines = new Lines(draft, Group.ofFile(text.path()), constraints);
    LogicalLine.of(decoded.lines()).forEach(lines::read);
  }

  /** The lines of one file and what they share. */
  record Lines(ManifestDraft draft, Group group, boolean constraints) {

    void read(LogicalLine line) {
      if (Unreadable.isConflictMarker(line.text())) {
        draft.problem(ProblemCode.SYN005, line.number(), "a merge conflict", "");
        return;
      }
      int start = startOfOptions(line.text());
      String target = line.text().substring(0, start).stripTrailing();
      RequirementOptions options = RequirementOptions.parse(line.text().substring(start));
      if (!options.error().isEmpty()) {
        draft.problem(
            ProblemCode.MAN003, line.number(), Redaction.excerpt(options.error()), target);
      }
      if (target.isEmpty()) {
        options.options().forEach(option -> option(option, line.number()));
      } else {
        requirement(target, line.number(), options.count("--hash"));
      }
    }

    /** Options start at the first word, counted by single blanks, that starts with a hyphen. */
    private static int startOfOptions(String line) {
      if (line.startsWith("-")) {
        return 0;
      }
      int found = line.indexOf(" -");
      return found < 0 ? line.length() : found + 1;
    }

    private void requirement(String target, int line, int hashes) {
      if (!RequirementTarget.looksLikeOne(target)) {
        draft.requirement(target, line, group, hashes, constraints);
        return;
      }
      draft.target(RequirementKind.URL, line, group, RequirementTarget.of(target), hashes);
    }

    private void option(RequirementOptions.Option option, int line) {
      switch (option.name()) {
        case "--requirement" -> draft.include(RequirementKind.INCLUDE, line, group, option.value());
        case "--constraint" ->
            draft.include(RequirementKind.CONSTRAINT, line, group, option.value());
        case "--editable" ->
            draft.target(
                RequirementKind.EDITABLE, line, group, RequirementTarget.of(option.value()), 0);
        default -> draft.row(RequirementKind.OPTION, line, group, option.name(), option.value());
      }
    }
  }
}
