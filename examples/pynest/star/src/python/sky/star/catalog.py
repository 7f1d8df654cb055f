"""The catalogue of stars."""

import csv
from pathlib import Path

from coords.angle import Angle
from sky.star import loader

DEFAULT = Path("stars.csv")


class Catalog:
    def __init__(self, rows):
        self.rows = list(rows)

    @classmethod
    def of_file(cls, path: Path = DEFAULT) -> "Catalog":
        with path.open(encoding="utf-8", newline="") as stream:
            return cls(loader.clean(csv.DictReader(stream)))

    def declination(self, name: str) -> Angle:
        row = next(r for r in self.rows if r["name"] == name)
        return Angle.of_degrees(float(row["dec"]))
