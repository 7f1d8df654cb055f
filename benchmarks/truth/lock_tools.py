#!/usr/bin/env python3
"""Asks the tools that write locks whether a lock is fresh, and compares their answer with the census's.

usage: lock_tools.py [--tools DIR] [--only SUITE] [--record FILE]      (needs pip, a package index and Python 3.11)

Makes one small project a tool, locks it with the tool, changes its manifest in one way a case, and asks
both: `uv lock --check`, `poetry check --lock`, `pdm lock --check`, `pipenv verify`. The census scans all
cases at once, reads no index and runs no tool. Programs that have no check (pip-compile) are run again.
Disagreements are listed; those that are meant have their reason here. Exits 1 on any other. Nothing is
written outside benchmarks/work and DIR.
"""
import argparse
import dataclasses
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import house  # noqa: E402

from lock_cases_compile import COMPILED, INPUT, NARROW  # noqa: E402
from lock_cases_tools import (  # noqa: E402
    CATEGORIES, CATEGORIZED, INPUTS, LIB, OLD, OLD_PDM, OLD_POETRY, PDM, PDM_INPUTS, PIP_ASKED, PIP_EXTRAS, PIPENV, PIPFILE, of_pdm)
from lock_cases_uv import (  # noqa: E402
    BUILT, INDEXED, MEMBER, MEMBER_SOURCES, RICH, SOURCED, TREE, UV, UV_INDEX, UV_MEMBERS, UV_SETTING, UV_SETTINGS, UV_SOURCES, UV_WORKSPACE, WORKSPACE)
from lock_cases_uv import LIB as UV_LIB  # noqa: E402
from lock_edits import ASKED, EXTRAS, PROJECT, STANDARD, Files  # noqa: E402
from lock_programs import PROGRAMS, answer, run  # noqa: E402

TREES = {f"{name}/pyproject.toml": TREE % name for name in ("ext", "grp", "tom")}
LIBS = {"lib/pyproject.toml": TREE % "lib", "lib2/pyproject.toml": TREE % "lib"}
MEMBERS = {"lib/pyproject.toml": MEMBER % "lib", "more/a/pyproject.toml": MEMBER % "a"}
# Name, program, manifest that is edited, files, edits.
SUITES = [
    ("uv", "uv", "pyproject.toml", PROJECT, UV),
    ("uv-settings", "uv", "pyproject.toml", {"pyproject.toml": UV_SETTINGS, "lib/pyproject.toml": UV_LIB, "rich/pyproject.toml": RICH}, UV_SETTING),
    ("uv-workspace", "uv", "pyproject.toml", {"pyproject.toml": WORKSPACE, **MEMBERS}, UV_WORKSPACE),
    ("uv-members", "uv", "pyproject.toml", {"pyproject.toml": MEMBER_SOURCES, **MEMBERS, "more/a/pyproject.toml": BUILT % "a", "built/pyproject.toml": (BUILT % "built").replace("lib = { workspace = true }", "").replace('"lib", ', "")}, UV_MEMBERS),
    ("uv-sources", "uv", "pyproject.toml", {"pyproject.toml": UV_SOURCES, **TREES, **LIBS}, SOURCED),
    ("uv-indexes", "uv", "pyproject.toml", UV_INDEX, INDEXED),
    ("uv-extras", "uv", "pyproject.toml", EXTRAS, ASKED),
    ("poetry", "poetry", "pyproject.toml", PROJECT, STANDARD),
    ("poetry-old", "poetry", "pyproject.toml", OLD_POETRY, OLD),
    ("poetry-1.8", "poetry-1.8", "pyproject.toml", OLD_POETRY, OLD),
    ("poetry-1.4", "poetry-1.4", "pyproject.toml", OLD_POETRY.replace("package-mode = false\n", ""), OLD),
    ("poetry-extras", "poetry", "pyproject.toml", EXTRAS.replace('all = ["app[fast]"]\n', ""), {name: edit for name, edit in ASKED.items() if not name.startswith("own extra")}),
    ("pdm", "pdm", "pyproject.toml", PROJECT, PDM),
    ("pdm-2.9", "pdm-2.9", "pyproject.toml", PROJECT, PDM),
    ("pdm-2.4", "pdm-2.4", "pyproject.toml", of_pdm(PROJECT), OLD_PDM),
    ("pdm-extras", "pdm", "pyproject.toml", EXTRAS, ASKED),
    ("pdm-inputs", "pdm-2.29", "pyproject.toml", {"pyproject.toml": PDM_INPUTS, "lib/pyproject.toml": LIB, "lib2/pyproject.toml": LIB}, INPUTS),
    ("pipenv", "pipenv", "Pipfile", PIPFILE, PIPENV),
    ("pipenv-categories", "pipenv", "Pipfile", CATEGORIES, CATEGORIZED),
    ("pipenv-extras", "pipenv", "Pipfile", PIP_EXTRAS, PIP_ASKED),
    ("pip-compile", "pip-compile", "requirements.in", {"requirements.in": INPUT, "constraints.txt": NARROW}, COMPILED),
    ("uv-compile", "uv-compile", "requirements.in", {"requirements.in": INPUT, "constraints.txt": NARROW}, COMPILED),
]
# What records no inputs and holds all that is asked for is as fresh as can be told.
FRESH = ("in_sync", "no_inputs_recorded")
TREE_APART = "the lock repeats what a local tree asks for, and the tree is read as a project of its own"
# Where the census answers otherwise on purpose.
MEANT: dict[tuple[str, str], str] = {
    ("pdm-inputs", "tree asks for more"): TREE_APART,
    ("pdm-inputs", "tree has another version"): TREE_APART,
    **{
        (suite, case): reason
        for suite in ("pip-compile", "uv-compile")
        for case, reason in {
            "extra gone": "extras are stripped from the lock, so what they brought cannot be told from the rest",
            "extra more": "extras are stripped from the lock, so whether what they bring is there cannot be told: said, and no drift",
            "marker changed": "the lock does not say which platform it was compiled on: said, and no drift",
        }.items()
    },
}


@dataclasses.dataclass
class Case:
    suite: str
    tool: str
    name: str
    folder: pathlib.Path
    manifest: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--tools", type=pathlib.Path, default=house.WORK / "lock_programs", help="where the tools are, or go")
    parser.add_argument("--work", type=pathlib.Path, default=house.WORK / "lock_tools", help="where the cases are written")
    parser.add_argument("--only", action="append", help="a suite; all without it")
    parser.add_argument("--answers", type=pathlib.Path, help="keep the tools' answers in this file, and ask only what it lacks")
    parser.add_argument("--record", type=pathlib.Path, help="write the figures into this file")
    arguments = parser.parse_args()
    house.use_readers()
    root = arguments.work
    shutil.rmtree(root, ignore_errors=True)
    suites = [suite for suite in SUITES if not arguments.only or suite[0] in arguments.only]
    cases = written(root / "cases", arguments.tools, suites)
    known = json.loads(arguments.answers.read_text()) if arguments.answers and arguments.answers.exists() else {}
    answers, seconds = {}, {}
    for case in cases:
        start = time.monotonic()
        key = f"{case.suite}, {case.name}"
        if key not in known:
            known[key] = answer(case.tool, case.folder, root / "asked" / case.suite / case.folder.name, arguments.tools)
        answers[case.suite, case.name] = known[key]
        seconds[case.tool] = seconds.get(case.tool, 0) + time.monotonic() - start
        if arguments.answers:
            arguments.answers.write_text(json.dumps(known, indent=1))
    ours = verdicts(root)
    lines, wrong = compared(cases, answers, ours)
    lines += [f"{tool}: {spent:.1f} s for its {sum(c.tool == tool for c in cases)} cases" for tool, spent in seconds.items()]
    print("\n".join(lines))
    if arguments.record:
        arguments.record.write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.exit(1 if wrong else 0)


def written(root: pathlib.Path, tools: pathlib.Path, suites: list) -> list[Case]:
    cases = []
    for suite, tool, manifest, texts, edits in suites:
        files = texts if isinstance(texts, dict) else {manifest: texts}
        base = root.parent / "base" / suite
        write(base, files)
        lock = PROGRAMS[tool].writes
        asked = run(tool, PROGRAMS[tool].lock, base, tools)
        if asked.returncode or not (base / lock).exists():
            sys.exit(f"{tool} makes no lock: {asked.stderr[-800:]}")
        for name, edit in edits.items():
            folder = root / suite / name.replace(" ", "_").replace(",", "")
            write(folder, edited(files, edit if isinstance(edit, Files) else {manifest: edit}))
            shutil.copy(base / lock, folder)
            cases.append(Case(suite, tool, name, folder, manifest))
    return cases


def edited(files: dict, edits: dict) -> dict:
    """The files after the edits; those that are taken away are left out."""
    after = dict(files)
    for path, edit in edits.items():
        after[path] = edit(after[path]) if callable(edit) else edit
    return {path: text for path, text in after.items() if text is not None}


def write(folder: pathlib.Path, files: dict) -> None:
    folder.mkdir(parents=True)
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode())


def verdicts(root: pathlib.Path) -> dict[str, tuple[str, list[str]]]:
    import lake

    out = root / "lake"
    ran = lake.scan(root / "cases", out, "tools")
    if ran.code:
        sys.exit(ran.last_words())
    rows = lake.Lake(out).rows("SELECT lock_path, verdict, verdict_reasons FROM lockfiles")
    return {path: (verdict, reasons) for path, verdict, reasons in rows}


def compared(cases: list[Case], answers: dict, ours: dict) -> tuple[list[str], int]:
    lines, wrong, agreed = [], 0, {}
    for case in cases:
        path = f"{case.suite}/{case.folder.name}/{PROGRAMS[case.tool].writes}"
        verdict, reasons = ours.get(path, ("no row", []))
        code = answers[case.suite, case.name]
        fresh = code == 0
        same = fresh == (verdict in FRESH)
        agreed.setdefault(case.suite, []).append(same)
        if not same:
            reason = MEANT.get((case.suite, case.name))
            wrong += reason is None
            told = "; ".join(reasons)
            lines.append(f"{case.suite}, {case.name}: {case.tool} says {'fresh' if fresh else f'stale ({code})'}, the census {verdict} ({told})"
                         + (f" - meant: {reason}" if reason else ""))
    lines.insert(0, json.dumps({suite: f"{sum(same)} of {len(same)} agree" for suite, same in agreed.items()}))
    return lines, wrong


if __name__ == "__main__":
    main()
