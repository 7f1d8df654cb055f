#!/usr/bin/env python3
"""What CPython does with a file that declares each encoding it has a name for, one alias a line.

usage: own_cookies.py > transforms/src/test/resources/python/cookies.tsv

  alias <TAB> codec or - <TAB> taken or refused <TAB> the file, as hexadecimal digits

The file is a coding comment, a string with a character beyond ASCII where the codec has one, and an import.
"""
import ast
import codecs
import encodings.aliases
import sys
import warnings

CANDIDATES = "\u00e9\u0416\u03a9\u05d0\u0627\u3042\u4e2d\uac00\u0e01\u011b\u0130"


def sample(alias: str) -> bytes:
    for text in (*CANDIDATES, "e"):
        try:
            value = text.encode(alias)
        except (LookupError, ValueError, UnicodeError):
            continue
        if isinstance(value, bytes) and not {0, 10, 13, 39, 92} & set(value):
            break
    else:
        value = b"e"
    return b"# coding: " + alias.encode() + b"\nx = '" + value + b"'\nimport a\n"


def verdict(source: bytes) -> str:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(source)
    except (SyntaxError, ValueError, LookupError):
        return "refused"
    return "taken"


def codec(alias: str) -> str:
    try:
        return codecs.lookup(alias).name
    except LookupError:
        return "-"


def main() -> None:
    print(f"# Coding comments in CPython {sys.version_info[0]}.{sys.version_info[1]}, written by benchmarks/truth/own_cookies.py.")
    names = set(encodings.aliases.aliases) | set(encodings.aliases.aliases.values())
    for alias in sorted(names | {"nonsense", "hz", "idna", "punycode", "uu", "koi8-t", "cp720", "mac-farsi", "undefined", "palmos"}):
        source = sample(alias)
        print(alias, codec(alias), verdict(source), source.hex(), sep="\t")


if __name__ == "__main__":
    main()
