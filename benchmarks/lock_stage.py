#!/usr/bin/env python3
"""What the lock stage of a scan costs beside scanners that only list what locks hold.

usage: lock_stage.py LOCKED... [--copies 504] [--times 3] [--work DIR] [--osv-scanner FILE]... [--scalibr FILE]

LOCKED: projects, folders with a pyproject.toml and a uv.lock, poetry.lock or pdm.lock, or with locks alone. They are copied
under other names until there are enough, each lock a little different so that nothing is remembered. CPU seconds (user and
system, with children) of `census scan`, of lock_lister.py in both of its ways and of the scanners that are named, in rounds of
one run each, so that all meet the same load; the medians, and the census less its scan of an empty folder. CENSUS_BIN names
another census. The scanners are Go programs: `go install github.com/google/osv-scanner/v2/cmd/osv-scanner@v2.2.2`,
`go install github.com/google/osv-scalibr/binary/scalibr@v0.3.2`.
"""
import argparse
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import tomllib

HERE = pathlib.Path(__file__).resolve()
OFFLINE = {"1": ["-r", "--experimental-offline", "--experimental-all-packages"], "2": ["scan", "source", "-r", "--offline", "--all-packages", "--no-resolve"]}


def name_of(manifest: str) -> str:
    document = tomllib.loads(manifest)
    return document.get("project", document.get("tool", {}).get("poetry", {})).get("name", "")


def write_copy(project: pathlib.Path, here: pathlib.Path, number: int) -> int:
    """One project under another name; how many bytes of locks it has."""
    here.mkdir(parents=True)
    old, new, size = "", f"copy{number:04}", 0
    manifest = project / "pyproject.toml"
    if manifest.exists():
        text = manifest.read_text(encoding="utf-8")
        old = name_of(text)
        (here / manifest.name).write_text(text.replace(f'name = "{old}"', f'name = "{new}"'), encoding="utf-8")
    for lock in sorted(project.glob("*.lock")):
        text = lock.read_text(encoding="utf-8")
        own = text.replace(f'name = "{old}"\n', f'name = "{new}"\n') if old else text
        mark = f"// copy {number}\n{own}" if text.lstrip()[:1] in ("{", "/") else f"{own}\n# copy {number}\n"
        size += (here / lock.name).write_text(mark, encoding="utf-8")
    return size


def cpu(command: list[str]) -> float:
    """CPU seconds of a command and its children. Scanners without a database end with 127."""
    with tempfile.TemporaryFile() as said:
        started = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said)
        _, status, used = os.wait4(started.pid, 0)
        started.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        if started.returncode not in (0, 3, 127):
            sys.exit(f"{command[0]}: exit code {started.returncode}: {said.read().decode()[-500:]}")
    return used.ru_utime + used.ru_stime


def commands(given, work: pathlib.Path):
    census = os.environ.get("CENSUS_BIN", str(HERE.parents[1] / "bin" / "census"))
    lister, tree, lakes = str(HERE.with_name("lock_lister.py")), str(work / "tree"), iter(range(1_000))

    def scan(root: str):
        return lambda: [census, "scan", "--root", str(work / root), "--lake", str(work / f"lake{next(lakes)}")]

    found = {
        "empty": scan("empty"),
        "census": scan("tree"),
        "lister": lambda: [sys.executable, lister, tree],
        "quick": lambda: [sys.executable, lister, tree, "--quick"],
    }
    for scanner in given.osv_scanner:
        said = subprocess.run([scanner, "--version"], capture_output=True, text=True, check=True).stdout
        version = re.search(r"version: ((\d+)[\d.]*)", said)
        options = OFFLINE[version[2]]
        found[f"osv-scanner {version[1]}"] = lambda scanner=scanner, options=options: [scanner, *options, "--format", "json", tree]
    if given.scalibr:
        out = str(work / "scalibr.textproto")
        found["scalibr"] = lambda: [given.scalibr, "--root", tree, "--result", out, "--plugins=python"]
    return found


def compare(given, work: pathlib.Path) -> None:
    (work / "empty").mkdir(parents=True)
    projects = given.locked
    copies = range(given.copies)
    size = sum(write_copy(projects[n % len(projects)], work / "tree" / f"copy{n:04}", n) for n in copies)
    print(f"{given.copies} copies of {len(projects)} projects, {size / 1e6:.0f} MB of locks; load {os.getloadavg()[0]:.1f}", flush=True)
    programs = commands(given, work)
    used = {name: [] for name in programs}
    for _ in range(given.times):
        for name, command in programs.items():
            used[name].append(cpu(command()))
    net = statistics.median(used["census"]) - statistics.median(used["empty"])
    for name, all_used in used.items():
        middle = statistics.median(all_used)
        times = "" if name in ("empty", "census") else f"the census is {net / middle:.2f} x"
        print(f"{name:20} {middle:7.2f} s  {' '.join(f'{each:.2f}' for each in all_used):30} {times}")
    print(f"census less its start {net:.2f} s; load {os.getloadavg()[0]:.1f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("locked", nargs="+", type=pathlib.Path)
    parser.add_argument("--copies", type=int, default=504)
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--work", type=pathlib.Path, help="a folder to keep the tree and the lakes in")
    parser.add_argument("--osv-scanner", action="append", default=[])
    parser.add_argument("--scalibr")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        compare(given, given.work or pathlib.Path(temporary))


if __name__ == "__main__":
    main()
