"""What is true of the distributions that one project uses: by its sources, and by what is installed."""
import pathlib
import sys
import tomllib

import use_environments as envs
from use_environments import Owners, normal
from use_sources import GAPS, Sources, declared_in, is_compiled, is_list, lines, names, of_script


class Truth:
    """What is true of one tree, seen from one of its projects."""

    def __init__(self, tree: pathlib.Path, home: pathlib.Path) -> None:
        self.tree = tree
        self.sources = Sources(tree)
        self.found: Owners = envs.owners(envs.environment(tree))
        self.anywhere: Owners = envs.owners_anywhere(home)
        lock = tomllib.loads((tree / "uv.lock").read_text("utf-8"))
        self.locked = {normal(package["name"]) for package in lock["package"]}
        compiled = [path for path in sorted(tree.rglob("*.txt")) if is_list(path) and is_compiled(path)]
        self.locked |= {name for path in compiled for name in names(lines(path))}
        self.own = own_name(tree / "pyproject.toml")
        self.members = members(tree)
        self.enter("", [])

    def enter(self, project: str, projects: list[str]) -> None:
        """Looks at one project of the tree: what lies below it and below no deeper one."""
        inner = [other for other in projects if other != project and (not project or other.startswith(project + "/"))]
        self.outside = tuple(other + "/" for other in inner)
        self.below = project + "/" if project else ""
        self.shares_lock = project in self.members
        paths = sorted(path for path in (self.tree / project).rglob("*") if path.is_file() and self.has(self.sources.name(path)))
        paths = [path for path in paths if "{{" not in self.sources.name(path)]  # a template asks for nothing yet
        self.declared = {name for path in paths for name in declared_in(path)}

    def has(self, path: str) -> bool:
        return path.startswith(self.below) and not path.startswith(self.outside or ("\0",))

    def of(self, module: str) -> set[str]:
        """Who installs a module; asked of other environments only where this one, or its Python, lacks it."""
        here = envs.provider(self.found, module) or envs.below(self.found, module)
        return here or envs.provider(self.anywhere, module) & self.locked

    def is_missing(self, file: str, line: int, name: str) -> str | None:
        """None if some module of the line is of nobody; else why not."""
        listed = of_script(self.tree / file) if (self.tree / file).suffix == ".py" else None
        if listed is not None:  # it runs with what its own list names, and nothing else
            mine = {name} | {owner for module in self.sources.at(file, line) for owner in self.of(module)}
            return f"{sorted(mine & listed)} is in the list of the script" if mine & listed else None
        if name in self.declared:
            return f"{name} is declared"
        if self.sources.is_never_run(file, line):
            return f"it stands in for {self.sources.instead[file, line]}, which cannot fail"
        why = "nothing is imported there"
        for module in sorted(self.sources.at(file, line)):
            top = module.split(".")[0]
            if top in sys.stdlib_module_names or top in GAPS:
                why = f"{module} is a standard module"
            elif self.sources.is_own(module):
                why = f"{module} is a module of the tree"
            elif self.of(module) & (self.declared | (self.locked if self.shares_lock else set())):
                why = f"{module} is of {sorted(self.of(module))}, which is declared or locked"
            else:
                return None
        return why

    def is_transitive(self, file: str, line: int, name: str) -> str | None:
        """None if a module of the line is of this distribution, which nobody declares; else why not."""
        if name in self.declared:
            return "it is declared"
        if self.sources.is_never_run(file, line):
            return f"it stands in for {self.sources.instead[file, line]}, which cannot fail"
        modules = sorted(self.sources.at(file, line))
        for module in modules:
            is_called_so = not self.of(module) and normal(module.split(".")[0]) == name
            if name in self.of(module) or is_called_so:
                return f"{module} is a module of the tree" if self.sources.is_own(module) else None
        return f"the line imports {modules[:3]}, of {sorted({owner for module in modules for owner in self.of(module)})}"

    def is_unused(self, name: str) -> str | None:
        """None if no file imports it; else where one does."""
        for (file, line), modules in self.sources.imports.items():
            for module in modules if self.has(file) else ():
                if name in envs.provider(self.found, module):
                    return f"{module} is imported at {file}:{line}"
        return None

    def is_named(self, name: str) -> str | None:
        """Where a string of the sources names a module of it: to be looked at, for it may be loaded so."""
        for text, place in self.sources.strings.items():
            if name in envs.provider(self.found, text) and self.has(place.rpartition(":")[0]):
                return f"'{text}' at {place}"
        return None

    def expected(self) -> dict[str, str]:
        """What is imported, guarded or not, and not declared, by distribution: an example."""
        wanted: dict[str, str] = {}
        for (file, line), modules in sorted(self.sources.imports.items()):
            for module in sorted(modules) if self.has(file) else ():
                owners = envs.provider(self.found, module)
                is_outside = module.split(".")[0] not in sys.stdlib_module_names and not self.sources.is_own(module)
                if owners and is_outside and not owners & (self.declared | {self.own}):
                    wanted.setdefault(sorted(owners)[0], f"{module} at {file}:{line}")
        return wanted


def own_name(path: pathlib.Path) -> str:
    data = tomllib.loads(path.read_text("utf-8"))
    return normal(data.get("project", {}).get("name", "") or data.get("tool", {}).get("poetry", {}).get("name", ""))


def members(tree: pathlib.Path) -> set[str]:
    """The projects that share the lock of a tree: its root, and the members of its workspace."""
    data = tomllib.loads((tree / "pyproject.toml").read_text("utf-8"))
    workspace = data.get("tool", {}).get("uv", {}).get("workspace", {})
    found = {str(path.relative_to(tree)) for pattern in workspace.get("members", []) if pattern != "." for path in tree.glob(pattern)}
    return found | {""}
