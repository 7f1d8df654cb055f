package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.manifest.RequirementSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where uv is told to take distributions from, in the words that a lock has for it: kind and place.
 */
final class UvSources {
  static final String WORKSPACE = "workspace";

  private UvSources() {}

  /**
   * All that a source may be called in a lock; none if the place is not known here.
   *
   * @param directory the directory of the manifest that states it, relative to the lock's
   * @param indexes URLs of indexes by the names that other files give them
   */
  static List<String> words(
      RequirementSource source, String directory, Map<String, String> indexes) {
    String inside = source.subdirectory();
    return switch (source.kind()) {
      case WORKSPACE -> List.of(WORKSPACE);
      case PATH -> path(below(directory, source.value()), source);
      case URL ->
          List.of("url " + source.value() + (inside.isEmpty() ? "" : "#subdirectory=" + inside));
      case GIT -> List.of("git " + source.value() + query(inside, source.detail()));
      case INDEX -> {
        String own = source.detail();
        String place = own.isEmpty() ? indexes.getOrDefault(source.value(), "") : own;
        yield place.isEmpty() ? List.of() : List.of("index " + place);
      }
    };
  }

  private static List<String> path(String path, RequirementSource source) {
    if (source.isEditable()) {
      return List.of("editable " + path);
    }
    if (path.endsWith(".whl") || path.endsWith(".gz") || path.endsWith(".zip")) {
      return List.of("path " + path);
    }
    return switch (source.detail()) {
      case "package=true" -> List.of("directory " + path);
      case "package=false" -> List.of("virtual " + path);
      default -> List.of("directory " + path, "virtual " + path);
    };
  }

  private static String query(String inside, String reference) {
    String first = inside.isEmpty() ? "" : "subdirectory=" + inside;
    String all = first + (first.isEmpty() || reference.isEmpty() ? "" : "&") + reference;
    return all.isEmpty() ? "" : "?" + all;
  }

  /** A path from a directory, as one from where the directory's own path starts. */
  private static String below(String directory, String path) {
    if (path.startsWith("/")) {
      return path;
    }
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (directory + "/" + path).split("/", -1)) {
      boolean isUp = part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..");
      if (isUp) {
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return parts.isEmpty() ? "." : String.join("/", parts);
  }

  /**
   * Whether a recorded source is one of those.
   *
   * @param wanted what is configured; null for nothing, so that an index answers
   * @param recorded kind and place, empty for an index that needs no mention; null if unknown
   */
  static boolean isSame(@Nullable List<String> wanted, @Nullable String recorded) {
    if (recorded == null) {
      return true;
    }
    if (wanted == null) {
      return recorded.isEmpty();
    }
    if (wanted.contains(WORKSPACE)) {
      return recorded.startsWith("editable ") || recorded.startsWith("virtual ");
    }
    return wanted.isEmpty() || wanted.contains(recorded);
  }
}
