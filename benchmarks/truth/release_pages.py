#!/usr/bin/env python3
"""Pages of a package index as one Parquet file of `index_releases`: what was true on one day.

usage: release_pages.py FOLDER OUT.parquet TAKEN_AT

FOLDER holds one JSON page of the Simple API (PEP 691) a distribution, OUT gets a row a release.
Written apart from the census, with `packaging` for names and versions, so that the two can disagree.
The file data/releases.parquet was made by it from pages of the public index on 2026-11-24.
"""
import datetime
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import house  # noqa: E402

COLUMNS = """index_name VARCHAR, distribution VARCHAR, version VARCHAR, version_key VARCHAR, is_valid_pep440 BOOLEAN,
    is_prerelease BOOLEAN, is_dev BOOLEAN, epoch INTEGER, release_date_ts TIMESTAMPTZ, release_date_source VARCHAR,
    is_yanked_all BOOLEAN, is_yanked_any BOOLEAN, yank_reason VARCHAR, requires_python VARCHAR[], has_sdist BOOLEAN,
    has_wheel BOOLEAN, has_universal_wheel BOOLEAN, files_count INTEGER, has_metadata BOOLEAN, requires_dist VARCHAR[],
    first_seen_ts TIMESTAMPTZ, last_seen_ts TIMESTAMPTZ"""


def main() -> None:
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    house.use_readers()
    folder, out, taken = sys.argv[1:]
    rows = [row for page in sorted(pathlib.Path(folder).glob("*.json")) for row in releases(page, instant(taken))]
    write(rows, out)
    print(f"{len(rows):,} releases")


def write(rows: list[tuple], out: str) -> None:
    import duckdb

    con = duckdb.connect()
    con.execute("SET TimeZone = 'UTC'")
    con.execute(f"CREATE TABLE releases ({COLUMNS})")
    con.executemany(f"INSERT INTO releases VALUES ({', '.join('?' * len(rows[0]))})", rows)
    order = "ORDER BY distribution, rowid"
    con.execute(f"COPY (FROM releases {order}) TO '{out}' (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 15)")


def releases(page: pathlib.Path, taken: datetime.datetime) -> list[tuple]:
    """The rows of one page, in the order of their versions."""
    from packaging.utils import canonicalize_name
    from packaging.version import InvalidVersion, Version

    body = json.loads(page.read_bytes())
    name = canonicalize_name(body["name"])
    found: dict[Version, list[dict]] = {}
    for entry in body["files"]:
        try:
            found.setdefault(Version(version_of(entry["filename"], name)), []).append(entry)
        except (InvalidVersion, ValueError):
            continue
    return [row(name, version, found[version], taken) for version in sorted(found)]


def version_of(filename: str, name: str) -> str:
    """What a file name says; raises ValueError for one that says nothing."""
    from packaging.utils import canonicalize_name

    if filename.endswith(".whl"):
        return filename.split("-")[1]
    for ending in (".tar.gz", ".zip", ".tar.bz2", ".tgz", ".tar.xz"):
        if filename.endswith(ending):
            stem = filename[: -len(ending)]
            for cut in [i for i, letter in enumerate(stem) if letter == "-"]:
                if canonicalize_name(stem[:cut]) == name:
                    return stem[cut + 1:]
    raise ValueError(filename)


def row(name: str, version, files: list[dict], taken: datetime.datetime) -> tuple:
    dates = sorted(instant(entry["upload-time"]) for entry in files if entry.get("upload-time"))
    kept = [entry for entry in files if not entry.get("yanked")]
    reasons = sorted({entry["yanked"] for entry in files if isinstance(entry.get("yanked"), str)})
    wheels = [entry["filename"] for entry in files if entry["filename"].endswith(".whl")]
    return (
        "main", name, str(version), None, True, version.is_prerelease, version.is_devrelease, version.epoch,
        dates[0] if dates else None, "index" if dates else "unknown",
        not kept, len(kept) < len(files), reasons[0] if reasons else None,
        sorted({entry.get("requires-python") or "" for entry in kept}), len(wheels) < len(files), bool(wheels),
        any(wheel.endswith("-none-any.whl") for wheel in wheels), len(files), False, [], taken, taken,
    )


def instant(text: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


if __name__ == "__main__":
    main()
