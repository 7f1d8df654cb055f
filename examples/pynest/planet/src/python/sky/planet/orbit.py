"""Where the planets are."""

import yaml

from sky.comet import tail
from units.length import to_km

RADII = yaml.safe_load("{Mercury: 0.39, Venus: 0.72, Earth: 1.0, Mars: 1.52}")


def radius_au(planet: str) -> float:
    return RADII[planet]


def radius_km(planet: str) -> float:
    return to_km(radius_au(planet), "au")


def in_tail(planet: str, comet_au: float) -> bool:
    return tail.length_km(comet_au) > radius_km(planet)
