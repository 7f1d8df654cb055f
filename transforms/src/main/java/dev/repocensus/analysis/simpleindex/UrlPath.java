package dev.repocensus.analysis.simpleindex;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The end of a URL's path, as the name of a file. */
final class UrlPath {
  private static final int HEX = 16;

  private UrlPath() {}

  /** The URL without what stands behind {@code #}. */
  static String withoutFragment(String url) {
    int fragment = url.indexOf('#');
    return fragment < 0 ? url : url.substring(0, fragment);
  }

  /** The last part of the path with its percent signs decoded. */
  static String last(String url) {
    String path = withoutFragment(url);
    int query = path.indexOf('?');
    path = query < 0 ? path : path.substring(0, query);
    return decode(path.substring(path.lastIndexOf('/') + 1));
  }

  private static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      int octet = text.charAt(i) == '%' ? octet(text, i + 1) : -1;
      if (octet >= 0) {
        bytes.write(octet);
        i += 2;
      } else {
        bytes.writeBytes(text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** The byte that two hexadecimal digits are; -1 if they are none. */
  private static int octet(String text, int at) {
    if (at + 2 > text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at), HEX);
    int low = Character.digit(text.charAt(at + 1), HEX);
    return high < 0 || low < 0 ? -1 : high * HEX + low;
  }
}
