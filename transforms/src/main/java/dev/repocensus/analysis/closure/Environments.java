package dev.repocensus.analysis.closure;

import dev.repocensus.analysis.packaging.Marker;
import dev.repocensus.analysis.packaging.Marker.All;
import dev.repocensus.analysis.packaging.Marker.Any;
import dev.repocensus.analysis.packaging.Marker.Comparison;
import dev.repocensus.analysis.packaging.Marker.Group;
import dev.repocensus.analysis.packaging.Marker.Literal;
import dev.repocensus.analysis.packaging.Marker.Variable;
import dev.repocensus.analysis.packaging.MarkerEnvironment;
import dev.repocensus.analysis.packaging.Version;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Environments that exist, chosen so that markers which differ somewhere differ in one of them.
 * Which extras and groups are wanted is known in none.
 */
public final class Environments {
  private static final int MOST = 5_000;
  private static final Set<String> DERIVED =
      Set.of(
          "python_version",
          "python_full_version",
          "sys_platform",
          "os_name",
          "platform_system",
          "extra",
          "extras",
          "dependency_groups");

  private record Platform(String sys, String os, String system) {}

  private static final List<Platform> PLATFORMS =
      List.of(
          new Platform("linux", "posix", "Linux"),
          new Platform("darwin", "posix", "Darwin"),
          new Platform("win32", "nt", "Windows"),
          new Platform("emscripten", "posix", "Emscripten"),
          new Platform("freebsd", "posix", "FreeBSD"));

  private final Map<String, TreeSet<String>> literals = new TreeMap<>();

  private Environments() {}

  /** The environments that tell these markers apart; none if there would be too many. */
  public static List<MarkerEnvironment> telling(Collection<Marker> markers, Pythons pythons) {
    Environments environments = new Environments();
    environments.collect(markers);
    return environments.of(pythons);
  }

  private void collect(Collection<Marker> markers) {
    Deque<Marker> open = new ArrayDeque<>(markers);
    while (!open.isEmpty()) {
      Marker next = open.pop();
      if (next instanceof All all) {
        all.parts().forEach(open::push);
      } else if (next instanceof Any any) {
        any.parts().forEach(open::push);
      } else if (next instanceof Group group) {
        open.push(group.inner());
      } else if (next instanceof Comparison test) {
        collect(test);
      }
    }
  }

  private void collect(Comparison test) {
    if (test.left() instanceof Variable variable && test.right() instanceof Literal literal) {
      add(variable, literal);
    } else if (test.left() instanceof Literal literal
        && test.right() instanceof Variable variable) {
      add(variable, literal);
    }
  }

  private void add(Variable variable, Literal literal) {
    literals.computeIfAbsent(variable.name(), name -> new TreeSet<>()).add(literal.text());
  }

  private List<MarkerEnvironment> of(Pythons pythons) {
    List<MarkerEnvironment> all = new ArrayList<>();
    for (Version version : pythons.sample(versions())) {
      platforms().forEach(platform -> all.add(environment(version, platform)));
    }
    List<MarkerEnvironment> spread = all;
    for (Map.Entry<String, TreeSet<String>> other : literals.entrySet()) {
      if (!DERIVED.contains(other.getKey())) {
        spread = spread(spread, other.getKey(), other.getValue());
      }
    }
    return spread.size() > MOST ? List.of() : spread;
  }

  private List<Version> versions() {
    List<Version> versions = new ArrayList<>();
    for (String variable : List.of("python_version", "python_full_version")) {
      for (String text : literals.getOrDefault(variable, new TreeSet<>())) {
        Version.parse(text.replace(".*", "")).ifPresent(versions::add);
      }
    }
    return versions.subList(0, Math.min(versions.size(), 100));
  }

  private List<Platform> platforms() {
    List<Platform> platforms = new ArrayList<>(PLATFORMS);
    for (String sys : literals.getOrDefault("sys_platform", new TreeSet<>())) {
      if (platforms.stream().noneMatch(known -> known.sys().equals(sys))) {
        platforms.add(new Platform(sys, "posix", sys));
      }
    }
    return platforms.subList(0, Math.min(platforms.size(), 30));
  }

  private static MarkerEnvironment environment(Version version, Platform platform) {
    return MarkerEnvironment.of(
        Map.of(
            "python_version", version.releaseAt(0) + "." + version.releaseAt(1),
            "python_full_version", version.toString(),
            "sys_platform", platform.sys(),
            "os_name", platform.os(),
            "platform_system", platform.system()));
  }

  private static List<MarkerEnvironment> spread(
      List<MarkerEnvironment> all, String variable, Set<String> values) {
    if ((long) all.size() * (values.size() + 1) > 10L * MOST) {
      return List.of();
    }
    List<MarkerEnvironment> spread = new ArrayList<>();
    for (MarkerEnvironment each : all) {
      spread.add(each.with(variable, ""));
      values.forEach(value -> spread.add(each.with(variable, value)));
    }
    return spread;
  }
}
