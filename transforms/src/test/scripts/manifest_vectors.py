#!/usr/bin/env python3
"""Writes how pip and tomllib read nasty requirements files and pyproject.toml files.

usage: manifest_vectors.py OUT.jsonl

Needs CPython 3.11 or later with pip 24 or later. One JSON object a line: the case, the file name,
its bytes in hex, and its rows as [kind, name, specifier, extras, marker, group, hashes]; the first
line tells the versions. A row ["error"] stands for a line that is refused.
"""
import codecs
import json
import shlex
import sys
import tomllib

import pip
from pip._internal.req.req_file import break_args_options, build_parser, preprocess
from pip._internal.utils.encoding import auto_decode
from pip._vendor import packaging
from pip._vendor.packaging.requirements import InvalidRequirement, Requirement
from pip._vendor.packaging.specifiers import InvalidSpecifier
from pip._vendor.packaging.utils import canonicalize_name

H = "a" * 64
REQUIREMENTS = {
    "empty": b"", "only a comment": b"# nothing\n", "no final newline": b"a==1", "byte order mark": codecs.BOM_UTF8 + b"a==1\n",
    "utf-16": codecs.BOM_UTF16_LE + "a==1\nb>=2\n".encode("utf-16-le"), "utf-16 big end first": codecs.BOM_UTF16_BE + "a==1\n".encode("utf-16-be"),
    "latin-1 by comment": b"# -*- coding: latin-1 -*-\n# caf\xe9\na==1\n", "carriage returns": b"a==1\r\nb==2\rc==3\n",
    "continuation": b"a==1 \\\n    --hash=sha256:" + H.encode() + b" \\\n    --hash=sha256:" + H.encode() + b"\nb\n",
    "continuation then a comment": b"a>=1, \\\n# note\n<2\n", "backslash at the end": b"a==1 \\", "backslashes in a row": b"a==1\\\\\nb\n",
    "hash without a blank is no comment": b"a@https://example.invalid/a.zip#egg=a\nb # c\nc#d\n", "form feed ends a line": b"a==1\x0cb==2\n",
    "long option": b"--requirement other.txt\n--requirement=more.txt\n-rshort.txt\n-r spaced.txt\n", "cut option": b"--req other.txt\n--find x\n",
    "ambiguous option": b"--re other.txt\n", "unknown option": b"--frobnicate\na\n", "option without value": b"-r\na\n", "flag with value": b"--pre=1\n",
    "constraint": b"-c constraints.txt\n--constraint=../c.txt\n", "indexes": b"-i https://u:p@example.invalid/simple\n--extra-index-url https://example.invalid/x\n--pre\n--no-binary :all:\n",
    "global option": b"a==1 --global-option=build_ext\n", "config settings": b"a==1 --config-settings=k=v\n", "unclosed quote": b"a==1 --global-option='x\n",
    "weak hash": b"a==1 --hash=md5:" + b"0" * 32 + b"\n", "variables": b"a @ https://${USER_NAME}:${TOKEN}@example.invalid/a.zip\nb==$V\n",
    "markers": b"a ; python_version<'3.8' and (os_name=='nt' or sys_platform=='win32')\nb; os.name == \"nt\"\n", "bad marker": b"a ; foo == 'x'\nb\n",
    "extras": b"a[X_y,  z]==1\nb[]\nc [ q ] >= 1\nd[x y]\n", "missing comma": b"fastapi[all]>=0.111.0<0.112.0\n", "trailing comma": b"a>=1,\n",
    "identity": b"a===1.0.x\n", "wildcards": b"a==1.*\nb!=1.*\nc>=1.*\n", "compatible": b"a~=1\nb~=1.0\n", "epoch and local": b"a==1!2.0\nb==1.0+cu121\nc==v1.0\n",
    "odd names": b"Foo.Bar-_baz==1\n_a\na_\n1a\n\xc3\xa9\n", "parentheses": b"a (>=1,<2)\nb (\n", "templated": b"{{ name }}==1\na\n", "conflict": b"a\n<<<<<<< ours\nb==1\n=======\nb==2\n>>>>>>> theirs\n",
    "direct reference": b"a @ https://example.invalid/a.zip ; os_name=='nt'\nb@https://example.invalid/b.zip;os_name=='nt'\nc[x] @ file:///x/y\n",
    "tabs": b"a\t>=1\t; os_name == 'nt'\n", "two hyphens in a name": b"a--b==1\na -b\n", "nested quotes": b"a ; python_version in '2.7 3.6' and platform_release != 'x'\n",
    "duplicates": b"a==1 ; os_name=='nt'\na==2 ; os_name!='nt'\n", "leading blanks": b"   a==1\n\t b\n", "semicolon without blank": b"a==1;os_name=='nt'\n",
}
PYPROJECT = {
    "empty": b"", "not toml": b"[project\n", "project": b'[project]\nname = "A.b"\ndependencies = ["a>=1", "b[x] ; os_name == \'nt\'"]\n',
    "bad requirement": b'[project]\ndependencies = ["a", "b==", "c"]\n', "extras": b'[project.optional-dependencies]\nTest_X = ["pytest>=7"]\n"quoted.key" = ["a"]\n',
    "dotted keys": b'project.name = "x"\nproject.dependencies = ["a"]\nproject.optional-dependencies.t = ["b"]\n',
    "groups": b'[dependency-groups]\ntest = ["pytest", {include-group = "lint"}]\nlint = ["ruff==0.1"]\n',
    "build": b'[build-system]\nrequires = ["setuptools>=61", "wheel"]\n', "no arrays": b'[project]\nname = 1\n',
    "group cycle": b'[dependency-groups]\na = ["x", {include-group = "b"}]\nb = [{include-group = "a"}]\n', "unknown object": b'[dependency-groups]\na = [{weird = 1}, "x"]\n',
    "super table after sub table": b'[project.optional-dependencies]\na = ["b"]\n[project]\ndependencies = ["c"]\n', "carriage returns": b'[project]\r\ndependencies = [\r\n  "a",\r\n]\r\n',
    "direct reference": b'[project]\ndependencies = ["a @ git+https://example.invalid/a@v1"]\n', "byte order mark": codecs.BOM_UTF8 + b'[project]\ndependencies = ["a"]\n',
}


def row(text, group="", hashes=0):
    try:
        r = Requirement(text)
    except (InvalidRequirement, InvalidSpecifier):
        return ["error"]
    extras = sorted({canonicalize_name(e) for e in r.extras})
    return ["url" if r.url else "requirement", canonicalize_name(r.name), str(r.specifier), extras, str(r.marker or ""), group, hashes]


class Refused(Exception):
    pass


def parser():
    p = build_parser()

    def refuse(message):
        raise Refused(message)
    p.error = refuse
    return p


def requirements(raw):
    for _, line in preprocess(auto_decode(raw)):
        arguments, options = break_args_options(line)
        try:
            o, _ = parser().parse_args(shlex.split(options), None)
        except (Refused, ValueError):
            yield ["error"]
            continue
        if arguments:
            yield row(arguments, hashes=sum(len(v) for v in (getattr(o, "hashes", None) or {}).values()))
            continue
        for kind, values in (("include", o.requirements), ("constraint", o.constraints), ("editable", o.editables)):
            for value in values or []:
                yield [kind, value]
        if not (o.requirements or o.constraints or o.editables):
            yield ["option"]


def pyproject(raw):
    text = raw.decode("utf-8-sig")
    try:
        t = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        yield ["error"]
        return
    p = t.get("project", {})
    for d in p.get("dependencies", []):
        yield row(d)
    for g, ds in p.get("optional-dependencies", {}).items():
        for d in ds:
            yield row(d, "extra " + canonicalize_name(g))
    for g, ds in t.get("dependency-groups", {}).items():
        for d in ds:
            if isinstance(d, str):
                yield row(d, "dev " + canonicalize_name(g))
            elif "include-group" in d:
                yield ["include", d["include-group"]]
    for d in t.get("build-system", {}).get("requires", []):
        yield row(d, "build ")


def main():
    with open(sys.argv[1], "w", encoding="ascii", newline="\n") as out:
        out.write(json.dumps({"written by": "manifest_vectors.py", "pip": pip.__version__, "packaging": packaging.__version__}) + "\n")
        for cases, file, read in ((REQUIREMENTS, "requirements.txt", requirements), (PYPROJECT, "pyproject.toml", pyproject)):
            for case, raw in cases.items():
                out.write(json.dumps({"case": case, "file": file, "hex": raw.hex(), "rows": list(read(raw))}) + "\n")


if __name__ == "__main__":
    main()
