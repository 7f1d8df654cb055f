package dev.repocensus.analysis.lockfile;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.analysis.manifest.Manifest;
import dev.repocensus.analysis.manifest.ManifestFormat;
import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.RequirementKind;
import dev.repocensus.schema.row.SourceKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The pins of a compiled requirements file, and who asked for them. */
final class CompiledLines {
  private static final Pattern COMMIT = Pattern.compile("@([0-9a-f]{40})(?:#|$)");

  private static final Pattern HASH = Pattern.compile("--hash=sha256:[0-9a-f]{64}$");

  private final List<DeclaredRequirement> lines;
  private final ViaComments via;
  private final List<Problem> problems;
  private final Map<String, List<LockedDependency>> edges = new TreeMap<>();
  private final Set<String> sources = new LinkedHashSet<>();
  private final @Nullable Set<String> roots;

  /**
   * Reads all lines as pip does.
   *
   * @param roots the normalized names of what the project asks for, null if only the annotations
   *     tell
   */
  CompiledLines(SourceText text, @Nullable Set<String> roots, List<Problem> problems) {
    this.roots = roots;
    this.problems = problems;
    Outcome<Manifest> read = ManifestFormat.REQUIREMENTS.read(text);
    read.problems().forEach(this::problem);
    lines = withoutTorn(text.text(), read.value().requirements());
    via = ViaComments.of(text.text().lines().toList(), starts());
    lines.forEach(this::ask);
  }

  /**
   * The lines without the last one if the text stops within it. The tools end each line; a person
   * may have dropped the last end, so a line that is whole is kept.
   */
  private List<DeclaredRequirement> withoutTorn(String text, List<DeclaredRequirement> all) {
    boolean ends = text.isBlank() || text.endsWith("\n") || text.endsWith("\r");
    DeclaredRequirement last = all.isEmpty() ? null : all.get(all.size() - 1);
    if (ends || (last != null && isWhole(last, text)) || isKnownDamage()) {
      return all;
    }
    int line = LockText.lineOf(text, text.length());
    problems.clear();
    problems.add(Problem.at(ProblemCode.LCK001, line, "the lock is cut off at line " + line));
    return last == null ? all : all.subList(0, all.size() - 1);
  }

  private static boolean isWhole(DeclaredRequirement last, String text) {
    String end = text.substring(text.lastIndexOf('\n') + 1);
    boolean comment = end.strip().startsWith("#");
    boolean hash = end.contains("--hash=") && !HASH.matcher(end).find();
    return comment
        || (!hash && !end.endsWith("\\") && (last.isPinned() || last.urlRedacted() != null));
  }

  private boolean isKnownDamage() {
    return problems.stream().anyMatch(known -> known.code() != ProblemCode.LCK012);
  }

  private void problem(Problem problem) {
    if (!isKnownDamage()) {
      problems.add(
          new Problem(
              ProblemCode.LCK012,
              problem.line(),
              problem.column(),
              problem.subject(),
              problem.message()));
    }
  }

  private List<Integer> starts() {
    return lines.stream()
        .map(DeclaredRequirement::line)
        .filter(java.util.Objects::nonNull)
        .distinct()
        .toList();
  }

  /** An annotation names a parent, or the file that asks. */
  private void ask(DeclaredRequirement line) {
    String name = line.distribution();
    if (name == null || line.line() == null) {
      return;
    }
    for (String asker : via.at(line.line())) {
      if (isFile(asker)) {
        sources.add(asker);
      } else {
        edges
            .computeIfAbsent(nameOf(asker), parent -> new ArrayList<>())
            .add(new LockedDependency(name, "", List.of(), line.marker(), null));
      }
    }
  }

  /** {@code -r FILE}, {@code -c FILE}, or a project with the file in parentheses. */
  private static boolean isFile(String asker) {
    return asker.startsWith("-") || asker.contains("(");
  }

  private static boolean isConstraint(String asker) {
    return asker.startsWith("-c ") || asker.startsWith("--constraint");
  }

  private static String nameOf(String asker) {
    int bracket = asker.indexOf('[');
    return DistributionName.normalize(bracket < 0 ? asker : asker.substring(0, bracket).strip());
  }

  /** The files that ask for something, as the annotations write them. */
  Set<String> sources() {
    return sources;
  }

  /** The values of an option of the file, like {@code --index-url}. */
  List<String> option(String name) {
    return lines.stream()
        .filter(line -> line.kind() == RequirementKind.OPTION)
        .filter(line -> name.equals(line.nameAsWritten()))
        .map(line -> String.valueOf(line.urlRedacted()))
        .toList();
  }

  List<LockedDistribution> locked() {
    List<String> indexes = option("--index-url");
    boolean oneIndex = indexes.size() == 1 && option("--extra-index-url").isEmpty();
    List<LockedDistribution> locked = new ArrayList<>();
    for (DeclaredRequirement line : lines) {
      if (isEntry(line)) {
        add(line, oneIndex ? indexes.get(0) : null, locked);
      }
    }
    return Duplicates.dropped(locked, problems);
  }

  private static boolean isEntry(DeclaredRequirement line) {
    return switch (line.kind()) {
      case REQUIREMENT, URL, EDITABLE -> true;
      case CONSTRAINT -> line.distribution() != null;
      case INCLUDE, OPTION -> false;
    };
  }

  private void add(
      DeclaredRequirement line, @Nullable String index, List<LockedDistribution> locked) {
    String name = line.distribution();
    if (name == null) {
      problems.add(unusable(line, "a locked file or directory does not tell its name"));
    } else if (line.urlRedacted() == null && !line.isPinned()) {
      problems.add(unusable(line, name + " is not locked to one version"));
    } else {
      locked.add(locked(name, line, index));
    }
  }

  private static Problem unusable(DeclaredRequirement line, String message) {
    return new Problem(ProblemCode.LCK012, line.line(), null, line.distribution(), message);
  }

  private LockedDistribution locked(String name, DeclaredRequirement line, @Nullable String index) {
    int at = line.line() == null ? 1 : line.line();
    LockedDraft draft =
        new LockedDraft(name, line.isPinned() ? pin(line.specifier()) : null, at)
            .fork(line.marker() == null ? "" : line.marker())
            .extras(line.extras())
            .direct(isDirect(name, at))
            .unnamed(hashes(line))
            .edges(edges.getOrDefault(name, List.of()));
    return source(draft, line, index).done();
  }

  /** pip, and so its reader here, refuses any algorithm that is weak. */
  private static Artifacts hashes(DeclaredRequirement line) {
    return Artifacts.strong(line.hashes());
  }

  private static String pin(String specifier) {
    return specifier.replaceFirst("^={2,3}", "").strip();
  }

  private @Nullable Boolean isDirect(String name, int line) {
    if (roots != null) {
      return roots.contains(name);
    }
    return via.areMissing()
        ? null
        : (Boolean) via.at(line).stream().anyMatch(each -> isFile(each) && !isConstraint(each));
  }

  private static LockedDraft source(
      LockedDraft draft, DeclaredRequirement line, @Nullable String index) {
    String url = line.urlRedacted();
    if (url == null) {
      return draft.index(index);
    }
    Matcher commit = COMMIT.matcher(url);
    if (url.matches("(?:git|hg|svn|bzr)\\+.*")) {
      return draft.source(SourceKind.VCS, url, commit.find() ? commit.group(1) : null);
    }
    if (line.kind() == RequirementKind.EDITABLE) {
      return draft.source(SourceKind.EDITABLE, url, null);
    }
    boolean remote = url.startsWith("http://") || url.startsWith("https://");
    return draft.source(remote ? SourceKind.URL : SourceKind.PATH, url, null);
  }
}
