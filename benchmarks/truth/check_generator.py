"""A generated tree against the truth that it was built with."""
import check_graph
import check_imports
import lake
import trees
import verdicts

# How the ring was closed decides in which layers it exists.
KINDS = {
    "all": ("eager", "function", "type_checking"),
    "runtime": ("eager", "function"),
    "eager": ("eager",),
}


def check(tree: trees.Tree, published: lake.Lake, out: verdicts.Verdicts) -> None:
    truth, python = tree.truth, check_imports.PYTHON
    out.numbers("planted: python files", truth["python_files"], published.one(f"SELECT count(*) FROM files WHERE {python}"))
    size = published.one(f"SELECT sum(size_bytes)::BIGINT FROM files WHERE {python}")
    out.numbers("planted: python bytes", truth["python_bytes"], size)
    broken = {entry["file"] for entry in truth["broken"]}
    query = f"SELECT file_path FROM files WHERE {python} AND read_status <> 'read'"
    out.sets("planted: broken files", broken, {path for (path,) in published.rows(query)}, truth["counts"]["broken"])
    out.numbers("planted: import statements", truth["imports"], statements(published, broken))
    cycles(tree, published, out)
    project_edges(tree, published, out)
    locks(tree, published, out)


def statements(published: lake.Lake, broken: set[str]) -> int:
    """Names of `import`, statements of `from`; nothing is planted in a broken file."""
    published.con.execute("CREATE OR REPLACE TEMP TABLE broken(path VARCHAR)")
    published.con.executemany("INSERT INTO broken VALUES (?)", [(path,) for path in broken] or [("",)])
    return published.one("""SELECT count(*) FILTER (kind = 'import')
        + count(DISTINCT (file_path, statement)) FILTER (kind = 'from')
        FROM imports WHERE file_path NOT IN (FROM broken)""")


def cycles(tree: trees.Tree, published: lake.Lake, out: verdicts.Verdicts) -> None:
    rings = tree.truth["module_cycles"]
    groups = {frozenset(ring["projects"]) for ring in tree.truth["project_cycles"]}
    for layer, kinds in KINDS.items():
        want = {frozenset(ring["files"]) for ring in rings if ring["kind"] in kinds}
        out.sets(f"planted: module cycles, {layer}", want, check_graph.members(published, "module", layer))
        out.sets(f"planted: project cycles, {layer}", groups, check_graph.members(published, "project", layer))


def project_edges(tree: trees.Tree, published: lake.Lake, out: verdicts.Verdicts) -> None:
    lines = (tree.home / "project_edges.tsv").read_text(encoding="utf-8").splitlines()
    query = "SELECT src_project_id, dst_project_id FROM project_edges WHERE eager_import_count + lazy_import_count > 0"
    got = {(name_of(source), name_of(target)) for source, target in published.rows(query)}
    out.sets("planted: project edges", {tuple(line.split("\t")) for line in lines}, got, tree.truth["project_edges"])


def name_of(project_id: str) -> str:
    """proj00001 of x//proj00001, lib003 of x//lib/lib003."""
    return project_id.rpartition("/")[2]


def locks(tree: trees.Tree, published: lake.Lake, out: verdicts.Verdicts) -> None:
    """Every planted lock was made from the requirements beside it, is closed, and holds what was planted."""
    if "lockfiles" not in published.tables():
        return
    rows = published.rows("SELECT lock_path, verdict, is_closed, orphans, covers_environments FROM lockfiles")
    planted = tree.truth["locks"]
    out.numbers("planted: locks", planted, len(rows))
    out.holds("planted: every lock is in sync, closed and without orphans",
              [row for row in rows if row[1] != "in_sync" or row[2] is not True or row[3] != 0], len(rows))
    stale = {(entry["dist"], entry["locked"]) for entry in tree.truth["stale"]}
    names = {name for name, _ in stale}
    got = published.rows("SELECT distribution, version FROM locked_distributions WHERE is_direct AND depth = 1")
    out.sets("planted: locked versions that are behind", stale, {row for row in got if row[0] in names}, len(stale))
    edges = published.rows("SELECT src, dst FROM lock_edges WHERE NOT is_active OR is_satisfied IS NOT TRUE")
    out.holds("planted: every edge is needed and satisfied", edges, published.one("SELECT count(*) FROM lock_edges"))
