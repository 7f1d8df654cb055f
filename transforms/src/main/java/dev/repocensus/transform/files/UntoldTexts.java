package dev.repocensus.transform.files;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.lockfile.LineLocks;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.row.FileKind;
import dev.repocensus.schema.row.LockFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one directory whose names do not tell what they are. A tool that compiles
 * requirements says at the head of what it writes that it did, and from which files. Cost: one open
 * and 4 KiB for each {@code .txt}.
 */
final class UntoldTexts {
  /** A directory of more texts than this holds data, unless inputs of a compiler lie there too. */
  static final int CROWD = 100;

  private final List<Text> outputs = new ArrayList<>();
  private final SortedMap<String, Text> inputs = new TreeMap<>();

  /** A text that was listed. */
  record Text(ListedDirectory.Child child, long size) {}

  /** What became of a text: what it is, null if it does not matter, and what kept it shut. */
  record Told(Text text, @Nullable FileKind kind, List<Problem> problems) {}

  /** Whether a name that tells nothing may be that of a compiled text, or of its input. */
  static boolean isOne(String name) {
    return name.endsWith(".txt") || name.endsWith(".in");
  }

  /** Takes a regular file of such a name. */
  void add(ListedDirectory.Child child, long size) {
    if (child.name().endsWith(".in")) {
      inputs.put(child.name(), new Text(child, size));
    } else if (size > 0) {
      outputs.add(new Text(child, size));
    }
  }

  /**
   * What the texts are, in no order. A compiled requirements file is a manifest that is a lock as
   * well, as one with a telling name is; other locks in lines are locks only. The inputs beside it
   * that it was compiled from are manifests.
   */
  List<Told> told(boolean besideManifest) {
    boolean isData = outputs.size() > CROWD && inputs.isEmpty() && !besideManifest;
    List<Told> told = new ArrayList<>();
    for (Text output : isData ? List.<Text>of() : outputs) {
      Outcome<byte[]> head = Heads.of(output.child().path(), LineLocks.HEAD);
      Optional<LineLocks.Told> lock = LineLocks.of(head.value());
      FileKind kind = lock.map(LineLocks.Told::format).map(UntoldTexts::kind).orElse(null);
      told.add(new Told(output, kind, head.problems()));
      lock.map(LineLocks.Told::sources).orElse(List.of()).forEach(each -> addInput(each, told));
    }
    return told;
  }

  private void addInput(String source, List<Told> told) {
    Text input = inputs.remove(source.substring(source.lastIndexOf('/') + 1));
    if (input != null) {
      told.add(new Told(input, FileKind.MANIFEST, List.of()));
    }
  }

  private static FileKind kind(LockFormat format) {
    return format == LockFormat.PIP_COMPILE ? FileKind.MANIFEST : FileKind.LOCKFILE;
  }
}
