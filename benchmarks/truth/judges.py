"""The independent answers about a tree, computed once and kept below the work folder.

With the oracles at hand they are asked; without them `own_imports.py` answers about imports and
nobody about graphs.
"""
import dataclasses
import hashlib
import importlib.util
import json
import os
import pathlib
import shutil
import subprocess
from typing import Callable

import house
import trees

GUARDS = {
    "type_checking": "typing",
    "try_import_error": "import_error_try",
    "except_import_error": "import_error_handler",
    "try_broad": "broad_try",
    "function": "function",
    "class": "class",
}


@dataclasses.dataclass(frozen=True)
class Answers:
    """Files of answers about one tree; `graph` and `edges` are None where nobody could be asked."""

    judge: str
    records: pathlib.Path
    dynamics: pathlib.Path
    graph: pathlib.Path | None
    edges: pathlib.Path | None

    def components(self) -> dict:
        return json.loads(self.graph.read_text(encoding="utf-8", errors="surrogateescape"))["graphs"]

    def runtime_edges(self) -> set[tuple[str, str]]:
        text = self.edges.read_text(encoding="utf-8", errors="surrogateescape")
        return {tuple(map(spelled, line.split("\t"))) for line in text.splitlines()}


def spelled(name: str) -> str:
    """A file name as the census spells it: bytes that are not UTF-8 as \\xNN."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def ask(tree: trees.Tree) -> Answers:
    """The answers about a tree, from the cache if tree, judges and interpreter are the same."""
    folder, python = house.oracles(), house.newest_python()
    programs = [folder / "oracle_imports.py", folder / "oracle_cycles.py"] if folder else [house.HERE / "own_imports.py"]
    key = hashlib.sha256(tree.identity.encode())
    for program in [*programs, *map(house.HERE.joinpath, ("judges.py", "graph_judge.py", "own_imports.py", "own_dynamics.py"))]:
        key.update(program.read_bytes())
    version = ".".join(map(str, house.version_of(python)))
    key.update(version.encode())
    cache = house.WORK / "answers" / f"{tree.name}-{key.hexdigest()[:16]}"
    if not (cache / "ready").is_file():
        shutil.rmtree(cache, ignore_errors=True)
        cache.mkdir(parents=True)
        compute(python, programs, tree.root, cache)
        (cache / "ready").touch()
    judge = f"{'oracles' if folder else 'own_imports.py'}, CPython {version}"
    graph, edges = (cache / "graph.json", cache / "edges.tsv") if folder else (None, None)
    return Answers(judge, cache / "records.ndjson", cache / "dynamics.ndjson", graph, edges)


def compute(python: str, programs: list[pathlib.Path], root: pathlib.Path, cache: pathlib.Path) -> None:
    raw = cache / "raw.jsonl"
    quiet = {"check": True, "stderr": subprocess.DEVNULL}
    if len(programs) == 1:
        subprocess.run([python, str(programs[0]), str(root), str(raw)], **quiet)
    else:
        imports, cycles = map(str, programs)
        subprocess.run([python, imports, str(root), "-o", str(raw)], **quiet)
        answers = ["-o", str(cache / "graph.json"), "--edges", str(cache / "edges.tsv")]
        judge = str(house.HERE / "graph_judge.py")
        subprocess.run([python, judge, cycles, str(root), str(raw), *answers], **quiet)
    dynamics = cache / "dynamics.raw"
    subprocess.run([python, str(house.HERE / "own_dynamics.py"), str(root), str(dynamics)], **quiet)
    rewrite(raw, cache / "records.ndjson", normal)
    rewrite(dynamics, cache / "dynamics.ndjson", normal_dynamic)


def rewrite(raw: pathlib.Path, to: pathlib.Path, shape: Callable[[dict], dict]) -> None:
    """Each line of a judge's answer in another shape, and the answer itself no more."""
    with (
        open(raw, encoding="utf-8", errors="surrogateescape") as lines,
        open(to, "w", encoding="utf-8") as out,
    ):
        for line in lines:
            out.write(json.dumps(shape(json.loads(line))) + "\n")
    raw.unlink()


def normal(raw: dict) -> dict:
    """One record in the words of the lake, flat enough for any reader."""
    guards = raw.get("guards", sorted(word for flag, word in GUARDS.items() if raw.get(flag)))
    return {
        "file": spelled(raw["file"]),
        "line": raw["line"],
        "kind": raw["kind"],
        "module": raw.get("module", ""),
        "names": ",".join(raw.get("names", ())),
        "level": raw.get("level", 0),
        "guards": ",".join(guards),
    }


def normal_dynamic(raw: dict) -> dict:
    """One import by a string, or one count of those that are computed, flat as well."""
    return {
        "file": spelled(raw["file"]),
        "line": raw.get("line"),
        "end_line": raw.get("end_line"),
        "module": raw.get("module"),
        "level": raw.get("level"),
        "guards": ",".join(raw.get("guards", ())),
        "computed": raw.get("computed", 0),
    }


def project_folders(root: pathlib.Path) -> set[str]:
    """The folders that the judge of graphs takes for projects, by its own marks of one."""
    path = house.oracles() / "oracle_cycles.py"
    spec = importlib.util.spec_from_file_location("oracle_cycles", path)
    oracle = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(oracle)
    found = {""}
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if name != ".git" and not os.path.islink(os.path.join(folder, name))]
        for name in names:
            if name in oracle.MAN or oracle.REQ.match(name):
                if name != "setup.py" or oracle.calls_setup(os.path.join(folder, name)):
                    place = os.path.relpath(folder, root)
                    found.add("" if place == "." else spelled(place.replace(os.sep, "/")))
    return found


def nearest(path: str, folders: set[str]) -> str:
    """The deepest of the folders that encloses a file."""
    at = os.path.dirname(path)
    while at and at not in folders:
        at = os.path.dirname(at)
    return at
