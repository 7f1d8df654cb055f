package dev.repocensus.analysis.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The page of fields is written from the lists in the fixtures' folders, and no fixture shows a
 * field that its list does not know; {@code -Dupdate} rewrites the page.
 */
class FormatCoverageTest {
  private static final Path TOP = Path.of("src/test/resources/lockfiles");
  private static final Path PAGE = Path.of("..", "docs", "reference", "lockfiles.md");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private record Field(String use, String name, String target) {
    boolean matches(List<String> path) {
      List<String> parts = List.of(name.split("\\.", -1));
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i).equals("**")) {
          return true;
        }
        if (i >= path.size() || !(parts.get(i).equals("*") || parts.get(i).equals(path.get(i)))) {
          return false;
        }
      }
      return parts.size() == path.size();
    }
  }

  private static List<Field> fields(Path file) throws IOException {
    List<Field> fields = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split(" \\| ", 2);
      int blank = parts[0].indexOf(' ');
      fields.add(new Field(parts[0].substring(0, blank), parts[0].substring(blank + 1), parts[1]));
    }
    return fields;
  }

  private static Path folder(LockfileFormat format) {
    return TOP.resolve(format.name().toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @EnumSource
  void noFixtureShowsAFieldThatThePageDoesNotKnow(LockfileFormat format) throws IOException {
    List<Field> fields = fields(folder(format).resolve("fields.txt"));
    assertThat(fields).extracting(Field::use).isSubsetOf("used", "read", "skipped");
    TreeSet<String> unknown = new TreeSet<>();
    for (Path lock : LockFixturesTest.locks(folder(format))) {
      JsonNode tree = tree(format, LockFixturesTest.text(lock).text());
      unknown(tree, List.of(), fields, unknown);
    }
    assertThat(unknown).isEmpty();
  }

  private static JsonNode tree(LockfileFormat format, String text) throws IOException {
    return switch (format) {
      case PEX, PIPENV -> LockTrees.json(text);
      case UV, PYLOCK, POETRY, PDM -> LockTrees.toml(text);
      case CONDA_LOCK, PIXI ->
          MAPPER.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(text));
      case PANTS_REQUIREMENTS, PIP_COMPILE, CONDA_EXPLICIT -> MAPPER.createObjectNode();
    };
  }

  private static void unknown(
      JsonNode node, List<String> path, List<Field> fields, TreeSet<String> unknown) {
    if (node.isObject() && !node.isEmpty()) {
      for (String key : LockTrees.keys(node)) {
        List<String> inner = new ArrayList<>(path);
        inner.add(key);
        unknown(node.path(key), inner, fields, unknown);
      }
    } else if (node.isArray() && !node.isEmpty()) {
      node.forEach(item -> unknown(item, path, fields, unknown));
    } else if (!path.isEmpty() && fields.stream().noneMatch(field -> field.matches(path))) {
      unknown.add(String.join(".", path));
    }
  }

  @Test
  void thePageSaysWhatTheListsSay() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Lock formats, field by field

            What becomes of each field: `used` for the columns named, `read` and kept with the inputs of the lock (settings), or
            `skipped`. `*` stands for a name of the project's own, `**` for all below. A lock is told by its content, whatever its name.
            """);
    for (LockfileFormat format : LockfileFormat.values()) {
      page.append(section(format.name().toLowerCase(Locale.ROOT), folder(format), "fields.txt"));
    }
    page.append(
        section(
            "The metadata of Pants, in a header or a sidecar", TOP.resolve("pex"), "sidecar.txt"));
    if (System.getProperty("update") != null) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).as("rewrite with -Dupdate").content().isEqualTo(page.toString());
  }

  private static String section(String title, Path folder, String list) throws IOException {
    StringBuilder section =
        new StringBuilder("\n## " + title + "\n\n| field | use | for |\n|---|---|---|\n");
    for (Field field : fields(folder.resolve(list))) {
      section.append("| `%s` | %s | %s |\n".formatted(field.name(), field.use(), field.target()));
    }
    return section.toString();
  }
}
