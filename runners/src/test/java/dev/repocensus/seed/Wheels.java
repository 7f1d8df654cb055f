package dev.repocensus.seed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes wheels and installed trees for tests. */
public final class Wheels {
  private Wheels() {}

  /** An archive with files that hold their own path, or metadata where the name asks for it. */
  public static Path wheel(Path folder, String name, String... paths) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String path : paths) {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(content(path).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  private static String content(String path) {
    int slash = path.indexOf('/');
    boolean isMetadata = path.endsWith(".dist-info/METADATA") && slash > 0;
    String[] label = isMetadata ? path.substring(0, path.indexOf(".dist-info")).split("-") : null;
    return label == null || label.length < 2
        ? "# " + path + "\n"
        : "Metadata-Version: 2.1\nName: " + label[0] + "\nVersion: " + label[1] + "\n";
  }

  /** A text file, with the folders above it. */
  public static void text(Path folder, String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
