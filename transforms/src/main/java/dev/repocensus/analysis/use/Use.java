package dev.repocensus.analysis.use;

/**
 * The imports of a project, or of a part of it, that lead to one thing.
 *
 * @param key what they lead to
 * @param isGuess whether every answer rests on an equality of names alone
 */
public record Use(UseKey key, UseCounts counts, UseSites sites, boolean isGuess) {

  /** No import at all. */
  static Use none(UseKey key) {
    return new Use(key, UseCounts.NONE, UseSites.NONE, true);
  }

  /** Imported names, strings not among them. */
  public long imports() {
    return counts.imports();
  }

  /** Whether some import has at least this need, whatever comments say. */
  public boolean has(Need need) {
    return sites.anyFirst(need) != null;
  }

  /** Both as one, under the key of this one. */
  Use plus(Use other) {
    UseCounter sum = new UseCounter();
    sum.add(this);
    sum.add(other);
    return sum.use(key);
  }

  /** The same counts with the places of another. */
  Use seenFrom(Use other) {
    return new Use(key, counts, other.sites, isGuess);
  }

  /** The same under another key. */
  Use under(UseKey other) {
    return new Use(other, counts, sites, isGuess);
  }
}
