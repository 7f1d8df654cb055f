package dev.repocensus.advisory;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.advisory.AdvisoryDump;
import dev.repocensus.analysis.advisory.OsvReader;
import dev.repocensus.analysis.advisory.OsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads every record of a dump. Nothing of an archive is unpacked to disk, and what its entries are
 * called does not matter. A record that cannot be read costs that record: it is counted, and said.
 *
 * <p>Limits: 16 MiB a record, 2,000,000 records, and 16 GiB unpacked in all, against archives that
 * grow without end.
 */
public final class AdvisoryFiles {
  private static final int LARGEST_RECORD = 16 << 20;
  private static final int MOST_RECORDS = 2_000_000;
  private static final long MOST_BYTES = 16L << 30;

  private final AdvisoryDump dump = new AdvisoryDump();
  private final List<String> problems = new ArrayList<>();
  private final long mostBytes;
  private long records;
  private long others;
  private long failed;
  private long bytes;

  private AdvisoryFiles(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** What opens the content of one record. */
  private interface Content {
    InputStream open() throws IOException;
  }

  /**
   * Reads a zip, a folder and all below it, or one record.
   *
   * @throws IOException if it is not there, or is an archive that cannot be opened
   */
  public static AdvisoryFiles read(Path source) throws IOException {
    return read(source, MOST_BYTES);
  }

  static AdvisoryFiles read(Path source, long mostBytes) throws IOException {
    AdvisoryFiles read = new AdvisoryFiles(mostBytes);
    if (!Files.exists(source)) {
      throw new NoSuchFileException(source + " is not there");
    }
    if (Files.isDirectory(source)) {
      read.folder(source);
    } else if (isZip(source)) {
      read.zip(source);
    } else {
      read.record(String.valueOf(source.getFileName()), () -> Files.newInputStream(source));
    }
    return read;
  }

  private static boolean isZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(2);
      return head.length == 2 && head[0] == 'P' && head[1] == 'K';
    }
  }

  private void folder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).filter(AdvisoryFiles::isRecord).toList();
    }
    for (Path file : files.stream().sorted().toList()) {
      if (!isWithin()) {
        return;
      }
      record(folder.relativize(file).toString(), () -> Files.newInputStream(file));
    }
  }

  private static boolean isRecord(Path file) {
    return isRecord(file.toString());
  }

  private static boolean isRecord(String name) {
    return name.endsWith(".json");
  }

  private void zip(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      List<? extends ZipEntry> entries =
          zip.stream()
              .filter(entry -> !entry.isDirectory() && isRecord(entry.getName()))
              .sorted(Comparator.comparing(ZipEntry::getName))
              .toList();
      for (ZipEntry entry : entries) {
        if (!isWithin()) {
          return;
        }
        record(entry.getName(), () -> content(zip, entry));
      }
    } catch (IllegalArgumentException badName) {
      throw new IOException("a name in " + file + " cannot be read", badName);
    }
  }

  private static InputStream content(ZipFile zip, ZipEntry entry) throws IOException {
    InputStream content = zip.getInputStream(entry);
    if (content == null) {
      throw new ZipException("it is not in the archive");
    }
    return content;
  }

  private boolean isWithin() {
    boolean isWithin = records < MOST_RECORDS && bytes < mostBytes;
    if (!isWithin) {
      problems.add("the dump is larger than any should be; what is left of it was not read");
    }
    return isWithin;
  }

  private void record(String name, Content content) {
    records++;
    byte[] json;
    try (InputStream in = content.open()) {
      json = in.readNBytes(LARGEST_RECORD + 1);
    } catch (IOException | IllegalArgumentException unreadable) {
      fail(name, String.valueOf(unreadable.getMessage()));
      return;
    }
    bytes += json.length;
    if (json.length > LARGEST_RECORD) {
      fail(name, "it is larger than a record should be");
      return;
    }
    add(name, OsvReader.read(json));
  }

  private void add(String name, Outcome<Optional<OsvRecord>> outcome) {
    outcome.problems().forEach(each -> problems.add(name + ": " + each.message()));
    if (outcome.value().isPresent()) {
      dump.add(outcome.value().get());
    } else if (outcome.problems().isEmpty()) {
      others++;
    } else {
      failed++;
    }
  }

  private void fail(String name, String why) {
    failed++;
    problems.add(name + ": " + why);
  }

  /** What could be read. */
  public AdvisoryDump dump() {
    return dump;
  }

  /** One line for everything that could not be read, in the order of the names. */
  public List<String> problems() {
    return problems;
  }

  /** Records that were met. */
  public long records() {
    return records;
  }

  /** Those that are about other ecosystems alone. */
  public long others() {
    return others;
  }

  /** Those that could not be read. */
  public long failed() {
    return failed;
  }
}
