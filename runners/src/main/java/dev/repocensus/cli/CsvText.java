package dev.repocensus.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * CSV as RFC 4180 writes it; blank lines are left out, a byte order mark and spaces around cells
 * too.
 */
final class CsvText {

  private final String text;
  private int at;

  private CsvText(String text) {
    this.text = text;
  }

  /** The records, as lists of cells. */
  static List<List<String>> records(String text) {
    CsvText csv = new CsvText(text.startsWith("\ufeff") ? text.substring(1) : text);
    List<List<String>> records = new ArrayList<>();
    while (csv.at < csv.text.length()) {
      List<String> cells = csv.record();
      if (cells.size() > 1 || !cells.get(0).isEmpty()) {
        records.add(cells);
      }
    }
    return records;
  }

  private List<String> record() {
    List<String> cells = new ArrayList<>(List.of(cell()));
    while (at < text.length() && text.charAt(at) == ',') {
      at++;
      cells.add(cell());
    }
    at = text.startsWith("\r\n", at) ? at + 2 : at + 1;
    return List.copyOf(cells);
  }

  private String cell() {
    StringBuilder cell = new StringBuilder();
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      if (text.charAt(at) == '"') {
        quoted(cell);
      } else {
        cell.append(text.charAt(at++));
      }
    }
    return cell.toString().strip();
  }

  private void quoted(StringBuilder cell) {
    at++;
    while (at < text.length()) {
      if (text.charAt(at) != '"') {
        cell.append(text.charAt(at++));
      } else if (text.startsWith("\"\"", at)) {
        cell.append('"');
        at += 2;
      } else {
        at++;
        return;
      }
    }
  }
}
