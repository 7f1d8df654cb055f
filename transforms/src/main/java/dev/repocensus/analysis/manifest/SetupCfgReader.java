package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.RequirementKind;
import java.util.List;
import java.util.Optional;

/** Reads the setuptools sections of setup.cfg. */
final class SetupCfgReader implements ManifestReader {
  private static final int ERRORS_SHOWN = 10;

  @Override
  public void read(SourceText text, ManifestDraft draft) {
    if (!text.isUtf8()) {
      draft.problem(Problem.of(ProblemCode.FIL007, "setup.cfg must be UTF-8"));
    }
    List<String> lines = text.text().lines().toList();
    IniFile ini = IniFile.parse(lines);
    ini.refused().stream().limit(ERRORS_SHOWN).forEach(line -> refused(line, lines, draft));
    metadata(ini, draft);
    requirements(ini.get("options", "install_requires"), Group.RUNTIME, draft);
    for (IniFile.Entry extra : ini.section("options.extras_require")) {
      requirements(Optional.of(extra), Group.extra(extra.key()), draft);
    }
    requirements(ini.get("options", "setup_requires"), Group.BUILD, draft);
    requirements(ini.get("options", "tests_require"), Group.dev("test"), draft);
    roots(ini, draft);
  }

  private static void refused(int line, List<String> lines, ManifestDraft draft) {
    boolean conflict = Unreadable.isConflictMarker(lines.get(line - 1));
    draft.problem(
        conflict ? ProblemCode.SYN005 : ProblemCode.MAN001,
        line,
        conflict
            ? "a merge conflict"
            : "neither a section nor a key with a value, or one that stands twice",
        "");
  }

  private static void metadata(IniFile ini, ManifestDraft draft) {
    stated(ini.get("metadata", "name")).ifPresent(draft::name);
    stated(ini.get("metadata", "version")).ifPresent(draft::version);
    stated(ini.get("options", "python_requires")).ifPresent(draft::requiresPython);
    boolean computed =
        ini.get("metadata", "version").filter(SetupCfgReader::isDirective).isPresent();
    if (computed) {
      draft.dynamic("version");
    }
  }

  /** The value, unless it only tells where the value is. */
  private static Optional<String> stated(Optional<IniFile.Entry> entry) {
    return entry
        .filter(found -> !isDirective(found))
        .map(IniFile.Entry::text)
        .filter(text -> !text.isEmpty());
  }

  private static boolean isDirective(IniFile.Entry entry) {
    return entry.text().startsWith("attr:") || entry.text().startsWith("file:");
  }

  /** One requirement a line, or on a single line several with semicolons between them. */
  private static void requirements(
      Optional<IniFile.Entry> entry, Group group, ManifestDraft draft) {
    if (entry.isEmpty()) {
      return;
    }
    List<IniFile.Line> lines = entry.get().lines();
    String separator = lines.size() == 1 ? ";" : "\n";
    boolean files = entry.get().text().startsWith("file:");
    for (IniFile.Line line : lines) {
      for (String part : line.text().split(files ? "," : separator, -1)) {
        String item = part.strip();
        if (files) {
          include(item, line.number(), group, draft);
        } else if (!item.isEmpty() && !item.startsWith("#")) {
          draft.requirement(item, line.number(), group);
        }
      }
    }
  }

  private static void include(String item, int line, Group group, ManifestDraft draft) {
    String path = item.startsWith("file:") ? item.substring("file:".length()).strip() : item;
    if (!path.isEmpty()) {
      draft.include(RequirementKind.INCLUDE, line, group, path);
    }
  }

  private static void roots(IniFile ini, ManifestDraft draft) {
    ini.get("options", "package_dir").ifPresent(entry -> packageDir(entry, draft));
    ini.get("options.packages.find", "where").ifPresent(entry -> each(entry, "[,\n]", draft));
    ini.get("tool:pytest", "pythonpath").ifPresent(entry -> each(entry, "\\s+", draft));
  }

  private static void packageDir(IniFile.Entry entry, ManifestDraft draft) {
    for (String item : entry.text().split("[,\n]", -1)) {
      int equals = item.indexOf('=');
      if (equals >= 0) {
        PackageRoots.packageDirectory(
            item.substring(0, equals).strip(), item.substring(equals + 1).strip(), draft);
      }
    }
  }

  private static void each(IniFile.Entry entry, String separator, ManifestDraft draft) {
    for (String item : entry.text().split(separator, -1)) {
      if (!item.isBlank()) {
        draft.packageRoot(item.strip());
      }
    }
  }
}
