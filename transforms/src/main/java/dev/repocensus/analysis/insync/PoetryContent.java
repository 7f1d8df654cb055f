package dev.repocensus.analysis.insync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What of a manifest Poetry hashes. */
final class PoetryContent {
  /** The keys of {@code [project]} that count. */
  static final List<String> PROJECT =
      List.of("requires-python", "dependencies", "optional-dependencies");

  /** Keys that stand for null where there is nothing but {@code [tool.poetry]}. */
  private static final List<String> OLD =
      List.of("dependencies", "source", "extras", "dev-dependencies");

  private PoetryContent() {}

  /**
   * The content.
   *
   * @param project the keys of {@code [project]} that count
   * @param groups {@code [dependency-groups]}, empty for a Poetry that does not know it
   * @param tool {@code [tool.poetry]}
   */
  static ObjectNode of(ObjectNode project, JsonNode groups, JsonNode tool) {
    boolean alone = project.isEmpty() && groups.isEmpty();
    ObjectNode own = JsonNodeFactory.instance.objectNode();
    for (String key : OLD) {
      if (tool.has(key) || alone) {
        own.set(key, tool.has(key) ? tool.path(key) : own.nullNode());
      }
    }
    if (tool.has("group")) {
      own.set("group", tool.path("group"));
    }
    if (alone) {
      return own;
    }
    ObjectNode content = JsonNodeFactory.instance.objectNode();
    if (!project.isEmpty()) {
      content.set("project", project);
    }
    if (!groups.isEmpty()) {
      content.set("dependency-groups", groups);
    }
    content.putObject("tool").set("poetry", own);
    return content;
  }
}
