package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.schema.row.GroupKind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Some tools lock the groups they are asked to: what a lock was not asked for it need not hold. */
final class LockedGroups {
  private static final String DEFAULT = "default";

  private static final Pattern NAMED =
      Pattern.compile("--(?:extra|group)[= ]+[\"']?([A-Za-z0-9._-]+)");

  private LockedGroups() {}

  /** Whether a lock is for the group of a requirement; every lock is that does not say. */
  static Predicate<DeclaredInput> of(Lockfile lock, InputEvidence evidence) {
    return switch (lock.format()) {
      case PDM -> ofPdm(lock.inputs().setting("groups"));
      case PIP_COMPILE -> ofCommand(lock.inputs().setting("command"));
      case PIXI -> ofPixi(evidence.settings().get(PixiFeatures.USED));
      case PEX, PANTS_REQUIREMENTS, UV, PYLOCK, POETRY, PIPENV, CONDA_LOCK, CONDA_EXPLICIT ->
          input -> true;
    };
  }

  private static Predicate<DeclaredInput> ofPdm(List<String> stated) {
    Set<String> groups = new TreeSet<>();
    stated.forEach(each -> groups.add(normal(each)));
    return groups.isEmpty() ? input -> true : input -> groups.contains(groupOf(input));
  }

  /** A feature that no environment has is not locked. */
  private static Predicate<DeclaredInput> ofPixi(@Nullable List<String> used) {
    return used == null
        ? input -> true
        : input ->
            input.groupKind() != GroupKind.DEV
                || !isPixi(input)
                || used.contains(normal(input.groupName()));
  }

  /**
   * Groups of a pyproject.toml may be standard ones, which pixi makes features of the same name.
   */
  private static boolean isPixi(DeclaredInput input) {
    return input.path().endsWith("pixi.toml") || input.path().endsWith("pyproject.toml");
  }

  /** Of a manifest with extras and groups a command compiles those that it names. */
  private static Predicate<DeclaredInput> ofCommand(List<String> command) {
    String text = String.join(" ", command);
    Set<String> named = new TreeSet<>();
    Matcher option = NAMED.matcher(text);
    while (option.find()) {
      named.add(normal(option.group(1)));
    }
    boolean isAll = text.isEmpty() || text.contains("--all-extras");
    return input -> {
      boolean isPart =
          (input.groupKind() == GroupKind.EXTRA && !isAll) || input.groupKind() == GroupKind.DEV;
      boolean isManifest = input.path().matches(".*\\.(?:toml|cfg|py)");
      return !isPart || !isManifest || named.contains(normal(input.groupName()));
    };
  }

  private static String groupOf(DeclaredInput input) {
    boolean isDefault = input.groupKind() == GroupKind.RUNTIME || input.groupName().isEmpty();
    return isDefault ? DEFAULT : normal(input.groupName());
  }

  private static String normal(String group) {
    return DistributionName.normalize(group);
  }
}
