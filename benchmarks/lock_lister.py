#!/usr/bin/env python3
"""A plain inventory lister of Python locks.

usage: lock_lister.py TREE [--quick]

Prints lock, name and version of every uv, Poetry, PDM, pylock, Pipfile and PEX lock below a folder, with tomllib and json.
--quick finds names and versions of TOML locks with one regular expression and parses nothing: less than any scanner does, a
lower bound. Neither reads a manifest, judges or writes tables. lock_stage.py measures both beside the census.
"""
import argparse
import json
import os
import re
import sys
import tomllib

NAMES = re.compile(r"(?:uv|poetry|pdm|Pipfile|.*\.pex|resolve)\.lock|pylock(?:\.[^.]+)?\.toml")
ENTRY = re.compile(rb'^\[\[packages?\]\]\nname = "([^"]+)"\nversion = "([^"]+)"', re.M)


def locks(tree: str):
    for folder, _, names in os.walk(tree):
        yield from (os.path.join(folder, name) for name in names if NAMES.fullmatch(name))


def entries(content: bytes):
    """Names and versions of one lock, whatever its format."""
    text = content.decode().removeprefix("\ufeff")
    body = "\n".join(line for line in text.splitlines() if not line.startswith("//")) if text[:2] == "//" else text
    if not body.lstrip().startswith("{"):
        document = tomllib.loads(text)
        found = document.get("package", document.get("packages", []))
        return [(each["name"], each.get("version", "")) for each in found]
    document = json.loads(body)
    if "locked_resolves" in document:
        resolves = document["locked_resolves"]
        return [(e["project_name"], e["version"]) for r in resolves for e in r["locked_requirements"]]
    both = [document.get(section, {}) for section in ("default", "develop")]
    return [(name, entry.get("version", "").lstrip("=")) for section in both for name, entry in section.items()]


def quick(content: bytes):
    return [(name.decode(), version.decode()) for name, version in ENTRY.findall(content)]


def list_tree(tree: str, read) -> None:
    rows = files = 0
    for path in locks(tree):
        try:
            with open(path, "rb") as file:
                found = read(file.read())
        except (ValueError, KeyError) as broken:
            print(f"{path}: {broken}", file=sys.stderr)
            continue
        files += 1
        rows += len(found)
        sys.stdout.writelines(f"{path}\t{name}\t{version}\n" for name, version in found)
    print(f"{files} locks, {rows} entries", file=sys.stderr)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("tree")
    parser.add_argument("--quick", action="store_true")
    given = parser.parse_args()
    list_tree(given.tree, quick if given.quick else entries)


if __name__ == "__main__":
    main()
