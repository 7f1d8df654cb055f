"""Runs conda-lock with conda_solver.py in the place of conda, and against an index of simple pages only.

usage: conda_case.py ARGUMENTS... (of conda-lock; of "lock", the solver is added)
       conda_case.py second      (writes conda-lock.yml again, as the model of version 2 that no release writes)
"""
import pathlib
import sys

import yaml

from conda_lock import conda_lock
from conda_lock.lockfile import parse_conda_lock_file
from conda_lock._vendor.poetry.repositories.legacy_repository import LegacyRepository
from conda_lock._vendor.poetry.repositories.pypi_repository import PyPiRepository

HERE = pathlib.Path(__file__).resolve().parent
SIMPLE = LegacyRepository("simple", "https://pypi.org/simple/")
PyPiRepository._get_release_info = lambda self, name, version: SIMPLE._get_release_info(name, version)
PyPiRepository.find_links_for_package = lambda self, package: SIMPLE.find_links_for_package(package)


def second(path):
    content = parse_conda_lock_file(path)
    path.write_text(yaml.safe_dump({"version": 2, **content.model_dump(mode="json", exclude_none=True)}, sort_keys=False))


def main():
    if sys.argv[1:] == ["second"]:
        second(pathlib.Path("conda-lock.yml"))
        return
    conda = pathlib.Path("conda").resolve()
    conda.write_text(f'#!/bin/sh\nexec {sys.executable} {HERE / "conda_solver.py"} "$@"\n')
    conda.chmod(0o755)
    names = pathlib.Path("names.yml").resolve()  # which distributions conda calls otherwise: none here
    names.write_text("{}\n")
    arguments = sys.argv[1:]
    if arguments[0] == "lock":
        arguments += ["--conda", str(conda), "--pypi_to_conda_lookup_file", names.as_uri()]
    conda_lock.main(arguments)


if __name__ == "__main__":
    main()
