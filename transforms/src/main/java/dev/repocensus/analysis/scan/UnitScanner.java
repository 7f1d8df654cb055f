package dev.repocensus.analysis.scan;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.lockfile.ForeignLocks;
import dev.repocensus.analysis.lockfile.LockfileFormat;
import dev.repocensus.analysis.lockfile.Sidecar;
import dev.repocensus.analysis.manifest.ConstraintFiles;
import dev.repocensus.analysis.manifest.Manifest;
import dev.repocensus.analysis.manifest.ManifestFormat;
import dev.repocensus.analysis.manifest.Mentions;
import dev.repocensus.analysis.manifest.ScriptReader;
import dev.repocensus.analysis.pants.BuildFile;
import dev.repocensus.analysis.pants.BuildFileReader;
import dev.repocensus.analysis.pants.PantsConfig;
import dev.repocensus.analysis.pants.PantsConfigReader;
import dev.repocensus.analysis.pants.PantsFacts;
import dev.repocensus.analysis.project.FileEntry;
import dev.repocensus.analysis.python.ImportScanner;
import dev.repocensus.analysis.python.ModuleScan;
import dev.repocensus.analysis.python.Notebook;
import dev.repocensus.analysis.python.NotebookReader;
import dev.repocensus.analysis.python.ScriptBlock;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.ReadStatus;
import dev.repocensus.schema.row.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of one unit, each once, by the reader of its kind. One per thread: the import
 * scanner keeps its buffers.
 *
 * <p>Every file that discovery listed comes out with a status; nothing that a file holds can end
 * the scan of its project.
 */
public final class UnitScanner {
  private static final byte[] LFS_POINTER =
      "version https://git-lfs.github.com/spec/v1".getBytes(StandardCharsets.US_ASCII);

  /** Locks of other languages' tools, by name. */
  private static final Set<String> FOREIGN_LOCKS =
      Set.of(
          "yarn.lock",
          "cargo.lock",
          "gemfile.lock",
          "composer.lock",
          "podfile.lock",
          "pubspec.lock",
          "mix.lock",
          "flake.lock",
          "bun.lock",
          "deno.lock",
          "package.resolved.lock",
          "packages.lock",
          "chart.lock",
          ".terraform.lock.hcl");

  private final ImportScanner imports = new ImportScanner();
  private final ReadLocks known = new ReadLocks();

  /** Scans the files of a unit, which must be sorted by path. */
  public UnitFacts scan(
      UnitHead head, List<FileEntry> entries, List<PlacedProblem> problems, FilePort port) {
    Findings findings = new Findings(known);
    List<FileFacts> files = new ArrayList<>(entries.size());
    for (FileEntry entry : entries) {
      files.add(scan(entry, port, findings));
    }
    List<Manifest> manifests = ConstraintFiles.told(findings.manifests);
    List<LockFacts> locks = new LockScan(findings.texts, findings.sidecars).join(findings.locks);
    PantsFacts pants = new PantsFacts(findings.pantsConfigs, findings.builds);
    return new UnitFacts(head, files, manifests, locks, pants, findings.notes, problems);
  }

  private FileFacts scan(FileEntry entry, FilePort port, Findings findings) {
    if (entry.skipReason() != null) {
      return FileFacts.unread(entry, ReadStatus.SKIPPED, entry.skipReason(), List.of());
    }
    FileContent content = port.read(entry);
    Problem unread = content.problem();
    if (unread != null) {
      return FileFacts.unread(entry, ReadStatus.FAILED, unread.code().name(), List.of(unread));
    }
    byte[] sha256 = port.sha256(content);
    return switch (entry.kind()) {
      case PYTHON, STUB -> python(entry, content, sha256, findings);
      case MANIFEST -> manifest(entry, content, sha256, findings);
      case LOCKFILE -> lockfile(entry, content, sha256, findings);
      case NOTEBOOK -> notebook(entry, content, sha256);
      case CONFIG -> config(entry, content, sha256, findings);
      case BUILD -> build(entry, content, sha256, findings);
      case OWNERS, OTHER -> read(entry, content, sha256, List.of());
    };
  }

  private FileFacts python(FileEntry entry, FileContent content, byte[] sha256, Findings findings) {
    ModuleScan scan = imports.scan(content.bytes(), content.length(), isInit(entry.path()));
    if (Mentions.isIn(entry.path())) {
      findings.note(FileNotes.ofPython(SourceText.of(entry.path(), content.copy())));
    }
    Optional<ManifestFormat> manifest = ManifestFormat.of(entry.path());
    if (manifest.isPresent() && scan.status() != ReadStatus.FAILED) {
      Outcome<Manifest> read = manifest.get().read(SourceText.of(entry.path(), content.copy()));
      findings.manifests.add(read.value());
      scan = withProblems(scan, read.problems());
    }
    return scanned(entry, content, sha256, scan, scan.status());
  }

  private static FileFacts scanned(
      FileEntry entry, FileContent content, byte[] sha256, ModuleScan scan, ReadStatus status) {
    boolean isExplained = status != ReadStatus.READ && !scan.problems().isEmpty();
    ScriptBlock block = scan.script();
    Outcome<Manifest> script = block == null ? null : ScriptReader.read(entry.path(), block);
    ModuleScan whole = script == null ? scan : withProblems(scan, script.problems());
    return new FileFacts(
        entry,
        status,
        isExplained ? scan.problems().get(0).code().name() : null,
        content.length(),
        scan.isGenerated() ? SourceSet.GENERATED : entry.sourceSet(),
        sha256,
        whole,
        script == null ? null : script.value(),
        whole.problems());
  }

  private static ModuleScan withProblems(ModuleScan scan, List<Problem> more) {
    if (more.isEmpty()) {
      return scan;
    }
    List<Problem> all = new ArrayList<>(scan.problems());
    all.addAll(more);
    return scan.withProblems(all);
  }

  private static boolean isInit(String path) {
    return path.endsWith("__init__.py") || path.endsWith("__init__.pyi");
  }

  private static FileFacts manifest(
      FileEntry entry, FileContent content, byte[] sha256, Findings findings) {
    if (isLfsPointer(content)) {
      return pointer(entry, content, sha256);
    }
    // A manifest without a telling name is a requirements file that another one includes.
    ManifestFormat format = ManifestFormat.of(entry.path()).orElse(ManifestFormat.REQUIREMENTS);
    SourceText text = SourceText.of(entry.path(), content.copy());
    Outcome<Manifest> read = format.read(text);
    findings.manifests.add(read.value());
    findings.note(FileNotes.of(text));
    findings.keepForLocks(text);
    List<Problem> problems = new ArrayList<>(read.problems());
    if (format == ManifestFormat.REQUIREMENTS) {
      problems.addAll(compiled(text, sha256, read.problems(), findings));
    }
    return read(entry, content, sha256, problems);
  }

  /** A requirements file that a tool compiled is a lock as well; only its content tells. */
  private static List<Problem> compiled(
      SourceText text, byte[] sha256, List<Problem> known, Findings findings) {
    Optional<LockfileFormat> format = LockfileFormat.detect(text);
    if (format.isEmpty()) {
      return List.of();
    }
    LockScan.Read lock = LockScan.read(format.get(), text, sha256, findings.known);
    findings.locks.add(lock);
    return lock.problems().stream()
        .filter(each -> known.stream().noneMatch(k -> Objects.equals(k.line(), each.line())))
        .toList();
  }

  private static FileFacts lockfile(
      FileEntry entry, FileContent content, byte[] sha256, Findings findings) {
    if (isLfsPointer(content)) {
      FileFacts facts = pointer(entry, content, sha256);
      LockScan.unread(entry.path(), content.length(), sha256, facts.problems())
          .ifPresent(findings.locks::add);
      return facts;
    }
    SourceText text = SourceText.of(entry.path(), content.copy());
    Optional<LockfileFormat> format = LockfileFormat.detect(text);
    if (format.isEmpty()) {
      return unknownLock(entry, content, sha256, ForeignLocks.tool(text).isPresent());
    }
    LockScan.Read lock = LockScan.read(format.get(), text, sha256, findings.known);
    findings.locks.add(lock);
    return read(entry, content, sha256, lock.problems());
  }

  /** A lock that no reader knows is said so; one of another language is none of ours. */
  private static FileFacts unknownLock(
      FileEntry entry, FileContent content, byte[] sha256, boolean isKnown) {
    String name = entry.path().substring(entry.path().lastIndexOf('/') + 1);
    boolean isForeign = isKnown || FOREIGN_LOCKS.contains(name.toLowerCase(Locale.ROOT));
    List<Problem> problems =
        isForeign
            ? List.of()
            : List.of(
                Problem.of(ProblemCode.LCK013, "no reader recognises the content of this lock"));
    String reason = isForeign ? "foreign_lock" : ProblemCode.LCK013.name();
    return unscanned(entry, content, sha256, ReadStatus.SKIPPED, reason, problems);
  }

  /**
   * A lock's sidecar is metadata of the lock beside it, a pin of Python is a manifest; other
   * configuration is only counted.
   */
  private static FileFacts config(
      FileEntry entry, FileContent content, byte[] sha256, Findings findings) {
    if (ManifestFormat.of(entry.path()).isPresent()) {
      return manifest(entry, content, sha256, findings);
    }
    if (entry.path().endsWith("/pants.toml") || entry.path().equals("pants.toml")) {
      SourceText text = SourceText.of(entry.path(), content.copy());
      Outcome<PantsConfig> config = PantsConfigReader.read(text);
      findings.pantsConfigs.add(config.value());
      return read(entry, content, sha256, config.problems());
    }
    if (entry.path().endsWith("/uv.toml") || entry.path().equals("uv.toml")) {
      SourceText text = SourceText.of(entry.path(), content.copy());
      Optional<Problem> broken = LockScan.tomlProblem(text);
      findings.texts.add(text);
      return read(entry, content, sha256, broken.stream().toList());
    }
    if (!entry.path().endsWith(LockScan.SIDECAR)) {
      if (Mentions.isIn(entry.path())) {
        findings.note(FileNotes.of(SourceText.of(entry.path(), content.copy())));
      }
      return read(entry, content, sha256, List.of());
    }
    SourceText sidecar = SourceText.of(entry.path(), content.copy());
    findings.sidecars.add(sidecar);
    return read(entry, content, sha256, Sidecar.problems(sidecar));
  }

  /** A BUILD file is Python to Pants, which refuses all of one that does not parse. */
  private FileFacts build(FileEntry entry, FileContent content, byte[] sha256, Findings findings) {
    if (isLfsPointer(content)) {
      return pointer(entry, content, sha256);
    }
    SourceText text = SourceText.of(entry.path(), content.copy());
    findings.builds.add(BuildFileReader.read(entry.path(), text.text()));
    findings.note(FileNotes.of(text));
    Outcome<Manifest> read = ManifestFormat.BUILD.read(text);
    if (!read.value().requirements().isEmpty()) {
      findings.manifests.add(read.value());
    }
    List<Problem> problems =
        new ArrayList<>(imports.scan(content.bytes(), content.length(), false).problems());
    problems.addAll(read.problems());
    return read(entry, content, sha256, problems);
  }

  /** A notebook of another language is none of ours; one that breaks off keeps its first cells. */
  private FileFacts notebook(FileEntry entry, FileContent content, byte[] sha256) {
    if (isLfsPointer(content)) {
      return pointer(entry, content, sha256);
    }
    Outcome<Notebook> read = NotebookReader.read(content.bytes(), content.length());
    if (!read.value().isPython()) {
      return unscanned(entry, content, sha256, ReadStatus.SKIPPED, "not_python", List.of());
    }
    ModuleScan scan = withProblems(imports.scan(read.value()), read.problems());
    boolean isLost = !read.problems().isEmpty() && read.value().cells().isEmpty();
    ReadStatus status =
        isLost
            ? ReadStatus.FAILED
            : scan.problems().isEmpty() ? ReadStatus.READ : ReadStatus.RECOVERED;
    return scanned(entry, content, sha256, scan, status);
  }

  private static FileFacts pointer(FileEntry entry, FileContent content, byte[] sha256) {
    Problem problem =
        Problem.at(ProblemCode.FIL004, 1, "a Git LFS pointer, not the file it stands for");
    return unscanned(
        entry, content, sha256, ReadStatus.FAILED, ProblemCode.FIL004.name(), List.of(problem));
  }

  /** A file that is no Python. */
  private static FileFacts unscanned(
      FileEntry entry,
      FileContent content,
      byte[] sha256,
      ReadStatus status,
      @Nullable String reason,
      List<Problem> problems) {
    return new FileFacts(
        entry, status, reason, content.length(), entry.sourceSet(), sha256, null, null, problems);
  }

  private static FileFacts read(
      FileEntry entry, FileContent content, byte[] sha256, List<Problem> problems) {
    boolean isDamaged = problems.stream().anyMatch(UnitScanner::costsContent);
    String reason = isDamaged ? problems.get(0).code().name() : null;
    return unscanned(
        entry,
        content,
        sha256,
        isDamaged ? ReadStatus.RECOVERED : ReadStatus.READ,
        reason,
        problems);
  }

  /** Whether a problem means that something of the file is not in the rows. */
  private static boolean costsContent(Problem problem) {
    return switch (problem.code()) {
      case MAN001, MAN002, FIL002, LCK001, LCK012, LCK010, FIL007 -> true;
      case SYN001, SYN002, SYN003, SYN004, SYN005 -> true;
      default -> false;
    };
  }

  private static boolean isLfsPointer(FileContent content) {
    return content.length() >= LFS_POINTER.length
        && Arrays.equals(
            content.bytes(), 0, LFS_POINTER.length, LFS_POINTER, 0, LFS_POINTER.length);
  }

  /** What the files of a unit hold besides themselves. */
  private static final class Findings {
    final List<Manifest> manifests = new ArrayList<>();
    final List<LockScan.Read> locks = new ArrayList<>();
    final List<SourceText> sidecars = new ArrayList<>();
    final List<PantsConfig> pantsConfigs = new ArrayList<>();
    final List<BuildFile> builds = new ArrayList<>();
    final List<FileNotes> notes = new ArrayList<>();

    final ReadLocks known;

    /** Manifests whose text a lock may have a digest of. */
    final List<SourceText> texts = new ArrayList<>();

    Findings(ReadLocks known) {
      this.known = known;
    }

    void note(FileNotes file) {
      if (!file.isEmpty()) {
        notes.add(file);
      }
    }

    void keepForLocks(SourceText manifest) {
      if (manifest.path().endsWith("pyproject.toml") || manifest.path().endsWith("Pipfile")) {
        texts.add(manifest);
      }
    }
  }
}
