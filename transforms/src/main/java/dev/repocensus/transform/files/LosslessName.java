package dev.repocensus.transform.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;

/**
 * How a file name is spelled in rows: as UTF-8, each byte that is not part of valid UTF-8 as {@code
 * \xNN} with lower-case digits. A backslash that is in the name stays as it is, so a name with a
 * bad byte can look like a name that spells one out; the walk's finder reports the second of such a
 * pair.
 *
 * <p>A {@link Path} keeps the bytes of a name but its text does not; its URI does, percent-encoded.
 */
final class LosslessName {
  private static final char REPLACEMENT = '\uFFFD';

  private LosslessName() {}

  /** Whether the text of a path may not spell its bytes. */
  static boolean isSuspect(String text) {
    return text.indexOf(REPLACEMENT) >= 0;
  }

  /** The spelled last name of a path, from the bytes that its URI keeps. */
  static String of(Path path) {
    String raw = path.toUri().getRawPath();
    int end = raw.endsWith("/") ? raw.length() - 1 : raw.length();
    return spell(percentDecoded(raw.substring(raw.lastIndexOf('/', end - 1) + 1, end)));
  }

  private static byte[] percentDecoded(String raw) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) == '%') {
        bytes.write(HexFormat.fromHexDigits(raw, i + 1, i + 3));
        i += 2;
      } else {
        bytes.write(raw.charAt(i));
      }
    }
    return bytes.toByteArray();
  }

  /** The spelling of a name's bytes. */
  static String spell(byte[] name) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(name);
    CharBuffer text = CharBuffer.allocate(name.length);
    StringBuilder spelled = new StringBuilder(name.length + 8);
    while (bytes.hasRemaining()) {
      CoderResult result = decoder.reset().decode(bytes, text, true);
      spelled.append(text.flip());
      text.clear();
      for (int bad = 0; result.isError() && bad < result.length(); bad++) {
        spelled.append(String.format(Locale.ROOT, "\\x%02x", bytes.get()));
      }
    }
    return spelled.toString();
  }
}
