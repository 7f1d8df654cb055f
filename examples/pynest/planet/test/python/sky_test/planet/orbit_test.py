import unittest

import sky.planet.orbit


class OrbitTest(unittest.TestCase):
    def test_the_earth_is_one_unit_away(self):
        self.assertEqual(sky.planet.orbit.radius_au("Earth"), 1.0)
