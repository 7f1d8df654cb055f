#!/usr/bin/env python3
"""What CPython's own parser says about imports by a string below a folder, one JSON object a line.

usage: own_dynamics.py DIR [OUT.jsonl]

  {"file", "line", "end_line", "module", "level", "guards": [...]}   a call with a constant first argument
  {"file", "computed": N}                                           N calls that import by a computed name
Calls of import_module, __import__, importorskip, find_spec, and of lazy loaders, under the aliases that
the file's import statements give them. Written from the rule, not from the census; guards as in
own_imports.py. Files that CPython refuses say nothing here.
"""
import ast
import json
import os
import re
import sys
import warnings
from typing import Iterator

import own_imports

WORDS = re.compile(rb"import_module|__import__|importorskip|find_spec|LazyLoader|lazy_import|lazy_loader")
LAZY = ("LazyLoader", "lazy_import", "load")
HOMES = {
    "import_module": {"importlib"},
    "__import__": {"builtins", "importlib"},
    "importorskip": {"pytest"},
    "find_spec": {"importlib.util"},
    "LazyLoader": {"importlib.util"},
    "lazy_import": set(),
    "load": {"lazy_loader"},
    "attach": {"lazy_loader"},
    "attach_stub": {"lazy_loader"},
}
COMMON = ("load", "attach", "attach_stub")  # names of many things: only as what lazy_loader has


def dotted(node: ast.AST) -> str | None:
    """The text of a.b.c; None for any other expression."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        owner = dotted(node.value)
        return None if owner is None else f"{owner}.{node.attr}"
    return None


class Aliases:
    """What a file's own names mean: full dotted names of modules and of the functions taken from them."""

    def __init__(self, tree: ast.Module) -> None:
        self.known = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                for name in node.names:
                    if name.asname:
                        self.known[name.asname] = name.name
            elif isinstance(node, ast.ImportFrom) and not node.level:
                for name in node.names:
                    self.known[name.asname or name.name] = f"{node.module}.{name.name}"

    def full(self, name: str) -> str:
        head, dot, rest = name.partition(".")
        return self.known.get(head, head) + dot + rest

    def form(self, function: ast.expr) -> str | None:
        """Which of the ways to import by a string a call is."""
        if isinstance(function, ast.Name) and function.id in HOMES and function.id not in COMMON:
            return function.id
        if isinstance(function, ast.Attribute) and function.attr in ("importorskip", "LazyLoader", "lazy_import"):
            return function.attr
        owner, _, last = self.full(dotted(function) or "").rpartition(".")
        if owner in HOMES.get(last, ()) or (last, owner) == ("find_spec", "importlib"):
            return last
        return None


def own_expressions(node: ast.stmt) -> Iterator[ast.AST]:
    """The expressions of a statement that stand in no statement below it."""
    waiting = [node]
    while waiting:
        for child in ast.iter_child_nodes(waiting.pop()):
            if isinstance(child, (ast.excepthandler, getattr(ast, "match_case", ()))):
                waiting.append(child)
            elif not isinstance(child, ast.stmt):
                yield child


def statements(tree: ast.Module) -> Iterator[tuple[ast.stmt, frozenset[str]]]:
    waiting = [(tree.body, frozenset())]
    while waiting:
        body, guards = waiting.pop()
        for node in body:
            yield node, guards
            waiting += [(inner, guards | more) for inner, more in own_imports.branches(node) if inner]


def constant(node: ast.expr | None) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def level_of(form: str, call: ast.Call, name: str) -> int:
    dots = len(name) - len(name.lstrip("."))
    given = [word.value for word in call.keywords if word.arg == "level"] + call.args[4:5]
    if form != "__import__" or not given or not isinstance(given[0], ast.Constant):
        return dots
    return max(dots, given[0].value)


def calls(tree: ast.Module) -> Iterator[tuple[str, ast.Call, frozenset[str]]]:
    aliases = Aliases(tree)
    for statement, guards in statements(tree):
        for expression in own_expressions(statement):
            for node in ast.walk(expression):
                if isinstance(node, ast.Call):
                    form = aliases.form(node.func)
                    if form:
                        yield form, node, guards


def attached(call: ast.Call) -> list[str] | None:
    """Submodules that lazy_loader.attach(__name__, submodules, submod_attrs) names; None if anything is computed."""
    if not call.args or not (isinstance(call.args[0], ast.Name) and call.args[0].id == "__name__"):
        return None
    given = call.args[1:] + [word.value for word in call.keywords if word.arg in ("submodules", "submod_attrs")]
    if len(given) != len(call.args) - 1 + len(call.keywords):
        return None
    found = []
    for value in given:
        try:
            names = ast.literal_eval(value)
            plain = isinstance(value, (ast.List, ast.Tuple, ast.Set, ast.Dict)) or names is None
        except ValueError:
            return None
        if not plain:
            return None
        written = value.keys if isinstance(value, ast.Dict) else getattr(value, "elts", [])
        found += [constant(name) for name in written]
    return list(dict.fromkeys(found))


def of_stub(path: str) -> list[str] | None:
    """Submodules that the stub beside a package's __init__ imports of the package; None if there is no stub."""
    try:
        with open(path + "i", "rb") as stream:
            tree = ast.parse(stream.read())
    except (OSError, *own_imports.NOT_PARSED):
        return None
    found = []
    for node, _ in statements(tree):
        if isinstance(node, ast.ImportFrom) and node.level == 1:
            found += [node.module] if node.module else [name.name for name in node.names if name.name != "*"]
    return list(dict.fromkeys(found))


def records(path: str, source: bytes, root: str) -> list[dict]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(source)
    except own_imports.NOT_PARSED:
        return []
    found, computed = [], 0
    stub = None
    for form, call, guards in calls(tree):
        if form in ("attach", "attach_stub"):
            if not path.endswith("__init__.py"):
                continue
            if form == "attach_stub":
                stub = (call, guards)  # the last one counts
                continue
            modules = attached(call)
            computed += modules is None
            place = {"file": path, "line": call.lineno, "end_line": call.end_lineno}
            found += [{**place, "module": module, "level": 1, "guards": sorted(guards)} for module in modules or []]
            continue
        name = constant(call.args[0]) if call.args else None
        if form == "LazyLoader" and name is not None and len(call.args) > 2:
            name = constant(call.args[2]) or name
        if name is None:
            computed += form not in LAZY
            continue
        module = name.lstrip(".")
        if form in LAZY and not all(part.isidentifier() for part in name.split(".")):
            continue
        place = {"file": path, "line": call.lineno, "end_line": call.end_lineno}
        found.append({**place, "module": module, "level": level_of(form, call, name), "guards": sorted(guards)})
    if stub is not None:
        modules = of_stub(os.path.join(root, path))
        computed += modules is None
        place = {"file": path, "line": stub[0].lineno, "end_line": stub[0].lineno}
        found += [{**place, "module": module, "level": 1, "guards": sorted(stub[1])} for module in modules or []]
    return found + ([{"file": path, "computed": computed}] if computed else [])


def main() -> None:
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    sys.setrecursionlimit(10_000)
    root = sys.argv[1]
    out = sys.stdout if len(sys.argv) == 2 else open(sys.argv[2], "w", encoding="utf-8", errors="surrogateescape")
    for path in own_imports.python_files(root):
        with open(os.path.join(root, path), "rb") as stream:
            source = stream.read()
        if WORDS.search(source):
            for record in records(path, source, root):
                out.write(json.dumps(record, ensure_ascii=False) + "\n")
    out.close()


if __name__ == "__main__":
    main()
