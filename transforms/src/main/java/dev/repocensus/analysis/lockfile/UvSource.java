package dev.repocensus.analysis.lockfile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.repocensus.analysis.packaging.Redaction;
import dev.repocensus.schema.row.SourceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a uv lock takes an entry from.
 *
 * @param index the index, without credentials; null for any other source
 * @param url the URL or path of any other source, without credentials
 * @param commit the commit of a VCS source
 */
record UvSource(
    SourceKind kind, @Nullable String index, @Nullable String url, @Nullable String commit) {

  private record Key(String name, SourceKind kind) {}

  private static final List<Key> KEYS =
      List.of(
          new Key("registry", SourceKind.INDEX),
          new Key("git", SourceKind.VCS),
          new Key("url", SourceKind.URL),
          new Key("path", SourceKind.PATH),
          new Key("directory", SourceKind.PATH),
          new Key("editable", SourceKind.EDITABLE),
          new Key("virtual", SourceKind.VIRTUAL));

  /** The source a table names; early locks wrote {@code KIND+URL} instead of a table. */
  static UvSource of(JsonNode source) {
    for (Key key : KEYS) {
      String target = LockTrees.text(source, key.name());
      if (target == null && source.asText().startsWith(key.name() + "+")) {
        target = source.asText().substring(key.name().length() + 1);
      }
      if (target != null) {
        return of(key.kind(), target);
      }
    }
    return new UvSource(SourceKind.INDEX, null, null, null);
  }

  private static UvSource of(SourceKind kind, String target) {
    String safe = Redaction.url(target);
    return switch (kind) {
      case INDEX -> new UvSource(kind, safe, null, null);
      case VCS -> new UvSource(kind, null, safe, commitOf(safe));
      case URL, PATH, EDITABLE, VIRTUAL -> new UvSource(kind, null, safe, null);
    };
  }

  private static @Nullable String commitOf(String url) {
    int hash = url.lastIndexOf('#');
    return hash < 0 ? null : LockText.orNull(url.substring(hash + 1));
  }

  /** Whether the entry is a source tree at this path of the lock's own directory. */
  boolean isOwnTree() {
    return (kind == SourceKind.EDITABLE || kind == SourceKind.VIRTUAL) && ".".equals(url);
  }

  boolean isIndex() {
    return kind == SourceKind.INDEX;
  }

  boolean isTree() {
    return kind == SourceKind.EDITABLE || kind == SourceKind.VIRTUAL;
  }
}
