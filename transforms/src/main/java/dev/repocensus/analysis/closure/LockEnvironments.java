package dev.repocensus.analysis.closure;

import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.packaging.MarkerEnvironment;
import dev.repocensus.analysis.packaging.Version;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The environments a lock is walked in: each interpreter of its range on each of its platforms.
 * These are checked. Behind them stand the interpreters alone, with an unknown platform and
 * implementation: what is needed in none of these can be needed nowhere.
 */
final class LockEnvironments {
  private static final int NEWEST_PYTHON = 15;
  private static final int OLDEST_USUAL_PYTHON = 8;

  /**
   * One of them.
   *
   * @param minor the interpreter's first two numbers
   * @param full all of its version
   * @param platform variables of its platform, none if that is unknown
   */
  private record Place(Version python, String minor, String full, Map<String, String> platform) {
    @Nullable String value(String variable) {
      return switch (variable) {
        case "python_version" -> minor;
        case "python_full_version" -> full;
        case "implementation_version" -> platform.isEmpty() ? null : full;
        default -> platform.get(variable);
      };
    }

    Map<String, String> variables() {
      Map<String, String> all = new TreeMap<>(platform);
      for (String variable : OF_PYTHON) {
        String value = value(variable);
        if (value != null) {
          all.put(variable, value);
        }
      }
      return all;
    }
  }

  private static final List<String> OF_PYTHON =
      List.of("python_version", "python_full_version", "implementation_version");

  private final List<Place> all = new ArrayList<>();
  private final int checked;

  private LockEnvironments(
      List<Version> pythons, List<Platform> platforms, Predicate<Place> supported) {
    List<Place> alone = pythons.stream().map(LockEnvironments::anywhere).toList();
    List<Place> real = alone.stream().filter(each -> isReleased(each.python())).toList();
    for (Place place : real.isEmpty() ? alone : real) {
      for (Platform platform : platforms) {
        Place here = new Place(place.python(), place.minor(), place.full(), platform.variables());
        if (supported.test(here)) {
          all.add(here);
        }
      }
    }
    checked = all.size();
    all.addAll(alone);
  }

  private static Place anywhere(Version python) {
    String minor = python.releaseAt(0) + "." + python.releaseAt(1);
    return new Place(python, minor, python.toString(), Map.of());
  }

  /**
   * The environments of a lock, without those that it is certainly not for.
   *
   * @param around versions of Python that its markers speak of
   */
  static LockEnvironments of(Lockfile lock, Collection<Version> around) {
    String range = lock.pythonRequires();
    List<Version> pythons = Pythons.of(range).sample(around);
    boolean known = range != null && !range.isBlank();
    return new LockEnvironments(
        known ? pythons : pythons.stream().filter(LockEnvironments::isUsual).toList(),
        Platform.of(lock.environments()),
        supported(lock));
  }

  private static Predicate<Place> supported(Lockfile lock) {
    if (Supported.markers(lock).isEmpty()) {
      return every -> true;
    }
    Predicate<MarkerEnvironment> supported = Supported.by(lock);
    return place -> supported.test(MarkerEnvironment.of(place.variables()));
  }

  private static boolean isReleased(Version python) {
    return python.releaseAt(1).compareTo(BigInteger.valueOf(NEWEST_PYTHON)) <= 0;
  }

  private static boolean isUsual(Version python) {
    return python.releaseAt(0).equals(BigInteger.valueOf(3))
        && python.releaseAt(1).compareTo(BigInteger.valueOf(OLDEST_USUAL_PYTHON)) >= 0;
  }

  int size() {
    return all.size();
  }

  /** How many of them, from the first, are checked. */
  int checked() {
    return checked;
  }

  Version python(int environment) {
    return all.get(environment).python();
  }

  /** The value of a marker variable, null if it is unknown there. */
  @Nullable String value(int environment, String variable) {
    return all.get(environment).value(variable);
  }

  /** What an environment is called in a message. */
  String name(int environment) {
    String system = value(environment, "sys_platform");
    String python = "Python " + value(environment, "python_version");
    return system == null
        ? python
        : String.format(
            Locale.ROOT, "%s on %s %s", python, system, value(environment, "platform_machine"));
  }
}
