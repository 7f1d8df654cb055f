#!/usr/bin/env python3
"""A plain inventory lister of Python locks, and what the census costs beside it.

usage: lock_lister.py TREE [--quick]
       lock_lister.py --compare LOCKED... [--copies 504] [--times 3] [--work DIR]

TREE: prints lock, name and version of every uv, Poetry, PDM, pylock, Pipfile and PEX lock below a folder, with tomllib
and json. --quick finds names and versions of TOML locks with one regular expression and parses nothing: less than any
scanner does, a lower bound. Neither reads a manifest, judges or writes tables.

--compare: copies projects (folders with a uv.lock and its pyproject.toml) under other names until there are enough, each
lock a little different so that nothing is remembered, and prints CPU seconds of both listers and of `census scan`,
medians, the census less its scan of an empty folder. CENSUS_BIN names another census.
"""
import argparse
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import tomllib

NAMES = re.compile(r"(?:uv|poetry|pdm|Pipfile|.*\.pex|resolve)\.lock|pylock(?:\.[^.]+)?\.toml")
ENTRY = re.compile(rb'^\[\[packages?\]\]\nname = "([^"]+)"\nversion = "([^"]+)"', re.M)
HERE = pathlib.Path(__file__).resolve()


def locks(tree: str):
    for folder, _, names in os.walk(tree):
        yield from (os.path.join(folder, name) for name in names if NAMES.fullmatch(name))


def entries(content: bytes):
    """Names and versions of one lock, whatever its format."""
    text = content.decode().removeprefix("\ufeff")
    body = "\n".join(line for line in text.splitlines() if not line.startswith("//")) if text[:2] == "//" else text
    if not body.lstrip().startswith("{"):
        document = tomllib.loads(text)
        found = document.get("package", document.get("packages", []))
        return [(each["name"], each.get("version", "")) for each in found]
    document = json.loads(body)
    if "locked_resolves" in document:
        resolves = document["locked_resolves"]
        return [(e["project_name"], e["version"]) for r in resolves for e in r["locked_requirements"]]
    both = [document.get(section, {}) for section in ("default", "develop")]
    return [(name, entry.get("version", "").lstrip("=")) for section in both for name, entry in section.items()]


def quick(content: bytes):
    return [(name.decode(), version.decode()) for name, version in ENTRY.findall(content)]


def list_tree(tree: str, read) -> None:
    rows = files = 0
    for path in locks(tree):
        try:
            with open(path, "rb") as file:
                found = read(file.read())
        except (ValueError, KeyError) as broken:
            print(f"{path}: {broken}", file=sys.stderr)
            continue
        files += 1
        rows += len(found)
        sys.stdout.writelines(f"{path}\t{name}\t{version}\n" for name, version in found)
    print(f"{files} locks, {rows} entries", file=sys.stderr)


def write_tree(out: pathlib.Path, projects: list[pathlib.Path], copies: int) -> int:
    size = 0
    for number in range(copies):
        project = projects[number % len(projects)]
        manifest = (project / "pyproject.toml").read_text(encoding="utf-8")
        old, new = tomllib.loads(manifest)["project"]["name"], f"copy{number:04}"
        here = out / new
        here.mkdir(parents=True)
        (here / "pyproject.toml").write_text(manifest.replace(f'name = "{old}"', f'name = "{new}"'), encoding="utf-8")
        text = (project / "uv.lock").read_text(encoding="utf-8").replace(f'name = "{old}"\n', f'name = "{new}"\n')
        size += (here / "uv.lock").write_text(f"{text}\n# copy {number}\n", encoding="utf-8")
    return size


def cpu(command: list[str], **more) -> float:
    """CPU seconds of a command and its children."""
    with tempfile.TemporaryFile() as said:
        started = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said, **more)
        _, status, used = os.wait4(started.pid, 0)
        started.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        if started.returncode not in (0, 3):
            sys.exit(f"{command[0]}: exit code {started.returncode}: {said.read().decode()[-500:]}")
    return used.ru_utime + used.ru_stime


def compare(projects: list[pathlib.Path], copies: int, times: int, work: pathlib.Path) -> None:
    tree, empty = work / "tree", work / "empty"
    empty.mkdir(parents=True)
    size = write_tree(tree, projects, copies)
    census = os.environ.get("CENSUS_BIN", str(HERE.parents[1] / "bin" / "census"))
    lakes = iter(range(1_000))

    def scan(root: pathlib.Path) -> list[str]:
        return [census, "scan", "--root", str(root), "--lake", str(work / f"lake{next(lakes)}")]

    print(f"{copies} locks of {len(projects)} projects, {size / 1e6:.0f} MB; load {os.getloadavg()[0]:.1f}", flush=True)
    medians = {}
    for name, command in {
        "empty": lambda: scan(empty),
        "census": lambda: scan(tree),
        "lister": lambda: [sys.executable, str(HERE), str(tree)],
        "quick": lambda: [sys.executable, str(HERE), str(tree), "--quick"],
    }.items():
        used = [cpu(command()) for _ in range(times)]
        medians[name] = statistics.median(used)
        print(f"{name:8} {medians[name]:7.2f} s  {' '.join(f'{each:.2f}' for each in used)}", flush=True)
    net = medians["census"] - medians["empty"]
    print(f"census less its start {net:.2f} s: {net / medians['lister']:.2f} x the lister, {net / medians['quick']:.2f} x the quick one; load {os.getloadavg()[0]:.1f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="+", type=pathlib.Path)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--compare", action="store_true")
    parser.add_argument("--copies", type=int, default=504)
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--work", type=pathlib.Path, help="a folder to keep the tree and the lakes in")
    given = parser.parse_args()
    if not given.compare:
        return list_tree(str(given.folders[0]), quick if given.quick else entries)
    with tempfile.TemporaryDirectory() as temporary:
        compare(given.folders, given.copies, given.times, given.work or pathlib.Path(temporary))


if __name__ == "__main__":
    main()
