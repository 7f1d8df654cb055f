package dev.repocensus.analysis.project;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern for whole paths below a root: components as in {@code *.py} or {@code [a-z]?}, and
 * {@code **} for any number of components. A pattern without {@code /} is a name at any depth; a
 * leading {@code /} or {@code ./} pins it to the root; {@code dir/**} is everything below {@code
 * dir}, not {@code dir} itself.
 */
public final class Glob {
  private final String written;
  private final List<NamePattern> components;

  private Glob(String written, List<NamePattern> components) {
    this.written = written;
    this.components = components;
  }

  /**
   * Parses a pattern.
   *
   * @throws IllegalArgumentException if nothing is left of it, with one line that says so
   */
  public static Glob parse(String written) {
    String body = written.startsWith("./") ? written.substring(2) : written;
    body = body.endsWith("/") ? body.substring(0, body.length() - 1) : body;
    boolean anywhere = !body.contains("/") && !written.startsWith("./");
    body = body.startsWith("/") ? body.substring(1) : body;
    if (body.isEmpty()) {
      throw new IllegalArgumentException("the pattern '" + written + "' is empty");
    }
    List<NamePattern> components = new ArrayList<>();
    if (anywhere && !body.equals("**")) {
      components.add(NamePattern.of("**"));
    }
    for (String component : body.split("/", -1)) {
      components.add(NamePattern.of(component));
    }
    return new Glob(written, List.copyOf(components));
  }

  /** Whether a path, relative to the root and without a leading {@code /}, matches as a whole. */
  public boolean matches(String path) {
    String[] names = path.split("/", -1);
    int p = 0;
    int n = 0;
    int star = -1;
    int resume = 0;
    while (n < names.length) {
      if (p < components.size() && isAnyDepth(p)) {
        star = p++;
        resume = n + (p == components.size() ? 1 : 0);
        n = resume;
      } else if (p < components.size() && components.get(p).matches(names[n])) {
        p++;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++resume;
      } else {
        return false;
      }
    }
    return p == components.size();
  }

  private boolean isAnyDepth(int component) {
    return components.get(component).written().equals("**");
  }

  @Override
  public String toString() {
    return written;
  }
}
