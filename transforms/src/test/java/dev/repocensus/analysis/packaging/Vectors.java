package dev.repocensus.analysis.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Rows of the files that {@code packaging_vectors.py} wrote. */
final class Vectors {

  private Vectors() {}

  static List<List<String>> read(String name) {
    try (InputStream in = Vectors.class.getResourceAsStream("/pep440/" + name)) {
      String text =
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII);
      List<List<String>> rows = new ArrayList<>();
      for (String line : text.split("\n")) {
        if (!line.startsWith("# ")) {
          rows.add(fields(line));
        }
      }
      return rows;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    for (String field : line.split("\t", -1)) {
      fields.add(unescape(field));
    }
    return fields;
  }

  private static String unescape(String field) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char kind = field.charAt(++i);
      int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : 0;
      if (digits > 0) {
        text.append((char) Integer.parseInt(field.substring(i + 1, i + 1 + digits), 16));
        i += digits;
      } else {
        text.append(kind == 't' ? '\t' : kind == 'n' ? '\n' : kind == 'r' ? '\r' : kind);
      }
    }
    return text.toString();
  }
}
