#!/usr/bin/env python3
"""Writes what pypa/packaging says of many versions, specifiers, markers and requirements.

usage: packaging_vectors.py OUT_DIRECTORY

Needs a pip that vendors packaging 26 or later. The same packaging writes the same bytes.
Fields are separated by tabs and written as Python's ascii() would, without its quotes.
"""
import os
import random
import sys

from pip._vendor import packaging
from pip._vendor.packaging.markers import InvalidMarker, Marker, UndefinedComparison
from pip._vendor.packaging.requirements import InvalidRequirement, Requirement
from pip._vendor.packaging.specifiers import InvalidSpecifier, SpecifierSet
from pip._vendor.packaging.version import InvalidVersion, Version

RANDOM = random.Random(440)
RELEASES = ["0", "0.0", "1", "1.0", "1.0.0", "1.1", "1.2", "1.10", "1.2.3", "01.2", "2", "2024.1.15", "1!1.0", "1!0", "0!1", "v1.0",
            "V3.4", "99999999999999999999", "1.99999999999999999999.1"]
SUFFIXES = ["", "a", "a1", ".a2", "-alpha_3", "b2", "_beta", "c1", "rc1", "RC.2", "pre1", "-preview", ".post1", "-1", "-r3", ".rev", "post",
            ".dev0", "dev1", "-dev.2", "a1.dev3", "rc1.post2", "rc1.post2.dev3", ".post1.dev2", "-1.dev1", "a.", "post_"]
LOCALS = ["", "", "", "+abc", "+1", "+abc.1", "+1.abc", "+Ubuntu-01", "+cu121", "+7.7", "+07_07"]
BROKEN = ["", " ", "v", "1.", ".1", "1..2", "1.0-", "1.0+", "1.0+a..b", "1.0+-a", "1.x", "x", "1.0a1b1", "1.0.dev1.post1", "1.0--1", "1!",
          "!1", "1!2!3", "1,0", "1 0", "1.0 a1", "1.0_", "=1", "==1", "1.*", "2004d", "0.1-dev-r123", "1.0\u00e9", "\u0661.0", "1.0+\u00e9"]
OPERATORS = ["==", "!=", "<", "<=", ">", ">=", "~=", "==="]


def versions():
    out = [r + s + l for r in RELEASES for s in SUFFIXES for l in RANDOM.sample(LOCALS, 2)]
    out += [" 1.0 ", "\t1.0\n", "\u00a01.0", "1.0\u2003", "1.0\n\n"]
    return list(dict.fromkeys(out + BROKEN))


def specifiers(valid):
    out = ["", ",", " , ", ">=1,", ",>=1", ">=1,<2", ">= 1 , != 1.5.* , < 2", ">=1 <2", "==1.*", "==1.0.*", "!=1.*", "==1!1.*", "==v1.*",
           "==1.0a1.*", "==1.0+a.*", ">=1.*", "~=1", "~=1.0", "~=1.0.0", "~=1.*", "~=1.0+a", ">=1.0+a", "==1.0+a", "=1", "=>1", "^1", "1.0",
           "===1.0", "===1.0.0", "===abc", "===a b", "== =1", "==", "><1", "== 1.0", "==\t1.0", "==1.0;", "<1,>1", "<=1,>=1", "==1,==1.0"]
    for v in RANDOM.sample(valid, 160):
        out.append(RANDOM.choice(OPERATORS) + v)
    for _ in range(140):
        out.append(",".join(RANDOM.choice(OPERATORS[:7]) + RANDOM.choice(valid) for _ in range(RANDOM.randint(2, 4))))
    return list(dict.fromkeys(out))


VARIABLES = ["python_version", "python_full_version", "os_name", "os.name", "sys_platform", "sys.platform", "platform_machine", "platform.machine",
             "platform_system", "platform_release", "platform_version", "platform.version", "platform_python_implementation",
             "python_implementation", "implementation_name", "implementation_version", "extra"]
VALUES = ["3.8", "3.10", "3.11.4", "3.*", "2.7, 3.6", "linux", "win32", "Linux", "posix", "nt", "x86_64", "CPython", "cpython", "test", "", "a b"]
MARKER_OPERATORS = ["==", "!=", "<", "<=", ">", ">=", "~=", "===", "in", "not in", "not  in"]
BROKEN_MARKERS = ["", " ", "python_version", "python_version <", "'a'", "foo == 'x'", "python_version < 3", "python_version == 'a", "()",
                  "(python_version < '3'", "python_version < '3')", "python_version < '3' and", "and python_version < '3'", "not python_version",
                  "python_version notin '3'", "python_version < '3' xor os_name == 'nt'", "python_versions < '3'", "os-name == 'nt'",
                  "python_version < '3' ;", "python_version => '3'", "platform.release == 'x'", "platform.system == 'x'"]
ENVIRONMENT = {"implementation_name": "cpython", "implementation_version": "3.11.4", "os_name": "posix", "platform_machine": "x86_64",
               "platform_release": "6.1.0-18-amd64", "platform_system": "Linux", "platform_version": "#1 SMP",
               "python_full_version": "3.11.4", "platform_python_implementation": "CPython", "python_version": "3.11",
               "sys_platform": "linux", "extra": "test"}


def comparison():
    q = RANDOM.choice("'\"")
    variable, space = RANDOM.choice(VARIABLES), RANDOM.choice(["", " ", "  "])
    # packaging normalizes the name of an extra in the first comparison only
    value = q + RANDOM.choice(["test", "x", "a-b"] if variable == "extra" else VALUES) + q
    operator = RANDOM.choice(MARKER_OPERATORS)
    if operator.endswith("in"):
        space = " "
    left, right = (variable, value) if RANDOM.random() < 0.85 else (value, variable)
    return left + space + operator + space + right


def marker(depth):
    if depth == 0 or RANDOM.random() < 0.3:
        return comparison()
    parts = [marker(depth - 1) for _ in range(RANDOM.randint(2, 3))]
    text = parts[0]
    for part in parts[1:]:
        text += RANDOM.choice([" and ", " or "]) + part
    return "(" + text + ")" if RANDOM.random() < 0.6 else text


def markers():
    out = [comparison() for _ in range(350)] + [marker(RANDOM.randint(1, 3)) for _ in range(350)]
    return list(dict.fromkeys(out + BROKEN_MARKERS))


NAMES = ["a", "A.b_C", "requests", "zope.interface", "x1", "1a", "-a", "a-", "a_", "", "a b", "\u00e9", "a\u00e9", "a.-", "Foo--Bar"]
EXTRAS = ["", "", "", "[]", "[x]", "[ x , Y-z ]", "[x,]", "[,x]", "[x y]", "[x", "[x,x]", "[\u00e9]"]
CLAUSES = ["", "", ">=1", " >= 1.0 , < 2", "(>=1)", " ( >=1 , <2 ) ", "()", "(>=1", ">=1)", "==1.*", ">=1.*", ">=1.0+x", ">=1,", ">=1,,<2",
           ">=1 <2", "~=1", "===x y", "===1.0", "===1,2", " @ https://example.invalid/a.whl", "@https://example.invalid/a;b", "@ ",
           "@ file:///x y", " @ git+ssh://git@example.invalid/x@v1#egg=a", "==", "1.0", " --hash=sha256:00", " # c", ">=1\n"]
ENDS = ["", "", "", ";", " ;", " ; os_name=='nt'", ";extra == 'B_c' and python_version<'3.8'", " ; (os_name=='nt')", " ; os_name", "; os_name=='nt' x"]


def requirements():
    out = [RANDOM.choice(NAMES[:6]) + RANDOM.choice(EXTRAS) + RANDOM.choice(CLAUSES) + RANDOM.choice(ENDS) for _ in range(1500)]
    return list(dict.fromkeys(NAMES + out))


def field(value):
    return ascii(value)[1:-1] if isinstance(value, str) else ascii(value)


def write(directory, name, columns, rows):
    with open(os.path.join(directory, name), "w", encoding="ascii", newline="\n") as out:
        out.write("# written by packaging_vectors.py from packaging %s\n" % packaging.__version__)
        out.write("# " + "\t".join(columns) + "\n")
        for row in rows:
            out.write("\t".join(field(value) for value in row) + "\n")


def attempt(make, text, *errors):
    try:
        return make(text)
    except errors:
        return None


def contained(chosen, valid):
    for text, specifier in chosen:
        for v in RANDOM.sample(valid, 12):
            try:
                yield text, v, specifier.contains(v), specifier.contains(v, prereleases=True)
            except InvalidVersion:
                continue


def contradictions(valid):
    """Sets that hold little or nothing, near one version; === is left out, it names texts."""
    near = [v for v in valid if v.startswith(("1.0", "1a", "1b", "1rc", "1.dev", "1.post", "1.1")) and "+" not in v]
    for _ in range(1000):
        text = ",".join(RANDOM.choice(OPERATORS[:7]) + RANDOM.choice(near) for _ in range(RANDOM.randint(2, 4)))
        chosen = attempt(SpecifierSet, text, InvalidSpecifier)
        if chosen is not None:
            yield text, chosen.is_unsatisfiable()


def evaluated(m):
    """An undefined comparison makes packaging raise, whatever the rest of the marker says."""
    try:
        return str(m.evaluate(dict(ENVIRONMENT)))
    except (UndefinedComparison, InvalidVersion):
        return "RAISES" if " and " in str(m) or " or " in str(m) else "UNKNOWN"


def main():
    directory = sys.argv[1]
    texts = versions()
    parsed = [(t, attempt(Version, t, InvalidVersion)) for t in texts]
    write(directory, "versions.tsv", ["text", "normalized or -", "pre-release"],
          [(t, "-" if v is None else str(v), v is not None and v.is_prerelease) for t, v in parsed])
    order = sorted((v for _, v in parsed if v is not None), key=lambda v: (v, str(v)))
    write(directory, "order.tsv", ["version, ascending", "equals the one before"],
          [(str(v), i > 0 and order[i - 1] == v) for i, v in enumerate(order)])
    valid = sorted({str(v) for v in order})
    sets = [(t, attempt(SpecifierSet, t, InvalidSpecifier)) for t in specifiers(valid)]
    write(directory, "specifiers.tsv", ["text", "printed or -"], [(t, "-" if s is None else str(s)) for t, s in sets])
    write(directory, "contains.tsv", ["specifiers", "version", "contained", "with pre-releases"],
          contained([(t, s) for t, s in sets if s is not None], valid))
    marked = [(t, attempt(Marker, t, InvalidMarker)) for t in markers()]
    write(directory, "environment.tsv", ["variable", "value"], sorted(ENVIRONMENT.items()))
    write(directory, "markers.tsv", ["text", "printed or -", "holds"],
          [(t, "-" if m is None else str(m), "-" if m is None else evaluated(m)) for t, m in marked])
    required = [(t, attempt(Requirement, t, InvalidRequirement, InvalidSpecifier)) for t in requirements()]
    write(directory, "requirements.tsv", ["text", "printed or -"], [(t, "-" if r is None else str(r)) for t, r in required])
    write(directory, "contradictions.tsv", ["specifiers", "no version satisfies them"], contradictions(valid))


if __name__ == "__main__":
    main()
