package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.packaging.Redaction;
import dev.repocensus.schema.row.GroupKind;
import dev.repocensus.schema.row.VerdictMethod;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a uv lock says it was made from, as far as the project in its own directory goes. */
final class UvInputs {
  private static final List<String> TREES =
      List.of("url", "path", "directory", "editable", "virtual");

  private final JsonNode manifest;
  private final JsonNode metadata;
  private final @Nullable String pythons;
  private final boolean asksNothing;
  private final List<RecordedRequirement> requirements = new ArrayList<>();

  UvInputs(JsonNode settings, UvRoots roots) {
    manifest = settings.path("manifest");
    pythons = LockTrees.text(settings, "requires-python");
    asksNothing = roots.own().isPresent() && roots.askNothing();
    metadata =
        roots.own().map(own -> own.entry().path("metadata")).orElse(MissingNode.getInstance());
  }

  RecordedInputs recorded() {
    boolean known = isKnown();
    add(metadata.path("requires-dist"), GroupKind.RUNTIME, "");
    add(manifest.path("requirements"), GroupKind.RUNTIME, "");
    groups(metadata.path("requires-dev"));
    groups(manifest.path("dependency-groups"));
    return new RecordedInputs(
        known ? VerdictMethod.INPUTS : VerdictMethod.NONE,
        true,
        requirements,
        LockTrees.items(manifest.path("constraints")).map(UvInputs::text).toList(),
        pythons == null ? List.of() : List.of(pythons),
        null);
  }

  /** A project without any requirement has no metadata table; then there is nothing to compare. */
  private boolean isKnown() {
    return metadata.isObject()
        || asksNothing
        || manifest.path("requirements").isArray()
        || manifest.path("dependency-groups").isObject();
  }

  private void groups(JsonNode groups) {
    for (String group : LockTrees.keys(groups)) {
      add(groups.path(group), GroupKind.DEV, DistributionName.normalize(group));
    }
  }

  private void add(JsonNode items, GroupKind kind, String group) {
    LockTrees.items(items)
        .filter(item -> LockTrees.text(item, "name") != null)
        .map(item -> Extras.ofRecorded(text(item), kind, group))
        .forEach(requirements::add);
  }

  /** A table of a requirement as PEP 508 text. */
  private static String text(JsonNode item) {
    StringBuilder text = new StringBuilder(String.valueOf(LockTrees.text(item, "name")));
    List<String> extras = LockTrees.texts(item, "extras");
    if (!extras.isEmpty()) {
      text.append('[').append(String.join(",", extras)).append(']');
    }
    String url = url(item);
    String specifier = LockTrees.text(item, "specifier");
    if (url != null) {
      text.append(" @ ").append(Redaction.url(url));
    } else if (specifier != null) {
      text.append(specifier);
    }
    String marker = LockTrees.text(item, "marker");
    return marker == null ? text.toString() : text.append(" ; ").append(marker).toString();
  }

  private static @Nullable String url(JsonNode item) {
    String git = LockTrees.text(item, "git");
    if (git != null) {
      return "git+" + git;
    }
    return TREES.stream()
        .map(key -> LockTrees.text(item, key))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
