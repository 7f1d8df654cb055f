package dev.repocensus.analysis.closure;

import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.packaging.Marker;
import dev.repocensus.analysis.packaging.MarkerEnvironment;
import dev.repocensus.analysis.packaging.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The environments that a lock says it is for: in others it need not satisfy anything. */
public final class Supported {
  /** The systems of PEX as markers. */
  private static final Map<String, String> SYSTEMS =
      new TreeMap<>(
          Map.of(
              "linux", "sys_platform == 'linux'",
              "mac", "sys_platform == 'darwin'",
              "windows", "sys_platform == 'win32'"));

  /** Where locks keep markers of what they are for. */
  private static final List<String> MARKERS =
      List.of("supported-markers", "metadata.targets", "environments");

  private Supported() {}

  /** All environments, if the lock does not limit them. */
  public static Predicate<MarkerEnvironment> by(Lockfile lock) {
    List<Marker> markers = markers(lock);
    return markers.isEmpty()
        ? environment -> true
        : environment ->
            markers.stream().anyMatch(each -> each.evaluate(environment) != Truth.FALSE);
  }

  /** The markers of the environments, any of which is enough; none if nothing limits them. */
  static List<Marker> markers(Lockfile lock) {
    List<Marker> markers = new ArrayList<>();
    for (String key : MARKERS) {
      lock.inputs().setting(key).forEach(text -> add(text, markers));
    }
    for (String system : lock.inputs().setting("target_systems")) {
      add(SYSTEMS.getOrDefault(system.toLowerCase(Locale.ROOT), ""), markers);
    }
    return markers;
  }

  private static void add(String text, List<Marker> markers) {
    Marker.parse(text).value().ifPresent(markers::add);
  }
}
