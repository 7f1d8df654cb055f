package dev.repocensus.analysis.census;

import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.analysis.manifest.Manifest;
import dev.repocensus.analysis.python.ModuleScan;
import dev.repocensus.analysis.resolve.ProjectFacts;
import dev.repocensus.analysis.resolves.ProjectRequirement;
import dev.repocensus.analysis.scan.FileFacts;
import dev.repocensus.analysis.scan.FileNotes;
import dev.repocensus.analysis.scan.UnitFacts;
import dev.repocensus.analysis.use.Declared;
import dev.repocensus.analysis.use.PlacedPragma;
import dev.repocensus.analysis.use.UnitUses;
import dev.repocensus.analysis.use.UseTally;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What one unit says of its project's use of distributions. */
final class UnitUseFacts {
  private static final String DEPENDENCIES = "dependencies";

  private UnitUseFacts() {}

  static UnitUses of(
      UnitFacts unit, ProjectFacts project, UseTally tally, List<ProjectRequirement> included) {
    List<Declared> declared = declared(unit);
    included.forEach(each -> add(each.requirement(), true, declared));
    return new UnitUses(
        project.projectId(),
        project.directory(),
        project.distribution(),
        project.requiresPython(),
        unit.files().stream().filter(file -> file.scan() != null).count(),
        tally.uses(),
        tally.ownNames(unit.head().chunks() == 1),
        tally.vendored(),
        pragmas(unit, tally),
        mentions(unit),
        dynamic(unit),
        declared,
        unit.manifests().stream().anyMatch(m -> m.dynamic().contains(DEPENDENCIES)));
  }

  /** Files that carry a list of their own requirements (PEP 723). */
  static void announceScripts(UnitFacts unit, UseTally tally) {
    for (FileFacts file : unit.files()) {
      Manifest script = file.script();
      if (script != null) {
        List<Declared> own = new ArrayList<>();
        add(script, own);
        Set<String> names = new TreeSet<>();
        own.forEach(declared -> names.add(declared.distribution()));
        tally.script(file.entry().path(), names);
      }
    }
  }

  /** The comments of its Python files, and those of its manifests. */
  private static List<PlacedPragma> pragmas(UnitFacts unit, UseTally tally) {
    List<PlacedPragma> all = new ArrayList<>(tally.pragmas());
    for (FileNotes notes : unit.notes()) {
      notes.pragmas().forEach(pragma -> all.add(PlacedPragma.of(notes.path(), pragma)));
    }
    return all;
  }

  private static List<String> mentions(UnitFacts unit) {
    Set<String> words = new TreeSet<>();
    unit.notes().forEach(notes -> words.addAll(notes.mentions()));
    return List.copyOf(words);
  }

  private static long dynamic(UnitFacts unit) {
    long calls = 0;
    for (FileFacts file : unit.files()) {
      ModuleScan scan = file.scan();
      calls += scan == null ? 0 : scan.dynamicImportsUnresolved();
    }
    return calls;
  }

  private static List<Declared> declared(UnitFacts unit) {
    List<Declared> declared = new ArrayList<>();
    for (Manifest manifest : unit.manifests()) {
      if (!isCompiled(manifest.path(), unit)) {
        add(manifest, declared);
      }
    }
    for (FileFacts file : unit.files()) {
      Manifest script = file.script();
      if (script != null) {
        add(script, declared);
      }
    }
    return declared;
  }

  private static void add(Manifest manifest, List<Declared> declared) {
    manifest.requirements().forEach(requirement -> add(requirement, false, declared));
  }

  private static void add(
      DeclaredRequirement requirement, boolean isIncluded, List<Declared> declared) {
    String name = requirement.distribution();
    if (name != null && asksForIt(requirement)) {
      declared.add(
          new Declared(
              name,
              requirement.groupKind(),
              requirement.groupName(),
              requirement.sourcePath(),
              requirement.line(),
              requirement.marker(),
              requirement.isPinned(),
              isIncluded));
    }
  }

  /** A file that a tool compiled from another one is a lock: nobody asks for what is in it. */
  private static boolean isCompiled(String path, UnitFacts unit) {
    String input = path.endsWith(".txt") ? path.substring(0, path.length() - 3) + "in" : path;
    return unit.locks().stream().anyMatch(lock -> lock.path().equals(path))
        || unit.manifests().stream()
            .anyMatch(m -> !m.path().equals(path) && m.path().equals(input));
  }

  /** A constraint asks for nothing; an include or an option names nothing. */
  private static boolean asksForIt(DeclaredRequirement requirement) {
    return switch (requirement.kind()) {
      case REQUIREMENT, EDITABLE, URL -> true;
      case CONSTRAINT, INCLUDE, OPTION -> false;
    };
  }
}
