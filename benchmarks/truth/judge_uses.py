#!/usr/bin/env python3
"""How many verdicts of distribution_use are false, on real projects with nothing installed.

usage: judge_uses.py SDISTS [NAME...]

SDISTS is a folder of source distributions (.tar.gz) that were published with a pyproject.toml; they are
unpacked, locked and installed below benchmarks/work/uses with uv, which must be on the PATH (or UV). That
is the only step that needs a network, and it is done once for each; the census sees the source tree and
its uv.lock and nothing else. With names, only the archives whose names start so are judged.

Truth: a module is provided by the distribution whose RECORD has its file, longest dotted prefix first, in
an environment that holds all that is locked; what is imported is asked of CPython's ast; what is declared
is asked of pyproject.toml and of the requirements files of the same project. A verdict is false if
  missing     the module is one of the project's own tree or of a standard library, or some distribution of
              the lock provides it, or it is declared, or the import stands in for one that cannot fail
  transitive  another distribution provides the module, or it is declared, or as above
  unused      some file imports a module of the distribution
Prints each false verdict and the shares; a distribution told unused of which a string names a module is
printed to be looked at. Exits 1 above the bounds (2 % missing and transitive, 5 % unused).
"""
import collections
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import house  # noqa: E402

BOUNDS = {"missing or transitive": 0.02, "unused": 0.05}
SHARES = {"missing or transitive": ("missing", "transitive", "other_resolve"), "unused": ("unused",)}
JUDGED = [verdict for verdicts in SHARES.values() for verdict in verdicts]
COLUMNS = "distribution, verdict, confidence, evidence_path, evidence_line, project_id"


def main() -> None:
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    house.use_readers()
    import use_environments

    home = house.WORK / "uses"
    home.mkdir(parents=True, exist_ok=True)
    counts: collections.Counter[str] = collections.Counter()
    false: list[str] = []
    for archive in sorted(pathlib.Path(sys.argv[1]).glob("*.tar.gz")):
        if sys.argv[2:] and not archive.name.startswith(tuple(sys.argv[2:])):
            continue
        print(archive.name, file=sys.stderr, flush=True)
        tree = use_environments.prepare(archive, home)
        if tree is None:
            counts["left out: uv cannot lock or install it"] += 1
            print(f"{archive.name}: left out, uv cannot lock or install it", flush=True)
            continue
        counts["projects"] += 1
        judge(tree, home, counts, false)
    report(counts, false)


def judge(tree: pathlib.Path, home: pathlib.Path, counts: collections.Counter, false: list[str]) -> None:
    import lake
    import use_truth

    truth = use_truth.Truth(tree, home)
    path = tempfile.mkdtemp(prefix="uses-", dir=house.WORK)
    ran = lake.scan(tree, path, "uses")
    if ran.code not in (0, 3):
        sys.exit(f"{tree.name}: the scan ended with {ran.code}: {ran.last_words()}")
    published = lake.Lake(path)
    told, entered = set(), None
    projects = [path for (path,) in published.rows("SELECT project_path FROM projects")]
    rows = f"SELECT DISTINCT ON (project_id, distribution) {COLUMNS} FROM distribution_use ORDER BY project_id, distribution, verdict = 'ok'"
    for name, verdict, sure, file, line, project in published.rows(rows):
        counts[f"rows: {verdict}"] += 1
        if project != entered:
            entered = project
            truth.enter(project.partition("//")[2], projects)
        if verdict != "ok":
            told.add(name)
        why = false_because(truth, name, verdict, file, line)
        if verdict in JUDGED:
            counts[f"told: {verdict} ({sure})"] += 1
        if why:
            counts[f"false: {verdict}"] += 1
            counts[f"told: {verdict} ({sure}), and false"] += 1
            false.append(f"{tree.name} {verdict} ({sure}) {name} {file}:{line}: {why}")
        elif verdict == "unused" and (place := truth.is_named(name)):
            counts["to be looked at: unused, but a string names a module of it"] += 1
            false.append(f"{tree.name} look at unused ({sure}) {name}: {place}")
    truth.enter("", projects)
    untold(tree, truth, published, told, counts, false)
    subprocess.run(["rm", "-rf", path], check=True)


def false_because(truth, name: str, verdict: str, file: str, line: int) -> str | None:
    """Why a verdict is false; None if it is true, or of a kind that is not judged here."""
    if verdict in ("missing", "other_resolve"):
        return truth.is_missing(file, line, name)
    if verdict == "transitive":
        return truth.is_transitive(file, line, name)
    return truth.is_unused(name) if verdict == "unused" else None


def untold(tree: pathlib.Path, truth, published, told: set[str], counts: collections.Counter, false: list[str]) -> None:
    """What the environment says is imported and not declared, and the census has no row for."""
    rows = published.rows("SELECT distribution, verdict FROM distribution_use WHERE verdict = 'ok' AND is_imported AND NOT is_declared")
    guarded = {name for name, _ in rows}
    for name, example in sorted(truth.expected().items()):
        counts["true: imported, locked, not declared"] += 1
        if name not in told and name not in guarded:
            counts["not told: imported, locked, not declared"] += 1
            false.append(f"{tree.name} not told: {name}: {example}")


def report(counts: collections.Counter, false: list[str]) -> None:
    print("\n".join(false))
    for key in sorted(counts):
        print(f"{key:<60} {counts[key]:>6,}")
    bad = False
    for what, verdicts in SHARES.items():
        told = sum(counts[f"rows: {v}"] for v in verdicts)
        wrong = sum(counts[f"false: {v}"] for v in verdicts)
        share = wrong / told if told else 0
        bad |= share >= BOUNDS[what] or not told
        print(f"false {what}: {wrong} of {told} = {share:.1%} (bound {BOUNDS[what]:.0%})")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
