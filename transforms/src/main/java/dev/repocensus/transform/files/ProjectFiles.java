package dev.repocensus.transform.files;

import dev.repocensus.analysis.project.FileEntry;
import dev.repocensus.analysis.project.ProjectInfo;
import dev.repocensus.analysis.scan.FileContent;
import dev.repocensus.analysis.scan.FilePort;
import dev.repocensus.transform.rows.Sha256;
import java.security.MessageDigest;

/** The files of one project on this machine's disk; its buffer is used again for every file. */
public final class ProjectFiles implements FilePort {
  private final FileReader reader;
  private final MessageDigest digest = Sha256.newDigest();
  private final ProjectInfo project;
  private final long maxFileBytes;
  private final Runnable onRead;

  /**
   * Files below a project's root.
   *
   * @param reader reads them; used by one thread at a time
   * @param maxFileBytes larger files are not read
   * @param onRead called once for every file asked for
   */
  public ProjectFiles(ProjectInfo project, FileReader reader, long maxFileBytes, Runnable onRead) {
    this.project = project;
    this.reader = reader;
    this.maxFileBytes = maxFileBytes;
    this.onRead = onRead;
  }

  @Override
  public FileContent read(FileEntry entry) {
    onRead.run();
    FileReader.Read read = reader.read(FileReader.locate(project, entry), maxFileBytes);
    return new FileContent(read.buffer(), read.length(), read.problem());
  }

  @Override
  public byte[] sha256(FileContent content) {
    digest.update(content.bytes(), 0, content.length());
    return digest.digest();
  }
}
