package dev.repocensus.analysis.census;

import dev.repocensus.analysis.project.FileEntry;
import dev.repocensus.analysis.python.ModuleScan;
import dev.repocensus.analysis.resolve.ModuleNames;
import dev.repocensus.analysis.scan.FileFacts;
import dev.repocensus.schema.row.FileKind;
import dev.repocensus.schema.row.FileRow;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The row of a file that matters. */
final class FileRows {
  private static final HexFormat HEX = HexFormat.of();

  private FileRows() {}

  static FileRow of(String projectId, FileFacts file) {
    FileEntry entry = file.entry();
    ModuleScan scan = file.scan();
    byte[] sha256 = file.sha256();
    return new FileRow(
        projectId,
        entry.path(),
        entry.kind(),
        file.status(),
        file.reason(),
        scan == null ? null : scan.encoding(),
        file.size(),
        scan == null ? null : (long) scan.lines(),
        sha256 == null ? null : HEX.formatHex(sha256),
        module(entry),
        entry.sourceRoot(),
        file.sourceSet(),
        scan == null ? null : scan.grammar(),
        scan == null ? null : (long) scan.imports().size());
  }

  private static @Nullable String module(FileEntry entry) {
    String root = entry.sourceRoot();
    return isPython(entry) && root != null ? ModuleNames.moduleOf(entry.path(), root) : null;
  }

  private static boolean isPython(FileEntry entry) {
    return entry.kind() == FileKind.PYTHON || entry.kind() == FileKind.STUB;
  }
}
