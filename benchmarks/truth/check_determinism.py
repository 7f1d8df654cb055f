"""Two copies of one tree, scanned in two ways, give the same bytes."""
import os
import pathlib
import random
import shutil
import tempfile

import house
import lake
import trees
import verdicts

# The second way: another order on disk, other buckets, one core, small chunks.
OTHER_WAY = ("--buckets", "3", "--chunk-files", "7")


def copy(root: pathlib.Path, to: pathlib.Path, seed: int) -> None:
    """A copy whose files were created in an order that depends on the seed."""
    paths = [path for path in root.rglob("*") if path.is_file() or path.is_symlink()]
    random.Random(seed).shuffle(paths)
    for path in paths:
        target = to / path.relative_to(root)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, target, follow_symlinks=False)


def tables(path: pathlib.Path) -> dict[str, str]:
    """Every table file but those of `runs`, which holds the clock: its place and its checksum."""
    base = path / "v1" / "tables"
    files = (file for file in base.rglob("*.parquet") if file.relative_to(base).parts[0] != "runs")
    return {str(file.relative_to(base)): lake.sha256(file) for file in files}


def check(tree: trees.Tree, out: verdicts.Verdicts) -> None:
    house.WORK.mkdir(parents=True, exist_ok=True)
    one_core = ("taskset", "-c", str(min(os.sched_getaffinity(0)))) if shutil.which("taskset") else ()
    with tempfile.TemporaryDirectory(dir=house.WORK) as folder:
        home, found = pathlib.Path(folder), []
        for number, (extra, prefix) in enumerate((((), ()), (OTHER_WAY, one_core))):
            root = home / f"copy{number}" / "repo"
            copy(tree.root, root, number)
            ran = lake.scan(root, home / f"lake{number}", "truth", *extra, prefix=prefix)
            if ran.code not in (0, 3):
                out.differs("the same bytes", f"scan {number + 1} exited {ran.code}: {ran.last_words()}")
                return
            found.append(tables(home / f"lake{number}"))
            shutil.rmtree(root)
        first, second = found
        changed = sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name))
        if not first:
            out.differs("the same bytes", "no table file was written")
        out.holds("the same bytes, two ways", changed, len(first))
