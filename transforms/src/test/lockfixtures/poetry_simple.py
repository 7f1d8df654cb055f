"""Runs Poetry against an index that has simple pages and no JSON API beside them.

Which versions there are and what they need comes from the simple pages; all else is Poetry's own.
"""
import sys

from poetry.repositories.legacy_repository import LegacyRepository
from poetry.repositories.pypi_repository import PyPiRepository

try:
    from poetry.console.application import main
except ImportError:  # Poetry 1.1
    from poetry.console import main

SIMPLE = LegacyRepository("simple", "https://pypi.org/simple/")
PyPiRepository._get_release_info = lambda self, name, version: SIMPLE._get_release_info(name, version)
sys.exit(main())
