"""DuckDB, PyArrow and Polars open every table, with the types that the lake's schema declares."""
import lake
import verdicts

# declared type: (DuckDB, Arrow, Polars)
TYPES = {
    "string": ("VARCHAR", "string", "String"),
    "int64": ("BIGINT", "int64", "Int64"),
    "int32": ("INTEGER", "int32", "Int32"),
    "double": ("DOUBLE", "double", "Float64"),
    "boolean": ("BOOLEAN", "bool", "Boolean"),
    "date": ("DATE", "date32[day]", "Date"),
    "timestamp": (
        "TIMESTAMP WITH TIME ZONE",
        "timestamp[us, tz=UTC]",
        "Datetime(time_unit='us', time_zone='UTC')",
    ),
    "list of string": ("VARCHAR[]", "list<element: string>", "List(String)"),
}
ENGINES = ("DuckDB", "PyArrow", "Polars")


def check(published: lake.Lake, out: verdicts.Verdicts) -> None:
    declared, tables = published.declared(), published.tables()
    out.sets("tables are those of the dictionary", declared.keys(), tables)
    wrong: dict[str, list[str]] = {engine: [] for engine in ENGINES}
    columns = 0
    for table in tables:
        fields = declared.get(table, {}).get("columns", ())
        columns += len(fields)
        for place, (engine, read) in enumerate(zip(ENGINES, (duckdb, pyarrow, polars))):
            want, seen = {field["name"]: TYPES[field["type"]][place] for field in fields}, read(published, table)
            if list(seen.items()) != list(want.items()):
                wrong[engine].append(f"{table}: {sorted(set(want.items()) ^ set(seen.items()))[:4] or 'another order'}")
    for engine in ENGINES:
        out.holds(f"{engine}: columns have the declared types", wrong[engine], columns)
    promises(published, declared, out)


def promises(published: lake.Lake, declared: dict[str, dict], out: verdicts.Verdicts) -> None:
    """What the dictionary says beyond types: keys are unique, some columns are never NULL, vocabularies are closed."""
    twice, empty, strange, columns = [], [], [], 0
    for name, table in declared.items():
        key = ", ".join(f'"{column}"' for column in table["key"])
        twice += [(name, *row) for row in published.rows(f"SELECT {key}, count(*) FROM {name} GROUP BY ALL HAVING count(*) > 1 LIMIT 3")]
        for column in table["columns"]:
            columns += 1
            field = f'"{column["name"]}"'
            wrongly = "IS NULL" if column["filled"] else "IS NOT NULL"  # a column not yet filled is NULL
            bound = not (column["filled"] and column["nullable"])
            if bound and published.one(f"SELECT count(*) FROM {name} WHERE {field} {wrongly}"):
                empty.append(f"{name}.{column['name']}")
            if "vocabulary" in column and column["type"] == "string":
                found = {value for (value,) in published.rows(f"SELECT DISTINCT {field} FROM {name} WHERE {field} IS NOT NULL")}
                strange += [f"{name}.{column['name']} = {value}" for value in sorted(found - set(column["vocabulary"]))]
    out.holds("keys are unique", twice, len(declared))
    out.holds("NULL only where it may be", empty, columns)
    out.holds("vocabularies are closed", strange, columns)


def duckdb(published: lake.Lake, table: str) -> dict[str, str]:
    return {row[0]: row[1] for row in published.rows(f"DESCRIBE {table}")}


def pyarrow(published: lake.Lake, table: str) -> dict[str, str]:
    import pyarrow.dataset

    found = pyarrow.dataset.dataset([str(path) for path in published.files(table)], format="parquet").to_table()
    same_rows(published, table, found.num_rows)
    return {field.name: str(field.type).replace(" not null", "") for field in found.schema}


def polars(published: lake.Lake, table: str) -> dict[str, str]:
    import polars

    frame = polars.read_parquet([str(path) for path in published.files(table)], hive_partitioning=False)
    same_rows(published, table, frame.height)
    return {name: str(kind) for name, kind in frame.schema.items()}


def same_rows(published: lake.Lake, table: str, rows: int) -> None:
    expected = published.one(f"SELECT count(*) FROM {table}")
    if rows != expected:
        raise AssertionError(f"{table}: DuckDB reads {expected} rows, another engine {rows}")
