import unittest

from sky.star.catalog import Catalog


class CatalogTest(unittest.TestCase):
    def test_declination_is_read_in_degrees(self):
        catalog = Catalog([{"name": "Vega", "dec": "38.78"}])
        self.assertAlmostEqual(catalog.declination("Vega").radians, 0.6768, places=3)
