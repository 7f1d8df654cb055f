package dev.repocensus.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A lake as a folder: is it one, has it a published run, can this version read it? */
final class LakeFolder {

  /** The layout this version reads; a newer one lies beside it in a folder of its own. */
  private static final String LAYOUT = "v1";

  private static final Pattern URI = Pattern.compile("([a-z][a-z0-9+.-]+)://.*");
  private static final Pattern NEWER_LAYOUT = Pattern.compile("v(\\d+)");
  private static final Pattern VERSION =
      Pattern.compile("\"schema_version\"\\s*:\\s*\"?(\\d+)(?:\\.(\\d+))?");

  /** The version stands first in a manifest. */
  private static final int HEAD_BYTES = 4096;

  private LakeFolder() {}

  /** The folder of a lake that has a published run which this version can read. */
  static Path readable(String lake, int ownMajor) throws LakeException {
    Path folder = local(lake);
    if (!Files.isDirectory(folder)) {
      throw LakeException.lake("there is no lake at " + lake + "; census scan writes one");
    }
    try {
      requireReadable(folder, lake, ownMajor);
    } catch (IOException e) {
      throw new LakeException(
          LakeException.Kind.LAKE, "the lake at " + lake + " cannot be read: " + e.getMessage(), e);
    }
    return folder;
  }

  private static Path local(String lake) throws LakeException {
    Matcher uri = URI.matcher(lake);
    if (uri.matches() && !uri.group(1).equals("file")) {
      throw LakeException.question(
          "questions are asked of a lake on a local path; copy or mount " + lake + " first");
    }
    try {
      return Path.of(lake.replaceFirst("^file://", "")).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw LakeException.question("'" + lake + "' is no path: " + e.getReason());
    }
  }

  private static void requireReadable(Path folder, String lake, int ownMajor)
      throws LakeException, IOException {
    Path layout = folder.resolve(LAYOUT);
    if (!Files.isDirectory(layout)) {
      throw LakeException.lake(
          hasNewerLayout(folder) ? tooNew(lake) : lake + " is not a lake: it has no folder v1");
    }
    requireKnownSchema(layout.resolve("runs"), lake, ownMajor);
    if (!hasParquet(layout.resolve("tables").resolve("runs"))) {
      throw LakeException.lake("the lake at " + lake + " has no published run yet");
    }
  }

  private static String tooNew(String lake) {
    return "the lake at " + lake + " was written by a newer census; upgrade this one to read it";
  }

  private static boolean hasNewerLayout(Path folder) throws IOException {
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder, "v*")) {
      for (Path child : children) {
        if (NEWER_LAYOUT.matcher(String.valueOf(child.getFileName())).matches()) {
          return true;
        }
      }
    }
    return false;
  }

  private static void requireKnownSchema(Path manifests, String lake, int ownMajor)
      throws LakeException, IOException {
    if (!Files.isDirectory(manifests)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(manifests, "*.json")) {
      for (Path file : files) {
        if (major(file) > ownMajor) {
          throw LakeException.lake(tooNew(lake));
        }
      }
    }
  }

  private static int major(Path manifest) throws IOException {
    try (InputStream in = Files.newInputStream(manifest)) {
      String head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8);
      Matcher version = VERSION.matcher(head);
      return version.find() ? Integer.parseInt(version.group(1)) : 0;
    }
  }

  private static boolean hasParquet(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    FirstParquet first = new FirstParquet();
    Files.walkFileTree(folder, first);
    return first.isFound;
  }

  private static final class FirstParquet extends SimpleFileVisitor<Path> {

    private boolean isFound;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      isFound = file.toString().endsWith(".parquet");
      return isFound ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }
  }
}
