#!/usr/bin/env python3
"""How many verdicts of distribution_use are false, on real projects with nothing installed.

usage: judge_uses.py SDISTS [--keep-lakes]

SDISTS is a folder of source distributions (.tar.gz) that were published with a pyproject.toml; they are
unpacked, locked and installed below benchmarks/work/uses with uv, which must be on the PATH (or UV). That
is the only step that needs a network, and it is done once for each; the census sees the source tree and
its uv.lock and nothing else.

Truth: a module is provided by the distribution whose RECORD has its file, longest dotted prefix first, in
an environment that holds all that is locked; what is imported is asked of CPython's ast; what is declared
is asked of pyproject.toml and of the requirements files of the same project. A verdict is false if
  missing     the module is one of the project's own tree or of a standard library, or some distribution of
              the lock provides it, or it is declared
  transitive  another distribution provides the module, or it is declared
  unused      some file imports a module of the distribution
Prints each false verdict, and the shares. Exits 1 above the bounds (2 % missing and transitive, 5 % unused).
"""
import ast
import collections
import json
import os
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile
import tomllib

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import house  # noqa: E402

BOUNDS = {"missing or transitive": 0.02, "unused": 0.05}
PYTHON = f"{sys.version_info[0]}.{sys.version_info[1]}"
OLD = {"distutils", "imp", "asyncore", "asynchat", "smtpd", "binhex", "tomllib", "annotationlib", "compression", "_typeshed"}


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def uv(*arguments: str, cwd: pathlib.Path, timeout: int = 400) -> bool:
    command = [os.environ.get("UV", "uv"), *arguments]
    try:
        done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=timeout, env={**os.environ, "UV_PROJECT_ENVIRONMENT": str(cwd.parent / (cwd.name + ".env"))})
    except subprocess.TimeoutExpired:
        return False
    (cwd.parent / (cwd.name + ".log")).write_text(done.stderr[-4000:])
    return done.returncode == 0


def unpack(archive: pathlib.Path, into: pathlib.Path) -> pathlib.Path:
    with tarfile.open(archive) as tar:
        top = tar.getnames()[0].split("/")[0]
        if not (into / top).is_dir():
            tar.extractall(into, filter="data")
    return into / top


def prepare(archive: pathlib.Path, home: pathlib.Path) -> pathlib.Path | None:
    """The source tree with its uv.lock, all that is locked installed beside it; None if uv cannot."""
    tree = unpack(archive, home)
    env = home / (tree.name + ".env")
    if not (tree / "pyproject.toml").is_file():
        return None
    if not (tree / "uv.lock").is_file() and not uv("lock", "--python", PYTHON, cwd=tree):
        return None
    if "[[package]]" not in (tree / "uv.lock").read_text("utf-8"):
        return None  # no [project] that uv knows how to lock
    if not (env / "ready").is_file():
        synced = uv("sync", "--frozen", "--no-install-project", "--all-extras", "--all-groups", "--python", PYTHON, cwd=tree)
        if not synced:
            return None
        (env / "ready").touch()
    return tree


def providers(env: pathlib.Path) -> dict[str, set[str]]:
    """Dotted module -> the distributions that install its file."""
    found: dict[str, set[str]] = collections.defaultdict(set)
    for record in env.glob("lib/python*/site-packages/*.dist-info/RECORD"):
        metadata = (record.parent / "METADATA").read_text("utf-8", "replace")
        name = normal(re.search(r"^Name: *(\S+)", metadata, re.MULTILINE)[1])
        for line in record.read_text("utf-8", "replace").splitlines():
            path = line.rsplit(",", 2)[0].strip('"')
            parts = path.split("/")
            stem = parts[-1].split(".")[0]
            if not re.search(r"\.(py|pyd|so)$", path) or parts[0].endswith((".dist-info", ".data")) or ".." in parts:
                continue
            dotted = parts[:-1] if stem == "__init__" else [*parts[:-1], stem]
            if dotted and all(part.isidentifier() for part in dotted):
                found[".".join(dotted)].add(name)
    return found


def provider(found: dict[str, set[str]], module: str) -> set[str]:
    """Who provides a module: by the longest prefix that is a file, else whoever has files below it."""
    parts = module.split(".")
    for end in range(len(parts), 0, -1):
        names = found.get(".".join(parts[:end]))
        if names:
            return names
    return set()


def below(found: dict[str, set[str]], module: str) -> set[str]:
    return {name for dotted, names in found.items() if dotted.startswith(module + ".") for name in names}


class Truth:
    """What is true of one project."""

    def __init__(self, tree: pathlib.Path, env: pathlib.Path) -> None:
        self.tree = tree
        self.below, self.is_root, self.outside = "", True, []
        self.found = providers(env)
        self.locked = {normal(p["name"]) for p in tomllib.loads((tree / "uv.lock").read_text())["package"]}
        self.own = self.name()
        self.declared = self.of_manifests(tree)
        self.local: set[str] = set()
        self.notebooks: dict[str, set[str]] = {}
        self.imports: dict[tuple[str, int], set[str]] = collections.defaultdict(set)
        for path in sorted(tree.rglob("*")):
            if path.is_dir() or path.suffix in (".py", ".pyi", ".ipynb", ".so", ".pyx"):
                self.local.add(path.name.split(".")[0])
            if path.suffix in (".py", ".pyi") and path.is_file():
                self.read(path, path.read_bytes())
            elif path.suffix == ".ipynb" and path.is_file():
                self.read_notebook(path)

    def name(self) -> str:
        data = tomllib.loads((self.tree / "pyproject.toml").read_text("utf-8"))
        return normal(data.get("project", {}).get("name", "") or data.get("tool", {}).get("poetry", {}).get("name", ""))

    def enter(self, project: str, all_projects: list[str]) -> None:
        """Looks at one project of the tree: what lies below it and below no deeper one."""
        inner = [other for other in all_projects if other != project and (not project or other.startswith(project + "/"))]
        self.outside = [other + "/" for other in inner]
        self.below = project + "/" if project else ""
        self.is_root = not project
        self.declared = self.of_manifests(self.tree / project)

    def has(self, path: str) -> bool:
        return path.startswith(self.below) and not any(path.startswith(other) for other in self.outside)

    def of_manifests(self, folder: pathlib.Path) -> set[str]:
        texts: list[str] = []
        for path in sorted(folder.rglob("*")):
            inside = path.suffix in (".txt", ".in") and ("require" in path.name or path.parent.name == "requirements")
            if not path.is_file() or not self.has(str(path.relative_to(self.tree))):
                continue
            if inside and "autogenerated by" not in path.read_text("utf-8", "replace")[:400]:
                texts += [line for line in path.read_text("utf-8", "replace").splitlines() if re.match(r"[A-Za-z0-9]", line)]
            elif path.name == "pyproject.toml":
                texts += self.of_pyproject(path)
        return {normal(name[0]) for name in (re.match(r"[A-Za-z0-9._-]+", text) for text in texts) if name}

    def of_pyproject(self, path: pathlib.Path) -> list[str]:
        try:
            data = tomllib.loads(path.read_text("utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError):
            return []
        project = data.get("project", {})
        texts = list(project.get("dependencies", [])) + list(data.get("build-system", {}).get("requires", []))
        for group in [*project.get("optional-dependencies", {}).values(), *data.get("dependency-groups", {}).values()]:
            texts += [text for text in group if isinstance(text, str)]
        tool = data.get("tool", {})
        poetry = tool.get("poetry", {})
        for table in [poetry, *poetry.get("group", {}).values()]:
            texts += [name for name in table.get("dependencies", {}) if name != "python"]
        texts += [name for name in poetry.get("dev-dependencies", {})]
        texts += [t for t in tool.get("uv", {}).get("dev-dependencies", []) if isinstance(t, str)]
        for group in tool.get("pdm", {}).get("dev-dependencies", {}).values():
            texts += [t for t in group if isinstance(t, str)]
        return texts

    def read_notebook(self, path: pathlib.Path) -> None:
        try:
            cells = json.loads(path.read_text("utf-8", "replace")).get("cells", [])
        except ValueError:
            return
        for cell in cells:
            source = "".join(cell.get("source", ""))
            lines = [line for line in source.splitlines() if not line.lstrip().startswith(("%", "!", "?"))]
            if cell.get("cell_type") == "code":
                self.read(path, "\n".join(lines).encode())
        merged = {module for (file, _), modules in self.imports.items() if file == str(path.relative_to(self.tree)) for module in modules}
        self.notebooks[str(path.relative_to(self.tree))] = merged

    def read(self, path: pathlib.Path, source: bytes) -> None:
        try:
            parsed = ast.parse(source)
        except (SyntaxError, ValueError):
            return
        file = str(path.relative_to(self.tree))
        for node in ast.walk(parsed):
            if isinstance(node, ast.Import):
                self.imports[file, node.lineno] |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
                self.imports[file, node.lineno] |= {f"{node.module}.{alias.name}" for alias in node.names}
            elif isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str):
                if re.fullmatch(r"[A-Za-z_][\w.]*", node.args[0].value):
                    self.calls(file, node)

    def calls(self, file: str, node: ast.Call) -> None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in ("import_module", "__import__", "importorskip", "find_spec"):
            self.imports[file, node.lineno].add(node.args[0].value)

    def at(self, file: str, line: int) -> set[str]:
        return self.notebooks.get(file) or self.imports.get((file, line), set())  # lines of cells are not compared

    def is_missing(self, file: str, line: int, name: str) -> str | None:
        """None if some module of the line is of nobody; else why not."""
        listed = self.of_script(file)
        if listed is not None:  # it runs with what its own list names
            return f"{name} is in the list of the script" if name in listed else None
        why = "nothing is imported there"
        for module in sorted(self.at(file, line)):
            top = module.split(".")[0]
            if top in sys.stdlib_module_names or top in OLD:
                why = f"{module} is a standard module"
            elif top in self.local:
                why = f"{module} is a file of the project"
            elif self.of(module) & (self.declared | (self.locked if self.is_root else set())):
                why = f"{module} is of {sorted(self.of(module))}, which is locked"
            else:
                return None
        return why if name not in self.declared else f"{name} is declared"

    def of_script(self, file: str) -> set[str] | None:
        """What a script's own list names (PEP 723); None if it has none."""
        text = (self.tree / file).read_text("utf-8", "replace")
        block = re.search(r"(?m)^# /// script\s*$\s((?:^#(?:| .*)$\s)+)^# ///\s*$", text)
        if not block:
            return None
        lines = [line[2:] if line.startswith("# ") else line[1:] for line in block[1].splitlines()]
        listed = tomllib.loads("\n".join(lines)).get("dependencies", [])
        return {normal(re.match(r"[A-Za-z0-9._-]+", text)[0]) for text in listed}

    def of(self, module: str) -> set[str]:
        return provider(self.found, module) or below(self.found, module)

    def is_transitive(self, file: str, line: int, name: str) -> str | None:
        if name in self.declared:
            return "it is declared"
        for module in self.at(file, line):
            alone = not self.of(module) and normal(module.split(".")[0]) == name  # another Python or lock has it
            if name in self.of(module) or alone:
                return None
        return f"the line imports {sorted(self.at(file, line))[:3]}, of {sorted({d for m in self.at(file, line) for d in self.of(m)})}"

    def is_unused(self, name: str) -> str | None:
        for (file, line), modules in self.imports.items():
            for module in modules if self.has(file) else ():
                if name in provider(self.found, module):
                    return f"{module} is imported at {file}:{line}"
        return None

    def expected(self) -> dict[str, str]:
        """What is imported unguarded or not, and not declared, by distribution: an example."""
        wanted: dict[str, str] = {}
        for (file, line), modules in sorted(self.imports.items()):
            for module in sorted(modules) if self.has(file) else ():
                names = provider(self.found, module)
                top = module.split(".")[0]
                if names and not names & (self.declared | {self.own}) and top not in self.local and top not in sys.stdlib_module_names:
                    wanted.setdefault(sorted(names)[0], f"{module} at {file}:{line}")
        return wanted


def main() -> None:
    if len(sys.argv) != 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    house.use_readers()
    import lake

    home = house.WORK / "uses"
    home.mkdir(parents=True, exist_ok=True)
    counts: collections.Counter[str] = collections.Counter()
    false: list[str] = []
    for archive in sorted(pathlib.Path(sys.argv[1]).glob("*.tar.gz")):
        print(archive.name, file=sys.stderr, flush=True)
        tree = prepare(archive, home)
        if tree is None:
            counts["left out: uv cannot lock or install it"] += 1
            print(f"{archive.name}: left out, uv cannot lock or install it", flush=True)
            continue
        counts["projects"] += 1
        judge(tree, home / (tree.name + ".env"), counts, false, lake)
    report(counts, false)


def judge(tree: pathlib.Path, env: pathlib.Path, counts: collections.Counter, false: list[str], lake) -> None:
    truth = Truth(tree, env)
    path = tempfile.mkdtemp(prefix="uses-", dir=house.WORK)
    ran = lake.scan(tree, path, "uses")
    if ran.code not in (0, 3):
        sys.exit(f"{tree.name}: the scan ended with {ran.code}: {ran.last_words()}")
    published = lake.Lake(path)
    columns = "distribution, verdict, confidence, evidence_path, evidence_line, project_id"
    told, entered = set(), None
    projects = [path for (path,) in published.rows("SELECT project_path FROM projects")]
    rows = f"SELECT DISTINCT ON (project_id, distribution) {columns} FROM distribution_use ORDER BY project_id, distribution, verdict = 'ok'"
    for name, verdict, sure, file, line, project in published.rows(rows):
        counts[f"rows: {verdict}"] += 1
        why = None
        if project != entered:
            entered = project
            truth.enter(project.partition("//")[2], projects)
        if verdict in ("missing", "other_resolve"):
            why = truth.is_missing(file, line, name)
        elif verdict == "transitive":
            why = truth.is_transitive(file, line, name)
        elif verdict == "unused":
            why = truth.is_unused(name)
        if verdict != "ok":
            told.add(name)
        if why:
            counts[f"false: {verdict}"] += 1
            false.append(f"{tree.name} {verdict} ({sure}) {name} {file}:{line}: {why}")
    truth.enter("", projects)
    rows = published.rows("SELECT distribution, verdict FROM distribution_use WHERE verdict = 'ok' AND is_imported AND NOT is_declared")
    guarded = {name for name, _ in rows}
    for name, example in sorted(truth.expected().items()):
        counts["true: imported, locked, not declared"] += 1
        if name not in told and name not in guarded:
            counts["not told: imported, locked, not declared"] += 1
            false.append(f"{tree.name} not told: {name}: {example}")
    subprocess.run(["rm", "-rf", path], check=True)


def report(counts: collections.Counter, false: list[str]) -> None:
    print("\n".join(false))
    for key in sorted(counts):
        print(f"{key:<48} {counts[key]:>6,}")
    shares = {
        "missing or transitive": ("missing", "transitive", "other_resolve"),
        "unused": ("unused",),
    }
    bad = False
    for what, verdicts in shares.items():
        told = sum(counts[f"rows: {v}"] for v in verdicts)
        wrong = sum(counts[f"false: {v}"] for v in verdicts)
        share = wrong / told if told else 0
        bad |= share >= BOUNDS[what] or not told
        print(f"false {what}: {wrong} of {told} = {share:.1%} (bound {BOUNDS[what]:.0%})")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
