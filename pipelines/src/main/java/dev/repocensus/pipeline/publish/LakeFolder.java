package dev.repocensus.pipeline.publish;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;

/**
 * A lake on any file system that Beam knows, addressed by paths relative to it. A file is put in
 * place whole: it is written beside its place and renamed.
 */
public final class LakeFolder {
  private final String root;

  /** A lake at a path or URI, with or without a slash at its end. */
  public LakeFolder(String location) {
    this.root = location.endsWith("/") ? location : location + "/";
  }

  /** The full path of a relative one. */
  public String pathOf(String relative) {
    return root + relative;
  }

  public ResourceId file(String relative) {
    return FileSystems.matchNewResource(root + relative, false);
  }

  public boolean exists(String relative) throws IOException {
    return !match(relative).isEmpty();
  }

  /** Files that match a glob, sorted by path. */
  public List<MatchResult.Metadata> match(String glob) throws IOException {
    try {
      List<MatchResult.Metadata> found =
          new ArrayList<>(FileSystems.match(root + glob, EmptyMatchTreatment.ALLOW).metadata());
      found.sort((a, b) -> a.resourceId().toString().compareTo(b.resourceId().toString()));
      return found;
    } catch (FileNotFoundException none) {
      // Some file systems say "no such folder" where others say "no match": both mean that nothing
      // is there.
      return new ArrayList<>();
    }
  }

  String read(MatchResult.Metadata file) throws IOException {
    return new String(readBytes(file.resourceId()), StandardCharsets.UTF_8);
  }

  byte[] readBytes(ResourceId file) throws IOException {
    try (InputStream in = Channels.newInputStream(FileSystems.open(file))) {
      return in.readAllBytes();
    }
  }

  /** Puts a small file in place at once, over what may be there. */
  public void put(String relative, String content, String scratch) throws IOException {
    ResourceId beside = file(scratch);
    try (var channel = FileSystems.create(beside, "application/octet-stream")) {
      ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
    move(beside, file(relative));
  }

  public void move(ResourceId from, ResourceId to) throws IOException {
    FileSystems.rename(List.of(from), List.of(to));
  }

  void delete(Collection<ResourceId> files) throws IOException {
    if (!files.isEmpty()) {
      FileSystems.delete(files, StandardMoveOptions.IGNORE_MISSING_FILES);
    }
  }
}
