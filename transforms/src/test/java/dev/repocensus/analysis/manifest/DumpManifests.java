package dev.repocensus.analysis.manifest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Prints every row and problem of the manifests below a folder as JSON lines; run by hand. */
final class DumpManifests {
  private static final ObjectMapper JSON = new ObjectMapper();

  private DumpManifests() {}

  public static void main(String[] arguments) throws IOException {
    Path top = Path.of(arguments[0]);
    try (Stream<Path> files = Files.walk(top)) {
      List<Path> regular =
          files
              .filter(Files::isRegularFile)
              .filter(p -> !Files.isSymbolicLink(p))
              .sorted()
              .toList();
      for (Path file : regular) {
        String path = top.relativize(file).toString();
        ManifestFormat format = ManifestFormat.of(path).orElse(null);
        if (format != null) {
          dump(path, format.read(SourceText.of(path, Files.readAllBytes(file))));
        }
      }
    }
  }

  private static void dump(String path, Outcome<Manifest> read) throws IOException {
    Manifest manifest = read.value();
    for (DeclaredRequirement row : manifest.requirements()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("file", path);
      json.put("format", manifest.manifestKind());
      Arrays.stream(DeclaredRequirement.class.getRecordComponents())
          .forEach(component -> json.put(component.getName(), value(component, row)));
      System.out.println(JSON.writeValueAsString(json));
    }
    for (Problem problem : read.problems()) {
      System.out.println(
          JSON.writeValueAsString(
              Map.of(
                  "file",
                  path,
                  "format",
                  manifest.manifestKind(),
                  "problem",
                  problem.code().name(),
                  "line",
                  problem.line() == null ? 0 : problem.line(),
                  "message",
                  problem.message())));
    }
  }

  private static Object value(
      java.lang.reflect.RecordComponent component, DeclaredRequirement row) {
    try {
      Object value = component.getAccessor().invoke(row);
      return value == null ? "" : value;
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
