package dev.repocensus.analysis.insync;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.repocensus.analysis.packaging.Requirement;
import java.util.Collection;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

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
    ObjectNode content = JsonNodeFactory.instance.objectNode();
    requirements.forEach(content.putArray("requirements")::add);
    return Sha256.hex(PythonJson.dumps(content));
  }
}
