"""Cases for Poetry, PDM and pipenv."""
from lock_edits import SAME, STANDARD, Files, put

OLD_POETRY = """[tool.poetry]
name = "app"
version = "1.0"
description = "é"
authors = []
package-mode = false

[tool.poetry.dependencies]
python = "^3.11"
idna = ">=3.0"
six = "*"
toml = {version = ">=0.10", optional = true}

[tool.poetry.extras]
fast = ["toml"]

[tool.poetry.group.dev.dependencies]
iniconfig = ">=1"
"""
PIPFILE = """[[source]]
url = "https://pypi.org/simple"
verify_ssl = true
name = "pypi"

[packages]
idna = ">=3.0"
six = "*"

[dev-packages]
iniconfig = ">=1"
"""
PDM = {
    **STANDARD,
    "source": lambda text: text + '\n[[tool.pdm.source]]\nname = "pypi"\nurl = "https://pypi.org/simple"\n',
    "override": lambda text: text + '\n[tool.pdm.resolution.overrides]\nidna = "<4"\n',
    "setting": lambda text: text + '\n[tool.pdm.resolution]\nrespect-source-order = true\n',
    "excludes": lambda text: text + '\n[tool.pdm.resolution]\nexcludes = ["certifi"]\n',
    "tool group": lambda text: text + '\n[tool.pdm.dev-dependencies]\nmore = ["certifi"]\n',
}
def of_pdm(text: str) -> str:
    """The project as a PDM knows it that has no standard groups yet."""
    return text.replace("[dependency-groups]", "[tool.pdm.dev-dependencies]")


def _in_standard(edit):
    return lambda text: of_pdm(edit(text.replace("[tool.pdm.dev-dependencies]", "[dependency-groups]")))


OLD_PDM = {name: _in_standard(edit) for name, edit in PDM.items() if name != "tool group"}
OLD = {
    **SAME,
    "spaces": put('idna = ">=3.0"', 'idna = ">= 3.0"'),
    "order": put('idna = ">=3.0"\nsix = "*"\n', 'six = "*"\nidna = ">=3.0"\n'),
    "widened": put('">=3.0"', '">=2.0"'),
    "violated": put('">=3.0"', '"<3"'),
    "added": put('six = "*"', 'six = "*"\ncertifi = "*"'),
    "removed": put('six = "*"\n', ""),
    "table": put('six = "*"', 'six = {version = "*"}'),
    "own version": put('version = "1.0"', 'version = "1.1"'),
    "description": put('"é"', '"ü"'),
    "python widened": put("^3.11", "^3.10"),
    "extra more": put('fast = ["toml"]', 'fast = ["toml"]\nslow = ["toml"]'),
    "standard group": lambda text: text + '\n[dependency-groups]\nmore = ["six"]\n',
    "old dev dependencies": lambda text: text + '\n[tool.poetry.dev-dependencies]\nsix = "*"\n',
    "source": lambda text: text + '\n[[tool.poetry.source]]\nname = "x"\nurl = "https://example.invalid/simple"\npriority = "explicit"\n',
    "group widened": put('">=1"', '"*"'),
    "group optional": put("[tool.poetry.group.dev.dependencies]", "[tool.poetry.group.dev]\noptional = true\n\n[tool.poetry.group.dev.dependencies]"),
}
PIPENV = {
    **SAME,
    "spaces": put('idna = ">=3.0"', 'idna =  ">=3.0"'),
    "name in capitals": put("idna =", "IDNA ="),
    "widened": put('">=3.0"', '">=2.0"'),
    "violated": put('">=3.0"', '"<3"'),
    "added": put('six = "*"', 'six = "*"\ncertifi = "*"'),
    "removed": put('six = "*"\n', ""),
    "group widened": put('">=1"', '"*"'),
    "index renamed": put('name = "pypi"', 'name = "main"'),
    "category of what is locked": lambda text: text + '\n[docs]\nsix = "*"\n',
    "category": lambda text: text + '\n[docs]\ncertifi = "*"\n',
    "python": lambda text: text + '\n[requires]\npython_version = "3.11"\n',
    "scripts": lambda text: text + '\n[scripts]\nrun = "python -m app"\n',
}
# What only locks of a newer PDM record: each input itself.
PDM_INPUTS = """[project]
name = "app"
version = "1.0"
requires-python = ">=3.11,<4"
dependencies = [
    "idna>=3.0",
    "six",
    "colorama>=0.4; sys_platform == 'win32'",
    "lib @ file:///${PROJECT_ROOT}/lib",
]

[project.optional-dependencies]
fast = ["toml>=0.10"]

[dependency-groups]
dev = ["iniconfig>=1"]

[tool.pdm.resolution]
lock_inputs = true
"""
LIB = """[project]
name = "lib"
version = "0.1"
requires-python = ">=3.11"
dependencies = ["six"]
"""
INPUTS = {
    **STANDARD,
    "no inputs any more": put("lock_inputs = true", "lock_inputs = false"),
    "setting": put("lock_inputs = true", "lock_inputs = true\nrespect-source-order = true"),
    "source": lambda text: text + '\n[[tool.pdm.source]]\nname = "pypi"\nurl = "https://pypi.org/simple"\n',
    "override that the lock allows": lambda text: text + '\n[tool.pdm.resolution.overrides]\nidna = "<4"\n',
    "tree elsewhere": put("/lib\"", "/lib2\""),
    "tree asks for more": Files({"lib/pyproject.toml": LIB.replace('["six"]', '["six", "idna"]')}),
    "tree widened": Files({"lib/pyproject.toml": LIB.replace('["six"]', '["six>=1"]')}),
    "tree has another version": Files({"lib/pyproject.toml": LIB.replace("0.1", "0.2")}),
}
CATEGORIES = PIPFILE + """
[docs]
certifi = "*"
"""
CATEGORIZED = {
    **SAME,
    "category widened": put('certifi = "*"', 'certifi = ">=2020"'),
    "category violated": put('certifi = "*"', 'certifi = "<2020"'),
    "category more": put('certifi = "*"', 'certifi = "*"\nsix = "*"'),
    "category gone": put('\n[docs]\ncertifi = "*"\n', ""),
    "category renamed": put("[docs]", "[papers]"),
}
PIP_EXTRAS = PIPFILE.replace('idna = ">=3.0"', 'requests = {extras = ["socks"], version = ">=2"}\nhttpx = "*"')
PIP_ASKED = {
    **SAME,
    "extra gone": put('extras = ["socks"], ', ""),
    "extra new": put('httpx = "*"', 'httpx = {extras = ["http2"], version = "*"}'),
    "extra unknown": put('six = "*"', 'six = {extras = ["none"], version = "*"}'),
}
