package dev.repocensus.analysis.config;

import dev.repocensus.analysis.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads a list of repositories: CSV with {@code name,path} or {@code name,path,revision} a line. A
 * first line with these words is a header; empty lines and lines that start with {@code #} are left
 * out; a field in double quotes may hold commas and doubled quotes.
 */
public final class RepoList {
  private RepoList() {}

  /**
   * The repositories in the order of the file.
   *
   * @throws UsageException if a line has another shape, or the file names no repository
   */
  public static List<RepoRef> parse(SourceText text) {
    List<RepoRef> repos = new ArrayList<>();
    int number = 0;
    for (String line : text.text().lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> fields = fields(line);
      if (!repos.isEmpty() || !isHeader(fields)) {
        repos.add(repo(fields, text.path() + ":" + number));
      }
    }
    if (repos.isEmpty()) {
      throw new UsageException(text.path() + ": names no repository");
    }
    return List.copyOf(repos);
  }

  private static boolean isHeader(List<String> fields) {
    List<String> lower = fields.stream().map(f -> f.toLowerCase(Locale.ROOT)).toList();
    return Set.of(List.of("name", "path"), List.of("name", "path", "revision")).contains(lower);
  }

  private static RepoRef repo(List<String> fields, String where) {
    boolean complete = fields.size() == 2 || fields.size() == 3;
    if (!complete || !ScanScope.isName(fields.get(0)) || fields.get(1).isEmpty()) {
      throw new UsageException(where + ": not of the form name,path,revision");
    }
    boolean revised = fields.size() == 3 && !fields.get(2).isEmpty();
    return new RepoRef(fields.get(0), fields.get(1), revised ? fields.get(2) : null);
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && line.startsWith("\"\"", i)) {
        field.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString().strip());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString().strip());
    return fields;
  }
}
