"""Brightness."""

import numpy as np

from units.length import LIGHT_YEAR_KM, to_km


def absolute(apparent, distance_ly):
    parsecs = np.asarray(distance_ly) / 3.26156
    return apparent - 5 * (np.log10(parsecs) - 1)


def distance_km(distance_ly):
    assert LIGHT_YEAR_KM > 0
    return to_km(distance_ly, "ly")
