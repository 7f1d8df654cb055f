import importlib as il
from importlib import import_module as im, util
im("a" "b"); il.import_module(".c", package="d.e")
x = [__import__('f', {}, {'x': (1, 2)}, [], 1) for y in importlib.util.find_spec("g")]
pytest.importorskip(
    "h", reason="i.j.k")
np = LazyLoader("l", globals(), "m.n.o")
im(x)
