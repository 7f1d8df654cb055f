package dev.repocensus.analysis.packaging;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A requirement as PEP 508 writes it, for example {@code requests[socks]>=2 ; os_name == "nt"}.
 *
 * @param name as written; {@link #distribution()} is the normalized name
 * @param extras as written, without duplicates, sorted; {@link #normalizedExtras()} are the names
 * @param specifiers the versions asked for; empty with a URL
 * @param url the direct reference as written, credentials and all: hide them with {@link
 *     Redaction#url} before they are stored; null if there is none
 * @param marker the condition, null if there is none
 */
public record Requirement(
    String name,
    List<String> extras,
    SpecifierSet specifiers,
    @Nullable String url,
    @Nullable Marker marker) {

  public Requirement {
    extras = extras.stream().distinct().sorted().toList();
  }

  /** The requirement a text spells; empty, with a problem (MAN002), if it spells none. */
  public static Outcome<Optional<Requirement>> parse(String text) {
    return parse(text, null);
  }

  /** The requirement a text spells, where the text stands on a line that a problem names. */
  public static Outcome<Optional<Requirement>> parse(String text, @Nullable Integer line) {
    try {
      return Outcome.of(Optional.of(RequirementParser.parse(text)));
    } catch (RequirementSyntax wrong) {
      String message = "not a requirement: " + wrong.reason() + ": " + Redaction.excerpt(text);
      return Outcome.of(
          Optional.empty(), new Problem(ProblemCode.MAN002, line, null, null, message));
    }
  }

  /** The normalized name (PEP 503). */
  public String distribution() {
    return DistributionName.normalize(name);
  }

  /** The extras by their normalized names (PEP 685), sorted. */
  public List<String> normalizedExtras() {
    return DistributionName.normalizeAll(extras);
  }

  /** Whether it allows one exact version only. */
  public boolean isPinned() {
    return specifiers.pin().isPresent();
  }

  /** The requirement as PEP 508 text that reads back as the same; the URL is not redacted. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(name);
    if (!extras.isEmpty()) {
      text.append('[').append(String.join(",", extras)).append(']');
    }
    text.append(specifiers);
    if (url != null) {
      text.append(" @ ").append(url).append(marker == null ? "" : " ");
    }
    return marker == null ? text.toString() : text.append("; ").append(marker).toString();
  }
}
