"""Versions against snapshots of a release index: real releases by an independent program, planted ones by their truth.

The real releases are those of data/releases.parquet: 270 distributions of the public index. Of each,
several versions are locked (uv.lock) or pinned (requirements.txt) below other specifiers, and every
figure of `freshness` is held against freshness_judge.py, at the snapshot's day and at an earlier one.
"""
import datetime
import functools
import json
import pathlib
import shutil
import zipfile

import house
import lake
import trees
import verdicts

SNAPSHOT = house.HERE / "data" / "releases.parquet"
TAKEN = "2026-11-24T17:00:00Z"
EARLIER = "2024-06-30T00:00:00Z"
PYTHON = "3.10"
SHARES = (0.0, 0.25, 0.5, 0.75, 0.9, 1.0)
LEAST_DISTRIBUTIONS, LEAST_VERSIONS = 200, 3_000
EXACT = ("released_on", "latest_any", "latest_stable", "latest_supported", "latest_allowed", "releases_behind", "majors_behind",
         "minors_behind", "patches_behind", "drift", "outdated_since", "outdated_days", "is_yanked", "status")
CLOSE = ("libyears", "pulse_years")


def tree() -> trees.Tree:
    root = house.WORK / "index" / "tree"
    shutil.rmtree(root, ignore_errors=True)
    for kind in KINDS:
        build(root / kind, kind)
    return trees.Tree("index", root, "index", TAKEN)


@functools.cache
def releases() -> dict[str, list]:
    """Every release of the snapshot, by distribution, in the order of versions."""
    import duckdb
    from packaging.version import Version
    import freshness_judge

    con = duckdb.connect()
    con.execute("SET TimeZone = 'UTC'")
    rows = con.execute(f"SELECT distribution, version, release_date_ts, is_yanked_all, requires_python FROM '{SNAPSHOT}'").fetchall()
    found: dict[str, list] = {}
    for name, version, date, yanked, pythons in rows:
        found.setdefault(name, []).append(freshness_judge.Release(Version(version), date, yanked, tuple(pythons)))
    return {name: sorted(each, key=lambda r: r.version) for name, each in found.items()}


def chosen(each: list, share: float):
    return each[min(len(each) - 1, int(share * len(each)))].version


def free(version) -> str:
    return ""


def capped(version) -> str:
    return f"<{version.release[0] + 1}" if not version.epoch else f"=={version}"


def pinned(version) -> str:
    return f"=={version}"


def compatible(version) -> str:
    release = ".".join(map(str, (version.release + (0,))[:2]))
    return f"~={release}" if not version.is_prerelease and not version.epoch else f">={version}"


KINDS = {"free": free, "capped": capped, "pinned": pinned, "compatible": compatible, "plain": pinned}


@functools.cache
def planned() -> list[tuple]:
    """(kind, share, distribution, version, specifier) of everything that the tree locks or pins."""
    plan = []
    for name, each in releases().items():
        for share in SHARES:
            version = chosen(each, share)
            plan += [(kind, share, name, version, specifier(version)) for kind, specifier in KINDS.items()]
    return plan


def build(folder: pathlib.Path, kind: str) -> None:
    for share in SHARES:
        entries = [(name, version, spec) for k, s, name, version, spec in planned_of(kind, share)]
        home = folder / f"p{int(share * 100)}"
        home.mkdir(parents=True)
        if kind == "plain":
            (home / "requirements.txt").write_text("".join(f"{name}{spec}\n" for name, _, spec in entries), encoding="utf-8")
        else:
            project(home, f"{kind}{int(share * 100)}", entries)


def planned_of(kind: str, share: float) -> list[tuple]:
    return [entry for entry in planned() if entry[:2] == (kind, share)]


def project(home: pathlib.Path, name: str, entries: list[tuple]) -> None:
    asked = "".join(f'  "{each}{spec}",\n' for each, _, spec in entries)
    (home / "pyproject.toml").write_text(
        f'[project]\nname = "{name}"\nversion = "1"\nrequires-python = ">={PYTHON}"\ndependencies = [\n{asked}]\n', encoding="utf-8")
    lock = [f'version = 1\nrevision = 3\nrequires-python = ">={PYTHON}"\n']
    for each, version, _ in entries:
        lock.append(f'[[package]]\nname = "{each}"\nversion = "{version}"\nsource = {{ registry = "https://pypi.org/simple" }}\n')
    needs = "".join(f'    {{ name = "{each}" }},\n' for each, _, _ in entries)
    wants = "".join(f'    {{ name = "{each}"{f", specifier = {spec!r}" if spec else ""} }},\n' for each, _, spec in entries).replace("'", '"')
    lock.append(f'[[package]]\nname = "{name}"\nversion = "1"\nsource = {{ virtual = "." }}\ndependencies = [\n{needs}]\n\n'
                f"[package.metadata]\nrequires-dist = [\n{wants}]\n")
    (home / "uv.lock").write_text("\n".join(lock), encoding="utf-8")


def check(tree: trees.Tree, out: verdicts.Verdicts, fresh_lake) -> None:
    real(tree, out, fresh_lake, TAKEN)
    real(tree, out, fresh_lake, EARLIER)
    planted(out, fresh_lake)
    seeded(out, fresh_lake)


def seeded(out: verdicts.Verdicts, fresh_lake) -> None:
    """A wheel that is added through the command, with the libraries that the command picks."""
    path = fresh_lake("seeded")
    wheel = path.parent / "made_here-1-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("made/__init__.py", "")
        archive.writestr("made_here-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: made-here\nVersion: 1\n")
        archive.writestr("made_here-1.dist-info/RECORD", "made/__init__.py,,\n")
    ran = lake.run("index", "seed", "add", "--lake", str(path), str(wheel))
    wheel.unlink()
    out.holds("index: a wheel is added to the seed", [] if ran.code == 0 else [ran.last_words()], 1)


def real(tree: trees.Tree, out: verdicts.Verdicts, fresh_lake, as_of: str) -> None:
    import freshness_judge

    path = fresh_lake("index")
    ran = lake.scan(tree.root, path, "truth", "--index", str(SNAPSHOT), as_of=as_of)
    if ran.code != 0:
        out.differs("the scan", f"exit code {ran.code}: {ran.last_words()}")
        return
    known, instant = releases(), datetime.datetime.fromisoformat(as_of.replace("Z", "+00:00"))
    want = {}
    for kind, share, name, version, spec in planned():
        file = f"{kind}/p{int(share * 100)}/" + ("requirements.txt" if kind == "plain" else "uv.lock")
        python = None if kind == "plain" else f"{PYTHON}.0"
        specs = [spec] if spec else []
        own = bool(spec) and not freshness_judge.SpecifierSet(spec).contains(newest(known[name], instant), prereleases=True)
        want[file, name, str(version)] = freshness_judge.judge(known[name], str(version), specs, python, own, instant)
    columns = ", ".join(EXACT + CLOSE)
    rows = lake.Lake(path).rows(f"SELECT source_path, distribution, version, {columns} FROM freshness")
    got = {row[:3]: dict(zip(EXACT + CLOSE, row[3:])) for row in rows}
    label = f"index, {as_of[:10]}: "
    out.sets(label + "versions", want, got, LEAST_VERSIONS)
    out.numbers(label + "distributions", len(known), len({name for _, name, _ in got}), LEAST_DISTRIBUTIONS)
    for column in EXACT:
        broken = [(key, getattr(want[key], column), row[column]) for key, row in got.items() if getattr(want[key], column) != row[column]]
        out.holds(label + column, sorted(broken, key=repr), len(got))
    for column in CLOSE:
        broken = [(key, getattr(want[key], column), row[column]) for key, row in got.items() if not close(getattr(want[key], column), row[column])]
        out.holds(label + column, sorted(broken, key=repr), len(got))


def newest(known: list, instant: datetime.datetime):
    there = [r for r in known if not r.yanked and (r.date is None or r.date <= instant)] or known
    return ([r for r in there if not r.version.is_prerelease] or there)[-1].version


def close(want: float | None, got: float | None) -> bool:
    return want == got if want is None or got is None else abs(want - got) < 1e-9


def planted(out: verdicts.Verdicts, fresh_lake) -> None:
    """The generator's own stale locks: newest version, releases and days behind."""
    try:
        tree = trees.find("gen10k")
    except trees.Unavailable as reason:
        out.skip("index: planted staleness", str(reason))
        return
    snapshot = house.WORK / "index" / "planted.parquet"
    plant(json.loads((tree.home / "releases.json").read_text(encoding="utf-8")), snapshot)
    path = fresh_lake("planted")
    ran = lake.scan(tree.root, path, "truth", "--index", str(snapshot), as_of=TAKEN)
    if ran.code not in (0, 3):
        out.differs("the scan of planted staleness", f"exit code {ran.code}: {ran.last_words()}")
        return
    published = lake.Lake(path)
    rows = published.rows("""SELECT DISTINCT f.distribution, f.version, f.latest_stable, f.releases_behind,
            round(f.libyears * 365.2425)::BIGINT, f.status
        FROM freshness f JOIN locked_distributions l USING (lockfile_id, distribution, version)
        WHERE l.is_direct AND l.depth = 1 AND f.releases_behind > 0""")
    want = {(e["dist"], e["locked"], e["latest"], e["releases_behind"], e["days_behind"]) for e in tree.truth["stale"]}
    named = {name for name, *_ in want}
    out.sets("index: planted stale locks", want, {row[:5] for row in rows if row[0] in named}, len(want))
    known = json.loads((tree.home / "releases.json").read_text(encoding="utf-8"))
    rows = published.rows("SELECT distribution, version, status, libyears FROM freshness")
    dated = [row for row in rows if any(entry["version"] == row[1] for entry in known.get(row[0], ()))]
    out.holds("index: every planted version is dated", [row for row in dated if row[3] is None], len(dated))
    unknown = [row for row in rows if row[0] not in known]
    out.holds("index: what the index lacks is said so", [row for row in unknown if row[2] != "not_on_index"], len(unknown))


def plant(known: dict[str, list[dict]], snapshot: pathlib.Path) -> None:
    import release_pages
    from packaging.version import Version

    taken = release_pages.instant(TAKEN)
    rows = []
    for name, versions in known.items():
        for entry in versions:
            date = datetime.datetime.fromisoformat(entry["date"]).replace(tzinfo=datetime.timezone.utc)
            rows.append(("main", name, entry["version"], None, True, Version(entry["version"]).is_prerelease, False, 0, date, "index",
                         False, False, None, [], True, False, False, 1, False, [], taken, taken))
    release_pages.write(rows, str(snapshot))
