"""Stands in for the solver behind conda-lock, which is no Python package.

What conda-lock asks of conda is solved by the library that pixi solves with, over a channel that stands here as data.
usage: conda_solver.py create --dry-run --json ... SPEC...
"""
import asyncio
import hashlib
import json
import os
import pathlib
import sys
import tempfile

import rattler

FORGE = "https://conda.anaconda.org/conda-forge/"
ANY = "noarch"
# platform, name, version, build, what it needs
PACKAGES = [
    ("linux-64", "_libgcc_mutex", "0.1", "conda_forge", []),
    ("linux-64", "libgcc-ng", "13.2.0", "h77fa898_7", ["_libgcc_mutex 0.1 conda_forge"]),
    ("linux-64", "openssl", "3.3.1", "h4ab18f5_0", ["libgcc-ng >=12"]),
    ("osx-arm64", "openssl", "3.3.2", "h8359307_0", ["__osx >=11.0"]),
    ("linux-64", "python", "3.11.9", "hb806964_0_cpython", ["libgcc-ng >=12", "openssl >=3.2.1,<4.0a0", "tzdata"]),
    ("osx-arm64", "python", "3.11.9", "h932a869_0_cpython", ["openssl >=3.2.1,<4.0a0", "tzdata"]),
    ("linux-64", "python", "3.12.3", "hab00c5b_0_cpython", ["openssl >=3.2.1,<4.0a0", "tzdata"]),
    ("linux-64", "ruamel.yaml", "0.18.6", "py311h459d7ec_0", ["libgcc-ng >=12", "python >=3.11,<3.12.0a0"]),
    ("osx-arm64", "ruamel.yaml", "0.18.6", "py311h05b510d_0", ["python >=3.11,<3.12.0a0"]),
    (ANY, "iniconfig", "2.0.0", "pyhd8ed1ab_0", ["python >=3.7"]),
    (ANY, "pip", "24.0", "pyhd8ed1ab_0", ["python >=3.7"]),
    (ANY, "tzdata", "2024a", "h0c530f3_0", []),
]


def record(subdir, name, version, build, depends):
    file = f"{name}-{version}-{build}.conda"
    number = int("".join(filter(str.isdigit, build.split("_")[-2 if build.endswith("cpython") else -1])) or 0)
    found = {"name": name, "version": version, "build": build, "build_number": number, "depends": depends, "subdir": subdir,
             "md5": hashlib.md5(file.encode()).hexdigest(), "sha256": hashlib.sha256(file.encode()).hexdigest(), "size": len(file)}
    return file, {**found, "noarch": "python"} if subdir == ANY else found


def channel(home):
    for subdir in ("linux-64", "osx-arm64", ANY):
        folder = home / subdir
        folder.mkdir(parents=True)
        packages = dict(record(*package) for package in PACKAGES if package[0] == subdir)
        (folder / "repodata.json").write_text(json.dumps({"info": {"subdir": subdir}, "packages": {}, "packages.conda": packages}))
    return home


async def solved(specs, platform):
    system = {"linux-64": ("__glibc", "2.17"), "osx-arm64": ("__osx", "11.0")}[platform]
    virtual = [rattler.GenericVirtualPackage(rattler.PackageName(name), rattler.Version(version), rattler.BuildString("0")) for name, version in [system, ("__unix", "0")]]
    with tempfile.TemporaryDirectory() as place:
        source = rattler.Channel(channel(pathlib.Path(place) / "forge").as_uri())
        records = await rattler.solve([source], specs, platforms=[platform, ANY], virtual_packages=virtual)
    return [action(each) for each in records]


def action(each):
    file, found = record(*next(p for p in PACKAGES if (p[1], p[3]) == (each.name.source, str(each.build))))
    return {**found, "channel": FORGE.rstrip("/"), "fn": file, "url": f"{FORGE}{found['subdir']}/{file}"}


def main():
    if sys.argv[1] != "create":  # conda-lock asks for the version too
        print(json.dumps({"conda_version": "24.5.0", "pkgs_dirs": []}))
        return
    options = {"--prefix", "--channel", "--file", "--repodata-fn"}
    specs, words = [], iter(sys.argv[2:])
    for word in words:
        if word in options:
            next(words)
        elif not word.startswith("--"):
            specs.append(word)
    found = asyncio.run(solved(specs, os.environ["CONDA_SUBDIR"]))
    print(json.dumps({"success": True, "actions": {"LINK": [], "FETCH": found}}))


if __name__ == "__main__":
    main()
