package dev.repocensus.analysis.finding;

import dev.repocensus.schema.finding.FindingRule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a finding: the first half of SHA-256 over rule, project and subject, each ended
 * by a zero byte. No line number is in it, so that an edit above a finding makes no new one.
 */
final class Fingerprint {
  private static final int BYTES = 16;

  private Fingerprint() {}

  /** 32 hexadecimal digits. */
  static String of(FindingRule rule, @Nullable String projectId, String subject) {
    MessageDigest digest = digest();
    put(digest, rule.name());
    put(digest, projectId == null ? "" : projectId);
    put(digest, subject);
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static void put(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java platform has SHA-256", absent);
    }
  }
}
