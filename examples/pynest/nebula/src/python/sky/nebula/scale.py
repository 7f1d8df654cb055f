"""Größen am Himmel: names in the letters of their language."""

from math import log10


def größe(helligkeit: float) -> float:
    """The magnitude, −2.5 · log₁₀ of the brightness."""
    return -2.5 * log10(helligkeit)
