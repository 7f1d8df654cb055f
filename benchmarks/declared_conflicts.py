"""Declared conflicts among many projects: what they cost, and whether packaging and uv agree.

usage: declared_conflicts.py [--projects 60] [--sample 80] [--seed 1] [--uv PATH] [--python 3.9] [--tree FOLDER]

Writes a tree of projects whose requirements are drawn from real distributions, or copies the pyproject.toml files of
the folders in FOLDER, finds its conflicts with the census,
opens both lines of every pair, holds every pair against pypa/packaging, and asks `uv pip compile` of a sample of pairs
of manifests, half of them called conflicting, whether they can be installed together: with --no-deps for what they
declare, and without for what lies deeper, which no manifest says. It needs an index for uv and the packages of
benchmarks/truth/requirements.txt, so it is no part of any check.
"""
import argparse
import concurrent.futures
import itertools
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "truth"))

import check_conflicts  # noqa: E402
import check_packaging  # noqa: E402
import lake  # noqa: E402
from packaging.requirements import Requirement  # noqa: E402
from packaging.specifiers import SpecifierSet  # noqa: E402
from packaging.utils import canonicalize_name  # noqa: E402

MAIN = "dev.repocensus.analysis.conflicts.MeasureConflicts"
ROWS = """SELECT distribution, side_a, side_b, specifier_a, evidence_path_a, evidence_line_a, specifier_b, evidence_path_b, evidence_line_b
    FROM resolve_conflicts WHERE conflict_kind = 'declared' AND NOT is_transitive"""
# Versions that were published; a specifier between two of them is met by one of them.
RELEASED = {
    "anyio": ["3.7.1", "4.2.0", "4.4.0", "4.6.2"],
    "attrs": ["20.3.0", "21.4.0", "22.2.0", "23.1.0", "23.2.0", "24.2.0"],
    "certifi": ["2021.10.8", "2022.12.7", "2023.7.22", "2024.7.4"],
    "charset-normalizer": ["2.0.12", "2.1.1", "3.1.0", "3.3.2"],
    "click": ["7.1.2", "8.0.4", "8.1.3", "8.1.7"],
    "filelock": ["3.4.2", "3.8.2", "3.12.4", "3.15.4"],
    "flask": ["1.1.4", "2.0.3", "2.2.5", "3.0.3"],
    "httpx": ["0.23.3", "0.24.1", "0.25.2", "0.27.2"],
    "idna": ["2.10", "3.3", "3.4", "3.7"],
    "itsdangerous": ["1.1.0", "2.0.1", "2.1.2", "2.2.0"],
    "jinja2": ["2.11.3", "3.0.3", "3.1.2", "3.1.4"],
    "jsonschema": ["3.2.0", "4.17.3", "4.19.2", "4.23.0"],
    "marshmallow": ["3.13.0", "3.17.1", "3.19.0", "3.21.3"],
    "packaging": ["20.9", "21.3", "22.0", "23.1", "24.0", "24.1"],
    "platformdirs": ["2.6.2", "3.10.0", "4.1.0", "4.2.2"],
    "pluggy": ["0.13.1", "1.0.0", "1.3.0", "1.5.0"],
    "pydantic": ["1.10.13", "2.4.2", "2.6.4", "2.8.2"],
    "pytest": ["6.2.5", "7.2.2", "7.4.4", "8.2.2"],
    "requests": ["2.25.1", "2.27.1", "2.28.2", "2.31.0", "2.32.3"],
    "rich": ["10.16.2", "12.6.0", "13.4.2", "13.7.1"],
    "six": ["1.14.0", "1.15.0", "1.16.0"],
    "starlette": ["0.27.0", "0.32.0", "0.36.3", "0.38.6"],
    "tomli": ["1.2.3", "2.0.1"],
    "typing-extensions": ["3.10.0.2", "4.4.0", "4.8.0", "4.12.2"],
    "urllib3": ["1.26.5", "1.26.18", "2.0.7", "2.2.2"],
    "werkzeug": ["1.0.1", "2.0.3", "2.2.3", "3.0.3"],
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
        names = draw.sample(sorted(RELEASED), draw.randint(2, 8))
        lines = "".join(f'  "{name}{specifier(draw, RELEASED[name])}",\n' for name in names)
        folder = root / f"p{number:05}"
        folder.mkdir(parents=True)
        text = f'[project]\nname = "p{number:05}"\nversion = "1"\nrequires-python = ">=3.9"\ndependencies = [\n{lines}]\n'
        (folder / "pyproject.toml").write_text(text, encoding="utf-8")


def copy(tree: pathlib.Path, root: pathlib.Path, projects: int) -> None:
    """The first manifests that state [project] dependencies, and not none."""
    for path in sorted(tree.glob("*/pyproject.toml")):
        if tomllib.loads(path.read_text(encoding="utf-8")).get("project", {}).get("dependencies") and len(list(root.glob("*"))) < projects:
            (root / path.parent.name).mkdir(parents=True)
            shutil.copy(path, root / path.parent.name)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--projects", type=int, default=60)
    arguments.add_argument("--sample", type=int, default=80)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--uv", default=shutil.which("uv"))
    arguments.add_argument("--python", default="3.9", help="the oldest Python that uv resolves for")
    arguments.add_argument("--tree", type=pathlib.Path)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder) / "tree"
        if given.tree:
            copy(given.tree, root, given.projects)
        else:
            write(root, given.projects, given.seed)
        measured = subprocess.run(["java", "-cp", check_packaging.class_path(), MAIN, str(root)], capture_output=True, text=True, check=True)
        print("census:", measured.stdout.strip())
        rows = conflicts(root, pathlib.Path(folder) / "lake")
        got = {(name, a.rpartition("/")[2], b.rpartition("/")[2]) for name, a, b, *_ in rows}
        unseen = [row for row in rows if not all(is_there(root, row[0], row[i], row[i + 1], row[i + 2]) for i in (3, 6))]
        print(f"lines: {2 * len(rows)} opened; {len(unseen)} rows are not borne out", *unseen[:5], sep="\n  ")
        want = by_packaging(root)
        print(f"packaging: {len(want)} pairs; only packaging {len(want - got)}, only census {len(got - want)}")
        differ = ask_uv(root, {(a, b) for _, a, b in got}, given) if given.uv and given.sample else []
        sys.exit(want != got or bool(unseen) or bool(differ))


def conflicts(root: pathlib.Path, path: pathlib.Path) -> list[tuple]:
    ran = lake.scan(root, path, "conflicts")
    if ran.code:
        sys.exit(f"the scan ended with {ran.code}: {ran.last_words()}")
    return list(lake.Lake(path).rows(ROWS))


def is_there(root: pathlib.Path, distribution: str, specifier: str, path: str | None, line: int | None) -> bool:
    """Whether the line of the file spells the requirement."""
    if path is None or line is None:
        return False
    text = (root / path).read_text(encoding="utf-8").splitlines()[line - 1]
    requirement = Requirement(tomllib.loads("x = [" + text[text.rfind("[") + 1 if "= [" in text else 0 :].rstrip("]") + "]")["x"][0])
    return canonicalize_name(requirement.name) == distribution and str(requirement.specifier) == str(SpecifierSet(specifier.partition(";")[0]))


def by_packaging(root: pathlib.Path) -> set[tuple[str, str, str]]:
    found = set()
    for distribution, projects in sorted(check_conflicts.wanted(root).items()):
        probes = check_conflicts.probes_of(itertools.chain.from_iterable(projects.values()))
        for (a, mine), (b, theirs) in itertools.combinations(sorted(projects.items()), 2):
            if check_conflicts.excludes(mine, theirs, probes):
                found.add((distribution, a, b))
    return found


def ask_uv(root: pathlib.Path, got: set[tuple[str, str]], given: argparse.Namespace) -> list[str]:
    """Half of the sample are pairs that conflict, half are pairs that ask for one distribution and do not."""
    draw = random.Random(given.seed)
    names = {path.parent.name: declared_names(path) for path in sorted(root.glob("*/pyproject.toml"))}
    others = [pair for pair in itertools.combinations(sorted(names), 2) if pair not in got and names[pair[0]] & names[pair[1]]]
    sample = draw.sample(sorted(got), min(given.sample // 2, len(got)))
    conflicting = len(sample)
    sample += draw.sample(others, min(given.sample // 2, len(others)))
    differ = []
    start = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(8) as pool:  # it waits for an index most of the time
        declared = list(pool.map(lambda pair: refuses(root, *pair, given, "--no-deps"), sample))
        deep = list(pool.map(lambda pair: refuses(root, *pair, given), [pair for pair, no in zip(sample, declared) if not no]))
    for pair, fails in zip(sample, declared):
        if fails != (pair in got):
            differ.append(f"{' and '.join(pair)}: census {'conflict' if pair in got else 'none'}, uv {'unsatisfiable' if fails else 'resolves'}")
    deeper = sum(deep)
    print(f"uv: {len(sample) - len(differ)} of {len(sample)} pairs agree ({conflicting} called conflicting) in {time.monotonic() - start:.0f} s;")
    print(f"    of those that resolve by what they declare, {deeper} cannot be installed for what lies deeper")
    print("".join(f"  {line}\n" for line in differ), end="")
    return differ


def declared_names(path: pathlib.Path) -> set[str]:
    return {canonicalize_name(Requirement(text).name) for text in tomllib.loads(path.read_text(encoding="utf-8"))["project"]["dependencies"]}


def refuses(root: pathlib.Path, a: str, b: str, given: argparse.Namespace, *options: str) -> bool:
    """Whether uv finds no versions for two manifests together, and some for each: an index may lack what one asks for."""
    return refused(root, [a, b], given, *options) and not any(refused(root, [one], given, *options) for one in (a, b))


def refused(root: pathlib.Path, projects: list[str], given: argparse.Namespace, *options: str) -> bool:
    """Whether uv finds no versions; anything else that goes wrong ends the program."""
    files = [f"{project}/pyproject.toml" for project in projects]
    command = [given.uv, "pip", "compile", *options, "--universal", "--only-binary", ":all:", "-q", "-p", given.python, *files]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=300)
    if done.returncode and "unsatisfiable" not in done.stderr:
        sys.exit(f"uv could not be asked: {done.stderr.strip()[-300:]}")
    return done.returncode != 0


if __name__ == "__main__":
    main()
