"""The tail of a comet points away from the sun, wherever the planets are."""

from sky.planet import orbit


def length_km(distance_au: float) -> float:
    return 1e8 / max(distance_au, 0.01)


def crosses(planet: str, distance_au: float) -> bool:
    return orbit.radius_au(planet) < distance_au
