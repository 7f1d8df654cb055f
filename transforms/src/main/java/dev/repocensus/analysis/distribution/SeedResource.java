package dev.repocensus.analysis.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The seed in this build. */
final class SeedResource {
  private static final String NAME = "seed.tsv";

  private SeedResource() {}

  static Seed read() {
    return SeedText.parse(text(), NAME);
  }

  static String text() {
    try (InputStream in = SeedResource.class.getResourceAsStream(NAME)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + NAME + " is not in this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
