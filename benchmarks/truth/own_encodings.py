#!/usr/bin/env python3
"""The text encodings that a coding comment may name (PEP 263), as CPython knows them, one codec a line.

usage: own_encodings.py > transforms/src/main/resources/dev/repocensus/analysis/python/encodings.tsv

  codec <TAB> alias alias ...     the codec's own name, then every spelling that finds it, normalised:
                                  lower case, runs of other characters than letters, digits and dots as _
Codecs between bytes and bytes, or text and text, are not text encodings: CPython refuses them in source.
"""
import codecs
import encodings
import encodings.aliases
import pkgutil
import sys


def known() -> dict[str, set[str]]:
    names = set(encodings.aliases.aliases) | {module.name for module in pkgutil.iter_modules(encodings.__path__)}
    found = {}
    for name in names:
        try:
            codec = codecs.lookup(name)
        except (LookupError, AttributeError):
            continue  # a module of the package that is no codec, or one of another platform
        if codec._is_text_encoding and codec.name != "undefined":
            found.setdefault(codec.name, set()).add(name)
    return found


def main() -> None:
    print(f"# The text encodings of CPython {sys.version_info[0]}.{sys.version_info[1]}, written by benchmarks/truth/own_encodings.py.")
    for codec, aliases in sorted(known().items()):
        print(codec, " ".join(sorted(aliases)), sep="\t")


if __name__ == "__main__":
    main()
