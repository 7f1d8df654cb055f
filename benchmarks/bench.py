#!/usr/bin/env python3
"""How long a scan takes, beside the time that reading the same files takes.

usage: bench.py [--quick] [--files N]... [--lines 250] [--repeats 3] [--no-corpus] [--record [NAME]]

Measures generated trees of 10,000 and 100,000 files and the Debian corpus (100 packages), each
scanned `--repeats` times into a fresh lake; the median run is shown. --quick measures 10,000 files
once. Wall clock, CPU seconds (user + system, with all child processes) and the peak resident memory
of the largest process come from the kernel (wait4). The yardstick reads the same *.py files with two
`cat` at a time (xargs -P2) from a warm cache. --record writes benchmarks/results/<date>-<NAME>.md.
"""
import argparse
import dataclasses
import datetime
import os
import pathlib
import platform
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "truth"))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import house  # noqa: E402
import lake  # noqa: E402
import own_tree  # noqa: E402
import trees  # noqa: E402

AIM_FILES = 100_000
AIM_START_S, AIM_FACTOR, AIM_GB = 3.0, 6.0, 1.5


@dataclasses.dataclass(frozen=True)
class Spent:
    """What one command took."""

    wall_s: float
    cpu_s: float
    rss_gb: float


@dataclasses.dataclass(frozen=True)
class Row:
    """One measured tree."""

    name: str
    files: int
    megabytes: float
    scan: Spent
    yardstick: Spent

    @property
    def aim_s(self) -> float:
        return AIM_START_S + AIM_FACTOR * self.yardstick.wall_s


def spent_by(command: list[str], stdin: pathlib.Path | None = None) -> Spent:
    """Runs a command to its end; a failure ends the benchmark."""
    with open(stdin or os.devnull, "rb") as source, tempfile.TemporaryFile() as errors:
        start = time.monotonic()
        process = subprocess.Popen(command, stdin=source, stdout=subprocess.DEVNULL, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            errors.seek(0)
            sys.exit(f"exit {process.returncode} of {' '.join(command)}\n{errors.read().decode(errors='replace')[-2000:]}")
    return Spent(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024 / 1024)


def middle(runs: list[Spent]) -> Spent:
    """The run with the median wall time."""
    return sorted(runs, key=lambda run: run.wall_s)[(len(runs) - 1) // 2]


def read_all(files: list[pathlib.Path], repeats: int) -> Spent:
    with tempfile.NamedTemporaryFile(dir=house.WORK) as names:
        names.write(b"\0".join(map(os.fsencode, files)))
        names.flush()
        command = ["xargs", "-0", "-P2", "-n", "500", "cat"]
        spent_by(command, pathlib.Path(names.name))  # warms the cache
        return middle([spent_by(command, pathlib.Path(names.name)) for _ in range(max(3, repeats))])


def scan(root: pathlib.Path, repeats: int) -> Spent:
    runs = []
    for _ in range(repeats):
        with tempfile.TemporaryDirectory(dir=house.WORK) as folder:
            runs.append(spent_by([house.census(), *lake.arguments(root, pathlib.Path(folder) / "lake", "bench")]))
    return middle(runs)


def measure(name: str, root: pathlib.Path, repeats: int) -> Row:
    files = sorted(path for path in root.rglob("*.py") if path.is_file() and not path.is_symlink())
    megabytes = sum(path.stat().st_size for path in files) / 1e6
    yardstick = read_all(files, repeats)
    return Row(name, len(files), megabytes, scan(root, repeats), yardstick)


def generated(files: int, lines: int) -> pathlib.Path:
    """A generated tree of about that many files, made once."""
    if house.oracles() is not None:
        out = trees.generate(f"bench-{files}x{lines}", files // 40, 40, "--lines", str(lines))
        return out / "repo"
    root = house.WORK / f"bench-own-{files}x{lines}" / "repo"
    if not (root.parent / "ready").is_file():
        print("the generator is not on this machine: a plainer tree is measured", file=sys.stderr)
        shutil.rmtree(root.parent, ignore_errors=True)
        own_tree.write(root, files, lines)
        (root.parent / "ready").touch()
    return root


def machine() -> list[str]:
    java = subprocess.run(["java", "-version"], capture_output=True, text=True).stderr.splitlines()
    processor = platform.processor() or platform.machine()
    if os.path.exists("/proc/cpuinfo"):
        lines = pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines()
        processor = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), processor)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    revision = subprocess.run(["git", "-C", str(house.REPO), "rev-parse", "--short", "HEAD"], capture_output=True, text=True)
    return [
        f"{len(os.sched_getaffinity(0))} cores ({processor}), {memory:.0f} GiB, {platform.system()}",
        (java or ["no java"])[0],
        f"revision {revision.stdout.strip() or 'unknown'}",
        f"load before the start {os.getloadavg()[0]:.1f}",
    ]


HEAD = (
    "| tree | files | MB | scan wall s | scan CPU s | peak RSS GB | yardstick wall s | ratio | aim s |\n"
    "|---|---:|---:|---:|---:|---:|---:|---:|---:|"
)


def line(row: Row) -> str:
    ratio = row.scan.wall_s / row.yardstick.wall_s
    return (
        f"| {row.name} | {row.files:,} | {row.megabytes:,.0f} | {row.scan.wall_s:.2f} | {row.scan.cpu_s:.1f} "
        f"| {row.scan.rss_gb:.2f} | {row.yardstick.wall_s:.2f} | {ratio:.1f} | {row.aim_s:.1f} |"
    )


def verdict(row: Row) -> str:
    fast = "met" if row.scan.wall_s <= row.aim_s else "missed"
    small = "met" if row.scan.rss_gb < AIM_GB else "missed"
    return (
        f"aim for {AIM_FILES:,} files: wall within {AIM_START_S:g} s + {AIM_FACTOR:g} x yardstick = {row.aim_s:.1f} s: "
        f"{row.scan.wall_s:.1f} s, {fast}; memory under {AIM_GB} GB: {row.scan.rss_gb:.2f} GB, {small}"
    )


def trees_to_measure(arguments: argparse.Namespace):
    for files in arguments.files or ([10_000] if arguments.quick else [10_000, AIM_FILES]):
        yield f"generated, {files:,} x {arguments.lines} lines", generated(files, arguments.lines)
    if not (arguments.no_corpus or arguments.quick):
        try:
            yield "Debian corpus, 100 packages", trees.find("corpus100").root
        except trees.Unavailable as reason:
            print(f"SKIPPED the corpus: {reason}", file=sys.stderr)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="10,000 files, once")
    parser.add_argument("--files", type=int, action="append", help="a size, repeatable")
    parser.add_argument("--lines", type=int, default=250, help="lines a file (default 250)")
    parser.add_argument("--repeats", type=int, help="scans a tree (default 3, with --quick 1)")
    parser.add_argument("--no-corpus", action="store_true", help="leave the Debian corpus out")
    parser.add_argument("--record", nargs="?", const="", help="write benchmarks/results/<date>-<NAME>.md")
    arguments = parser.parse_args()
    house.WORK.mkdir(parents=True, exist_ok=True)
    repeats = arguments.repeats or (1 if arguments.quick else 3)
    facts = [*machine(), f"median of {repeats}"]
    print("; ".join(facts), HEAD, sep="\n", flush=True)
    rows = []
    for name, root in trees_to_measure(arguments):
        rows.append(measure(name, root, repeats))
        print(line(rows[-1]), flush=True)
    verdicts = [verdict(row) for row in rows if abs(row.files - AIM_FILES) < AIM_FILES * 0.05]
    print(*verdicts, sep="\n")
    if arguments.record is not None:
        record(arguments.record, facts, rows, verdicts)


def record(name: str, facts: list[str], rows: list[Row], verdicts: list[str]) -> None:
    today = datetime.date.today().isoformat()
    path = house.REPO / "benchmarks" / "results" / f"{today}-{name or f'{os.cpu_count()}-cores-{platform.machine()}'}.md"
    text = [f"# Scans on {today}", "", *(f"- {fact}" for fact in facts), "", HEAD, *map(line, rows), "", *verdicts]
    path.write_text("\n".join(text).rstrip() + "\n", encoding="utf-8")
    print(f"written: {path.relative_to(house.REPO)}")


if __name__ == "__main__":
    main()
