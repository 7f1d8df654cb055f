package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.repocensus.analysis.packaging.DistributionName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The projects of a uv lock, and what they ask for themselves. */
final class UvRoots {
  private final List<UvEntry> members;
  private final Map<String, SortedSet<String>> groups = new TreeMap<>();
  private final boolean known;

  UvRoots(JsonNode settings, List<UvEntry> entries) {
    JsonNode manifest = settings.path("manifest");
    List<String> names = DistributionName.normalizeAll(LockTrees.texts(manifest, "members"));
    members = entries.stream().filter(entry -> isMember(entry, names)).toList();
    members.forEach(this::ask);
    ask(manifest.path("requirements"), "main");
    JsonNode own = manifest.path("dependency-groups");
    LockTrees.keys(own).forEach(group -> ask(own.path(group), "dev:" + normal(group)));
    known = !members.isEmpty() || !groups.isEmpty();
  }

  private static boolean isMember(UvEntry entry, List<String> names) {
    String name = entry.name();
    return entry.source().isOwnTree()
        || (name != null && names.contains(name) && entry.source().isTree());
  }

  private void ask(UvEntry member) {
    ask(member.entry().path("dependencies"), "main");
    JsonNode optional = member.entry().path("optional-dependencies");
    LockTrees.keys(optional).forEach(key -> ask(optional.path(key), "extra:" + normal(key)));
    JsonNode dev = member.developmentGroups();
    LockTrees.keys(dev).forEach(key -> ask(dev.path(key), "dev:" + normal(key)));
  }

  private void ask(JsonNode edges, String group) {
    LockTrees.items(edges)
        .map(edge -> LockTrees.text(edge, "name"))
        .filter(java.util.Objects::nonNull)
        .forEach(name -> groups.computeIfAbsent(normal(name), n -> new TreeSet<>()).add(group));
  }

  private static String normal(String name) {
    return DistributionName.normalize(name);
  }

  /** Where a project asks for a distribution, sorted; empty if none does. */
  List<String> groups(String name) {
    return List.copyOf(groups.getOrDefault(name, new TreeSet<>()));
  }

  /** Whether a project asks for a distribution; null if the lock knows no project. */
  @Nullable Boolean isDirect(String name) {
    return known ? (Boolean) groups.containsKey(name) : null;
  }

  boolean askNothing() {
    return groups.isEmpty();
  }

  /** The project in the lock's own directory. */
  Optional<UvEntry> own() {
    return members.stream().filter(entry -> entry.source().isOwnTree()).findFirst();
  }
}
