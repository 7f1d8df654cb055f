#!/usr/bin/env python3
"""Breaks Python files token by token, the same way every time, and asks CPython which it refuses.

usage: mutants.py SOURCES OUT COUNT

SOURCES is a folder of Python files. Writes COUNT mutants as OUT/src/<kind>/<number>.py, spread over all files of
SOURCES that are small and that this CPython accepts, and OUT/answers.ndjson, one object a mutant:

  {"file", "from": "a file of SOURCES", "kind", "token": "what was put in or taken", "at": line of the change,
   "refused": null or what CPython says, "line", "column": where (1-based, 0-based)}
"""
import ast
import io
import json
import os
import random
import sys
import tokenize
import warnings

SEED = 20261124
LARGEST = 12_000  # bytes of a file: a fault is as well hidden in a small one
PIECES = """return else if elif for in not lambda class def import from as is and or while with try except finally raise pass
    del global nonlocal assert yield await async None True break ( ) [ ] { } , : ; . = == := += -> * ** + - ~ / // @ ! % < & |
    ... a 1 0 1.5 'x' "y" f'{a}' b'z' '\\x4' '\\u12' '\\N{' r'\\u' 0x 1_ 1e '''q''' a.b f(x) x[0] lazy match case type print""".split()
SKIPPED = (tokenize.ENCODING, tokenize.ENDMARKER, tokenize.INDENT, tokenize.DEDENT, tokenize.NL, tokenize.COMMENT)
Span = tuple[int, int]


def spans(text: str) -> list[Span]:
    """Start and end of each token, as offsets of the text."""
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    found = []
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type not in SKIPPED:
            (line, column), (last, end) = token.start, token.end
            found.append((starts[line - 1] + column, min(len(text), starts[last - 1] + end)))
    return found


def deleted(text: str, tokens: list[Span], at: int, _: random.Random) -> tuple[str, str]:
    start, end = tokens[at]
    return text[:start] + text[end:], text[start:end]


def doubled(text: str, tokens: list[Span], at: int, _: random.Random) -> tuple[str, str]:
    start, end = tokens[at]
    return f"{text[:end]} {text[start:]}", text[start:end]


def swapped(text: str, tokens: list[Span], at: int, _: random.Random) -> tuple[str, str]:
    start, end = tokens[at]
    after, last = tokens[min(at + 1, len(tokens) - 1)]
    if at + 1 >= len(tokens):
        return text, ""
    return f"{text[:start]}{text[after:last]} {text[end:after]}{text[start:end]} {text[last:]}", text[start:end]


def replaced(text: str, tokens: list[Span], at: int, chance: random.Random) -> tuple[str, str]:
    start, end = tokens[at]
    other = piece(text, tokens, chance)
    return f"{text[:start]}{other}{text[end:]}", other


def inserted(text: str, tokens: list[Span], at: int, chance: random.Random) -> tuple[str, str]:
    start = tokens[at][0]
    other = piece(text, tokens, chance)
    return f"{text[:start]}{other} {text[start:]}", other


def cut(text: str, tokens: list[Span], at: int, _: random.Random) -> tuple[str, str]:
    return text[: tokens[at][0]], ""


def mistyped(text: str, tokens: list[Span], at: int, chance: random.Random) -> tuple[str, str]:
    """One character more or less anywhere."""
    start, end = tokens[at]
    place = chance.randrange(start, max(start + 1, end))
    if chance.random() < 0.5:
        return text[:place] + text[place + 1 :], text[place : place + 1]
    other = chance.choice("abx01_ .,:;()[]{}='\"\\+-*/%@!<>&|~#\t")
    return text[:place] + other + text[place:], other


KINDS = [deleted, doubled, swapped, replaced, inserted, cut, mistyped]


def piece(text: str, tokens: list[Span], chance: random.Random) -> str:
    if chance.random() < 0.5:
        return chance.choice(PIECES)
    start, end = chance.choice(tokens)
    return text[start:end]


def refusal(source: bytes) -> dict:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as said:
        column = max(0, (getattr(said, "offset", 0) or 0) - 1)
        return {"refused": str(said).partition(" (<unknown>")[0], "line": getattr(said, "lineno", 0), "column": column}
    return {"refused": None, "line": 0, "column": 0}


def candidates(folder: str) -> list[str]:
    found = []
    for parent, folders, names in os.walk(folder):
        folders.sort()
        paths = (os.path.join(parent, name) for name in sorted(names) if name.endswith(".py"))
        found += [path for path in paths if not os.path.islink(path) and 200 < os.path.getsize(path) < LARGEST]
    return found


def accepted(path: str) -> str | None:
    """The text of a file that this CPython accepts and that is plain UTF-8."""
    with open(path, "rb") as stream:
        source = stream.read()
    try:
        text = source.decode("ascii")
    except UnicodeDecodeError:
        return None
    return None if "\r" in text or "\f" in text or refusal(source)["refused"] else text


def main() -> None:
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    folder, out, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
    chance = random.Random(SEED)
    paths = candidates(folder)
    chance.shuffle(paths)
    os.makedirs(out, exist_ok=True)
    with open(os.path.join(out, "answers.ndjson"), "w", encoding="utf-8") as answers:
        written, turn = 0, 0
        while written < count and turn < 20 * count:
            path = paths[turn % len(paths)]
            turn += 1
            text = accepted(path)
            if text is None:
                continue
            tokens = spans(text)
            if not tokens:
                continue
            kind = KINDS[written % len(KINDS)]
            at = chance.randrange(len(tokens))
            mutant, token = kind(text, tokens, at, chance)
            name = f"{kind.__name__}/{written:06}.py"
            os.makedirs(os.path.join(out, "src", kind.__name__), exist_ok=True)
            source = mutant.encode()
            with open(os.path.join(out, "src", name), "wb") as stream:
                stream.write(source)
            line = text.count("\n", 0, tokens[at][0]) + 1
            known = {"file": name, "from": os.path.relpath(path, folder), "kind": kind.__name__, "token": token, "at": line}
            answers.write(json.dumps({**known, **refusal(source)}) + "\n")
            written += 1


if __name__ == "__main__":
    main()
