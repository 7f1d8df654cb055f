import a
x = [
  {'b': (c,
import d
def f():
  import e
