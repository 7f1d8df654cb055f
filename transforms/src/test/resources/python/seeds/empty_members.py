from a import ()
from b import (c,,d)
from . import
import
from
import e,
import f
