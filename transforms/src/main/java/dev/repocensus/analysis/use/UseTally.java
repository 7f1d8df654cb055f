package dev.repocensus.analysis.use;

import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.python.ImportedName;
import dev.repocensus.analysis.resolve.ModuleFacts;
import dev.repocensus.analysis.resolve.ModuleIndex;
import dev.repocensus.analysis.resolve.Resolved;
import dev.repocensus.analysis.resolve.StandardLibrary;
import dev.repocensus.analysis.resolve.TopmostPackage;
import dev.repocensus.analysis.scan.FileFacts;
import dev.repocensus.schema.row.Confidence;
import dev.repocensus.schema.row.Evidence;
import dev.repocensus.schema.row.ImportKind;
import dev.repocensus.schema.row.ImportLayer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Sums up what the imports of a unit lead to, for the judgement of the whole project. Imports of
 * the project's own modules and of standard ones are passed over unless something is odd about
 * them.
 */
public final class UseTally {
  private static final Set<Evidence> BY_DISTRIBUTION =
      EnumSet.of(Evidence.DECLARED, Evidence.LOCKED, Evidence.KNOWN_ELSEWHERE);
  private static final Set<Evidence> IN_TRUE_ROOT =
      EnumSet.of(Evidence.SCRIPT_DIR, Evidence.OWN_ROOT);
  private static final int CANDIDATES_NAMED = 3;

  /** Modules of no distribution: the running script, and what only type checkers have. */
  private static final Set<String> NOBODYS = Set.of("__main__", "_typeshed");

  private final String projectId;
  private final String directory;
  private final String prefix;
  private final ModuleIndex index;
  private final StandardLibrary stdlib;
  private final Map<UseKey, UseCounter> counters = new HashMap<>();
  private final List<PlacedPragma> pragmas = new ArrayList<>();
  private final Set<String> ownNames = new HashSet<>();
  private final Set<String> vendored = new TreeSet<>();
  private final Map<String, Set<String>> scripts = new HashMap<>();

  /**
   * A tally of one unit.
   *
   * @param directory the project's directory as a file path, empty for the only root
   * @param stdlib the standard library of the versions it supports
   */
  public UseTally(String projectId, String directory, ModuleIndex index, StandardLibrary stdlib) {
    this.projectId = projectId;
    this.directory = directory;
    this.prefix = directory.isEmpty() ? "" : directory + "/";
    this.index = index;
    this.stdlib = stdlib;
  }

  /** Says that a file is a script with requirements of its own, before it is announced. */
  public void script(String path, Set<String> distributions) {
    scripts.put(path, distributions);
  }

  /** Prepares to add the imports of a file; every Python file must be announced, in their order. */
  public OfFile file(FileFacts file) {
    String path = file.entry().path();
    String below = path.startsWith(prefix) ? path.substring(prefix.length()) : path;
    for (String part : below.split("/", -1)) {
      ownNames.add(stem(part));
    }
    if (below.equals("__init__.py")) { // the project's own folder is a package
      ownNames.add(directory.substring(directory.lastIndexOf('/') + 1));
    }
    String copy = Vendored.name(below);
    if (copy != null) {
      vendored.add(stem(copy));
    }
    FilePragmas comments = FilePragmas.of(file);
    pragmas.addAll(comments.placed());
    return new OfFile(path, FileRole.of(directory, below, file.sourceSet()), comments);
  }

  /** The sums, sorted. */
  public List<Use> uses() {
    List<Use> uses = new ArrayList<>();
    for (UseKey key : new TreeSet<>(counters.keySet())) {
      uses.add(counters.getOrDefault(key, new UseCounter()).use(key));
    }
    return uses;
  }

  /**
   * Names of the files and folders here that a module may be called after, sorted.
   *
   * @param isWhole whether these are all files of the project: then only the names count that one
   *     of its unknown imports has
   */
  public List<String> ownNames(boolean isWhole) {
    Set<String> names = new TreeSet<>(ownNames);
    if (isWhole) {
      Set<String> asked = new HashSet<>();
      counters.keySet().stream()
          .filter(key -> key.kind() == UseKind.UNKNOWN)
          .forEach(key -> asked.add(key.name()));
      names.retainAll(asked);
    }
    return List.copyOf(names);
  }

  /** Top-level modules of which a copy lies in a folder for copies of distributions, sorted. */
  public List<String> vendored() {
    return List.copyOf(vendored);
  }

  /** The comments that ask for findings to be passed over. */
  public List<PlacedPragma> pragmas() {
    return pragmas;
  }

  /** The imports of one file. */
  public final class OfFile {
    private final String path;
    private final FileRole role;
    private final FilePragmas comments;
    private final @Nullable Set<String> list;
    private final StandIns standIns = new StandIns();

    /** Whether the project need not have what is imported, whoever else has it. */
    private boolean isSpared;

    private OfFile(String path, FileRole role, FilePragmas comments) {
      this.path = path;
      this.role = role;
      this.comments = comments;
      this.list = scripts.get(path);
    }

    /** Adds an import and what it was resolved to. */
    public void add(ImportedName imported, ImportLayer layer, Resolved answer) {
      boolean isStandIn = standIns.isNeverRun(imported, isAlwaysThere(imported, answer));
      isSpared = isStandIn || isOfOwnPackage(imported, answer);
      switch (answer.resolution()) {
        case FIRST_PARTY -> firstParty(imported, layer, answer);
        case STDLIB -> standard(imported, layer);
        case DISTRIBUTION -> distribution(imported, layer, answer);
        case AMBIGUOUS -> ambiguous(imported, layer, answer);
        case UNRESOLVED -> unresolved(imported, layer, answer);
        case NAMESPACE -> namespace(imported, layer, answer);
      }
    }

    /** Whether the package around the file has it, though no source root does. */
    private boolean isOfOwnPackage(ImportedName imported, Resolved answer) {
      return answer.evidence() == Evidence.KNOWN_ELSEWHERE
          && TopmostPackage.has(index, path, imported.module());
    }

    /** Whether it cannot fail: a module of the project, or one that every Python here has. */
    private boolean isAlwaysThere(ImportedName imported, Resolved answer) {
      return switch (answer.resolution()) {
        case FIRST_PARTY ->
            answer.hasTarget()
                && answer.confidence() == Confidence.CERTAIN
                && index.module(answer.target()).projectId().equals(projectId);
        case STDLIB -> stdlib.isInAll(top(imported.module()));
        case DISTRIBUTION, AMBIGUOUS, UNRESOLVED, NAMESPACE -> false;
      };
    }

    private void firstParty(ImportedName imported, ImportLayer layer, Resolved answer) {
      if (!answer.hasTarget()) {
        return;
      }
      ModuleFacts target = index.module(answer.target());
      if (!target.projectId().equals(projectId)) {
        boolean isGuess = answer.confidence() == Confidence.GUESS;
        count(UseKey.of(UseKind.PROJECT, target.projectId()), imported, layer, isGuess);
      }
      String top = imported.level() > 0 ? "" : top(imported.module());
      boolean isTrueRoot = IN_TRUE_ROOT.contains(answer.evidence());
      if (isTrueRoot && !top.isEmpty() && stdlib.contains(top)) {
        String shadow = partOf(target.path(), top);
        count(new UseKey(UseKind.SHADOW, top, shadow), imported, layer, false);
      }
    }

    private void standard(ImportedName imported, ImportLayer layer) {
      String top = top(imported.module());
      if (stdlib.hasGap(top)) {
        count(UseKey.of(UseKind.GAP, top), imported, layer, false);
      }
    }

    private void distribution(ImportedName imported, ImportLayer layer, Resolved answer) {
      String name = answer.distribution();
      if (name != null) {
        boolean isGuess = answer.confidence() != Confidence.CERTAIN;
        count(UseKey.of(UseKind.DISTRIBUTION, name), imported, layer, isGuess);
      }
    }

    private void ambiguous(ImportedName imported, ImportLayer layer, Resolved answer) {
      if (!BY_DISTRIBUTION.contains(answer.evidence())) {
        String asked = imported.module().isEmpty() ? "." : imported.module();
        count(new UseKey(UseKind.AMBIGUOUS, asked, some(answer)), imported, layer, false);
      } else if (answer.evidence() == Evidence.KNOWN_ELSEWHERE) {
        String named = DistributionName.normalize(top(imported.module()));
        List<String> names = answer.candidates();
        String likely = names.contains(named) ? named : names.get(0);
        count(UseKey.of(UseKind.DISTRIBUTION, likely), imported, layer, true);
      } else {
        for (String name : answer.candidates()) {
          count(UseKey.of(UseKind.DISTRIBUTION, name), imported, layer, true);
        }
      }
    }

    private void unresolved(ImportedName imported, ImportLayer layer, Resolved answer) {
      if (answer.evidence() == Evidence.BEYOND_TOP) {
        String asked = ".".repeat(imported.level()) + imported.module();
        count(new UseKey(UseKind.BEYOND_TOP, asked, path), imported, layer, false);
      } else if (imported.level() == 0 && imported.kind() != ImportKind.STRING) {
        unknown(imported, layer, top(imported.module()));
      }
    }

    /**
     * A bare directory: nobody has it alone, but a distribution may be called after what is below.
     */
    private void namespace(ImportedName imported, ImportLayer layer, Resolved answer) {
      String member = imported.member();
      boolean isOfDistributions = BY_DISTRIBUTION.contains(answer.evidence());
      if (isOfDistributions && imported.kind() != ImportKind.STRING) {
        String dotted =
            member == null || member.equals("*")
                ? imported.module()
                : imported.module() + "." + member;
        count(UseKey.of(UseKind.NAMESPACE, dotted), imported, layer, true);
      }
    }

    private void unknown(ImportedName imported, ImportLayer layer, String top) {
      if (top.isEmpty() || NOBODYS.contains(top)) {
        return;
      }
      boolean isStandard = StandardLibrary.isKnown(top) || OldNames.isPython2(top);
      UseKey key =
          isStandard
              ? UseKey.of(UseKind.GAP, top)
              : new UseKey(UseKind.UNKNOWN, top, imported.module());
      count(key, imported, layer, true);
    }

    private void count(UseKey key, ImportedName imported, ImportLayer layer, boolean isGuess) {
      boolean isOutside = key.kind() == UseKind.DISTRIBUTION || key.kind() == UseKind.UNKNOWN;
      UseKey meant = list != null && isOutside ? inScript(key, list) : key;
      boolean isListed = list != null && isOutside && meant.kind() == UseKind.DISTRIBUTION;
      UseCounter counter = counters.computeIfAbsent(meant, k -> new UseCounter());
      boolean isLeft = isListed || isSpared;
      counter.add(path, role, imported, layer, isGuess, isLeft, comments.over(imported));
    }

    /** A script runs with what its own list names, and nothing else of the project's. */
    private UseKey inScript(UseKey key, Set<String> own) {
      boolean isKnown = key.kind() == UseKind.DISTRIBUTION;
      String name = isKnown ? key.name() : DistributionName.normalize(key.name());
      String alike = isKnown ? null : Alike.nearest(key.name(), own);
      if (own.contains(name) || alike != null) {
        return UseKey.of(UseKind.DISTRIBUTION, alike == null ? name : alike);
      }
      return new UseKey(UseKind.SCRIPT_LACK, name, path);
    }
  }

  private static String top(String module) {
    return stem(module);
  }

  private static String stem(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** The file or folder on a path that has a module's name. */
  private static String partOf(String path, String top) {
    int at = ("/" + path).lastIndexOf("/" + top + "/");
    return at < 0 ? path : path.substring(0, at + top.length() + 1);
  }

  private static String some(Resolved answer) {
    List<String> all = answer.candidates();
    List<String> few = all.subList(0, Math.min(all.size(), CANDIDATES_NAMED));
    String rest = all.size() > few.size() ? " and " + (all.size() - few.size()) + " more" : "";
    return String.join(", ", few) + rest;
  }
}
