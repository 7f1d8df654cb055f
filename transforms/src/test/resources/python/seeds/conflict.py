import a
<<<<<<< HEAD
import b
=======
import c
>>>>>>> other
x = (
=======
import d
