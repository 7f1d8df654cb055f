package dev.repocensus.analysis.lockfile;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of one locked distribution, counted.
 *
 * @param files how many there are
 * @param hashed how many of them have a hash
 * @param strength the best of their hashes
 * @param weak how many of them have no better hash than MD5 or SHA-1
 * @param wheels how many are wheels
 * @param archives how many are source archives
 * @param stems the distinct beginnings of their names that tell distribution and version, as {@code
 *     NAME-VERSION}; of names that tell them
 * @param isInsecure whether one comes over a connection that is not encrypted
 * @param first when the first of them was uploaded, null if the lock does not say
 */
record Artifacts(
    int files,
    int hashed,
    HashStrength strength,
    int weak,
    int wheels,
    int archives,
    List<String> stems,
    boolean isInsecure,
    @Nullable Instant first) {
  static final Artifacts NONE =
      new Artifacts(0, 0, HashStrength.NONE, 0, 0, 0, List.of(), false, null);

  private static final List<String> ARCHIVES =
      List.of(".tar.gz", ".zip", ".tar.bz2", ".tgz", ".tar", ".tar.xz", ".egg");

  Artifacts plus(Artifacts other) {
    return new Artifacts(
        files + other.files,
        hashed + other.hashed,
        strength.or(other.strength),
        weak + other.weak,
        wheels + other.wheels,
        archives + other.archives,
        joined(stems, other.stems),
        isInsecure || other.isInsecure,
        earlier(first, other.first));
  }

  /** One file, told by its name or the URL that ends with it. */
  static Artifacts file(String nameOrUrl, HashStrength hash, @Nullable Instant uploaded) {
    String name = fileName(nameOrUrl);
    return new Artifacts(
        1,
        hash == HashStrength.NONE ? 0 : 1,
        hash,
        hash == HashStrength.WEAK ? 1 : 0,
        name.endsWith(".whl") ? 1 : 0,
        isArchiveName(name) ? 1 : 0,
        FileStem.ofName(name),
        nameOrUrl.startsWith("http:"),
        uploaded);
  }

  /** One build of conda, which is neither a wheel nor a source archive. */
  static Artifacts build(String url, HashStrength hash) {
    int hashed = hash == HashStrength.NONE ? 0 : 1;
    int weak = hash == HashStrength.WEAK ? 1 : 0;
    return new Artifacts(1, hashed, hash, weak, 0, 0, List.of(), url.startsWith("http:"), null);
  }

  /** What they say against an entry: other names or versions, open connections. */
  List<String> faults(String distribution, @Nullable String version) {
    List<String> faults = new ArrayList<>();
    for (String stem : stems) {
      if (FileStem.contradicts(stem, distribution, version)) {
        faults.add("has a file of " + stem);
      }
    }
    if (hashed > 0 && hashed < files) {
      faults.add("has a file without a hash, others have one");
    }
    if (weak > 0 && strength == HashStrength.STRONG) {
      faults.add("has a file with no better hash than MD5 or SHA-1, others have a better one");
    }
    if (isInsecure) {
      faults.add("has a file that comes over a connection that is not encrypted");
    }
    return faults;
  }

  private static List<String> joined(List<String> one, List<String> other) {
    if (one.equals(other) || other.isEmpty()) {
      return one;
    }
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }

  /** Files of which the lock tells only the hashes. */
  static Artifacts hashes(List<String> hashes) {
    long weak = hashes.stream().filter(each -> HashStrength.of(each) == HashStrength.WEAK).count();
    int count = hashes.size();
    HashStrength best = HashStrength.best(hashes);
    return new Artifacts(count, count, best, (int) weak, 0, 0, List.of(), false, null);
  }

  /** Files of which the lock tells only that they have hashes, none of them weak. */
  static Artifacts strong(int count) {
    HashStrength best = count == 0 ? HashStrength.NONE : HashStrength.STRONG;
    return new Artifacts(count, count, best, 0, 0, 0, List.of(), false, null);
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  /** A moment as a lock writes it; null if there is none, or it is none. */
  static @Nullable Instant instant(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException noTime) {
      return null;
    }
  }

  static boolean isWheel(String nameOrUrl) {
    return fileName(nameOrUrl).endsWith(".whl");
  }

  static boolean isArchive(String nameOrUrl) {
    return isArchiveName(fileName(nameOrUrl));
  }

  /** Whether a name, as {@link #fileName} gives it, is that of a source archive. */
  static boolean isArchiveName(String name) {
    for (String end : ARCHIVES) {
      if (name.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  /** The end of a URL or path, without a query or a fragment, in lower case. */
  static String fileName(String nameOrUrl) {
    int end = nameOrUrl.length();
    int fragment = nameOrUrl.indexOf('#');
    int query = nameOrUrl.indexOf('?');
    end = fragment >= 0 ? fragment : end;
    end = query >= 0 ? Math.min(end, query) : end;
    int slash = nameOrUrl.lastIndexOf('/', end - 1);
    return nameOrUrl.substring(slash + 1, end).toLowerCase(Locale.ROOT);
  }
}
