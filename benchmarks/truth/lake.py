"""Runs the census into a lake and opens what it published."""
import dataclasses
import glob
import hashlib
import json
import os
import pathlib
import resource
import subprocess
import time

import house

AS_OF = "2026-01-01T00:00:00Z"


@dataclasses.dataclass(frozen=True)
class Ran:
    """How one run of the command ended."""

    code: int
    out: str
    err: str
    wall_s: float
    cpu_s: float

    def last_words(self) -> str:
        lines = [line for line in self.err.splitlines() if line.strip()]
        return lines[-1] if lines else "(nothing on standard error)"


def run(*arguments: str, env: dict[str, str] | None = None, prefix: tuple[str, ...] = (), timeout: float = 1800) -> Ran:
    """One call of the command; `prefix` is put in front of it (taskset, timeout)."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run(
        [*prefix, house.census(), *arguments],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, **(env or {})},
        timeout=timeout,
    )
    wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return Ran(done.returncode, done.stdout, done.stderr, wall, cpu)


def arguments(root: os.PathLike | str, lake: os.PathLike | str, scope: str, as_of: str = AS_OF) -> tuple[str, ...]:
    """The arguments of a scan with everything fixed that a table may depend on."""
    where = ("--root", str(root), "--lake", str(lake))
    return ("scan", *where, "--as-of", as_of, "--scope", scope, "--progress", "none")


def scan(root: os.PathLike | str, lake: os.PathLike | str, scope: str, *extra: str, as_of: str = AS_OF, **how) -> Ran:
    """One scan; `extra` goes to the command, `how` to `run`."""
    return run(*arguments(root, lake, scope, as_of), *extra, **how)


def sha256(path: pathlib.Path) -> str:
    with open(path, "rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


class Lake:
    """A lake on this disk, its newest published run open in DuckDB, one view a table."""

    def __init__(self, path: os.PathLike | str) -> None:
        import duckdb

        self.path = pathlib.Path(path)
        self.manifest = max(map(self._read, (self.path / "v1" / "runs").glob("*.json")), key=self._age, default=None)
        if self.manifest is None:
            raise FileNotFoundError(f"no published run in {self.path}")
        self.con = duckdb.connect()
        for table in self.tables():
            names = ", ".join("'" + name.replace("'", "''") + "'" for name in map(str, self.files(table)))
            self.con.execute(f"CREATE VIEW {table} AS FROM read_parquet([{names}], hive_partitioning = false)")

    @staticmethod
    def _read(path: pathlib.Path) -> dict:
        return json.loads(path.read_text(encoding="utf-8"))

    @staticmethod
    def _age(manifest: dict) -> tuple:
        return manifest["as_of_ts"], manifest["publish_seq"]

    def tables(self) -> list[str]:
        """Every table with a file of this run."""
        pattern = self.path / "v1" / "tables" / "*" / "run_date=*" / f"run_id={self.manifest['run_id']}"
        return sorted({pathlib.Path(folder).parts[-3] for folder in glob.glob(str(pattern))})

    def files(self, table: str) -> list[pathlib.Path]:
        """The Parquet files of a table of this run, in the order of the shards."""
        folder = self.path / "v1" / "tables" / table
        return sorted(folder.glob(f"run_date=*/run_id={self.manifest['run_id']}/*.parquet"))

    def declared(self) -> dict[str, dict]:
        """What the lake's dictionary says about every table; the columns that all tables share come first."""
        dictionary = self._read(self.path / "v1" / "schema" / "dictionary.json")
        leading = dictionary["leading_columns"]
        return {table["name"]: {**table, "columns": leading + table["columns"]} for table in dictionary["tables"]}

    def rows(self, sql: str) -> list[tuple]:
        return self.con.execute(sql).fetchall()

    def one(self, sql: str):
        """The only value of the only row."""
        return self.rows(sql)[0][0]
