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

/** Counts the imports that lead to one thing. */
final class UseCounter {
  /** A failure is caught, or the statement never runs. */
  private static final Set<String> CAUGHT = Set.of("broad_try", "never");

  private static final String HANDLER = "import_error_handler";
  private static final Need[] NEEDS = Need.values();

  private long imports;
  private long typing;
  private long test;
  private long optional;
  private long shipped;
  private long build;
  private long unconditional;
  private long strings;
  private boolean isGuess = true;

  /** The first sites by need. */
  private final @Nullable Site[] first = new @Nullable Site[NEEDS.length];

  private final List<SilencedSite> silenced = new ArrayList<>();

  /**
   * Adds an import.
   *
   * @param isProvided whether the file itself says where it comes from: the project need not
   * @param comment what is said of it; null if nothing
   */
  @SuppressWarnings("EnumOrdinal") // an array by need, never stored
  void add(
      String path,
      FileRole role,
      ImportedName imported,
      ImportLayer layer,
      boolean isGuessed,
      boolean isProvided,
      @Nullable PlacedPragma comment) {
    isGuess &= isGuessed;
    if (imported.kind() == ImportKind.STRING) {
      strings++;
      return;
    }
    imports++;
    typing += layer == ImportLayer.TYPING ? 1 : 0;
    test += role == FileRole.TEST ? 1 : 0;
    shipped += role == FileRole.SHIPPED ? 1 : 0;
    build += role == FileRole.BUILD ? 1 : 0;
    optional += imported.guards().isOptional() ? 1 : 0;
    Need need = isProvided ? Need.NAMED : need(role, imported, layer);
    boolean isAlways = need != Need.NAMED && !isConditional(imported.guards());
    unconditional += isAlways ? 1 : 0;
    Site site = new Site(path, imported.line());
    if (comment == null) {
      for (int i = 0; i <= need.ordinal(); i++) {
        first[i] = Site.first(first[i], site);
      }
    } else {
      silenced.add(new SilencedSite(site, need, comment.site(), comment.rules(), comment.reason()));
    }
  }

  private static Need need(FileRole role, ImportedName imported, ImportLayer layer) {
    Guards guards = imported.guards();
    boolean isLeft =
        guards.isOptional()
            || layer == ImportLayer.TYPING
            || imported.kind() == ImportKind.DYNAMIC
            || guards.names().stream().anyMatch(CAUGHT::contains);
    if (isLeft) {
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

  Use use(UseKey key) {
    silenced.sort(Comparator.comparing(SilencedSite::site));
    return new Use(
        key,
        imports,
        typing,
        test,
        optional,
        shipped,
        build,
        unconditional,
        strings,
        isGuess,
        first[0],
        first[1],
        first[2],
        first[3],
        List.copyOf(silenced));
  }
}
