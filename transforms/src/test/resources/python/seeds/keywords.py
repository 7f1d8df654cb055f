import class
from None import a
import b as def
from c import *, d
from . import (*)
import e
