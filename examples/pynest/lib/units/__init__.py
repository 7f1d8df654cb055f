"""Lengths, angles and the factors between them."""

from units.length import AU_KM, to_km

__all__ = ["AU_KM", "to_km"]
