package dev.repocensus.analysis.simpleindex;

import dev.repocensus.analysis.packaging.DistributionName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The core metadata of a release, as far as it says what the release requires. */
public final class CoreMetadata {
  private static final String REQUIRES = "requires-dist:";
  private static final String NAME = "name:";

  private CoreMetadata() {}

  /**
   * The values of Requires-Dist as written, in order; folded lines are joined.
   *
   * @return empty if the bytes are not the metadata of the distribution
   */
  public static Optional<List<String>> requiresDist(byte[] metadata, String distribution) {
    boolean isOfIt = false;
    List<String> requires = new ArrayList<>();
    for (String field : header(new String(metadata, StandardCharsets.UTF_8))) {
      String lower = field.toLowerCase(Locale.ROOT);
      if (lower.startsWith(NAME)) {
        String name = field.substring(NAME.length()).strip();
        isOfIt |= DistributionName.normalize(name).equals(distribution);
      } else if (lower.startsWith(REQUIRES)) {
        requires.add(field.substring(REQUIRES.length()).strip());
      }
    }
    return isOfIt ? Optional.of(List.copyOf(requires)) : Optional.empty();
  }

  /** The fields above the first empty line, each on one line. */
  private static List<String> header(String text) {
    List<String> fields = new ArrayList<>();
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (line.isEmpty()) {
        break;
      }
      boolean isFolded = (line.charAt(0) == ' ' || line.charAt(0) == '\t') && !fields.isEmpty();
      if (isFolded) {
        fields.set(fields.size() - 1, fields.get(fields.size() - 1) + " " + line.strip());
      } else {
        fields.add(line);
      }
    }
    return fields;
  }
}
