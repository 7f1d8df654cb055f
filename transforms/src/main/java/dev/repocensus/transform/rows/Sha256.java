package dev.repocensus.transform.rows;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import org.conscrypt.Conscrypt;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 as fast as this machine has it: through the native provider that comes with Beam where it
 * loads, else the JDK's own. The JDK's is four times slower until the optimizing compiler has seen
 * it, which a scan's JVM does not wait for.
 */
public final class Sha256 {
  private static final @Nullable Provider NATIVE = nativeProvider();

  private Sha256() {}

  private static @Nullable Provider nativeProvider() {
    return Conscrypt.isAvailable() ? Conscrypt.newProvider() : null;
  }

  /** A new digest; one per thread. */
  public static MessageDigest newDigest() {
    try {
      return NATIVE == null
          ? MessageDigest.getInstance("SHA-256")
          : MessageDigest.getInstance("SHA-256", NATIVE);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
