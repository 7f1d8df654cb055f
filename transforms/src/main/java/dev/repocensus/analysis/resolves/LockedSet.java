package dev.repocensus.analysis.resolves;

import dev.repocensus.analysis.lockfile.LockedDependency;
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.SourceKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one lockfile has locked: enough to ask for versions and to follow edges.
 *
 * @param lockfileId its key
 * @param path its file path
 * @param projectId the project that holds it
 * @param statedName the resolve that its metadata name; null if none
 * @param pythonRequires the interpreters it is for, as written; null if it does not say
 * @param sources the files that the command in its header compiles, as written; none if unknown
 * @param isReadable whether it could be read to its end
 * @param distributions in the order of the file
 */
public record LockedSet(
    String lockfileId,
    String path,
    String projectId,
    LockFormat format,
    @Nullable String statedName,
    @Nullable String pythonRequires,
    List<String> sources,
    boolean isReadable,
    List<Locked> distributions) {

  /**
   * One locked version, in one fork of the lock.
   *
   * @param distribution the normalized name
   * @param version null where the lock names none
   * @param fork the marker under which this version is the one; empty if it is the only one
   * @param extras extras the lock knows of it, normalized, sorted
   * @param groups where a project asks for it, as the lock says
   * @param isDirect whether a project asks for it itself; null if the lock does not say
   * @param url the URL or path of a source that is no index
   * @param uploadedAt when the first of its files was uploaded; null if the lock does not say
   * @param line the line its entry starts on, from 1; null where the format gives none
   * @param dependencies what it requires, in the order of the file
   */
  public record Locked(
      String distribution,
      @Nullable String version,
      String fork,
      List<String> extras,
      List<String> groups,
      @Nullable Boolean isDirect,
      SourceKind sourceKind,
      @Nullable String url,
      @Nullable Instant uploadedAt,
      @Nullable Integer line,
      List<LockedDependency> dependencies) {}

  /** The entries of a distribution, in the order of the file. Linear in the lock. */
  public List<Locked> of(String distribution) {
    return distributions.stream().filter(d -> d.distribution().equals(distribution)).toList();
  }
}
