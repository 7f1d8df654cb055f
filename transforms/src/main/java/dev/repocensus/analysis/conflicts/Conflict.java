package dev.repocensus.analysis.conflicts;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import dev.repocensus.schema.row.ConflictKind;
import dev.repocensus.schema.row.ResolveConflictRow;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One distribution that two sides disagree on, the side that sorts first first.
 *
 * @param unifyAt the largest known version that both allow; null if there is none
 * @param projects how many projects it touches
 */
record Conflict(
    String distribution,
    ConflictKind kind,
    Side a,
    Side b,
    KnownVersions.@Nullable Known unifyAt,
    long projects) {

  /**
   * One of the two.
   *
   * @param name the project or resolve
   * @param specifier what it asks for; null if it only locks
   * @param version what it has locked; null if it only asks
   * @param path the file that says so
   * @param line its line, from 1; null if the format gives none
   * @param chain by which distributions it has it; empty if by itself
   */
  record Side(
      String name,
      @Nullable String specifier,
      @Nullable String version,
      @Nullable String path,
      @Nullable Integer line,
      List<String> chain) {

    Side {
      chain = List.copyOf(chain);
    }

    static Side asking(Wish wish, String specifier) {
      return new Side(wish.side(), specifier, null, wish.path(), wish.line(), wish.chain());
    }
  }

  static final Comparator<Conflict> ORDER =
      Comparator.comparing(Conflict::distribution, UTF8_ORDER)
          .thenComparing(Conflict::kind)
          .thenComparing(c -> c.a().name(), UTF8_ORDER)
          .thenComparing(c -> c.b().name(), UTF8_ORDER);

  /** The same with its sides in order. */
  Conflict inOrder() {
    return UTF8_ORDER.compare(a.name(), b.name()) <= 0
        ? this
        : new Conflict(distribution, kind, b, a, unifyAt, projects);
  }

  /** The same, of another number of projects. */
  Conflict touching(long number) {
    return new Conflict(distribution, kind, a, b, unifyAt, number);
  }

  int links() {
    return a.chain().size() + b.chain().size();
  }

  ResolveConflictRow row() {
    return new ResolveConflictRow(
        distribution,
        kind,
        links() > 0,
        a.name(),
        b.name(),
        a.specifier(),
        b.specifier(),
        a.version(),
        b.version(),
        a.path(),
        a.line(),
        b.path(),
        b.line(),
        a.chain(),
        b.chain(),
        unifyAt == null ? null : unifyAt.version(),
        projects,
        unifyAt == null ? null : unifyAt.evidence());
  }
}
