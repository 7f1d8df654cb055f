"""Where things are: the repository, the work folder, the oracles, the interpreters, the readers."""
import glob
import hashlib
import os
import pathlib
import shutil
import subprocess
import sys

REPO = pathlib.Path(__file__).resolve().parents[2]
WORK = REPO / "benchmarks" / "work"
HERE = pathlib.Path(__file__).resolve().parent
OLDEST = (3, 11)


def census() -> str:
    """The command under test; CENSUS_BIN names another one."""
    command = os.environ.get("CENSUS_BIN", str(REPO / "bin" / "census"))
    if not os.access(command, os.X_OK):
        sys.exit(f"{command} is not a program; CENSUS_BIN names another one")
    return command


def oracles() -> pathlib.Path | None:
    """The folder of independent judges, or None where this machine has none."""
    folder = pathlib.Path(os.environ.get("CENSUS_ORACLES", REPO.parent / "shared" / "oracle"))
    return folder if (folder / "oracle_imports.py").is_file() else None


def corpus_script() -> pathlib.Path | None:
    """The script that lays out the Debian corpus; it lies beside the oracles."""
    beside = pathlib.Path(os.environ.get("CENSUS_ORACLES", REPO.parent / "shared" / "oracle")).parent
    script = beside / "corpus" / "corpus-debian.sh"
    return script if script.is_file() else None


def version_of(python: str) -> tuple[int, ...] | None:
    """The version of an interpreter, or None for a name that only looks like one (a shim)."""
    try:
        answer = subprocess.run(
            [python, "-c", "import sys; print(*sys.version_info[:3])"], capture_output=True, text=True, timeout=20
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    words = answer.stdout.split()
    return tuple(map(int, words)) if answer.returncode == 0 and len(words) == 3 else None


def newest_python() -> str:
    """The newest CPython at hand: the grammar is part of the answer."""
    names = [sys.executable] + [shutil.which(f"python3.{minor}") for minor in range(11, 20)]
    names += glob.glob(os.path.expanduser("~/.pyenv/versions/*/bin/python3"))
    known = {name: version_of(name) for name in dict.fromkeys(filter(None, names))}
    return max((version, name) for name, version in known.items() if version)[1]


def use_readers() -> None:
    """Runs the program again inside a virtual environment that has the readers, making it on first use."""
    wanted = hashlib.sha256((HERE / "requirements.txt").read_bytes()).hexdigest()[:12]
    home = WORK / f"venv-{sys.version_info[0]}.{sys.version_info[1]}-{wanted}"
    if pathlib.Path(sys.prefix) == home:
        return
    if sys.version_info[:2] < OLDEST:
        sys.exit(f"Python {OLDEST[0]}.{OLDEST[1]} or newer is needed; this is {sys.version.split()[0]}.")
    if not (home / "ready").is_file():
        print(f"making {home.relative_to(REPO)} with the readers of requirements.txt", file=sys.stderr)
        shutil.rmtree(home, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
        pip = [str(home / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "--requirement", str(HERE / "requirements.txt")], check=True)
        (home / "ready").touch()
    os.execv(str(home / "bin" / "python"), [str(home / "bin" / "python"), *sys.argv])
