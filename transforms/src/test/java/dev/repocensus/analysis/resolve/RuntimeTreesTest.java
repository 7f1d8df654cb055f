package dev.repocensus.analysis.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small trees on a path of two entries, p1 and p2, with what CPython 3.13 loads. */
final class RuntimeTreesTest {
  private static final String MAIN = "p1/main.py";
  private static final String EXTEND =
      "from pkgutil import extend_path\n__path__ = extend_path(__path__, __name__)\n";

  private static final String DECLARE = "__import__('pkg_resources').declare_namespace(__name__)\n";

  private record Tree(String name, MiniatureScope scope, String importing, List<String> edges) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Tree tree(String name, MiniatureScope scope, String source, String... edges) {
    return new Tree(name, scope.file(MAIN, source), MAIN, List.of(edges));
  }

  private static Tree tree(String name, MiniatureScope scope, List<String> edges, String from) {
    return new Tree(name, scope, from, edges);
  }

  private static MiniatureScope path() {
    return MiniatureScope.ofRoots("p1", "p2");
  }

  static Stream<Tree> trees() {
    return Stream.of(
        tree("nothing there is loaded", path(), "import a.b, c\nfrom d import e\n"),
        tree("a file without imports loads nothing", path().files("p1/a.py"), ""),
        tree(
            "a package beats a module",
            path().files("p1/foo.py", "p1/foo/__init__.py"),
            "import foo",
            "direct p1/foo/__init__.py"),
        tree(
            "a module beats a bare directory, and nothing below it has a name",
            path().files("p1/foo.py", "p1/foo/bar.py", "p1/foo/baz/deep.py"),
            "import foo.bar, foo.baz.deep\nfrom foo.baz import deep\n",
            "direct p1/foo.py",
            "direct p1/foo.py",
            "direct p1/foo.py"),
        tree(
            "a module of a later entry beats a bare directory of an earlier one",
            path().files("p1/foo/bar.py", "p2/foo.py"),
            "import foo.bar",
            "direct p2/foo.py"),
        tree(
            "a package of a later entry beats a bare directory of an earlier one",
            path().files("p1/m/s1.py", "p2/m/__init__.py", "p2/m/s2.py"),
            "import m.s1, m.s2",
            "direct p2/m/__init__.py",
            "direct p2/m/s2.py",
            "implicit p2/m/__init__.py"),
        tree(
            "two portions of a namespace merge",
            path().files("p1/m/s1.py", "p2/m/s2.py"),
            "import m.s1, m.s2",
            "direct p1/m/s1.py",
            "direct p2/m/s2.py"),
        tree(
            "a regular package hides later portions",
            path().files("p1/m/__init__.py", "p2/m/s2.py"),
            "import m.s2",
            "direct p1/m/__init__.py"),
        tree(
            "a regular package hides portions from a third entry too",
            MiniatureScope.ofRoots("p1", "p2", "p3")
                .files("p2/m/__init__.py", "p3/m/s2.py", "p1/other.py"),
            "import m.s2",
            "direct p2/m/__init__.py"),
        tree(
            "a package inside a merged namespace beats a bare directory inside it",
            path().files("p1/ns/m/s1.py", "p2/ns/m/__init__.py"),
            "import ns.m.s1",
            "direct p2/ns/m/__init__.py"),
        tree(
            "a name that the package binds is not loaded",
            path().file("p1/a/__init__.py", "b = 1\n").files("p1/a/b.py"),
            "from a import b",
            "direct p1/a/__init__.py",
            "possible p1/a/b.py"),
        tree(
            "a name that the package does not bind is loaded",
            path().files("p1/a/__init__.py", "p1/a/b.py"),
            "from a import b",
            "direct p1/a/b.py",
            "implicit p1/a/__init__.py"),
        tree(
            "a star loads what a literal __all__ names",
            path()
                .file("p1/a/__init__.py", "__all__ = ['b', 'x']\n")
                .files("p1/a/b.py", "p1/a/c.py"),
            "from a import *",
            "direct p1/a/__init__.py",
            "implicit p1/a/b.py"),
        tree(
            "a star without __all__ loads no submodule",
            path().files("p1/a/__init__.py", "p1/a/b.py"),
            "from a import *",
            "direct p1/a/__init__.py"),
        tree(
            "nothing is above the top",
            path()
                .file("p1/a/b.py", "from ...x import y\n")
                .files("x.py", "p1/x.py", "p1/a/__init__.py"),
            List.of(),
            "p1/a/b.py"),
        tree(
            "relative imports work in a namespace package",
            path().file("p1/a/b.py", "from . import c\n").files("p1/a/c.py"),
            List.of("direct p1/a/c.py"),
            "p1/a/b.py"),
        tree(
            "relative imports work in an __init__",
            path()
                .file("p1/a/__init__.py", "from . import c\nfrom .c import d\n")
                .files("p1/a/c.py"),
            List.of("direct p1/a/c.py", "direct p1/a/c.py"),
            "p1/a/__init__.py"),
        tree(
            "a module __getattr__ may supply the name",
            path().file("p1/a/__init__.py", "def __getattr__(name): ...\n").files("p1/a/b.py"),
            "from a import b",
            "direct p1/a/b.py",
            "implicit p1/a/__init__.py",
            "possible p1/a/__init__.py"),
        tree(
            "a file of a root shadows the standard library",
            path().files("p1/json.py"),
            "import json",
            "direct p1/json.py"),
        tree(
            "built-in and frozen modules cannot be shadowed",
            path().files("p1/time.py", "p1/zipimport.py", "p1/runpy.py"),
            "import time, zipimport, runpy"),
        tree(
            "parents run first",
            path().files("p1/a/__init__.py", "p1/a/b/__init__.py", "p1/a/b/c.py"),
            "import a.b.c as z",
            "direct p1/a/b/c.py",
            "implicit p1/a/b/__init__.py",
            "implicit p1/a/__init__.py"),
        tree(
            "a name that is missing still loads its package",
            path().files("p1/a/__init__.py", "p1/a/b/__init__.py"),
            "from a.b import c",
            "direct p1/a/b/__init__.py",
            "implicit p1/a/__init__.py"),
        tree(
            "packages that extend their path merge",
            path()
                .file("p1/m/__init__.py", EXTEND)
                .file("p2/m/__init__.py", EXTEND)
                .files("p2/m/s2.py"),
            "import m.s2",
            "direct p2/m/s2.py",
            "implicit p1/m/__init__.py"),
        tree(
            "a package that extends its path takes in bare directories",
            path().file("p2/m/__init__.py", EXTEND).files("p1/m/s1.py"),
            "import m.s1",
            "direct p1/m/s1.py"),
        tree(
            "a namespace declared by pkg_resources merges",
            path()
                .file("p1/m/__init__.py", DECLARE)
                .file("p2/m/__init__.py", DECLARE)
                .files("p2/m/s2.py"),
            "import m.s2",
            "direct p2/m/s2.py",
            "implicit p1/m/__init__.py"),
        tree(
            "dynamic imports are relative to the package",
            path()
                .file(
                    "p1/a/__init__.py",
                    "from importlib import import_module\nimport_module('.b', __package__)\n")
                .files("p1/a/b.py"),
            List.of("dynamic p1/a/b.py"),
            "p1/a/__init__.py"),
        tree(
            "dynamic imports are relative to the package they name",
            path().files("p1/a/__init__.py", "p1/a/b.py"),
            "import importlib\nimportlib.import_module('.b', 'a')\n",
            "dynamic p1/a/b.py",
            "implicit p1/a/__init__.py"),
        tree(
            "a file that is no identifier is reached dynamically",
            path().files("p1/my-mod.py"),
            "import importlib\nimportlib.import_module('my-mod')\n",
            "dynamic p1/my-mod.py"),
        tree(
            "__import__ takes a level",
            path()
                .file("p1/a/__init__.py", "__import__('b', globals(), locals(), [], 1)\n")
                .files("p1/a/b.py"),
            List.of("dynamic p1/a/b.py"),
            "p1/a/__init__.py"),
        tree(
            "__import__ loads the whole name",
            path().files("p1/a/__init__.py", "p1/a/b.py"),
            "__import__('a.b')\n",
            "dynamic p1/a/b.py",
            "implicit p1/a/__init__.py"));
  }

  @ParameterizedTest
  @MethodSource("trees")
  void anImportLeadsToWhatItLoads(Tree tree) {
    assertThat(tree.scope().edges(tree.importing())).isEqualTo(tree.edges());
  }
}
