"""A tree full of credentials: none of them reaches the lake or the terminal.

Each is written where people write them, in files that can be read and in files that cannot. Every
value of every row of every table is looked at, the run's own record, and all that the scan printed.
"""
import json
import pathlib
import shutil

import house
import lake
import trees
import verdicts

SECRET = "s3cr3t-0f-the-trap"
URL = f"https://someone:{SECRET}@index.example.com/simple"
GIT = f"git+https://{SECRET}@git.example.com/a/b.git@v1"
TOKEN = f"https://files.example.com/b-1.0.zip?token={SECRET}"
HASH = "sha256:" + "0" * 64

FILES = {
    "reqs/requirements.txt": f"--index-url {URL}\n--extra-index-url={URL}\n-f {URL}\na @ {URL}/a-1.0.zip\n{GIT}#egg=b\n-e {GIT}#egg=c\n"
    f"-r {URL}/more.txt\nd {URL}\n-c {URL}\n--no-such {URL}\nb @ {TOKEN}\na==1 --hash={URL}\n--trusted-host {URL}\ne=={URL}\n",
    "reqs/constraints.txt": f"a @ {URL}\n",
    "project/pyproject.toml": f'[project]\nname = "p"\ndependencies = ["a @ {URL}/a-1.0.zip", "b {URL}", "c ; {URL}"]\n'
    f'[dependency-groups]\nx = ["d @ {GIT}", {{include-group = "{URL}"}}]\n[build-system]\nrequires = ["e @ {URL}"]\n'
    f'[tool.uv]\nindex-url = "{URL}"\nextra-index-url = ["{URL}"]\nconstraint-dependencies = ["f @ {URL}"]\n'
    f'[tool.uv.sources]\na = {{git = "{URL}"}}\ng = {{url = "{URL}"}}\n[[tool.uv.index]]\nurl = "{URL}"\n',
    "poetry/pyproject.toml": f'[tool.poetry]\nname = "q"\n[tool.poetry.dependencies]\na = {{git = "{URL}"}}\nb = {{url = "{URL}"}}\n'
    f'c = "{URL}"\nd = {{version = "1", markers = "{URL}"}}\n[[tool.poetry.source]]\nname = "x"\nurl = "{URL}"\n',
    "pdm/pyproject.toml": f'[tool.pdm.dev-dependencies]\nx = ["-e {GIT}#egg=a", "b @ {URL}"]\n[tool.pdm.resolution.overrides]\nc = "{URL}"\n'
    f'[[tool.pdm.source]]\nurl = "{URL}"\n',
    "odd/pyproject.toml": f'[project]\nname = "{URL}"\nversion = "{URL}"\nrequires-python = "{URL}"\ndynamic = ["{URL}"]\n'
    f'dependencies = ["a ; os_name == \'{URL}\'"]\n[project.optional-dependencies]\n"{URL}" = ["b"]\n[dependency-groups]\n"{URL}" = ["c"]\n',
    "odd/.python-version": f"{URL}\n",
    "broken/pyproject.toml": f'[project]\ndependencies = ["a @ {URL}"\nname = {URL}\n',
    "pipenv/Pipfile": f'[[source]]\nurl = "{URL}"\n[packages]\na = {{git = "{URL}"}}\nb = "{URL}"\nc = {{file = "{URL}", os_name = "{URL}"}}\n',
    "conda/environment.yml": f'channels: ["{URL}"]\ndependencies:\n  - "{URL}::a=1"\n  - pip:\n    - b @ {URL}\n    - "{GIT}"\n    - c {URL}\n  - {URL}:\n    - d\n',
    "conda/broken/environment.yml": f'dependencies: [{{a @ {URL}\n  - "{URL}\n',
    "setup/setup.cfg": f"[metadata]\nname = s\n[options]\ninstall_requires =\n  a @ {URL}\n  b {URL}\ndependency_links = {URL}\n",
    "setup/setup.py": f'from setuptools import setup\nsetup(install_requires=["a @ {URL}", "b {URL}"], dependency_links=["{URL}"])\n',
    "pants.toml": f'[GLOBAL]\npants_version = "2.27.0"\n[python-repos]\nindexes = ["{URL}"]\n[python.resolves]\nx = "3rdparty/x/resolve.lock"\n',
    "3rdparty/x/BUILD": f'python_requirement(name="x", requirements=["a @ {URL}", "b {URL}"])\npython_requirements(name="y", source="{URL}")\n',
    "3rdparty/x/requirements.txt": f"a @ {URL}\n",
    "uv/uv.lock": f'version = 1\nrevision = 3\nrequires-python = ">=3.10"\n\n[[package]]\nname = "a"\nversion = "1.0"\nsource = {{ registry = "{URL}" }}\n'
    f'sdist = {{ url = "{URL}/a-1.0.tar.gz", hash = "{HASH}" }}\n\n[[package]]\nname = "b"\nversion = "1.0"\nsource = {{ git = "{URL}?rev=main#{"a" * 40}" }}\n',
    "poetry/poetry.lock": f'[[package]]\nname = "a"\nversion = "1.0"\noptional = false\npython-versions = "*"\ngroups = ["main"]\nfiles = []\n\n[package.source]\n'
    f'type = "git"\nurl = "{URL}"\nreference = "{URL}"\n\n[metadata]\nlock-version = "2.1"\npython-versions = "*"\ncontent-hash = "{"0" * 64}"\n',
    "pipenv/Pipfile.lock": json.dumps({"_meta": {"hash": {"sha256": "0" * 64}, "pipfile-spec": 6, "requires": {}, "sources": [{"url": URL, "name": "x", "verify_ssl": True}]},
                                       "default": {"a": {"git": URL, "ref": "0" * 40}, "b": {"file": URL}}, "develop": {}}),
    "pdm/pdm.lock": f'[metadata]\ngroups = ["default"]\nlock_version = "4.5.0"\ncontent_hash = "{HASH}"\n\n[[package]]\nname = "a"\nversion = "1"\n'
    f'url = "{URL}"\ngroups = ["default"]\nfiles = [{{url = "{URL}", hash = "{HASH}"}}]\n',
    "3rdparty/x/resolve.lock": json.dumps({"allow_builds": True, "constraints": [f"c @ {URL}"], "locked_resolves": [{"locked_requirements": [
        {"artifacts": [{"algorithm": "sha256", "hash": "0" * 64, "url": f"{URL}/a-1.0.zip"}], "project_name": "a", "requires_dists": [f"b @ {URL}"], "requires_python": None,
         "version": "1.0"}], "marker": None, "platform_tag": None}], "pex_version": "2.105.2", "requirements": [f"a @ {URL}"], "requires_python": [], "style": "universal",
        "target_systems": []}),
    "pylock/pylock.toml": f'lock-version = "1.0"\ncreated-by = "x"\n\n[[packages]]\nname = "a"\nversion = "1.0"\nindex = "{URL}"\nsdist = {{url = "{URL}/a-1.0.zip", hashes = {{sha256 = "{"0" * 64}"}}}}\n',
    "compiled/requirements.txt": f"#\n# This file is autogenerated by pip-compile with Python 3.11\n# by the following command:\n#\n#    pip-compile --index-url={URL} x.in\n#\n"
    f"--index-url {URL}\n\na @ {URL}/a-1.0.zip\n    # via -r x.in\n",
    "compiled/x.in": f"a @ {URL}/a-1.0.zip\n",
    "code/tool.py": f'# /// script\n# dependencies = ["a @ {URL}", "b {URL}"]\n# ///\nimport os\n',
}


def tree() -> trees.Tree:
    root = house.WORK / "secrets"
    shutil.rmtree(root, ignore_errors=True)
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return trees.Tree("secrets", root, "secrets", "secrets", 0)


def check(tree: trees.Tree, path: pathlib.Path, ran: lake.Ran, out: verdicts.Verdicts) -> None:
    published = lake.Lake(path)
    rows = 0
    for table in published.tables():
        rows += published.one(f"SELECT count(*) FROM {table}")
        leaks = published.rows(f"SELECT t::VARCHAR FROM {table} t WHERE t::VARCHAR LIKE '%{SECRET}%' LIMIT 3")
        if leaks:
            out.differs(f"no credential in {table}", "it holds some", [text for (text,) in leaks])
    plain = [file for file in path.rglob("*") if file.is_file() and file.suffix != ".parquet"]
    leaking = [str(file) for file in plain if SECRET.encode() in file.read_bytes()]
    leaking += ["standard output"] if SECRET in ran.out else []
    leaking += ["standard error"] if SECRET in ran.err else []
    out.holds("no credential beside the tables", leaking, len(plain) + 2)
    wanted = published.one("SELECT count(DISTINCT source_path) FROM requirements")
    out.holds("files with credentials gave rows", [wanted] if wanted < 12 else [], rows)
