"""Light of a star, with the moon's light taken out."""

import numpy as np

from sky.moon.phases import illuminated
from sky.star.magnitude import absolute


def without_moonlight(flux, day):
    return np.asarray(flux) * (1.0 - 0.1 * illuminated(day))


def brightness(apparent, distance_ly):
    return absolute(apparent, distance_ly)
