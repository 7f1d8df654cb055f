package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** JSON and TOML as trees that may be asked for anything: what is not there is missing. */
public final class LockTrees {
  private static final int DEPTH = 100;

  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder().maxNestingDepth(DEPTH).maxStringLength(200_000_000).build();

  /** Comments are allowed: Pants writes its metadata into some. */
  static final ObjectMapper JSON =
      new ObjectMapper(
          new JsonFactoryBuilder()
              .streamReadConstraints(LIMITS)
              .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
              .build());

  private static final TomlMapper TOML =
      new TomlMapper(TomlFactory.builder().streamReadConstraints(LIMITS).build());

  private LockTrees() {}

  /** The tree of a TOML text that {@link #isTooDeep} has let pass. */
  static JsonNode toml(String text) throws JsonProcessingException {
    return orMissing(TOML.readTree(text));
  }

  /** The tree of a TOML text; missing if it is none, or too deep. */
  public static JsonNode tomlOrMissing(String text) {
    try {
      return isTooDeep(text) ? MissingNode.getInstance() : toml(text);
    } catch (JsonProcessingException broken) {
      return MissingNode.getInstance();
    }
  }

  static JsonNode json(String text) throws JsonProcessingException {
    return orMissing(JSON.readTree(text));
  }

  /** The tree of a JSON text; missing if it is none. */
  public static JsonNode jsonOrMissing(String text) {
    try {
      return json(text);
    } catch (JsonProcessingException broken) {
      return MissingNode.getInstance();
    }
  }

  private static JsonNode orMissing(@Nullable JsonNode tree) {
    return tree == null ? MissingNode.getInstance() : tree;
  }

  /**
   * Whether more brackets are open at once than any lock opens; the parser of TOML recurses.
   * Brackets in strings count too, which is harmless: they come in pairs.
   */
  static boolean isTooDeep(String text) {
    int depth = 0;
    for (int at = 0; at < text.length() && depth <= DEPTH; at++) {
      char c = text.charAt(at);
      if (c == '[' || c == '{') {
        depth++;
      } else if (c == ']' || c == '}') {
        depth = Math.max(0, depth - 1);
      }
    }
    return depth > DEPTH;
  }

  /** The text under a key, or null if there is none. */
  public static @Nullable String text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isTextual() || value.isNumber() ? value.asText() : null;
  }

  /** The texts of the array under a key, in its order. */
  public static List<String> texts(JsonNode node, String key) {
    return items(node.path(key)).filter(JsonNode::isTextual).map(JsonNode::asText).toList();
  }

  /** The items of an array; none if it is no array. */
  public static Stream<JsonNode> items(JsonNode node) {
    return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.empty();
  }

  /** The keys of a table, in its order; none if it is no table. */
  public static List<String> keys(JsonNode node) {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
