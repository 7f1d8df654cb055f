package dev.repocensus.analysis.resolves;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import dev.repocensus.analysis.pants.BuildFile;
import dev.repocensus.analysis.pants.BuildFile.Defaults;
import dev.repocensus.analysis.pants.BuildFile.Target;
import dev.repocensus.analysis.pants.PantsConfig;
import dev.repocensus.analysis.pants.PantsConfig.StatedResolve;
import dev.repocensus.analysis.pants.TargetFields;
import dev.repocensus.analysis.project.DirectoryPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The pants.toml and BUILD files of the scope by the folders they stand in. */
final class PantsTree {
  /** The default of {@code [python] default_resolve}. */
  private static final String PANTS_DEFAULT = "python-default";

  /**
   * A target and where it stands.
   *
   * @param projectId the project that the BUILD file lies in
   * @param path the BUILD file
   */
  record Placed(String projectId, String path, Target target) {
    String folder() {
      return DirectoryPath.parent(path);
    }

    /** Its name; of one that states none the name of its folder. */
    String name() {
      return target.name().isEmpty() ? DirectoryPath.name(folder()) : target.name();
    }
  }

  private final SortedMap<String, PantsConfig> configs = new TreeMap<>(UTF8_ORDER);
  private final Map<String, Integer> stated = new HashMap<>();
  private final Map<String, List<Defaults>> defaults = new HashMap<>();
  private final List<Placed> targets = new ArrayList<>();
  private final Map<String, List<Placed>> byFolder = new HashMap<>();

  PantsTree(ResolveParts parts) {
    for (ResolvePart part : parts.parts()) {
      part.pants().configs().forEach(c -> configs.put(DirectoryPath.parent(c.path()), c));
      part.pants().builds().forEach(build -> add(part.projectId(), build));
    }
    for (PantsConfig config : configs.values()) {
      config.resolves().forEach(each -> stated.merge(each.name(), 1, Integer::sum));
    }
  }

  private void add(String projectId, BuildFile build) {
    String folder = DirectoryPath.parent(build.path());
    defaults.computeIfAbsent(folder, f -> new ArrayList<>()).addAll(build.defaults());
    for (Target target : build.targets()) {
      Placed placed = new Placed(projectId, build.path(), target);
      targets.add(placed);
      byFolder.computeIfAbsent(folder, f -> new ArrayList<>()).add(placed);
    }
  }

  /** The pants.toml files by their folders. */
  SortedMap<String, PantsConfig> configs() {
    return configs;
  }

  /** All targets, by project, BUILD file and place in it. */
  List<Placed> targets() {
    return targets;
  }

  /** The targets of the BUILD files of a folder. */
  List<Placed> targetsIn(String folder) {
    return byFolder.getOrDefault(folder, List.of());
  }

  /** The folder of the pants.toml that rules a file; null if none does. */
  @Nullable String rootOf(String path) {
    String folder = DirectoryPath.parent(path);
    while (!configs.containsKey(folder)) {
      if (folder.isEmpty()) {
        return null;
      }
      folder = DirectoryPath.parent(folder);
    }
    return folder;
  }

  /** The pants.toml that rules a file; null if none does. */
  @Nullable PantsConfig config(String path) {
    String root = rootOf(path);
    return root == null ? null : configs.get(root);
  }

  /** Whether resolves count here: not where a pants.toml says that they do not. */
  boolean isOn(String path) {
    PantsConfig config = config(path);
    return config != null && !Boolean.FALSE.equals(config.enableResolves());
  }

  /**
   * What a resolve is called in the whole scope that files below a pants.toml call so: where other
   * repositories have one of the same name, each is called by the path of its lock.
   */
  String nameOf(String path, String written) {
    PantsConfig config = config(path);
    if (config == null || stated.getOrDefault(written, 0) < 2) {
      return written;
    }
    String home = DirectoryPath.parent(config.path());
    for (StatedResolve each : config.resolves()) {
      String lock = DirectoryPath.resolve(home, each.lockPath());
      if (each.name().equals(written) && lock != null) {
        return lock;
      }
    }
    return written;
  }

  /** The resolve of targets that name none; null where resolves are off or it is not stated. */
  @Nullable String defaultResolve(String path) {
    PantsConfig config = config(path);
    if (config == null || !Boolean.TRUE.equals(config.enableResolves())) {
      return null;
    }
    String stated = config.defaultResolve();
    String name = stated == null ? PANTS_DEFAULT : stated;
    boolean isStated =
        config.resolves().isEmpty()
            || config.resolves().stream().map(StatedResolve::name).anyMatch(name::equals);
    return isStated ? nameOf(path, name) : null;
  }

  /**
   * What targets of a type take unless they state it: the last word of the BUILD files above and of
   * their own. Where one sets defaults for the type all earlier ones for it are forgotten.
   */
  TargetFields defaults(String path, String type) {
    TargetFields found = TargetFields.NONE;
    for (String folder : downTo(DirectoryPath.parent(path))) {
      for (Defaults each : defaults.getOrDefault(folder, List.of())) {
        if (each.isFor(type)) {
          found = each.isExtension() ? each.fields().over(found) : each.fields();
        }
      }
    }
    return found;
  }

  private static List<String> downTo(String last) {
    List<String> folders = new ArrayList<>(List.of(last));
    String folder = last;
    while (!folder.isEmpty()) {
      folder = DirectoryPath.parent(folder);
      folders.add(folder);
    }
    Collections.reverse(folders);
    return folders;
  }
}
