package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a lock, and the line it starts on.
 *
 * @param counted its files, where they were counted without a tree of them; null where they stand
 *     in the node
 */
record LockEntry(JsonNode node, int line, @Nullable Artifacts counted) {

  LockEntry(JsonNode node, int line) {
    this(node, line, null);
  }

  /** The name as written, null if it has none. */
  @Nullable String name() {
    String name = text("name");
    return name == null || name.isBlank() ? null : name;
  }

  @Nullable String version() {
    return text("version");
  }

  @Nullable String text(String key) {
    return LockTrees.text(node, key);
  }

  List<String> texts(String key) {
    return LockTrees.texts(node, key);
  }

  JsonNode path(String key) {
    return node.path(key);
  }

  boolean has(String key) {
    return node.has(key);
  }

  /** The name as written; without one the entry is a problem. */
  Optional<String> named(List<Problem> problems) {
    String name = name();
    if (name == null) {
      problems.add(Problem.at(ProblemCode.LCK012, line, "an entry has no name"));
    }
    return Optional.ofNullable(name);
  }
}
