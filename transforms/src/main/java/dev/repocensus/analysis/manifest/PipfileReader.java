package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.LockFormat;
import java.util.Optional;
import java.util.Set;

/** Reads Pipfile: its two tables of requirements, and one for each category of a team's own. */
final class PipfileReader implements ManifestReader {
  private static final Set<String> OTHER_TABLES = Set.of("source", "requires", "scripts", "pipenv");

  @Override
  public void read(SourceText text, ManifestDraft draft) {
    TomlFile.open(text, draft).ifPresent(root -> read(root, draft));
  }

  private static void read(TomlNode root, ManifestDraft draft) {
    for (TomlNode table : root.entries()) {
      if (!OTHER_TABLES.contains(table.key())) {
        category(table, draft);
      }
    }
    for (TomlNode source : root.at("source").items()) {
      source
          .at("url")
          .text()
          .ifPresent(url -> draft.option("source", url, source.at("url").line()));
    }
    requires(root.at("requires"), draft);
    draft.lockedBy(LockFormat.PIPENV);
  }

  private static void category(TomlNode table, ManifestDraft draft) {
    if (!table.isTable()) {
      draft.problem(ProblemCode.MAN001, table.line(), "no table of requirements", table.key());
    }
    Group group =
        switch (table.key()) {
          case "packages" -> Group.RUNTIME;
          case "dev-packages" -> Group.dev("dev");
          default -> Group.dev(table.key());
        };
    for (TomlNode entry : table.entries()) {
      if (entry.text().isEmpty() && !entry.isTable()) {
        draft.problem(ProblemCode.MAN002, entry.line(), "neither a text nor a table", entry.key());
        continue;
      }
      String version = entry.text().orElseGet(() -> entry.at("version").text().orElse("*"));
      TableRequirement.of(entry.key(), entry)
          .withConstraint(version, PipfileReader::specifiers)
          .add(group, draft);
    }
  }

  /** A star is any version, a bare version that version; empty if it is neither. */
  static Optional<String> specifiers(String text) {
    String version = text.strip();
    boolean bare = !version.isEmpty() && Character.isDigit(version.charAt(0));
    String set = version.equals("*") ? "" : bare ? "==" + version : version;
    Outcome<SpecifierSet> read = SpecifierSet.parse(set);
    return read.problems().isEmpty() ? Optional.of(read.value().toString()) : Optional.empty();
  }

  private static void requires(TomlNode requires, ManifestDraft draft) {
    requires
        .at("python_full_version")
        .text()
        .map(version -> "==" + version)
        .or(() -> requires.at("python_version").text().map(version -> "==" + version + ".*"))
        .filter(set -> SpecifierSet.parse(set).problems().isEmpty())
        .ifPresent(draft::requiresPython);
  }
}
