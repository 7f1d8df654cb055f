import a, b.c as d; import e
from f import g, h as i
from . . import j
from .k.l import (m,  # why
    n as o,
)
import p\
.q
from r import *
