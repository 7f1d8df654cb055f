package dev.repocensus.analysis.project;

import dev.repocensus.schema.row.FileKind;
import org.jspecify.annotations.Nullable;

/**
 * One name that a directory was found to hold.
 *
 * @param folder the path of the directory relative to the root, empty for the root
 * @param name the name as it is spelled in rows
 * @param kind what it is to the census; null if it only bears witness, such as a Dockerfile
 * @param size bytes when it was listed; 0 for what is no regular file
 * @param uri its location where the spelled name is not the name on disk, else null
 * @param skipReason one of the constants here; null for a regular file
 */
public record ListedFile(
    String folder,
    String name,
    @Nullable FileKind kind,
    long size,
    @Nullable String uri,
    @Nullable String skipReason) {

  /** A symbolic link: it is never followed. */
  public static final String SYMLINK = "symlink";

  /** A pipe, a socket or a device: opening it could wait for ever. */
  public static final String SPECIAL = "special_file";

  /** A file, or a directory with its files, that the configuration excludes. */
  public static final String EXCLUDED = "excluded";

  /** The path relative to the root. */
  public String path() {
    return DirectoryPath.join(folder, name);
  }

  boolean isLink() {
    return SYMLINK.equals(skipReason);
  }

  /** Whether its content may be read. */
  boolean isReadable() {
    return skipReason == null;
  }
}
