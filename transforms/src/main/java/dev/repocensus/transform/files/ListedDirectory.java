package dev.repocensus.transform.files;

import dev.repocensus.analysis.project.ListedFile;
import dev.repocensus.analysis.project.LocatedProblem;
import dev.repocensus.analysis.project.PruneRule;
import dev.repocensus.analysis.project.WantedNames;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.FileKind;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one directory holds: kept files, folders, and the names that decide whether to enter it. */
final class ListedDirectory {
  private static final Set<String> DECISIVE =
      Set.of("pyvenv.cfg", "__init__.py", "setup.py", "setup.cfg", "pyproject.toml");

  private final TreeWalker.Visit visit;
  private final WantedNames names;
  private final List<ListedFile> files = new ArrayList<>();
  private final List<Child> children = new ArrayList<>();
  private final Set<String> fileNames = new HashSet<>();
  private final List<LocatedProblem> problems = new ArrayList<>();
  private final UntoldTexts texts = new UntoldTexts();
  private boolean holdsCondaMeta;
  private boolean holdsManifest;
  private int entries;
  private int unexamined;

  /** A folder in it, with its spelled name; odd if that is not its name on disk. */
  record Child(Path path, String name, boolean odd) {}

  private ListedDirectory(TreeWalker.Visit visit, WantedNames names) {
    this.visit = visit;
    this.names = names;
  }

  /** Lists a directory; one that cannot be listed gives a problem beside what was seen of it. */
  static ListedDirectory list(TreeWalker.Visit visit, WantedNames names) {
    ListedDirectory listed = new ListedDirectory(visit, names);
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(visit.directory())) {
      stream.forEach(listed::examine);
    } catch (DirectoryIteratorException interrupted) {
      listed.report(interrupted.getCause());
    } catch (IOException unlistable) {
      listed.report(unlistable);
    }
    listed.reportUnexamined();
    if (visit.path().isEmpty() || listed.pruneRule() == null) {
      listed.openTexts();
    }
    return listed;
  }

  /** The directory that was listed. */
  TreeWalker.Visit visit() {
    return visit;
  }

  private void report(@Nullable Throwable cause) {
    entries++;
    problems.add(
        new LocatedProblem(
            null,
            visit.path(),
            cause instanceof NoSuchFileException
                ? Problem.of(ProblemCode.FIL003, "the directory vanished during the walk")
                : Problem.of(ProblemCode.FIL001, "the directory could not be listed")));
  }

  private void reportUnexamined() {
    if (unexamined > 0) {
      String message = unexamined + " entries of the directory could not be examined";
      problems.add(new LocatedProblem(null, visit.path(), Problem.of(ProblemCode.FIL001, message)));
    }
  }

  private void examine(Path entry) {
    entries++;
    String text = String.valueOf(entry.getFileName());
    boolean odd = LosslessName.isSuspect(text);
    Child child = new Child(entry, odd ? LosslessName.of(entry) : text, odd);
    try {
      add(child, Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException vanished) {
      entries--;
    } catch (IOException refused) {
      addUnexamined(child);
    }
  }

  /** A name that matters is kept, so that reading it fails where everybody sees it. */
  private void addUnexamined(Child child) {
    unexamined++;
    if (names.kind(visit.path(), child.name()) != null) {
      addFile(child, 0, null);
    }
  }

  private void add(Child child, BasicFileAttributes attributes) {
    if (attributes.isDirectory()) {
      children.add(child);
      holdsCondaMeta |= child.name().equals("conda-meta");
    } else if (attributes.isSymbolicLink()) {
      addLink(child);
    } else {
      boolean regular = attributes.isRegularFile();
      addFile(child, regular ? attributes.size() : 0, regular ? null : ListedFile.SPECIAL);
    }
  }

  private void addLink(Child child) {
    if (isWanted(child)) {
      addFile(child, 0, ListedFile.SYMLINK);
    } else if (Files.isDirectory(child.path())) {
      keep(child, FileKind.OTHER, 0, ListedFile.SYMLINK);
    }
  }

  private boolean isWanted(Child child) {
    return names.kind(visit.path(), child.name()) != null || names.isWitness(child.name());
  }

  private void addFile(Child child, long size, @Nullable String skipReason) {
    if (child.name().equals(".git")) {
      entries--;
    }
    if (DECISIVE.contains(child.name()) && !ListedFile.SPECIAL.equals(skipReason)) {
      fileNames.add(child.name());
    }
    FileKind kind = names.kind(visit.path(), child.name());
    holdsManifest |= kind == FileKind.MANIFEST;
    if (kind != null || names.isWitness(child.name())) {
      keep(child, kind, size, isOut(child) ? ListedFile.EXCLUDED : skipReason);
    }
    if (kind == null && skipReason == null && UntoldTexts.isOne(child.name()) && !isOut(child)) {
      texts.add(child, size);
    }
  }

  private boolean isOut(Child child) {
    return visit.isExcluded() || names.isExcluded(visit.spelled(child));
  }

  /** Keeps the texts that a tool compiled; one that cannot be opened may be one of them. */
  private void openTexts() {
    for (UntoldTexts.Told told : texts.told(holdsManifest)) {
      UntoldTexts.Text text = told.text();
      if (told.kind() != null) {
        keep(text.child(), told.kind(), text.size(), null);
      }
      String path = visit.spelled(text.child());
      told.problems().forEach(each -> problems.add(new LocatedProblem(null, path, each)));
    }
  }

  private void keep(Child child, @Nullable FileKind kind, long size, @Nullable String skipReason) {
    boolean odd = visit.odd() || child.odd();
    String uri = odd ? child.path().toUri().toString() : null;
    files.add(new ListedFile(visit.path(), child.name(), kind, size, uri, skipReason));
    if (child.odd()) {
      problems.add(new LocatedProblem(null, visit.spelled(child), TreeWalker.notUtf8()));
    }
  }

  /** The rule by which this directory is not entered, for what it holds; null if it is entered. */
  @Nullable PruneRule pruneRule() {
    return PruneRule.forContent(fileNames, holdsCondaMeta ? Set.of("conda-meta") : Set.of());
  }

  /** Whether it holds nothing, or nothing but a {@code .git} file. */
  boolean isEmpty() {
    return entries == 0;
  }

  List<ListedFile> files() {
    return files;
  }

  List<Child> children() {
    return children;
  }

  Set<String> fileNames() {
    return fileNames;
  }

  List<LocatedProblem> problems() {
    return problems;
  }
}
