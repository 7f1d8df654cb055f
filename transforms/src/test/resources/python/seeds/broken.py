import a
x = (1,
import b
def f(:
    import c
  import d
y = 'never closed
from e import
<<<<<<< HEAD
import f
=======
import g
>>>>>>> other
z = '''never
import h
