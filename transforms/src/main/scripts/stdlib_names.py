#!/usr/bin/env python3
"""Writes stdlib.tsv: the top-level names of Python's standard library, and which Python 3 has them.

usage: stdlib_names.py PYTHON... > stdlib.tsv

Each argument is an interpreter, 3.10 or later, that is asked for what it knows of itself. A name
that no file can shadow is "builtin" or "frozen", any other "source": a name is fixed if every
version that has it says so (3.11 is the first that freezes what it starts with). Of the frozen
names only those of FROZEN count: a tree with an os.py or io.py of its own is nearly always a copy
of the library, where an import of os means that file. What changed before the oldest and after the
newest interpreter stands below, from the release notes.
"""
import json
import subprocess
import sys

FIRST, LAST = 8, 14
FROZEN = {"runpy", "zipimport"}
ASK = """
import _imp, json, sys
frozen = getattr(_imp, "_frozen_module_names", lambda: None)()
print(json.dumps([sys.version_info[1], list(sys.stdlib_module_names),
                  list(sys.builtin_module_names), frozen]))
"""
# name: first and last minor version, where the interpreters asked do not tell
BEFORE = {"_bootlocale": (8, 9), "dummy_threading": (8, 8), "_dummy_thread": (8, 8),
          "formatter": (8, 9), "parser": (8, 9), "symbol": (8, 9),
          "graphlib": (9, LAST), "zoneinfo": (9, LAST), "_zoneinfo": (9, LAST)}
AFTER = {"annotationlib": (14, LAST), "compression": (14, LAST)}

spans, fixed = {}, {}
asked = set()
for interpreter in sys.argv[1:]:
    answer = subprocess.run([interpreter, "-c", ASK], check=True, capture_output=True, text=True)
    minor, names, builtin, frozen = json.loads(answer.stdout)
    asked.add(minor)
    for name in names:
        low, high = spans.get(name, (minor, minor))
        spans[name] = (min(low, minor), max(high, minor))
        if name in builtin:
            kind = "builtin"
        elif frozen is None:
            continue
        else:
            kind = "frozen" if name in FROZEN & set(frozen) else "source"
        fixed.setdefault(name, set()).add(kind)
for name, (low, high) in spans.items():
    spans[name] = (FIRST if low == min(asked) else low, LAST if high == max(asked) else high)
spans.update(BEFORE)
spans.update(AFTER)
print("# name, how it is found, first and last minor version of Python 3; by stdlib_names.py")
for name, (low, high) in sorted(spans.items()):
    kinds = fixed.get(name, {"source"})
    print(name, min(kinds) if "source" not in kinds else "source", low, high, sep="\t")
