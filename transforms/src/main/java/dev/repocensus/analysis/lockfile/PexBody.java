package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.repocensus.analysis.packaging.Redaction;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.MetadataHome;
import dev.repocensus.schema.row.VerdictMethod;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The JSON of one PEX lock, read entry by entry, so that what stands before a fault is kept. */
final class PexBody {
  private static final List<String> SETTINGS =
      List.of(
          "excluded",
          "overridden",
          "target_systems",
          "style",
          "transitive",
          "allow_builds",
          "allow_prereleases",
          "allow_wheels",
          "build_isolation",
          "only_builds",
          "only_wheels",
          "prefer_older_binary",
          "pip_version",
          "resolver_version",
          "elide_unused_requires_dist");

  private final String text;
  private final List<Problem> problems;
  private final ObjectNode settings = JsonNodeFactory.instance.objectNode();
  private final List<PexEntry> entries = new ArrayList<>();
  private final TreeSet<String> platforms = new TreeSet<>();
  private boolean complete;

  PexBody(String text, List<Problem> problems) {
    this.text = text;
    this.problems = problems;
    this.complete = problems.isEmpty();
  }

  void read() {
    try (JsonParser json = LockTrees.JSON.createParser(text)) {
      object(json);
    } catch (JsonProcessingException broken) {
      int line = broken.getLocation() == null ? 1 : Math.max(1, broken.getLocation().getLineNr());
      fault(line, "the lock is damaged or cut off at line " + line);
    } catch (IOException impossible) {
      fault(1, "the lock cannot be read");
    }
    if (entries.isEmpty() && problems.isEmpty()) {
      problems.add(Problem.of(ProblemCode.LCK001, "the lock holds no entry"));
    }
  }

  /** One problem is enough: a merge conflict or wrong bytes are why the JSON breaks. */
  private void fault(int line, String message) {
    complete = false;
    boolean known = problems.stream().anyMatch(p -> p.code() != ProblemCode.LCK012);
    if (!known) {
      problems.add(Problem.at(ProblemCode.LCK001, line, message));
    }
  }

  private void object(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      fault(1, "the lock is no JSON object");
      return;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      if (json.nextToken() == JsonToken.START_ARRAY && key.equals("locked_resolves")) {
        resolves(json);
      } else {
        settings.set(key, json.readValueAsTree());
      }
    }
  }

  private void resolves(JsonParser json) throws IOException {
    while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
      if (json.currentToken() == JsonToken.START_OBJECT) {
        resolve(json);
      } else {
        json.skipChildren();
      }
    }
  }

  /** The platform of a resolve stands behind its entries. */
  private void resolve(JsonParser json) throws IOException {
    int first = entries.size();
    ObjectNode about = JsonNodeFactory.instance.objectNode();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      if (json.nextToken() == JsonToken.START_ARRAY && key.equals("locked_requirements")) {
        requirements(json);
      } else {
        about.set(key, json.readValueAsTree());
      }
    }
    String platform = platform(about);
    if (!platform.isEmpty()) {
      platforms.add(platform);
      entries.subList(first, entries.size()).replaceAll(entry -> entry.on(platform));
    }
  }

  private static String platform(JsonNode about) {
    String marker = LockTrees.text(about, "marker");
    if (marker != null) {
      return marker;
    }
    JsonNode tag = about.path("platform_tag");
    return tag.isArray()
        ? String.join("-", LockTrees.texts(about, "platform_tag"))
        : tag.asText("");
  }

  private void requirements(JsonParser json) throws IOException {
    while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
      int line = json.currentTokenLocation().getLineNr();
      if (json.currentToken() == JsonToken.START_OBJECT) {
        requirement(json, line);
      } else {
        json.skipChildren();
        problems.add(Problem.at(ProblemCode.LCK012, line, "an entry is no object"));
      }
    }
  }

  private void requirement(JsonParser json, int start) throws IOException {
    ObjectNode entry = JsonNodeFactory.instance.objectNode();
    int line = start;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      line = key.equals("project_name") ? json.currentTokenLocation().getLineNr() : line;
      json.nextToken();
      entry.set(key, json.readValueAsTree());
    }
    entries.add(new PexEntry(entry, line, ""));
  }

  Lockfile lockfile(@Nullable String resolveName) {
    List<String> roots = LockTrees.texts(settings, "requirements");
    List<LockedDistribution> locked = new PexRoots(roots).locked(entries, problems);
    List<String> pythons = LockTrees.texts(settings, "requires_python");
    List<String> environments = new ArrayList<>(platforms);
    environments.addAll(systems());
    return new Lockfile(
        LockFormat.PEX,
        null,
        "pex",
        LockTrees.text(settings, "pex_version"),
        MetadataHome.NONE,
        null,
        resolveName,
        pythons.isEmpty() ? null : String.join(" || ", pythons),
        environments.stream().distinct().sorted().toList(),
        locked,
        inputs(roots, pythons));
  }

  private List<String> systems() {
    return LockTrees.texts(settings, "target_systems").stream()
        .map(system -> system.toLowerCase(Locale.ROOT))
        .toList();
  }

  private RecordedInputs inputs(List<String> roots, List<String> pythons) {
    boolean recorded = settings.path("requirements").isArray();
    return new RecordedInputs(
        recorded ? VerdictMethod.INPUTS : VerdictMethod.NONE,
        complete,
        PantsMetadata.unknownGroup(roots),
        LockTrees.texts(settings, "constraints").stream().map(Redaction::url).toList(),
        pythons,
        null,
        List.of(),
        Settings.of(settings, SETTINGS));
  }
}
