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

  private final List<Map<String, String>> all = new ArrayList<>();
  private final List<Version> pythonOf = new ArrayList<>();
  private final int checked;

  private LockEnvironments(
      List<Version> pythons, List<Platform> platforms, Predicate<MarkerEnvironment> supported) {
    List<Version> real = pythons.stream().filter(LockEnvironments::isReleased).toList();
    for (Version python : real.isEmpty() ? pythons : real) {
      for (Platform platform : platforms) {
        add(python, platform.variables(), supported);
      }
    }
    checked = all.size();
    pythons.forEach(python -> add(python, Map.of(), every -> true));
  }

  /** One environment, unless it is certain that the lock is not for it. */
  private void add(
      Version python, Map<String, String> platform, Predicate<MarkerEnvironment> supported) {
    Map<String, String> variables = new TreeMap<>(platform);
    variables.put("python_version", python.releaseAt(0) + "." + python.releaseAt(1));
    variables.put("python_full_version", python.toString());
    if (!platform.isEmpty()) {
      variables.put("implementation_version", python.toString());
    }
    if (!supported.test(MarkerEnvironment.of(variables))) {
      return;
    }
    all.add(variables);
    pythonOf.add(python);
  }

  /**
   * The environments of a lock.
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
        Supported.by(lock));
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
    return pythonOf.get(environment);
  }

  /** The value of a marker variable, null if it is unknown there. */
  @Nullable String value(int environment, String variable) {
    return all.get(environment).get(variable);
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
