"""Everything adds up: the walker's counters, the rows, the manifest, and what `find` sees."""
import pathlib
import subprocess

import lake
import trees
import verdicts

STATUSES = ("read", "recovered", "skipped", "failed")


def check(tree: trees.Tree, published: lake.Lake, out: verdicts.Verdicts) -> None:
    python_files(tree, published, out)
    counters(published, out)
    manifest(published, out)


def python_files(tree: trees.Tree, published: lake.Lake, out: verdicts.Verdicts) -> None:
    found = subprocess.run(
        ["find", str(tree.root), "-name", ".git", "-prune", "-o", "-type", "f", "-name", "*.py", "-printf", "%s\\n"],
        capture_output=True, text=True, check=True,
    ).stdout.split()  # fmt: skip
    query = "FROM files WHERE file_kind = 'python' AND file_path LIKE '%.py'"
    out.numbers("python files", len(found), published.one(f"SELECT count(*) {query}"), tree.least_files)
    size = published.one(f"SELECT coalesce(sum(size_bytes), 0)::BIGINT {query}")
    out.numbers("python bytes", sum(map(int, found)), size)


def counters(published: lake.Lake, out: verdicts.Verdicts) -> None:
    run = dict(zip([row[0] for row in published.rows("DESCRIBE runs")], published.rows("FROM runs")[0]))
    for status in STATUSES:
        rows = published.one(f"SELECT count(*) FROM files WHERE read_status = '{status}'")
        out.numbers(f"files {status}: counter and rows", run[f"files_{status}"], rows)
    total = sum(run[f"files_{status}"] for status in STATUSES)
    out.numbers("files seen = read+recovered+skipped+failed", run["files_seen"], total)
    projects = sum(run[f"projects_{status}"] for status in ("ok", "partial", "failed", "skipped"))
    out.numbers("projects seen = ok+partial+failed+skipped", run["projects_seen"], projects)
    out.numbers("projects: counter and rows", run["projects_seen"], published.one("SELECT count(*) FROM projects"))
    due = run["files_seen"] - run["files_skipped"]
    ratio = (run["files_read"] + run["files_recovered"]) / due if due else 1.0
    out.holds("coverage_ratio is what the counters say", [] if run["coverage_ratio"] == ratio else [(run["coverage_ratio"], ratio)], 1)
    strangers = published.rows("SELECT DISTINCT project_id FROM files WHERE project_id NOT IN (SELECT project_id FROM projects)")
    out.holds("every file belongs to a project", strangers, published.one("SELECT count(DISTINCT project_id) FROM files"))


def manifest(published: lake.Lake, out: verdicts.Verdicts) -> None:
    """The manifest names every file of the run, with its size, rows and checksum."""
    broken, seen, named = [], 0, set()
    for table in published.manifest["tables"]:
        for entry in table["files"]:
            path = locate(published, entry["path"])
            seen += 1
            named.add(path)
            if not path.is_file():
                broken.append(f"{entry['path']} is not there")
            elif (path.stat().st_size, lake.sha256(path)) != (entry["bytes"], entry["sha256"]):
                broken.append(f"{entry['path']} is not what the manifest says")
            elif rows_of(published, path) != entry["rows"]:
                broken.append(f"{entry['path']} has another number of rows")
    out.holds("files are what the manifest says", broken, seen)
    there = {path for table in published.tables() for path in published.files(table) if table != "runs"}
    out.holds("no file beside the manifest's", sorted(map(str, there - named)), len(there))


def locate(published: lake.Lake, path: str) -> pathlib.Path:
    """A path of the manifest is relative to the lake."""
    return published.path / path


def rows_of(published: lake.Lake, path: pathlib.Path) -> int:
    return published.con.execute("SELECT count(*) FROM read_parquet(?, hive_partitioning = false)", [str(path)]).fetchone()[0]
