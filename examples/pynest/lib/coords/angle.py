"""Angles on the sky."""

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Angle:
    radians: float

    @classmethod
    def of_degrees(cls, degrees: float) -> "Angle":
        return cls(math.radians(degrees))
