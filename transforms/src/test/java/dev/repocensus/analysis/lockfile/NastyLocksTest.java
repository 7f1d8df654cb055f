package dev.repocensus.analysis.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Broken and odd locks, each by the number it has in the list of nasty cases: the format it is told
 * to be, what is locked, and which problems stand beside it.
 */
class NastyLocksTest {
  private static final String UV = "version = 1\nrevision = 3\nrequires-python = \">=3.10\"\n";
  private static final String ROOT =
      "[[package]]\nname = \"app\"\nversion = \"0\"\nsource = { virtual = \".\" }\n";
  private static final String INDEX =
      "source = { registry = \"https://i.example/simple\" }\n"
          + "sdist = { url = \"https://f.example/a.tar.gz\", hash = \"sha256:00\" }\n";
  private static final String CONFLICT = "<<<<<<< HEAD\n";

  record Case(String name, byte[] bytes, String format, String rows, String problems) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Case of(String name, String text, String format, String rows, String problems) {
    return new Case(name, text.getBytes(StandardCharsets.UTF_8), format, rows, problems);
  }

  private static Case uv(String name, String text, String rows, String problems) {
    return of(name, UV + ROOT + text, "UV", rows, problems);
  }

  private static String uvPackage(String name, String rest) {
    return "\n[[package]]\nname = \"" + name + "\"\n" + rest;
  }

  private static Case sample(String name, LockfileFormat format, String was, String is) {
    String text = LockSamples.lock(format, 0);
    assertThat(text).contains(was);
    return of(name, text.replace(was, is), format.name(), "made-0 1.0", "");
  }

  static Stream<Case> texts() {
    return Stream.of(
        of("1 byte order mark", "\uFEFF" + UV + ROOT, "UV", "app 0", ""),
        new Case("2 UTF-16", (UV + ROOT).getBytes(StandardCharsets.UTF_16), "", "", ""),
        new Case(
            "3 Latin-1",
            (UV + ROOT + "# caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1),
            "UV",
            "app 0",
            "LCK001"),
        of("4 CRLF", (UV + ROOT).replace("\n", "\r\n"), "UV", "app 0", ""),
        of("5 no final newline", (UV + ROOT).stripTrailing(), "UV", "app 0", ""),
        of("5 empty", "", "", "", ""),
        uv(
            "26 merge in TOML",
            CONFLICT + uvPackage("a", "version = \"1\"\n" + INDEX),
            "a 1",
            "LCK010:8"),
        of(
            "26 merge in JSON",
            "{\"_meta\": {\"hash\": {\"sha256\": \"0\"}}, \"default\": {\n" + CONFLICT + "}}",
            "PIPENV",
            "",
            "LCK010:2"),
        of(
            "26 merge in lines",
            "# platform: linux-64\n@EXPLICIT\n"
                + CONFLICT
                + "https://c.example/f/noarch/a-1.0-h_0.conda#0\n",
            "CONDA_EXPLICIT",
            "a 1.0",
            "LCK010:3"),
        uv(
            "26 arrows in a text",
            uvPackage("a", "version = \"1\"\n" + INDEX + "why = \">>>>>>> no\"\n"),
            "app 0, a 1",
            ""),
        uv("27 cut off", uvPackage("a", "version = \"1"), "app 0", "LCK001:9"),
        of("27 a pointer", "version https://git-lfs.github.com/spec/v1\n", "", "", ""));
  }

  static Stream<Case> versions() {
    return Stream.of(
        sample("19 an arbitrary version", LockfileFormat.PIPENV, "==1.0", "==1.0"),
        uv("20 a local version", fork("1.0+cu121", ""), "app 0, a 1.0+cu121", ""),
        uv("20 an epoch", fork("1!2.0", ""), "app 0, a 1!2.0", ""),
        uv("21 a version of old", fork("2004d", ""), "app 0, a 2004d", ""),
        uv(
            "22 two versions in forks",
            fork("1", "'linux'") + fork("2", "'win32'"),
            "app 0, a 1 [sys_platform == 'linux'], a 2 [sys_platform == 'win32']",
            ""),
        uv(
            "39 spellings",
            uvPackage("Foo_Bar", "version = \"1\"\n" + INDEX),
            "app 0, foo-bar 1",
            ""));
  }

  private static String fork(String version, String platform) {
    String marker =
        platform.isEmpty() ? "" : "resolution-markers = [\"sys_platform == " + platform + "\"]\n";
    return uvPackage("a", "version = \"" + version + "\"\n" + INDEX + marker);
  }

  static Stream<Case> formats() {
    return Stream.of(
        uv(
            "28 twice one key",
            uvPackage("a", "version = \"1\"\nversion = \"2\"\n"),
            "app 0",
            "LCK001:9"),
        uv(
            "28 a date for a text",
            uvPackage("a", "version = 2020-01-01\n" + INDEX),
            "app 0, a 2020-01-01",
            ""),
        uv("29 no version", uvPackage("a", "source = { editable = \"a\" }\n"), "app 0, a null", ""),
        of(
            "29 distributions of revision 0",
            "version = 1\nrequires-python = \">=3.8\"\n\n[[distribution]]\nname = \"a\"\nversion = \"1\"\n"
                + "source = { virtual = \".\" }\n",
            "UV",
            "a 1",
            ""),
        sample(
            "30 an old list of files",
            LockfileFormat.POETRY,
            "unknown = { key = [1] }\n",
            "category = \"main\"\n"),
        sample(
            "31 a category of one's own",
            LockfileFormat.PIPENV,
            "\"develop\"",
            "\"docs\": {}, \"develop\""),
        sample(
            "33 comment lines", LockfileFormat.PEX, "{\n\"locked", "// one\n\n// two\n{\n\"locked"),
        sample(
            "33 interpreters with a prefix",
            LockfileFormat.PEX,
            "\"requirements\"",
            "\"requires_python\": [\"CPython<3.15,>=3.10\"], \"requirements\""),
        of(
            "34 metadata of version 9",
            LockSamples.ofUnknownVersion(LockfileFormat.PEX),
            "PEX",
            "made-0 1.0",
            "LCK011"),
        sample(
            "38 credentials",
            LockfileFormat.CONDA_EXPLICIT,
            "https://conda",
            "https://u:secret@conda"));
  }

  @ParameterizedTest
  @MethodSource({"texts", "versions", "formats"})
  void isReadAsTheToolReadsIt(Case nasty) {
    SourceText text = SourceText.of("any.lock", nasty.bytes());
    Optional<LockfileFormat> format = LockfileFormat.detect(text);
    assertThat(format.map(Enum::name).orElse("")).isEqualTo(nasty.format());
    if (format.isPresent()) {
      Outcome<Lockfile> read = format.get().read(text);
      assertThat(rows(read)).isEqualTo(nasty.rows());
      assertThat(problems(read)).startsWith(nasty.problems());
      assertThat(read.problems().isEmpty()).isEqualTo(nasty.problems().isEmpty());
      assertThat(read.toString()).doesNotContain("secret");
    }
  }

  private static String rows(Outcome<Lockfile> read) {
    return read.value().distributions().stream()
        .map(each -> each.distribution() + " " + each.version() + forked(each.fork()))
        .collect(Collectors.joining(", "));
  }

  private static String forked(String fork) {
    return fork.isEmpty() ? "" : " [" + fork + "]";
  }

  private static String problems(Outcome<Lockfile> read) {
    return read.problems().stream().map(NastyLocksTest::problem).collect(Collectors.joining(" "));
  }

  private static String problem(Problem problem) {
    return problem.code() + (problem.line() == null ? "" : ":" + problem.line());
  }
}
