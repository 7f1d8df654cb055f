#!/usr/bin/env python3
"""What judging versions against a snapshot costs: 10,000 locked versions, 5,000 names.

usage: index_speed.py [REPEATS]

Scans one tree with and without the snapshot, in turns, and prints the CPU seconds of both and of
their difference: medians. Names and releases are those of truth/data/releases.parquet, repeated
under other names.
"""
import pathlib
import shutil
import statistics
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "truth"))
import house  # noqa: E402

NAMES, LOCKED, PROJECTS = 5_000, 10_000, 10


def main() -> None:
    house.use_readers()
    import check_index
    import lake

    home = house.WORK / "index_speed"
    shutil.rmtree(home, ignore_errors=True)
    snapshot = home / "snapshot.parquet"
    names = build(home, snapshot, check_index.releases())
    cpu: dict[str, list[float]] = {"none": [], str(snapshot): []}
    for turn in range(int(sys.argv[1]) if len(sys.argv) > 1 else 5):
        for index, seconds in cpu.items():
            path = home / "lake"
            shutil.rmtree(path, ignore_errors=True)
            ran = lake.scan(home / "tree", path, "speed", "--index", index)
            if ran.code:
                sys.exit(ran.last_words())
            seconds.append(ran.cpu_s)
    rows = lake.Lake(path).one("SELECT count(*) FROM freshness WHERE latest_stable IS NOT NULL")
    without, with_index = (statistics.median(seconds) for seconds in cpu.values())
    print(f"{rows:,} versions judged, {names:,} names; CPU s: {without:.2f} without, {with_index:.2f} with, {with_index - without:.2f} between")


def build(home: pathlib.Path, snapshot: pathlib.Path, known: dict) -> int:
    import duckdb
    import check_index

    copies = -(-NAMES // len(known))
    names = [f"{name}-x{copy}" for copy in range(copies) for name in known][:NAMES]
    con = duckdb.connect()
    snapshot.parent.mkdir(parents=True)
    con.execute(f"""COPY (SELECT r.* REPLACE (r.distribution || '-x' || c.range AS distribution)
        FROM '{check_index.SNAPSHOT}' r, range({copies}) c ORDER BY 2) TO '{snapshot}' (FORMAT parquet, COMPRESSION zstd)""")
    for project in range(PROJECTS):
        folder = home / "tree" / f"p{project}"
        folder.mkdir(parents=True)
        mine = [names[(project * LOCKED // PROJECTS + i) % len(names)] for i in range(LOCKED // PROJECTS)]
        share = 0.3 + project / 20
        entries = [(name, check_index.chosen(known[name.rpartition("-x")[0]], share), "") for name in mine]
        check_index.project(folder, f"p{project}", entries)
    return len(set(names))


if __name__ == "__main__":
    main()
