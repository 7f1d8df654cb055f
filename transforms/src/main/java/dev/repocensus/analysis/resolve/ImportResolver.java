package dev.repocensus.analysis.resolve;

import dev.repocensus.analysis.distribution.ModuleMap;
import dev.repocensus.analysis.python.ImportedName;
import dev.repocensus.schema.row.Confidence;
import dev.repocensus.schema.row.Evidence;
import dev.repocensus.schema.row.ImportKind;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Resolves the imports of one project's files against the index. One per project and thread: it
 * keeps its answers.
 *
 * <p>{@code from a.b import c} is the submodule {@code a.b.c} where that is a file and {@code
 * a/b/__init__} does not bind the name itself, else {@code a.b}: what CPython does at run time.
 */
public final class ImportResolver {
  private static final String STAR = "*";

  /** A string is taken for a module's name only if so many of its components lead to one. */
  private static final int LEAST_OF_STRING = 2;

  private final ModuleIndex index;
  private final NameResolver names;
  private final EdgeFinder edges;
  private final PantsScope targets;
  private final Map<Place.Key, Place> places = new HashMap<>();

  /** A resolver that knows the distributions of the census's own seed. */
  public ImportResolver(ModuleIndex index, ProjectFacts project) {
    this(index, project, ModuleMap.builtIn());
  }

  public ImportResolver(ModuleIndex index, ProjectFacts project, ModuleMap map) {
    this(index, project, map, PantsScope.UNKNOWN);
  }

  /** A resolver that weighs owners by what targets say of them, where the project asks for that. */
  public ImportResolver(
      ModuleIndex index, ProjectFacts project, ModuleMap map, PantsScope targets) {
    this.index = index;
    this.names = new NameResolver(index, project, map);
    this.targets = targets;
    this.edges = new EdgeFinder(index);
  }

  /**
   * Prepares to resolve the imports of a file.
   *
   * @param file its id; it must be one of the resolver's project
   */
  public FileImports of(int file) {
    Place.Key key = Place.of(index, index.module(file), targets);
    return new FileImports(file, places.computeIfAbsent(key, Place::new));
  }

  /** The imports of one file, with what depends on the file looked up once. */
  public final class FileImports {
    private final int file;
    private final Place place;
    private final String directory;

    private FileImports(int file, Place place) {
      this.file = file;
      this.place = place;
      this.directory = ModuleNames.directory(index.path(file));
    }

    /** What one imported name refers to. */
    public Resolved resolve(ImportedName imported) {
      String member = imported.member();
      if (imported.kind() == ImportKind.FROM && member != null && !member.equals(STAR)) {
        return member(imported, member);
      }
      Resolved answer = ask(imported, imported.module(), false);
      return imported.kind() == ImportKind.STRING && isTooVague(answer)
          ? Resolved.nothing(Rule.NONE)
          : answer;
    }

    /** Of a distribution that is asked for a module is likely meant; of others it takes more. */
    private static boolean isTooVague(Resolved answer) {
      boolean isAskedFor = answer.evidence() == Evidence.DECLARED;
      return answer.length() < LEAST_OF_STRING && !isAskedFor;
    }

    private Resolved member(ImportedName imported, String member) {
      String module = imported.module();
      String asked = module.isEmpty() ? member : module + "." + member;
      Resolved answer = ask(imported, asked, true);
      boolean isWhole = answer.hasTarget() && answer.length() == DottedName.components(asked);
      return isWhole ? attribute(answer, module, member) : answer;
    }

    private Resolved ask(ImportedName imported, String asked, boolean hasMember) {
      if (imported.level() > 0) {
        String named = imported.kind() == ImportKind.DYNAMIC ? imported.alias() : null;
        return named == null
            ? relative(imported.level(), asked, hasMember)
            : inPackage(named, imported.level(), asked);
      }
      return asked.isEmpty() ? Resolved.nothing(Rule.NONE) : names.ask(place, asked, hasMember);
    }

    /** A relative name in a package that the call names: level n leaves out its last n-1 parts. */
    private Resolved inPackage(String named, int level, String asked) {
      String home = named;
      for (int up = 1; up < level; up++) {
        int dot = home.lastIndexOf('.');
        if (dot < 0) {
          return Resolved.nothing(Rule.BEYOND_TOP);
        }
        home = home.substring(0, dot);
      }
      return names.ask(place, asked.isEmpty() ? home : home + "." + asked, false);
    }

    /** Goes by path: level n starts n-1 directories above the file's own. */
    private Resolved relative(int level, String asked, boolean hasMember) {
      String base = directory;
      for (int up = 1; up < level; up++) {
        if (base.length() <= place.root.length()) {
          return Resolved.nothing(Rule.BEYOND_TOP);
        }
        base = ModuleNames.directory(base);
      }
      return ModuleNames.isWithin(base, place.root)
          ? below(base, asked, hasMember)
          : Resolved.nothing(Rule.BEYOND_TOP);
    }

    private Resolved below(String base, String asked, boolean hasMember) {
      DottedName name = DottedName.of(asked);
      int length = asked.isEmpty() ? 0 : name.length();
      long[] hashes = name.hashes(TextHash.inside(base));
      int certain = length - (hasMember ? 1 : 0);
      for (int k = length; k > 0; k--) {
        int found = index.below(hashes[k - 1], base, name, k);
        if (found >= 0) {
          return Resolved.file(found, k, Rule.RELATIVE, confidence(k >= certain));
        }
      }
      int home = base.isEmpty() ? -1 : index.atStem(base);
      if (length > 0 && index.namespaces().isBelow(base, asked)) {
        return Resolved.namespace(Rule.RELATIVE, Confidence.CERTAIN);
      }
      return home >= 0
          ? Resolved.file(home, 0, Rule.RELATIVE, confidence(certain <= 0))
          : Resolved.nothing(Rule.RELATIVE);
    }

    /**
     * Whether the package's own file binds the name: then that is what is imported, and the
     * submodule is not loaded.
     */
    private Resolved attribute(Resolved answer, String module, String member) {
      String stem = ModuleNames.stem(index.path(answer.target()));
      String above = ModuleNames.directory(stem);
      int home = above.isEmpty() ? -1 : index.packageAt(above);
      if (home < 0 || home == file) {
        return answer;
      }
      List<String> bound = index.module(home).boundNames();
      if (Collections.binarySearch(bound, member) >= 0) {
        int length = module.isEmpty() ? 0 : answer.length() - 1;
        return answer.with(home, answer.target(), length);
      }
      boolean mayBind =
          Collections.binarySearch(bound, "__getattr__") >= 0
              || Collections.binarySearch(bound, STAR) >= 0;
      return mayBind
          ? answer.with(answer.target(), home, answer.length()).with(Confidence.POSSIBLE)
          : answer;
    }

    /**
     * The files that an import leads to, itself left out: the target, the packages that run on the
     * way to it, the submodules that a star brings along, and the other reading's file.
     */
    public List<ImportEdge> edges(ImportedName imported, Resolved answer) {
      return answer.hasTarget() ? edges.of(file, place.root, imported, answer) : List.of();
    }
  }

  private static Confidence confidence(boolean isWhole) {
    return isWhole ? Confidence.CERTAIN : Confidence.POSSIBLE;
  }
}
