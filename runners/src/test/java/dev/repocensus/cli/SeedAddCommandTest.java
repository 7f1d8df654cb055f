package dev.repocensus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.seed.Wheels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedAddCommandTest {
  private static final String ROWS =
      "SELECT module, evidence, distribution, confidence FROM imports_latest ORDER BY line";

  @TempDir Path folder;
  private Path lake = Path.of("");

  @BeforeEach
  void aLake() {
    lake = folder.resolve("lake");
  }

  private Path seed() {
    return lake.resolve("v1/index/seed/modules.tsv");
  }

  private Cli add(Object... arguments) {
    String[] line = new String[arguments.length + 5];
    List<String> start = List.of("index", "seed", "add", "--lake", lake.toString());
    for (int i = 0; i < line.length; i++) {
      line[i] = i < 5 ? start.get(i) : arguments[i - 5].toString();
    }
    return Cli.run(line);
  }

  private Path wheel() throws IOException {
    return Wheels.wheel(
        folder,
        "acme_core-1.0-py3-none-any.whl",
        "acme/core/__init__.py",
        "acme/core/a.py",
        "acme_core-1.0.dist-info/METADATA");
  }

  @Test
  void withoutASourceItIsAUsageError() {
    assertThat(Cli.run("index").exit()).isEqualTo(2);
    assertThat(Cli.run("index", "seed").exit()).isEqualTo(2);
    assertThat(Cli.run("index", "seed", "add").exit()).isEqualTo(2);
  }

  @Test
  void whatCannotBeReadAddsNothingAndFails() {
    Cli cli = add(folder.resolve("no.whl"));
    assertThat(cli.exit()).isEqualTo(4);
    assertThat(cli.err()).contains("does not exist", "nothing was added");
    assertThat(seed()).doesNotExist();
  }

  @Test
  void aBadWheelIsSaidTheGoodOneIsKept() throws IOException {
    Files.writeString(folder.resolve("bad-1-py3-none-any.whl"), "no zip");
    Cli cli = add(wheel(), folder.resolve("bad-1-py3-none-any.whl"));
    assertThat(cli.exit()).isEqualTo(4);
    assertThat(cli.err()).contains("bad-1-py3-none-any.whl");
    assertThat(seed()).content().contains("m\tacme.core.a\truntime\tacme-core\n");
  }

  @Test
  void aBrokenSeedIsNotOverwritten() throws IOException {
    Files.createDirectories(seed().getParent());
    Files.writeString(seed(), "something else\n");
    Cli cli = add(wheel());
    assertThat(cli.exit()).isEqualTo(4);
    assertThat(cli.err()).contains("does not start with '# census-seed 1'");
    assertThat(seed()).content().isEqualTo("something else\n");
  }

  @Test
  void addingAgainOrInAnotherOrderGivesTheSameBytes() throws IOException {
    Path other = Wheels.wheel(folder, "b-2-py3-none-any.whl", "b.py", "b-2.dist-info/METADATA");
    Cli first = add(wheel());
    assertThat(first.exit()).isZero();
    assertThat(first.out()).contains("read       1 distributions, 2 modules", "new        1 dist");
    add(other);
    String text = Files.readString(seed());
    assertThat(add(other, wheel()).exit()).isZero();
    assertThat(seed()).content().isEqualTo(text);
    Files.delete(seed());
    add(other, wheel());
    assertThat(seed()).content().isEqualTo(text);
    assertThat(text.lines().filter(line -> !line.startsWith("#"))).isSorted();
    assertThat(lake.resolve("v1/index/seed")).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aLaterScanUsesWhatWasAdded() throws IOException {
    Path root = folder.resolve("root");
    Wheels.text(root, "app/requirements.txt", "acme-core\nzzz\n");
    Wheels.text(root, "app/m.py", "import acme.core.a\nfrom acme import core\nimport yaml\n");
    scan(root);
    assertThat(rows()).contains("acme.core.a,declared,acme-core,guess");
    String before = config();

    assertThat(add(wheel()).exit()).isZero();
    scan(root);
    assertThat(rows())
        .contains("acme.core.a,declared,acme-core,certain")
        .contains("acme,declared,acme-core,certain")
        .contains("yaml,known_elsewhere,pyyaml,possible");
    assertThat(config()).isNotEqualTo(before);
  }

  @Test
  void whyNamesTheEntryOfTheMapAndItsShelf() throws IOException {
    Path root = folder.resolve("root");
    Wheels.text(root, "app/requirements.txt", "acme-core\nzzz\nown-name\n");
    Wheels.text(
        root, "app/m.py", "import acme.core.a\nimport yaml.nodes\nimport own.x\nimport os\n");
    scan(root);
    assertThat(why("app/m.py:1"))
        .contains("mapped by   no entry: guessed, since acme-core is called like the module");
    assertThat(why("app/m.py:2"))
        .contains(
            "mapped by   'yaml' is of pyyaml: by the files of the versions read, from the census's"
                + " own seed: pyyaml ");
    assertThat(why("app/m.py:4")).doesNotContain("mapped by");

    assertThat(add(wheel()).exit()).isZero();
    scan(root);
    assertThat(why("app/m.py:1"))
        .contains(
            "mapped by   'acme.core.a' is of acme-core: by its list of files, from what was added to the"
                + " lake: acme-core 1.0 (wheel)");
    assertThat(why("app/m.py:1", "--format", "csv"))
        .endsWith("acme.core.a,files,what was added to the lake\r\n");
    Path config = folder.resolve("census.toml");
    Files.writeString(config, "[modules]\n\"own\" = \"Own.Name\"\n");
    scan(root, "--config", config.toString());
    assertThat(why("app/m.py:3", "--config", config.toString()))
        .contains("'own' is of own-name: stated, from [modules] of the configuration: own-name\n");
    assertThat(why("app/m.py:3")).contains("no entry now: a BUILD file names it");
  }

  private String why(String... words) {
    List<String> line = new ArrayList<>(List.of("why", "--lake", lake.toString()));
    line.addAll(List.of(words));
    Cli cli = Cli.run(line.toArray(String[]::new));
    assertThat(cli.exit()).as(cli.err()).isZero();
    return cli.out();
  }

  @Test
  void theConfigurationMayNameSeedsAndModules() throws IOException {
    Path root = folder.resolve("root");
    Wheels.text(root, "app/requirements.txt", "acme-core\nacme-other\n");
    Wheels.text(root, "app/m.py", "import acme.core.a\nimport acme.other.b\nimport own.x\n");
    Path to = folder.resolve("more.tsv");
    assertThat(add("--to", to, wheel()).exit()).isZero();
    assertThat(seed()).doesNotExist();
    Path config = folder.resolve("census.toml");
    Files.writeString(
        config,
        "[index]\nseeds = [\"more.tsv\"]\n[modules]\nacme.other = \"Acme.Other\"\n\"own\" = [\"x\"]\n");
    scan(root, "--config", config.toString());
    assertThat(rows())
        .contains("acme.core.a,declared,acme-core,certain")
        .contains("acme.other.b,declared,acme-other,certain")
        .contains("own.x,known_elsewhere,x,possible");

    Files.writeString(config, "[index]\nseeds = [\"gone.tsv\"]\n");
    Cli gone = run(root, "--config", config.toString());
    assertThat(gone.exit()).isEqualTo(2);
    assertThat(gone.err()).contains("the seed gone.tsv is not there");
  }

  @Test
  void aScanDoesNotGoOnWithABrokenSeed() throws IOException {
    Path root = folder.resolve("root");
    Wheels.text(root, "app/m.py", "import yaml\n");
    Files.createDirectories(seed().getParent());
    Files.writeString(seed(), "# census-seed 1\nm\ta\n");
    Cli cli = run(root);
    assertThat(cli.exit()).isEqualTo(4);
    assertThat(cli.err()).contains("the lake's seed is broken", "modules.tsv:2");
  }

  private Cli run(Path root, String... more) {
    String[] line = new String[more.length + 8];
    List<String> start =
        List.of("scan", "--root", root.toString(), "--lake", lake.toString(), "--scope", "s", "-q");
    for (int i = 0; i < line.length; i++) {
      line[i] = i < 8 ? start.get(i) : more[i - 8];
    }
    return Cli.run(line);
  }

  private void scan(Path root, String... more) {
    Cli cli = run(root, more);
    assertThat(cli.exit()).as(cli.err()).isZero();
  }

  private String rows() {
    return Cli.run("query", "--lake", lake.toString(), "--format", "csv", ROWS).out();
  }

  private String config() {
    String question = "SELECT config_sha256 FROM runs_latest";
    return Cli.run("query", "--lake", lake.toString(), "--format", "csv", question).out();
  }
}
