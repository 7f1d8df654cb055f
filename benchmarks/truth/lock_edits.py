"""What every tool that locks pyproject.toml is asked: one project, and edits of it, one a case."""

PROJECT = """[project]
name = "app"
version = "1.0"
requires-python = ">=3.11,<4"
dependencies = [
    "idna>=3.0",
    "six",
    "colorama>=0.4; sys_platform == 'win32'",
]

[project.optional-dependencies]
fast = ["toml>=0.10"]

[dependency-groups]
dev = ["iniconfig>=1"]
"""


class Files(dict):
    """An edit of files beside the manifest: path -> new text, edit of the text, or None to take it away."""


def put(old: str, new: str):
    """An edit that must change something."""

    def edit(text: str) -> str:
        assert old in text, old
        return text.replace(old, new, 1)

    return edit


SAME = {
    "untouched": lambda text: text,
    "comment": lambda text: text + "\n# note\n",
    "crlf": lambda text: text.replace("\n", "\r\n"),
}
STANDARD = {
    **SAME,
    "spelling": put('"idna>=3.0"', '"IDNA >= 3.0"'),
    "order": put('    "idna>=3.0",\n    "six",\n', '    "six",\n    "idna>=3.0",\n'),
    "widened": put("idna>=3.0", "idna>=2.0"),
    "narrowed, satisfied": put("idna>=3.0", "idna>=3.1"),
    "violated": put("idna>=3.0", "idna<3"),
    "added": put('"six",', '"six",\n    "certifi",'),
    "removed": put('    "six",\n', ""),
    "marker added": put('"six"', "\"six; python_version >= '3.12'\""),
    "marker same": put("sys_platform == 'win32'", "'win32' == sys_platform"),
    "marker changed": put("win32", "linux"),
    "extra added": put('fast = ["toml>=0.10"]', 'fast = ["toml>=0.10"]\nslow = ["certifi"]'),
    "extra renamed": put("fast =", "quick ="),
    "extra removed": put('[project.optional-dependencies]\nfast = ["toml>=0.10"]\n', ""),
    "group added": put('dev = ["iniconfig>=1"]', 'dev = ["iniconfig>=1"]\ndocs = ["certifi"]'),
    "group widened": put("iniconfig>=1", "iniconfig"),
    "group removed": put('[dependency-groups]\ndev = ["iniconfig>=1"]\n', ""),
    "moved to a group": lambda text: put('["iniconfig>=1"]', '["iniconfig>=1", "six"]')(put('    "six",\n', "")(text)),
    "own version": put('version = "1.0"', 'version = "1.1"'),
    "python widened": put(">=3.11,<4", ">=3.10,<4"),
    "python narrowed": put(">=3.11,<4", ">=3.12,<4"),
    "python spelled": put(">=3.11,<4", "<4, >=3.11"),
    "unrelated table": lambda text: text + "\n[tool.black]\nline-length = 100\n",
    "description": put('version = "1.0"', 'version = "1.0"\ndescription = "x"'),
}
# Requirements with extras: what one brings, what is there without it, what is not there at all.
EXTRAS = """[project]
name = "app"
version = "1.0"
requires-python = ">=3.11,<4"
dependencies = [
    "requests[socks]>=2",
    "httpx",
    "six",
]

[project.optional-dependencies]
fast = ["toml>=0.10"]
all = ["app[fast]"]

[dependency-groups]
dev = ["coverage[toml]"]
"""
ASKED = {
    **SAME,
    "extra gone": put("requests[socks]", "requests"),
    "extra more": put("requests[socks]", "requests[socks,use-chardet-on-py3]"),
    "extra new": put('"httpx"', '"httpx[http2]"'),
    "extra unknown": put('"six"', '"six[none]"'),
    "extra spelled": put("requests[socks]", "requests[SOCKS]"),
    "extra of a group gone": put("coverage[toml]", "coverage"),
    "own extra gone": put('all = ["app[fast]"]\n', ""),
    "own extra more": put("app[fast]", "app[fast,none]"),
}
