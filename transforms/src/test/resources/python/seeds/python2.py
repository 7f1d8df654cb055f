# -*- coding: latin-1 -*-
import a
print "café", `b`
exec "c" in d
try: raise E, 'x'
except (A, B), (c, d): print >>f, 0777, 10L, ur'x'
def g(a, (b, c)): import h
if x <> y: import i
