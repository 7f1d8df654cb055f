"""Begun on a Friday, and never finished."""

import random

from coords.angle import Angle


def drift(cloud:
    return random.random()


from units import to_km
