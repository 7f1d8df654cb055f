#!/usr/bin/env python3
"""Asks the tools that write locks whether a lock is fresh, and compares their answer with the census's.

usage: lock_tools.py [--tools DIR] [--record FILE]      (needs pip, a package index and Python 3.11)

Makes one small project a tool, locks it with the tool, changes its manifest in one way a case, and asks
both: `uv lock --check`, `poetry check --lock`, `pdm lock --check`, `pipenv verify`. The census scans all
cases at once, reads no index and runs no tool. Disagreements are listed; those that are meant have their
reason here. Exits 1 on any other. Nothing is written outside benchmarks/work and DIR.
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

TOOLS = {"uv": "uv==0.13.9", "poetry": "poetry==2.5.1", "pdm": "pdm[locked]==2.26.9", "pipenv": "pipenv==2026.10.0"}
# Poetry asks the public index's JSON pages, which a mirror may lack; the fixtures' program asks simple pages.
SIMPLE = house.REPO / "transforms" / "src" / "test" / "lockfixtures" / "poetry_simple.py"
LOCK = {"uv": ["lock"], "poetry": [str(SIMPLE), "lock", "-n"], "pdm": ["lock"], "pipenv": ["lock"]}
CHECK = {"uv": ["lock", "--check"], "poetry": [str(SIMPLE), "check", "--lock"], "pdm": ["lock", "--check"], "pipenv": ["verify"]}
NAMES = {"uv": "uv.lock", "poetry": "poetry.lock", "pdm": "pdm.lock", "pipenv": "Pipfile.lock"}

PROJECT = """[project]
name = "app"
version = "1.0"
requires-python = ">=3.11,<4"
dependencies = [
    "idna>=3.0",
    "six",
    "colorama>=0.4; sys_platform == 'win32'",
]

[project.optional-dependencies]
fast = ["toml>=0.10"]

[dependency-groups]
dev = ["iniconfig>=1"]
"""
OLD_POETRY = """[tool.poetry]
name = "app"
version = "1.0"
description = "é"
authors = []
package-mode = false

[tool.poetry.dependencies]
python = "^3.11"
idna = ">=3.0"
six = "*"
toml = {version = ">=0.10", optional = true}

[tool.poetry.extras]
fast = ["toml"]

[tool.poetry.group.dev.dependencies]
iniconfig = ">=1"
"""
PIPFILE = """[[source]]
url = "https://pypi.org/simple"
verify_ssl = true
name = "pypi"

[packages]
idna = ">=3.0"
six = "*"

[dev-packages]
iniconfig = ">=1"
"""


def put(old: str, new: str):
    """An edit that must change something."""

    def edit(text: str) -> str:
        assert old in text, old
        return text.replace(old, new, 1)

    return edit


SAME = {
    "untouched": lambda text: text,
    "comment": lambda text: text + "\n# note\n",
    "crlf": lambda text: text.replace("\n", "\r\n"),
}
STANDARD = {
    **SAME,
    "spelling": put('"idna>=3.0"', '"IDNA >= 3.0"'),
    "order": put('    "idna>=3.0",\n    "six",\n', '    "six",\n    "idna>=3.0",\n'),
    "widened": put("idna>=3.0", "idna>=2.0"),
    "narrowed, satisfied": put("idna>=3.0", "idna>=3.1"),
    "violated": put("idna>=3.0", "idna<3"),
    "added": put('"six",', '"six",\n    "certifi",'),
    "removed": put('    "six",\n', ""),
    "marker added": put('"six"', "\"six; python_version >= '3.12'\""),
    "marker same": put("sys_platform == 'win32'", "'win32' == sys_platform"),
    "marker changed": put("win32", "linux"),
    "extra added": put('fast = ["toml>=0.10"]', 'fast = ["toml>=0.10"]\nslow = ["certifi"]'),
    "extra renamed": put("fast =", "quick ="),
    "extra removed": put('[project.optional-dependencies]\nfast = ["toml>=0.10"]\n', ""),
    "group added": put('dev = ["iniconfig>=1"]', 'dev = ["iniconfig>=1"]\ndocs = ["certifi"]'),
    "group widened": put("iniconfig>=1", "iniconfig"),
    "group removed": put('[dependency-groups]\ndev = ["iniconfig>=1"]\n', ""),
    "moved to a group": lambda text: put('["iniconfig>=1"]', '["iniconfig>=1", "six"]')(put('    "six",\n', "")(text)),
    "own version": put('version = "1.0"', 'version = "1.1"'),
    "python widened": put(">=3.11,<4", ">=3.10,<4"),
    "python narrowed": put(">=3.11,<4", ">=3.12,<4"),
    "python spelled": put(">=3.11,<4", "<4, >=3.11"),
    "unrelated table": lambda text: text + "\n[tool.black]\nline-length = 100\n",
    "description": put('version = "1.0"', 'version = "1.0"\ndescription = "x"'),
}
UV = {
    **STANDARD,
    "constraint": lambda text: text + '\n[tool.uv]\nconstraint-dependencies = ["idna<4"]\n',
    "override": lambda text: text + '\n[tool.uv]\noverride-dependencies = ["idna<4"]\n',
    "resolution": lambda text: text + '\n[tool.uv]\nresolution = "lowest"\n',
    "prerelease": lambda text: text + '\n[tool.uv]\nprerelease = "allow"\n',
    "usual resolution": lambda text: text + '\n[tool.uv]\nresolution = "highest"\n',
    "environments": lambda text: text + "\n[tool.uv]\nenvironments = [\"sys_platform == 'linux'\"]\n",
    "exclude newer": lambda text: text + '\n[tool.uv]\nexclude-newer = "2025-06-01"\n',
}
PDM = {
    **STANDARD,
    "source": lambda text: text + '\n[[tool.pdm.source]]\nname = "pypi"\nurl = "https://pypi.org/simple"\n',
    "override": lambda text: text + '\n[tool.pdm.resolution.overrides]\nidna = "<4"\n',
    "tool group": lambda text: text + '\n[tool.pdm.dev-dependencies]\nmore = ["certifi"]\n',
}
OLD = {
    **SAME,
    "spaces": put('idna = ">=3.0"', 'idna = ">= 3.0"'),
    "order": put('idna = ">=3.0"\nsix = "*"\n', 'six = "*"\nidna = ">=3.0"\n'),
    "widened": put('">=3.0"', '">=2.0"'),
    "violated": put('">=3.0"', '"<3"'),
    "added": put('six = "*"', 'six = "*"\ncertifi = "*"'),
    "removed": put('six = "*"\n', ""),
    "table": put('six = "*"', 'six = {version = "*"}'),
    "own version": put('version = "1.0"', 'version = "1.1"'),
    "description": put('"é"', '"ü"'),
    "python widened": put("^3.11", "^3.10"),
    "group widened": put('">=1"', '"*"'),
    "group optional": put("[tool.poetry.group.dev.dependencies]", "[tool.poetry.group.dev]\noptional = true\n\n[tool.poetry.group.dev.dependencies]"),
}
PIPENV = {
    **SAME,
    "spaces": put('idna = ">=3.0"', 'idna =  ">=3.0"'),
    "name in capitals": put("idna =", "IDNA ="),
    "widened": put('">=3.0"', '">=2.0"'),
    "violated": put('">=3.0"', '"<3"'),
    "added": put('six = "*"', 'six = "*"\ncertifi = "*"'),
    "removed": put('six = "*"\n', ""),
    "group widened": put('">=1"', '"*"'),
    "index renamed": put('name = "pypi"', 'name = "main"'),
    "category": lambda text: text + '\n[docs]\ncertifi = "*"\n',
    "python": lambda text: text + '\n[requires]\npython_version = "3.11"\n',
    "scripts": lambda text: text + '\n[scripts]\nrun = "python -m app"\n',
}
# Two Poetry projects: one with [project], one with [tool.poetry] alone.
SUITES = [
    ("uv", "uv", "pyproject.toml", PROJECT, UV),
    ("poetry", "poetry", "pyproject.toml", PROJECT, STANDARD),
    ("poetry-old", "poetry", "pyproject.toml", OLD_POETRY, OLD),
    ("pdm", "pdm", "pyproject.toml", PROJECT, PDM),
    ("pipenv", "pipenv", "Pipfile", PIPFILE, PIPENV),
]
# Where the census answers otherwise on purpose.
MEANT: dict[tuple[str, str], str] = {}


@dataclasses.dataclass
class Case:
    suite: str
    tool: str
    name: str
    folder: pathlib.Path
    manifest: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--tools", type=pathlib.Path, default=house.WORK / "tools", help="where the tools are, or go")
    parser.add_argument("--record", type=pathlib.Path, help="write the figures into this file")
    arguments = parser.parse_args()
    house.use_readers()
    root = house.WORK / "lock_tools"
    shutil.rmtree(root, ignore_errors=True)
    cases = written(root / "cases", arguments.tools)
    answers, seconds = {}, {}
    for case in cases:
        start = time.monotonic()
        answers[case.suite, case.name] = is_fresh(case, arguments.tools, root / "asked")
        seconds[case.tool] = seconds.get(case.tool, 0) + time.monotonic() - start
    ours = verdicts(root)
    lines, wrong = compared(cases, answers, ours)
    lines += [f"{tool}: {spent:.1f} s for its {sum(c.tool == tool for c in cases)} cases" for tool, spent in seconds.items()]
    print("\n".join(lines))
    if arguments.record:
        arguments.record.write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.exit(1 if wrong else 0)


def written(root: pathlib.Path, tools: pathlib.Path) -> list[Case]:
    cases = []
    for suite, tool, manifest, text, edits in SUITES:
        base = root.parent / "base" / suite
        base.mkdir(parents=True)
        (base / manifest).write_text(text, encoding="utf-8")
        asked = run(tool, LOCK[tool], base, tools)
        if asked.returncode or not (base / NAMES[tool]).exists():
            sys.exit(f"{tool} makes no lock: {asked.stderr[-800:]}")
        for name, edit in edits.items():
            folder = root / suite / name.replace(" ", "_").replace(",", "")
            folder.mkdir(parents=True)
            shutil.copy(base / NAMES[tool], folder)
            (folder / manifest).write_bytes(edit(text).encode())
            cases.append(Case(suite, tool, name, folder, manifest))
    return cases


def program(tool: str, tools: pathlib.Path) -> pathlib.Path:
    home = tools / tool
    if not (home / "bin" / tool).exists():
        subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
        subprocess.run([str(home / "bin" / "pip"), "install", "-q", TOOLS[tool]], check=True)
    return home / "bin" / tool


def run(tool: str, arguments: list[str], folder: pathlib.Path, tools: pathlib.Path) -> subprocess.CompletedProcess:
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("UV_PROJECT", "VIRTUAL_ENV"))}
    environment.update(PIPENV_IGNORE_VIRTUALENVS="1", PIPENV_VENV_IN_PROJECT="1", PDM_CHECK_UPDATE="0", PDM_USE_VENV="0", POETRY_VIRTUALENVS_CREATE="false")
    command = [str(program(tool, tools)), *arguments]
    if tool == "poetry":
        command[0] = str(pathlib.Path(command[0]).with_name("python"))
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=300)


def is_fresh(case: Case, tools: pathlib.Path, scratch: pathlib.Path) -> bool:
    """The tool's answer; it works on a copy, for some of them write."""
    folder = scratch / case.suite / case.folder.name
    shutil.copytree(case.folder, folder)
    return run(case.tool, CHECK[case.tool], folder, tools).returncode == 0


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
        path = f"{case.suite}/{case.folder.name}/{NAMES[case.tool]}"
        verdict, reasons = ours.get(path, ("no row", []))
        fresh = answers[case.suite, case.name]
        same = fresh == (verdict == "in_sync")
        agreed.setdefault(case.suite, []).append(same)
        if not same:
            reason = MEANT.get((case.suite, case.name))
            wrong += reason is None
            told = "; ".join(reasons)
            lines.append(f"{case.suite}, {case.name}: {case.tool} says {'fresh' if fresh else 'stale'}, the census {verdict} ({told})"
                         + (f" - meant: {reason}" if reason else ""))
    lines.insert(0, json.dumps({suite: f"{sum(same)} of {len(same)} agree" for suite, same in agreed.items()}))
    return lines, wrong


if __name__ == "__main__":
    main()
