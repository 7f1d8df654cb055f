"""What the sources of one tree import, where its own modules are, and what its manifests ask for."""
import ast
import collections
import json
import pathlib
import re
import sys
import tomllib

from use_environments import named

# In some supported Pythons only, or in none: that it can be imported here says nothing.
GAPS = {
    "distutils", "imp", "asyncore", "asynchat", "smtpd", "binhex", "tomllib", "annotationlib",
    "compression", "_typeshed", "__main__",
}
LOADERS = ("import_module", "__import__", "importorskip", "find_spec")
ABSENT = ("ImportError", "ModuleNotFoundError")


class Sources:
    """Every import of a tree by file and line, by CPython's ast."""

    def __init__(self, tree: pathlib.Path) -> None:
        self.tree = tree
        self.imports: dict[tuple[str, int], set[str]] = collections.defaultdict(set)
        self.instead: dict[tuple[str, int], list[str]] = {}  # a fallback -> what its try imports; . is the tree's own
        self.strings: dict[str, str] = {}  # a dotted text -> a place
        self.notebooks: dict[str, set[str]] = {}
        self.homes: dict[str, set[pathlib.Path]] = collections.defaultdict(set)
        for path in sorted(tree.rglob("*")):
            if path.suffix in (".py", ".pyi", ".so", ".pyx") or (path / "__init__.py").is_file():
                self.homes[path.name.split(".")[0]].add(path.parent)
            if path.suffix in (".py", ".pyi") and path.is_file():
                self.read(self.name(path), path.read_bytes())
            elif path.suffix == ".ipynb" and path.is_file():
                self.read_notebook(path)

    def name(self, path: pathlib.Path) -> str:
        return str(path.relative_to(self.tree))

    def is_own(self, module: str) -> bool:
        """Whether a folder that is no package has it: such a folder is, or can be put, on the path."""
        return any(not (home / "__init__.py").is_file() for home in self.homes[module.split(".")[0]])

    def is_always_there(self, module: str) -> bool:
        top = module.split(".")[0]
        return module == "." or (top in sys.stdlib_module_names and top not in GAPS) or self.is_own(module)

    def is_never_run(self, file: str, line: int) -> bool:
        """Whether it stands in the handler of a try whose own imports cannot fail."""
        instead = self.instead.get((file, line))
        return bool(instead) and all(self.is_always_there(module) for module in instead)

    def read_notebook(self, path: pathlib.Path) -> None:
        try:
            cells = json.loads(path.read_text("utf-8", "replace")).get("cells", [])
        except ValueError:
            return
        file = self.name(path)
        for cell in cells:
            lines = [line for line in "".join(cell.get("source", "")).splitlines() if not line.lstrip().startswith(("%", "!", "?"))]
            if cell.get("cell_type") == "code":
                self.read(file, "\n".join(lines).encode())
        # lines of cells are not compared
        self.notebooks[file] = {module for (other, _), modules in self.imports.items() if other == file for module in modules}

    def read(self, file: str, source: bytes) -> None:
        try:
            parsed = ast.parse(source)
        except (SyntaxError, ValueError):
            return
        for node in ast.walk(parsed):
            if modules := imported(node):
                self.imports[file, node.lineno] |= set(modules) - {"."}
            elif isinstance(node, ast.Try):
                self.read_try(file, node)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(r"[A-Za-z_]\w*(\.\w+)+", node.value):
                self.strings.setdefault(node.value, f"{file}:{node.lineno}")

    def read_try(self, file: str, node: ast.Try) -> None:
        body = [module for statement in node.body for inner in ast.walk(statement) for module in imported(inner)]
        for handler in node.handlers:
            caught = {getattr(name, "id", getattr(name, "attr", "")) for name in ast.walk(handler.type or ast.Pass())}
            if caught & set(ABSENT):
                for inner in (inner for statement in handler.body for inner in ast.walk(statement)):
                    if imported(inner):
                        self.instead[file, inner.lineno] = body

    def at(self, file: str, line: int) -> set[str]:
        return self.notebooks.get(file) or self.imports.get((file, line), set())


def imported(node: ast.AST) -> list[str]:
    """The modules that one node imports; a dot for one of the package's own."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return ["."] if node.level else [f"{node.module}.{alias.name}" for alias in node.names]
    if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        text = node.args[0].value
        if name in LOADERS and isinstance(text, str) and re.fullmatch(r"[A-Za-z_][\w.]*", text):
            return [text]
    return []


def declared_in(path: pathlib.Path) -> set[str]:
    """The distributions that one manifest asks for; empty for what is none, or was compiled from one."""
    if is_list(path):
        return set() if is_compiled(path) else names(lines(path))
    if path.name in ("pyproject.toml", "pixi.toml"):
        return names(of_toml(path))
    return set()


def is_list(path: pathlib.Path) -> bool:
    return path.suffix in (".txt", ".in") and ("require" in path.name or path.parent.name == "requirements")


def is_compiled(path: pathlib.Path) -> bool:
    """Whether a tool wrote the list from another one: then it is a lock."""
    return "autogenerated by" in path.read_text("utf-8", "replace")[:400]


def lines(path: pathlib.Path) -> list[str]:
    return [line for line in path.read_text("utf-8", "replace").splitlines() if re.match(r"[A-Za-z0-9]", line)]


def names(requirements: list[str]) -> set[str]:
    return {name for name in map(named, requirements) if name}


def of_toml(path: pathlib.Path) -> list[str]:
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        return []
    project = data.get("project", {}) if path.name == "pyproject.toml" else {}
    texts = list(project.get("dependencies", [])) + list(data.get("build-system", {}).get("requires", []))
    for group in [*project.get("optional-dependencies", {}).values(), *data.get("dependency-groups", {}).values()]:
        texts += [text for text in group if isinstance(text, str)]
    tool = data.get("tool", {})
    poetry = tool.get("poetry", {})
    for table in [poetry, *poetry.get("group", {}).values()]:
        texts += [name for name in table.get("dependencies", {}) if name != "python"]
    texts += list(poetry.get("dev-dependencies", {}))
    texts += [text for text in tool.get("uv", {}).get("dev-dependencies", []) if isinstance(text, str)]
    for env in tool.get("hatch", {}).get("envs", {}).values():
        texts += [*env.get("dependencies", []), *env.get("extra-dependencies", [])]
    for group in tool.get("pdm", {}).get("dev-dependencies", {}).values():
        texts += [text for text in group if isinstance(text, str)]
    pixi = data if path.name == "pixi.toml" else tool.get("pixi", {})
    for table in [pixi, *pixi.get("feature", {}).values()]:
        texts += [*table.get("dependencies", {}), *table.get("pypi-dependencies", {})]
    return texts


def of_script(path: pathlib.Path) -> set[str] | None:
    """What a script's own list names (PEP 723); None if it has none."""
    text = path.read_text("utf-8", "replace")
    block = re.search(r"(?m)^# /// script\s*$\s((?:^#(?:| .*)$\s)+)^# ///\s*$", text)
    if not block:
        return None
    lines = [line[2:] if line.startswith("# ") else line[1:] for line in block[1].splitlines()]
    return names(tomllib.loads("\n".join(lines)).get("dependencies", []))
