package dev.repocensus.transform;

import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.resolves.ResolvePart;
import dev.repocensus.transform.parquet.ChannelInputFile;
import java.util.HashSet;
import java.util.Set;
import org.apache.beam.sdk.io.FileSystems;
import org.jspecify.annotations.Nullable;

/** What workers read of snapshots: which files, and the rows of which distributions. */
final class SnapshotFiles {
  private SnapshotFiles() {}

  /** A file of any file system that Beam knows. */
  static ChannelInputFile open(String path) {
    return new ChannelInputFile(FileSystems.matchNewResource(path, false));
  }

  /** The distributions that the scope locks or asks for, by their normalized names. */
  static Set<String> wanted(ResolveIndex resolves) {
    Set<String> names = new HashSet<>();
    for (ResolvePart part : resolves.parts().parts()) {
      part.locks()
          .forEach(lock -> lock.distributions().forEach(each -> names.add(each.distribution())));
      part.declared().forEach(each -> add(names, each.distribution()));
    }
    return names;
  }

  /** The same, and those that its projects publish. */
  static Set<String> wantedAndPublished(ResolveIndex resolves) {
    Set<String> names = wanted(resolves);
    resolves.parts().parts().forEach(part -> add(names, part.distribution()));
    return names;
  }

  private static void add(Set<String> names, @Nullable String name) {
    if (name != null) {
      names.add(name);
    }
  }
}
