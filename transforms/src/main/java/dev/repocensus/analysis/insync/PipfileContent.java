package dev.repocensus.analysis.insync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.repocensus.analysis.lockfile.LockTrees;
import dev.repocensus.analysis.packaging.DistributionName;
import java.util.List;
import java.util.Set;

/** What of a Pipfile is hashed. */
final class PipfileContent {
  private static final Set<String> KNOWN =
      Set.of(
          "source",
          "packages",
          "dev-packages",
          "requires",
          "scripts",
          "pipfile",
          "pipenv",
          "default",
          "develop");

  private PipfileContent() {}

  /**
   * The content.
   *
   * @param normal whether names of distributions are normalized
   * @param categories whether tables of the user's own count
   */
  static ObjectNode of(JsonNode pipfile, boolean normal, boolean categories) {
    ObjectNode content = JsonNodeFactory.instance.objectNode();
    ObjectNode meta = content.putObject("_meta");
    meta.set("sources", pipfile.has("source") ? pipfile.path("source") : publicIndex());
    meta.set("requires", pipfile.has("requires") ? pipfile.path("requires") : meta.objectNode());
    content.set("default", section(pipfile.path("packages"), normal));
    content.set("develop", section(pipfile.path("dev-packages"), normal));
    for (String key : categories ? categories(pipfile) : List.<String>of()) {
      content.set(key, section(pipfile.path(key), normal));
    }
    return content;
  }

  /** Tables of the user's own that ask for something or not, in the order of their names. */
  static List<String> categories(JsonNode pipfile) {
    return LockTrees.keys(pipfile).stream().filter(key -> !KNOWN.contains(key)).toList();
  }

  private static ObjectNode section(JsonNode table, boolean normal) {
    ObjectNode section = JsonNodeFactory.instance.objectNode();
    for (String name : LockTrees.keys(table)) {
      section.set(normal ? DistributionName.normalize(name) : name, table.path(name));
    }
    return section;
  }

  /** A Pipfile without a source has this one. */
  private static JsonNode publicIndex() {
    ObjectNode source = JsonNodeFactory.instance.objectNode();
    source.put("name", "pypi");
    source.put("url", "https://pypi.org/simple");
    source.put("verify_ssl", true);
    return JsonNodeFactory.instance.arrayNode().add(source);
  }
}
