"""Files and import statements: the lake against CPython's parser, statement by statement."""
import judges
import lake
import trees
import verdicts

WORDS = ", ".join(f"'{word}'" for word in sorted(judges.GUARDS.values()))

# One row a name of an `import`, one a `from` statement, as the judges count them.
OURS = f"""
CREATE OR REPLACE TEMP VIEW ours AS
SELECT file_path AS file, line, 'import' AS kind, module, '' AS names, level,
       array_to_string(list_sort([g FOR g IN guards IF g IN ({WORDS})]), ',') AS guards
FROM imports WHERE kind = 'import' AND file_path LIKE '%.py'
UNION ALL
SELECT file_path, any_value(line), 'from', any_value(module),
       string_agg(coalesce(member, ''), ',' ORDER BY position), any_value(level),
       array_to_string(list_sort([g FOR g IN any_value(guards) IF g IN ({WORDS})]), ',')
FROM imports WHERE kind = 'from' AND file_path LIKE '%.py' GROUP BY file_path, statement
"""
THEIRS = """
CREATE OR REPLACE TEMP TABLE theirs AS
SELECT * FROM read_json('{path}', format = 'newline_delimited', columns = {{file: 'VARCHAR', line: 'INTEGER',
    kind: 'VARCHAR', module: 'VARCHAR', names: 'VARCHAR', level: 'INTEGER', guards: 'VARCHAR'}})
"""
PYTHON = "file_kind = 'python' AND file_path LIKE '%.py'"


def check(tree: trees.Tree, answers: judges.Answers, published: lake.Lake, out: verdicts.Verdicts) -> None:
    published.con.execute(THEIRS.format(path=answers.records))
    published.con.execute(OURS)
    published.con.execute("CREATE OR REPLACE TEMP VIEW refused AS SELECT file, line FROM theirs WHERE kind = 'error'")
    known = published.one("SELECT count(*) FROM theirs WHERE kind IN ('import', 'from')")
    out.holds("as many records as the tree is known to have", [known] if known < tree.least_records else [], known)
    for kind, what in (("import", "names of import statements"), ("from", "from statements")):
        accepted = f"kind = '{kind}' AND file NOT IN (SELECT file FROM refused)"
        records(what, accepted, published, out)
    refused_files(published, out)
    literal_dynamic_imports(published, out)


def records(what: str, where: str, published: lake.Lake, out: verdicts.Verdicts) -> None:
    """Equal as bags: file, line, module, names, level and guards of every record."""
    want = published.one(f"SELECT count(*) FROM theirs WHERE {where}")
    sides = {}
    for label, one, other in (("expected", "theirs", "ours"), ("in the lake", "ours", "theirs")):
        columns = "file, line, module, names, level, guards"
        query = f"SELECT {columns} FROM {one} WHERE {where} EXCEPT ALL SELECT {columns} FROM {other} WHERE {where}"
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
    """What CPython refuses is recovered or failed, and nothing else is."""
    want = {file for (file,) in published.rows("SELECT file FROM refused")}
    query = f"SELECT file_path FROM files WHERE {PYTHON} AND read_status IN ('recovered', 'failed')"
    out.sets("files that CPython refuses", want, {path for (path,) in published.rows(query)})
    silent = published.rows(f"""SELECT f.file_path FROM files f WHERE {PYTHON} AND read_status IN ('recovered', 'failed')
        AND NOT EXISTS (FROM problems p WHERE p.file_path = f.file_path) ORDER BY 1""")
    out.holds("each of them has a problem", silent, len(want))


def literal_dynamic_imports(published: lake.Lake, out: verdicts.Verdicts) -> None:
    """Every literal dynamic import that a judge sees is a row; the lake may know more forms of them."""
    query = """SELECT file, line, module FROM theirs WHERE kind = 'dynamic' AND module <> ''
        AND (file, line, module) NOT IN (SELECT file_path, line, module FROM imports WHERE kind = 'dynamic') ORDER BY ALL"""
    seen = published.one("SELECT count(*) FROM theirs WHERE kind = 'dynamic' AND module <> ''")
    out.holds("literal dynamic imports are found", published.rows(query), seen)
