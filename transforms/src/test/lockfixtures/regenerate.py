#!/usr/bin/env python3
"""Makes the locks of the fixtures again, with the tools that write them in the field.

usage: regenerate.py TOOLS_DIR [NAME...]     (Python 3.11, pip, an index with simple pages)

TOOLS_DIR takes one virtual environment per tool version; it may be kept and used again. NAME is
FORMAT or FORMAT/CASE. Which versions are locked depends on the day: read the diff. Every case keeps
its inputs beside the lock. Nothing of the machine may stay in a lock: the index becomes the public
one, the scratch folder a made-up host.
"""
import contextlib
import functools
import http.server
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading

HERE = pathlib.Path(__file__).resolve().parent
FIXTURES = HERE.parent / "resources" / "lockfiles"
INDEX = "https://pypi.org/simple"
GIT = "https://git.example.com/tiny.git"

# What pip is asked for.
TOOLS = {
    "uv": ["uv==0.13.9"],
    "uv-0.9": ["uv==0.9.5"],
    "uv-0.7": ["uv==0.7.22"],
    "uv-0.6": ["uv==0.6.4"],
    "uv-0.4": ["uv==0.4.30"],
    "uv-0.2": ["uv==0.2.20"],
    "poetry": ["poetry==2.5.1"],
    "poetry-1.8": ["poetry==1.8.5"],
    "poetry-1.4": ["poetry==1.4.2"],
    "poetry-1.1": ["poetry==1.1.15"],
    "pdm": ["pdm[locked]==2.26.9"],
    "pdm-2.29": ["pdm==2.29.4", "hishel[httpx2]==1.4.0"],
    "pdm-2.9": ["pdm==2.9.3"],
    "pdm-2.4": ["pdm==2.4.9"],
    "pipenv": ["pipenv==2026.10.0"],
    "pip": ["pip==26.3"],
    "pip-tools": ["pip-tools==7.6.0", "pip==25.1", "click==8.1.8"],
    "pex": ["pex==2.105.2"],
    "conda-lock": ["conda-lock==4.0.3", "py-rattler==0.28.0"],
    "rattler": ["py-rattler==0.28.0"],
    "rattler-0.20": ["py-rattler==0.20.0"],
    "rattler-0.8": ["py-rattler==0.8.2"],
    "rattler-0.5": ["py-rattler==0.5.0"],
}

PEX = ["pex:bin/pex3", "lock", "create", "--indent", "2", "-o", "resolve.lock"]
COMPILE = ["pip-tools:bin/pip-compile", "--quiet", "--strip-extras"]
CONDA = ["conda-lock:bin/python", str(HERE / "conda_case.py")]
CONDA_LOCK = [*CONDA, "lock", "-f", "environment.yml", "-f", "dev/environment.yml", "--metadata", "input_md5", "--metadata", "input_sha"]
POETRY = ["bin/python", str(HERE / "poetry_simple.py"), "lock", "-n"]


def poetry(tool):
    return [tool + ":" + POETRY[0], *POETRY[1:]]


def pixi(tool, version):
    return [[tool + ":bin/python", str(HERE / "pixi_case.py"), version]]


# FORMAT/CASE -> (commands, the files that are kept)
CASES = {
    "conda_lock/v1": ([CONDA_LOCK], ["conda-lock.yml"]),
    "conda_lock/v2": ([CONDA_LOCK, [*CONDA, "second"]], ["conda-lock.yml"]),
    "conda_explicit/rendered": (
        [[*CONDA, "lock", "-f", "environment.yml"],
         [*CONDA, "render", "--kind", "explicit", "-p", "linux-64", "conda-lock.yml"]], ["conda-linux-64.lock"]),
    "pdm/inputs": ([["pdm-2.29:bin/pdm", "lock", "-G", ":all"]], ["pdm.lock"]),
    "pdm/v4.1": ([["pdm-2.4:bin/pdm", "lock"]], ["pdm.lock"]),
    "pdm/v4.3": ([["pdm-2.9:bin/pdm", "lock", "-G", ":all"]], ["pdm.lock"]),
    "pdm/v4.5": ([["pdm:bin/pdm", "lock", "-G", ":all"]], ["pdm.lock"]),
    "pex/strict": ([[*PEX, "--style", "strict", "urllib3[socks]==2.2.3"]], ["resolve.lock"]),
    "pex/universal": (
        [[*PEX, "--style", "universal", "--interpreter-constraint", "CPython>=3.10,<3.14",
          "--target-system", "linux", "--target-system", "mac", "-r", "requirements.txt"]],
        ["resolve.lock"]),
    "pex/sources": (
        [[*PEX, "--style", "universal", "--interpreter-constraint", "CPython==3.11.*", "--pip-version", "24.2", "-r", "requirements.txt"]],
        ["resolve.lock"]),
    "pip_compile/hashes": ([[*COMPILE, "--generate-hashes", "-c", "limits.txt", "requirements.in"]], ["requirements.txt"]),
    "pip_compile/layered": (
        [[*COMPILE, "base.in", "-o", "base.txt"], [*COMPILE, "dev.in", "-o", "dev.txt"]], ["base.txt", "dev.txt"]),
    "pip_compile/line": ([[*COMPILE, "--annotation-style=line", "requirements.in"]], ["requirements.txt"]),
    "pip_compile/bare": ([[*COMPILE, "--no-annotate", "requirements.in"]], ["requirements.txt"]),
    "pip_compile/uv": (
        [["uv:bin/uv", "pip", "compile", "-q", "--universal", "--generate-hashes", "--python-version", "3.9",
          "pyproject.toml", "--extra", "socks", "-o", "requirements.txt"]], ["requirements.txt"]),
    "pip_compile/uv-line": (
        [["uv:bin/uv", "pip", "compile", "-q", "--annotation-style", "line", "requirements.in", "-o", "requirements.txt"]],
        ["requirements.txt"]),
    "pipenv/categories": ([["pipenv:bin/pipenv", "lock", "--dev", "--categories", "packages,dev-packages,docs"]], ["Pipfile.lock"]),
    "pipenv/plain": ([["pipenv:bin/pipenv", "lock"]], ["Pipfile.lock"]),
    "pixi/v4": (pixi("rattler-0.5", "4"), ["pixi.lock"]),
    "pixi/v5": (pixi("rattler-0.8", "5"), ["pixi.lock"]),
    "pixi/v6": (pixi("rattler-0.20", "6"), ["pixi.lock"]),
    "pixi/v7": (pixi("rattler", "7"), ["pixi.lock"]),
    "pixi/v7-sources": (pixi("rattler", "7-sources"), ["pixi.lock"]),
    "poetry/v1.1": ([poetry("poetry-1.1")], ["poetry.lock"]),
    "poetry/v2.0": ([poetry("poetry-1.8")], ["poetry.lock"]),
    "poetry/v2.0-category": ([poetry("poetry-1.4")], ["poetry.lock"]),
    "poetry/v2.1": ([poetry("poetry")], ["poetry.lock"]),
    "poetry/v2.1-forks": ([poetry("poetry")], ["poetry.lock"]),
    "pylock/pdm": ([["pdm:bin/pdm", "config", "--local", "lock.format", "pylock"], ["pdm:bin/pdm", "lock", "-G", ":all"]], ["pylock.toml"]),
    "pylock/pip": ([["pip:bin/pip", "lock", "-q", "-r", "requirements.txt", "-o", "pylock.dev.toml"]], ["pylock.dev.toml"]),
    "pylock/uv": (
        [["uv:bin/uv", "lock", "-q"], ["uv:bin/uv", "export", "-q", "--format", "pylock.toml", "--all-extras", "-o", "pylock.toml"]],
        ["pylock.toml"]),
    "uv/conflicts": ([["uv:bin/uv", "lock"]], ["uv.lock"]),
    "uv/dynamic": ([["uv:bin/uv", "lock"]], ["uv.lock"]),
    "uv/fork": ([["uv:bin/uv", "lock"]], ["uv.lock"]),
    "uv/groups": ([["uv:bin/uv", "lock"]], ["uv.lock"]),
    "uv/options": ([["uv:bin/uv", "lock"]], ["uv.lock"]),
    "uv/plain": ([["uv:bin/uv", "lock"]], ["uv.lock"]),
    "uv/revision0": ([["uv-0.4:bin/uv", "lock"]], ["uv.lock"]),
    "uv/revision0-distribution": ([["uv-0.2:bin/uv", "lock", "--preview"]], ["uv.lock"]),
    "uv/revision1": ([["uv-0.6:bin/uv", "lock"]], ["uv.lock"]),
    "uv/revision2": ([["uv-0.7:bin/uv", "lock"]], ["uv.lock"]),
    "uv/revision3": ([["uv-0.9:bin/uv", "lock"]], ["uv.lock"]),
    "uv/same-name": ([["uv:bin/uv", "lock"]], ["uv.lock"]),
    "uv/script": ([["uv:bin/uv", "lock", "--script", "tool.py"]], ["tool.py.lock"]),
    "uv/sources": ([["uv:bin/uv", "lock"]], ["uv.lock"]),
    "uv/workspace": ([["uv:bin/uv", "lock"]], ["uv.lock"]),
    "uv/pants": ([["uv:bin/uv", "lock"], ["cp", "uv.lock", "python-default.lock"]], ["python-default.lock"]),
}


def tool(tools, name):
    """The folder of a tool, installed if it is not there yet."""
    home = tools / name
    if not (home / "ready").exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(home)], check=True)
        subprocess.run([str(home / "bin/pip"), "install", "-q", *TOOLS[name]], check=True)
        (home / "ready").touch()
    return home


def repository(scratch):
    """A Git repository with one tiny library, for requirements of that kind."""
    home = scratch / "tiny"
    home.mkdir()
    (home / "pyproject.toml").write_text(
        '[project]\nname = "tiny"\nversion = "1.0"\nrequires-python = ">=3.8"\n'
        '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n')
    (home / "tiny.py").write_text("NAME = 'tiny'\n")
    day = {"GIT_AUTHOR_DATE": "2024-01-01T00:00:00Z", "GIT_COMMITTER_DATE": "2024-01-01T00:00:00Z"}
    git = ["git", "-c", "user.name=fixture", "-c", "user.email=fixture@example.com", "-c", "init.defaultBranch=main"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "one"], ["tag", "v1.0"]):
        subprocess.run([*git, *command], cwd=home, check=True, env={**os.environ, **day})
    return home


@contextlib.contextmanager
def served(scratch):
    """The URL of the repository while a server of Git runs over it."""
    script = scratch / "cgi-bin" / "git"
    script.parent.mkdir()
    script.write_text(f"#!/bin/sh\nGIT_PROJECT_ROOT={scratch} GIT_HTTP_EXPORT_ALL=1 exec git http-backend\n")
    script.chmod(0o755)
    handler = functools.partial(Quiet, directory=str(scratch))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/cgi-bin/git/tiny/.git"
        server.shutdown()
        thread.join()


class Quiet(http.server.CGIHTTPRequestHandler):
    have_fork = False

    def log_message(self, *_):
        pass


def clean(text, scratch, tools, url):
    """The text without anything of this machine."""
    text = text.replace(url, GIT)
    text = text.replace(str(scratch), "/scratch").replace(str(tools), "/tools")
    return re.sub(r"https?://[^/\s\"']+(?::\d+)?/simple/?(?=[\"'\s])",
                  lambda m: m.group() if "pypi.org" in m.group() else INDEX, text)


def run(command, home, tools):
    head, _, program = command[0].partition(":")
    words = [str(tool(tools, head) / program), *command[1:]] if program else command
    env = {**os.environ, "UV_DEFAULT_INDEX": INDEX, "PDM_CHECK_UPDATE": "false",
           "PIPENV_VERBOSITY": "-1", "PIPENV_IGNORE_VIRTUALENVS": "1", "UV_PYTHON_DOWNLOADS": "never",
           "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    for name in ("VIRTUAL_ENV", "CUSTOM_COMPILE_COMMAND", "PIP_FIND_LINKS", "PIP_NO_INDEX"):
        env.pop(name, None)
    subprocess.run(words, cwd=home, check=True, env=env, timeout=600)


def make(case, tools):
    commands, kept = CASES[case]
    fixture = FIXTURES / case
    with tempfile.TemporaryDirectory() as place:
        scratch = pathlib.Path(place).resolve()
        repository(scratch)
        home = scratch / "project"
        shutil.copytree(fixture, home, ignore=shutil.ignore_patterns("expected.json", *kept))
        with served(scratch) as url:
            for file in home.rglob("*"):
                if file.is_file():
                    file.write_text(file.read_text().replace(GIT, url))
            for command in commands:
                run(command, home, tools)
        for name in kept:
            (fixture / name).write_text(clean((home / name).read_text(), scratch, tools, url))


def main():
    tools = pathlib.Path(sys.argv[1]).resolve()
    wanted = sys.argv[2:]
    bad = []
    for case in CASES:
        if not wanted or case in wanted or case.split("/")[0] in wanted:
            print(case, flush=True)
            try:
                make(case, tools)
            except (subprocess.SubprocessError, OSError) as error:
                print("  failed:", error)
                bad.append(case)
    return "failed: " + " ".join(bad) if bad else 0


if __name__ == "__main__":
    sys.exit(main())
