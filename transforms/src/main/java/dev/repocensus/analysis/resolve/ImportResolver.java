package dev.repocensus.analysis.resolve;

import dev.repocensus.analysis.python.ImportedName;
import dev.repocensus.schema.row.Confidence;
import dev.repocensus.schema.row.EdgeKind;
import dev.repocensus.schema.row.ImportKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Resolves the imports of one project's files against the index. One per project and thread: it
 * keeps its answers.
 *
 * <p>{@code from a.b import c} is the submodule {@code a.b.c} where that is a file and {@code
 * a/b/__init__} does not bind the name itself, else {@code a.b}: what CPython does at run time.
 */
public final class ImportResolver {
  private static final String STAR = "*";

  private final ModuleIndex index;
  private final NameResolver names;

  public ImportResolver(ModuleIndex index, ProjectFacts project) {
    this.index = index;
    this.names = new NameResolver(index, project);
  }

  /** The imports of one file, with what depends on the file looked up once. */
  public final class FileImports {
    private final int file;
    private final Place place;

    private FileImports(int file) {
      this.file = file;
      this.place = Place.of(index, index.module(file));
    }

    /** What one imported name refers to. */
    public Resolved resolve(ImportedName imported) {
      String member = imported.member();
      if (imported.kind() != ImportKind.FROM || member == null || member.equals(STAR)) {
        return lead(imported, imported.module());
      }
      String asked = join(imported.module(), member);
      Resolved answer = lead(imported, asked);
      return answer.hasTarget() ? attribute(answer, imported.module(), asked, member) : answer;
    }

    private Resolved lead(ImportedName imported, String asked) {
      return imported.level() > 0 ? relative(imported.level(), asked) : absolute(asked);
    }

    private Resolved absolute(String asked) {
      return asked.isEmpty() ? Resolved.nothing(Rule.NONE) : names.ask(place, asked);
    }

    /** Goes by path: level n starts n-1 directories above the file's own. */
    private Resolved relative(int level, String asked) {
      String base = ModuleNames.directory(index.module(file).path());
      String root = place.root();
      for (int up = 1; up < level; up++) {
        if (base.isEmpty()) {
          return Resolved.nothing(Rule.BEYOND_TOP);
        }
        base = ModuleNames.directory(base);
      }
      if (!isAtOrBelow(base, root)) {
        return Resolved.nothing(Rule.BEYOND_TOP);
      }
      int length = asked.isEmpty() ? 0 : NameResolver.components(asked);
      int parts = length;
      for (String name = asked.isEmpty() ? null : asked;
          name != null;
          name = NameResolver.shorter(name), parts--) {
        int found = index.atStem((base.isEmpty() ? "" : base + "/") + name.replace('.', '/'));
        if (found >= 0) {
          return Resolved.file(
              found,
              parts,
              Rule.RELATIVE,
              parts + 1 >= length ? Confidence.CERTAIN : Confidence.POSSIBLE);
        }
      }
      int found = base.isEmpty() ? -1 : index.atStem(base);
      return found >= 0
          ? Resolved.file(
              found, 0, Rule.RELATIVE, length <= 1 ? Confidence.CERTAIN : Confidence.POSSIBLE)
          : Resolved.nothing(Rule.RELATIVE);
    }

    /**
     * Whether the package's own file binds the name: then that is what is imported, and the
     * submodule is not loaded.
     */
    private Resolved attribute(Resolved answer, String module, String asked, String member) {
      int length = asked.isEmpty() ? 0 : NameResolver.components(asked);
      if (answer.length() != length) {
        return answer;
      }
      String directory =
          ModuleNames.directory(ModuleNames.stem(index.module(answer.target()).path()));
      int home = directory.isEmpty() ? -1 : index.packageAt(directory);
      if (home < 0 || home == file) {
        return answer;
      }
      List<String> bound = index.module(home).boundNames();
      if (Collections.binarySearch(bound, member) >= 0) {
        return answer.with(home, module.isEmpty() ? 0 : length - 1, Confidence.CERTAIN);
      }
      boolean mayBind = Collections.binarySearch(bound, "__getattr__") >= 0;
      return mayBind ? answer.with(answer.target(), length, Confidence.POSSIBLE) : answer;
    }

    /**
     * The files that an import leads to, itself left out: the target, and the packages that run on
     * the way to it.
     */
    public List<ImportEdge> edges(ImportedName imported, Resolved answer) {
      if (!answer.hasTarget()) {
        return List.of();
      }
      List<ImportEdge> edges = new ArrayList<>(4);
      add(edges, answer.target(), kind(imported));
      parents(edges, answer.target());
      List<String> exports = index.module(answer.target()).exports();
      if (STAR.equals(imported.member()) && exports != null) {
        submodules(edges, answer.target(), exports);
      }
      return edges;
    }

    private static EdgeKind kind(ImportedName imported) {
      return switch (imported.kind()) {
        case DYNAMIC -> EdgeKind.DYNAMIC;
        case STRING -> EdgeKind.STRING;
        case IMPORT, FROM -> EdgeKind.DIRECT;
      };
    }

    private void parents(List<ImportEdge> edges, int target) {
      ModuleFacts module = index.module(target);
      String directory = ModuleNames.directory(ModuleNames.stem(module.path()));
      while (isBelow(directory, module.sourceRoot())) {
        int parent = index.packageAt(directory);
        if (parent >= 0) {
          add(edges, parent, EdgeKind.IMPLICIT);
        }
        directory = ModuleNames.directory(directory);
      }
    }

    /** A star import loads the submodules that a literal {@code __all__} names. */
    private void submodules(List<ImportEdge> edges, int target, List<String> exports) {
      String stem = ModuleNames.stem(index.module(target).path());
      List<String> bound = index.module(target).boundNames();
      for (String export : exports) {
        int found =
            Collections.binarySearch(bound, export) >= 0 ? -1 : index.atStem(stem + "/" + export);
        if (found >= 0) {
          add(edges, found, EdgeKind.IMPLICIT);
        }
      }
    }

    private void add(List<ImportEdge> edges, int target, EdgeKind kind) {
      boolean isNew = target != file && edges.stream().noneMatch(edge -> edge.target() == target);
      if (isNew) {
        edges.add(new ImportEdge(target, kind));
      }
    }
  }

  /** Prepares to resolve the imports of a file. */
  public FileImports of(int file) {
    return new FileImports(file);
  }

  private static String join(String module, String member) {
    return module.isEmpty() ? member : module + "." + member;
  }

  private static boolean isAtOrBelow(String directory, String root) {
    return root.isEmpty() || directory.equals(root) || directory.startsWith(root + "/");
  }

  private static boolean isBelow(String directory, String root) {
    return !directory.isEmpty() && !directory.equals(root) && isAtOrBelow(directory, root);
  }
}
