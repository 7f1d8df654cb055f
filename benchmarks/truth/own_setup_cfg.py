"""What setup.cfg asks for as setuptools reads it: configparser, then a requirement a line, or semicolons on a single line.

The judge of requirements splits at semicolons of markers too, so it is not asked about this file.
"""
import configparser
import pathlib
from collections.abc import Iterator

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name


def rows(path: pathlib.Path) -> Iterator[dict]:
    """Rows as the judge spells them; one error if the file is refused as a whole."""
    parser = configparser.RawConfigParser()
    parser.optionxform = str
    try:
        parser.read_string(path.read_text(encoding="utf-8-sig"))
    except (configparser.Error, ValueError):
        yield {"kind": "error"}
        return
    value = parser.get("options", "install_requires", fallback="")
    if value.strip().startswith("file:"):
        return
    for part in value.splitlines() if "\n" in value else value.split(";"):
        if part.strip() and not part.strip().startswith("#"):
            yield row(part.strip())


def row(text: str) -> dict:
    try:
        asked = Requirement(text)
    except InvalidRequirement:
        return {"kind": "error"}
    one = next(iter(asked.specifier)) if len(asked.specifier) == 1 else None
    pinned = one is not None and one.operator in ("==", "===") and not one.version.endswith(".*")
    kind = "url" if asked.url else "pinned" if pinned else "range" if asked.specifier else "bare"
    return {"kind": kind, "name": canonicalize_name(asked.name), "specifier": str(asked.specifier), "extras": sorted(map(canonicalize_name, asked.extras)),
            "marker": str(asked.marker or ""), "hashes": 0, "group": "", "url": asked.url or ""}
