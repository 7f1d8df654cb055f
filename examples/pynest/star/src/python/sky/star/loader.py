"""Rows as they arrive, made fit for the catalogue."""


def clean(rows):
    for row in rows:
        yield {key.strip(): value.strip() for key, value in row.items()}


def reload(path):
    from sky.star.catalog import Catalog  # the catalogue imports this module: a ring, broken by being late

    return Catalog.of_file(path)
