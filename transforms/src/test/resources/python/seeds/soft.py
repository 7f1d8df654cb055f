match = case = lazy = type = 1
match x, *y:
    case {"a": [b, *_]} if c: import d
    case e.F(g=1) | None:
        lazy import h
type X[T: (int, str) = int] = list[T]
lazy from i import j
__lazy_modules__ = ["k"]
import k
