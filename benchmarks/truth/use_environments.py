"""Environments that hold everything a project has locked, and which distribution installs a module."""
import collections
import functools
import os
import pathlib
import re
import subprocess
import sys
import tarfile

PYTHON = f"{sys.version_info[0]}.{sys.version_info[1]}"

Owners = dict[str, set[str]]


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def named(requirement: str) -> str | None:
    """The normalized name at the start of a requirement."""
    name = re.match(r"\s*([A-Za-z0-9][A-Za-z0-9._-]*)", requirement)
    return normal(name[1]) if name else None


def uv(*arguments: str, cwd: pathlib.Path, timeout: int = 400) -> bool:
    command = [os.environ.get("UV", "uv"), *arguments]
    env = {**os.environ, "UV_PROJECT_ENVIRONMENT": str(environment(cwd))}
    try:
        done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=timeout, env=env)
    except subprocess.TimeoutExpired:
        return False
    (cwd.parent / (cwd.name + ".log")).write_text(done.stderr[-4000:])
    return done.returncode == 0


def environment(tree: pathlib.Path) -> pathlib.Path:
    return tree.parent / (tree.name + ".env")


def unpack(archive: pathlib.Path, into: pathlib.Path) -> pathlib.Path:
    with tarfile.open(archive) as tar:
        top = tar.getnames()[0].split("/")[0]
        if not (into / top).is_dir():
            tar.extractall(into, filter="data")
    return into / top


def prepare(archive: pathlib.Path, home: pathlib.Path) -> pathlib.Path | None:
    """The source tree with its uv.lock, all that is locked installed beside it; None if uv cannot."""
    tree = unpack(archive, home)
    env = environment(tree)
    refused = home / (tree.name + ".refused")
    if refused.is_file() or not (tree / "pyproject.toml").is_file():
        return None
    if (env / "ready").is_file():
        return tree
    if not locked(tree) or not installed(tree):
        refused.touch()
        return None
    (env / "ready").touch()
    return tree


def locked(tree: pathlib.Path) -> bool:
    if not (tree / "uv.lock").is_file() and not uv("lock", "--python", PYTHON, cwd=tree):
        return False
    return "[[package]]" in (tree / "uv.lock").read_text("utf-8")  # else it has no [project] that uv can lock


def installed(tree: pathlib.Path) -> bool:
    every = ("--no-install-project", "--all-extras", "--all-groups")
    return uv("sync", "--frozen", *every, "--python", PYTHON, cwd=tree)


@functools.cache
def owners(env: pathlib.Path) -> Owners:
    """Dotted module -> the distributions that install its file."""
    found: Owners = collections.defaultdict(set)
    for record in env.glob("lib/python*/site-packages/*.dist-info/RECORD"):
        metadata = (record.parent / "METADATA").read_text("utf-8", "replace")
        name = normal(re.search(r"^Name: *(\S+)", metadata, re.MULTILINE)[1])
        for line in record.read_text("utf-8", "replace").splitlines():
            dotted = module(line.rsplit(",", 2)[0].strip('"'))
            if dotted:
                found[dotted].add(name)
    return found


def module(path: str) -> str | None:
    """The dotted name of an installed file; None if it is no module."""
    parts = path.split("/")
    stem = parts[-1].split(".")[0]
    if not re.search(r"\.(py|pyd|so)$", path) or parts[0].endswith((".dist-info", ".data")) or ".." in parts:
        return None
    dotted = parts[:-1] if stem == "__init__" else [*parts[:-1], stem]
    return ".".join(dotted) if dotted and all(part.isidentifier() for part in dotted) else None


@functools.cache
def owners_anywhere(home: pathlib.Path) -> Owners:
    """The same over every environment that lies there: what one platform lacks another project has."""
    found: Owners = collections.defaultdict(set)
    for env in sorted(home.glob("*.env")):
        for dotted, names in owners(env).items():
            found[dotted] |= names
    return found


def provider(found: Owners, dotted: str) -> set[str]:
    """Who provides a module: by the longest prefix that is a file, else whoever has files below it."""
    parts = dotted.split(".")
    for end in range(len(parts), 0, -1):
        names = found.get(".".join(parts[:end]))
        if names:
            return names
    return set()


def below(found: Owners, dotted: str) -> set[str]:
    return {name for other, names in found.items() if other.startswith(dotted + ".") for name in names}
