#!/usr/bin/env python3
"""What CPython's own parser says about the imports below a folder, one JSON object a line.

usage: own_imports.py DIR [OUT.jsonl]

One line a name of an `import`, one a `from` statement, one a file that CPython refuses:
  {"file", "line", "kind": "import"|"from", "module", "names", "level", "guards": [...]}
  {"file", "line", "kind": "error", "error", "msg"}
Guards use the words of the `imports` table: typing, import_error_try, import_error_handler,
broad_try, function, class. Only the standard library is used. The interpreter that runs this is the
judge: its grammar is part of the answer, so use the newest one at hand.
"""
import ast
import json
import os
import sys
import warnings
from typing import Iterator

IMPORT_ERRORS = frozenset({"ImportError", "ModuleNotFoundError"})
BROAD_ERRORS = frozenset({"Exception", "BaseException"})
NOT_PARSED = (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError)


def python_files(root: str) -> list[str]:
    """Regular *.py files relative to root, `/` between names, in the order of their UTF-8 bytes."""
    found = []
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if name != ".git"]
        for name in names:
            path = os.path.join(folder, name)
            if name.endswith(".py") and os.path.isfile(path) and not os.path.islink(path):
                found.append(os.path.relpath(path, root).replace(os.sep, "/"))
    return sorted(found, key=os.fsencode)


def tail_name(node: ast.AST) -> str | None:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else None


def means_typing(test: ast.expr) -> bool:
    if isinstance(test, ast.BoolOp) and isinstance(test.op, ast.And):
        return any(means_typing(value) for value in test.values)
    return tail_name(test) == "TYPE_CHECKING"


def caught_names(handler: ast.ExceptHandler) -> set[str | None]:
    if handler.type is None:
        return {"BaseException"}
    nodes = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return {tail_name(node) for node in nodes}


def branches(node: ast.stmt) -> Iterator[tuple[list[ast.stmt], set[str]]]:
    """The bodies of a statement, each with the guards that it adds."""
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        yield node.body, {"function"}
    elif isinstance(node, ast.ClassDef):
        yield node.body, {"class"}
    elif isinstance(node, ast.If):
        negated = isinstance(node.test, ast.UnaryOp) and isinstance(node.test.op, ast.Not)
        yield node.body, {"typing"} if means_typing(node.test) else set()
        yield node.orelse, {"typing"} if negated and means_typing(node.test.operand) else set()
    elif isinstance(node, (ast.Try, getattr(ast, "TryStar", ast.Try))):
        caught = [caught_names(handler) for handler in node.handlers]
        body_guards = {"import_error_try"} if any(c & IMPORT_ERRORS for c in caught) else set()
        if any(c & BROAD_ERRORS for c in caught):
            body_guards.add("broad_try")
        yield node.body, body_guards
        for handler, names in zip(node.handlers, caught):
            yield handler.body, {"import_error_handler"} if names & IMPORT_ERRORS else set()
        yield node.orelse, set()
        yield node.finalbody, set()
    elif isinstance(node, getattr(ast, "Match", ())):
        for case in node.cases:
            yield case.body, set()
    else:
        for field in ("body", "orelse"):
            if isinstance(getattr(node, field, None), list):
                yield getattr(node, field), set()


def statements(tree: ast.Module) -> Iterator[tuple[ast.stmt, frozenset[str]]]:
    """Every import statement with its guards; no recursion, for a chain of elifs is a deep tree."""
    waiting = [(tree.body, frozenset())]
    while waiting:
        body, guards = waiting.pop()
        for node in body:
            if isinstance(node, (ast.Import, ast.ImportFrom)):
                yield node, guards
            else:
                waiting += [(inner, guards | more) for inner, more in branches(node) if inner]


def records(path: str, source: bytes) -> list[dict]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(source)
    except NOT_PARSED as refused:
        line = getattr(refused, "lineno", 0) or 0
        return [{"file": path, "line": line, "kind": "error", "error": type(refused).__name__, "msg": str(refused)}]
    found = []
    for node, guards in sorted(statements(tree), key=lambda pair: (pair[0].lineno, pair[0].col_offset)):
        head = {"file": path, "line": node.lineno}
        tail = {"guards": sorted(guards)}
        if isinstance(node, ast.Import):
            for name in node.names:
                found.append({**head, "kind": "import", "module": name.name, "names": [], "level": 0, **tail})
        else:
            names = [name.name for name in node.names]
            found.append({**head, "kind": "from", "module": node.module or "", "names": names, "level": node.level, **tail})
    return found


def main() -> None:
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    sys.setrecursionlimit(10_000)
    root = sys.argv[1]
    # A name that is not UTF-8 keeps its bytes: surrogateescape on the way in and out.
    out = sys.stdout if len(sys.argv) == 2 else open(sys.argv[2], "w", encoding="utf-8", errors="surrogateescape")
    for path in python_files(root):
        with open(os.path.join(root, path), "rb") as stream:
            for record in records(path, stream.read()):
                out.write(json.dumps(record, ensure_ascii=False) + "\n")
    out.close()


if __name__ == "__main__":
    main()
