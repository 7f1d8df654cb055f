package dev.repocensus.analysis.resolve;

import dev.repocensus.analysis.python.ImportedName;
import dev.repocensus.analysis.python.ModuleScan;
import dev.repocensus.schema.row.ImportKind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which names a package's {@code __init__} binds. {@code from package import name} asks for the
 * attribute first, so a bound name hides a submodule of the same name; but an import of that very
 * submodule binds the submodule itself and hides nothing.
 */
final class Bindings {
  private Bindings() {}

  /** All names bound at the top level, sorted. */
  static List<String> of(ModuleScan scan, String packageName) {
    TreeSet<String> names = new TreeSet<>(scan.topLevelNames());
    for (ImportedName imported : scan.imports()) {
      String name = boundBy(imported, packageName);
      if (name != null) {
        names.add(name);
      }
    }
    return new ArrayList<>(names);
  }

  private static @Nullable String boundBy(ImportedName imported, String packageName) {
    if (!isAtTopLevel(imported)) {
      return null;
    }
    String alias = imported.alias();
    if (imported.kind() == ImportKind.IMPORT) {
      String name = alias == null ? firstComponent(imported.module()) : alias;
      return alias != null && imported.module().equals(packageName + "." + alias) ? null : name;
    }
    boolean fromItself =
        (imported.level() == 1 && imported.module().isEmpty())
            || (imported.level() == 0 && imported.module().equals(packageName));
    if (imported.kind() != ImportKind.FROM || fromItself) {
      return null;
    }
    return alias == null ? imported.member() : alias;
  }

  private static boolean isAtTopLevel(ImportedName imported) {
    List<String> guards = imported.guards().names();
    return !guards.contains("function") && !guards.contains("class");
  }

  private static String firstComponent(String module) {
    int dot = module.indexOf('.');
    return dot < 0 ? module : module.substring(0, dot);
  }
}
