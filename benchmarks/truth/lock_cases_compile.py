"""Cases for programs that compile requirements: they are run again, and their pins compared."""
from lock_edits import SAME, Files, put

INPUT = """idna>=3.0
six
requests[socks]>=2
colorama>=0.4; sys_platform == "win32"
-c constraints.txt
"""
NARROW = "idna<4\ncertifi>=2020\n"
COMPILED = {
    **SAME,
    "spelling": put("idna>=3.0", "IDNA >= 3.0"),
    "order": put("idna>=3.0\nsix\n", "six\nidna>=3.0\n"),
    "widened": put("idna>=3.0", "idna>=2.0"),
    "narrowed, satisfied": put("idna>=3.0", "idna>=3.1"),
    "violated": put("idna>=3.0", "idna<3"),
    "added": put("six\n", "six\ntoml\n"),
    "added, locked already": put("six\n", "six\ncertifi\n"),
    "removed": put("six\n", ""),
    "removed, needed still": put("idna>=3.0\n", ""),
    "extra gone": put("requests[socks]", "requests"),
    "extra more": put("requests[socks]", "requests[socks,use-chardet-on-py3]"),
    "extra unknown": put("six\n", "six[none]\n"),
    "marker changed": put("win32", "linux"),
    "marker for nobody": put("win32", "cygwin"),
    "constraint changed": Files({"constraints.txt": NARROW.replace("idna<4", "idna<5")}),
    "constraint violated": Files({"constraints.txt": NARROW.replace("idna<4", "idna<3")}),
    "constraint unused": Files({"constraints.txt": NARROW + "django<9\n"}),
    "constraint gone": put("-c constraints.txt\n", ""),
    "included": Files({"requirements.in": put("six\n", "-r more.in\n"), "more.in": "six\n"}),
    "included more": Files({"requirements.in": put("six\n", "six\n-r more.in\n"), "more.in": "toml\n"}),
}
LAYERED = {"base.in": "idna>=3.0\nsix\n", "dev.in": "-c base.txt\niniconfig\nrequests\n"}
# The lower layer is compiled when the project is made, the upper one is asked.
LAYER = "idna==3.7\nsix==1.16.0\n"
