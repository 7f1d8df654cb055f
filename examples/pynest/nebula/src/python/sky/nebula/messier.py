# -*- coding: latin-1 -*-
"""Messier 42, as Huygens drew it: déjà vu."""

import re

NAME = "Nébuleuse d'Orion"
PATTERN = re.compile("N[ée]buleuse")
