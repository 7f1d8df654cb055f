package dev.repocensus.analysis.distribution;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a file of a distribution can be imported as.
 *
 * @param name the dotted name
 * @param kind whether it runs, or is a stub
 * @param isPackage whether it is a package's {@code __init__}
 */
record MemberPath(String name, ProviderKind kind, boolean isPackage) {
  private static final String STUBS = "-stubs";
  private static final Set<String> LIBRARIES = Set.of("purelib", "platlib");

  /**
   * The member at a path relative to where distributions are installed, or inside a wheel.
   *
   * @return null for everything that no import statement names: data, metadata, scripts, caches,
   *     files below directories that are no identifiers, and paths that lead elsewhere
   */
  static @Nullable MemberPath of(String path) {
    List<String> parts = List.of(path.split("/", -1));
    if (parts.get(0).endsWith(".data")) {
      boolean isLibrary = parts.size() > 2 && LIBRARIES.contains(parts.get(1));
      parts = isLibrary ? parts.subList(2, parts.size()) : List.of("");
    }
    return ofParts(parts);
  }

  private static @Nullable MemberPath ofParts(List<String> parts) {
    String file = parts.get(parts.size() - 1);
    int dot = file.indexOf('.');
    ProviderKind kind = dot < 0 ? null : kind(file.substring(file.lastIndexOf('.')));
    if (kind == null) {
      return null;
    }
    boolean isStubTree = parts.size() > 1 && parts.get(0).endsWith(STUBS);
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < parts.size() - 1; i++) {
      String part = parts.get(i);
      String component =
          i == 0 && isStubTree ? part.substring(0, part.length() - STUBS.length()) : part;
      if (!isIdentifier(component) || component.equals("__pycache__")) {
        return null;
      }
      name.append(component).append('.');
    }
    return named(name, file.substring(0, dot), isStubTree ? ProviderKind.STUB : kind);
  }

  private static @Nullable MemberPath named(StringBuilder above, String stem, ProviderKind kind) {
    boolean isInit = stem.equals("__init__");
    if (!isIdentifier(stem) || (above.isEmpty() && (isInit || stem.equals("__main__")))) {
      return null;
    }
    String name = isInit ? above.substring(0, above.length() - 1) : above.append(stem).toString();
    return new MemberPath(name, kind, isInit);
  }

  /** By the last suffix; an extension module has its platform's tags before it. */
  private static @Nullable ProviderKind kind(String suffix) {
    return switch (suffix) {
      case ".py", ".pyc", ".so", ".pyd" -> ProviderKind.RUNTIME;
      case ".pyi" -> ProviderKind.STUB;
      default -> null;
    };
  }

  static boolean isIdentifier(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean fits = i == 0 ? Character.isUnicodeIdentifierStart(c) : isPart(c);
      if (!fits && c != '_') {
        return false;
      }
      i += Character.charCount(c);
    }
    return !text.isEmpty();
  }

  private static boolean isPart(int c) {
    return Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
  }
}
