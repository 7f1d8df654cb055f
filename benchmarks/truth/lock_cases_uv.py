"""Cases for uv: settings, sources, indexes, workspaces."""
from lock_edits import PROJECT, SAME, STANDARD, Files, put

UV_SETTINGS = """[project]
name = "app"
version = "1.0"
requires-python = ">=3.11,<4"
dependencies = ["idna>=3.0", "six", "lib", "chardet", "rich-ish"]

[project.optional-dependencies]
fast = ["toml>=0.10"]
slow = ["toml<0.10.2"]

[dependency-groups]
dev = ["iniconfig>=1"]

[tool.uv]
conflicts = [[{ extra = "fast" }, { extra = "slow" }]]
environments = ["sys_platform == 'linux'", "sys_platform == 'darwin'"]
required-environments = ["sys_platform == 'linux' and platform_machine == 'x86_64'"]
constraint-dependencies = ["idna<4"]
override-dependencies = ["certifi>=2020"]
exclude-dependencies = ["pytz"]
build-constraint-dependencies = ["setuptools<90"]
prerelease = "allow"
fork-strategy = "fewest"
exclude-newer = "2026-01-01"

[[tool.uv.dependency-metadata]]
name = "rich-ish"
version = "1.0"
requires-dist = ["certifi"]

[[tool.uv.index]]
name = "main"
url = "https://pypi.org/simple"
explicit = true

[tool.uv.sources]
lib = { path = "lib" }
rich-ish = { path = "rich" }
chardet = { index = "main" }
"""
# What a uv.toml takes over; the rest must stay in the manifest.
UV_OPTIONS = UV_SETTINGS[UV_SETTINGS.index("prerelease ="):UV_SETTINGS.index("[tool.uv.sources]")].replace("tool.uv.", "")
LIB = """[project]
name = "lib"
version = "0.1"
dependencies = ["six"]
"""
RICH = """[project]
name = "rich-ish"
version = "1.0"
"""
WORKSPACE = """[project]
name = "app"
version = "1.0"
requires-python = ">=3.11"
dependencies = ["lib", "idna"]

[tool.uv.workspace]
members = ["lib", "more/*"]

[tool.uv.sources]
lib = { workspace = true }
"""
MEMBER = """[project]
name = "%s"
version = "0.1"
requires-python = ">=3.11"
dependencies = ["six"]
"""
UV = {
    **STANDARD,
    "constraint": lambda text: text + '\n[tool.uv]\nconstraint-dependencies = ["idna<4"]\n',
    "override": lambda text: text + '\n[tool.uv]\noverride-dependencies = ["idna<4"]\n',
    "resolution": lambda text: text + '\n[tool.uv]\nresolution = "lowest"\n',
    "prerelease": lambda text: text + '\n[tool.uv]\nprerelease = "allow"\n',
    "usual resolution": lambda text: text + '\n[tool.uv]\nresolution = "highest"\n',
    "environments": lambda text: text + "\n[tool.uv]\nenvironments = [\"sys_platform == 'linux'\"]\n",
    "exclude newer": lambda text: text + '\n[tool.uv]\nexclude-newer = "2025-06-01"\n',
}
UV_SETTING = {
    **SAME,
    "conflicts gone": put('conflicts = [[{ extra = "fast" }, { extra = "slow" }]]\n', ""),
    "conflicts in another order": put('[[{ extra = "fast" }, { extra = "slow" }]]', '[[{ extra = "slow" }, { extra = "fast" }]]'),
    "conflict with package named": put('{ extra = "fast" }, { extra', '{ package = "app", extra = "fast" }, { extra'),
    "conflict more": put('{ extra = "slow" }]]', '{ extra = "slow" }, { group = "dev" }]]'),
    "environments gone": put("environments = [\"sys_platform == 'linux'\", \"sys_platform == 'darwin'\"]\n", ""),
    "environments in another order": put("[\"sys_platform == 'linux'\", \"sys_platform == 'darwin'\"]", "[\"sys_platform == 'darwin'\", \"sys_platform == 'linux'\"]"),
    "environments less": put(", \"sys_platform == 'darwin'\"]", "]"),
    "environments spelled": put("[\"sys_platform == 'linux'\"", "[\"'linux' == sys_platform\""),
    "environments otherwise named": put("[\"sys_platform == 'linux'\"", "[\"platform_system == 'Linux'\""),
    "required environments gone": put("required-environments = [\"sys_platform == 'linux' and platform_machine == 'x86_64'\"]\n", ""),
    "required environments in another order": put("sys_platform == 'linux' and platform_machine == 'x86_64'", "platform_machine == 'x86_64' and sys_platform == 'linux'"),
    "constraint gone": put('constraint-dependencies = ["idna<4"]\n', ""),
    "constraint spelled": put('"idna<4"', '"IDNA <4"'),
    "constraint unused": put('["idna<4"]', '["idna<4", "django<9"]'),
    "constraint violated": put('["idna<4"]', '["idna<3"]'),
    "override gone": put('override-dependencies = ["certifi>=2020"]\n', ""),
    "override widened": put("certifi>=2020", "certifi>=2019"),
    "exclude gone": put('exclude-dependencies = ["pytz"]\n', ""),
    "exclude spelled": put('["pytz"]', '["PyTZ"]'),
    "exclude more": put('["pytz"]', '["pytz", "django"]'),
    "build constraint gone": put('build-constraint-dependencies = ["setuptools<90"]\n', ""),
    "build constraint changed": put("setuptools<90", "setuptools<91"),
    "prerelease gone": put('prerelease = "allow"\n', ""),
    "fork strategy gone": put('fork-strategy = "fewest"\n', ""),
    "exclude newer gone": put('exclude-newer = "2026-01-01"\n', ""),
    "exclude newer later": put('"2026-01-01"', '"2026-02-01"'),
    "exclude newer as an instant": put('"2026-01-01"', '"2026-01-02T00:00:00Z"'),
    "exclude newer for one": put('exclude-newer = "2026-01-01"\n', 'exclude-newer = "2026-01-01"\nexclude-newer-package = { idna = "2025-06-01" }\n'),
    "metadata gone": put('[[tool.uv.dependency-metadata]]\nname = "rich-ish"\nversion = "1.0"\nrequires-dist = ["certifi"]\n', ""),
    "metadata changed": put('requires-dist = ["certifi"]', 'requires-dist = ["certifi", "six"]'),
    "metadata for no version": put('name = "rich-ish"\nversion = "1.0"\n', 'name = "rich-ish"\n'),
    "metadata more": put("[[tool.uv.index]]", '[[tool.uv.dependency-metadata]]\nname = "django"\nversion = "1.0"\nrequires-dist = []\n\n[[tool.uv.index]]'),
    "index moved": put("https://pypi.org/simple", "https://pypi.org/simple/"),
    "index renamed": lambda text: put('name = "main"', 'name = "other"')(put('index = "main"', 'index = "other"')(text)),
    "index not explicit": put("explicit = true\n", ""),
    "index more": lambda text: text + '\n[[tool.uv.index]]\nname = "b"\nurl = "https://example.invalid/simple"\nexplicit = true\n',
    "index of a source gone": put('chardet = { index = "main" }\n', ""),
    "source gone": lambda text: put('lib = { path = "lib" }\n', "")(text),
    "source elsewhere": Files({"pyproject.toml": put('{ path = "lib" }', '{ path = "lib2" }'), "lib2/pyproject.toml": LIB}),
    "source spelled": put('{ path = "lib" }', '{ path = "./lib/" }'),
    "source editable": put('{ path = "lib" }', '{ path = "lib", editable = true }'),
    "source with a marker": put('lib = { path = "lib" }', "lib = [{ path = \"lib\", marker = \"sys_platform == 'linux'\" }]"),
    "source of nothing": lambda text: text + 'django = { path = "lib" }\n',
    "source from version control": put('{ path = "lib" }', '{ git = "https://example.invalid/lib", tag = "v1" }'),
    "source from a file": put('{ path = "lib" }', '{ url = "https://example.invalid/lib-0.1.tar.gz" }'),
    "source asks for more": Files({"lib/pyproject.toml": LIB.replace('["six"]', '["six", "idna"]')}),
    "source asks for less": Files({"lib/pyproject.toml": LIB.replace('["six"]', "[]")}),
    "source has another version": Files({"lib/pyproject.toml": LIB.replace("0.1", "0.2")}),
    "uv.toml with the resolution": Files({"uv.toml": 'resolution = "lowest"\n'}),
    "uv.toml with the same": Files({"uv.toml": UV_OPTIONS}),
    "uv.toml with another index alone": Files({"uv.toml": UV_OPTIONS.replace("pypi.org", "example.invalid")}),
    "uv.toml without the metadata": Files({"uv.toml": UV_OPTIONS.replace("dependency-metadata", "index").replace('version = "1.0"\nrequires-dist = ["certifi"]', 'url = "https://example.invalid/simple"\nexplicit = true')}),
    "uv.toml of other matters": Files({"uv.toml": "offline = false\n"}),
}
UV_WORKSPACE = {
    **SAME,
    "member gone": Files({"more/a/pyproject.toml": None}),
    "member gone by glob": put('"lib", "more/*"', '"lib"'),
    "member excluded": put('members = ["lib", "more/*"]', 'members = ["lib", "more/*"]\nexclude = ["more/a"]'),
    "member more": Files({"more/b/pyproject.toml": MEMBER % "b"}),
    "member asks for more": Files({"more/a/pyproject.toml": (MEMBER % "a").replace('"six"', '"six", "idna"')}),
    "member asks for what violates": Files({"more/a/pyproject.toml": (MEMBER % "a").replace('"six"', '"six<1"')}),
    "member has another version": Files({"more/a/pyproject.toml": (MEMBER % "a").replace("0.1", "0.2")}),
    "member has another name": Files({"more/a/pyproject.toml": MEMBER % "z"}),
    "member for fewer Pythons": Files({"more/a/pyproject.toml": (MEMBER % "a").replace(">=3.11", ">=3.12")}),
    "member with a package": Files({"more/a/pyproject.toml": MEMBER % "a" + '\n[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n'}),
    "no source any more": put('[tool.uv.sources]\nlib = { workspace = true }\n', ""),
    "settings of a member": Files({"more/a/pyproject.toml": MEMBER % "a" + '\n[tool.uv]\nconstraint-dependencies = ["idna<1"]\n'}),
}
UV_INDEX = PROJECT + """
[[tool.uv.index]]
name = "first"
url = "https://pypi.org/simple"
"""
DEFAULT = '\n[[tool.uv.index]]\nname = "d"\nurl = "%s"\ndefault = true\n'
INDEXED = {
    **SAME,
    "index gone": put('[[tool.uv.index]]\nname = "first"\nurl = "https://pypi.org/simple"\n', ""),
    "index ends with a slash": put("pypi.org/simple", "pypi.org/simple/"),
    "index moved": put("pypi.org", "example.invalid"),
    "index renamed": put('"first"', '"second"'),
    "index explicit": put('"first"', '"first"\nexplicit = true'),
    "index for one host": put("https://pypi.org/simple", "https://PyPI.org/simple"),
    "index with a name": put("https://pypi.org", "https://user@pypi.org"),
    "default elsewhere": lambda text: text + DEFAULT % "https://example.invalid/simple",
    "index moved, default the same": lambda text: put("pypi.org", "example.invalid")(text) + DEFAULT % "https://pypi.org/simple",
    "index and default moved": lambda text: put("pypi.org", "example.invalid")(text) + DEFAULT % "https://example.org/simple",
    "index gone, default elsewhere": lambda text: put('[[tool.uv.index]]\nname = "first"\nurl = "https://pypi.org/simple"\n', "")(text) + DEFAULT % "https://example.invalid/simple",
    "index-url elsewhere": lambda text: put('[[tool.uv.index]]\nname = "first"\nurl = "https://pypi.org/simple"\n', '[tool.uv]\nindex-url = "https://example.invalid/simple"\n')(text),
    "extra-index-url": lambda text: put('[[tool.uv.index]]\nname = "first"\nurl = "https://pypi.org/simple"\n', '[tool.uv]\nextra-index-url = ["https://example.invalid/simple"]\n')(text),
    "no index": put("[[tool.uv.index]]", "[tool.uv]\nno-index = true\n\n[[tool.uv.index]]"),
    "find links": Files({"pyproject.toml": put("[[tool.uv.index]]", '[tool.uv]\nfind-links = ["wheels"]\n\n[[tool.uv.index]]'), "wheels/README": "none\n"}),
    "uv.toml moves the default": Files({"uv.toml": '[[index]]\nurl = "https://example.invalid/simple"\ndefault = true\n'}),
}
UV_SOURCES = """[project]
name = "app"
version = "1.0"
requires-python = ">=3.11,<4"
dependencies = ["lib", "idna>=3.0; python_version < '3.13'", "tom"]

[project.optional-dependencies]
fast = ["ext"]
slow = ["six"]

[dependency-groups]
dev = ["grp", "six"]

[[tool.uv.index]]
name = "main"
url = "https://pypi.org/simple"
explicit = true

[tool.uv.sources]
lib = [{ path = "lib", marker = "sys_platform == 'linux'" }, { path = "lib2", marker = "sys_platform != 'linux'" }]
idna = { index = "main", marker = "sys_platform == 'win32'" }
ext = { path = "ext", extra = "fast" }
grp = { path = "grp", group = "dev" }
tom = { path = "tom", editable = true }
six = [{ index = "main", extra = "slow" }]
"""
TREE = """[project]
name = "%s"
version = "0.1"
"""
LINUX = "marker = \"sys_platform == 'linux'\""
SOURCED = {
    **SAME,
    "marker gone": put(", marker = \"sys_platform == 'win32'\"", ""),
    "marker changed": put("sys_platform == 'win32'", "sys_platform == 'darwin'"),
    "marker spelled": put("sys_platform == 'linux'", "'linux' == sys_platform"),
    "markers in another order": put("""{ path = "lib", marker = "sys_platform == 'linux'" }, { path = "lib2", marker = "sys_platform != 'linux'" }""", """{ path = "lib2", marker = "sys_platform != 'linux'" }, { path = "lib", marker = "sys_platform == 'linux'" }"""),
    "one marker less": put(""", { path = "lib2", marker = "sys_platform != 'linux'" }""", ""),
    "markers swapped": put('"lib", marker', '"lib2", marker'),
    "requirement with a marker more": put("python_version < '3.13'", "python_version < '3.12'"),
    "requirement violated": put("idna>=3.0", "idna<3.0"),
    "extra of a source gone": put(', extra = "fast"', ""),
    "extra of a source another": put('extra = "slow" }', 'extra = "fast" }'),
    "group of a source gone": put(', group = "dev"', ""),
    "source gone": put('idna = { index = "main", marker = "sys_platform == \'win32\'" }\n', ""),
    "source no longer editable": put(", editable = true", ""),
    "source in a subdirectory": put('{ path = "tom", editable = true }', '{ url = "https://example.invalid/tom.zip", subdirectory = "tom" }'),
    "source no package": put(", editable = true", ", package = false"),
}
MEMBER_SOURCES = WORKSPACE.replace('"lib", "idna"]', '"lib", "idna", "built"]').replace("lib = {", 'built = { path = "built" }\nlib = {')
BUILT = """[project]
name = "%s"
version = "0.1"
requires-python = ">=3.11"
dependencies = ["lib", "six"]

[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[tool.uv.sources]
lib = { workspace = true }
"""
BUILD_SYSTEM = '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n'
UV_MEMBERS = {
    **SAME,
    "member no package any more": Files({"more/a/pyproject.toml": BUILT.replace(BUILD_SYSTEM, "") % "a"}),
    "member told to be no package": Files({"more/a/pyproject.toml": BUILT % "a" + "\n[tool.uv]\npackage = false\n"}),
    "member told to be a package": Files({"lib/pyproject.toml": MEMBER % "lib" + "\n[tool.uv]\npackage = true\n"}),
    "root a package": put("[tool.uv.workspace]", BUILD_SYSTEM + "\n[tool.uv.workspace]"),
    "tree no package any more": Files({"built/pyproject.toml": BUILT.replace(BUILD_SYSTEM, "").replace("lib = { workspace = true }", "").replace('"lib", ', "") % "built"}),
    "source of a member gone": Files({"more/a/pyproject.toml": (BUILT % "a").replace("lib = { workspace = true }\n", "")}),
    "source of a member and of the root gone": Files({"pyproject.toml": put("lib = { workspace = true }\n", ""), "more/a/pyproject.toml": (BUILT % "a").replace("lib = { workspace = true }\n", "")}),
    "source of a member elsewhere": Files({"more/a/pyproject.toml": (BUILT % "a").replace("{ workspace = true }", '{ path = "../../tree" }'), "tree/pyproject.toml": MEMBER % "lib"}),
    "source of a member more": Files({"more/a/pyproject.toml": BUILT % "a" + 'six = { path = "../../tree" }\n', "tree/pyproject.toml": MEMBER % "six"}),
}
