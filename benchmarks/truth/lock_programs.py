"""The programs that lock, in exact versions, and how each is asked whether its lock is fresh."""
import dataclasses
import os
import pathlib
import shutil
import subprocess
import sys

import house

# Poetry asks the public index's JSON pages, which a mirror may lack; the fixtures' program asks simple pages.
SIMPLE = house.REPO / "transforms" / "src" / "test" / "lockfixtures" / "poetry_simple.py"


@dataclasses.dataclass(frozen=True)
class Program:
    """One program: what pip installs, how it locks, how it is asked, the lock it writes.

    Without `check` it locks again, and the lock is fresh if that leaves its pins as they are.
    """

    package: str
    lock: tuple[str, ...]
    check: tuple[str, ...]
    writes: str
    name: str = ""

    def start(self, home: pathlib.Path) -> list[str]:
        """The words that start it; Poetry runs inside the program that asks simple pages."""
        if self.package.startswith("poetry"):
            return [str(home / "bin" / "python"), str(SIMPLE)]
        return [str(home / "bin" / (self.name or self.package.partition("=")[0].partition("[")[0]))]


def _poetry(version: str) -> Program:
    check = ("check", "--lock") if version >= "1.5" else ("lock", "--check")
    lock = ("lock", "-n") if version >= "2" else ("lock", "-n", "--no-update")
    return Program(f"poetry=={version}", lock, check, "poetry.lock")


def _pdm(version: str, *groups: str) -> Program:
    # What a client of the index has lost since is asked for beside 2.29.
    package = f"pdm=={version} hishel[httpx2]==1.4.0" if version.startswith("2.29") else f"pdm=={version}"
    return Program(package, ("lock", *groups), ("lock", "--check"), "pdm.lock")


COMPILE = ("--quiet", "--strip-extras", "-o", "requirements.txt", "requirements.in")
PROGRAMS = {
    "uv": Program("uv==0.13.9", ("lock",), ("lock", "--check"), "uv.lock"),
    "uv-compile": Program("uv==0.13.9", ("pip", "compile", *COMPILE), (), "requirements.txt"),
    "pip-compile": Program("pip-tools==7.6.0", COMPILE, (), "requirements.txt", "pip-compile"),
    "poetry": _poetry("2.5.1"),
    "poetry-1.8": _poetry("1.8.5"),
    "poetry-1.4": _poetry("1.4.2"),
    "pdm": Program("pdm[locked]==2.26.9", ("lock",), ("lock", "--check"), "pdm.lock"),
    "pdm-2.29": _pdm("2.29.4", "-G", ":all"),
    "pdm-2.9": _pdm("2.9.3", "-G", ":all"),
    "pdm-2.4": _pdm("2.4.3"),
    "pipenv": Program("pipenv==2026.10.0", ("lock",), ("verify",), "Pipfile.lock"),
}


def run(tool: str, arguments: tuple[str, ...], folder: pathlib.Path, tools: pathlib.Path) -> subprocess.CompletedProcess:
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("UV_PROJECT", "VIRTUAL_ENV"))}
    environment.update(PIPENV_IGNORE_VIRTUALENVS="1", PIPENV_VENV_IN_PROJECT="1", PDM_CHECK_UPDATE="0", PDM_USE_VENV="0", POETRY_VIRTUALENVS_CREATE="false")
    command = [*PROGRAMS[tool].start(_home(tool, tools)), *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=300)


def _home(tool: str, tools: pathlib.Path) -> pathlib.Path:
    """Its own virtual environment; two programs of one package share it."""
    program = PROGRAMS[tool]
    home = tools / program.package.partition(" ")[0].replace("==", "-").replace("[locked]", "")
    if not home.exists():
        subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
        subprocess.run([str(home / "bin" / "pip"), "install", "-q", *program.package.split(" ")], check=True)
    return home


def answer(tool: str, case: pathlib.Path, folder: pathlib.Path, tools: pathlib.Path) -> int:
    """0 for fresh, else what the program ended with; it works on a copy, for some of them write."""
    shutil.copytree(case, folder)
    program = PROGRAMS[tool]
    if program.check:
        return run(tool, program.check, folder, tools).returncode
    before = pins(folder / program.writes)
    done = run(tool, program.lock, folder, tools)
    return done.returncode or int(pins(folder / program.writes) != before)


def pins(lock: pathlib.Path) -> list[str]:
    """The lines of a compiled file without its comments: who asks for what may change alone."""
    lines = (line.partition(" #")[0].strip() for line in lock.read_text(encoding="utf-8").splitlines())
    return sorted(line for line in lines if line and not line.startswith("#"))
