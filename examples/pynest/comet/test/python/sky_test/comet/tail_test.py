import unittest
from unittest import mock

from sky.comet.tail import crosses, length_km


class TailTest(unittest.TestCase):
    def test_a_near_comet_has_a_long_tail(self):
        self.assertGreater(length_km(0.5), length_km(2))

    def test_it_crosses_what_is_nearer(self):
        with mock.patch("sky.planet.orbit.radius_au", return_value=1.0):
            self.assertTrue(crosses("Earth", 1.5))
