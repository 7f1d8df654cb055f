"""Frames of reference, and the way from one to another."""

from units import to_km

from .angle import Angle


def parallax_distance_km(parallax: Angle, baseline_au: float = 1.0) -> float:
    return to_km(baseline_au, "au") / parallax.radians
