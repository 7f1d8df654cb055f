"""Files broken token by token (mutants.py) and programs made of the grammar (programs.py): each that CPython refuses has
a problem, and no other has."""
import hashlib
import json
import pathlib
import shutil
import subprocess

import house
import lake
import trees
import verdicts

MISSED = 0.02  # of those that CPython refuses; what it accepts must never be flagged
FILES = {"mutants": 7_000, "programs": 20_000}


def tree(name: str) -> trees.Tree:
    """What the newest CPython at hand was asked about, made once for each version of it and of the program."""
    python = house.newest_python()
    sources = [house.HERE / f"{part}.py" for part in ("mutants", "programs", "grammar")]
    identity = hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()[:12]
    count = FILES[name]
    root = house.WORK / f"{name}-{'.'.join(map(str, house.version_of(python)))}-{identity}-{count}"
    if not (root / "ready").is_file():
        shutil.rmtree(root, ignore_errors=True)
        library = subprocess.run([python, "-c", "import os; print(os.path.dirname(os.__file__))"], capture_output=True, text=True, check=True)
        seeds = [library.stdout.strip()] if name == "mutants" else []
        subprocess.run([python, str(house.HERE / f"{name}.py"), *seeds, str(root), str(count)], check=True)
        (root / "ready").touch()
    return trees.Tree(name, root / "src", "mutants", identity, count)


def answers(root: pathlib.Path) -> list[dict]:
    with open(root.parent / "answers.ndjson", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def check(of: trees.Tree, published: lake.Lake, out: verdicts.Verdicts) -> None:
    told = answers(of.root)
    refused = {answer["file"]: answer for answer in told if answer["refused"]}
    rows = published.rows("SELECT file_path, min(line) FROM problems WHERE file_path LIKE '%.py' GROUP BY file_path")
    ours = dict(rows)
    out.numbers(f"{of.name} in the lake", len(told), published.one("SELECT count(*) FROM files WHERE file_path LIKE '%.py'"))
    out.holds("no problem in a file that CPython accepts", sorted(set(ours) - set(refused)), len(told) - len(refused))
    missed = sorted(set(refused) - set(ours))
    few = len(missed) <= MISSED * len(refused)
    out.holds("a problem in each that it refuses (2 % left)", [] if few else missed, len(refused))
    out.note(f"missed: {len(missed)} of {len(refused):,} ({100 * len(missed) / len(refused):.2f} %)")
    near = sum(ours[file] == answer["line"] for file, answer in refused.items() if file in ours)
    out.note(f"on the line that CPython names: {100 * near / max(1, len(refused) - len(missed)):.1f} %")
