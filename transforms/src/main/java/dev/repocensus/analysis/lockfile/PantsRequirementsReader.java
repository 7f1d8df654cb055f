package dev.repocensus.analysis.lockfile;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.packaging.Requirement;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.MetadataHome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the requirements files that Pants wrote as locks, with its metadata in their comments. */
final class PantsRequirementsReader implements LockfileReader {
  private static final String BEGIN = "# --- BEGIN PANTS LOCKFILE METADATA";

  @Override
  public boolean recognises(SourceText text) {
    String content = text.text();
    return LockText.hasLine(content, BEGIN)
        && LockText.top(content).length() == content.length()
        && !LockText.hasLine(content, "{");
  }

  @Override
  public Outcome<Lockfile> read(SourceText text) {
    List<Problem> problems = LockText.problems(text);
    String header = header(text.text());
    Outcome<Optional<PantsMetadata>> metadata = PantsMetadata.ofHeader(header);
    CompiledLines lines =
        new CompiledLines(
            text, metadata.value().map(PantsRequirementsReader::roots).orElse(null), problems);
    Lockfile lock = lockfile(header, metadata.value(), lines.locked());
    boolean complete = problems.isEmpty();
    problems.addAll(metadata.problems());
    Lockfile whole = metadata.value().map(m -> m.on(lock, MetadataHome.HEADER)).orElse(lock);
    return new Outcome<>(whole.readToItsEnd(complete), LockText.shown(problems));
  }

  /** The comments at the head; lines of pins have none before them. */
  private static String header(String text) {
    StringBuilder header = new StringBuilder();
    text.lines()
        .takeWhile(line -> line.isBlank() || line.startsWith("#"))
        .forEach(line -> header.append(line).append('\n'));
    return header.toString();
  }

  /** What the project asks for, null if the metadata do not name it. */
  private static @Nullable Set<String> roots(PantsMetadata metadata) {
    Set<String> names = new TreeSet<>();
    for (RecordedRequirement each : metadata.inputs().requirements()) {
      Requirement.parse(each.requirement())
          .value()
          .map(Requirement::distribution)
          .ifPresent(names::add);
    }
    return names.isEmpty() ? null : names;
  }

  private static Lockfile lockfile(
      String header, Optional<PantsMetadata> metadata, List<LockedDistribution> locked) {
    List<String> pythons =
        new ArrayList<>(metadata.map(m -> m.inputs().pythonConstraints()).orElse(List.of()));
    return new Lockfile(
        LockFormat.PANTS_REQUIREMENTS,
        null,
        "pants",
        null,
        MetadataHome.NONE,
        null,
        PantsMetadata.resolveOfCommand(header),
        pythons.isEmpty() ? null : String.join(" || ", pythons),
        List.of(),
        locked,
        RecordedInputs.NONE);
  }
}
