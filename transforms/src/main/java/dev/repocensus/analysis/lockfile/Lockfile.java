package dev.repocensus.analysis.lockfile;

import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.MetadataHome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One lockfile: the distributions it locks and the inputs it says it was made from.
 *
 * @param formatVersion the version the file states, for uv {@code version.revision}
 * @param tool the program that wrote it, null if the file does not say
 * @param metadataHome where Pants' own metadata stand
 * @param metadataVersion the version of Pants' metadata, from 1; null without metadata
 * @param resolveName the resolve the metadata or the command in the header name; null if none
 * @param pythonRequires the interpreters it is for, as written; several are joined by {@code ||}
 * @param environments the environments it is made for: markers, platform tags, systems; sorted
 * @param distributions in the order of the file
 * @param inputs what it was made from
 */
public record Lockfile(
    LockFormat format,
    @Nullable String formatVersion,
    @Nullable String tool,
    @Nullable String toolVersion,
    MetadataHome metadataHome,
    @Nullable Integer metadataVersion,
    @Nullable String resolveName,
    @Nullable String pythonRequires,
    List<String> environments,
    List<LockedDistribution> distributions,
    RecordedInputs inputs) {

  public Lockfile {
    environments = List.copyOf(environments);
    distributions = List.copyOf(distributions);
  }

  /** The same lock; if it could not be read to its end, its inputs prove nothing. */
  Lockfile readToItsEnd(boolean complete) {
    return complete
        ? this
        : new Lockfile(
            format,
            formatVersion,
            tool,
            toolVersion,
            metadataHome,
            metadataVersion,
            resolveName,
            pythonRequires,
            environments,
            distributions,
            inputs.readToItsEnd(false));
  }

  /** A lock of which nothing could be read. */
  public static Lockfile nothing(LockFormat format) {
    return new Lockfile(
        format,
        null,
        null,
        null,
        MetadataHome.NONE,
        null,
        null,
        null,
        List.of(),
        List.of(),
        RecordedInputs.NONE);
  }
}
