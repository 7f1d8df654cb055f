__all__ = ["a", 'b'] + ["c" "d"]
__all__ += ("e",)
__path__ = __import__('pkgutil').extend_path(__path__, __name__)
(f, [g, *h]), i.j = k
for l in m: n: int = 1
with o as (p, q): r = lambda: (s := 1)
def __getattr__(t): from . import u
