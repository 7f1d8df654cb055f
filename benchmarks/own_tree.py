"""A tree to measure on where the generator of the oracles is not at hand: plain, and the same everywhere."""
import pathlib
import random

FILES_A_PROJECT = 40
PROJECT = '[project]\nname = "{name}"\nversion = "1.0"\nrequires-python = ">=3.10"\ndependencies = ["requests>=2"]\n'
BODY = '''
def step_{number}(values, factor={number}):
    """Scales the values; see import nothing_{number}."""
    return [value * factor for value in values if value != "from {number} import x"]

'''


def write(root: pathlib.Path, files: int, lines: int) -> None:
    """`files` modules of about `lines` lines in projects of 40, each importing some that came before."""
    for project in range(-(-files // FILES_A_PROJECT)):
        home = root / f"proj{project:05}"
        package = home / "src" / f"proj{project:05}"
        package.mkdir(parents=True)
        (home / "pyproject.toml").write_text(PROJECT.format(name=home.name), encoding="utf-8")
        for module in range(min(FILES_A_PROJECT, files - project * FILES_A_PROJECT)):
            (package / f"m{module:02}.py").write_text(text(project, module, lines), encoding="utf-8")


def text(project: int, module: int, lines: int) -> str:
    choice = random.Random(f"{project}:{module}")
    head = ["import os", "import sys, re", "import requests"]
    head += [f"from proj{project:05}.m{choice.randrange(module):02} import step_{n}" for n in range(3) if module]
    if project:
        head.append(f"import proj{choice.randrange(project):05}.m00")
    count = max(1, (lines - len(head)) // BODY.count("\n"))
    return "\n".join(head) + "\n" + "".join(BODY.format(number=n) for n in range(count))
