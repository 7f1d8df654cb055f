"""Trap files for readers of requirements, manifests and locks: each case against the reference's answer.

A case is a folder of a few files; `expected.json` says which rows the reference reads and what it
refuses. The first letter of a name is its family: r requirements, u uv, p PEX, o Poetry, i Pipenv,
d PDM, y pylock.
"""
import json
import os
import pathlib
import subprocess
import sys

import house
import lake
import trees
import verdicts

CASES = 82
REQUIREMENTS = """SELECT source_path, source_line, requirement_kind, distribution, name_as_written, specifier, extras,
    coalesce(marker, ''), hashes, coalesce(url_redacted, ''), is_pinned FROM requirements"""
LOCKED = """SELECT lock_path, d.distribution, coalesce(d.version, ''), d.fork, d.source_kind
    FROM locked_distributions d JOIN lockfiles USING (lockfile_id)"""
SHORT = {"-f": "--find-links", "-i": "--index-url"}
LOCAL = ("virtual", "editable", "path")


def tree() -> trees.Tree:
    """The cases, written again for each run: pip's own reader answers at that time."""
    folder = house.oracles()
    if folder is None:
        raise trees.Unavailable("the traps are not on this machine (CENSUS_ORACLES names their folder)")
    out = house.WORK / "lock_traps"
    out.mkdir(parents=True, exist_ok=True)
    program = [sys.executable, str(folder / "traps_locks.py"), str(out)]
    subprocess.run(program, check=True, stdout=subprocess.DEVNULL)
    return trees.Tree("lock_traps", out / "cases", "traps", trees.listing(out / "cases"), 0)


def check(tree: trees.Tree, published: lake.Lake, out: verdicts.Verdicts) -> None:
    expected = json.loads((tree.root.parent / "expected.json").read_text(encoding="utf-8"))
    found = Found(published)
    out.holds("every trap case was asked", list(range(len(expected), CASES)), len(expected))
    wrong = {name: faults for name, case in expected.items() if (faults := judged(name, case, found))}
    for family in sorted({name[0] for name in expected}):
        cases = [name for name in expected if name.startswith(family)]
        bad = [f"{name}: {wrong[name][0]}" for name in cases if name in wrong]
        out.holds(f"trap cases {family}: {len(cases) - len(bad)} of {len(cases)} right", bad, len(cases))


class Found:
    """What the lake holds, by case."""

    def __init__(self, published: lake.Lake) -> None:
        self.requirements = by_case(published.rows(REQUIREMENTS))
        self.locked = by_case(published.rows(LOCKED)) if "locked_distributions" in published.tables() else {}
        self.problems = by_case(published.rows("SELECT file_path, line, code, message FROM problems WHERE file_path <> ''"))
        self.verdicts = {}
        if "lockfiles" in published.tables():
            rows = published.rows("SELECT lock_path, verdict, is_closed, verdict_reasons FROM lockfiles")
            self.verdicts = {path: (verdict, closed, reasons) for path, verdict, closed, reasons in rows}


def by_case(rows: list[tuple]) -> dict[str, list[tuple]]:
    cases: dict[str, list[tuple]] = {}
    for path, *rest in rows:
        name, _, file = path.partition("/")
        cases.setdefault(name, []).append((file, *rest))
    return cases


def judged(name: str, case: dict, found: Found) -> list[str]:
    """What is wrong about one case, most telling first."""
    faults = requirement_rows(name, case, found) if name[0] == "r" else lock_rows(name, case, found)
    return faults + diagnostics(name, case, found)


def requirement_rows(name: str, case: dict, found: Found) -> list[str]:
    read = {case["file"], *(row["file"] for row in case["rows"])}
    want = sorted(expected_requirement(row) for row in case["rows"])
    got = sorted(ours(row) for row in found.requirements.get(name, []) if row[0] in read)
    return difference(want, got)


def expected_requirement(row: dict) -> tuple:
    kind, url, name = row["kind"], row["url"], row["name"]
    if kind == "option":
        return row["file"], row["line"], kind, "", "", (), "", 0, SHORT.get(url, url)
    if kind == "editable":
        url, name = url.partition("[")[0] if "[" in url and "egg=" not in url else url, ""
    extras = tuple(row["extras"])
    return row["file"], row["line"], kind, name, row["specifier"], extras, row["marker"], row["hashes"], hidden(url)


def ours(row: tuple) -> tuple:
    file, line, kind, distribution, written, specifier, extras, marker, hashes, url, pinned = row
    if kind == "option":
        return file, line, kind, "", "", (), "", 0, written
    if kind == "editable":
        return file, line, kind, "", "", (), marker, hashes, url
    if kind == "requirement" or (kind == "constraint" and distribution):
        kind = "pinned" if pinned else "range" if specifier else "bare"
    return file, line, kind, distribution or "", specifier, tuple(extras), marker, hashes, url


def hidden(url: str) -> str:
    """A URL as the lake may show it."""
    scheme, mark, rest = url.partition("://")
    user, at, host = rest.partition("@")
    secret = at and "/" not in user and user != "git" and not user.startswith("${")
    return f"{scheme}://***@{host}" if mark and secret else url


def lock_rows(name: str, case: dict, found: Found) -> list[str]:
    unreadable = case["verdict"] == "unreadable"
    want = sorted(("" if unreadable else row["name"], row["version"], row["marker"]) for row in case["rows"])
    rows = [row for row in found.locked.get(name, []) if row[0] == case["file"] and row[4] not in LOCAL]
    got = sorted((name, version, one_marker(fork)) for _, name, version, fork, _ in rows)
    faults = [] if unreadable else difference(want, got)
    verdict, closed, reasons = found.verdicts.get(f"{name}/{case['file']}", ("no row", None, []))
    if case["verdict"] and verdict != case["verdict"]:
        faults.append(f"verdict {verdict} instead of {case['verdict']} ({'; '.join(reasons)})")
    if not unreadable and verdict in ("no row", "unreadable"):
        faults.append(f"verdict {verdict} for a lock that can be read")
    return faults


def one_marker(fork: str) -> str:
    """The fork's markers as the reference spells them, joined."""
    from packaging.markers import Marker

    return str(Marker(fork.replace(" || ", " or "))) if fork else ""


def diagnostics(name: str, case: dict, found: Found) -> list[str]:
    """Every line that the reference refuses has a problem; a file that is refused whole needs one."""
    problems = found.problems.get(name, [])
    _, closed, reasons = found.verdicts.get(f"{name}/{case['file']}", ("", None, []))
    faults = []
    for error in case["errors"]:
        lines = {line for file, line, _, _ in problems if file == error["file"]}
        absent = error["file"].rpartition("/")[2]
        whole = any(file == error["file"] and code.startswith("FIL") or absent in text for file, _, code, text in problems)
        told = error["line"] in lines or whole or (error["line"] == 0 and (lines or closed is False or reasons))
        if not told:
            faults.append(f"no problem at {error['file']}:{error['line']} ({error['msg']})")
    if not case["errors"] and case["verdict"] != "unreadable" and name[0] == "r":
        faults += [f"a problem where the reference has none: {problem}" for problem in problems]
    return faults


def difference(want: list[tuple], got: list[tuple]) -> list[str]:
    missing = [row for row in want if want.count(row) > got.count(row)]
    invented = [row for row in got if got.count(row) > want.count(row)]
    return [f"{len(missing)} rows missing, {len(invented)} invented: {(missing + invented)[0]}"] if missing or invented else []
