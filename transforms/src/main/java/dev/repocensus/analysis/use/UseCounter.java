package dev.repocensus.analysis.use;

import dev.repocensus.analysis.python.Guards;
import dev.repocensus.analysis.python.ImportedName;
import dev.repocensus.schema.row.ImportKind;
import dev.repocensus.schema.row.ImportLayer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sums up the imports that lead to one thing, one by one or counted already. */
final class UseCounter {
  /** A failure is caught, or the statement never runs. */
  private static final Set<String> CAUGHT = Set.of("broad_try", "never");

  private static final String HANDLER = "import_error_handler";
  private static final Need[] NEEDS = Need.values();

  private UseCounts counts = UseCounts.NONE;
  private boolean isGuess = true;

  /** The first sites by need. */
  private final @Nullable Site[] first = new @Nullable Site[NEEDS.length];

  private final List<SilencedSite> silenced = new ArrayList<>();

  /**
   * Adds an import.
   *
   * @param isLeft whether the project need not have it: the file itself says where it comes from,
   *     it stands in for what cannot fail, or the package around the file has it
   * @param comment what is said of it; null if nothing
   */
  @SuppressWarnings("EnumOrdinal") // an array by need, never stored
  void add(
      String path,
      FileRole role,
      ImportedName imported,
      ImportLayer layer,
      boolean isGuessed,
      boolean isLeft,
      @Nullable PlacedPragma comment) {
    isGuess &= isGuessed;
    if (imported.kind() == ImportKind.STRING) {
      counts = counts.plus(UseCounts.ONE_STRING);
      return;
    }
    Need need = isLeft ? Need.NAMED : need(role, imported, layer);
    counts = counts.plus(one(role, imported.guards(), layer, need));
    Site site = new Site(path, imported.line());
    if (comment == null) {
      for (int i = 0; i <= need.ordinal(); i++) {
        first[i] = Site.first(first[i], site);
      }
    } else {
      silenced.add(new SilencedSite(site, need, comment.site(), comment.rules(), comment.reason()));
    }
  }

  /** Adds what is summed up already. */
  @SuppressWarnings("EnumOrdinal") // an array by need, never stored
  void add(Use use) {
    isGuess &= use.isGuess();
    counts = counts.plus(use.counts());
    for (Need need : NEEDS) {
      first[need.ordinal()] = Site.first(first[need.ordinal()], use.sites().first(need));
    }
    silenced.addAll(use.sites().silenced());
  }

  private static UseCounts one(FileRole role, Guards guards, ImportLayer layer, Need need) {
    return new UseCounts(
        1,
        layer == ImportLayer.TYPING ? 1 : 0,
        role == FileRole.TEST ? 1 : 0,
        guards.isOptional() ? 1 : 0,
        role == FileRole.BUILD ? 1 : 0,
        need != Need.NAMED && !isConditional(guards) ? 1 : 0,
        0);
  }

  private static Need need(FileRole role, ImportedName imported, ImportLayer layer) {
    Guards guards = imported.guards();
    boolean mayFail =
        guards.isOptional()
            || layer == ImportLayer.TYPING
            || imported.kind() == ImportKind.DYNAMIC
            || guards.names().stream().anyMatch(CAUGHT::contains);
    if (mayFail) {
      return Need.NAMED;
    }
    if (role != FileRole.SHIPPED) {
      return Need.REQUIRED;
    }
    return layer == ImportLayer.EAGER ? Need.EAGER : Need.SHIPPED;
  }

  /** Whether it depends on the interpreter, on the platform, or on what else is installed. */
  private static boolean isConditional(Guards guards) {
    for (String name : guards.names()) {
      if (name.equals(HANDLER) || name.startsWith("version(") || name.startsWith("platform(")) {
        return true;
      }
    }
    return false;
  }

  /** The sum. */
  Use use(UseKey key) {
    silenced.sort(Comparator.comparing(SilencedSite::site));
    UseSites sites = new UseSites(first[0], first[1], first[2], first[3], List.copyOf(silenced));
    return new Use(key, counts, sites, isGuess);
  }
}
