package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.packaging.Requirement;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The digest of metadata of version 1: SHA-256 over the JSON of the sorted requirements, printed as
 * Python prints it.
 */
final class RequirementsDigest {

  private RequirementsDigest() {}

  /**
   * Whether the digest is that of these requirements, as written or as their parser prints them.
   */
  static boolean matches(Collection<ParsedInput> declared, String digest) {
    TreeSet<String> written = new TreeSet<>();
    TreeSet<String> printed = new TreeSet<>();
    for (ParsedInput each : declared) {
      Requirement parsed = each.parsed();
      written.add(each.input().requirement());
      printed.add(parsed == null ? each.input().requirement() : parsed.toString());
    }
    String wanted = digest.toLowerCase(Locale.ROOT);
    return wanted.equals(of(written)) || wanted.equals(of(printed));
  }

  static String of(SortedSet<String> requirements) {
    String items =
        requirements.stream().map(RequirementsDigest::quoted).collect(Collectors.joining(", "));
    return sha256("{\"requirements\": [" + items + "]}");
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c >= ' ' && c <= '~') {
        json.append(c);
      } else {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return json.append('"').toString();
  }

  private static String sha256(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
