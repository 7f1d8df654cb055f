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


UV_SETTINGS = """[project]
name = "app"
version = "1.0"
requires-python = ">=3.11,<4"
dependencies = ["idna>=3.0", "six", "lib", "chardet", "rich-ish"]

[project.optional-dependencies]
fast = ["toml>=0.10"]
slow = ["toml<0.10.2"]

[dependency-groups]
dev = ["iniconfig>=1"]

[tool.uv]
conflicts = [[{ extra = "fast" }, { extra = "slow" }]]
environments = ["sys_platform == 'linux'", "sys_platform == 'darwin'"]
required-environments = ["sys_platform == 'linux' and platform_machine == 'x86_64'"]
constraint-dependencies = ["idna<4"]
override-dependencies = ["certifi>=2020"]
exclude-dependencies = ["pytz"]
build-constraint-dependencies = ["setuptools<90"]
prerelease = "allow"
fork-strategy = "fewest"
exclude-newer = "2026-01-01"

[[tool.uv.dependency-metadata]]
name = "rich-ish"
version = "1.0"
requires-dist = ["certifi"]

[[tool.uv.index]]
name = "main"
url = "https://pypi.org/simple"
explicit = true

[tool.uv.sources]
lib = { path = "lib" }
rich-ish = { path = "rich" }
chardet = { index = "main" }
"""
# What a uv.toml takes over; the rest must stay in the manifest.
UV_OPTIONS = UV_SETTINGS[UV_SETTINGS.index("prerelease ="):UV_SETTINGS.index("[tool.uv.sources]")].replace("tool.uv.", "")
LIB = """[project]
name = "lib"
version = "0.1"
dependencies = ["six"]
"""
RICH = """[project]
name = "rich-ish"
version = "1.0"
"""
WORKSPACE = """[project]
name = "app"
version = "1.0"
requires-python = ">=3.11"
dependencies = ["lib", "idna"]

[tool.uv.workspace]
members = ["lib", "more/*"]

[tool.uv.sources]
lib = { workspace = true }
"""
MEMBER = """[project]
name = "%s"
version = "0.1"
requires-python = ">=3.11"
dependencies = ["six"]
"""


class Files(dict):
    """An edit of files beside the manifest: path -> new text, edit of the text, or None to take it away."""


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
UV_SETTING = {
    **SAME,
    "conflicts gone": put('conflicts = [[{ extra = "fast" }, { extra = "slow" }]]\n', ""),
    "conflicts in another order": put('[[{ extra = "fast" }, { extra = "slow" }]]', '[[{ extra = "slow" }, { extra = "fast" }]]'),
    "conflict with package named": put('{ extra = "fast" }, { extra', '{ package = "app", extra = "fast" }, { extra'),
    "conflict more": put('{ extra = "slow" }]]', '{ extra = "slow" }, { group = "dev" }]]'),
    "environments gone": put("environments = [\"sys_platform == 'linux'\", \"sys_platform == 'darwin'\"]\n", ""),
    "environments in another order": put("[\"sys_platform == 'linux'\", \"sys_platform == 'darwin'\"]", "[\"sys_platform == 'darwin'\", \"sys_platform == 'linux'\"]"),
    "environments less": put(", \"sys_platform == 'darwin'\"]", "]"),
    "environments spelled": put("[\"sys_platform == 'linux'\"", "[\"'linux' == sys_platform\""),
    "environments otherwise named": put("[\"sys_platform == 'linux'\"", "[\"platform_system == 'Linux'\""),
    "required environments gone": put("required-environments = [\"sys_platform == 'linux' and platform_machine == 'x86_64'\"]\n", ""),
    "required environments in another order": put("sys_platform == 'linux' and platform_machine == 'x86_64'", "platform_machine == 'x86_64' and sys_platform == 'linux'"),
    "constraint gone": put('constraint-dependencies = ["idna<4"]\n', ""),
    "constraint spelled": put('"idna<4"', '"IDNA <4"'),
    "constraint unused": put('["idna<4"]', '["idna<4", "django<9"]'),
    "constraint violated": put('["idna<4"]', '["idna<3"]'),
    "override gone": put('override-dependencies = ["certifi>=2020"]\n', ""),
    "override widened": put("certifi>=2020", "certifi>=2019"),
    "exclude gone": put('exclude-dependencies = ["pytz"]\n', ""),
    "exclude spelled": put('["pytz"]', '["PyTZ"]'),
    "exclude more": put('["pytz"]', '["pytz", "django"]'),
    "build constraint gone": put('build-constraint-dependencies = ["setuptools<90"]\n', ""),
    "build constraint changed": put("setuptools<90", "setuptools<91"),
    "prerelease gone": put('prerelease = "allow"\n', ""),
    "fork strategy gone": put('fork-strategy = "fewest"\n', ""),
    "exclude newer gone": put('exclude-newer = "2026-01-01"\n', ""),
    "exclude newer later": put('"2026-01-01"', '"2026-02-01"'),
    "exclude newer as an instant": put('"2026-01-01"', '"2026-01-02T00:00:00Z"'),
    "exclude newer for one": put('exclude-newer = "2026-01-01"\n', 'exclude-newer = "2026-01-01"\nexclude-newer-package = { idna = "2025-06-01" }\n'),
    "metadata gone": put('[[tool.uv.dependency-metadata]]\nname = "rich-ish"\nversion = "1.0"\nrequires-dist = ["certifi"]\n', ""),
    "metadata changed": put('requires-dist = ["certifi"]', 'requires-dist = ["certifi", "six"]'),
    "metadata for no version": put('name = "rich-ish"\nversion = "1.0"\n', 'name = "rich-ish"\n'),
    "metadata more": put("[[tool.uv.index]]", '[[tool.uv.dependency-metadata]]\nname = "django"\nversion = "1.0"\nrequires-dist = []\n\n[[tool.uv.index]]'),
    "index moved": put("https://pypi.org/simple", "https://pypi.org/simple/"),
    "index renamed": lambda text: put('name = "main"', 'name = "other"')(put('index = "main"', 'index = "other"')(text)),
    "index not explicit": put("explicit = true\n", ""),
    "index more": lambda text: text + '\n[[tool.uv.index]]\nname = "b"\nurl = "https://example.invalid/simple"\nexplicit = true\n',
    "index of a source gone": put('chardet = { index = "main" }\n', ""),
    "source gone": lambda text: put('lib = { path = "lib" }\n', "")(text),
    "source elsewhere": Files({"pyproject.toml": put('{ path = "lib" }', '{ path = "lib2" }'), "lib2/pyproject.toml": LIB}),
    "source spelled": put('{ path = "lib" }', '{ path = "./lib/" }'),
    "source editable": put('{ path = "lib" }', '{ path = "lib", editable = true }'),
    "source with a marker": put('lib = { path = "lib" }', "lib = [{ path = \"lib\", marker = \"sys_platform == 'linux'\" }]"),
    "source of nothing": lambda text: text + 'django = { path = "lib" }\n',
    "source from version control": put('{ path = "lib" }', '{ git = "https://example.invalid/lib", tag = "v1" }'),
    "source from a file": put('{ path = "lib" }', '{ url = "https://example.invalid/lib-0.1.tar.gz" }'),
    "source asks for more": Files({"lib/pyproject.toml": LIB.replace('["six"]', '["six", "idna"]')}),
    "source asks for less": Files({"lib/pyproject.toml": LIB.replace('["six"]', "[]")}),
    "source has another version": Files({"lib/pyproject.toml": LIB.replace("0.1", "0.2")}),
    "uv.toml with the resolution": Files({"uv.toml": 'resolution = "lowest"\n'}),
    "uv.toml with the same": Files({"uv.toml": UV_OPTIONS}),
    "uv.toml with another index alone": Files({"uv.toml": UV_OPTIONS.replace("pypi.org", "example.invalid")}),
    "uv.toml without the metadata": Files({"uv.toml": UV_OPTIONS.replace("dependency-metadata", "index").replace('version = "1.0"\nrequires-dist = ["certifi"]', 'url = "https://example.invalid/simple"\nexplicit = true')}),
    "uv.toml of other matters": Files({"uv.toml": "offline = false\n"}),
}
UV_WORKSPACE = {
    **SAME,
    "member gone": Files({"more/a/pyproject.toml": None}),
    "member gone by glob": put('"lib", "more/*"', '"lib"'),
    "member excluded": put('members = ["lib", "more/*"]', 'members = ["lib", "more/*"]\nexclude = ["more/a"]'),
    "member more": Files({"more/b/pyproject.toml": MEMBER % "b"}),
    "member asks for more": Files({"more/a/pyproject.toml": (MEMBER % "a").replace('"six"', '"six", "idna"')}),
    "member asks for what violates": Files({"more/a/pyproject.toml": (MEMBER % "a").replace('"six"', '"six<1"')}),
    "member has another version": Files({"more/a/pyproject.toml": (MEMBER % "a").replace("0.1", "0.2")}),
    "member has another name": Files({"more/a/pyproject.toml": MEMBER % "z"}),
    "member for fewer Pythons": Files({"more/a/pyproject.toml": (MEMBER % "a").replace(">=3.11", ">=3.12")}),
    "member with a package": Files({"more/a/pyproject.toml": MEMBER % "a" + '\n[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n'}),
    "no source any more": put('[tool.uv.sources]\nlib = { workspace = true }\n', ""),
    "settings of a member": Files({"more/a/pyproject.toml": MEMBER % "a" + '\n[tool.uv]\nconstraint-dependencies = ["idna<1"]\n'}),
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
    ("uv-settings", "uv", "pyproject.toml", {"pyproject.toml": UV_SETTINGS, "lib/pyproject.toml": LIB, "rich/pyproject.toml": RICH}, UV_SETTING),
    ("uv-workspace", "uv", "pyproject.toml", {"pyproject.toml": WORKSPACE, "lib/pyproject.toml": MEMBER % "lib", "more/a/pyproject.toml": MEMBER % "a"}, UV_WORKSPACE),
    ("poetry", "poetry", "pyproject.toml", PROJECT, STANDARD),
    ("poetry-old", "poetry", "pyproject.toml", OLD_POETRY, OLD),
    ("pdm", "pdm", "pyproject.toml", PROJECT, PDM),
    ("pipenv", "pipenv", "Pipfile", PIPFILE, PIPENV),
]
# Where the census answers otherwise on purpose.
MEANT: dict[tuple[str, str], str] = {
    ("uv-settings", "source with a marker"): "what has a source in some environments only is held to what is locked, not to what was recorded",
    ("uv-workspace", "member with a package"): "whether a member is built is known of the project beside the lock, not of its members",
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
    parser.add_argument("--tools", type=pathlib.Path, default=house.WORK / "tools", help="where the tools are, or go")
    parser.add_argument("--only", action="append", help="a suite; all without it")
    parser.add_argument("--answers", type=pathlib.Path, help="keep the tools' answers in this file, and ask only what it lacks")
    parser.add_argument("--record", type=pathlib.Path, help="write the figures into this file")
    arguments = parser.parse_args()
    house.use_readers()
    root = house.WORK / "lock_tools"
    shutil.rmtree(root, ignore_errors=True)
    suites = [suite for suite in SUITES if not arguments.only or suite[0] in arguments.only]
    cases = written(root / "cases", arguments.tools, suites)
    known = json.loads(arguments.answers.read_text()) if arguments.answers and arguments.answers.exists() else {}
    answers, seconds = {}, {}
    for case in cases:
        start = time.monotonic()
        key = f"{case.suite}, {case.name}"
        if key not in known:
            known[key] = answer(case, arguments.tools, root / "asked")
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
        asked = run(tool, LOCK[tool], base, tools)
        if asked.returncode or not (base / NAMES[tool]).exists():
            sys.exit(f"{tool} makes no lock: {asked.stderr[-800:]}")
        for name, edit in edits.items():
            folder = root / suite / name.replace(" ", "_").replace(",", "")
            write(folder, edited(files, edit if isinstance(edit, Files) else {manifest: edit}))
            shutil.copy(base / NAMES[tool], folder)
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


def answer(case: Case, tools: pathlib.Path, scratch: pathlib.Path) -> int:
    """The tool's exit code, 0 for fresh; it works on a copy, for some of them write."""
    folder = scratch / case.suite / case.folder.name
    shutil.copytree(case.folder, folder)
    return run(case.tool, CHECK[case.tool], folder, tools).returncode


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
        code = answers[case.suite, case.name]
        fresh = code == 0
        same = fresh == (verdict == "in_sync")
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
