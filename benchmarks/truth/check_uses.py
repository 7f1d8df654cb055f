"""distribution_use and its findings: against the imports they rest on, and against what was planted."""
import lake
import trees
import verdicts

RULES = {
    "missing": "DEP001",
    "transitive": "DEP002",
    "sibling_undeclared": "DEP003",
    "other_resolve": "DEP004",
    "unused": "DEP005",
    "dev_in_runtime": "DEP006",
    "runtime_only_in_tests": "DEP007",
    "typing_only": "DEP008",
    "optional_unguarded": "DEP009",
    "stdlib_declared": "DEP010",
    "version_gap": "DEP011",
    "duplicate_provider": "DEP012",
}


def check(tree: trees.Tree, published: lake.Lake, out: verdicts.Verdicts) -> None:
    every_import_has_a_use(published, out)
    every_verdict_has_its_finding(published, out)
    if tree.truth is not None:
        planted(tree, published, out)


def every_import_has_a_use(published: lake.Lake, out: verdicts.Verdicts) -> None:
    """A distribution that is imported has a row that counts its imports, in every project but its own."""
    broken = published.rows(
        """WITH counted AS (SELECT project_id, i.distribution, count(*) AS n FROM imports i JOIN projects p USING (project_id)
            WHERE resolution = 'distribution' AND kind <> 'string' AND i.distribution IS DISTINCT FROM p.distribution
            GROUP BY 1, 2)
        SELECT c.* FROM counted c
        LEFT JOIN (SELECT project_id, distribution, max(import_count) AS n FROM distribution_use GROUP BY 1, 2) u
        USING (project_id, distribution) WHERE coalesce(u.n, 0) < c.n ORDER BY ALL"""
    )
    count = published.one("SELECT count(DISTINCT (project_id, distribution)) FROM imports WHERE resolution = 'distribution'")
    out.holds("distributions imported have their use", broken, count)


def every_verdict_has_its_finding(published: lake.Lake, out: verdicts.Verdicts) -> None:
    uses = published.rows("SELECT DISTINCT verdict, project_id, distribution FROM distribution_use WHERE verdict <> 'ok'")
    found = published.rows("SELECT rule_id, project_id, subject FROM findings WHERE rule_id LIKE 'DEP%'")
    out.sets("verdicts and their findings", {(RULES[verdict], *rest) for verdict, *rest in uses}, set(found))


def planted(tree: trees.Tree, published: lake.Lake, out: verdicts.Verdicts) -> None:
    """What is imported and not declared is in a resolve that the project does not use, or in none."""
    broken = {entry["file"] for entry in tree.truth["broken"]}
    columns = "project_id, distribution, evidence_path"
    lacking = published.rows(f"SELECT {columns} FROM distribution_use WHERE verdict IN ('missing', 'other_resolve')")
    got = {(name_of(project), name) for project, name, path in lacking if path not in broken}
    want = {(entry["project"], entry["dist"]) for entry in tree.truth["missing"]}
    out.sets("planted: missing distributions", want, got, tree.truth["counts"]["missing"])
    idle = published.rows("SELECT project_id, distribution FROM distribution_use WHERE verdict = 'unused'")
    got = {(name_of(project), name) for project, name in idle}
    want = {(entry["project"], entry["dist"]) for entry in tree.truth["unused"]}
    out.sets("planted: unused requirements", want, got, tree.truth["counts"]["unused"])
    others = published.rows(f"SELECT verdict, {columns} FROM distribution_use WHERE verdict NOT IN ('ok', 'unused', 'missing', 'other_resolve')")
    out.holds("planted: no other verdict", others, published.one("SELECT count(*) FROM distribution_use"))


def name_of(project_id: str) -> str:
    """proj00001 of x//proj00001."""
    return project_id.rpartition("/")[2]
