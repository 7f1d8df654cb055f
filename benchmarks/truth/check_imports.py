"""Files and imports: the lake against CPython's parser, record by record."""
import judges
import lake
import trees
import verdicts

WORDS = ", ".join(f"'{word}'" for word in sorted(judges.GUARDS.values()))
KNOWN_GUARDS = f"array_to_string(list_sort([g FOR g IN {{guards}} IF g IN ({WORDS})]), ',')"

# One row a name of an `import`, one a `from` statement, one a call, as the judges count them.
OURS = f"""
CREATE OR REPLACE TEMP VIEW ours AS
SELECT file_path AS file, line, end_line, kind, module, '' AS names, level, {KNOWN_GUARDS.format(guards="guards")} AS guards
FROM imports WHERE kind IN ('import', 'dynamic') AND file_path LIKE '%.py'
UNION ALL
SELECT file_path, any_value(line), any_value(end_line), 'from', any_value(module),
       string_agg(coalesce(member, ''), ',' ORDER BY position), any_value(level),
       {KNOWN_GUARDS.format(guards="any_value(guards)")}
FROM imports WHERE kind = 'from' AND file_path LIKE '%.py' GROUP BY file_path, statement
"""
JUDGED = """
CREATE OR REPLACE TEMP TABLE {table} AS
SELECT * FROM read_json('{path}', format = 'newline_delimited', columns = {columns})
"""
RECORDS = """{file: 'VARCHAR', line: 'INTEGER', kind: 'VARCHAR', module: 'VARCHAR', names: 'VARCHAR', level: 'INTEGER',
    guards: 'VARCHAR'}"""
DYNAMICS = """{file: 'VARCHAR', line: 'INTEGER', end_line: 'INTEGER', module: 'VARCHAR', level: 'INTEGER', guards: 'VARCHAR',
    computed: 'BIGINT'}"""
PYTHON = "file_kind = 'python' AND file_path LIKE '%.py'"
# What the guards of a row say about its other columns.
LAYER = """CASE WHEN f.file_kind = 'stub' OR list_contains(guards, 'typing') THEN 'typing'
    WHEN list_contains(guards, 'function') OR list_contains(guards, 'lazy') THEN 'lazy' ELSE 'eager' END"""
OPTIONAL = "list_contains(guards, 'import_error_try') OR list_contains(guards, 'suppress')"


def check(tree: trees.Tree, answers: judges.Answers, published: lake.Lake, out: verdicts.Verdicts) -> None:
    published.con.execute(JUDGED.format(table="theirs", path=answers.records, columns=RECORDS))
    published.con.execute(JUDGED.format(table="by_string", path=answers.dynamics, columns=DYNAMICS))
    published.con.execute(OURS)
    published.con.execute("CREATE OR REPLACE TEMP VIEW refused AS SELECT file, line FROM theirs WHERE kind = 'error'")
    known = published.one("SELECT count(*) FROM theirs WHERE kind IN ('import', 'from')")
    out.holds("as many records as the tree is known to have", [known] if known < tree.least_records else [], known)
    for kind, what in (("import", "names of import statements"), ("from", "from statements")):
        accepted = f"kind = '{kind}' AND file NOT IN (SELECT file FROM refused)"
        columns = "file, line, module, names, level, guards"
        bags(what, columns, f"theirs WHERE {accepted}", f"ours WHERE {accepted}", published, out)
    refused_files(published, out)
    imports_by_string(published, out)
    consistent(published, out)


def bags(what: str, columns: str, judged: str, ours: str, published: lake.Lake, out: verdicts.Verdicts) -> None:
    """Equal as bags in every column; a difference is shown from both sides."""
    want = published.one(f"SELECT count(*) FROM {judged}")
    sides = {}
    for label, one, other in (("expected", judged, ours), ("in the lake", ours, judged)):
        query = f"SELECT {columns} FROM {one} EXCEPT ALL SELECT {columns} FROM {other}"
        sides[label] = published.rows(f"FROM ({query}) ORDER BY ALL")
    if not any(sides.values()):
        out.same(what, want)
        return
    counts = ", ".join(f"{len(rows):,} only {label}" for label, rows in sides.items())
    out.differs(what, counts)
    for label, rows in sides.items():
        for row in rows[:4]:
            out.note(f"only {label}: {row}")


def refused_files(published: lake.Lake, out: verdicts.Verdicts) -> None:
    """What CPython refuses is recovered or failed, and nothing else is; its problem says where."""
    want = {file for (file,) in published.rows("SELECT file FROM refused")}
    query = f"SELECT file_path FROM files WHERE {PYTHON} AND read_status IN ('recovered', 'failed')"
    out.sets("files that CPython refuses", want, {path for (path,) in published.rows(query)})
    silent = published.rows(f"""SELECT f.file_path FROM files f WHERE {PYTHON} AND read_status IN ('recovered', 'failed')
        AND NOT EXISTS (FROM problems p WHERE p.file_path = f.file_path AND p.line IS NOT NULL) ORDER BY 1""")
    out.holds("each of them has a problem with a line", silent, len(want))


def imports_by_string(published: lake.Lake, out: verdicts.Verdicts) -> None:
    """Calls that import by a string: each that the oracle knows is a row, and all are those of own_dynamics.py."""
    accepted = "kind = 'dynamic' AND file NOT IN (SELECT file FROM refused)"
    columns = "file, line, module, guards"
    lost = f"""SELECT {columns} FROM theirs WHERE {accepted}
        EXCEPT ALL SELECT {columns} FROM ours WHERE {accepted} ORDER BY ALL"""
    out.holds("literal dynamic imports", published.rows(lost), published.one(f"SELECT count(*) FROM theirs WHERE {accepted}"))
    columns = "file, line, end_line, module, level, guards"
    bags("imports by a string, all forms", columns, "by_string WHERE computed = 0", f"ours WHERE {accepted}", published, out)
    want = published.one("SELECT coalesce(sum(computed), 0)::BIGINT FROM by_string")
    got = published.one("SELECT coalesce(sum(dynamic_imports_unresolved), 0)::BIGINT FROM projects")
    others = published.one(f"SELECT count(*) FROM files WHERE file_path IN (SELECT file FROM refused) OR NOT ({PYTHON})")
    if got == want or not others:
        out.numbers("imports by a computed name", want, got)
    else:
        # Only per project, and a notebook, a stub or a refused file counts there too.
        out.holds("imports by a computed name, at least", [(want, got)] if got < want else [], want)


def consistent(published: lake.Lake, out: verdicts.Verdicts) -> None:
    """What follows from a row's own columns, for every file that was read."""
    rows = published.one("SELECT count(*) FROM imports")
    joined = "imports i JOIN files f USING (file_path)"
    wrong = published.rows(f"""SELECT file_path, line, guards, layer, is_optional FROM {joined}
        WHERE layer <> {LAYER} OR is_optional <> ({OPTIONAL}) ORDER BY ALL""")
    out.holds("layer and is_optional follow from the guards", wrong, rows)
    gaps = published.rows("""SELECT file_path, count(DISTINCT statement), max(statement) FROM imports
        GROUP BY file_path HAVING max(statement) + 1 <> count(DISTINCT statement) ORDER BY ALL""")
    out.holds("statements of a file are numbered without a gap", gaps, rows)
    places = published.rows("SELECT file_path, line FROM imports WHERE line < 1 OR end_line < line OR \"column\" < 0")
    out.holds("every row has a place", places, rows)
