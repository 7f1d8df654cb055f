#!/usr/bin/env python3
"""Compares what the census publishes with what is known to be true.

usage: truth.py [--tree NAME|DIR]... [--skip-unavailable] [--keep]

Trees: example (examples/pynest), traps (small projects where imports go wrong), lock_traps (tiny
manifests and locks), locks (the locks of the fixtures), index (locked versions against real releases), advisories (records against locks), packaging (versions, specifiers, markers), stdlib (the library of this Python),
corpus100, corpus300 (Debian packages), gen10k, gen100k, gen200k (generated, with planted truth), mutants (files
broken token by token), pants (tiny Pants repositories: who owns what is imported), programs (of the grammar itself), or any folder. Without --tree: traps, corpus100, gen10k, locks, lock_traps, packaging, secrets, pants, index, mutants, programs and advisories, and in place of what this
machine cannot have, stdlib; always the example.

Judges, in this order of trust: the oracles in CENSUS_ORACLES (default: ../shared/oracle), else
own_imports.py. The command under test is bin/census, or CENSUS_BIN. Prints one line a comparison and
exits 1 if anything differs. Nothing is written outside benchmarks/work.
"""
import argparse
import pathlib
import shutil
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import house  # noqa: E402

SCOPE = "truth"
READERS = "pip, packaging, tomllib and json"
SMALL = 20_000  # files: a larger tree is scanned once, not twice more for equal bytes


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--tree", action="append", help="a tree, repeatable (see the first lines of this program)")
    parser.add_argument("--skip-unavailable", action="store_true", help="say so and go on where a tree cannot be had")
    parser.add_argument("--keep", action="store_true", help="keep the lakes below benchmarks/work/lakes")
    arguments = parser.parse_args()
    house.use_readers()
    compare(arguments.tree, arguments.skip_unavailable, arguments.keep)


def compare(names: list[str] | None, skip_unavailable: bool, keep: bool) -> None:
    import trees
    import verdicts

    out = verdicts.Verdicts()
    standing_in = False
    for name in names or ["example", "traps", "corpus100", "gen10k", "locks", "lock_traps", "packaging", "secrets", "pants", "index", "mutants", "programs", "advisories"]:
        try:
            tree = trees.find(name)
        except trees.Unavailable as reason:
            if not skip_unavailable and names:
                sys.exit(f"truth: {reason}")
            out.skip(name, str(reason))
            standing_in = True
            continue
        if tree.kind == "import_traps":
            import_traps(tree, out, keep)
        elif tree.kind == "traps":
            traps(tree, out, keep)
        elif tree.kind == "mutants":
            mutants(tree, out, keep)
        elif tree.kind == "secrets":
            secrets(tree, out, keep)
        elif tree.kind == "pants":
            pants(tree, out, keep)
        elif tree.kind == "index":
            index(tree, out)
        elif tree.kind == "locks":
            locks(tree, out, keep)
        elif tree.kind == "advisories":
            advisories(tree, out, keep)
        elif tree.kind == "vectors":
            vectors(out)
        else:
            one_tree(tree, out, keep)
    if standing_in and "stdlib" not in (names or ()):
        print("\nthe library of this Python stands in for what is missing", flush=True)
        one_tree(trees.find("stdlib"), out, keep)
    out.exit()


def scanned_once(tree, out, keep: bool, judge: str, check) -> None:
    """Scans a tree into a fresh lake, and lets `check` look at the lake's path and at how the scan ended."""
    import lake

    print(f"\n{tree.name}: judged by {judge}", flush=True)
    path = fresh_lake(tree.name)
    ran = lake.scan(tree.root, path, SCOPE)
    if ran.code not in (0, 3):
        out.differs("the scan", f"exit code {ran.code}: {ran.last_words()}")
        return
    check(path, ran)
    if not keep:
        shutil.rmtree(path)


def secrets(tree, out, keep: bool) -> None:
    import check_secrets

    judge = "what was written into it"
    scanned_once(tree, out, keep, judge, lambda path, ran: check_secrets.check(tree, path, ran, out))


def pants(tree, out, keep: bool) -> None:
    import check_pants
    import lake

    print("\npants: judged by what Pants' dependency inference does", flush=True)
    path = fresh_lake(tree.name)
    first, *more = sorted(folder for folder in tree.root.iterdir() if folder.is_dir())
    ran = lake.scan(first, path, SCOPE, *(word for root in more for word in ("--root", str(root))))
    if ran.code not in (0, 3):
        out.differs("the scan", f"exit code {ran.code}: {ran.last_words()}")
        return
    check_pants.check(tree, lake.Lake(path), out)
    if not keep:
        shutil.rmtree(path)


def mutants(tree, out, keep: bool) -> None:
    import check_mutants
    import lake

    scanned_once(tree, out, keep, "CPython's parser", lambda path, _: check_mutants.check(tree, lake.Lake(path), out))


def index(tree, out) -> None:
    import check_index

    print("\nindex: judged by freshness_judge.py, and by what was planted", flush=True)
    check_index.check(tree, out, fresh_lake)


def advisories(tree, out, keep: bool) -> None:
    import check_advisories

    print("\nadvisories: judged by packaging and the rules of the OSV schema", flush=True)
    check_advisories.check(out, keep)


def vectors(out) -> None:
    import check_packaging

    print("\npackaging: judged by pypa/packaging", flush=True)
    check_packaging.check(out)


def traps(tree, out, keep: bool) -> None:
    import check_lock_traps
    import lake

    scanned_once(tree, out, keep, READERS, lambda path, _: check_lock_traps.check(tree, lake.Lake(path), out))


def locks(tree, out, keep: bool) -> None:
    import check_locks
    import lake

    scanned_once(tree, out, keep, READERS, lambda path, _: check_locks.check(tree, lake.Lake(path), out))


def one_tree(tree, out, keep: bool) -> None:
    import check_conflicts
    import check_coverage
    import check_determinism
    import check_engines
    import check_example
    import check_generator
    import check_graph
    import check_imports
    import check_locks
    import check_requirements
    import check_uses
    import judges
    import lake

    answers = judges.ask(tree)
    print(f"\n{tree.name}: {tree.least_files:,} python files or more; judged by {answers.judge}", flush=True)
    path = fresh_lake(tree.name)
    ran = lake.scan(tree.root, path, SCOPE)
    if ran.code not in (0, 3):
        out.differs("the scan", f"exit code {ran.code}: {ran.last_words()}")
        return
    out.note(f"scanned in {ran.wall_s:.1f} s, {ran.cpu_s:.1f} s of CPU")
    published = lake.Lake(path)
    check_coverage.check(tree, published, out)
    check_imports.check(tree, answers, published, out)
    check_graph.check(tree, answers, published, out)
    check_uses.check(tree, published, out)
    check_requirements.check(tree, published, out)
    check_locks.check(tree, published, out)
    if tree.truth is not None:
        check_generator.check(tree, published, out)
        check_conflicts.check(tree, published, out)
    if tree.name == "example":
        check_example.check(published, out)
    check_engines.check(published, out)
    if tree.least_files <= SMALL:
        check_determinism.check(tree, out)
    if not keep:
        shutil.rmtree(path)


def import_traps(tree, out, keep: bool) -> None:
    import check_traps
    import lake

    print(f"\n{tree.name}: {tree.least_files} small projects; judged by what CPython did", flush=True)
    path = fresh_lake(tree.name)
    settings = check_traps.write_settings(tree.root)
    ran = lake.scan(tree.root, path, SCOPE, "--config", str(settings))
    if ran.code not in (0, 3):
        out.differs("the scan", f"exit code {ran.code}: {ran.last_words()}")
        return
    check_traps.check(tree, lake.Lake(path), out)
    if not keep:
        shutil.rmtree(path)


def fresh_lake(name: str) -> pathlib.Path:
    folder = house.WORK / "lakes"
    folder.mkdir(parents=True, exist_ok=True)
    return pathlib.Path(tempfile.mkdtemp(prefix=f"{name}-", dir=folder))


if __name__ == "__main__":
    main()
