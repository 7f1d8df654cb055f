package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.packaging.Redaction;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The table {@code tool.uv.sources}: one source a distribution, or a list of them. */
final class UvSourcesTable {
  private static final List<Map.Entry<String, RequirementSource.Kind>> KINDS =
      List.of(
          Map.entry("path", RequirementSource.Kind.PATH),
          Map.entry("workspace", RequirementSource.Kind.WORKSPACE),
          Map.entry("git", RequirementSource.Kind.GIT),
          Map.entry("url", RequirementSource.Kind.URL),
          Map.entry("index", RequirementSource.Kind.INDEX));

  private final Map<String, String> indexes = new TreeMap<>();
  private final ManifestDraft draft;

  private UvSourcesTable(TomlNode uv, ManifestDraft draft) {
    this.draft = draft;
    for (TomlNode index : uv.at("index").items()) {
      indexes.put(
          index.at("name").text().orElse(""), Redaction.url(index.at("url").text().orElse("")));
    }
  }

  static void read(TomlNode uv, ManifestDraft draft) {
    UvSourcesTable table = new UvSourcesTable(uv, draft);
    uv.at("sources").entries().forEach(table::sources);
  }

  /** One source, or one for each of several markers. */
  private void sources(TomlNode source) {
    if (source.isArray()) {
      source.items().forEach(item -> source(source.key(), item));
    } else {
      source(source.key(), source);
    }
  }

  private void source(String name, TomlNode source) {
    for (Map.Entry<String, RequirementSource.Kind> kind : KINDS) {
      TomlNode value = source.at(kind.getKey());
      if (value.isPresent()) {
        String place = Redaction.url(value.text().orElse(""));
        draft.source(
            new RequirementSource(
                DistributionName.normalize(name),
                kind.getValue(),
                place,
                detail(kind.getValue(), place, source),
                source.at("subdirectory").text().orElse(""),
                source.at("editable").isTrue(),
                source.at("marker").text().orElse(null),
                source.at("extra").text().map(DistributionName::normalize).orElse(null),
                source.at("group").text().map(DistributionName::normalize).orElse(null),
                source.line()));
        return;
      }
    }
  }

  private String detail(RequirementSource.Kind kind, String place, TomlNode source) {
    return switch (kind) {
      case INDEX -> indexes.getOrDefault(place, "");
      case PATH ->
          source.at("package").isPresent() ? "package=" + source.at("package").isTrue() : "";
      case GIT -> reference(source);
      case URL, WORKSPACE -> "";
    };
  }

  private static String reference(TomlNode git) {
    for (String key : List.of("rev", "tag", "branch")) {
      var value = git.at(key).text();
      if (value.isPresent()) {
        return key + "=" + value.get();
      }
    }
    return "";
  }
}
