"""Writes a conda-lock file with conda-lock's own model and writer.

The solver behind conda-lock is no Python package, so what it would have found stands here as data.
usage: conda_case.py 1|2   (the version of the file; writes conda-lock.yml)
"""
import pathlib
import sys

import yaml
from conda_lock.lockfile import write_conda_lock_file
from conda_lock.lockfile.v2prelim.models import (
    GitMeta, HashModel, InputMeta, LockedDependency, Lockfile, LockMeta, TimeMeta)
from conda_lock.models.channel import Channel

FORGE = "https://conda.anaconda.org/conda-forge/"
FILES = "https://files.pythonhosted.org/packages/"


def conda(name, version, platform, build, needs, categories=("main",), folder=None):
    return LockedDependency(
        name=name, version=version, manager="conda", platform=platform, dependencies=needs, build=build,
        url=f"{FORGE}{folder or platform}/{name}-{version}-{build}.conda",
        hash=HashModel(md5="0123456789abcdef" * 2, sha256="0123456789abcdef" * 4), categories=set(categories))


def wheel(name, version, platform, needs, categories=("main",)):
    return LockedDependency(
        name=name, version=version, manager="pip", platform=platform, dependencies=needs,
        url=f"{FILES}00/00/{'0' * 60}/{name}-{version}-py3-none-any.whl",
        hash=HashModel(sha256="fedcba9876543210" * 4), categories=set(categories))


def packages():
    for platform in ("linux-64", "osx-arm64"):
        yield conda("python", "3.11.9", platform, "hb806964_0_cpython", {"openssl": ">=3.2.1,<4.0a0"})
        yield conda("openssl", "3.3.1" if platform == "linux-64" else "3.3.2", platform, "h4ab18f5_0", {})
        yield conda("ruamel.yaml", "0.18.6", platform, "py311h459d7ec_0", {"python": ">=3.11,<3.12.0a0"}, ("main", "dev"))
        yield conda("iniconfig", "2.0.0", platform, "pyhd8ed1ab_0", {"python": ">=3.7"}, ("dev",), "noarch")
        yield wheel("idna", "3.7", platform, {})
    yield conda("libgcc-ng", "13.2.0", "linux-64", "h77fa898_7", {"_libgcc_mutex": "0.1"})
    yield conda("_libgcc_mutex", "0.1", "linux-64", "conda_forge", {})


def main():
    version = int(sys.argv[1])
    content = Lockfile(
        package=list(packages()),
        metadata=LockMeta(
            content_hash={"linux-64": "a" * 64, "osx-arm64": "b" * 64},
            channels=[Channel.from_string("conda-forge")],
            platforms=["linux-64", "osx-arm64"],
            sources=["environment.yml"],
            time_metadata=TimeMeta(created_at="2024-06-01T00:00:00Z"),
            git_metadata=None,
            inputs_metadata={"environment.yml": InputMeta(md5="c" * 32, sha256="d" * 64)},
            custom_metadata=None))
    path = pathlib.Path("conda-lock.yml")
    if version == 1:
        write_conda_lock_file(content, path, metadata_choices=None)
    else:
        tree = {"version": 2, **content.model_dump(mode="json", exclude_none=True)}
        path.write_text(yaml.safe_dump(tree, sort_keys=False))


if __name__ == "__main__":
    main()
