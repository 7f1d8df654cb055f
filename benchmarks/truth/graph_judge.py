"""Runs the judge of graphs with one of its readings put right, and its own arguments.

usage: graph_judge.py PATH_OF_ORACLE_CYCLES ARG...

In `pkg/__init__.py`, `from . import base` followed by `base.dialect = x` binds no name: the second line sets an
attribute of the submodule. The judge takes every name in an assignment's target for bound, so it leads
`from pkg import base` to the package where CPython leads it to the submodule (test_truth.py runs both).
"""
import ast
import importlib.util
import sys


def stored_names(target: ast.AST) -> set[str]:
    """The names that an assignment to this target binds: those that are stored, not those whose parts are."""
    return {node.id for node in ast.walk(target) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}


def corrected(oracle):
    """The judge's list of bound names without those that only lend an attribute or an item to a target."""
    theirs = oracle.bound_names

    def bound_names(path, package):
        return theirs(path, package) - lent_only(path, package)

    return bound_names


def lent_only(path: str, package: str) -> set[str]:
    """Names that stand in assignment targets at the top level, and are stored in none."""
    with open(path, "rb") as source:
        try:
            body = list(ast.parse(source.read()).body)
        except (SyntaxError, ValueError):
            return set()
    lent, kept = set(), set()
    while body:
        node = body.pop()
        if isinstance(node, (ast.Assign, ast.AnnAssign)):
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                kept |= stored_names(target)
                lent |= {part.id for part in ast.walk(target) if isinstance(part, ast.Name)}
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            kept.add(node.name)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            itself = isinstance(node, ast.ImportFrom) and (node.level, node.module) in ((1, None), (0, package))
            kept |= set() if itself else {name.asname or name.name.partition(".")[0] for name in node.names}
        else:
            for field in ("body", "orelse", "finalbody"):
                body += getattr(node, field, [])
            for handler in getattr(node, "handlers", []):
                body += handler.body
    return lent - kept


def main() -> None:
    spec = importlib.util.spec_from_file_location("oracle_cycles", sys.argv[1])
    oracle = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(oracle)
    oracle.bound_names = corrected(oracle)
    sys.argv = sys.argv[1:]
    oracle.main()


if __name__ == "__main__":
    main()
