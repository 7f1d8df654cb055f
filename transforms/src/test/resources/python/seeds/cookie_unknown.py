# -*- coding: nonsense -*-
import a
