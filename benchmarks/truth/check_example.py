"""The small monorepo of examples/ against the tables that were written down about it."""
import csv

import check_graph
import house
import lake
import verdicts

EXPECTED = house.REPO / "examples" / "pynest.expected"


def table(name: str) -> list[tuple[str, ...]]:
    """The rows of a table, without its head."""
    with open(EXPECTED / f"{name}.tsv", encoding="utf-8", newline="") as stream:
        return [tuple(row) for row in csv.reader(stream, delimiter="\t")][1:]


def check(published: lake.Lake, out: verdicts.Verdicts) -> None:
    query = "SELECT src_path, dst_path, layer FROM module_edges WHERE edge_kind = 'direct'"
    out.sets("written down: module edges", set(table("module_edges")), set(published.rows(query)))
    query = "SELECT src_project_id, dst_project_id FROM project_edges WHERE import_count > 0"
    edges = {tuple(map(check_graph.path_of, row)) for row in published.rows(query)}
    out.sets("written down: project edges", set(table("project_edges")), edges)
    cycles = {(level, layer, frozenset(members.split())) for level, layer, members in table("cycles")}
    found = {
        (level, layer, members)
        for level in ("module", "project")
        for layer in check_graph.LAYERS
        for members in check_graph.members(published, level, layer)
    }
    out.sets("written down: cycles", cycles, found)
    query = "SELECT lock_path, lock_format, distributions::VARCHAR, verdict FROM lockfiles"
    out.sets("written down: locks", set(table("locks")), set(published.rows(query)))
    query = """SELECT resolve_name, project_path, role, evidence FROM resolve_members
        JOIN projects USING (project_id)"""
    out.sets("written down: members of resolves", set(table("resolves")), set(published.rows(query)))
    query = """SELECT distribution, conflict_kind, replace(side_a, scope_id || '//', ''),
        replace(side_b, scope_id || '//', ''), coalesce(specifier_a, version_a), coalesce(specifier_b, version_b),
        evidence_path_a || ':' || evidence_line_a, evidence_path_b || ':' || evidence_line_b,
        coalesce(unify_at, ''), projects_affected::VARCHAR FROM resolve_conflicts"""
    out.sets("written down: conflicts", set(table("conflicts")), set(published.rows(query)))
    counts = dict(table("counts"))
    out.numbers("written down: projects", int(counts["projects"]), published.one("SELECT count(*) FROM projects"))
    query = "SELECT sum(dynamic_imports_unresolved)::BIGINT FROM projects"
    out.numbers("written down: computed dynamic imports", int(counts["computed_dynamic_imports"]), published.one(query))
