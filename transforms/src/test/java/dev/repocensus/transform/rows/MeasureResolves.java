package dev.repocensus.transform.rows;

import dev.repocensus.analysis.conflicts.ConflictRows;
import dev.repocensus.analysis.lockfile.LockedDependency;
import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.analysis.pants.BuildFile;
import dev.repocensus.analysis.pants.BuildFile.Target;
import dev.repocensus.analysis.pants.PantsConfig;
import dev.repocensus.analysis.pants.PantsConfig.StatedResolve;
import dev.repocensus.analysis.pants.PantsFacts;
import dev.repocensus.analysis.pants.TargetFields;
import dev.repocensus.analysis.pants.TargetFields.Dependencies;
import dev.repocensus.analysis.pants.TargetFields.Dependency;
import dev.repocensus.analysis.pants.TargetFields.Resolves;
import dev.repocensus.analysis.resolves.LockedSet;
import dev.repocensus.analysis.resolves.LockedSet.Locked;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.resolves.ResolvePart;
import dev.repocensus.schema.row.GroupKind;
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.ProjectKind;
import dev.repocensus.schema.row.RequirementKind;
import dev.repocensus.schema.row.SourceKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Prints what the index of a made-up scope costs: the bytes that are sent, the heap of the index as
 * it arrives, and the CPU to judge its conflicts.
 *
 * <p>Arguments: projects, locks, distributions of a lock.
 */
public final class MeasureResolves {
  private MeasureResolves() {}

  public static void main(String[] arguments) throws IOException {
    int projects = Integer.parseInt(arguments[0]);
    int locks = Integer.parseInt(arguments[1]);
    int size = Integer.parseInt(arguments[2]);
    byte[] bytes = encoded(projects, locks, size);
    long before = heap();
    ResolveIndex index = ResolveIndexCoder.of().decode(new ByteArrayInputStream(bytes));
    long held = heap() - before;
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    int rows = ConflictRows.of(index, List.of()).size();
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    System.out.printf(
        Locale.ROOT,
        "projects %d locks %d of %d: sent %.1f MB, held %.1f MB, %d members, %d conflicts in %.2f s"
            + " of CPU%n",
        projects,
        locks,
        size,
        bytes.length / 1e6,
        held / 1e6,
        index.members().size(),
        rows,
        cpu / 1e9);
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static byte[] encoded(int projects, int locks, int size) throws IOException {
    Random random = new Random(1);
    List<ResolvePart> parts = new ArrayList<>();
    parts.add(part("", List.of(), List.of(), pants(locks)));
    for (int i = 0; i < locks; i++) {
      LockedSet lock = lock(i, size, random);
      parts.add(part("3rdparty/d" + i, List.of(), List.of(lock), PantsFacts.NONE));
    }
    for (int i = 0; i < projects; i++) {
      String name = "p" + i;
      List<Dependency> uses = new ArrayList<>();
      List<DeclaredRequirement> declared = new ArrayList<>();
      for (int j = 0; j < 8; j++) {
        declared.add(declared(name, j, random));
      }
      String resolve = "d" + random.nextInt(locks);
      Resolves named = new Resolves(List.of(resolve), false, 1);
      TargetFields fields = new TargetFields(named, null, null, new Dependencies(uses));
      Target target =
          new Target("python_sources", "", 1, fields, List.of(), List.of(), List.of(), null);
      BuildFile build = new BuildFile(name + "/BUILD", List.of(target), List.of(), List.of());
      parts.add(part(name, declared, List.of(), new PantsFacts(List.of(), List.of(build))));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResolveIndexCoder.of().encode(ResolveIndex.build(parts), out);
    return out.toByteArray();
  }

  private static PantsFacts pants(int locks) {
    List<StatedResolve> stated = new ArrayList<>();
    for (int i = 0; i < locks; i++) {
      stated.add(new StatedResolve("d" + i, "3rdparty/d" + i + "/resolve.lock", i + 5));
    }
    return new PantsFacts(
        List.of(new PantsConfig("pants.toml", true, null, stated, List.of())), List.of());
  }

  private static ResolvePart part(
      String directory,
      List<DeclaredRequirement> declared,
      List<LockedSet> locks,
      PantsFacts pants) {
    return new ResolvePart(
        "s//" + directory,
        0,
        directory,
        locks.isEmpty() ? ProjectKind.SERVICE : ProjectKind.THIRD_PARTY,
        null,
        null,
        null,
        declared,
        List.of(),
        locks,
        pants);
  }

  private static DeclaredRequirement declared(String project, int position, Random random) {
    String distribution = "dist-" + random.nextInt(1000);
    return new DeclaredRequirement(
        project + "/pyproject.toml",
        position + 5,
        position,
        RequirementKind.REQUIREMENT,
        distribution,
        distribution,
        ">=1." + random.nextInt(5),
        List.of(),
        null,
        GroupKind.RUNTIME,
        "",
        null,
        0,
        false);
  }

  private static LockedSet lock(int number, int size, Random random) {
    List<Locked> locked = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      List<LockedDependency> edges = new ArrayList<>();
      for (int j = 0; j < 5; j++) {
        String to = "dist-" + (i + random.nextInt(20)) % 1000;
        edges.add(new LockedDependency(to, ">=1." + random.nextInt(5), List.of(), null, null));
      }
      String version = "1." + (5 + random.nextInt(3)) + "." + random.nextInt(3);
      locked.add(
          new Locked(
              "dist-" + (number * 7 + i) % 1000,
              version,
              "",
              List.of(),
              List.of(),
              null,
              SourceKind.INDEX,
              null,
              null,
              10 * i,
              edges));
    }
    String path = "3rdparty/d" + number + "/resolve.lock";
    return new LockedSet(
        "s//" + path,
        path,
        "s//3rdparty/d" + number,
        LockFormat.PEX,
        null,
        ">=3.9",
        List.of(),
        true,
        locked);
  }
}
