package dev.repocensus.transform.files;

import dev.repocensus.analysis.project.DiscoveredProject;
import dev.repocensus.analysis.project.Discovery;
import dev.repocensus.analysis.project.DiscoveryRules;
import dev.repocensus.analysis.project.FileEntry;
import dev.repocensus.schema.row.FileKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes what discovery finds below a folder as lines to be compared with another program's: {@code
 * P<TAB>project}, {@code R<TAB>project<TAB>root}, {@code F<TAB>file<TAB>project<TAB>root}.
 * Arguments: the folder, the file to write, how often to time it.
 */
final class PrintDiscovery {
  private PrintDiscovery() {}

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    int times = Integer.parseInt(arguments[2]);
    Discovery found = run(root);
    for (int i = 1; i < times; i++) {
      found = run(root);
    }
    try (PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(Path.of(arguments[1]), StandardCharsets.UTF_8))) {
      found.projects().forEach(project -> print(project, out));
    }
    System.err.println(found.files() + " files, " + found.bytes() + " bytes, " + found.pruned());
    found.problems().stream().limit(20).forEach(System.err::println);
  }

  private static Discovery run(Path root) {
    long start = System.nanoTime();
    WalkedTree tree = TreeWalker.walk(root, WalkRules.byDefault());
    long walked = System.nanoTime();
    Discovery found = tree.discover(DiscoveryRules.of("scope", tree.root().toString()));
    long discovered = System.nanoTime();
    read(found);
    System.err.printf(
        "walk %d ms, find %d ms, read %d ms%n",
        (walked - start) / 1_000_000,
        (discovered - walked) / 1_000_000,
        (System.nanoTime() - discovered) / 1_000_000);
    return found;
  }

  private static void read(Discovery found) {
    FileReader reader = new FileReader();
    long bytes = 0;
    for (DiscoveredProject project : found.projects()) {
      for (FileEntry file : project.files()) {
        bytes +=
            reader.read(FileReader.locate(project.info(), file), FileReader.DEFAULT_LIMIT).length();
      }
    }
    System.err.println(bytes + " bytes read");
  }

  private static void print(DiscoveredProject project, PrintWriter out) {
    String path = project.info().path();
    out.println("P\t" + path);
    project.info().sourceRoots().forEach(root -> out.println("R\t" + path + "\t" + root));
    for (FileEntry file : project.files()) {
      if (file.kind() == FileKind.PYTHON && file.skipReason() == null) {
        out.println("F\t" + file.path() + "\t" + path + "\t" + file.sourceRoot());
      }
    }
  }
}
