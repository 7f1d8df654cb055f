#!/usr/bin/env python3
"""Fails when CODEOWNERS is behind the OWNERS files."""

import pathlib
import sys


def owned(root: pathlib.Path) -> set[str]:
    return {"/" + path.parent.relative_to(root).as_posix() + "/" for path in root.rglob("OWNERS")}


if __name__ == "__main__":
    root = pathlib.Path(sys.argv[1])
    text = (root / ".github" / "CODEOWNERS").read_text(encoding="utf-8")
    sys.exit(any(folder not in text for folder in owned(root)))
