package dev.repocensus.analysis.packaging;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version in conda's own order, which knows more than PEP 440: letters anywhere, as in {@code
 * 1.1.1k}. Each part between dots is split into runs of digits and letters and compared run by run;
 * letters are before numbers, {@code dev} before all and {@code post} behind all.
 */
public final class CondaVersion implements Comparable<CondaVersion> {
  private static final int LONGEST = 500;
  private static final Pattern CHARACTERS = Pattern.compile("[*.+!_0-9a-z]+");
  private static final Pattern RUNS = Pattern.compile("\\*|[0-9]+|[^*0-9]+");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Atom ZERO = new Atom(Rank.NUMBER, BigInteger.ZERO, "");
  private static final List<Atom> NOTHING = List.of();

  /** The ranks of runs, in their order. */
  private enum Rank {
    TEXT,
    NUMBER,
    POST
  }

  private record Atom(Rank rank, BigInteger number, String text) implements Comparable<Atom> {
    static Atom of(String run) {
      if (DIGITS.matcher(run).matches()) {
        return new Atom(Rank.NUMBER, new BigInteger(run), "");
      }
      return switch (run) {
        case "post" -> new Atom(Rank.POST, BigInteger.ZERO, "");
        // Upper case is before all that is left of the alphabet.
        case "dev" -> new Atom(Rank.TEXT, BigInteger.ZERO, "DEV");
        default -> new Atom(Rank.TEXT, BigInteger.ZERO, run);
      };
    }

    @Override
    public int compareTo(Atom other) {
      int byRank = rank.compareTo(other.rank);
      int byNumber = byRank == 0 ? number.compareTo(other.number) : byRank;
      return byNumber == 0 ? text.compareTo(other.text) : byNumber;
    }
  }

  private final List<List<Atom>> version;
  private final List<List<Atom>> local;

  private CondaVersion(List<List<Atom>> version, List<List<Atom>> local) {
    this.version = version;
    this.local = local;
  }

  /** The version a text spells; empty if conda would refuse it. */
  public static Optional<CondaVersion> parse(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    String word = plain.contains("_") ? plain : plain.replace('-', '_');
    if (word.length() > LONGEST || !CHARACTERS.matcher(word).matches()) {
      return Optional.empty();
    }
    String[] epochs = word.split("!", -1);
    String[] locals = epochs[epochs.length - 1].split("\\+", -1);
    boolean hasEpoch = epochs.length == 2;
    if (epochs.length > 2
        || locals.length > 2
        || locals[0].isEmpty()
        || (hasEpoch && !DIGITS.matcher(epochs[0]).matches())) {
      return Optional.empty();
    }
    List<List<Atom>> version = new ArrayList<>();
    version.add(List.of(Atom.of(hasEpoch ? epochs[0] : "0")));
    List<List<Atom>> local = new ArrayList<>();
    boolean isWhole = add(locals[0], version) && (locals.length == 1 || add(locals[1], local));
    return isWhole ? Optional.of(new CondaVersion(version, local)) : Optional.empty();
  }

  /** An underscore stands for a dot, but for one at the end, which belongs to the last part. */
  private static boolean add(String text, List<List<Atom>> parts) {
    boolean hasTail = text.endsWith("_");
    String[] words =
        (hasTail ? text.substring(0, text.length() - 1) : text).replace('_', '.').split("\\.", -1);
    if (hasTail) {
      words[words.length - 1] += "_";
    }
    for (String word : words) {
      if (word.isEmpty()) {
        return false;
      }
      parts.add(part(word));
    }
    return true;
  }

  private static List<Atom> part(String word) {
    List<Atom> atoms = new ArrayList<>();
    if (!Character.isDigit(word.charAt(0))) {
      atoms.add(ZERO);
    }
    Matcher runs = RUNS.matcher(word);
    while (runs.find()) {
      atoms.add(Atom.of(runs.group()));
    }
    return List.copyOf(atoms);
  }

  @Override
  public int compareTo(CondaVersion other) {
    int byVersion = compareParts(version, other.version);
    return byVersion == 0 ? compareParts(local, other.local) : byVersion;
  }

  /** What is missing is as zero, so 1 is 1.0. */
  private static int compareParts(List<List<Atom>> some, List<List<Atom>> others) {
    for (int i = 0; i < Math.max(some.size(), others.size()); i++) {
      int byPart = compareAtoms(at(some, i, NOTHING), at(others, i, NOTHING));
      if (byPart != 0) {
        return byPart;
      }
    }
    return 0;
  }

  private static int compareAtoms(List<Atom> some, List<Atom> others) {
    for (int i = 0; i < Math.max(some.size(), others.size()); i++) {
      int byAtom = at(some, i, ZERO).compareTo(at(others, i, ZERO));
      if (byAtom != 0) {
        return byAtom;
      }
    }
    return 0;
  }

  private static <T> T at(List<T> list, int index, T otherwise) {
    return index < list.size() ? list.get(index) : otherwise;
  }

  /** Whether it begins as another does, part by part: 1.2.3 as 1.2, and 1.2b1 as 1.2b. */
  boolean startsWith(CondaVersion prefix) {
    List<List<Atom>> parts = prefix.local.isEmpty() ? version : local;
    List<List<Atom>> wanted = prefix.local.isEmpty() ? prefix.version : prefix.local;
    boolean isSame = prefix.local.isEmpty() || compareParts(version, prefix.version) == 0;
    int last = wanted.size() - 1;
    List<List<Atom>> front = parts.subList(0, Math.min(last, parts.size()));
    if (!isSame || compareParts(front, wanted.subList(0, last)) != 0) {
      return false;
    }
    List<Atom> own = at(parts, last, NOTHING);
    List<Atom> end = wanted.get(last);
    int before = end.size() - 1;
    List<Atom> ownFront = own.subList(0, Math.min(before, own.size()));
    return compareAtoms(ownFront, end.subList(0, before)) == 0
        && begins(at(own, before, ZERO), end.get(before));
  }

  private static boolean begins(Atom atom, Atom prefix) {
    return prefix.rank() == Rank.TEXT
        ? atom.rank() == Rank.TEXT && atom.text().startsWith(prefix.text())
        : atom.compareTo(prefix) == 0;
  }

  /** The same without its last part; the same if it has one only. */
  CondaVersion withoutLast() {
    return version.size() < 3
        ? this
        : new CondaVersion(version.subList(0, version.size() - 1), List.of());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CondaVersion version && compareTo(version) == 0;
  }

  /** Versions that are equal may be spelled with more or fewer zeros, so few parts can count. */
  @Override
  public int hashCode() {
    return version.get(0).hashCode();
  }
}
