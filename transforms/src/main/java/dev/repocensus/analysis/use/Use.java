package dev.repocensus.analysis.use;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The imports of a project, or of a part of it, that lead to one thing.
 *
 * @param key what they lead to
 * @param imports imported names, strings not among them
 * @param typing those of them that only a type checker needs
 * @param test those of them in tests
 * @param optional those of them that are guarded against its absence
 * @param shipped those of them in code that is shipped
 * @param build those of them in files that only a build runs
 * @param unconditional those that run in every supported environment and fail without it
 * @param strings names of modules in strings
 * @param isGuess whether every answer rests on an equality of names alone
 * @param named the first import that no comment speaks of, and so on for each need
 * @param silenced the imports that a comment speaks of, sorted by place
 */
public record Use(
    UseKey key,
    long imports,
    long typing,
    long test,
    long optional,
    long shipped,
    long build,
    long unconditional,
    long strings,
    boolean isGuess,
    @Nullable Site named,
    @Nullable Site required,
    @Nullable Site inShipped,
    @Nullable Site eager,
    List<SilencedSite> silenced) {

  /** No import at all. */
  static Use none(UseKey key) {
    return new Use(key, 0, 0, 0, 0, 0, 0, 0, 0, true, null, null, null, null, List.of());
  }

  /** The first import of at least this need that no comment speaks of; null if there is none. */
  public @Nullable Site first(Need need) {
    return switch (need) {
      case NAMED -> named;
      case REQUIRED -> required;
      case SHIPPED -> inShipped;
      case EAGER -> eager;
    };
  }

  /** Whether some import has at least this need, whatever comments say. */
  public boolean has(Need need) {
    return first(need) != null || silenced.stream().anyMatch(s -> s.need().compareTo(need) >= 0);
  }

  /** The first import of at least this need, whatever comments say; null if there is none. */
  public @Nullable Site anyFirst(Need need) {
    Site first = first(need);
    for (SilencedSite site : silenced) {
      first = site.need().compareTo(need) >= 0 ? Site.first(first, site.site()) : first;
    }
    return first;
  }

  /** Both as one, under the key of this one. */
  Use plus(Use other) {
    List<SilencedSite> all = new ArrayList<>(silenced);
    all.addAll(other.silenced);
    all.sort(Comparator.comparing(SilencedSite::site));
    return new Use(
        key,
        imports + other.imports,
        typing + other.typing,
        test + other.test,
        optional + other.optional,
        shipped + other.shipped,
        build + other.build,
        unconditional + other.unconditional,
        strings + other.strings,
        isGuess && other.isGuess,
        Site.first(named, other.named),
        Site.first(required, other.required),
        Site.first(inShipped, other.inShipped),
        Site.first(eager, other.eager),
        List.copyOf(all));
  }

  /** The same counts with the places of another. */
  Use seenFrom(Use other) {
    return new Use(
        key,
        imports,
        typing,
        test,
        optional,
        shipped,
        build,
        unconditional,
        strings,
        isGuess,
        other.named,
        other.required,
        other.inShipped,
        other.eager,
        other.silenced);
  }

  /** The same under another key. */
  Use under(UseKey other) {
    return new Use(
        other,
        imports,
        typing,
        test,
        optional,
        shipped,
        build,
        unconditional,
        strings,
        isGuess,
        named,
        required,
        inShipped,
        eager,
        silenced);
  }

  /** The same with another answer to how it is known. */
  Use guessedIf(boolean isGuessed) {
    return new Use(
        key,
        imports,
        typing,
        test,
        optional,
        shipped,
        build,
        unconditional,
        strings,
        isGuessed,
        named,
        required,
        inShipped,
        eager,
        silenced);
  }
}
