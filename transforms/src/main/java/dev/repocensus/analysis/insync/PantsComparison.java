package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.closure.Pythons;
import dev.repocensus.analysis.insync.ResolveSettings.Option;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.packaging.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a pants.toml says of a resolve against what its lock was made with: by the metadata of
 * Pants as far as their version goes, or by what PEX itself records. Sets are compared as sets.
 */
final class PantsComparison {
  /**
   * What must be equal.
   *
   * @param key the option, without what all of them start with
   * @param recorded its name in metadata
   * @param body its name in the lock itself; empty if it is not there
   * @param since the version of metadata it came with
   * @param usual what counts if the option is not set; empty for nothing
   */
  private record Field(String key, String recorded, String body, int since, String usual) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field("only_binary", "only_binary", "", 3, ""),
          new Field("no_binary", "no_binary", "", 3, ""),
          new Field("excludes", "excludes", "excluded", 4, ""),
          new Field("overrides", "overrides", "overridden", 4, ""),
          new Field("sources", "sources", "", 5, ""),
          new Field("lock_style", "lock_style", "", 6, "universal"),
          new Field("complete_platforms", "complete_platforms", "", 6, ""),
          new Field("uploaded_prior_to", "uploaded_prior_to", "", 7, ""));

  private static final String PREFIX = "resolves_to_";
  private static final Set<String> NO_WORDS = Set.of("false", "no", "none");

  /** The interpreters that Pants looks at unless it is told others. */
  private static final List<String> UNIVERSE =
      Stream.concat(Stream.of("2.7"), IntStream.rangeClosed(5, 14).mapToObj(minor -> "3." + minor))
          .toList();

  private final Lockfile lock;
  private final ResolveSettings now;
  private final Verdict verdict;

  PantsComparison(Lockfile lock, ResolveSettings now, Verdict verdict) {
    this.lock = lock;
    this.now = now;
    this.verdict = verdict;
  }

  /** Adds a reason for everything that differs. */
  void compare() {
    Integer version = lock.metadataVersion();
    for (Field field : FIELDS) {
      String name =
          version == null ? field.body() : version >= field.since() ? field.recorded() : "";
      if (!name.isEmpty()) {
        field(field, lock.inputs().setting(name));
      }
    }
    if (version == null || version >= 3) {
      constraints();
    }
    if (version != null && version >= 3) {
      manylinux();
    }
    if (version != null && version >= 8) {
      format();
    }
    interpreters();
  }

  private @Nullable Option option(String key) {
    return now.options().get(key);
  }

  private void field(Field field, List<String> then) {
    Option option = option(PREFIX + field.key());
    List<String> usual = field.usual().isEmpty() ? List.of() : List.of(field.usual());
    List<String> wanted = option == null || option.values().isEmpty() ? usual : option.values();
    boolean areNames = field.key().endsWith("_binary");
    List<String> recorded = then.isEmpty() ? usual : then;
    if (areNames) {
      sets(PREFIX + field.key(), option, names(wanted), names(recorded));
    } else {
      sets(PREFIX + field.key(), option, wanted, recorded);
    }
  }

  private static List<String> names(List<String> written) {
    return written.stream()
        .map(each -> each.startsWith(":") ? each : DistributionName.normalize(each))
        .toList();
  }

  private void sets(String key, @Nullable Option option, List<String> some, List<String> others) {
    TreeSet<String> wanted = new TreeSet<>(some);
    TreeSet<String> then = new TreeSet<>(others);
    if (!wanted.equals(then)) {
      verdict.soft(
          place(option)
              + " "
              + key
              + " of resolve '"
              + now.resolve()
              + "' is now "
              + shown(wanted)
              + ", the lock was made with "
              + shown(then));
    }
  }

  private String place(@Nullable Option option) {
    return option == null ? now.path() : option.place();
  }

  private static String shown(Set<String> values) {
    return values.isEmpty()
        ? "empty"
        : values.stream().collect(Collectors.joining("', '", "'", "'"));
  }

  /** A file that was not read may hold anything. */
  private void constraints() {
    Option option = option(PREFIX + "constraints_file");
    List<String> lines = option == null ? List.of() : now.constraints();
    if (lines != null) {
      sets(
          PREFIX + "constraints_file",
          option,
          List.copyOf(UvTables.requirements(lines)),
          List.copyOf(UvTables.requirements(lock.inputs().constraints())));
    }
  }

  private void manylinux() {
    Option option = option("resolver_manylinux");
    List<String> wanted = option == null ? List.of("manylinux2014") : option.values();
    List<String> tags =
        wanted.stream().filter(tag -> !NO_WORDS.contains(tag.toLowerCase(Locale.ROOT))).toList();
    sets("resolver_manylinux", option, tags, lock.inputs().setting("manylinux"));
  }

  private void format() {
    Option option = option("resolver");
    boolean wantsUv = option != null && option.values().contains("uv");
    boolean isUv = lock.inputs().setting("lockfile_format").contains("uv");
    if (wantsUv != isUv) {
      verdict.soft(
          place(option)
              + " has resolve '"
              + now.resolve()
              + "' locked "
              + (wantsUv ? "by uv, the lock was made by pex" : "by pex, the lock was made by uv"));
    }
    String then = lock.resolveName();
    if (then != null && !then.equals(now.resolve())) {
      verdict.soft(
          now.path()
              + " calls the resolve '"
              + now.resolve()
              + "', the lock was made for '"
              + then
              + "'");
    }
  }

  /** Every interpreter that is asked for, of those that are looked at, must be in the lock's. */
  private void interpreters() {
    Option own = option(PREFIX + "interpreter_constraints");
    Option option = own == null ? option("interpreter_constraints") : own;
    List<String> recorded = lock.inputs().pythonConstraints();
    if (option == null || option.values().isEmpty() || recorded.isEmpty()) {
      return;
    }
    Pythons then = Pythons.of(String.join("||", recorded));
    Pythons wanted = Pythons.of(String.join("||", option.values()));
    Option universe = option("interpreter_versions_universe");
    List<String> looked = universe == null ? UNIVERSE : universe.values();
    List<String> missing = new ArrayList<>();
    for (Version gap : Coverage.outside(wanted, then)) {
      String minor = gap.releaseAt(0) + "." + gap.releaseAt(1);
      if (looked.contains(minor) && !missing.contains(minor)) {
        missing.add(minor);
      }
    }
    if (!missing.isEmpty()) {
      verdict.hard(
          option.place()
              + " asks for Python "
              + String.join(" or ", option.values())
              + ", the lock is for "
              + String.join(" or ", recorded)
              + ": Python "
              + missing.get(0)
              + " is not covered");
    }
  }
}
