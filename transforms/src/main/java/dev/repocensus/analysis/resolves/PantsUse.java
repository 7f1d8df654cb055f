package dev.repocensus.analysis.resolves;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import dev.repocensus.analysis.pants.BuildFile;
import dev.repocensus.analysis.pants.BuildFile.Defaults;
import dev.repocensus.analysis.pants.BuildFile.Dependency;
import dev.repocensus.analysis.pants.BuildFile.Resolves;
import dev.repocensus.analysis.pants.BuildFile.Target;
import dev.repocensus.analysis.pants.PantsConfig;
import dev.repocensus.analysis.pants.PantsConfig.StatedResolve;
import dev.repocensus.analysis.project.DirectoryPath;
import dev.repocensus.schema.row.ResolveRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which targets put requirements into which resolve and which take distributions from one, by
 * pants.toml and BUILD files alone.
 */
final class PantsUse {
  /** What an input target takes its requirements from unless it says so. */
  private static final Map<String, String> INPUT_SOURCES =
      Map.of(
          "python_requirement", "",
          "python_requirements", "requirements.txt",
          "poetry_requirements", "pyproject.toml",
          "uv_requirements", "pyproject.toml",
          "pipenv_requirements", "Pipfile.lock");

  /** Targets that take the default resolve if they name none. */
  private static final Set<String> CODE =
      Set.of(
          "python_source",
          "python_sources",
          "python_test",
          "python_tests",
          "python_test_utils",
          "pex_binary",
          "pex_binaries",
          "pyoxidizer_binary",
          "python_aws_lambda_function",
          "python_aws_lambda_layer",
          "python_google_cloud_function");

  /** The default of {@code [python] default_resolve}. */
  private static final String PANTS_DEFAULT = "python-default";

  /**
   * A target that puts requirements into a resolve.
   *
   * @param source the file that holds them
   * @param buildPath the BUILD file
   * @param line the line of the target
   */
  record Input(
      String resolve,
      String projectId,
      String source,
      String targetName,
      String buildPath,
      int line) {}

  private final SortedMap<String, PantsConfig> configs = new TreeMap<>(UTF8_ORDER);
  private final Map<String, List<Defaults>> defaults = new HashMap<>();
  private final Map<String, List<Input>> inputsByFolder = new HashMap<>();
  private final List<Input> inputs = new ArrayList<>();
  private final List<Membership> consumers = new ArrayList<>();
  private final List<Unclear> unclear = new ArrayList<>();

  PantsUse(ResolveParts parts) {
    for (ResolvePart part : parts.parts()) {
      part.pants().configs().forEach(c -> configs.put(DirectoryPath.parent(c.path()), c));
      for (BuildFile build : part.pants().builds()) {
        defaults
            .computeIfAbsent(DirectoryPath.parent(build.path()), folder -> new ArrayList<>())
            .addAll(build.defaults());
      }
    }
    parts.parts().forEach(this::inputs);
    parts.parts().forEach(this::consumers);
    parts.parts().forEach(this::tools);
  }

  /** The pants.toml files by their directories. */
  SortedMap<String, PantsConfig> configs() {
    return configs;
  }

  List<Input> inputs() {
    return inputs;
  }

  List<Input> inputsIn(String folder) {
    return inputsByFolder.getOrDefault(folder, List.of());
  }

  /** Code targets' resolves; one project may be named more than once for a resolve. */
  List<Membership> consumers() {
    return consumers;
  }

  List<Unclear> unclear() {
    return unclear;
  }

  /** The directory of the pants.toml that rules a file; null if none does. */
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

  private void inputs(ResolvePart part) {
    for (BuildFile build : part.pants().builds()) {
      for (Target target : build.targets()) {
        String source = INPUT_SOURCES.get(target.type());
        if (source != null && isOn(build.path())) {
          input(part.projectId(), build.path(), target, source);
        }
      }
    }
  }

  private void input(String projectId, String path, Target target, String usual) {
    String folder = DirectoryPath.parent(path);
    String stated = target.source() == null ? usual : target.source();
    String file = stated.isEmpty() ? path : DirectoryPath.join(folder, stated);
    for (Named named : resolvesOf(projectId, path, target, true)) {
      String name = target.name().isEmpty() ? DirectoryPath.name(folder) : target.name();
      Input input = new Input(named.resolve(), projectId, file, name, path, target.line());
      inputs.add(input);
      inputsByFolder.computeIfAbsent(folder, f -> new ArrayList<>()).add(input);
    }
  }

  /** What runs a tool takes its distributions from the tool's resolve. */
  private void tools(ResolvePart part) {
    for (PantsConfig config : part.pants().configs()) {
      if (!Boolean.FALSE.equals(config.enableResolves())) {
        for (PantsConfig.ToolResolve tool : config.tools()) {
          consumers.add(
              new Membership(
                  tool.resolve(),
                  part.projectId(),
                  ResolveRole.CONSUMER,
                  Evidence.TOOL_SECTION,
                  config.path(),
                  tool.line()));
        }
      }
    }
  }

  private void consumers(ResolvePart part) {
    for (BuildFile build : part.pants().builds()) {
      for (Target target : build.targets()) {
        boolean takesDefault = CODE.contains(target.type());
        boolean isCode =
            takesDefault || (target.resolve() != null && !INPUT_SOURCES.containsKey(target.type()));
        if (isCode && isPython(target) && isOn(build.path())) {
          consumer(part.projectId(), build.path(), target, takesDefault);
        }
      }
    }
  }

  /** Targets of other languages have resolves too. */
  private static boolean isPython(Target target) {
    return target.type().startsWith("py") || target.type().startsWith("pex");
  }

  private void consumer(String projectId, String path, Target target, boolean takesDefault) {
    for (Named named : resolvesOf(projectId, path, target, takesDefault)) {
      consumers.add(named.consumer(projectId));
    }
    for (Dependency dependency : target.dependencies()) {
      for (Input input : addressed(path, dependency.address())) {
        consumers.add(
            new Named(input.resolve(), Evidence.BUILD_DEPENDENCY, path, dependency.line())
                .consumer(projectId));
      }
    }
  }

  /** The input targets that an address names. */
  private List<Input> addressed(String buildPath, String address) {
    if (address.startsWith("!") || address.startsWith("./")) {
      return List.of();
    }
    String root = rootOf(buildPath);
    int end = firstOf(address, ':', '#', '@');
    String written = address.substring(0, end);
    String below = written.startsWith("//") ? written.substring(2) : written;
    String folder =
        written.isEmpty()
            ? DirectoryPath.parent(buildPath)
            : DirectoryPath.join(root == null ? "" : root, below);
    String name =
        end < address.length() && address.charAt(end) == ':' ? address.substring(end + 1) : "";
    String plain = name.substring(0, firstOf(name, '#', '@', '@'));
    return inputsIn(folder).stream()
        .filter(input -> plain.isEmpty() || input.targetName().equals(plain))
        .toList();
  }

  private static int firstOf(String text, char a, char b, char c) {
    int at = 0;
    while (at < text.length()
        && text.charAt(at) != a
        && text.charAt(at) != b
        && text.charAt(at) != c) {
      at++;
    }
    return at;
  }

  /** A resolve that a target uses, and what says so. */
  private record Named(String resolve, Evidence evidence, String path, int line) {
    Membership consumer(String projectId) {
      return new Membership(resolve, projectId, ResolveRole.CONSUMER, evidence, path, line);
    }
  }

  private List<Named> resolvesOf(
      String projectId, String path, Target target, boolean takesDefault) {
    List<Named> named = new ArrayList<>();
    Resolves stated = target.resolve();
    if (stated != null) {
      add(projectId, path, target, stated, Evidence.BUILD_RESOLVE, named);
    } else {
      Resolves inherited = inherited(path, target.type());
      if (inherited != null) {
        add(projectId, path, target, inherited, Evidence.BUILD_DEFAULTS, named);
      } else if (takesDefault) {
        addDefault(path, target, named);
      }
    }
    for (Resolves override : target.overrides()) {
      add(projectId, path, target, override, Evidence.BUILD_RESOLVE, named);
    }
    return named;
  }

  private void add(
      String projectId,
      String path,
      Target target,
      Resolves resolves,
      Evidence evidence,
      List<Named> named) {
    int line = evidence == Evidence.BUILD_DEFAULTS ? target.line() : resolves.line();
    resolves.names().forEach(name -> named.add(new Named(name, evidence, path, line)));
    if (resolves.isComputed()) {
      unclear.add(
          new Unclear(
              projectId,
              path + " " + target.type() + " " + target.name(),
              path,
              line,
              "the resolve of a " + target.type() + " target is computed"));
    }
  }

  /** The last default for the type in the nearest BUILD file that has one. */
  private @Nullable Resolves inherited(String path, String type) {
    String folder = path;
    do {
      folder = DirectoryPath.parent(folder);
      Resolves found = null;
      for (Defaults each : defaults.getOrDefault(folder, List.of())) {
        if (each.types().isEmpty() || each.types().contains(type)) {
          found = each.resolve();
        }
      }
      if (found != null) {
        return found;
      }
    } while (!folder.isEmpty());
    return null;
  }

  private void addDefault(String path, Target target, List<Named> named) {
    PantsConfig config = config(path);
    if (config == null || !Boolean.TRUE.equals(config.enableResolves())) {
      return;
    }
    String stated = config.defaultResolve();
    String name = stated == null ? PANTS_DEFAULT : stated;
    if (config.resolves().isEmpty() || isStated(config, name)) {
      named.add(new Named(name, Evidence.DEFAULT_RESOLVE, path, target.line()));
    }
  }

  private static boolean isStated(PantsConfig config, String name) {
    return config.resolves().stream().map(StatedResolve::name).anyMatch(name::equals);
  }

  private @Nullable PantsConfig config(String path) {
    String root = rootOf(path);
    return root == null ? null : configs.get(root);
  }

  /** Whether resolves count here: not where a pants.toml says that they do not. */
  private boolean isOn(String path) {
    PantsConfig config = config(path);
    return config != null && !Boolean.FALSE.equals(config.enableResolves());
  }
}
