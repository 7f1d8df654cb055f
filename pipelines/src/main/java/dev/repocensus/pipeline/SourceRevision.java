package dev.repocensus.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The commit a checkout stands at, read from its files; no Git is run. */
final class SourceRevision {
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40,64}");
  private static final String REF = "ref: ";

  private SourceRevision() {}

  /**
   * The revision of the only root, as given or as its checkout says; null for several roots, or if
   * it is no checkout.
   */
  static @Nullable String of(List<RootSpec> roots) {
    if (roots.size() != 1) {
      return null;
    }
    String given = roots.get(0).revision();
    return given != null ? given : head(roots.get(0).path().resolve(".git"));
  }

  private static @Nullable String head(Path git) {
    Optional<String> head = text(git.resolve("HEAD"));
    if (head.isEmpty()) {
      return null;
    }
    String line = head.get().strip();
    if (!line.startsWith(REF)) {
      return COMMIT.matcher(line).matches() ? line : null;
    }
    String ref = line.substring(REF.length());
    return text(git.resolve(ref)).map(String::strip).orElseGet(() -> packed(git, ref));
  }

  private static @Nullable String packed(Path git, String ref) {
    Matcher found =
        Pattern.compile("(?m)^([0-9a-f]{40,64}) " + Pattern.quote(ref) + "$")
            .matcher(text(git.resolve("packed-refs")).orElse(""));
    return found.find() ? found.group(1) : null;
  }

  /**
   * The text of a small file; a revision that cannot be read is unknown, which the row says by
   * NULL.
   */
  private static Optional<String> text(Path file) {
    try {
      return Files.isRegularFile(file)
          ? Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
