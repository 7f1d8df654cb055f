"""The orbit of a moon."""

import attr
import numpy as np

from units import AU_KM, to_km


@attr.s(auto_attribs=True, frozen=True)
class Orbit:
    semi_major_km: float
    eccentricity: float

    def radius(self, anomaly):
        return self.semi_major_km * (1 - self.eccentricity * np.cos(anomaly))

    @property
    def semi_major_au(self) -> float:
        return self.semi_major_km / AU_KM


def of_au(semi_major: float, eccentricity: float) -> Orbit:
    return Orbit(to_km(semi_major, "au"), eccentricity)
