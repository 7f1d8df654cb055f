"""The judges are judged too: python3 -m unittest discover benchmarks/truth."""
import tempfile
import sys
import subprocess
import pathlib
import graph_judge
import contextlib
import io
import itertools
import random
import unittest

import check_graph
import components
import judges
import own_dynamics
import own_imports
import verdicts


def read(source: str) -> list[tuple]:
    return [
        (r["line"], r["kind"], r.get("module"), tuple(r.get("names", ())), tuple(r.get("guards", ())))
        for r in own_imports.records("x.py", source.encode())
    ]


class OwnImportsTest(unittest.TestCase):
    def test_a_refused_file_is_an_error_and_no_list_of_nothing(self):
        self.assertEqual([("error", "SyntaxError")], [(r["kind"], r["error"]) for r in own_imports.records("x.py", b"import (")])
        self.assertEqual(["error"], [r["kind"] for r in own_imports.records("x.py", b"import os\n\0")])

    def test_an_empty_file_has_no_imports(self):
        self.assertEqual([], read(""))

    def test_every_name_of_an_import_counts_and_a_from_counts_once(self):
        self.assertEqual([(1, "import", "a", (), ()), (1, "import", "b.c", (), ())], read("import a, b.c as x\n"))
        self.assertEqual([(1, "from", "d", ("e", "f"), ())], read("from d import (e,\n f as g)\n"))

    def test_guards_nest_and_the_else_of_typing_is_not_typing(self):
        source = "def f():\n  try:\n    import a\n  except ImportError:\n    import b\n  else:\n    import c\n"
        self.assertEqual(
            [("function", "import_error_try"), ("function", "import_error_handler"), ("function",)],
            [tuple(sorted(guards, key=["function", "import_error_try", "import_error_handler"].index)) for *_, guards in read(source)],
        )
        source = "if typing.TYPE_CHECKING and x:\n  import a\nelse:\n  import b\nif not TYPE_CHECKING:\n  import c\nelse:\n  import d\n"
        self.assertEqual([("typing",), (), (), ("typing",)], [guards for *_, guards in read(source)])

    def test_a_bare_handler_is_broad_and_match_adds_nothing(self):
        self.assertEqual([("broad_try",)], [guards for *_, guards in read("try:\n  import a\nexcept:\n  pass\n")])
        self.assertEqual([()], [guards for *_, guards in read("match x:\n  case 1:\n    import a\n")])


class OwnDynamicsTest(unittest.TestCase):
    def read(self, source: str, path: str = "x.py", root: str = "/nowhere") -> list[tuple]:
        found = own_dynamics.records(path, source.encode(), root)
        return [(r.get("module"), r.get("level"), r.get("guards"), r.get("computed")) for r in found]

    def test_nothing_is_found_in_a_refused_or_an_empty_file(self):
        self.assertEqual([], self.read("import_module("))
        self.assertEqual([], self.read(""))

    def test_a_constant_first_argument_is_a_name_and_any_other_is_counted(self):
        self.assertEqual([("a.b", 0, [], None)], self.read("x = [importlib.import_module('a' '.b')]\n"))
        self.assertEqual([(None, None, None, 2)], self.read("import_module(x)\n__import__(f'{x}')\n"))

    def test_what_a_package_attaches_are_its_own_modules_and_only_an_init_attaches(self):
        source = "import lazy_loader as lazy\nlazy.attach(__name__, submodules=['b', 'a'])\n"
        self.assertEqual([], self.read(source))
        self.assertEqual({("a", 1), ("b", 1)}, {r[:2] for r in self.read(source, "p/__init__.py")})

    def test_levels_come_from_dots_and_from_the_fifth_argument(self):
        self.assertEqual([("a", 2, [], None)], self.read("import_module('..a', __package__)\n"))
        self.assertEqual([("a", 1, [], None)], self.read("__import__('a', None, None, [], 1)\n"))
        self.assertEqual([("a", 3, [], None)], self.read("__import__('a', level=3)\n"))

    def test_aliases_are_followed_and_other_peoples_methods_are_not(self):
        source = "import importlib as il, importlib.util as u\nfrom importlib import import_module as im\n"
        self.assertEqual(["a", "b", "c"], [r[0] for r in self.read(source + "im('a'); il.import_module('b'); u.find_spec('c')\n")])
        self.assertEqual([], self.read("self.find_spec('a'); registry.import_module('b')\n"))

    def test_guards_are_those_of_the_statement(self):
        source = "try:\n  def f(): return pytest.importorskip('a')\nexcept ImportError:\n  __import__('b')\n"
        guards = {r[0]: r[2] for r in self.read(source)}
        self.assertEqual({"a": ["function", "import_error_try"], "b": ["import_error_handler"]}, guards)


class ComponentsTest(unittest.TestCase):
    def test_no_edges_and_self_edges_are_no_component(self):
        self.assertEqual([], components.of([]))
        self.assertEqual([], components.of([(1, 1), (1, 2)]))

    def test_a_ring_of_a_hundred_thousand_is_one_component(self):
        size = 100_000
        self.assertEqual([size], [len(c) for c in components.of((n, (n + 1) % size) for n in range(size))])

    def test_small_graphs_agree_with_reaching_each_other(self):
        for seed in range(200):
            choice = random.Random(seed)
            edges = {(choice.randrange(8), choice.randrange(8)) for _ in range(choice.randrange(16))}
            self.assertEqual(self.brute(edges), {frozenset(c) for c in components.of(sorted(edges))}, edges)

    @staticmethod
    def brute(edges: set) -> set:
        reach = set(edges)
        for middle, first, last in itertools.product(range(8), repeat=3):
            if (first, middle) in reach and (middle, last) in reach:
                reach.add((first, last))
        groups = (frozenset(b for b in range(8) if a == b or {(a, b), (b, a)} <= reach) for a in range(8))
        return {group for group in groups if len(group) > 1}


class VerdictsTest(unittest.TestCase):
    def ending(self, *calls) -> int:
        out = verdicts.Verdicts()
        with contextlib.redirect_stdout(io.StringIO()), self.assertRaises(SystemExit) as ended:
            for name, *arguments in calls:
                getattr(out, name)("x", *arguments)
            out.exit()
        return ended.exception.code

    def test_nothing_compared_is_a_failure(self):
        self.assertEqual(1, self.ending())
        self.assertEqual(1, self.ending(("skip", "no oracle")))

    def test_fewer_records_than_known_is_a_failure_though_both_sides_agree(self):
        self.assertEqual(1, self.ending(("numbers", 3, 3, 4)))
        self.assertEqual(1, self.ending(("sets", {1}, {1}, 2)))

    def test_one_difference_is_enough(self):
        self.assertEqual(1, self.ending(("same", 1), ("sets", {1}, {2})))
        self.assertEqual(0, self.ending(("same", 1), ("sets", {1}, {1}), ("numbers", 2, 2), ("holds", [], 3)))


class NamesTest(unittest.TestCase):
    def test_bytes_that_are_not_utf8_are_spelled_as_the_lake_spells_them(self):
        self.assertEqual("caf\\xe9.py", judges.spelled(b"caf\xe9.py".decode("utf-8", "surrogateescape")))
        self.assertEqual("café.py", judges.spelled("café.py"))

    def test_a_name_may_mean_a_file_under_any_root_and_nothing_else(self):
        self.assertTrue(check_graph.may_mean("p/src/a/b.py", "a", "b"))
        self.assertTrue(check_graph.may_mean("p/src/a/__init__.py", "a", "b"))
        self.assertFalse(check_graph.may_mean("p/src/a/c.py", "a", "b"))
        self.assertFalse(check_graph.may_mean("p/src/xa.py", "a", "b"))



class GraphJudge(unittest.TestCase):
    """An attribute of a submodule is set in the package: CPython still imports the submodule."""

    INIT = "from . import base, other\nbase.dialect = other.dialect = 1\nkept = base\n"

    def test_an_attribute_of_a_submodule_binds_no_name(self):
        with tempfile.TemporaryDirectory() as folder:
            init = pathlib.Path(folder) / "__init__.py"
            init.write_text(self.INIT)
            self.assertEqual({"base", "other"}, graph_judge.lent_only(str(init), "pkg"))

    def test_a_package_that_imports_from_itself_by_name_binds_no_name_either(self):
        with tempfile.TemporaryDirectory() as folder:
            init = pathlib.Path(folder) / "__init__.py"
            init.write_text("from pkg import base\nbase.x = 1\n")
            self.assertEqual({"base"}, graph_judge.lent_only(str(init), "pkg"))

    def test_cpython_leads_to_the_submodule(self):
        with tempfile.TemporaryDirectory() as folder:
            package = pathlib.Path(folder) / "pkg_of_judge"
            package.mkdir()
            (package / "__init__.py").write_text(self.INIT)
            for name in ("base", "other"):
                (package / f"{name}.py").write_text("")
            code = "from pkg_of_judge import base; print(base.__name__)"
            run = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True)
            self.assertEqual("pkg_of_judge.base", run.stdout.strip())

    def test_a_name_that_is_stored_too_is_bound(self):
        with tempfile.TemporaryDirectory() as folder:
            init = pathlib.Path(folder) / "__init__.py"
            init.write_text("from . import base\nbase.x = 1\nbase = 2\n")
            self.assertEqual(set(), graph_judge.lent_only(str(init), "pkg"))


if __name__ == "__main__":
    unittest.main()
