package dev.repocensus.analysis.manifest;

import dev.repocensus.schema.row.GroupKind;
import dev.repocensus.schema.row.RequirementKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One declared requirement, include or option, as the {@code requirements} table holds it.
 *
 * @param sourcePath the file it stands in
 * @param line its first line, from 1; null where the format does not tell
 * @param position its place among all rows of the file, from 0
 * @param kind its form. {@code CONSTRAINT} with a distribution is a line of a constraints file,
 *     without one the inclusion of such a file
 * @param distribution the normalized name; null for includes and options, and for a URL or path
 *     that does not tell its name
 * @param nameAsWritten the name as written; of an option its name; of an included dependency group
 *     the group
 * @param specifier the version specifiers as {@code SpecifierSet} prints them, empty if none
 * @param extras normalized, sorted
 * @param marker the marker as {@code Marker} prints it, null if none
 * @param groupKind what it is needed for
 * @param groupName the normalized extra or dependency group; empty if it belongs to none
 * @param urlRedacted a direct reference, a path, an included file or the value of an option,
 *     without credentials
 * @param hashes how many {@code --hash} options it has
 * @param isPinned whether the specifier names one exact version
 */
public record DeclaredRequirement(
    String sourcePath,
    @Nullable Integer line,
    int position,
    RequirementKind kind,
    @Nullable String distribution,
    @Nullable String nameAsWritten,
    String specifier,
    List<String> extras,
    @Nullable String marker,
    GroupKind groupKind,
    String groupName,
    @Nullable String urlRedacted,
    int hashes,
    boolean isPinned) {

  public DeclaredRequirement {
    extras = List.copyOf(extras);
  }

  /**
   * The local directory or file that it points at, as a path from where its own path starts; null
   * if it is no such requirement, or leads out of there.
   */
  public @Nullable String localDirectory() {
    boolean isDirect = kind == RequirementKind.EDITABLE || kind == RequirementKind.URL;
    String url = isDirect ? urlRedacted : null;
    if (url == null) {
      return null;
    }
    String target = url.split("[;#]", 2)[0].strip();
    String bare = target.startsWith("file:") ? target.substring("file:".length()) : target;
    return Paths.resolve(Paths.folder(sourcePath), bare).orElse(null);
  }

  /** The same row in another form. */
  DeclaredRequirement as(RequirementKind other) {
    return new DeclaredRequirement(
        sourcePath,
        line,
        position,
        other,
        distribution,
        nameAsWritten,
        specifier,
        extras,
        marker,
        groupKind,
        groupName,
        urlRedacted,
        hashes,
        isPinned);
  }
}
