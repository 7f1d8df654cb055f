"""Lengths in kilometres."""

from decimal import Decimal

AU_KM = 149_597_870.7
LIGHT_YEAR_KM = 9_460_730_472_580.8


def to_km(value: float, unit: str) -> float:
    factors = {"km": 1.0, "au": AU_KM, "ly": LIGHT_YEAR_KM}
    return value * factors[unit]


def exact_km(text: str) -> Decimal:
    """The number as written, with every digit."""
    return Decimal(text)
