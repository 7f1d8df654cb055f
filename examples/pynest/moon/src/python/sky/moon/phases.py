"""Phases of the moon."""

import math

SYNODIC_DAYS = 29.530588


def illuminated(day: float) -> float:
    """The lit share of the disc, from 0 to 1."""
    return (1 - math.cos(2 * math.pi * day / SYNODIC_DAYS)) / 2
