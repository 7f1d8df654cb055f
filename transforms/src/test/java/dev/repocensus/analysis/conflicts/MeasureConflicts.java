package dev.repocensus.analysis.conflicts;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.manifest.Manifest;
import dev.repocensus.analysis.manifest.ManifestFormat;
import dev.repocensus.analysis.pants.PantsFacts;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.resolves.ResolvePart;
import dev.repocensus.analysis.resolves.ResolvePart.ManifestFile;
import dev.repocensus.schema.row.ProjectKind;
import dev.repocensus.schema.row.ResolveConflictRow;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Prints what it costs to find the declared conflicts among the pyproject.toml files one level
 * below a folder: CPU of the first time in a fresh virtual machine, and of the best of ten.
 */
public final class MeasureConflicts {
  private MeasureConflicts() {}

  public static void main(String[] arguments) throws IOException {
    ResolveIndex index = ResolveIndex.build(parts(Path.of(arguments[0])));
    long first = cost(index);
    long best = first;
    for (int i = 0; i < 10; i++) {
      best = Math.min(best, cost(index));
    }
    List<ResolveConflictRow> rows = ConflictRows.of(index, List.of());
    System.out.printf(
        Locale.ROOT,
        "projects %d pairs %d conflicts %d first_s %.3f best_s %.3f%n",
        index.parts().parts().size(),
        (long) index.parts().parts().size() * (index.parts().parts().size() - 1) / 2,
        rows.size(),
        first / 1e9,
        best / 1e9);
  }

  private static long cost(ResolveIndex index) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    int rows = ConflictRows.of(index, List.of()).size();
    long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    if (rows < 0) {
      throw new IllegalStateException("cannot be");
    }
    return after - before;
  }

  private static List<ResolvePart> parts(Path root) throws IOException {
    List<Path> folders;
    try (Stream<Path> list = Files.list(root)) {
      folders = list.filter(Files::isDirectory).sorted().toList();
    }
    List<ResolvePart> parts = new ArrayList<>();
    for (Path folder : folders) {
      Path file = folder.resolve("pyproject.toml");
      String name = folder.getFileName().toString();
      SourceText text = SourceText.of(name + "/pyproject.toml", Files.readAllBytes(file));
      Manifest manifest = ManifestFormat.PYPROJECT.read(text).value();
      parts.add(
          new ResolvePart(
              "s//" + name,
              0,
              name,
              ProjectKind.SERVICE,
              manifest.distribution(),
              manifest.version(),
              manifest.requiresPython(),
              manifest.requirements(),
              List.of(
                  new ManifestFile(
                      manifest.path(),
                      "pyproject",
                      manifest.distribution(),
                      null,
                      List.of(),
                      null,
                      List.of(),
                      null)),
              List.of(),
              PantsFacts.NONE));
    }
    return parts;
  }
}
