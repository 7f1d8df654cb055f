package dev.repocensus.analysis.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A strongly connected component of two members or more.
 *
 * @param id hash of the members: the same whatever else the graph holds
 * @param members its vertices, sorted
 * @param edges how many edges join two members
 * @param shortest a shortest cycle through the least member, that member first
 */
public record Cycle(String id, List<Integer> members, long edges, List<Integer> shortest) {
  private static final int ID_BYTES = 16;

  /** The id of a component: SHA-256 of its members' names joined by LF, the first half in hex. */
  public static String idOf(List<String> names) {
    try {
      byte[] text = String.join("\n", names).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
