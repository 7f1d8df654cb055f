package dev.repocensus.analysis.lockfile;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.row.LockFormat;
import java.util.List;
import java.util.Optional;

/**
 * Tells from the first bytes of a text whether it is a lock in lines, whatever its name says. Locks
 * in TOML, JSON or YAML are not looked for in texts.
 */
public final class LineLocks {
  /** How many bytes tell: the comments that a tool writes at the head of what it compiles. */
  public static final int HEAD = 4096;

  private static final List<LockfileFormat> FORMATS =
      List.of(
          LockfileFormat.PANTS_REQUIREMENTS,
          LockfileFormat.PIP_COMPILE,
          LockfileFormat.CONDA_EXPLICIT);

  private LineLocks() {}

  /**
   * What a head tells.
   *
   * @param format the format
   * @param sources the files that the command in the head compiles, as the command writes them
   */
  public record Told(LockFormat format, List<String> sources) {
    public Told {
      sources = List.copyOf(sources);
    }
  }

  /**
   * What a text that starts so is; empty for a text that no tool has compiled.
   *
   * @param head the first {@link #HEAD} bytes, or all if there are fewer; it may end anywhere
   */
  public static Optional<Told> of(byte[] head) {
    SourceText text = SourceText.of("", head);
    List<String> sources =
        CompileHeader.of(text.text()).map(CompileHeader::sources).orElse(List.of());
    return LockfileFormat.detect(text)
        .filter(FORMATS::contains)
        .map(format -> new Told(format.format(), sources));
  }
}
