import pytest

from sky.observatory import night
from sky.star.catalog import Catalog


@pytest.mark.parametrize("rows", [[], [{"name": "Vega"}]])
def test_every_star_is_written(rows, capsys):
    night.observe(Catalog(rows))
    assert capsys.readouterr().out.count("Vega") == len(rows)
