x = lambda a, *, b=lambda: 1, **c: [d for e in f if lambda: g]
raise lambda a, b: c
import h
