package dev.repocensus.seed;

import dev.repocensus.analysis.distribution.DistributionFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A wheel (PEP 427), of which only the directory of the archive and a few small texts are read:
 * what is packed in it, however large it grows, stays packed.
 */
final class WheelFile implements DistributionFiles, AutoCloseable {
  /** A wheel with more files is refused; the largest known have some tens of thousands. */
  private static final int MOST_FILES = 1_000_000;

  private static final int LARGEST_TEXT = 1 << 20;

  private final String label;
  private final ZipFile zip;
  private final List<String> paths = new ArrayList<>();
  private final @Nullable String metadata;
  private final List<String> notes;

  /**
   * Opens a wheel.
   *
   * @param notes hears what in it cannot be read
   * @throws IOException if it is no archive, or not one that should be read
   */
  WheelFile(Path file, List<String> notes) throws IOException {
    String name = String.valueOf(file.getFileName());
    this.label = name.endsWith(".whl") ? name.substring(0, name.length() - 4) : name;
    this.notes = notes;
    this.zip = open(file);
    String found = null;
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      String path = all.nextElement().getName();
      if (PlainPath.is(path)) {
        paths.add(path);
      }
      String directory = path.substring(0, Math.max(0, path.indexOf('/')));
      found = found == null && directory.endsWith(".dist-info") ? directory : found;
    }
    this.metadata = found;
  }

  private static ZipFile open(Path file) throws IOException {
    try {
      ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
      if (zip.size() > MOST_FILES) {
        zip.close();
        throw new IOException("more than " + MOST_FILES + " files in it");
      }
      return zip;
    } catch (IllegalArgumentException badName) {
      throw new IOException("a name in it cannot be read", badName);
    }
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public List<String> paths() {
    return paths;
  }

  @Override
  public @Nullable String metadata() {
    return metadata;
  }

  @Override
  public List<String> topLevel() {
    String text = metadata == null ? null : read(metadata + "/top_level.txt");
    return text == null ? List.of() : text.lines().toList();
  }

  @Override
  public @Nullable String read(String path) {
    ZipEntry entry = zip.getEntry(path);
    if (entry == null) {
      return null;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(LARGEST_TEXT), StandardCharsets.UTF_8);
    } catch (IOException damaged) {
      notes.add(label + ": " + path + " in it cannot be read: " + damaged.getMessage());
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
