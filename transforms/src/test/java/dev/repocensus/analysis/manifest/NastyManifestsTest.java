package dev.repocensus.analysis.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.problem.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Broken and odd manifests, each by the number it has in the list of nasty cases: what is read of
 * it, and which line is a problem. Rows are line, distribution, specifier; or line and kind.
 */
class NastyManifestsTest {
  private static final Charset LATIN = StandardCharsets.ISO_8859_1;

  /** A file, the rows it gives and the problems ({@code CODE:line}) beside them. */
  record Case(String name, String path, byte[] bytes, String rows, String problems) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Case of(String name, String path, String text, String rows, String problems) {
    return new Case(name, path, text.getBytes(StandardCharsets.UTF_8), rows, problems);
  }

  private static Case req(String name, String text, String rows, String problems) {
    return of(name, "requirements.txt", text, rows, problems);
  }

  private static Case toml(String name, String text, String rows, String problems) {
    return of(name, "pyproject.toml", text, rows, problems);
  }

  private static byte[] bytes(String text, Charset charset) {
    return text.getBytes(charset);
  }

  static Stream<Case> encodings() {
    String pyproject = "[project]\ndependencies = ['a']\n";
    return Stream.of(
        req("1 byte order mark", "\uFEFFa==1\n", "1 a==1", ""),
        toml("1 byte order mark in TOML", "\uFEFF" + pyproject, "2 a", ""),
        of(
            "1 byte order mark in INI",
            "setup.cfg",
            "\uFEFF[options]\ninstall_requires = a\n",
            "2 a",
            ""),
        of("1 byte order mark in YAML", "environment.yml", "\uFEFFdependencies: [a]\n", "1 a", ""),
        of(
            "1 byte order mark in Python",
            "setup.py",
            "\uFEFFsetup(install_requires=['a'])",
            "1 a",
            ""),
        new Case(
            "2 UTF-16",
            "requirements.txt",
            bytes("a==1\r\nb\r\n", StandardCharsets.UTF_16),
            "1 a==1, 2 b",
            ""),
        new Case(
            "2 UTF-16 without a mark",
            "requirements.txt",
            bytes("a==1\n".repeat(5), StandardCharsets.UTF_16LE),
            "",
            "FIL005"),
        new Case(
            "3 coding line",
            "requirements.txt",
            bytes("# -*- coding: latin-1 -*-\n# caf\u00e9\na\n", LATIN),
            "3 a",
            ""),
        new Case(
            "3 Latin-1 without a line",
            "requirements.txt",
            bytes("# caf\u00e9\na\n", LATIN),
            "2 a",
            "FIL007"),
        new Case(
            "3 Latin-1 in TOML",
            "pyproject.toml",
            bytes(pyproject + "# caf\u00e9\n", LATIN),
            "2 a",
            "FIL007"),
        req("4 CRLF", "a\r\nb\r\n", "1 a, 2 b", ""),
        req("4 lone CR", "a\rb\r", "1 a, 2 b", ""),
        toml("4 CRLF in TOML", pyproject.replace("\n", "\r\n"), "2 a", ""),
        req("5 no final newline", "a\nb", "1 a, 2 b", ""),
        req("5 empty", "", "", ""),
        toml("5 empty TOML", "", "", ""),
        of("5 empty setup.cfg", "setup.cfg", "", "", ""),
        of("5 empty Pipfile", "Pipfile", "", "", ""),
        of("5 empty environment", "environment.yml", "", "", ""),
        of("5 empty setup.py", "setup.py", "", "", "MAN005"));
  }

  static Stream<Case> lines() {
    return Stream.of(
        req("6 continuation", "a \\\n>=1, \\\n<2\nb\n", "1 a<2,>=1, 4 b", ""),
        req("6 a comment ends it", "a==1 \\\n# note\nb\n", "1 a==1, 3 b", ""),
        req("6 backslash at the end", "a==1 \\", "1 a==1", ""),
        req("7 # needs a blank", "a#egg\nb # c\n", "2 b", "MAN002:1"),
        req("7 URLs keep it", "a @ https://h.invalid/a.zip#sha256=0\n", "1 url", ""),
        req(
            "8 includes",
            "-r a.txt\n--requirement=b.txt\n-rc.txt\n-c d.txt\n",
            "1 include, 2 include, 3 include, 4 constraint",
            ""),
        req(
            "8 outside",
            "-r /a.txt\n-r ../a.txt\n-r https://h.invalid/a\n",
            "1 include, 2 include, 3 include",
            "MAN004:1 MAN004:2 MAN004:3"),
        req(
            "9 options of a line",
            "a==1 --hash=sha256:00 --config-settings=k=v\nb --no-such\n",
            "1 a==1, 2 b",
            "MAN003:2"),
        req(
            "10 options of the file",
            "--pre\n--index-url https://h.invalid\n-f x\n--no-binary :all:\n--require-hashes\n",
            "1 option, 2 option, 3 option, 4 option, 5 option",
            ""),
        req(
            "11 variables",
            "a @ https://${TOKEN}@h.invalid/a\nb @ https://h.invalid/$X\n",
            "1 url, 2 url",
            ""));
  }

  static Stream<Case> targets() {
    return Stream.of(
        req(
            "12 editable",
            "-e .\n-e './x y[z]'\n-e git+https://h.invalid/r#egg=n&subdirectory=s\n",
            "1 editable, 2 editable, 3 editable",
            ""),
        req(
            "13 version control",
            "git+ssh://git@h.invalid/r@v@1\nhg+http://h.invalid/r\n",
            "1 url, 2 url",
            ""),
        req(
            "14 direct references",
            "a @ https://h.invalid/a ; os_name=='nt'\nb@file:///b\n",
            "1 url, 2 url",
            ""),
        req("14 a marker needs a blank", "a @ https://h.invalid/a;b\n", "1 url", ""),
        req("15 wheel", "./x/a_b-1.0-py3-none-any.whl\nc-2.0.tar.gz\n", "1 url, 2 url", ""),
        req(
            "16 markers",
            "a; (os_name=='nt' or (python_version<'3.10'))\nb; '3' <= python_version\nc; os.name=='x'\nd; py>'3'\n",
            "1 a, 2 b, 3 c",
            "MAN002:4"),
        req("18 extras", "A[ X , x_Y ]\nb[]\n", "1 a[x,x-y], 2 b", ""),
        req(
            "19 specifiers",
            "a===x1\nb==1.*\nc~=1\nd>=1,\ne>=1<2\nf!=1.*,>1.0.post1\n",
            "1 a===x1, 2 b==1.*, 4 d>=1, 6 f!=1.*,>1.0.post1",
            "MAN002:3 MAN002:5"),
        req(
            "20 versions",
            "a==1!2.0\nb==2+cu121\nc==v1\nd==1.0-1\ne==1rc\nf==" + "9".repeat(40) + "\n",
            "1 a==1!2.0, 2 b==2+cu121, 3 c==v1, 4 d==1.0-1, 5 e==1rc, 6 f==" + "9".repeat(40),
            ""),
        req("21 versions of old", "a==2004d\nb==0.1-dev-r123\n", "", "MAN002:1 MAN002:2"),
        req("22 twice", "a==1\na>=0; os_name=='nt'\n", "1 a==1, 2 a>=0", ""),
        req("36 template", "{{ cookiecutter.x }}==1\na\n", "2 a", "MAN002:1"),
        req(
            "38 credentials",
            "a @ https://u:secret@h.invalid/a\nb b https://u:secret@h.invalid\n",
            "1 url",
            "MAN002:2"),
        req("39 spellings", "Foo.Bar\nfoo__bar\nfo\u043e\n", "1 foo-bar, 2 foo-bar", "MAN002:3"));
  }

  static Stream<Case> damage() {
    return Stream.of(
        req(
            "26 merge",
            "<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n",
            "2 x, 4 y",
            "SYN005:1 SYN005:3 SYN005:5"),
        toml("26 merge in TOML", "[project]\n<<<<<<< a\nname='x'\n", "", "SYN005:2"),
        toml(
            "26 arrows in a text",
            "[project]\ndescription = '''\n>>>>>>> no\n'''\ndependencies = ['a']\n",
            "5 a",
            ""),
        toml("27 cut off", "[project]\ndependencies = [\n'a',\n'bot", "3 a", "MAN001"),
        req("27 a NUL", "a\nb\0c\n", "1 a", "MAN002:2"),
        of(
            "27 a pointer",
            "pyproject.toml",
            "version https://git-lfs.github.com/spec/v1\noid sha256:0\n",
            "",
            "FIL004"),
        toml(
            "28 dotted and quoted keys",
            "project.name = 'x'\nproject.\"dependencies\" = ['a']\n",
            "2 a",
            ""),
        toml(
            "28 a table behind its part",
            "[project.optional-dependencies]\nx = ['a']\n[project]\nname = 'y'\n",
            "2 a",
            ""),
        toml(
            "28 inline over lines",
            "project = {name = 'x',\n dependencies = ['a']}\n",
            "",
            "MAN001"),
        toml(
            "28 twice one key",
            "[project]\nname = 'x'\nname = 'y'\ndependencies = ['a']\n",
            "4 a",
            "MAN001:3"),
        toml(
            "28 a date for a text",
            "[project]\ndependencies = [2020-01-01, 'a']\nname = 1\n",
            "2 a",
            "MAN002:2"),
        toml(
            "28 a huge number",
            "[project]\nx = 99999999999999999999999\n[build-system]\nrequires = ['a']\n",
            "4 a",
            "MAN001:2"),
        toml(
            "30 Poetry",
            "[tool.poetry.dependencies]\npython = '^3.9'\na = '^1 || ~2'\nb = ['^1', '^2']\n",
            "3 a<2,>=1 || <3,>=2, 4 b<2,>=1, 4 b<3,>=2",
            ""),
        of(
            "31 Pipfile",
            "Pipfile",
            "[packages]\na = {version='*', index='x'}\nb = {git='https://h.invalid/b', ref='c', editable=true}\n[own]\nd = '*'\n",
            "2 a, 3 editable, 5 d",
            ""),
        toml(
            "32 circle of groups",
            "[dependency-groups]\na = [{include-group='b'}, 'x']\nb = [{include-group='a'}]\n",
            "2 include, 2 x, 3 include",
            "MAN006"),
        toml(
            "32 names alike",
            "[dependency-groups]\na_b = ['x']\n'A-b' = ['y']\n",
            "2 x, 3 y",
            "MAN001:3"),
        toml(
            "32 unknown entry",
            "[dependency-groups]\na = [{set = 'x'}, 'y']\n",
            "2 y",
            "MAN003:2"));
  }

  static Stream<Case> setups() {
    return Stream.of(
        of(
            "35 computed list",
            "setup.py",
            "setup(install_requires=open('r.txt').read().splitlines())\n",
            "",
            "MAN005:1"),
        of(
            "35 unpacked",
            "setup.py",
            "setup(install_requires=['a'],\n **more)\n",
            "1 a",
            "MAN005:2"),
        of(
            "35 formatted",
            "setup.py",
            "setup(install_requires=['a',\n f'b{x}'])\n",
            "1 a",
            "MAN005:2"),
        of(
            "35 named list",
            "setup.py",
            "R = ['a']\nR.append(x)\nsetup(install_requires=R)\n",
            "1 a",
            "MAN005:2"),
        of(
            "35 given as a dict",
            "setup.py",
            "kw = {'install_requires': ['a']}\nsetup(**kw)\n",
            "1 a",
            ""),
        of(
            "35 files in setup.cfg",
            "setup.cfg",
            "[options]\ninstall_requires = file: a.txt, b.txt\n",
            "2 include, 2 include",
            ""),
        of(
            "40 selectors",
            "environment.yml",
            "dependencies:\n  - a # [linux]\n  - b\n",
            "2 a, 3 b",
            ""),
        of(
            "40 pip",
            "environment.yml",
            "dependencies:\n  - pip:\n    - -r x.txt\n    - -e .\n    - a==1\n",
            "3 include, 4 editable, 5 a==1",
            ""));
  }

  @ParameterizedTest
  @MethodSource({"encodings", "lines", "targets", "damage", "setups"})
  void isReadAsTheReferenceReadsIt(Case nasty) {
    Outcome<Manifest> read =
        ManifestFormat.of(nasty.path())
            .orElseThrow()
            .read(SourceText.of(nasty.path(), nasty.bytes()));
    List<String> rows = read.value().requirements().stream().map(NastyManifestsTest::row).toList();
    assertThat(String.join(", ", rows)).isEqualTo(nasty.rows());
    List<String> problems = read.problems().stream().map(NastyManifestsTest::problem).toList();
    assertThat(String.join(" ", problems)).startsWith(nasty.problems());
    assertThat(problems.isEmpty()).isEqualTo(nasty.problems().isEmpty());
    assertThat(read.toString()).doesNotContain("secret");
  }

  private static String row(DeclaredRequirement row) {
    boolean plain = row.distribution() != null && row.urlRedacted() == null;
    String extras = row.extras().isEmpty() ? "" : "[" + String.join(",", row.extras()) + "]";
    String what = plain ? row.distribution() + extras + row.specifier() : row.kind().text();
    return row.line() + " " + what;
  }

  private static String problem(Problem problem) {
    return problem.code() + (problem.line() == null ? "" : ":" + problem.line());
  }
}
