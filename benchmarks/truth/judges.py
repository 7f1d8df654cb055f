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
    version = ".".join(map(str, house.version_of(python)))
    program = folder / "oracle_imports.py" if folder else house.HERE / "own_imports.py"
    strings = [house.HERE / "own_dynamics.py", house.HERE / "own_imports.py"]
    asked = cached(f"{tree.name}-imports", [tree.identity, version, program], lambda to: imports(python, program, tree.root, to))
    named = cached(f"{tree.name}-strings", [tree.identity, version, *strings], lambda to: dynamics(python, tree.root, to))
    flat = cached(f"{tree.name}-records", [asked.name, named.name, pathlib.Path(__file__)], lambda to: normalize(asked, named, to))
    judge = f"{'oracles' if folder else 'own_imports.py'}, CPython {version}"
    records = flat / "records.ndjson", flat / "dynamics.ndjson"
    if folder is None:
        return Answers(judge, *records, None, None)
    judges = [folder / "oracle_cycles.py", house.HERE / "graph_judge.py"]
    drawn = cached(f"{tree.name}-graph", [asked.name, *judges], lambda to: graph(python, judges, tree.root, asked, to))
    return Answers(judge, *records, drawn / "graph.json", drawn / "edges.tsv")


def cached(name: str, parts: list[str | pathlib.Path], compute: Callable[[pathlib.Path], None]) -> pathlib.Path:
    """A folder below the work folder that `compute` fills, once for these texts and contents of files."""
    key = hashlib.sha256()
    for part in parts:
        key.update(part.read_bytes() if isinstance(part, pathlib.Path) else part.encode())
    folder = house.WORK / "answers" / f"{name}-{key.hexdigest()[:16]}"
    if not (folder / "ready").is_file():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        compute(folder)
        (folder / "ready").touch()
    return folder


def imports(python: str, program: pathlib.Path, root: pathlib.Path, to: pathlib.Path) -> None:
    output = [str(to / "raw.jsonl")] if program.parent == house.HERE else ["-o", str(to / "raw.jsonl")]
    subprocess.run([python, str(program), str(root), *output], check=True, stderr=subprocess.DEVNULL)


def graph(python: str, judges: list[pathlib.Path], root: pathlib.Path, asked: pathlib.Path, to: pathlib.Path) -> None:
    cycles, judge = map(str, judges)
    outputs = ["-o", str(to / "graph.json"), "--edges", str(to / "edges.tsv")]
    command = [python, judge, cycles, str(root), str(asked / "raw.jsonl"), *outputs]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)


def dynamics(python: str, root: pathlib.Path, to: pathlib.Path) -> None:
    command = [python, str(house.HERE / "own_dynamics.py"), str(root), str(to / "raw.jsonl")]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)


def normalize(asked: pathlib.Path, named: pathlib.Path, to: pathlib.Path) -> None:
    rewrite(asked / "raw.jsonl", to / "records.ndjson", normal)
    rewrite(named / "raw.jsonl", to / "dynamics.ndjson", normal_dynamic)


def rewrite(raw: pathlib.Path, to: pathlib.Path, shape: Callable[[dict], dict]) -> None:
    """Each line of a judge's answer in another shape."""
    with (
        open(raw, encoding="utf-8", errors="surrogateescape") as lines,
        open(to, "w", encoding="utf-8") as out,
    ):
        for line in lines:
            out.write(json.dumps(shape(json.loads(line))) + "\n")


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
