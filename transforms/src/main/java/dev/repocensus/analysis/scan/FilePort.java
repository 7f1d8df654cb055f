package dev.repocensus.analysis.scan;

import dev.repocensus.analysis.project.FileEntry;

/** Where the bytes of a project's files come from. */
public interface FilePort {

  /** Reads one file; what keeps it from being read is in the answer, never thrown. */
  FileContent read(FileEntry entry);

  /** SHA-256 of the content just read. */
  byte[] sha256(FileContent content);
}
