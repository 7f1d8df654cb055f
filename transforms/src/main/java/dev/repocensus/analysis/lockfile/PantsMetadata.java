package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.packaging.Redaction;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.GroupKind;
import dev.repocensus.schema.row.MetadataHome;
import dev.repocensus.schema.row.VerdictMethod;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Pants notes about a lock it had made, in comments before the lock or in a file beside it.
 *
 * @param version the version of the metadata; metadata without one are of version 1
 * @param resolveName null before version 8
 */
record PantsMetadata(int version, @Nullable String resolveName, RecordedInputs inputs) {
  private static final int NEWEST = 8;
  private static final String BEGIN = "--- BEGIN PANTS LOCKFILE METADATA";
  private static final String END = "--- END PANTS LOCKFILE METADATA";

  /**
   * What must be equal in the configuration for the lock to be in sync, by version it came with.
   */
  private static final List<String> SETTINGS =
      List.of(
          "manylinux",
          "only_binary",
          "no_binary",
          "excludes",
          "overrides",
          "sources",
          "lock_style",
          "complete_platforms",
          "uploaded_prior_to",
          "lockfile_format");

  private static final Pattern RESOLVE = Pattern.compile("--resolve=([^\\s'\"]{1,300})");

  /** The metadata in the comments at the head of a lock; empty if there are none. */
  static Outcome<Optional<PantsMetadata>> ofHeader(String header) {
    int begin = header.indexOf(BEGIN);
    if (begin < 0) {
      return Outcome.of(Optional.empty());
    }
    int start = LockText.nextLine(header, begin);
    int end = header.indexOf(END, begin);
    if (start < 0 || end < start) {
      int line = LockText.lineOf(header, begin);
      return Outcome.of(
          Optional.empty(),
          Problem.at(ProblemCode.LCK012, line, "the metadata of Pants have no end"));
    }
    return parse(uncommented(header.substring(start, end)));
  }

  /** The metadata of the file beside a lock; empty, with a problem, if it holds none. */
  static Outcome<Optional<PantsMetadata>> ofSidecar(SourceText sidecar) {
    return parse(uncommented(sidecar.text()));
  }

  /** The name in the command that a header tells to run again. */
  static @Nullable String resolveOfCommand(String header) {
    Matcher command = RESOLVE.matcher(header);
    return command.find() ? command.group(1) : null;
  }

  private static String uncommented(String text) {
    StringBuilder json = new StringBuilder(text.length());
    text.lines()
        .map(PantsMetadata::uncommentedLine)
        .forEach(line -> json.append(line).append('\n'));
    return json.toString();
  }

  private static String uncommentedLine(String line) {
    String stripped = line.stripLeading();
    if (stripped.startsWith("//")) {
      return stripped.substring(2);
    }
    return stripped.startsWith("#") ? stripped.substring(1) : line;
  }

  private static Outcome<Optional<PantsMetadata>> parse(String json) {
    try {
      JsonNode tree = LockTrees.json(json);
      return tree.isObject() ? of(tree) : noMetadata();
    } catch (JsonProcessingException broken) {
      return noMetadata();
    }
  }

  private static Outcome<Optional<PantsMetadata>> noMetadata() {
    return Outcome.of(
        Optional.empty(), Problem.of(ProblemCode.LCK012, "the metadata of Pants are no JSON"));
  }

  private static Outcome<Optional<PantsMetadata>> of(JsonNode tree) {
    int version = tree.path("version").asInt(1);
    Optional<PantsMetadata> metadata =
        Optional.of(
            new PantsMetadata(version, LockTrees.text(tree, "resolve"), inputs(tree, version)));
    return version >= 1 && version <= NEWEST
        ? Outcome.of(metadata)
        : Outcome.of(
            metadata,
            Problem.of(ProblemCode.LCK011, "metadata of Pants of unknown version " + version));
  }

  private static RecordedInputs inputs(JsonNode tree, int version) {
    List<RecordedRequirement> requirements =
        unknownGroup(LockTrees.texts(tree, "generated_with_requirements"));
    String digest = LockTrees.text(tree, "requirements_invalidation_digest");
    return new RecordedInputs(
        method(tree, version, digest),
        true,
        requirements,
        LockTrees.texts(tree, "requirement_constraints").stream().map(Redaction::url).toList(),
        LockTrees.texts(tree, "valid_for_interpreter_constraints"),
        digest == null ? null : RecordedDigest.of(digest),
        List.of(),
        Settings.of(tree, SETTINGS));
  }

  private static VerdictMethod method(JsonNode tree, int version, @Nullable String digest) {
    if (tree.path("generated_with_requirements").isArray()) {
      return VerdictMethod.INPUTS;
    }
    return version == 1 && digest != null ? VerdictMethod.DIGEST : VerdictMethod.NONE;
  }

  static List<RecordedRequirement> unknownGroup(List<String> requirements) {
    return requirements.stream()
        .map(text -> new RecordedRequirement(Redaction.url(text), GroupKind.UNKNOWN, ""))
        .toList();
  }

  /** The lock with these metadata, which say more of its inputs than its own body. */
  Lockfile on(Lockfile lock, MetadataHome home) {
    RecordedInputs better = inputs.method() == VerdictMethod.NONE ? lock.inputs() : inputs;
    return new Lockfile(
        lock.format(),
        lock.formatVersion(),
        lock.tool(),
        lock.toolVersion(),
        home,
        version,
        resolveName == null ? lock.resolveName() : resolveName,
        lock.pythonRequires(),
        lock.environments(),
        lock.distributions(),
        better.withSettings(lock.inputs().settings()).readToItsEnd(lock.inputs().isComplete()));
  }
}
