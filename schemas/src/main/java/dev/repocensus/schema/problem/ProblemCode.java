package dev.repocensus.schema.problem;

/**
 * Every problem the census can report. Codes are stable: one is never renamed and never reused.
 * {@code LCK002} to {@code LCK009} are checks of locks, which are findings.
 *
 * <p>Families: {@code FIL} files and encodings, {@code SYN} syntax, {@code MAN} manifests, {@code
 * LCK} lockfiles, {@code IDX} snapshots of indexes, {@code GRF} graphs, {@code PUB} publishing.
 */
public enum ProblemCode {
  FIL001(
      Stage.DISCOVER,
      Severity.HIGH,
      "A file or directory could not be opened",
      "Give the census read permission, or exclude the path."),
  FIL002(
      Stage.READ,
      Severity.MEDIUM,
      "A file is larger than the limit and was not read",
      "Exclude it, or raise the limit."),
  FIL003(
      Stage.READ,
      Severity.MEDIUM,
      "A file changed or vanished while it was scanned",
      "Scan a quiet checkout."),
  FIL004(
      Stage.READ,
      Severity.MEDIUM,
      "A Git LFS pointer stands in place of the content",
      "Run `git lfs pull` before the scan."),
  FIL005(
      Stage.READ,
      Severity.MEDIUM,
      "A binary file carries the name of a text format",
      "Rename it, or exclude it."),
  FIL006(
      Stage.DISCOVER,
      Severity.LOW,
      "A file name is not UTF-8",
      "Rename the file; its bytes are spelled as \\xNN."),
  FIL007(
      Stage.READ,
      Severity.MEDIUM,
      "A file is not valid in its declared or default encoding",
      "Declare the encoding (PEP 263), or save it as UTF-8."),
  FIL008(
      Stage.DISCOVER,
      Severity.MEDIUM,
      "A project has more files than the limit; the rest was not read",
      "Split the project, or exclude what is not source."),
  FIL009(
      Stage.DISCOVER,
      Severity.INFO,
      "A submodule or a linked worktree has no content here",
      "Check it out to have it scanned."),
  SYN001(
      Stage.PARSE,
      Severity.MEDIUM,
      "A Python file does not parse; what could be read was kept",
      "Fix the syntax, or exclude the file."),
  SYN002(
      Stage.PARSE,
      Severity.MEDIUM,
      "A Python file has an encoding that CPython refuses",
      "Save it as UTF-8."),
  SYN003(Stage.PARSE, Severity.LOW, "A file is written in Python 2", "Port it, or exclude it."),
  SYN004(
      Stage.PARSE,
      Severity.MEDIUM,
      "A file is nested deeper than the reader follows",
      "Generated code? Exclude it."),
  SYN005(Stage.PARSE, Severity.MEDIUM, "A file holds merge conflict markers", "Resolve the merge."),
  SYN006(
      Stage.PARSE,
      Severity.MEDIUM,
      "A notebook is not JSON to its end; the cells before the fault were kept",
      "Open it with Jupyter and save it again."),
  MAN001(
      Stage.MANIFEST,
      Severity.MEDIUM,
      "A manifest does not parse",
      "Fix the syntax at the line given."),
  MAN002(
      Stage.MANIFEST, Severity.MEDIUM, "A requirement does not parse", "Write it as PEP 508 says."),
  MAN003(
      Stage.MANIFEST,
      Severity.LOW,
      "A manifest has an unknown key or option",
      "Check the spelling."),
  MAN004(
      Stage.MANIFEST,
      Severity.LOW,
      "An included file is missing or not in the scope",
      "Correct the path."),
  MAN005(
      Stage.MANIFEST,
      Severity.LOW,
      "A value in a manifest is computed and cannot be read statically",
      "Declare it statically to have it counted."),
  MAN006(Stage.MANIFEST, Severity.LOW, "Included files form a cycle", "Remove one include."),
  LCK001(Stage.LOCK, Severity.HIGH, "A lockfile does not parse", "Regenerate the lock."),
  LCK010(
      Stage.LOCK,
      Severity.MEDIUM,
      "A lockfile holds merge conflict markers",
      "Resolve the merge and regenerate the lock."),
  LCK011(
      Stage.LOCK,
      Severity.MEDIUM,
      "A lockfile has an unknown version",
      "Upgrade the census, or regenerate the lock with an older tool."),
  LCK012(
      Stage.LOCK,
      Severity.MEDIUM,
      "A lockfile holds an entry that could not be read",
      "Regenerate the lock."),
  LCK013(
      Stage.LOCK,
      Severity.LOW,
      "A lockfile is of no known format",
      "Check the file, or exclude it."),
  LCK014(
      Stage.LOCK,
      Severity.LOW,
      "A lockfile has a newer revision than the census knows",
      "Nothing, if the rows are right; else upgrade the census."),
  IDX001(
      Stage.INDEX,
      Severity.MEDIUM,
      "What an index answered is not the project page that was asked for",
      "Check the index's URL; the rows of the snapshot before are kept."),
  IDX002(
      Stage.INDEX,
      Severity.LOW,
      "A part of a project page could not be understood and does not count",
      "Nothing, if the releases are right; else report the file's name."),
  IDX003(
      Stage.INDEX,
      Severity.MEDIUM,
      "A record of an advisory dump could not be read, or not all of it",
      "Fetch the dump again; report the record to its database if it stays."),
  GRF001(
      Stage.GRAPH,
      Severity.HIGH,
      "The import graph is larger than one worker may hold",
      "Split the scope."),
  PUB001(
      Stage.PUBLISH,
      Severity.HIGH,
      "A project failed with an internal error",
      "Report the message: it is a bug of the census.");

  private final Stage stage;
  private final Severity severity;
  private final String title;
  private final String fix;

  ProblemCode(Stage stage, Severity severity, String title, String fix) {
    this.stage = stage;
    this.severity = severity;
    this.title = title;
    this.fix = fix;
  }

  /** The step in which the problem is met. */
  public Stage stage() {
    return stage;
  }

  /** How bad it is for the trust in a run. */
  public Severity severity() {
    return severity;
  }

  /** What happened, as one clause. */
  public String title() {
    return title;
  }

  /** What would make it go away. */
  public String fix() {
    return fix;
  }
}
