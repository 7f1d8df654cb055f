package dev.repocensus.analysis.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.repocensus.analysis.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Compares with answers of pypa/packaging, one JSON object a line; {@code make truth} runs it with
 * the file as the argument. Prints how many answers of each kind were compared and how many differ.
 */
final class CompareWithPackaging {
  private final Map<String, int[]> counts = new TreeMap<>();
  private final List<String> differences = new ArrayList<>();
  private final Map<String, MarkerEnvironment> environments = new HashMap<>();

  public static void main(String[] arguments) throws IOException {
    CompareWithPackaging comparison = new CompareWithPackaging();
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      comparison.compare(json.readTree(line));
    }
    comparison.differences.stream().limit(50).forEach(System.out::println);
    comparison.counts.forEach(
        (kind, count) ->
            System.out.printf("%s %d compared, %d differ%n", kind, count[0], count[1]));
  }

  private void compare(JsonNode vector) {
    String kind = vector.get("t").asText();
    if (kind.equals("head")) {
      vector.get("environments").fields().forEachRemaining(this::learn);
      return;
    }
    String ours = ours(kind, vector);
    String theirs = theirs(kind, vector);
    int[] count = counts.computeIfAbsent(kind, unused -> new int[2]);
    count[0]++;
    if (!ours.equals(theirs)) {
      count[1]++;
      differences.add(vector + "\n  ours " + ours + "\n  theirs " + theirs);
    }
  }

  private void learn(Map.Entry<String, JsonNode> environment) {
    Map<String, String> values = new TreeMap<>();
    environment
        .getValue()
        .fields()
        .forEachRemaining(e -> values.put(e.getKey(), e.getValue().asText()));
    environments.put(environment.getKey(), MarkerEnvironment.of(values));
  }

  private String ours(String kind, JsonNode vector) {
    return switch (kind) {
      case "version" -> Version.parse(vector.get("v").asText()).map(this::describe).orElse("false");
      case "order" -> order(vector.get("vs"));
      case "cmp" -> "" + Integer.signum(version(vector, "a").compareTo(version(vector, "b")));
      case "spec" -> specifiers(vector).map(SpecifierSet::toString).orElse("false");
      case "contains" -> contains(vector);
      case "filter" -> filter(vector);
      case "marker" ->
          Marker.parse(vector.get("m").asText()).value().map(Marker::toString).orElse("false");
      case "eval" -> evaluate(vector);
      case "name" -> DistributionName.normalize(vector.get("n").asText());
      case "req" -> requirement(Requirement.parse(vector.get("s").asText()));
      default -> throw new IllegalStateException(kind);
    };
  }

  private static String theirs(String kind, JsonNode vector) {
    boolean refused = vector.has("ok") && !vector.get("ok").asBoolean();
    if (refused) {
      return "false";
    }
    return switch (kind) {
      case "version" ->
          String.join(
              " ",
              text(vector, "norm"),
              text(vector, "epoch"),
              vector.get("release").toString(),
              vector.get("pre").isNull()
                  ? "-"
                  : vector.get("pre").get(0).asText() + vector.get("pre").get(1).asText(),
              text(vector, "post"),
              text(vector, "dev"),
              text(vector, "local"),
              text(vector, "isprerelease"),
              text(vector, "public"),
              text(vector, "base"));
      case "order" -> "ordered";
      case "cmp", "contains", "filter" ->
          vector.get("r").isArray() ? vector.get("r").toString() : vector.get("r").asText();
      case "eval" -> vector.get("r").isBoolean() ? vector.get("r").asText() : "unknown";
      case "name" -> vector.get("norm").asText();
      case "req" ->
          String.join(
              "|",
              text(vector, "name"),
              vector.get("extras").toString().replaceAll("[\\[\\]\" ]", ""),
              text(vector, "spec"),
              text(vector, "marker"),
              text(vector, "url"));
      default -> text(vector, "norm");
    };
  }

  private static String text(JsonNode vector, String key) {
    return vector.get(key).isNull() ? "-" : vector.get(key).asText();
  }

  private String describe(Version v) {
    return String.join(
        " ",
        v.toString(),
        v.epoch().toString(),
        v.release().toString().replace(" ", ""),
        v.pre().map(Object::toString).orElse("-"),
        v.post().map(Object::toString).orElse("-"),
        v.dev().map(Object::toString).orElse("-"),
        v.isLocal() ? String.join(".", v.local()) : "-",
        "" + v.isPrerelease(),
        v.publicVersion().toString(),
        v.baseVersion().toString());
  }

  private static Version version(JsonNode vector, String key) {
    return Version.parse(vector.get(key).asText()).orElseThrow();
  }

  private static String order(JsonNode groups) {
    Version last = null;
    for (JsonNode group : groups) {
      Version first = Version.parse(group.get(0).asText()).orElseThrow();
      for (JsonNode each : group) {
        Version version = Version.parse(each.asText()).orElseThrow();
        if (!version.equals(first) || !version.versionKey().equals(first.versionKey())) {
          return "not equal: " + each + " " + first;
        }
      }
      if (last != null
          && (last.compareTo(first) >= 0 || last.versionKey().compareTo(first.versionKey()) >= 0)) {
        return "not less: " + last + " " + first;
      }
      last = first;
    }
    return "ordered";
  }

  private static Optional<SpecifierSet> specifiers(JsonNode vector) {
    Outcome<SpecifierSet> read = SpecifierSet.parse(vector.get("s").asText());
    return read.problems().isEmpty() ? Optional.of(read.value()) : Optional.empty();
  }

  private static String contains(JsonNode vector) {
    SpecifierSet set = specifiers(vector).orElseThrow();
    Version version = version(vector, "v");
    JsonNode pre = vector.get("pre");
    boolean contained =
        pre.isNull() ? set.contains(version) : set.contains(version, pre.asBoolean());
    if (set.contains(version, true) && !set.versions().contains(version)) {
      return "outside the intervals";
    }
    boolean undefined = vector.get("r").asText().startsWith("raises") && !contained;
    return undefined ? vector.get("r").asText() : "" + contained;
  }

  private static String filter(JsonNode vector) {
    if (vector.get("r").isTextual()) {
      return vector.get("r").asText();
    }
    List<String> texts = new ArrayList<>();
    List<Version> versions = new ArrayList<>();
    vector.get("vs").forEach(each -> texts.add(each.asText()));
    texts.forEach(each -> versions.add(Version.parse(each).orElseThrow()));
    List<String> kept = new ArrayList<>();
    for (Version version : specifiers(vector).orElseThrow().filter(versions)) {
      for (int i = 0; i < versions.size(); i++) {
        if (versions.get(i) == version) {
          kept.add("\"" + texts.get(i) + "\"");
        }
      }
    }
    return "[" + String.join(",", kept) + "]";
  }

  private String evaluate(JsonNode vector) {
    Marker marker = Marker.parse(vector.get("m").asText()).value().orElseThrow();
    MarkerEnvironment environment =
        environments.get(vector.get("env").asText()).with("extra", vector.get("extra").asText());
    return switch (marker.evaluate(environment)) {
      case TRUE -> "true";
      case FALSE -> "false";
      case UNKNOWN -> "unknown";
    };
  }

  private static String requirement(Outcome<Optional<Requirement>> read) {
    return read.value()
        .map(
            r ->
                String.join(
                    "|",
                    r.name(),
                    String.join(",", r.extras()),
                    r.specifiers().toString(),
                    r.marker() == null ? "" : r.marker().toString(),
                    r.url() == null ? "" : r.url()))
        .orElse("false");
  }
}
