"""Locked distributions: the lake against tomllib, json and pip's own reader, lock by lock, row by row.

Asked of every lock that the judge reads and the census calls a lock. The judge writes one row an entry;
the lake has one row a distribution, version and fork, so entries of one version are merged first, as the
lake says it does: the extras of PDM, the categories of pipenv, the platforms of PEX.
"""
import collections
import functools
import json
import re
import tomllib

import check_requirements
import judges
import lake
import trees
import verdicts

OURS = """SELECT l.lock_path, l.lock_format, d.distribution, coalesce(d.version, ''), d.fork, d.artifacts, d.groups, d.source_kind
    FROM locked_distributions d JOIN lockfiles l USING (lockfile_id) ORDER BY ALL"""
FORMATS = {"poetry": "poetry", "pipfile": "pipenv", "uv": "uv", "pdm": "pdm", "pylock": "pylock", "pants-pex": "pex",
           "requirements": "pip_compile", "pants-requirements": "pants_requirements"}
NAMES = {"poetry": "poetry.lock", "pipenv": "Pipfile.lock", "pdm": "pdm.lock"}
GROUPED = ("poetry", "pipenv", "pdm")
LOCAL = ("editable", "virtual", "path")


def check(tree: trees.Tree, published: lake.Lake, out: verdicts.Verdicts) -> None:
    if "lockfiles" not in published.tables() or (answers := check_requirements.ask(tree)) is None:
        out.skip("locked distributions", "no lock, or no judge")
        return
    formats = dict(published.rows("SELECT lock_path, lock_format FROM lockfiles WHERE verdict <> 'no_lock'"))
    entries = collections.defaultdict(list)
    for row in map(json.loads, answers.read_text(encoding="utf-8").splitlines()):
        file, kind = judges.spelled(row["file"]), FORMATS.get(row["format"], "")
        if kind == "poetry":
            row["marker"] = tables(tree, row["file"]).get((row["name"], row["version"]), row["marker"])
        if row["kind"] in ("locked", "local", "url", "pinned") and formats.get(file) == kind:
            entries[file, kind, row["name"], "" if row["version"] == "*" else row["version"]].append(row)
    want = collections.Counter(fact for key, rows in entries.items() for fact in theirs(key, rows))
    judged = {file for file, *_ in entries}
    got = collections.Counter(ours(row) for row in published.rows(OURS) if row[0] in judged)
    differ = sorted((want - got).items(), key=str) + sorted((got - want).items(), key=str)
    if differ:
        missing, more = sum((want - got).values()), sum((got - want).values())
        out.differs("locked distributions", f"{missing:,} only expected, {more:,} only in the lake", differ)
    else:
        out.same("locked distributions", sum(want.values()))
    out.holds("locks that the judge reads", sorted(file for file in formats if file not in judged and known(file, formats[file])), len(judged))


@functools.cache
def tables(tree: trees.Tree, file: str) -> dict[tuple, str]:
    """Poetry writes a marker for each group that has one. The judge takes the first of them; an entry
    that one of its groups asks for always is there always."""
    found = {}
    for entry in tomllib.loads((tree.root / file).read_text(encoding="utf-8-sig")).get("package", []):
        markers = entry.get("markers")
        if isinstance(markers, dict):
            each = dict.fromkeys(markers.get(group, "") for group in entry["groups"])
            name = re.sub(r"[-_.]+", "-", entry["name"]).lower()
            found[name, entry["version"]] = "" if "" in each else " or ".join(each)
    return found


def known(file: str, kind: str) -> bool:
    """Whether the judge reads this lock: it tells these formats by their usual names."""
    name = file.rpartition("/")[2]
    return name == NAMES.get(kind) or (kind == "pylock" and name.startswith("pylock."))


def theirs(key: tuple, rows: list[dict]):
    file, kind, name, version = key
    if kind in ("pdm", "pipenv"):
        yield from merged(key, rows)
        return
    for row in rows:
        marker = row["marker"] if kind == "uv" else spelled(row["marker"])
        yield file, name, version, marker, row["hashes"], groups(kind, row["group"]), row["kind"] == "local"


def merged(key: tuple, rows: list[dict]):
    """PDM has a row for each set of extras, pipenv one for each category."""
    file, kind, name, version = key
    by_marker = collections.defaultdict(list)
    for row in rows:
        by_marker["" if kind == "pdm" and any(not each["marker"] for each in rows) else row["marker"]].append(row)
    for marker, same in by_marker.items():
        hashes = max(row["hashes"] for row in same)
        everywhere = {group for row in same for group in groups(kind, row["group"])}
        yield file, name, version, spelled(marker), hashes, tuple(sorted(everywhere)), same[0]["kind"] == "local"


def groups(kind: str, text: str) -> tuple:
    if kind not in GROUPED or not text:
        return ()
    main = "main" if kind == "poetry" else "default"
    prefix = "group:" if kind == "pdm" else "dev:"
    return tuple(sorted("main" if name == main else prefix + name for name in text.split(",")))


def ours(row: tuple) -> tuple:
    file, kind, name, version, fork, artifacts, asked, source = row
    if kind == "uv":
        marker = fork
    elif kind == "pex":
        marker = ""
    else:
        marker = spelled(fork.replace(" || ", " or "))
    kept = tuple(sorted(each for each in asked if not each.startswith("extra:"))) if kind in GROUPED else ()
    local = source in LOCAL and kind not in ("pex", "pip_compile", "pants_requirements")
    return file, name, version, marker, artifacts, kept, local


def spelled(marker: str) -> str:
    """A marker as packaging writes it back; what it does not know stays as it is."""
    from packaging.markers import InvalidMarker, Marker

    try:
        return str(Marker(marker)) if marker else ""
    except InvalidMarker:
        return marker.removeprefix("INVALID ")
