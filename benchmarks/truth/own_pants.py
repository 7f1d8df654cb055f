#!/usr/bin/env python3
"""Small Pants repositories, and who owns what is imported in them, stated by hand.

usage: own_pants.py OUT                         writes them, each a folder of its own
       own_pants.py OUT --ask PANTS [NAME...]   and asks a Pants (2.17 or newer) about each; exits 1 if it disagrees

Every answer has its reason, from Pants' documentation and from what its dependency inference does. PANTS is a command;
it runs in each repository with the goal python-dump-source-analysis, which lists every import with its owners.
An answer is a path, the name of a distribution, `ambiguous`, `none`, or `other PATH`: a file that no target of the importer's resolve
owns, which the census calls possible. Pants has no dependency for any of the last three.
"""
import dataclasses
import json
import os
import pathlib
import shlex
import subprocess
import sys

HEAD = '[GLOBAL]\npants_version = "2.17.1"\nbackend_packages = ["pants.backend.python"]\n[source]\nroot_patterns = ["/*"]\n'
PYTHON = '[python]\ninterpreter_constraints = [">=3.9"]\n'
OFF = HEAD + PYTHON + "enable_resolves = false\n"
ON = HEAD + PYTHON + 'enable_resolves = true\ndefault_resolve = "one"\n[python.resolves]\none = "one.lock"\ntwo = "two.lock"\n'
NEAR = '[python-infer]\nambiguity_resolution = "by_source_root"\n'


@dataclasses.dataclass(frozen=True)
class Trap:
    """A repository; `asks` has for each import statement of one line its file, its answer and the reason."""

    files: dict[str, str]
    asks: list[tuple[str, str, str, str]]
    newer: bool = False  # whether it needs a Pants that no index has


def ask(file: str, statement: str, answer: str, reason: str) -> tuple[str, str, str, str]:
    return file, statement, answer, reason


TRAPS = {
    "kinds": Trap(
        {
            "pants.toml": OFF,
            "lib/BUILD": "python_sources()\n",
            "lib/plain.py": "",
            "lib/plain_test.py": "",
            "lib/conftest.py": "",
            "lib/below/deep.py": "",
            "tests/BUILD": "python_tests()\npython_test_utils(name='utils')\n",
            "tests/tests.py": "",
            "tests/test_kind.py": "",
            "tests/helper.py": "",
            "app/BUILD": "python_sources()\n",
        },
        [
            ask("app/m.py", "import plain", "lib/plain.py", "python_sources owns *.py of its folder"),
            ask("app/m.py", "import plain_test", "other lib/plain_test.py", "of *_test.py it owns none, and there is no python_tests"),
            ask("app/m.py", "import below.deep", "other lib/below/deep.py", "sources do not go below the folder unless ** says so"),
            ask("app/m.py", "import test_kind", "tests/test_kind.py", "python_tests owns test_*.py, and tests can be imported"),
            ask("app/m.py", "import tests", "tests/tests.py", "python_tests owns tests.py"),
            ask("app/m.py", "import helper", "other tests/helper.py", "neither python_tests nor python_test_utils owns it"),
            ask("app/m.py", "import json", "none", "the standard library, of which nobody is an owner"),
        ],
    ),
    "globs": Trap(
        {
            "pants.toml": OFF,
            "lib/BUILD": "python_sources(name='a', sources=['**/*.py', '!**/no_*.py', '!out/*.py'])\n",
            "lib/one.py": "",
            "lib/x/y/two.py": "",
            "lib/no_three.py": "",
            "lib/x/no_four.py": "",
            "lib/out/five.py": "",
            "lib/out/in_/six.py": "",
            "one/BUILD": "python_source(name='only', source='seven.py')\n",
            "one/seven.py": "",
            "one/eight.py": "",
            "sets/BUILD": "python_sources(sources=['[ab].py', 'c?.py'])\n",
            "sets/a.py": "",
            "sets/cc.py": "",
            "sets/d.py": "",
            "app/BUILD": "python_sources()\n",
        },
        [
            ask("app/m.py", "import one", "lib/one.py", "** goes zero folders deep too"),
            ask("app/m.py", "import x.y.two", "lib/x/y/two.py", "and any number"),
            ask("app/m.py", "import no_three", "other lib/no_three.py", "a pattern with ! takes it away"),
            ask("app/m.py", "import x.no_four", "other lib/x/no_four.py", "at any depth"),
            ask("app/m.py", "import out.five", "other lib/out/five.py", "a pattern with ! takes it away"),
            ask("app/m.py", "import out.in_.six", "lib/out/in_/six.py", "* stays in its folder"),
            ask("app/m.py", "import seven", "one/seven.py", "python_source owns its one file"),
            ask("app/m.py", "import eight", "other one/eight.py", "and no other"),
            ask("app/m.py", "import a", "sets/a.py", "a set of characters"),
            ask("app/m.py", "import cc", "sets/cc.py", "one character"),
            ask("app/m.py", "import d", "other sets/d.py", "not in the set"),
        ],
    ),
    "resolves": Trap(
        {
            "pants.toml": ON,
            "deps/BUILD": "python_requirements(name='a', source='a.txt', resolve='one')\npython_requirements(name='b', source='b.txt', resolve='two')\n",
            "deps/a.txt": "first-dist\nshared-dist\n",
            "deps/b.txt": "second-dist\nshared-dist\n",
            "one/BUILD": "python_sources()\n",
            "one/same.py": "",
            "one/only_one.py": "",
            "two/BUILD": "python_sources(resolve='two')\n",
            "two/same.py": "",
            "both/BUILD": "python_sources(resolve=parametrize('one', 'two'))\n",
            "both/common.py": "",
            "app/BUILD": "python_sources(overrides={'odd.py': {'resolve': 'two'}})\npython_tests(name='t', resolve='two')\n",
        },
        [
            ask("app/m.py", "import same", "one/same.py", "the default resolve has one of the two"),
            ask("app/m.py", "import first_dist", "first-dist", "a requirement of the target's resolve"),
            ask("app/m.py", "import second_dist", "none", "a requirement of another resolve only"),
            ask("app/m.py", "import shared_dist", "shared-dist", "of two targets the one in the resolve"),
            ask("app/m.py", "import common", "both/common.py", "parametrize has a target in each resolve"),
            ask("app/odd.py", "import same", "two/same.py", "overrides put one file of the target into another resolve"),
            ask("app/odd.py", "import second_dist", "second-dist", "and its requirements with it"),
            ask("app/odd.py", "import only_one", "other one/only_one.py", "owned in the other resolve"),
            ask("app/m_test.py", "import same", "two/same.py", "targets of one BUILD are in resolves of their own"),
            ask("app/m_test.py", "import first_dist", "none", "a requirement of another resolve only"),
            ask("app/m_test.py", "import common", "both/common.py", "parametrize has a target in each resolve"),
        ],
    ),
    "defaults": Trap(
        {
            "pants.toml": ON,
            "BUILD": "__defaults__({(python_sources, python_source): dict(resolve='two')})\n",
            "one/BUILD": "__defaults__(all=dict(resolve='one'))\npython_sources()\n",
            "one/same.py": "",
            "two/BUILD": "python_sources()\n",
            "two/same.py": "",
            "app/BUILD": "python_sources()\npython_tests(name='t')\n",
            "reset/BUILD": "__defaults__({python_sources: dict(tags=['x'])})\npython_sources()\n",
            "kept/BUILD": "__defaults__({python_sources: dict(tags=['x'])}, extend=True)\npython_sources()\n",
        },
        [
            ask("app/m.py", "import same", "two/same.py", "defaults of a BUILD file above"),
            ask("app/m_test.py", "import same", "one/same.py", "they are not for python_tests, which takes the default resolve"),
            ask("reset/m.py", "import same", "one/same.py", "defaults for a type replace all earlier ones for it"),
            ask("kept/m.py", "import same", "two/same.py", "unless they extend them"),
        ],
    ),
    "entries": Trap(
        {
            "pants.toml": OFF,
            "one/BUILD": "python_sources()\n",
            "one/pair.py": "",
            "one/alone.py": "",
            "two/BUILD": "python_sources(name='own')\n",
            "two/pair.py": "",
            "app/BUILD": "python_sources(sources=['plain.py'])\n"
            "python_source(name='not_one', source='not_one.py', dependencies=['!one/pair.py'])\n"
            "python_source(name='not_two', source='not_two.py', dependencies=['!two:own'])\n"
            "python_source(name='names', source='names.py', dependencies=['two/pair.py:own'])\n"
            "python_source(name='names_all', source='names_all.py', dependencies=['one'])\n"
            "python_source(name='not_both', source='not_both.py', dependencies=['!one', '!two:own'])\n"
            "python_test(name='test', source='own_test.py', dependencies=['!!//one:one'])\n",
        },
        [
            ask("app/plain.py", "import pair", "ambiguous", "two owners, and nothing to tell them apart"),
            ask("app/not_one.py", "import pair", "two/pair.py", "a ! for one file leaves the other"),
            ask("app/not_two.py", "import pair", "one/pair.py", "a ! for a target is for all that it generates"),
            ask("app/names.py", "import pair", "two/pair.py", "the one that entries name is a dependency already"),
            ask("app/names_all.py", "import pair", "one/pair.py", "so with a target that generates it"),
            ask("app/not_both.py", "import pair", "none", "nothing is left"),
            ask("app/own_test.py", "import pair", "two/pair.py", "!! takes away as ! does"),
            ask("app/plain.py", "import alone", "one/alone.py", "entries of other targets of the folder are not its own"),
        ],
    ),
    "near": Trap(
        {
            "pants.toml": OFF.replace('"/*"', '"src", "lib"') + NEAR,
            "x/src/BUILD": "python_sources()\n",
            "x/lib/BUILD": "python_sources()\n",
            "x/lib/twice.py": "",
            "y/lib/BUILD": "python_sources()\n",
            "y/lib/twice.py": "",
            "y/lib/thrice.py": "",
            "z/lib/BUILD": "python_sources()\n",
            "z/lib/thrice.py": "",
            "x/deps/BUILD": "python_requirements(module_mapping={'near-dist': ['provided']})\n",
            "x/deps/requirements.txt": "near-dist\n",
            "y/deps/BUILD": "python_requirements(module_mapping={'far-dist': ['provided']})\n",
            "y/deps/requirements.txt": "far-dist\n",
        },
        [
            ask("x/src/m.py", "import twice", "x/lib/twice.py", "the longest common path with the source root of the importer"),
            ask("x/src/m.py", "import thrice", "ambiguous", "none of the two is nearer"),
            ask("x/src/m.py", "import provided", "near-dist", "targets of requirements are near and far as well"),
        ],
    ),
    "far": Trap(
        {
            "pants.toml": OFF.replace('"/*"', '"src", "lib"'),
            "x/src/BUILD": "python_sources()\n",
            "x/lib/BUILD": "python_sources()\n",
            "x/lib/twice.py": "",
            "y/lib/BUILD": "python_sources()\n",
            "y/lib/twice.py": "",
            "x/deps/BUILD": "python_requirements(module_mapping={'near-dist': ['provided']})\n",
            "x/deps/requirements.txt": "near-dist\n",
            "y/deps/BUILD": "python_requirements(module_mapping={'far-dist': ['provided']})\n",
            "y/deps/requirements.txt": "far-dist\n",
        },
        [
            ask("x/src/m.py", "import twice", "ambiguous", "without by_source_root nearness does not count"),
            ask("x/src/m.py", "import provided", "ambiguous", "nor for requirements"),
        ],
    ),
    "distance": Trap(
        {
            "pants.toml": OFF,
            "deps/BUILD": "python_requirements(module_mapping={'space-dist': ['space'], 'both-dist': ['both'], 'inner-dist': ['wide.inner']})\n",
            "deps/requirements.txt": "space-dist\nboth-dist\ninner-dist\nplain-dist\n",
            "one/BUILD": "python_sources(sources=['**/*.py'])\n",
            "one/space/local.py": "",
            "one/both.py": "",
            "one/wide/__init__.py": "",
            "one/pack/__init__.py": "",
            "one/pack/mod.py": "",
            "app/BUILD": "python_sources()\n",
        },
        [
            ask("app/m.py", "import space.local", "one/space/local.py", "the module itself is nearer than a distribution that has its parent"),
            ask("app/m.py", "from space.local import f", "one/space/local.py", "one step away against two"),
            ask("app/m.py", "import space.other", "space-dist", "a distribution owns what lies below its modules, however deep"),
            ask("app/m.py", "import both", "ambiguous", "two owners at the same distance"),
            ask("app/m.py", "import wide.inner.deep", "inner-dist", "a first party owns its name and its members, and no deeper"),
            ask("app/m.py", "import pack.mod.deep.er", "other one/pack/mod.py", "so three steps away it owns nothing"),
            ask("app/m.py", "from pack import mod", "one/pack/mod.py", "the module and not its package"),
            ask("app/m.py", "from pack import attribute", "one/pack/__init__.py", "else its package"),
            ask("app/m.py", "import plain_dist.x.y.z", "plain-dist", "a distribution of its own name, however deep"),
        ],
    ),
    "stubs": Trap(
        {
            "pants.toml": OFF,
            "deps/BUILD": "python_requirements(module_mapping={'real-dist': ['real']}, type_stubs_module_mapping={'typed-dist': ['real']})\n",
            "deps/requirements.txt": "real-dist\ntyped-dist\nplain-dist\ntypes-plain-dist\n",
            "one/BUILD": "python_sources()\n",
            "one/beside.py": "",
            "one/beside.pyi": "",
            "one/native.pyi": "",
            "one/apart.py": "",
            "two/BUILD": "python_sources()\n",
            "two/apart.pyi": "",
            "two/crowd.pyi": "",
            "one/crowd.pyi": "",
            "one/crowd.py": "",
            "app/BUILD": "python_sources()\n",
        },
        [
            ask("app/m.py", "import beside", "one/beside.py", "a stub is no second implementation"),
            ask("app/m.py", "import apart", "one/apart.py", "wherever it stands"),
            ask("app/m.py", "import native", "one/native.pyi", "a stub alone is the owner"),
            ask("app/m.py", "import crowd", "ambiguous", "two stubs are ambiguous, though the implementation is one"),
            ask("app/m.py", "import real", "real-dist", "a distribution of stubs is no second implementation"),
            ask("app/m.py", "import plain_dist", "plain-dist", "nor is one that its name tells"),
        ],
    ),
    "modules": Trap(
        {
            "pants.toml": OFF,
            "deps/BUILD": "python_requirement(name='odd-name', requirements=['odd-name>=1'], modules=['quite.other'])\n"
            "python_requirements(source='r.txt', module_mapping={'Mapped.Dist': ['first', 'second']}, overrides={'over-dist': {'modules': ['third']}})\n",
            "deps/r.txt": "mapped-dist\nover-dist\n",
            "app/BUILD": "python_sources()\n",
        },
        [
            ask("app/m.py", "import quite.other.x", "odd-name", "modules= says what it has"),
            ask("app/m.py", "import quite.none", "none", "and what it has not"),
            ask("app/m.py", "import second", "mapped-dist", "module_mapping= by a name that is normalized"),
            ask("app/m.py", "import third", "over-dist", "overrides= of a requirement"),
        ],
    ),
    "groups": Trap(
        {
            "pants.toml": ON,
            "one/BUILD": "python_sources()\n",
            "one/same.py": "",
            "two/BUILD": "python_sources(**parametrize('new', resolve='two', interpreter_constraints=['>=3.12']))\n",
            "two/same.py": "",
            "app/BUILD": "python_sources(**parametrize('new', resolve='two'))\n",
        },
        [ask("app/m.py", "import same", "two/same.py", "**parametrize states fields that belong together")],
        newer=True,
    ),
}


def files_of(trap: Trap) -> dict[str, str]:
    """All files of a repository, its importing ones among them."""
    files = dict(trap.files)
    for file, statement, _, _ in trap.asks:
        files[file] = files.get(file, "") + statement + "\n"
    return files


def line_of(trap: Trap, file: str, statement: str) -> int:
    return files_of(trap)[file].splitlines().index(statement) + 1


def write(out: pathlib.Path) -> None:
    for name, trap in TRAPS.items():
        for path, content in files_of(trap).items():
            place = out / name / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(content, encoding="utf-8")


def disagreements(root: pathlib.Path, name: str, trap: Trap, command: list[str]) -> list[str]:
    """What a Pants says of a repository that is not what is stated here."""
    goal = [*command, "python-dump-source-analysis", "::"]
    done = subprocess.run(goal, cwd=root / name, capture_output=True, encoding="utf-8", timeout=300)
    if done.returncode:
        return [f"{name}: exit code {done.returncode}: {done.stderr[-1500:]}"]
    answers = {}
    for address, imports in json.loads(done.stdout).items():
        for each in imports["imports"]:
            owners = {owner(found) for found in each["resolved"]["address"]}
            answers.setdefault((path_of(address), each["reference"]["lineno"]), set()).update(owners)
    found = []
    for file, statement, answer, reason in trap.asks:
        got = answers.get((file, line_of(trap, file, statement)), set())
        want = set() if answer in ("none", "ambiguous") or answer.startswith("other ") else {answer}
        explicit = {"app/names.py", "app/names_all.py"} & {file}  # Pants infers nothing beside an entry that names it
        without_stubs = {each for each in got if not is_stub(each)} or got
        if without_stubs != want and not explicit:
            found.append(f"{name} {file}: {statement}: Pants says {sorted(got) or 'none'}, here {answer} ({reason})")
    return found


def owner(address: str) -> str:
    """The file or the distribution that a target stands for."""
    plain = address.partition("@")[0]
    path, _, name = plain.partition("#")
    if name:
        return name
    path, _, target = path.partition(":")
    return path if path.endswith((".py", ".pyi")) else SINGLE.get(plain, target or os.path.basename(path))


SINGLE = {"one:only": "one/seven.py"}


def path_of(address: str) -> str:
    path = address.partition("@")[0].partition(":")
    return path[0] if path[0].endswith((".py", ".pyi")) else SOURCES.get(f"{path[0]}:{path[2]}", path[0])


SOURCES = {f"app:{name}": f"app/{name}.py" for name in ("not_one", "not_two", "names", "names_all", "not_both")} | {"app:test": "app/own_test.py"}


def is_stub(owned: str) -> bool:
    return owned.endswith(".pyi") or owned.startswith(("types-", "typed-"))


def main() -> None:
    out = pathlib.Path(sys.argv[1])
    write(out)
    if "--ask" not in sys.argv:
        return
    command = shlex.split(sys.argv[sys.argv.index("--ask") + 1])
    found = []
    for name, trap in TRAPS.items():
        if len(sys.argv) > 4 and name not in sys.argv[4:]:
            continue
        if trap.newer:
            print(f"{name}: not asked, it needs a newer Pants", flush=True)
            continue
        wrong = disagreements(out, name, trap, command)
        print(f"{name}: {len(trap.asks) - len(wrong)} of {len(trap.asks)} agree", *wrong, sep="\n  ", flush=True)
        found += wrong
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
