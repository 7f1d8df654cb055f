else: import a
except b: import c
elif d: import e
case 1: import f
finally: import g
for x in y: pass
elif z: import h
