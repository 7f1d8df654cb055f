package dev.repocensus.transform.files;

import static dev.repocensus.analysis.project.MiniatureTree.aProject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repocensus.analysis.config.UsageException;
import dev.repocensus.analysis.project.Discovery;
import dev.repocensus.analysis.project.DiscoveryRules;
import dev.repocensus.analysis.project.FileEntry;
import dev.repocensus.analysis.project.Glob;
import dev.repocensus.analysis.project.PruneRule;
import dev.repocensus.analysis.project.WantedNames;
import dev.repocensus.schema.problem.ProblemCode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a walk sees on a real file system, and what it leaves alone. */
class TreeWalkerTest {
  @TempDir Path temp;

  private Discovery discover(WalkRules rules) {
    WalkedTree tree = TreeWalker.walk(temp, rules);
    return tree.discover(DiscoveryRules.of("mono", tree.root().toString()));
  }

  private static List<String> paths(Discovery found) {
    return entries(found).map(FileEntry::path).toList();
  }

  private static Stream<FileEntry> entries(Discovery found) {
    return found.projects().stream().flatMap(project -> project.files().stream());
  }

  @Test
  void aRootThatIsNoDirectoryIsAUsageError() {
    assertThatThrownBy(() -> TreeWalker.walk(temp.resolve("absent"), WalkRules.byDefault()))
        .isInstanceOf(UsageException.class);
  }

  @Test
  void anEmptyRootIsOneProject() {
    assertThat(discover(WalkRules.byDefault()).projects()).hasSize(1);
  }

  /** In each row the folder "d" with one witness; d/m.py is either seen or not. */
  @ParameterizedTest
  @CsvSource({
    "x/d/pyvenv.cfg, x/d/m.py, virtual_environment",
    "x/d/conda-meta/history, x/d/m.py, conda_environment",
    "x/site-packages/a.py, x/site-packages/b/m.py, site_packages",
    "x/node_modules/a.py, x/node_modules/m.py, node_modules",
    "x/.tox/a.py, x/.tox/m.py, test_environments",
    "x/__pycache__/a.py, x/__pycache__/m.py, bytecode",
    "x/.git/config, x/.git/m.py, version_control",
    "x/setup.cfg, x/build/lib/m.py, build_output",
    "x/setup.py, x/build/lib.linux-x86_64-3.11/m.py, build_output",
    "x/{{cookiecutter.name}}/a.py, x/{{cookiecutter.name}}/m.py, template",
    "pyvenv.cfg, m.py, ",
    "x/venv/readme.md, x/venv/m.py, ",
    "x/readme.md, x/build/lib/m.py, ",
    "x/setup.cfg, x/build/m.py, ",
    "x/setup.cfg, x/build/library/m.py, ",
    "x/setup.cfg, x/dist-packages/m.py, ",
  })
  void aDirectoryIsPrunedByEvidence(String witness, String module, String rule) throws IOException {
    aProject().file(witness, "").file(module, "").writeTo(temp);
    Discovery found = discover(WalkRules.byDefault());
    assertThat(found.pruned()).isEqualTo(rule == null ? Map.of() : Map.of(rule, 1L));
    assertThat(paths(found).contains(module)).isEqualTo(rule == null);
  }

  @Test
  void aPackageCalledBuildIsKept() throws IOException {
    aProject().files("setup.cfg", "build/__init__.py", "build/lib/m.py").writeTo(temp);
    assertThat(paths(discover(WalkRules.byDefault()))).contains("build/lib/m.py");
  }

  @Test
  void aGitFileIsSkippedAndItsDirectoryScanned() throws IOException {
    aProject()
        .file("sub/.git", "gitdir: x")
        .files("sub/m.py")
        .file("bare/.git", "gitdir: y")
        .writeTo(temp);
    Discovery found = discover(WalkRules.byDefault());
    assertThat(paths(found)).containsExactly("sub/m.py");
    assertThat(found.problems())
        .extracting(p -> p.path() + p.problem().code())
        .containsExactly("bareFIL009");
  }

  @Test
  void theLakeAndOtherRootsAreNeverScanned() throws IOException {
    aProject().files("lake/a.py", "other/b.py", "c.py").writeTo(temp);
    Files.createSymbolicLink(temp.resolve("alias"), temp.resolve("lake"));
    WalkRules rules =
        WalkRules.byDefault()
            .without(temp.resolve("alias"), PruneRule.LAKE)
            .without(temp.resolve("other"), PruneRule.OTHER_ROOT)
            .without(temp.resolve("absent/lake"), PruneRule.LAKE);
    Discovery found = discover(rules);
    assertThat(paths(found)).containsExactly("alias", "c.py");
    assertThat(found.pruned()).isEqualTo(Map.of("lake", 1L, "other_root", 1L));
  }

  @Test
  void excludedFilesAreSkippedAndExcludedDirectoriesNotEntered() throws IOException {
    aProject()
        .files("a/testdata/p/pyproject.toml", "a/testdata/p/x.py", "a/testdata/t.py", "a/k.py")
        .writeTo(temp);
    WantedNames names = new WantedNames(List.of(), List.of(Glob.parse("**/testdata/**")));
    Discovery found = discover(new WalkRules(names, Map.of()));
    assertThat(entries(found))
        .extracting(f -> f.path() + " " + f.skipReason())
        .containsExactly("a/k.py null", "a/testdata/t.py excluded");
    assertThat(found.projects())
        .extracting(p -> p.info().path() + " " + p.excluded())
        .containsExactly(" false", "a/testdata/p true");
    assertThat(found.pruned()).isEqualTo(Map.of("excluded", 1L));
  }

  @Test
  void linksAreNotFollowedAndCyclesAreHarmless() throws IOException {
    aProject().file("p/m.py", "x = 1").file("p/readme.md", "").writeTo(temp);
    Files.createSymbolicLink(temp.resolve("p/up"), temp);
    Files.createSymbolicLink(temp.resolve("p/self"), Path.of("self"));
    Files.createSymbolicLink(temp.resolve("p/n.py"), Path.of("m.py"));
    Files.createSymbolicLink(temp.resolve("p/dangling.py"), Path.of("absent"));
    Files.createSymbolicLink(temp.resolve("p/other.md"), Path.of("readme.md"));
    Discovery found = discover(WalkRules.byDefault());
    assertThat(entries(found))
        .extracting(f -> f.path() + " " + f.skipReason())
        .containsExactly("p/dangling.py symlink", "p/m.py null", "p/n.py symlink", "p/up symlink");
  }

  @Test
  void aDirectoryThatCannotBeListedIsAProblemAndIsNotEmpty() throws IOException {
    Path file = Files.createFile(temp.resolve("file"));
    assertThat(problemOfListing(file)).isEqualTo(ProblemCode.FIL001);
    assertThat(problemOfListing(temp.resolve("absent"))).isEqualTo(ProblemCode.FIL003);
  }

  private static ProblemCode problemOfListing(Path directory) {
    TreeWalker.Visit visit = new TreeWalker.Visit(directory, "d", false, false, false);
    ListedDirectory listed = ListedDirectory.list(visit, WantedNames.byDefault());
    assertThat(listed.isEmpty()).isFalse();
    assertThat(listed.problems()).hasSize(1);
    return listed.problems().get(0).problem().code();
  }

  @Test
  void aPipeIsNeverOpened() throws IOException, InterruptedException {
    Process made = new ProcessBuilder("mkfifo", temp.resolve("setup.py").toString()).start();
    assertThat(made.waitFor()).isZero();
    assertThat(entries(discover(WalkRules.byDefault())))
        .extracting(FileEntry::skipReason)
        .containsExactly("special_file");
  }

  @Test
  void aNameThatIsNotUtf8KeepsItsBytesAndCanBeOpened() throws IOException {
    URI folder = URI.create(temp.toUri() + "d%FFir%5C");
    Files.createDirectory(Path.of(folder));
    Files.writeString(Path.of(URI.create(folder + "/m%C3%A9%FE.py")), "odd");
    Files.writeString(Path.of(URI.create(folder + "/pyproject.toml")), "");
    Discovery found = discover(WalkRules.byDefault());
    assertThat(paths(found)).containsExactly("d\\xffir\\/mé\\xfe.py", "d\\xffir\\/pyproject.toml");
    assertThat(found.projects()).hasSize(2);
    assertThat(found.problems())
        .extracting(p -> p.problem().code())
        .containsOnly(ProblemCode.FIL006)
        .hasSize(2);
    FileReader.Read read =
        new FileReader()
            .read(
                FileReader.locate(
                    found.projects().get(1).info(), found.projects().get(1).files().get(0)),
                100);
    assertThat(read.copy()).isEqualTo("odd".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aRealReplacementCharacterIsItself() throws IOException {
    aProject().files("\uFFFD.py").writeTo(temp);
    Discovery found = discover(WalkRules.byDefault());
    assertThat(paths(found)).containsExactly("\uFFFD.py");
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "61, a",
    "ff, \\xff",
    "c3a9, é",
    "c3, \\xc3",
    "e282, \\xe2\\x82",
    "eda080, \\xed\\xa0\\x80",
    "5cff, \\\\xff"
  })
  void badBytesAreSpelledOneByOne(String hex, String spelled) {
    assertThat(LosslessName.spell(java.util.HexFormat.of().parseHex(hex))).isEqualTo(spelled);
  }

  @Test
  void filesAndBytesAreWhatThePlatformSaysTheyAre() throws IOException {
    for (int i = 0; i < 300; i++) {
      aProject().file("p" + i % 7 + "/d" + i % 13 + "/m" + i + ".py", "x".repeat(i)).writeTo(temp);
    }
    aProject().files("p1/setup.cfg", "p1/readme.md").writeTo(temp);
    Discovery found = discover(WalkRules.byDefault());
    try (Stream<Path> all =
        Files.find(temp, 9, (path, a) -> a.isRegularFile() && !path.toString().endsWith(".md"))) {
      List<Path> expected = all.toList();
      assertThat(found.files()).isEqualTo(expected.size()).isEqualTo(301);
      assertThat(found.bytes()).isEqualTo(expected.stream().mapToLong(TreeWalkerTest::size).sum());
    }
  }

  private static long size(Path path) {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class).size();
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }
}
