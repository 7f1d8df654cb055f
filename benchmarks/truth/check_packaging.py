"""Versions, specifiers, markers, names and requirements: our answers against those of pypa/packaging.

The questions are the judge's own and those harvested from the corpora that this machine has. Ours
are given by the comparison program of the test classes, which is built where it is missing.
"""
import glob
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys

import house
import lake
import trees
import verdicts

MAIN = "dev.repocensus.analysis.packaging.CompareWithPackaging"
LEAST = {"version": 4_000, "cmp": 6_000, "contains": 10_000, "order": 60, "spec": 100, "filter": 90, "marker": 50, "eval": 800, "name": 10, "req": 30}
MEMBER = re.compile(r"""["']([^"']*)["']\s+(?:not\s+)?in\s+(?:extras|dependency_groups)""")
LINE = re.compile(r"^(\w+) (\d+) compared, (\d+) differ$", re.MULTILINE)


def tree() -> trees.Tree:
    if house.oracles() is None:
        raise trees.Unavailable("the judge of versions is not on this machine (CENSUS_ORACLES names its folder)")
    return trees.Tree("packaging", house.oracles(), "vectors", "packaging", 0)


def check(out: verdicts.Verdicts) -> None:
    vectors = ask(corpora())
    done = subprocess.run(["java", "-cp", class_path(), MAIN, str(vectors)], capture_output=True, text=True)
    counts = {kind: (int(all_), int(differ)) for kind, all_, differ in LINE.findall(done.stdout)}
    if done.returncode or not counts:
        out.differs("the comparison ran", done.stderr.strip()[-300:] or "it printed nothing")
        return
    for kind, least in LEAST.items():
        compared, differ = counts.get(kind, (0, 0))
        if differ or compared < least:
            out.differs(f"packaging: {kind}", f"{differ:,} of {compared:,}, at least {least:,} wanted")
        else:
            out.same(f"packaging: {kind}", compared)
    for line in done.stdout.splitlines()[:12] if any(differ for _, differ in counts.values()) else []:
        out.note(line[:300])


def corpora() -> list[pathlib.Path]:
    """The corpora at hand; their specifiers and markers are questions that people really asked."""
    known = [os.environ.get("CENSUS_CORPUS", ""), *sorted(glob.glob(str(house.WORK / "corpus-debian-*")))]
    return [pathlib.Path(folder) / "src" for folder in known if folder and (pathlib.Path(folder) / "src").is_dir()]


def ask(roots: list[pathlib.Path]) -> pathlib.Path:
    """The answers of packaging, made again when the judge, its packaging or the corpora change."""
    import packaging
    import pip

    folder = house.oracles()
    key = hashlib.sha256(f"{packaging.__version__} {pip.__version__} {roots}".encode() + pathlib.Path(__file__).read_bytes())
    programs = [folder / "oracle_requirements.py", folder / "oracle_versions.py"]
    for program in programs:
        key.update(program.read_bytes())
    cache = house.WORK / "answers" / f"packaging-{key.hexdigest()[:16]}"
    vectors = cache / "vectors.jsonl"
    if not vectors.is_file():
        cache.mkdir(parents=True, exist_ok=True)
        harvest = []
        for number, root in enumerate(roots):
            found = cache / f"harvest{number}.jsonl"
            run(programs[0], str(root), "--manifests", "-o", str(found))
            harvest += ["--harvest", str(found)]
        run(programs[1], *harvest, "-o", str(cache / "making"))
        decide(cache / "making")
        (cache / "making").rename(vectors)
    return vectors


def decide(vectors: pathlib.Path) -> None:
    """packaging refuses a marker with an undefined name even where another part decides it. Where it
    says the same with none and with all of the groups and extras that the marker names, that is the answer."""
    lines = [json.loads(line) for line in vectors.read_text(encoding="utf-8").splitlines()]
    environments = lines[0]["environments"]
    for line in lines:
        if line["t"] == "eval" and not isinstance(line["r"], bool) and (named := set(MEMBER.findall(line["m"]))):
            given = {**environments[line["env"]], "extra": line["extra"]}
            answers = {answer(line["m"], {**given, "extras": names, "dependency_groups": names}) for names in (set(), named)}
            line["r"] = answers.pop() if len(answers) == 1 else None
    vectors.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")


def answer(marker: str, environment: dict) -> bool | None:
    from packaging.markers import Marker, UndefinedEnvironmentName

    try:
        return Marker(marker).evaluate(environment, context="lock_file")
    except UndefinedEnvironmentName:
        return None


def run(program: pathlib.Path, *arguments: str) -> None:
    subprocess.run([sys.executable, str(program), *arguments], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def class_path() -> str:
    """Our classes and tests as they are built, and the libraries beside the command."""
    modules = [house.REPO / "schemas", house.REPO / "transforms"]
    tests = house.REPO / "transforms" / "target" / "test-classes"
    if not (tests / (MAIN.replace(".", "/") + ".class")).is_file():
        build = ["mvn", "-q", "-B", "-Dquick", "-pl", "schemas,transforms", "test-compile"]
        subprocess.run(build, cwd=house.REPO, check=True)
    lake.run("--version")  # the command lays out the libraries that it needs, where they are missing
    libraries = sorted(glob.glob(str(house.REPO / "runners" / "target" / "lib" / "*.jar")))
    return os.pathsep.join([str(module / "target" / "classes") for module in modules] + [str(tests), *libraries])
