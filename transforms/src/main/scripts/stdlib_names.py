#!/usr/bin/env python3
"""Writes stdlib.tsv: every top-level name of Python's standard library, and the minor versions of Python 3 that have it.

usage: stdlib_names.py NAMES_3.10 NAMES_3.11 NAMES_3.12 NAMES_3.13 > stdlib.tsv

Each argument is a Python interpreter of that version, asked for sys.stdlib_module_names and sys.builtin_module_names. What
changed before 3.10 and after 3.13 is listed here, from the documentation's "What's New" pages and module index.
"""
import json
import subprocess
import sys

FIRST, LAST = 8, 14
ASK = "import sys, json; print(json.dumps([sys.version_info[1], sorted(sys.stdlib_module_names), sorted(sys.builtin_module_names)]))"
# name: (first minor, last minor), for the versions that nobody is asked for
BEFORE = {"dummy_threading": (8, 8), "_bootlocale": (8, 9), "parser": (8, 9), "symbol": (8, 9), "macpath": (8, 7),
          "formatter": (8, 9), "zoneinfo": (9, LAST), "graphlib": (9, LAST)}
AFTER = {"annotationlib": (14, LAST), "compression": (14, LAST), "concurrent": (8, LAST), "string": (8, LAST)}

spans = {}
builtin = set()
asked = set()
for interpreter in sys.argv[1:]:
    minor, names, builtins = json.loads(subprocess.run([interpreter, "-c", ASK], check=True, capture_output=True, text=True).stdout)
    asked.add(minor)
    builtin |= set(builtins)
    for name in names:
        low, high = spans.get(name, (minor, minor))
        spans[name] = (min(low, minor), max(high, minor))
oldest, newest = min(asked), max(asked)
for name, (low, high) in list(spans.items()):
    spans[name] = (FIRST if low == oldest else low, LAST if high == newest else high)
for changes in (BEFORE, AFTER):
    for name, span in changes.items():
        if span[0] <= span[1]:
            spans[name] = span
print("# name, how it is imported, minor versions of Python 3 that have it; written by stdlib_names.py")
for name in sorted(spans):
    print(f"{name}\t{'builtin' if name in builtin else 'source'}\t{spans[name][0]}-{spans[name][1]}")
