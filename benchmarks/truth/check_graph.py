"""Module edges and components: the lake against itself, and against an independent resolver.

The resolver reads no manifest's content and has its own idea of a project. So an edge may differ for
a reason, which is printed with its count: a rule that needs manifests or locks decided
(DECIDED_ELSEWHERE), the two see another project around a file, or a manifest states the root.
"""
import collections
import dataclasses

import components
import judges
import lake
import trees
import verdicts

DECIDED_ELSEWHERE = frozenset({"declared_project", "declared", "locked", "known_elsewhere"})
LAYERS = {"all": ("eager", "lazy", "typing"), "runtime": ("eager", "lazy"), "eager": ("eager",)}
Edge = tuple[str, str]


@dataclasses.dataclass(frozen=True)
class Sight:
    """What both sides say about projects and roots, and which files CPython refuses."""

    ours: dict[str, str]
    theirs: dict[str, str]
    root: dict[str, str]
    refused: frozenset[str]
    stated_roots: frozenset[str]

    def comparable(self, edge: Edge) -> bool:
        """The judge reads no notebooks, and nothing of a file that CPython refuses."""
        return edge[0] not in self.refused and not edge[0].endswith(".ipynb")

    def reason(self, edge: Edge) -> str | None:
        """Why the sides may differ about an edge, before the imports are looked at."""
        if any(self.ours.get(path) != self.theirs.get(path) for path in edge):
            return "another project"
        if any(self.root.get(path) in self.stated_roots for path in edge):
            return "a root that a manifest states"
        return None


def check(tree: trees.Tree, answers: judges.Answers, published: lake.Lake, out: verdicts.Verdicts) -> None:
    against_itself(published, out)
    if answers.graph is None:
        out.skip("edges and components by another resolver", "there is no oracle on this machine")
        return
    sight = look(tree, published)
    explained = module_edges(answers, published, sight, out)
    graphs = answers.components()
    for layer in LAYERS:
        touched = {path for edge in explained for path in edge} | sight.refused
        same_components("module", layer, published, graphs[layer]["components"], touched, out)
        projects = {sight.ours.get(path, "") for path in touched} | {sight.theirs.get(path, "") for path in touched}
        strange = {place for path in sight.ours for place in places(sight, path) if len(places(sight, path)) > 1}
        same_components("project", layer, published, graphs[layer]["project_components"], projects | strange, out)


def places(sight: Sight, path: str) -> set[str]:
    return {sight.ours[path], sight.theirs.get(path, sight.ours[path])}


def path_of(project_id: str) -> str:
    return project_id.partition("//")[2]


def direct(published: lake.Lake, layer: str) -> set[Edge]:
    layers = ", ".join(f"'{name}'" for name in LAYERS[layer])
    query = f"SELECT src_path, dst_path FROM module_edges WHERE edge_kind = 'direct' AND layer IN ({layers})"
    return {edge for edge in published.rows(query) if edge[0] != edge[1]}


def members(published: lake.Lake, level: str, layer: str) -> set[frozenset[str]]:
    found = collections.defaultdict(set)
    query = f"SELECT scc_id, member_id FROM cycle_members WHERE level = '{level}' AND layer = '{layer}'"
    for component, member in published.rows(query):
        found[component].add(path_of(member) if level == "project" else member)
    return set(map(frozenset, found.values()))


def against_itself(published: lake.Lake, out: verdicts.Verdicts) -> None:
    """The published components are those of the published edges, found by another algorithm."""
    project = dict(published.rows("SELECT file_path, project_id FROM files"))
    ends = {end for edge in direct(published, "all") for end in edge}
    out.holds("every end of an edge is a file", sorted(ends - project.keys()), len(ends))
    query = """SELECT file_path, target_path FROM imports WHERE resolution = 'first_party'
        AND kind IN ('import', 'from') AND target_path <> file_path GROUP BY ALL"""
    out.sets("direct edges are the targets of imports", set(published.rows(query)), direct(published, "all"))
    for layer in LAYERS:
        edges = {edge for edge in direct(published, layer) if project.keys() >= set(edge)}
        out.sets(f"module components of our edges, {layer}", components.of(edges), members(published, "module", layer))
        between = {(path_of(project[a]), path_of(project[b])) for a, b in edges if project[a] != project[b]}
        out.sets(f"project components of our edges, {layer}", components.of(between), members(published, "project", layer))


def look(tree: trees.Tree, published: lake.Lake) -> Sight:
    folders = judges.project_folders(tree.root)
    rows = published.rows("SELECT file_path, project_id, coalesce(source_root, '') FROM files WHERE file_kind = 'python'")
    own = {path_of(project) for _, project, _ in rows}
    usual = folders | own | {f"{place}/src".lstrip("/") for place in folders | own} | {""}
    patterned = any(tree.root.rglob("pants.toml"))
    return Sight(
        ours={path: path_of(project) for path, project, _ in rows},
        theirs={path: judges.nearest(path, folders) for path, _, _ in rows},
        root={path: root for path, _, root in rows},
        refused=frozenset(file for (file,) in published.rows("SELECT file FROM refused")),
        stated_roots=frozenset() if patterned else frozenset({root for _, _, root in rows} - usual),
    )


def module_edges(answers: judges.Answers, published: lake.Lake, sight: Sight, out: verdicts.Verdicts) -> set[Edge]:
    """Compares the runtime edges; gives back those that differ for a reason."""
    ours = {edge for edge in direct(published, "runtime") if sight.comparable(edge)}
    theirs = {edge for edge in answers.runtime_edges() if sight.comparable(edge)}
    differing = ours ^ theirs
    evidence = evidence_of(published, differing)
    reasons: dict[str, list] = collections.defaultdict(list)
    for edge in sorted(differing):
        side = "only in the lake" if edge in ours else "only expected"
        decided = evidence[edge] & DECIDED_ELSEWHERE
        looked_up = evidence[edge] - {"none"}
        reason = "evidence " + "+".join(sorted(decided)) if decided else sight.reason(edge) if looked_up else None
        reasons[f"{side}, {reason or 'NO REASON'}"].append((*edge, sorted(evidence[edge])))
    bare = [row for reason, rows in reasons.items() if reason.endswith("NO REASON") for row in rows]
    out.holds("runtime edges between modules", bare, len(ours & theirs))
    for reason, rows in sorted(reasons.items()):
        out.note(f"{len(rows):,} {reason}, such as")
        for place in sorted({0, len(rows) // 3, len(rows) * 2 // 3, len(rows) - 1}):
            out.note(f"  {spoken(published, *rows[place])}")
    return {(row[0], row[1]) for rows in reasons.values() for row in rows} - {(row[0], row[1]) for row in bare}


def spoken(published: lake.Lake, source: str, target: str, rules: list[str]) -> str:
    """One differing edge with the first import that decided it, for people to read."""
    query = "SELECT line, level, module, member, evidence, distribution, target_path FROM imports WHERE file_path = ? AND kind IN ('import', 'from')"
    for line, level, module, member, rule, *answer in published.con.execute(query + " ORDER BY line", [source]).fetchall():
        if (rule in rules or not rules) and (answer[1] == target or may_mean(target, module, member or "")):
            said = f"{'.' * level}{module}" + (f" ({member})" if member else "")
            return f"{source}:{line} {said}: {rule} {' '.join(filter(None, answer))}, the judge says {target}"
    return f"{source}, the judge says {target} {rules}"


def evidence_of(published: lake.Lake, edges: set[Edge]) -> dict[Edge, set[str]]:
    """Which rules decided the imports of the source file that could mean the target."""
    found: dict[Edge, set[str]] = {edge: set() for edge in edges}
    by_source = collections.defaultdict(list)
    for edge in edges:
        by_source[edge[0]].append(edge)
    published.con.execute("CREATE OR REPLACE TEMP TABLE differing(src VARCHAR)")
    if by_source:
        published.con.executemany("INSERT INTO differing VALUES (?)", [(source,) for source in by_source])
    query = """SELECT file_path, module, coalesce(member, ''), coalesce(target_path, ''), coalesce(evidence, 'none')
        FROM imports WHERE file_path IN (FROM differing) AND kind IN ('import', 'from')"""
    for source, module, member, target, rule in published.rows(query):
        for edge in by_source[source]:
            if target == edge[1] or may_mean(edge[1], module, member):
                found[edge].add(rule)
    return found


def may_mean(path: str, module: str, member: str) -> bool:
    """Whether a file could be what a dotted name means, whatever the root: a prefix of the name ends its path."""
    dotted = path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    parts = [part for part in (*module.split("."), member) if part and part != "*"]
    names = (".".join(parts[:end]) for end in range(len(parts), 0, -1))
    return any(dotted == name or dotted.endswith("." + name) for name in names)


def same_components(level: str, layer: str, published: lake.Lake, expected: list, touched: set[str], out: verdicts.Verdicts) -> None:
    """Components must be equal, unless an edge that differs for a reason, or a file with another project, is in them."""
    want = {frozenset(map(judges.spelled, component)) for component in expected}
    got = members(published, level, layer)
    bare = [sorted(component)[:4] for component in want ^ got if not component & touched]
    out.holds(f"{level} components, {layer}", bare, len(want & got))
    if len(want ^ got) > len(bare):
        out.note(f"{len(want - got):,} only expected, {len(got - want):,} only in the lake, each with such an edge or project")
