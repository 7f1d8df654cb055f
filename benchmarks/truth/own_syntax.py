#!/usr/bin/env python3
"""Asks CPython again whether it takes each statement of a table, and rewrites the table.

usage: own_syntax.py [transforms/src/test/resources/python/syntax.tsv]

One row a statement: taken or refused, then the statement as a Python string. New rows need only the string.
"""
import ast
import pathlib
import sys
import warnings

HEAD = "# Statements, and whether CPython {}.{} takes them (ast.parse); benchmarks/truth/own_syntax.py asks it again."
TABLE = pathlib.Path(__file__).resolve().parents[2] / "transforms/src/test/resources/python/syntax.tsv"


def verdict(source: str) -> str:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(source + "\n")
    except SyntaxError:
        return "refused"
    return "taken"


def main() -> None:
    table = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else TABLE
    texts = [line.rpartition("\t")[2] for line in table.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    rows = [f"{verdict(ast.literal_eval(text))}\t{text}" for text in texts if text]
    table.write_text("\n".join([HEAD.format(*sys.version_info[:2]), *rows]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
