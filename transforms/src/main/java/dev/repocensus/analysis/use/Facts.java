package dev.repocensus.analysis.use;

import dev.repocensus.schema.row.GroupKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of one distribution in one project, before it is judged. */
final class Facts {
  final String name;
  final List<Declared> declared = new ArrayList<>();
  Use use;

  /** The project of the scope that is imported under this name. */
  @Nullable String sibling;

  /** Whether nothing is known to provide what is imported, and the name is made of the module's. */
  boolean isPuzzle;

  /** Whether the import and the name were joined because they look alike. */
  boolean isAlike;

  /** Whether the project keeps a copy of a module of it. */
  boolean isVendored;

  Facts(String name) {
    this.name = name;
    this.use = Use.none(UseKey.of(UseKind.DISTRIBUTION, name));
  }

  /** Adds imports; what is no distribution of an index stays known as that. */
  void add(Use more) {
    Use sum = use.plus(more);
    UseKind kind = more.key().kind();
    use = kind == UseKind.PROJECT || kind == UseKind.GAP ? sum.under(more.key()) : sum;
  }

  /** What only scripts of the project list is not declared for its other files. */
  boolean isDeclared() {
    boolean isByScripts = declared.stream().allMatch(d -> d.groupKind() == GroupKind.SCRIPT);
    return !declared.isEmpty() && !(isByScripts && use.has(Need.REQUIRED));
  }

  boolean isDeclaredFor(GroupKind kind) {
    return declared.stream().anyMatch(d -> d.groupKind() == kind);
  }

  /** Whether it is there when the project runs: declared for that, or for nobody knows what. */
  boolean isDeclaredForRuntime() {
    return isDeclaredFor(GroupKind.RUNTIME) || isDeclaredFor(GroupKind.UNKNOWN);
  }

  boolean isForBuildAlone() {
    return isDeclared() && declared.stream().allMatch(d -> d.groupKind() == GroupKind.BUILD);
  }

  /** The declaration to look at: one for run time before others, in the order of the files. */
  @Nullable Declared declaration() {
    return !isDeclared()
        ? null
        : declared.stream()
            .filter(d -> d.groupKind() == GroupKind.RUNTIME)
            .findFirst()
            .orElse(declared.isEmpty() ? null : declared.get(0));
  }
}
