from importlib import import_module as m, util as u
import importlib as i, lazy_loader as z
m('a' "b"); i.import_module('.c', package='d'); u.find_spec(('e'))
z.load('f'); __import__("g", {}, {}, ['h'], 1)
pytest.importorskip(
  'i'
)
m(x); m('''j'''.k)
