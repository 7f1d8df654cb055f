package dev.repocensus.analysis.resolves;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import dev.repocensus.analysis.project.DirectoryPath;
import dev.repocensus.schema.row.RequirementKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a compiled lock was made from. Its header says so, or its annotations do; where both are
 * silent, the file beside it that has its name, and else the only one beside it of which everything
 * is locked.
 *
 * @param evidence how that is known; null if it is not
 * @param files the manifests; several without evidence are those that it cannot be told apart from
 */
record CompiledPair(@Nullable Evidence evidence, List<String> files) {
  /** Words of file names that tell nothing of what is in them. */
  private static final Set<String> PLAIN =
      Set.of(
          "requirements",
          "requirement",
          "reqs",
          "req",
          "constraints",
          "lock",
          "locked",
          "compiled",
          "pinned",
          "in",
          "txt");

  CompiledPair {
    files = List.copyOf(files);
  }

  /**
   * The pair of a lock.
   *
   * @param manifests paths of all manifests
   * @param beside those in the directory of the lock
   * @param declared what each manifest declares
   */
  static CompiledPair of(
      LockedSet lock,
      Set<String> manifests,
      Collection<String> beside,
      Map<String, List<ProjectRequirement>> declared) {
    List<String> stated = LockManifests.sources(lock, manifests);
    if (!stated.isEmpty()) {
      return new CompiledPair(Evidence.COMPILED_FROM, stated);
    }
    List<String> inputs =
        beside.stream()
            .filter(path -> path.endsWith(".in") && !path.equals(lock.path()))
            .sorted(UTF8_ORDER)
            .toList();
    List<String> named =
        inputs.stream().filter(path -> LockManifests.isNamedAlike(lock, path)).toList();
    if (named.isEmpty()) {
      Set<String> words = words(lock.path());
      named = inputs.stream().filter(path -> words(path).equals(words)).toList();
    }
    if (named.size() == 1) {
      return new CompiledPair(Evidence.NAME_PAIR, named);
    }
    List<String> fitting =
        (named.isEmpty() ? inputs : named)
            .stream().filter(path -> fits(lock, declared.getOrDefault(path, List.of()))).toList();
    return new CompiledPair(fitting.size() == 1 ? Evidence.CONTENT_PAIR : null, fitting);
  }

  private static Set<String> words(String path) {
    Set<String> words = new TreeSet<>();
    for (String word : DirectoryPath.name(path).toLowerCase(Locale.ROOT).split("[-_. ]+", -1)) {
      if (!word.isEmpty() && !PLAIN.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /** Whether all that is asked for by name is locked, and all that is direct is asked for. */
  private static boolean fits(LockedSet lock, List<ProjectRequirement> declared) {
    Set<String> asked = new HashSet<>();
    for (ProjectRequirement each : declared) {
      String name = each.requirement().distribution();
      if (name != null && each.requirement().kind() != RequirementKind.CONSTRAINT) {
        asked.add(name);
      }
    }
    Set<String> locked = new HashSet<>();
    List<String> direct = new ArrayList<>();
    for (LockedSet.Locked each : lock.distributions()) {
      locked.add(each.distribution());
      if (Boolean.TRUE.equals(each.isDirect())) {
        direct.add(each.distribution());
      }
    }
    return !asked.isEmpty() && locked.containsAll(asked) && asked.containsAll(direct);
  }
}
