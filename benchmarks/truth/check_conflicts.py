"""Conflicts between projects and resolves, against the files themselves.

Nothing of the census is used here but its rows: manifests are read with tomllib, PEX locks with json, and
what a specifier accepts is asked of packaging, version by version.
"""
import functools
import itertools
import json
import pathlib
import tomllib

import lake
import trees
import verdicts
from packaging.markers import UndefinedEnvironmentName
from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version

LOCKED = """SELECT c.distribution, c.side_a, c.side_b, c.version_a, c.version_b, c.evidence_path_a, c.evidence_path_b,
    c.unify_at FROM resolve_conflicts c WHERE c.conflict_kind = 'locked'"""
MEETS = """SELECT DISTINCT a.project_id, c.distribution
    FROM resolve_conflicts c
    JOIN resolve_members a ON a.resolve_name = c.side_a AND a.role = 'consumer'
    JOIN resolve_members b ON b.resolve_name = c.side_b AND b.role = 'consumer' AND b.project_id = a.project_id
    WHERE c.conflict_kind = 'locked'"""
DECLARED = """SELECT distribution, side_a, side_b, evidence_path_a, evidence_path_b FROM resolve_conflicts
    WHERE conflict_kind = 'declared' AND NOT is_transitive AND contains(side_a, '//') AND contains(side_b, '//')"""


def check(tree: trees.Tree, published: lake.Lake, out: verdicts.Verdicts) -> None:
    """The planted conflicts of a generated tree: all found, and every pair true."""
    planted = {(found["project"], found["package"]) for found in tree.truth["conflicts"]}
    got = {(project.rpartition("/")[2], distribution) for project, distribution in published.rows(MEETS)}
    out.sets("planted: projects that meet two versions", planted, got, tree.truth["counts"]["conflicts"])
    pairs = list(published.rows(LOCKED))
    known = known_versions(tree.root)
    untrue = [row for row in pairs if not is_true(tree.root, row, known)]
    out.holds("planted: pairs that two locks bear out", untrue, len(pairs))
    declared(tree, published, out)


def is_true(root: pathlib.Path, row: tuple, known: dict[str, set[Version]]) -> bool:
    """Whether both locks hold what the row says, and the version for both is the largest that both allow."""
    distribution, _, _, version_a, version_b, path_a, path_b, unify_at = row
    a, b = pex_lock(root / path_a), pex_lock(root / path_b)
    holds = a["versions"].get(distribution) == version_a and b["versions"].get(distribution) == version_b
    if not holds or Version(version_a) == Version(version_b):
        return False
    asked = a["asked"].get(distribution, []) + b["asked"].get(distribution, [])
    fit = [v for v in known[distribution] if all(s.contains(v) for s in asked)]
    return (None if unify_at is None else Version(unify_at)) == max(fit, default=None)


@functools.lru_cache(maxsize=None)
def pex_lock(path: pathlib.Path) -> dict:
    """Versions by name, and the specifiers that the inputs and the locked entries put on a name."""
    lines = path.read_text(encoding="utf-8").splitlines()
    body = json.loads("\n".join(line for line in lines if not line.startswith("//")))
    versions, asked = {}, {}
    required = list(body["requirements"])
    for entry in itertools.chain.from_iterable(r["locked_requirements"] for r in body["locked_resolves"]):
        versions[canonicalize_name(entry["project_name"])] = entry["version"]
        required += entry["requires_dists"]
    for text in required:
        requirement = Requirement(text)
        asked.setdefault(canonicalize_name(requirement.name), []).append(requirement.specifier)
    return {"versions": versions, "asked": asked}


def known_versions(root: pathlib.Path) -> dict[str, set[Version]]:
    known: dict[str, set[Version]] = {}
    for path in root.glob("3rdparty/*/resolve.lock"):
        for name, version in pex_lock(path)["versions"].items():
            known.setdefault(name, set()).add(Version(version))
    return known


def declared(tree: trees.Tree, published: lake.Lake, out: verdicts.Verdicts) -> None:
    """Every pair of manifests, asked of packaging."""
    want = set()
    for distribution, projects in sorted(wanted(tree.root).items()):
        probes = probes_of(itertools.chain.from_iterable(projects.values()))
        for (a, mine), (b, theirs) in itertools.combinations(sorted(projects.items()), 2):
            if excludes(mine, theirs, probes):
                want.add((distribution, f"{a}/pyproject.toml", f"{b}/pyproject.toml"))
    got = {(name, path_a, path_b) for name, _, _, path_a, path_b in published.rows(DECLARED)}
    out.sets("declared pairs, asked of packaging", want, got)


def wanted(root: pathlib.Path) -> dict[str, dict[str, list[SpecifierSet]]]:
    """By distribution and project, the specifiers without a marker of [project] dependencies."""
    found: dict[str, dict[str, list[SpecifierSet]]] = {}
    for path in sorted(root.rglob("pyproject.toml")):
        try:
            texts = tomllib.loads(path.read_text(encoding="utf-8")).get("project", {}).get("dependencies", [])
            requirements = [Requirement(text) for text in texts]
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, InvalidRequirement, UndefinedEnvironmentName):
            continue
        for requirement in requirements:
            if requirement.specifier and requirement.marker is None:
                name, project = canonicalize_name(requirement.name), path.parent.relative_to(root).as_posix()
                found.setdefault(name, {}).setdefault(project, []).append(requirement.specifier)
    return found


def probes_of(sets) -> list[Version]:
    """Versions at, just before and just behind every version that is named, and between neighbours."""
    named = {Version(spec.version.removesuffix(".*")) for one in sets for spec in one}
    probes = {Version("0.dev0"), Version("99999")}
    for version in named:
        release = ".".join(map(str, version.release))
        epoch = f"{version.epoch}!" if version.epoch else ""
        probes |= {version, Version(f"{epoch}{release}.dev0"), Version(f"{epoch}{release}.post1"), Version(f"{epoch}{release}.0.0.1"), Version(f"{epoch}{release}a1")}
        probes |= {Version(f"{version}.post99")} if version.post is None and version.dev is None and not version.local else set()
        last = list(version.release)
        while last and last[-1] == 0:
            last.pop()
        if last:
            lower = last[:-1] + [last[-1] - 1, 99999]
            probes.add(Version(epoch + ".".join(map(str, lower))))
    return sorted(probes)


def excludes(mine: list[SpecifierSet], theirs: list[SpecifierSet], probes: list[Version]) -> bool:
    fit_mine = {v for v in probes if all(s.contains(v, prereleases=True) for s in mine)}
    fit_theirs = {v for v in probes if all(s.contains(v, prereleases=True) for s in theirs)}
    return bool(fit_mine) and bool(fit_theirs) and not fit_mine & fit_theirs
