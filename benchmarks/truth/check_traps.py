"""The trap trees: small projects where tools go wrong, each with the answer that CPython or a PEP gives.

One census of all of them, each trap a project of its own; the source roots of a trap are stated to the census, as
they are to CPython. Of a trap's file are compared the files that it leads to, those that it must not lead to, the
edges that only a type checker sees, the names that nobody declares, and whether the file is said to be broken.
"""
import dataclasses
import json
import pathlib

import lake
import trees
import verdicts

CERTAIN = ("direct", "implicit", "dynamic", "string")
DECLARED = ("declared", "locked")


@dataclasses.dataclass(frozen=True)
class Said:
    """What the census says of one trap's file."""

    edges: dict[str, str]
    external: set[str]
    broken: bool
    unused: set[str] | None


def check(tree: trees.Tree, published: lake.Lake, out: verdicts.Verdicts) -> None:
    """Compares every trap; one line for each that is wrong, and one for all."""
    expected = json.loads((tree.root / "expected.json").read_text(encoding="utf-8"))
    wrong = {name: complaints(trap, said(published, name, trap)) for name, trap in sorted(expected.items())}
    for name, complaint in wrong.items():
        if complaint:
            out.differs(f"trap {name}", "; ".join(complaint))
    right = [name for name, complaint in wrong.items() if not complaint]
    out.numbers("traps", len(expected), len(right), tree.least_files)
    if not judges_use(published):
        with_lists = [name for name, trap in expected.items() if "unused" in trap]
        out.skip(f"unused requirements of {len(with_lists)} traps", "distribution_use is not yet filled")


def judges_use(published: lake.Lake) -> bool:
    return "distribution_use" in published.tables() and published.one("SELECT count(*) FROM distribution_use") > 0


def said(published: lake.Lake, name: str, trap: dict) -> Said:
    """What is published about the file that a trap asks about."""
    focus = f"{name}/{trap['focus']}".replace("'", "''")
    edges = published.rows(
        f"SELECT dst_path, min(layer) FROM module_edges WHERE src_path = '{focus}' AND edge_kind IN {CERTAIN} GROUP BY 1"
    )
    names = published.rows(f"SELECT module, resolution, evidence FROM imports WHERE file_path = '{focus}' AND level = 0")
    broken = published.one(f"SELECT count(*) FROM problems WHERE file_path = '{focus}' AND code LIKE 'SYN%'")
    return Said(
        edges={path.removeprefix(name + "/"): layer for path, layer in edges},
        external={module for module, resolution, evidence in names if is_external(resolution, evidence)},
        broken=broken > 0,
        unused=unused(published, name) if judges_use(published) else None,
    )


def is_external(resolution: str, evidence: str) -> bool:
    """Whether a name is of nothing in the tree, of the standard library, or of what the project declares."""
    return resolution == "unresolved" or (resolution == "distribution" and evidence not in DECLARED)


def unused(published: lake.Lake, name: str) -> set[str]:
    query = f"SELECT distribution FROM distribution_use WHERE project_id LIKE '%//{name}' AND verdict = 'unused'"
    return {distribution for (distribution,) in published.rows(query)}


def complaints(trap: dict, got: Said) -> list[str]:
    """What is wrong, in a few words each."""
    found = []
    edges, also = set(trap["edges"]), set(trap["also"])
    typing = {path for path, layer in got.edges.items() if layer == "typing"} - also
    pairs = [
        ("does not lead to", edges - got.edges.keys()),
        ("leads to", got.edges.keys() - edges - also),
        ("leads to the forbidden", got.edges.keys() & set(trap.get("forbid", ()))),
        ("takes for typing", typing ^ set(trap.get("typing", ()))),
        ("misses", set(trap["external"]) - got.external - tops(got.external)),
        ("misses nobody's", {name for name in got.external if not is_known(name, trap)}),
    ]
    found += [f"{words} {', '.join(sorted(paths))}" for words, paths in pairs if paths]
    if trap["error"] != got.broken:
        found.append("is not said to be broken" if trap["error"] else "is said to be broken")
    if got.unused is not None and "unused" in trap and got.unused != set(trap["unused"]):
        found.append(f"unused: {sorted(got.unused)}, not {trap['unused']}")
    return found


def tops(names: set[str]) -> set[str]:
    return {name.partition(".")[0] for name in names}


def is_known(name: str, trap: dict) -> bool:
    """Whether an external name is expected, or may be there."""
    allowed = {*trap["external"], *trap.get("optional", ())}
    return name in allowed or name.partition(".")[0] in allowed


def write_settings(root: pathlib.Path) -> pathlib.Path:
    """A census.toml that states the source roots of the traps, as CPython is given them."""
    expected = json.loads((root / "expected.json").read_text(encoding="utf-8"))
    roots = [f"{name}/{place}".removesuffix("/.") for name, trap in sorted(expected.items()) for place in trap["roots"]]
    settings = root / "census.toml"
    settings.write_text(f"[discover]\nroots = {json.dumps(roots)}\n", encoding="utf-8")
    return settings
