x = (a]
import b
y = }
import c
