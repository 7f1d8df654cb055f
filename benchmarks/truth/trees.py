"""The trees that truth is asked about, and how each is had on a new machine."""
import dataclasses
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import sysconfig

import house

# What a tree must at least hold: a comparison of fewer records has looked at something else.
CORPUS_FILES = {100: 4_756, 300: 82_485}
CORPUS_RECORDS = {100: 35_173, 300: 588_340}
CORPUS_PINNED = {  # the copies that these numbers were counted in, by the hash of their manifest
    "5165136003dfc74750b4d5e7e90387a62368a3b437f3eebe19e89bab63d2dfb8",
    "d48669f40e2ee837bcff53b5300f5445c80619db2c78e30cf7f9cdfaebd902cb",
}
MOVED = 0.95  # the archive moves with point releases: in another copy this share must still be there
GENERATED = {"gen10k": (250, 40), "gen100k": (2_500, 40), "gen200k": (5_000, 40)}
STDLIB_FILES, STDLIB_RECORDS = 500, 5_000
EXAMPLE_FILES, EXAMPLE_RECORDS = 38, 61
TRAPS, TRAPS_NEED = 54, (3, 13)


class Unavailable(Exception):
    """This machine cannot have the tree; the message says why."""


@dataclasses.dataclass(frozen=True)
class Tree:
    """One folder to scan: its name, its kind, what identifies its content, what it must at least hold."""

    name: str
    root: pathlib.Path
    kind: str
    identity: str
    least_files: int = 1
    least_records: int = 0
    truth: dict | None = None

    @property
    def home(self) -> pathlib.Path:
        """Where truth.json and its companions lie, for a generated tree."""
        return self.root.parent


def find(name: str) -> Tree:
    """A tree by its name or its folder."""
    if name == "example":
        root = house.REPO / "examples" / "pynest"
        return Tree(name, root, "plain", listing(root), EXAMPLE_FILES, EXAMPLE_RECORDS)
    if name == "stdlib":
        return standard_library()
    if name == "traps":
        return trap_trees()
    if name == "locks":
        root = house.REPO / "transforms" / "src" / "test" / "resources" / "lockfiles"
        return Tree(name, root, "locks", listing(root))
    if name == "lock_traps":
        import check_lock_traps

        return check_lock_traps.tree()
    if name == "index":
        import check_index

        return check_index.tree()
    if name == "secrets":
        import check_secrets

        return check_secrets.tree()
    if name == "pants":
        import check_pants

        return check_pants.tree()
    if name == "advisories":
        return Tree(name, house.WORK / "advisories" / "tree", "advisories", "advisories")
    if name in ("mutants", "programs"):
        import check_mutants

        return check_mutants.tree(name)
    if name == "packaging":
        import check_packaging

        return check_packaging.tree()
    if name in GENERATED:
        return generated(generate(name, *GENERATED[name]), name)
    if name.startswith("corpus") and name[6:].isdigit():
        return corpus(lay_out_corpus(int(name[6:])), int(name[6:]))
    if os.path.isdir(name):
        return by_content(pathlib.Path(name).resolve())
    raise Unavailable(f"no such tree: {name} (example, traps, stdlib, corpus100, corpus300, gen10k, gen200k, locks, lock_traps, packaging, secrets, pants, mutants, programs, advisories, or a folder)")


def by_content(folder: pathlib.Path) -> Tree:
    if (folder / "truth.json").is_file() and (folder / "repo").is_dir():
        return generated(folder, folder.name)
    if (folder / "MANIFEST.tsv").is_file() and (folder / "src").is_dir():
        packages = len((folder / "MANIFEST.tsv").read_text(encoding="utf-8").splitlines())
        return corpus(folder, packages)
    return Tree(folder.name, folder, "plain", listing(folder))


def listing(root: pathlib.Path) -> str:
    """A hash of every path, size and time below root: cheap, and new after any edit."""
    digest = hashlib.sha256()
    for folder, folders, names in os.walk(root):
        folders.sort()
        for name in sorted(names):
            path = os.path.join(folder, name)
            facts = os.lstat(path)
            digest.update(os.fsencode(f"{os.path.relpath(path, root)}\0{facts.st_size}\0{facts.st_mtime_ns}\n"))
    return digest.hexdigest()


def standard_library() -> Tree:
    """A copy of this interpreter's own library: real code on any machine, and some that does not parse."""
    source = pathlib.Path(sysconfig.get_path("stdlib"))
    version = ".".join(map(str, sys.version_info[:3]))
    root = house.WORK / f"stdlib-{version}" / "src"
    if not (root.parent / "ready").is_file():
        shutil.rmtree(root.parent, ignore_errors=True)
        leave = shutil.ignore_patterns("site-packages", "dist-packages", "__pycache__", "*.pyc", "*.so", "*.a")
        shutil.copytree(source, root, ignore=leave)
        (root.parent / "ready").touch()
    return Tree("stdlib", root, "plain", f"stdlib-{version}-{listing(root)}", STDLIB_FILES, STDLIB_RECORDS)


def trap_trees() -> Tree:
    """The trap trees below the work folder, made anew: they are small, and CPython's answers are in them."""
    folder, python = house.oracles(), house.newest_python()
    if folder is None:
        raise Unavailable("the trap trees are not on this machine (CENSUS_ORACLES names their folder)")
    if house.version_of(python) < TRAPS_NEED:
        raise Unavailable(f"the trap trees need CPython {'.'.join(map(str, TRAPS_NEED))} or newer")
    out = house.WORK / "traps"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    subprocess.run([python, str(folder / "traps_imports.py"), str(out)], check=True, stdout=subprocess.DEVNULL)
    return Tree("traps", out, "import_traps", listing(out), TRAPS)


def generate(name: str, projects: int, files: int, *more: str) -> pathlib.Path:
    """The generator's tree below the work folder, made once."""
    folder = house.oracles()
    if folder is None:
        raise Unavailable("the generator is not on this machine (CENSUS_ORACLES names its folder)")
    out = house.WORK / name
    if not (out / "truth.json").is_file():
        shutil.rmtree(out, ignore_errors=True)
        command = [house.newest_python(), str(folder / "gen_monorepo.py"), str(out)]
        sizes = ["--projects", str(projects), "--files", str(files), *more]
        subprocess.run([*command, *sizes], check=True, stderr=subprocess.DEVNULL)
    return out


def generated(out: pathlib.Path, name: str) -> Tree:
    text = (out / "truth.json").read_bytes()
    truth = json.loads(text)
    identity = hashlib.sha256(text).hexdigest()
    return Tree(name, out / "repo", "generated", identity, truth["python_files"], truth["imports"], truth)


def lay_out_corpus(packages: int) -> pathlib.Path:
    """The corpus that CENSUS_CORPUS names, or one below the work folder, fetched once."""
    if os.environ.get("CENSUS_CORPUS"):
        return pathlib.Path(os.environ["CENSUS_CORPUS"])
    out = house.WORK / f"corpus-debian-{packages}"
    if (out / "MANIFEST.tsv").is_file():
        return out
    script = house.corpus_script()
    if script is None:
        raise Unavailable("the corpus script is not on this machine, and CENSUS_CORPUS is not set")
    if shutil.which("apt-get") is None:
        raise Unavailable("apt-get is not on this machine, and CENSUS_CORPUS is not set")
    done = subprocess.run(["sh", str(script), str(out), str(packages)], capture_output=True, text=True)
    if done.returncode:
        raise Unavailable(f"the corpus could not be fetched: {done.stderr.strip().splitlines()[-1:]}")
    return out


def corpus(folder: pathlib.Path, packages: int) -> Tree:
    manifest = (folder / "MANIFEST.tsv").read_bytes()
    rows = [line.split("\t") for line in manifest.decode().splitlines()]
    identity = hashlib.sha256(manifest).hexdigest()
    share = 1 if identity in CORPUS_PINNED else MOVED
    # The manifest says what this copy holds, the numbers above what it held when it was pinned.
    files = max(sum(int(row[4]) for row in rows), int(CORPUS_FILES.get(packages, 0) * share))
    records = int(CORPUS_RECORDS.get(packages, 0) * share)
    return Tree(f"corpus{packages}", folder / "src", "corpus", identity, files, records)
