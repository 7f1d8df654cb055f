#!/usr/bin/env python3
"""Writes what poetry-core makes of version constraints and of its python and platform keys.

usage: poetry_vectors.py > poetry.tsv

Needs poetry-core 2. The same poetry-core writes the same bytes.
"""
import sys

import poetry.core
from poetry.core.factory import Factory

VERSIONS = ["*", "1.*", "1.2.*", "==1.*", "!=1.*", "^1", "^1.2", "^1.2.3", "^0", "^0.2", "^0.2.3", "^0.0", "^0.0.3", "^0.0.0", "~1", "~1.2", "~1.2.3",
            "~0", "~0.1", "~=1.4", "~=1.4.5", "1.2.3", "1", "=1.2", "==1.2", ">=1,<2", ">=1 <2", ">= 1.0 , < 2", "!=1.5", ">1", "<2", "<=2", "^1.0a1",
            "^2.0.0b3", "^1!2.3", "^1.2 || ^2.3", "^1.2|^2.3", "* || 1", "v1.0", "^v1.2", "^1.2.3.4", "~1.2.3.4", ">=1.0,!=1.3,<2", "^1.2,!=1.3",
            ">=2.7,!=3.0.*,!=3.1.*", "", "abc", "^", "1.2.x.3", ">=", "==1.2 foo", "1.0.0-1", "~1.0.post1", "^2013.1", "2013.1-1", "1.2.*,<1.2.5",
            "===1.0", "1.x", "1.0||2.0||^3", "^1.2, ", ",^1", "^ 1.2", ">1.0,<=2.0.0"]
PYTHONS = ["*", "^3.8", "^3.8.1", "~3.9", "~2.7 || ^3.6", ">=3.6", "<3.10", ">=3.8,<3.11", "3.9", "3.9.*", "~2.7", ">3.6", "<=3.9", "!=3.9", "!=3.9.*",
           "==3.9", ">=3.6.2,<4.0", ">=3.8,<3.9 || >=3.10"]
PLATFORMS = ["darwin", "linux|darwin", "!=win32", " win32 "]


def main():
    print("# written by poetry_vectors.py from poetry-core", poetry.core.__version__)
    for kind, texts in (("version", VERSIONS), ("python", PYTHONS), ("platform", PLATFORMS)):
        for text in texts:
            try:
                keys = {"version": "*", kind: text}
                answer = Factory.create_dependency("a", keys).to_pep_508()[1:].strip(" ();")
            except Exception:
                answer = "-"
            print(kind, text, answer, sep="\t")


if __name__ == "__main__":
    sys.exit(main())
