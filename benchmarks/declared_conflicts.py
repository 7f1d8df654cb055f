"""Declared conflicts among many projects: what they cost, and whether packaging and uv agree.

usage: declared_conflicts.py [--projects 60] [--sample 80] [--seed 1] [--uv PATH]

Writes a tree of projects whose requirements are drawn from real distributions, finds its conflicts with the census,
holds every pair against pypa/packaging, and asks `uv pip compile --no-deps` of a sample of pairs whether one version
would do. It needs an index for uv and the packages of benchmarks/truth/requirements.txt, so it is no part of any check.
"""
import argparse
import itertools
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "truth"))

import check_conflicts  # noqa: E402
import check_packaging  # noqa: E402
import lake  # noqa: E402

MAIN = "dev.repocensus.analysis.conflicts.MeasureConflicts"
# Versions that were published; a specifier between two of them is met by one of them.
RELEASED = {
    "attrs": ["20.3.0", "21.4.0", "22.2.0", "23.1.0", "23.2.0", "24.2.0"],
    "click": ["7.1.2", "8.0.4", "8.1.3", "8.1.7"],
    "idna": ["2.10", "3.3", "3.4", "3.7"],
    "jinja2": ["2.11.3", "3.0.3", "3.1.2", "3.1.4"],
    "packaging": ["20.9", "21.3", "22.0", "23.1", "24.0", "24.1"],
    "requests": ["2.25.1", "2.27.1", "2.28.2", "2.31.0", "2.32.3"],
    "six": ["1.14.0", "1.15.0", "1.16.0"],
    "urllib3": ["1.26.5", "1.26.18", "2.0.7", "2.2.2"],
}


def specifier(draw: random.Random, versions: list[str]) -> str:
    version = draw.choice(versions)
    release = version.split(".")
    return draw.choice([
        "", f">={version}", f">={version}", f"<{version}", f"<={version}", f"=={version}", f"~={release[0]}.{release[1]}",
        f">={versions[0]},<{version}" if version != versions[0] else f">={version}", f"=={release[0]}.*", f"!={version}",
    ])


def write(root: pathlib.Path, projects: int, seed: int) -> None:
    draw = random.Random(seed)
    for number in range(projects):
        names = draw.sample(sorted(RELEASED), draw.randint(1, 4))
        lines = "".join(f'  "{name}{specifier(draw, RELEASED[name])}",\n' for name in names)
        folder = root / f"p{number:05}"
        folder.mkdir(parents=True)
        text = f'[project]\nname = "p{number:05}"\nversion = "1"\nrequires-python = ">=3.9"\ndependencies = [\n{lines}]\n'
        (folder / "pyproject.toml").write_text(text, encoding="utf-8")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--projects", type=int, default=60)
    arguments.add_argument("--sample", type=int, default=80)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--uv", default=shutil.which("uv"))
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder) / "tree"
        write(root, given.projects, given.seed)
        measured = subprocess.run(["java", "-cp", check_packaging.class_path(), MAIN, str(root)], capture_output=True, text=True, check=True)
        print("census:", measured.stdout.strip())
        got = conflicts(root, pathlib.Path(folder) / "lake")
        want = by_packaging(root)
        print(f"packaging: {len(want)} pairs; only packaging {len(want - got)}, only census {len(got - want)}")
        if given.uv and given.sample:
            ask_uv(root, got, given)
        sys.exit(want != got)


def conflicts(root: pathlib.Path, path: pathlib.Path) -> set[tuple[str, str, str]]:
    ran = lake.scan(root, path, "conflicts")
    if ran.code:
        sys.exit(f"the scan ended with {ran.code}: {ran.last_words()}")
    rows = lake.Lake(path).rows(check_conflicts.DECLARED)
    return {(name, a.rpartition("/")[2], b.rpartition("/")[2]) for name, a, b, _, _ in rows}


def by_packaging(root: pathlib.Path) -> set[tuple[str, str, str]]:
    found = set()
    for distribution, projects in sorted(check_conflicts.wanted(root).items()):
        probes = check_conflicts.probes_of(itertools.chain.from_iterable(projects.values()))
        for (a, mine), (b, theirs) in itertools.combinations(sorted(projects.items()), 2):
            if check_conflicts.excludes(mine, theirs, probes):
                found.add((distribution, a, b))
    return found


def ask_uv(root: pathlib.Path, got: set, given: argparse.Namespace) -> None:
    """Half of the sample are pairs that conflict, half are pairs that ask for one distribution and do not."""
    draw = random.Random(given.seed)
    wanted = check_conflicts.wanted(root)
    others = sorted((d, a, b) for d, ps in wanted.items() for a, b in itertools.combinations(sorted(ps), 2) if (d, a, b) not in got)
    sample = draw.sample(sorted(got), min(given.sample // 2, len(got))) + draw.sample(others, min(given.sample // 2, len(others)))
    agree, differ = 0, []
    for distribution, a, b in sample:
        lines = [f"{distribution}{s}" for p in (a, b) for s in wanted[distribution][p]]
        done = subprocess.run([given.uv, "pip", "compile", "--no-deps", "--universal", "-q", "-p", "3.9", "-"], input="\n".join(lines), capture_output=True, text=True, timeout=120)
        fails = done.returncode != 0 and "unsatisfiable" in done.stderr
        if done.returncode != 0 and not fails:
            sys.exit(f"uv could not be asked: {done.stderr.strip()[-300:]}")
        conflict = (distribution, a, b) in got
        agree += fails == conflict
        differ += [] if fails == conflict else [f"{' and '.join(lines)}: census {'conflict' if conflict else 'none'}, uv {'unsatisfiable' if fails else 'resolves'}"]
    print(f"uv: {agree} of {len(sample)} pairs agree")
    print("".join(f"  {line}\n" for line in differ), end="")


if __name__ == "__main__":
    main()
