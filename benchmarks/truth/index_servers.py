#!/usr/bin/env python3
"""Refreshes a census's index from a real package index on this machine, and compares the snapshot with what lies in it.

usage: index_servers.py [--tools DIR]      (needs pip, a package index once, and Python 3.11)

Starts pypiserver over a folder of tiny distributions made on the spot: HTML pages without dates. Refreshes,
refreshes again, adds a release, takes one away, refreshes, stops the server and refreshes once more. Each
snapshot is read with DuckDB and compared with the folder. Exits 1 if anything differs. Nothing is written
outside benchmarks/work and DIR.
"""
import argparse
import contextlib
import io
import pathlib
import shutil
import socket
import subprocess
import sys
import tarfile
import time
import urllib.request
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import house  # noqa: E402

SERVER = "pypiserver==2.4.2"
WHEELS = [("acme_core", "1.0", "py3-none-any"), ("acme_core", "1.1rc1", "py3-none-any"), ("acme_core", "1.0", "cp311-cp311-linux_x86_64"), ("six_more", "2004.1", "py2.py3-none-any")]
SDISTS = [("acme_core", "0.9"), ("six_more", "1!0.1")]
NAMES = ["acme-core", "six-more", "nobody-has-this"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--tools", type=pathlib.Path, default=house.WORK / "tools", help="where the server is, or goes")
    arguments = parser.parse_args()
    house.use_readers()
    root = house.WORK / "index_servers"
    shutil.rmtree(root, ignore_errors=True)
    shelf = root / "shelf"
    shelf.mkdir(parents=True)
    for name, version, tags in WHEELS:
        wheel(shelf, name, version, tags)
    for name, version in SDISTS:
        sdist(shelf, name, version)
    names = root / "names.txt"
    names.write_text("\n".join(NAMES) + "\n", encoding="utf-8")
    sys.exit(1 if compare(root, shelf, names, program(arguments.tools)) else 0)


def wheel(folder: pathlib.Path, name: str, version: str, tags: str) -> None:
    with zipfile.ZipFile(folder / f"{name}-{version}-{tags}.whl", "w") as file:
        file.writestr(f"{name}/__init__.py", "")
        file.writestr(f"{name}-{version}.dist-info/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")


def sdist(folder: pathlib.Path, name: str, version: str) -> None:
    text = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n".encode()
    with tarfile.open(folder / f"{name}-{version}.tar.gz", "w:gz") as file:
        info = tarfile.TarInfo(f"{name}-{version}/PKG-INFO")
        info.size = len(text)
        file.addfile(info, io.BytesIO(text))


def program(tools: pathlib.Path) -> pathlib.Path:
    home = tools / "pypiserver"
    if not (home / "bin" / "pypi-server").exists():
        subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
        subprocess.run([str(home / "bin" / "pip"), "install", "-q", SERVER], check=True)
    return home / "bin" / "pypi-server"


@contextlib.contextmanager
def serving(server: pathlib.Path, shelf: pathlib.Path, port: int):
    command = [str(server), "run", "-i", "127.0.0.1", "-p", str(port), "--disable-fallback", str(shelf)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            with contextlib.suppress(OSError):
                urllib.request.urlopen(f"http://127.0.0.1:{port}/simple/", timeout=1).read()
                break
            time.sleep(0.1)
        else:
            sys.exit("the server does not start")
        yield
    finally:
        process.terminate()
        process.wait(10)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def compare(root: pathlib.Path, shelf: pathlib.Path, names: pathlib.Path, server: pathlib.Path) -> int:
    port, lake, wrong = free_port(), root / "lake", []

    def refreshed(step: str, exit_code: int, **counts: int) -> None:
        import lake as runner

        time.sleep(1.1)  # snapshots have whole seconds
        url = f"own=http://127.0.0.1:{port}/simple/"
        ran = runner.run("index", "refresh", "--lake", str(lake), "--names", str(names), "--index-url", url, "--progress", "none", "--timeout", "20s")
        told(step, "exit code", ran.code, exit_code, wrong, ran.last_words())
        if counts:
            row = newest(lake, "index_snapshot")[0]
            for column, expected in counts.items():
                told(step, column, row[column], expected, wrong)

    def holds(step: str, present: set, gone: set = frozenset()) -> None:
        rows = newest(lake, "index_releases")
        latest = max(row["last_seen_ts"] for row in rows)
        told(step, "releases", {(r["distribution"], r["version"]) for r in rows if r["last_seen_ts"] == latest}, present, wrong)
        told(step, "releases that vanished", {(r["distribution"], r["version"]) for r in rows if r["last_seen_ts"] != latest}, set(gone), wrong)

    both = {("acme-core", "0.9"), ("acme-core", "1.0"), ("acme-core", "1.1rc1"), ("six-more", "1!0.1"), ("six-more", "2004.1")}
    with serving(server, shelf, port):
        refreshed("first", 0, projects_ok=2, projects_404=1, projects_failed=0)
        holds("first", both)
        first = {(r["distribution"], r["version"]): r for r in newest(lake, "index_releases")}
        told("first", "dates", {r["release_date_source"] for r in first.values()}, {"unknown"}, wrong)
        shapes = {key[1]: (r["has_sdist"], r["has_wheel"], r["has_universal_wheel"], r["files_count"], r["is_prerelease"], r["epoch"]) for key, r in first.items()}
        expected = {"0.9": (True, False, False, 1, False, 0), "1.0": (False, True, True, 2, False, 0), "1.1rc1": (False, True, True, 1, True, 0), "2004.1": (False, True, True, 1, False, 0), "1!0.1": (True, False, False, 1, False, 1)}
        told("first", "shapes", shapes, expected, wrong)
        refreshed("unchanged", 0, projects_ok=0, projects_not_modified=2, projects_404=1)
        holds("unchanged", both)
        wheel(shelf, "acme_core", "1.2", "py3-none-any")
        (shelf / "acme_core-0.9.tar.gz").unlink()
        refreshed("changed", 0, projects_ok=1, projects_not_modified=1)
        after = both - {("acme-core", "0.9")} | {("acme-core", "1.2")}
        holds("changed", after, {("acme-core", "0.9")})
        new = next(r for r in newest(lake, "index_releases") if r["version"] == "1.2")
        told("changed", "the new one's date", (new["release_date_source"], new["release_date_ts"]), ("first_seen", new["first_seen_ts"]), wrong)
    refreshed("stopped", 4)
    holds("stopped", after, {("acme-core", "0.9")})
    print("\n".join(wrong) or "every snapshot says what lay on the shelf")
    return len(wrong)


def told(step: str, what: str, ours, expected, wrong: list, more: str = "") -> None:
    same = ours == expected
    print(f"{'same  ' if same else 'DIFFERS'} {step}: {what}", flush=True)
    if not same:
        wrong.append(f"{step}, {what}: {ours} instead of {expected} {more}")


def newest(lake: pathlib.Path, table: str) -> list[dict]:
    import duckdb

    file = max(lake.glob(f"v1/index/own/{table}/as_of=*/*.parquet"))
    found = duckdb.connect().execute("FROM read_parquet(?, hive_partitioning = false)", [str(file)])
    columns = [column[0] for column in found.description]
    return [dict(zip(columns, row)) for row in found.fetchall()]


if __name__ == "__main__":
    main()
