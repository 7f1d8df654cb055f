"""DuckDB, PyArrow and Polars open every table, with the types that the lake's schema declares."""
import lake
import verdicts

# declared type: (DuckDB, Arrow, Polars)
TYPES = {
    "string": ("VARCHAR", "string", "String"),
    "long": ("BIGINT", "int64", "Int64"),
    "int": ("INTEGER", "int32", "Int32"),
    "double": ("DOUBLE", "double", "Float64"),
    "boolean": ("BOOLEAN", "bool", "Boolean"),
    "date": ("DATE", "date32[day]", "Date"),
    "timestamp-micros": (
        "TIMESTAMP WITH TIME ZONE",
        "timestamp[us, tz=UTC]",
        "Datetime(time_unit='us', time_zone='UTC')",
    ),
    "list": ("VARCHAR[]", "list<element: string>", "List(String)"),
}
ENGINES = ("DuckDB", "PyArrow", "Polars")


def declared_type(avro) -> str:
    """The key of TYPES for the type of an Avro field."""
    if isinstance(avro, list):
        return declared_type(next(branch for branch in avro if branch != "null"))
    if isinstance(avro, dict):
        return "list" if avro["type"] == "array" else avro.get("logicalType", avro["type"])
    return avro


def check(published: lake.Lake, out: verdicts.Verdicts) -> None:
    schemas, tables = published.declared(), published.tables()
    out.holds("every table has a schema", [name for name in tables if name not in schemas], len(tables))
    wrong: dict[str, list[str]] = {engine: [] for engine in ENGINES}
    columns = 0
    for table in tables:
        fields = {field["name"]: declared_type(field["type"]) for field in schemas.get(table, {}).get("fields", ())}
        columns += len(fields)
        for place, (engine, seen) in enumerate(zip(ENGINES, (duckdb(published, table), pyarrow(published, table), polars(published, table)))):
            want = {name: TYPES[kind][place] for name, kind in fields.items()}
            if seen != want:
                wrong[engine].append(f"{table}: {sorted(set(want.items()) ^ set(seen.items()))[:4]}")
    for engine in ENGINES:
        out.holds(f"{engine}: columns have the declared types", wrong[engine], columns)


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
