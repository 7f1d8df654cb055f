package dev.repocensus.analysis.scan;

import dev.repocensus.analysis.project.FileEntry;
import dev.repocensus.analysis.project.ProjectInfo;
import dev.repocensus.schema.row.FileKind;
import dev.repocensus.schema.row.ProjectKind;
import dev.repocensus.schema.row.SourceSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/** Scans of units whose files are texts by path. */
final class ScannedUnits {
  private static final ProjectInfo PROJECT =
      new ProjectInfo("p", "p", "", "", "", ProjectKind.UNKNOWN, List.of(), List.of(""), List.of());

  private ScannedUnits() {}

  static UnitFacts scan(SortedMap<String, String> texts) {
    return scan(new UnitScanner(), texts);
  }

  static UnitFacts scan(UnitScanner scanner, SortedMap<String, String> texts) {
    List<FileEntry> entries = texts.keySet().stream().map(ScannedUnits::entry).toList();
    return scanner.scan(
        new UnitHead(PROJECT, false, 0, 0, 1), entries, List.of(), new Texts(texts));
  }

  private static FileEntry entry(String path) {
    return new FileEntry(path, null, kind(path), 0, "", SourceSet.MAIN, null);
  }

  private static FileKind kind(String path) {
    return switch (path.substring(path.lastIndexOf('.') + 1)) {
      case "py" -> FileKind.PYTHON;
      case "pyi" -> FileKind.STUB;
      case "ipynb" -> FileKind.NOTEBOOK;
      case "lock" -> FileKind.LOCKFILE;
      case "txt" -> FileKind.MANIFEST;
      default -> path.endsWith("pyproject.toml") ? FileKind.MANIFEST : FileKind.CONFIG;
    };
  }

  private record Texts(Map<String, String> texts) implements FilePort {
    @Override
    public FileContent read(FileEntry file) {
      String text = Objects.requireNonNull(texts.get(file.path()));
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return new FileContent(bytes, bytes.length, null);
    }

    @Override
    public byte[] sha256(FileContent read) {
      return new byte[] {1};
    }
  }
}
