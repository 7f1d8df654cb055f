package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.MetadataHome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the locks of pipenv. */
final class PipfileLockReader implements LockfileReader {
  private static final int VERSION = 6;
  private static final List<String> SETTINGS = List.of("sources", "requires");

  @Override
  public boolean recognises(SourceText text) {
    String content = text.text();
    return content.stripLeading().startsWith("{")
        && content.contains("\"_meta\"")
        && (content.contains("\"pipfile-spec\"") || content.contains("\"default\""));
  }

  @Override
  public Outcome<Lockfile> read(SourceText text) {
    List<Problem> problems = LockText.problems(text);
    PipfileBody body = new PipfileBody(text.text(), problems);
    body.read();
    JsonNode meta = body.meta();
    int version = meta.path("pipfile-spec").asInt(VERSION);
    if (version != VERSION) {
      problems.add(
          Problem.of(ProblemCode.LCK011, "a Pipfile lock of version " + version + " is not known"));
    }
    List<LockedDistribution> locked = new PipfileEntries(meta, problems).locked(body.entries());
    boolean complete = body.isComplete() && version == VERSION;
    return new Outcome<>(lockfile(meta, locked, complete), LockText.shown(problems));
  }

  private static Lockfile lockfile(
      JsonNode meta, List<LockedDistribution> locked, boolean complete) {
    String hash = LockTrees.text(meta.path("hash"), "sha256");
    RecordedInputs inputs =
        RecordedInputs.NONE
            .withDigest(hash == null ? null : RecordedDigest.of(hash))
            .withPythons(pythons(meta))
            .withSettings(Settings.of(meta, SETTINGS))
            .readToItsEnd(complete);
    return new Lockfile(
        LockFormat.PIPENV,
        LockTrees.text(meta, "pipfile-spec"),
        "pipenv",
        null,
        MetadataHome.NONE,
        null,
        null,
        pythons(meta),
        List.of(),
        locked,
        inputs);
  }

  /** A Pipfile names one interpreter, by two or by three numbers, and means that one alone. */
  private static @Nullable String pythons(JsonNode meta) {
    String full = LockTrees.text(meta.path("requires"), "python_full_version");
    String minor = LockTrees.text(meta.path("requires"), "python_version");
    if (full != null) {
      return "==" + full;
    }
    return minor == null ? null : "==" + minor + ".*";
  }
}
