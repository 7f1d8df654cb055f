import unittest

from sky.moon import phases


class PhasesTest(unittest.TestCase):
    def test_a_new_moon_is_dark(self):
        self.assertEqual(phases.illuminated(0), 0)
