from typing import TYPE_CHECKING
if TYPE_CHECKING and x:
    import a
elif not (y or z):
    from b import c
else:
    import d
try:
    import e
except (ImportError, OSError) as error:
    import f
except* Exception: pass
else:
    import g
finally:
    import h
with suppress(ImportError), open(x) as y:
    import i
class A(B, metaclass=C):
    async def f(self, a=import_module("j"), *, b: "C" = {1: [2]}) -> None:
        from k import l
if sys.version_info >= (3, 8): import m
if __name__ == "__main__":
    import n
