"""One night at the telescope."""

import requests

from journal import log
from sky.star.catalog import Catalog


def forecast(url: str) -> dict:
    return requests.get(url, timeout=10).json()


def observe(catalog: Catalog) -> None:
    for row in catalog.rows:
        log.write(row)
