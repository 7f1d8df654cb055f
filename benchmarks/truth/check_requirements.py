"""Requirements: the lake against pip's own reader, tomllib, configparser and packaging, file by file, row by row.

Asked of every requirements file, pyproject.toml and setup.cfg that the judge reads. Rows of a file
are compared as a bag, since the judge gives no lines. What the judge refuses must be a problem here.
"""
import collections
import functools
import hashlib
import itertools
import json
import pathlib
import re
import subprocess
import sys
import tomllib

import house
import judges
import lake
import own_setup_cfg
import trees
import verdicts

OURS = """SELECT source_path, requirement_kind, coalesce(distribution, ''), specifier, extras, coalesce(marker, ''),
    hashes, is_pinned, group_kind, group_name, coalesce(url_redacted, '') FROM requirements ORDER BY ALL"""
TOOLS = {"poetry", "uv", "pdm", "hatch", "pixi"}
FORMATS = {"requirements", "pyproject"}


def check(tree: trees.Tree, published: lake.Lake, out: verdicts.Verdicts) -> None:
    answers = ask(tree)
    if answers is None:
        out.skip("requirements", "pip's reader is not on this machine")
        return
    read = {path for (path,) in published.rows("SELECT file_path FROM files WHERE read_status IN ('read', 'recovered')")}
    want, errors, files = collections.Counter(), collections.Counter(), set()
    for path, row in itertools.chain(judged(answers), setup_cfgs(tree)):
        file = judges.spelled(path)
        if file not in read or has_tool_tables(tree.root / path):
            continue
        files.add(file)
        if row["kind"] == "error":
            errors[file] += 1
        else:
            want[theirs(file, row)] += 1
    got = collections.Counter(ours(row) for row in published.rows(OURS) if row[0] in files and comparable(row))
    differ = sorted((want - got).items()) + sorted((got - want).items())
    if differ:
        missing, more = sum((want - got).values()), sum((got - want).values())
        out.differs("requirements", f"{missing:,} only expected, {more:,} only in the lake", differ)
    else:
        out.same("requirements", sum(want.values()))
    told = collections.Counter(dict(published.rows("SELECT file_path, count(*) FROM problems GROUP BY ALL")))
    silent = [f"{file}: {count} refused, {told[file]} problems" for file, count in errors.items() if told[file] < count]
    out.holds("requirements that the judge refuses", silent, sum(errors.values()))


def judged(answers: pathlib.Path):
    """What the judge read, by path."""
    for row in map(json.loads, answers.read_text(encoding="utf-8").splitlines()):
        if row["format"] in FORMATS:
            yield row["file"], row


def setup_cfgs(tree: trees.Tree):
    for path in sorted(tree.root.rglob("setup.cfg")):
        if path.is_file() and not path.is_symlink():
            yield from ((str(path.relative_to(tree.root)), row) for row in own_setup_cfg.rows(path))


@functools.cache
def has_tool_tables(path: pathlib.Path) -> bool:
    """Whether a pyproject.toml asks for things in tables of tools, which the judge does not read."""
    if path.suffix != ".toml":
        return False
    try:
        tool = tomllib.loads(path.read_text(encoding="utf-8-sig")).get("tool", {})
    except ValueError:
        return False
    return isinstance(tool, dict) and not TOOLS.isdisjoint(tool)


def ask(tree: trees.Tree) -> pathlib.Path | None:
    """The judge's rows about a tree, from the cache if tree, judge and pip are the same."""
    folder = house.oracles()
    if folder is None:
        return None
    import pip

    program = folder / "oracle_requirements.py"
    key = hashlib.sha256(f"{tree.identity} {pip.__version__}".encode() + program.read_bytes())
    cache = house.WORK / "answers" / f"{tree.name}-requirements-{key.hexdigest()[:16]}.jsonl"
    if not cache.is_file():
        cache.parent.mkdir(parents=True, exist_ok=True)
        making = cache.with_suffix(".making")
        command = [sys.executable, str(program), str(tree.root), "--manifests", "-o", str(making)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        making.rename(cache)
    return cache


def theirs(file: str, row: dict) -> tuple:
    kind = {"local": "url"}.get(row["kind"], row["kind"])
    if kind in ("option", "include", "constraint", "editable") or (kind == "url" and not row["name"]):
        target = "" if kind == "option" else hidden(row["url"])
        return file, kind, "", "", (), "", 0, "", without_extras(target)
    url = hidden(row["url"])
    return file, kind, row["name"], row["specifier"], tuple(row["extras"]), row["marker"], row["hashes"], normal(row["group"]), url


def normal(group: str) -> str:
    """The lake has the normalized name of an extra or a group, the judge the name as written."""
    kind, _, name = group.partition(":")
    return f"{kind}:{re.sub(r'[-_.]+', '-', name).lower()}" if name else group


def ours(row: tuple) -> tuple:
    file, kind, name, specifier, extras, marker, hashes, pinned, group_kind, group, url = row
    if kind in ("option", "include", "editable") or (kind == "constraint" and not name) or (kind == "url" and bare(row)):
        return file, kind, "", "", (), "", 0, "", "" if kind == "option" else url
    if kind in ("requirement", "constraint"):
        kind = "pinned" if pinned else "range" if specifier else "bare"
    return file, kind, name, specifier, tuple(extras), marker, hashes, grouped(file, group_kind, group), url


def bare(row: tuple) -> bool:
    """A URL or path without a name in front of it; what its file name or its fragment tells is more than the judge says."""
    return not row[0].endswith((".toml", ".cfg")) and row[1] == "url" and (not row[2] or "egg=" in row[10])


def comparable(row: tuple) -> bool:
    """Not what is not judged: includes of groups, tool tables, other sections of setup.cfg."""
    file, kind, group_kind = row[0], row[1], row[8]
    if file.endswith(".cfg"):
        return group_kind == "runtime" and kind != "include"
    return not (file.endswith(".toml") and kind == "include")


def grouped(file: str, kind: str, name: str) -> str:
    if not file.endswith(".toml"):
        return ""
    return {"extra": f"extra:{name}", "dev": f"group:{name}", "build": "build"}.get(kind, "")


def without_extras(target: str) -> str:
    """A target alone: the judge leaves extras and a marker on it, where pip takes both off."""
    target = target.partition(" ; ")[0]
    found = re.fullmatch(r"([^\[\]]*)\[[^\[\]]*\]", target)
    return found[1] if found and "egg=" not in target else target


def hidden(url: str) -> str:
    """A URL as the lake may show it: no user, no password."""
    return re.sub(r"://(?!git@|\$\{)[^/@\s]+@", "://***@", url)
