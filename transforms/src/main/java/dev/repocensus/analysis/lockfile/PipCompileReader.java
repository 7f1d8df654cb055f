package dev.repocensus.analysis.lockfile;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.MetadataHome;
import java.util.List;
import java.util.Optional;

/** Reads requirements files that pip-compile or uv has compiled. */
final class PipCompileReader implements LockfileReader {

  @Override
  public boolean recognises(SourceText text) {
    return CompileHeader.of(text.text()).isPresent()
        && LockText.top(text.text()).length() == text.text().length();
  }

  @Override
  public Outcome<Lockfile> read(SourceText text) {
    List<Problem> problems = LockText.problems(text);
    CompiledLines lines = new CompiledLines(text, null, problems);
    List<LockedDistribution> locked = lines.locked();
    Optional<CompileHeader> header = CompileHeader.of(text.text());
    boolean stops = locked.isEmpty() && header.map(h -> h.stops(text.text())).orElse(true);
    if (stops && problems.isEmpty()) {
      problems.add(Problem.of(ProblemCode.LCK001, "the lock ends within its header"));
    }
    Lockfile lock =
        new Lockfile(
            LockFormat.PIP_COMPILE,
            null,
            header.map(CompileHeader::tool).orElse(null),
            null,
            MetadataHome.NONE,
            null,
            null,
            header.map(CompileHeader::python).orElse(null),
            List.of(),
            locked,
            inputs(header, lines).readToItsEnd(problems.isEmpty()));
    return new Outcome<>(lock, LockText.shown(problems));
  }

  private static RecordedInputs inputs(Optional<CompileHeader> header, CompiledLines lines) {
    Settings settings = new Settings();
    if (header.isPresent()) {
      settings
          .add("command", List.of(header.get().command()))
          .add("sources", header.get().sources())
          .add("constraints", header.get().constraints());
    }
    settings.add("via", lines.sources());
    for (String option : List.of("--index-url", "--extra-index-url", "--find-links")) {
      settings.add(option.substring(2), lines.option(option));
    }
    return RecordedInputs.NONE
        .withPythons(header.map(CompileHeader::python).orElse(null))
        .withSettings(settings.all());
  }
}
