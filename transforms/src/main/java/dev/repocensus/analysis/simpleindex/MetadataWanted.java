package dev.repocensus.analysis.simpleindex;

import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.schema.index.IndexReleaseRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which releases' metadata is worth asking for: the newest stable release and the newest of all,
 * for these are what others could be upgraded to.
 */
public final class MetadataWanted {
  private MetadataWanted() {}

  /** Those whose metadata the page offers and the snapshot before does not know; at most two. */
  public static List<PageRelease> of(ProjectPage page, List<IndexReleaseRow> before) {
    Set<String> known =
        before.stream()
            .filter(IndexReleaseRow::hasMetadata)
            .map(IndexReleaseRow::version)
            .collect(Collectors.toSet());
    List<PageRelease> wanted = new ArrayList<>();
    newest(page, version -> !version.isPrerelease()).ifPresent(wanted::add);
    newest(page, version -> true)
        .filter(release -> !wanted.contains(release))
        .ifPresent(wanted::add);
    wanted.removeIf(release -> release.metadata() == null || known.contains(release.version()));
    return wanted;
  }

  private static Optional<PageRelease> newest(ProjectPage page, Predicate<Version> kind) {
    return page.releases().stream()
        .filter(release -> release.filesCount() > 0 && !release.isYankedAll())
        .filter(release -> Version.parse(release.version()).filter(kind).isPresent())
        .max(Comparator.comparing(release -> Version.parse(release.version()).orElseThrow()));
  }
}
