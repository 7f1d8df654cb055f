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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern PLATFORM =
      Pattern.compile("--python-platform[= ]+[\"']?([A-Za-z0-9_.-]+)");

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
    lock.inputs().setting("command").forEach(command -> platform(command, markers));
    return markers;
  }

  /** The platform that uv was told to compile for. */
  private static void platform(String command, List<Marker> markers) {
    Matcher option = PLATFORM.matcher(command);
    if (option.find()) {
      String name = option.group(1);
      String system =
          name.contains("linux") ? "linux" : name.contains("windows") ? "windows" : "mac";
      boolean isKnown = name.matches(".*(?:linux|windows|macos|darwin).*");
      add(isKnown ? SYSTEMS.getOrDefault(system, "") : "", markers);
    }
  }

  private static void add(String text, List<Marker> markers) {
    Marker.parse(text).value().ifPresent(markers::add);
  }
}
