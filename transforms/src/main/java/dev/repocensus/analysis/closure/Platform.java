package dev.repocensus.analysis.closure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A system and machine that distributions are installed on, as marker variables. */
record Platform(String sys, Map<String, String> variables) {
  private static final List<Platform> LINUX =
      List.of(of("linux", "posix", "Linux", "x86_64"), of("linux", "posix", "Linux", "aarch64"));
  private static final List<Platform> MAC =
      List.of(of("darwin", "posix", "Darwin", "arm64"), of("darwin", "posix", "Darwin", "x86_64"));
  private static final List<Platform> WINDOWS = List.of(of("win32", "nt", "Windows", "AMD64"));

  private static Platform of(String sys, String os, String system, String machine) {
    return new Platform(
        sys,
        Map.of(
            "sys_platform", sys,
            "os_name", os,
            "platform_system", system,
            "platform_machine", machine,
            "platform_python_implementation", "CPython",
            "implementation_name", "cpython"));
  }

  /**
   * The platforms of a lock: the systems it names, else Linux and macOS; Windows only if it is
   * named.
   *
   * @param environments what the lock is for: systems, markers or platform tags
   */
  static List<Platform> of(List<String> environments) {
    List<String> named = environments.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    boolean linux = isOnly(named, "linux");
    boolean mac = isOnly(named, "mac") || isOnly(named, "darwin");
    boolean windows = isOnly(named, "windows") || isOnly(named, "win32");
    List<Platform> platforms = new ArrayList<>();
    boolean none = !linux && !mac && !windows;
    if (linux || none) {
      platforms.addAll(LINUX);
    }
    if (mac || none) {
      platforms.addAll(MAC);
    }
    if (windows || (none && named.stream().anyMatch(Platform::namesWindows))) {
      platforms.addAll(WINDOWS);
    }
    return List.copyOf(platforms);
  }

  private static boolean isOnly(List<String> named, String system) {
    return named.contains(system);
  }

  private static boolean namesWindows(String marker) {
    return marker.contains("win32") || marker.contains("win_") || marker.contains("windows");
  }
}
