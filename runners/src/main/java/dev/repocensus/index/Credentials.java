package dev.repocensus.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an index is told about who asks: {@code CENSUS_INDEX_<NAME>_USERNAME} and {@code _PASSWORD},
 * or {@code _TOKEN} (the user {@code __token__}), else netrc by host. They are nowhere else, and
 * nothing here prints them.
 */
final class Credentials {
  private static final String TOKEN_USER = "__token__";

  private final Map<String, String> env;
  private final Netrc netrc;

  private Credentials(Map<String, String> env, Netrc netrc) {
    this.env = env;
    this.netrc = netrc;
  }

  /**
   * Those of an environment.
   *
   * @throws IndexException if {@code NETRC} names a file that cannot be read
   */
  static Credentials of(Map<String, String> env) throws IndexException {
    String named = env.get("NETRC");
    String home = env.get("HOME");
    Path file = named != null ? Path.of(named) : home == null ? null : Path.of(home, ".netrc");
    if (file == null || (named == null && !Files.exists(file))) {
      return new Credentials(env, Netrc.empty());
    }
    try {
      return new Credentials(env, Netrc.parse(Files.readString(file, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new IndexException("the netrc file " + file + " cannot be read: " + e.getMessage());
    }
  }

  /** The value of the Authorization header for an index; null if nothing is known. */
  @Nullable String authorization(IndexAddress index) {
    String start = "CENSUS_INDEX_" + index.name().toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    String token = env.getOrDefault(start + "_TOKEN", "");
    if (!token.isEmpty()) {
      return basic(TOKEN_USER, token);
    }
    String user = env.getOrDefault(start + "_USERNAME", "");
    String password = env.getOrDefault(start + "_PASSWORD", "");
    if (!user.isEmpty() || !password.isEmpty()) {
      return basic(user, password);
    }
    Optional<Netrc.Login> login = netrc.of(index.url().getHost());
    return login.map(found -> basic(found.user(), found.password())).orElse(null);
  }

  static String basic(String user, String password) {
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }
}
