"""Lakes that cannot be written, and scans that die: what was published stays readable."""
import contextlib
import functools
import json
import os
import pathlib
import subprocess

import fault_inputs
import house
import lake

FIRST, SECOND, THIRD = (f"2026-01-0{day}T00:00:00Z" for day in (1, 2, 3))
HALTED = 137
FAILPOINTS = ("after-write", "after-verify", "mid-move", "after-move", "after-manifest", "after-commit")


def answers(path: pathlib.Path) -> dict[str, int]:
    """What a reader sees through the shipped views: files of the latest run, runs, the date of the latest."""
    import duckdb

    with contextlib.chdir(path), duckdb.connect() as con:
        con.execute((path / "v1" / "sql" / "views.duckdb.sql").read_text(encoding="utf-8"))
        query = """SELECT (SELECT count(*) FROM files_latest), (SELECT count(*) FROM published_runs),
            (SELECT max(as_of_ts)::VARCHAR FROM files_latest)"""
        files, runs, as_of = con.execute(query).fetchone()
    return {"files": files, "runs": runs, "day": int(as_of[8:10])}


def published_once(home: pathlib.Path, at: pathlib.Path | None = None) -> tuple[pathlib.Path, pathlib.Path, dict]:
    root, path = fault_inputs.project(home), at or home / "lake"
    ran = lake.scan(root, path, "faults", as_of=FIRST)
    assert ran.code == 0, f"the first scan: exit {ran.code}: {ran.last_words()}"
    return root, path, answers(path)


def lake_is_a_file(home: pathlib.Path) -> str:
    path = fault_inputs.write(home / "lake", "not a folder\n")
    return fault_inputs.refused(lake.scan(fault_inputs.project(home), path, "faults"), 4)


def unwritable_lake(home: pathlib.Path) -> str:
    prefix = fault_inputs.bound()
    (home / "lake").mkdir(mode=0o500)
    return fault_inputs.refused(lake.scan(fault_inputs.project(home), home / "lake", "faults", prefix=prefix), 4)


def newer_lake(home: pathlib.Path) -> str:
    root, path, _ = published_once(home)
    for manifest in (path / "v1" / "runs").glob("*.json"):
        content = json.loads(manifest.read_text(encoding="utf-8"))
        manifest.write_text(json.dumps({**content, "schema_version": "2.0"}), encoding="utf-8")
    return fault_inputs.refused(lake.scan(root, path, "faults", as_of=SECOND), 4)


def full_disk(home: pathlib.Path) -> str:
    if os.geteuid() != 0:
        raise fault_inputs.Cannot("only the super-user may mount a small disk")
    disk = home / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(disk)], capture_output=True, text=True)
    if mounted.returncode:
        raise fault_inputs.Cannot(f"a small disk cannot be mounted here: {mounted.stderr.strip()}")
    try:
        root, path, before = published_once(home, disk / "lake")
        fill(disk, leave=8 * 1024)
        for number in range(300):
            fault_inputs.write(root / "x" / f"more{number}.py", "".join(f"import m{number}_{n}\n" for n in range(50)))
        said = fault_inputs.refused(lake.scan(root, path, "faults", as_of=SECOND), 4)
        assert answers(path) == before, f"{answers(path)} was {before}"
        return said
    finally:
        subprocess.run(["umount", str(disk)], check=False)


def fill(disk: pathlib.Path, leave: int) -> None:
    free = os.statvfs(disk)
    with open(disk / "filler", "wb") as stream:
        stream.write(b"\0" * (free.f_bavail * free.f_frsize - leave))


def death(failpoint: str, home: pathlib.Path) -> str:
    """Killed at a named moment of publishing: readers see the old answer or the new, the next scan is clean."""
    root, path, before = published_once(home)
    fault_inputs.write(root / "x" / "second.py", fault_inputs.GOOD)
    ran = lake.scan(root, path, "faults", as_of=SECOND, env={"CENSUS_FAILPOINT": failpoint})
    assert ran.code == HALTED, f"exit {ran.code}, not {HALTED}: {ran.last_words()}"
    committed = failpoint == "after-commit"
    new = {"files": before["files"] + 1, "runs": 2, "day": 2}
    want = new if committed else before
    assert answers(path) == want, f"after the death a reader sees {answers(path)}, not {want}"
    again = lake.scan(root, path, "faults", as_of=SECOND)
    assert again.code == 0, f"the next scan: exit {again.code}: {again.last_words()}"
    assert answers(path) == new, f"after the next scan a reader sees {answers(path)}, not {new}"
    return f"{'the new' if committed else 'the old'} run stays readable, the next scan publishes"


def same_again(home: pathlib.Path) -> str:
    root, path, before = published_once(home)
    files = {file: file.stat().st_mtime_ns for file in (path / "v1" / "tables").rglob("*.parquet")}
    ran = lake.scan(root, path, "faults", as_of=FIRST)
    assert ran.code == 0, f"exit {ran.code}: {ran.last_words()}"
    now = {file: file.stat().st_mtime_ns for file in (path / "v1" / "tables").rglob("*.parquet")}
    assert files == now, "table files were written again"
    assert answers(path) == before, f"{answers(path)} was {before}"
    return "reported, not rewritten"


def two_at_once(home: pathlib.Path) -> str:
    root, path = fault_inputs.project(home), home / "lake"
    running = [
        subprocess.Popen(
            [house.census(), *lake.arguments(root, path, "faults", as_of)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        for as_of in (SECOND, THIRD)
    ]
    for process in running:
        _, words = process.communicate(timeout=fault_inputs.PATIENCE_S)
        assert process.returncode == 0, f"exit {process.returncode}: {words.strip().splitlines()[-1:]}"
    seen = answers(path)
    assert (seen["runs"], seen["day"]) == (2, 3), f"a reader sees {seen}"
    return "both published"


CHECKS = {
    "lake-is-a-file": lake_is_a_file,
    "unwritable-lake": unwritable_lake,
    "newer-lake": newer_lake,
    "full-disk": full_disk,
    **{f"death-{name}": functools.partial(death, name) for name in FAILPOINTS},
    "same-again": same_again,
    "two-at-once": two_at_once,
}
