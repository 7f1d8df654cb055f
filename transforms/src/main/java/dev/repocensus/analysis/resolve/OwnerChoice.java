package dev.repocensus.analysis.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the owners of a module as Pants does: of implementations and of stubs those at the
 * smallest distance each, then, if that is asked for, those nearest to the importer's source root.
 * Where one kind has several left, what the target's entries name decides, then what their {@code
 * !} leaves; else all are left, and the import is ambiguous.
 *
 * <p>Unlike Pants two targets that stand for one file, or for one distribution, are one owner.
 */
final class OwnerChoice {
  private final ModuleIndex index;
  private final PantsView view;
  private final @Nullable String near;
  private final Predicate<Owner> isNamed;

  /**
   * @param near the importer's source root if the nearest owner counts; else null
   * @param isNamed whether entries of the importer name an owner
   */
  OwnerChoice(ModuleIndex index, PantsView view, @Nullable String near, Predicate<Owner> isNamed) {
    this.index = index;
    this.view = view;
    this.near = near;
    this.isNamed = isNamed;
  }

  /** One owner, several if they are ambiguous, none if nobody owns the module. */
  List<Owner> among(List<Owner> owners) {
    List<Owner> made = nearest(closest(owners, false));
    List<Owner> typed = nearest(closest(owners, true));
    if (made.size() > 1 || typed.size() > 1) {
      List<Owner> all = new ArrayList<>(made);
      all.addAll(typed);
      return disambiguated(all);
    }
    List<Owner> one = made.isEmpty() ? typed : made;
    return one.stream().filter(owner -> !isIgnored(owner)).toList();
  }

  private static List<Owner> closest(List<Owner> owners, boolean isStub) {
    int least =
        owners.stream()
            .filter(owner -> owner.isStub() == isStub)
            .mapToInt(Owner::distance)
            .min()
            .orElse(0);
    return owners.stream()
        .filter(owner -> owner.isStub() == isStub && owner.distance() == least)
        .toList();
  }

  private List<Owner> nearest(List<Owner> owners) {
    String root = near;
    if (root == null || owners.size() < 2) {
      return owners;
    }
    int most = owners.stream().mapToInt(owner -> shared(root, owner)).max().orElse(0);
    return owners.stream().filter(owner -> shared(root, owner) == most).toList();
  }

  /** How many leading folders the source root shares with the nearest target of an owner. */
  private int shared(String root, Owner owner) {
    String distribution = owner.distribution();
    List<String> folders =
        distribution == null
            ? List.of(view.folderOf(index.module(owner.file())))
            : view.foldersOf(distribution);
    return folders.stream().mapToInt(folder -> shared(root, folder)).max().orElse(0);
  }

  private static int shared(String one, String other) {
    String[] a = one.isEmpty() ? new String[0] : one.split("/", -1);
    String[] b = other.isEmpty() ? new String[0] : other.split("/", -1);
    int same = 0;
    while (same < a.length && same < b.length && a[same].equals(b[same])) {
      same++;
    }
    return same;
  }

  /** What is named decides if it is one; a name for several decides nothing, and no {@code !}. */
  private List<Owner> disambiguated(List<Owner> owners) {
    List<Owner> named = owners.stream().filter(isNamed).toList();
    if (!named.isEmpty()) {
      return named.size() == 1 ? named : owners;
    }
    return owners.stream().filter(owner -> !isIgnored(owner)).toList();
  }

  private boolean isIgnored(Owner owner) {
    String distribution = owner.distribution();
    return distribution == null
        ? view.ignores(index.module(owner.file()))
        : view.ignores(distribution);
  }
}
