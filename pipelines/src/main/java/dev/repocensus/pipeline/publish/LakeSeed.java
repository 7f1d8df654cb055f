package dev.repocensus.pipeline.publish;

import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.io.fs.MatchResult;

/**
 * What users added to the map from modules to distributions: one file in the lake, put in place
 * whole. Two who add at the same instant do not mix; the later one stays.
 */
public final class LakeSeed {
  /** Where it lies, relative to the lake. */
  public static final String PATH = "v1/index/seed/modules.tsv";

  private LakeSeed() {}

  /**
   * The text of a lake's seed; empty if nothing was added.
   *
   * @throws IOException if the lake cannot be read
   */
  public static String read(String lake) throws IOException {
    LakeFolder folder = new LakeFolder(lake);
    List<MatchResult.Metadata> found = folder.match(PATH);
    return found.isEmpty() ? "" : folder.read(found.get(0));
  }

  /**
   * Puts another text in its place.
   *
   * @return the full path
   * @throws IOException if the lake cannot be written
   */
  public static String write(String lake, String text) throws IOException {
    LakeFolder folder = new LakeFolder(lake);
    folder.put(PATH, text, PATH + ".part");
    return folder.pathOf(PATH);
  }
}
