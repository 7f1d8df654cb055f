package dev.repocensus.benchmark;

import dev.repocensus.analysis.census.UnitIndex;
import dev.repocensus.analysis.census.UnitResolves;
import dev.repocensus.analysis.census.UnitRows;
import dev.repocensus.analysis.distribution.ModuleMap;
import dev.repocensus.analysis.project.FileEntry;
import dev.repocensus.analysis.project.FileKinds;
import dev.repocensus.analysis.project.ProjectInfo;
import dev.repocensus.analysis.resolve.ModuleIndex;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.scan.FileContent;
import dev.repocensus.analysis.scan.FilePort;
import dev.repocensus.analysis.scan.UnitFacts;
import dev.repocensus.analysis.scan.UnitHead;
import dev.repocensus.analysis.scan.UnitScanner;
import dev.repocensus.schema.row.FileKind;
import dev.repocensus.schema.row.ProjectKind;
import dev.repocensus.schema.row.SourceSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A project in memory: the files of one folder that the census reads, among them its locks. No
 * content is ever known from before: each reading has another digest.
 */
final class LockedProject implements FilePort {
  private final TreeMap<String, byte[]> files = new TreeMap<>();
  private final List<FileEntry> entries;
  private final UnitHead head;
  private final UnitScanner scanner = new UnitScanner();
  private final ModuleIndex modules;
  private final ResolveIndex resolves;
  private final ModuleMap map = ModuleMap.builtIn();
  private long readings;

  LockedProject(Path folder) {
    try (Stream<Path> found = Files.list(folder)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (FileKinds.of("", name, false) != null) {
          files.put(name, Files.readAllBytes(file));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    entries = files.keySet().stream().map(this::entry).toList();
    head =
        new UnitHead(
            new ProjectInfo(
                "s//", "r", "", "", "/r", ProjectKind.UNKNOWN, List.of(), List.of(""), List.of()),
            false,
            0,
            0,
            1);
    UnitFacts unit = scan();
    modules = ModuleIndex.build(List.of(UnitIndex.of(unit)));
    resolves = ResolveIndex.build(List.of(UnitResolves.of(unit)));
  }

  private FileEntry entry(String name) {
    FileKind kind = FileKinds.of("", name, false);
    if (kind == null) {
      throw new IllegalStateException(name + " is no file of the census");
    }
    return new FileEntry(name, null, kind, files.get(name).length, "", SourceSet.MAIN, null);
  }

  /** Reads all files: manifests and locks. */
  UnitFacts scan() {
    return scanner.scan(head, entries, List.of(), this);
  }

  /** Reads and judges: verdicts, closure, checks, and the rows that say so; how many rows. */
  int judge() {
    UnitRows rows = new UnitRows(scan(), modules, resolves, map);
    return rows.lockfiles().size()
        + rows.lockedDistributions().size()
        + rows.lockEdges().size()
        + rows.findings().size();
  }

  /** The locks alone, to be read without their project. */
  List<byte[]> locks() {
    return entries.stream()
        .filter(entry -> entry.kind() == FileKind.LOCKFILE)
        .map(entry -> files.get(entry.path()))
        .toList();
  }

  @Override
  public FileContent read(FileEntry entry) {
    byte[] bytes = files.get(entry.path());
    return new FileContent(bytes, bytes.length, null);
  }

  @Override
  public byte[] sha256(FileContent content) {
    return ByteBuffer.allocate(32).putLong(readings++).array();
  }
}
