try: import a
except (ImportError, b.ModuleNotFoundError) as c: import d
except* E: import f
else: import g
finally: import h
try:
  import i
import j
