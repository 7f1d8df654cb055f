#!/usr/bin/env python3
"""Writes seed.tsv: which distributions provide which modules, as the census brings it along.

usage: seed.py --work DIR [--base SEED] [--debs DIR] [--installed DIR]... > seed.tsv

Everything in the seed was read from the files of distributions, and from nothing else:
  wheels     those named in seed_wheels.txt, fetched into DIR/wheels with pip (once; what is there is
             used as it is)
  installed  directories where pip installed distributions (--installed, a site-packages)
  base       what such a seed says already (--base), in place of the wheels
  debian     Debian's binary packages of Python distributions (--debs, the folder deb/ that
             shared/corpus/corpus-debian.sh leaves)
What wheels and installed files tell of a distribution goes before Debian's packages, which cut
some of them into parts. Nothing is looked up anywhere: to have more in the seed, name more wheels.

The reading itself is done by `census index seed add`, so that the seed is made of what every user's
own additions are made of. Packages of LEFT_OUT are not read. Needs pip and dpkg-deb.
"""
import argparse
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
CENSUS = HERE.parents[3] / "bin" / "census"
LEFT_OUT = {
    # 468 directories of plug-ins that no service imports; its one package has its own name.
    "ansible",
    # A parallel build under a name that only Debian knows.
    "python3-h5py", "python3-h5py-serial",
}


def run(*command, **options):
    return subprocess.run([str(part) for part in command], check=True, **options)


def wheels(work):
    folder = work / "wheels"
    folder.mkdir(exist_ok=True)
    have = {normalized(path.name.split("-")[0]) for path in folder.glob("*.whl")}
    for line in (HERE / "seed_wheels.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#") and line not in have:
            run("pip", "download", "-q", "--no-deps", "--only-binary=:all:", "-d", folder, line)
    return [folder], {normalized(path.name.split("-")[0]) for path in folder.glob("*.whl")}


def normalized(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def names(tree):
    """The distributions that have metadata in a directory."""
    found = set()
    for path in tree.iterdir():
        match = re.match(r"(.+?)(-[0-9][^-]*)?(-py3.*)?\.(dist|egg)-info$", path.name)
        if match:
            found.add(normalized(match[1]))
    return found


def unpacked(debs, work, known):
    """Where the packages lie that have a distribution of which nothing better is known."""
    trees = []
    for deb in sorted(debs.glob("*.deb")):
        package = deb.name.split("_")[0]
        tree = work / "debs" / package
        if package in LEFT_OUT:
            continue
        if not tree.is_dir():
            tree.mkdir(parents=True)
            archive = subprocess.Popen(["dpkg-deb", "--fsys-tarfile", deb], stdout=subprocess.PIPE)
            run("tar", "-x", "-C", tree, stdin=archive.stdout)
            if archive.wait():
                sys.exit(f"seed: {deb} cannot be unpacked")
        for home in sorted(tree.glob("usr/lib/python3*/dist-packages")):
            if names(home) - known:
                trees.append(home)
    return trees


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--base", type=pathlib.Path)
    parser.add_argument("--debs", type=pathlib.Path)
    parser.add_argument("--installed", type=pathlib.Path, action="append", default=[])
    given = parser.parse_args()
    given.work.mkdir(parents=True, exist_ok=True)
    folders, known = ([], set()) if given.base else wheels(given.work)
    for tree in given.installed:
        known |= names(tree)
    trees = unpacked(given.debs, given.work, known) if given.debs else []
    out = given.work / "seed.tsv"
    out.unlink(missing_ok=True)
    if given.base:
        out.write_bytes(given.base.read_bytes())
    made = subprocess.run(
        [CENSUS, "index", "seed", "add", "--compact", "--to", out, *folders, *given.installed, *trees],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    notes = [line for line in made.stderr.splitlines() if line.startswith("census: ")]
    if made.returncode not in (0, 4) or not out.is_file():
        sys.exit(made.stderr)
    head, lines = "", []
    for line in out.read_text(encoding="utf-8").splitlines():
        if line.startswith("# census-seed"):
            head = line
        elif not line.startswith("#"):
            lines.append(line)
    origins = [line.split("\t")[3] for line in lines if line.startswith("d\t")]
    counts = ", ".join(f"{origins.count(o)} from {t}" for o, t in (
        ("wheel", "wheels"), ("installed", "installed files"), ("debian", "Debian's packages")))
    print(head)
    print("# Written by transforms/src/main/scripts/seed.py; do not edit.")
    print(f"# {len(origins)} distributions: {counts}. Each line of one says its versions.")
    print("# Modules are those that the files of these versions make, by their shortest prefixes that")
    print("# tell distributions apart; no list of anybody else's went in.")
    print(f"# {len(notes)} of the sources could not be told apart, or are no distributions, and were left out.")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
