"""Tides, and which stars stand above them."""

from sky.moon.orbit import Orbit
from sky.star.catalog import Catalog


def high_tide_sky(orbit: Orbit, catalog: Catalog, anomaly: float):
    near = orbit.radius(anomaly) < orbit.semi_major_km
    return [row["name"] for row in catalog.rows] if near else []
