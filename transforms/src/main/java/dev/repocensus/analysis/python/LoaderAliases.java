package dev.repocensus.analysis.python;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names that a file's import statements gave to what imports by a string. The first {@value
 * #MOST} are kept: no file of a person has more.
 */
final class LoaderAliases {
  private static final int MOST = 32;

  /** A name of the file for a form, or (form null) for the module that holds the forms. */
  private record Alias(String name, @Nullable CallForm form) {}

  private final List<Alias> aliases = new ArrayList<>();
  private final List<String> lazyLoaders = new ArrayList<>();
  private byte[] text = new byte[0];

  void reset(byte[] bytes) {
    text = bytes;
    aliases.clear();
    lazyLoaders.clear();
  }

  /** Learns what one import calls its module or member. */
  void learn(String module, @Nullable String member, @Nullable String alias) {
    if (aliases.size() + lazyLoaders.size() >= MOST) {
      return;
    }
    if (member == null) {
      learnModule(module, alias);
      return;
    }
    String name = alias == null ? member : alias;
    if (module.equals("importlib") && member.equals("util")) {
      aliases.add(new Alias(name, null));
      return;
    }
    CallForm form = isHome(module) ? CallForm.of(member) : null;
    boolean isOfLazyLoader = module.equals("lazy_loader");
    if (form != null && form.isCommon() == isOfLazyLoader && (alias != null || isOfLazyLoader)) {
      aliases.add(new Alias(name, form));
    }
  }

  private void learnModule(String module, @Nullable String alias) {
    if (alias == null) {
      return;
    }
    switch (module) {
      case "lazy_loader" -> lazyLoaders.add(alias);
      case "importlib", "importlib.util" -> aliases.add(new Alias(alias, null));
      default -> {}
    }
  }

  private static boolean isHome(String module) {
    return switch (module) {
      case "importlib", "importlib.util", "pytest", "builtins", "pkgutil", "lazy_loader" -> true;
      default -> false;
    };
  }

  /** The form that the name at these bytes stands for; null if for none. */
  @Nullable CallForm form(int start, int end) {
    for (int i = 0; i < aliases.size(); i++) {
      Alias alias = aliases.get(i);
      if (alias.form != null && CallForm.isAt(alias.name, text, start, end)) {
        return alias.form;
      }
    }
    return null;
  }

  /** Whether the name is that of importlib, or of its util. */
  boolean isImportlib(int start, int end) {
    if (CallForm.isAt("importlib", text, start, end)) {
      return true;
    }
    for (int i = 0; i < aliases.size(); i++) {
      Alias alias = aliases.get(i);
      if (alias.form == null && CallForm.isAt(alias.name, text, start, end)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the name is that of {@code lazy_loader}. */
  boolean isLazyLoader(int start, int end) {
    if (CallForm.isAt("lazy_loader", text, start, end)) {
      return true;
    }
    for (int i = 0; i < lazyLoaders.size(); i++) {
      if (CallForm.isAt(lazyLoaders.get(i), text, start, end)) {
        return true;
      }
    }
    return false;
  }
}
