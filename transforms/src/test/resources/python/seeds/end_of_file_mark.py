import a
import b
