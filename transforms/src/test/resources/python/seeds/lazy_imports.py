lazy import a
lazy from b import c
def f(): lazy import d
try:
  lazy import e
finally: pass
lazy = lazy(lazy)
__lazy_modules__ = ['g']
import g
