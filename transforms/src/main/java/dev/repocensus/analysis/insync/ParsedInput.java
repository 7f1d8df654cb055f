package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.packaging.Marker;
import dev.repocensus.analysis.packaging.Redaction;
import dev.repocensus.analysis.packaging.Requirement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A declared input and what it says.
 *
 * @param parsed null if it is no requirement
 * @param source all that the source that is configured for it may be called in a lock, none if that
 *     is not known; null for an index that needs no mention
 */
record ParsedInput(
    DeclaredInput input, @Nullable Requirement parsed, @Nullable List<String> source) {

  static ParsedInput of(DeclaredInput input) {
    return new ParsedInput(
        input, Requirement.parse(input.requirement()).value().orElse(null), null);
  }

  String distribution() {
    return parsed == null ? DistributionName.normalize(input.requirement()) : parsed.distribution();
  }

  /** The same, from a source. */
  ParsedInput from(@Nullable List<String> words) {
    return new ParsedInput(input, parsed, words);
  }

  /** The same from a source, where a marker holds. */
  ParsedInput where(@Nullable Marker marker, @Nullable List<String> words) {
    if (parsed == null) {
      return from(words);
    }
    Requirement there =
        new Requirement(parsed.name(), parsed.extras(), parsed.specifiers(), parsed.url(), marker);
    DeclaredInput part =
        new DeclaredInput(
            input.path(), input.line(), there.toString(), input.groupKind(), input.groupName());
    return new ParsedInput(part, there, words);
  }

  /** The start of a reason: who asks for what. */
  String asks() {
    return input.place() + " asks for '" + Redaction.excerpt(input.requirement()) + "'" + origin();
  }

  private String origin() {
    return source == null || source.isEmpty() ? "" : " from " + source.get(0);
  }
}
