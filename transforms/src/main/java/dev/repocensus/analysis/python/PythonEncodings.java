package dev.repocensus.analysis.python;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The text encodings that CPython knows, by each of their names, and what reads them here. The
 * names are a table that CPython itself wrote ({@code encodings.tsv}).
 */
final class PythonEncodings {
  private static final Map<String, String> CODECS = read();

  private PythonEncodings() {}

  private static Map<String, String> read() {
    Map<String, String> codecs = new HashMap<>();
    try (InputStream table = PythonEncodings.class.getResourceAsStream("encodings.tsv")) {
      byte[] all = Objects.requireNonNull(table, "encodings.tsv").readAllBytes();
      new String(all, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(row -> addAll(row[0], row[1].split(" ", -1), codecs));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return codecs;
  }

  private static void addAll(String codec, String[] names, Map<String, String> codecs) {
    for (String name : names) {
      codecs.put(name, codec);
    }
  }

  /** The codec that CPython finds under a name; null if it has no such text encoding. */
  static @Nullable String codec(String name) {
    String normal = normal(name);
    String codec = CODECS.get(normal);
    return codec == null ? CODECS.get(normal.replace('.', '_')) : codec;
  }

  /** Runs of what is no letter, digit or dot become one underscore; none stands at an end. */
  private static String normal(String name) {
    StringBuilder normal = new StringBuilder(name.length());
    boolean isBetween = false;
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean isKept = c == '.' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (isKept) {
        normal.append(isBetween && normal.length() > 0 ? "_" : "").append(c);
      }
      isBetween = !isKept;
    }
    return normal.toString();
  }

  /** Whether a source may be in a codec: in these the cookie itself would not be legible. */
  static boolean isLegible(String codec) {
    return !codec.startsWith("utf-16") && !codec.startsWith("utf-32") && !codec.equals("punycode");
  }

  /** Whether a codec has characters beyond those that its {@link #charset} reads. */
  static boolean isLarger(String codec) {
    return codec.endsWith("jis_2004") || codec.endsWith("jisx0213");
  }

  /**
   * What reads a codec that is none of {@link ByteTables}; null if Java has nothing that does. What
   * is left of ISO 2022 has no byte beyond ASCII, whatever its escapes mean.
   */
  static @Nullable Charset charset(String codec) {
    String java =
        switch (codec) {
          case "utf-8-sig" -> "UTF-8";
          case "cp932" -> "windows-31j";
          case "cp949", "cp950" -> "x-windows-" + codec.substring(2);
          case "johab" -> "x-Johab";
          case "euc_jis_2004", "euc_jisx0213" -> "EUC-JP";
          case "shift_jis_2004", "shift_jisx0213" -> "Shift_JIS";
          case "iso2022_jp", "iso2022_kr" -> codec.replace("iso2022_", "ISO-2022-");
          case "hz", "idna" -> "US-ASCII";
          default -> codec.startsWith("iso2022_") ? "US-ASCII" : codec;
        };
    try {
      return Charset.forName(java.replace('_', '-'));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return byUnderscore(java);
    }
  }

  private static @Nullable Charset byUnderscore(String java) {
    try {
      return Charset.forName(java);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return null;
    }
  }
}
