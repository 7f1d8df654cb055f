package dev.repocensus.seed;

import dev.repocensus.analysis.distribution.Seed;
import dev.repocensus.analysis.distribution.SeedText;
import dev.repocensus.pipeline.publish.LakeSeed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a seed is kept: in a lake, or in a file of its own. */
public final class SeedShelf {
  private static final List<String> PROVENANCE =
      List.of("What users added, by census index seed add; each line says its versions.");

  private final String lake;
  private final @Nullable Path file;

  private SeedShelf(String lake, @Nullable Path file) {
    this.lake = lake;
    this.file = file;
  }

  /** The seed of a lake, given by path or URI. */
  public static SeedShelf ofLake(String lake) {
    return new SeedShelf(lake, null);
  }

  /** A seed in a file. */
  public static SeedShelf ofFile(Path file) {
    return new SeedShelf("", file);
  }

  /**
   * What it holds so far.
   *
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if it is no seed
   */
  public Seed read() throws IOException {
    if (file == null) {
      String text = LakeSeed.read(lake);
      return text.isEmpty() ? Seed.EMPTY : SeedText.parse(text, LakeSeed.PATH);
    }
    return Files.exists(file)
        ? SeedText.parse(Files.readString(file, StandardCharsets.UTF_8), file.toString())
        : Seed.EMPTY;
  }

  /**
   * Puts another seed in its place, at once and whole.
   *
   * @return where it lies
   * @throws IOException if it cannot be written
   */
  public String write(Seed seed) throws IOException {
    String text = SeedText.print(seed, PROVENANCE);
    if (file == null) {
      return LakeSeed.write(lake, text);
    }
    Path beside = file.toAbsolutePath().resolveSibling(file.getFileName() + ".part");
    Files.writeString(beside, text, StandardCharsets.UTF_8);
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    return file.toString();
  }
}
