"""Which locked versions advisories are about, matched again by packaging and the standard library.

The program reads the records of a dump itself and takes from the lake only what other checks judge:
what is locked, who uses which lock, who imports what, and what a new lock would be allowed to take.
Two dumps: one written by hand, a branch of the rules each, over a small tree of its own; and one of
2,000 records made over the names that the locks of a generated tree hold.
"""
import dataclasses
import datetime
import json
import pathlib
import random
import shutil
import zipfile

import house
import lake
import trees
import verdicts

AS_OF = datetime.datetime.fromisoformat(lake.AS_OF)
SCORES = {  # vectors and base scores as the specifications of CVSS print them in their examples
    "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H": 9.8,
    "CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N": 6.1,
    "CVSS:3.0/AV:L/AC:L/PR:H/UI:N/S:U/C:L/I:L/A:L": 4.2,
    "CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N": 3.1,
    "AV:N/AC:L/Au:N/C:P/I:P/A:P": 7.5,
}
SEVERITIES = ["critical", "high", "medium", "low", "info"]
WORDS = {"CRITICAL": "critical", "HIGH": "high", "MODERATE": "medium", "MEDIUM": "medium", "LOW": "low"}
COLUMNS = "lockfile_id, distribution, version, advisory_id, aliases, severity, cvss, published_ts, fixed_in, fixable_by_relock, is_imported, importing_files"


def parsed(text):
    from packaging.version import InvalidVersion, Version

    try:
        return Version(text)
    except InvalidVersion:
        return None


def public(version):
    return parsed(version.public)


def normal(name: str) -> str:
    from packaging.utils import canonicalize_name

    return str(canonicalize_name(name))


def time(text):
    return datetime.datetime.fromisoformat(text) if text else None


# ---- the rules, written again ------------------------------------------------------------------
def live(record: dict) -> bool:
    published, withdrawn = time(record.get("published")), time(record.get("withdrawn"))
    return (published is None or published <= AS_OF) and (withdrawn is None or withdrawn > AS_OF)


def about(record: dict, name: str) -> list[dict]:
    return [
        each
        for each in record.get("affected", [])
        if each.get("package", {}).get("ecosystem") == "PyPI" and normal(each["package"]["name"]) == name
    ]


def in_range(version, events: list[dict]) -> bool:
    """The evaluation of the OSV schema, event by event."""
    flat = [(kind, text) for event in events for kind, text in event.items()]
    limits = [text for kind, text in flat if kind == "limit"]
    if limits and not any(text == "*" or version < parsed(text) for text in limits):
        return False
    order = {"introduced": 0, "fixed": 1, "last_affected": 2}
    walk = [(parsed("0.dev0") if kind == "introduced" and text == "0" else parsed(text), order[kind], kind) for kind, text in flat if kind in order]
    inside = False
    for at, _, kind in sorted(walk, key=lambda event: event[:2]):
        if kind == "introduced" and version >= at:
            inside = True
        elif (kind == "fixed" and version >= at) or (kind == "last_affected" and version > at):
            inside = False
    return inside


def readable(events: list[dict]) -> bool:
    return all(
        parsed(text) is not None or (kind, text) in (("introduced", "0"), ("limit", "*"))
        for event in events
        for kind, text in event.items()
    )


def ecosystem_ranges(affected: dict) -> list[list[dict]]:
    return [r["events"] for r in affected.get("ranges", []) if r.get("type") == "ECOSYSTEM" and readable(r["events"])]


def affects(records: list[dict], name: str, text: str) -> bool:
    version = parsed(text)
    for record in records:
        for affected in about(record, name):
            named = affected.get("versions", [])
            if version is None:
                if text in named:
                    return True
                continue
            if any(parsed(each) in (version, public(version)) for each in named if parsed(each)):
                return True
            if any(in_range(public(version), events) for events in ecosystem_ranges(affected)):
                return True
    return False


def closures(records: list[dict]) -> dict[str, set[str]]:
    """Of every id all ids of the same thing; a malicious release is a thing of its own."""
    sets: dict[str, set[str]] = {}
    for record in records:
        for alias in record.get("aliases", []):
            if record["id"].startswith("MAL-") or alias.startswith("MAL-"):
                continue
            joined = sets.get(record["id"], {record["id"]}) | sets.get(alias, {alias})
            for each in joined:
                sets[each] = joined
    return sets


def score(record: dict):
    found = [each["score"] for each in record.get("severity", [])]
    for affected in record.get("affected", []):
        if affected.get("package", {}).get("ecosystem") == "PyPI":
            found += [each["score"] for each in affected.get("severity", [])]
    return max((SCORES[vector] for vector in found if vector in SCORES), default=None)


def severity(record: dict):
    if record["id"].startswith("MAL-"):
        return "critical"
    base = score(record)
    if base is not None:
        return "critical" if base >= 9 else "high" if base >= 7 else "medium" if base >= 4 else "low" if base > 0 else "info"
    words = [record.get("database_specific", {}).get("severity")]
    for affected in record.get("affected", []):
        words.append(affected.get("database_specific", {}).get("severity"))
        words.append(affected.get("ecosystem_specific", {}).get("severity"))
    known = [WORDS[word.upper()] for word in words if word and word.upper() in WORDS]
    return min(known, key=SEVERITIES.index, default=None)


@dataclasses.dataclass(frozen=True)
class Thing:
    """All live records about one thing in one distribution."""

    id: str
    aliases: tuple[str, ...]
    records: tuple[dict, ...]

    def row(self, name: str, text: str):
        words = [word for word in map(severity, self.records) if word]
        times = [time(record["published"]) for record in self.records if record.get("published")]
        return (
            self.id,
            self.aliases,
            min(words, key=SEVERITIES.index, default="medium"),
            max((s for s in map(score, self.records) if s is not None), default=None),
            min(times, default=None),
            self.fix(name, text),
        )

    def fix(self, name: str, text: str):
        version = parsed(text)
        fixes = [
            span_end
            for record in self.records
            for affected in about(record, name)
            for events in ecosystem_ranges(affected)
            for span_end in self.ends(events)
        ]
        later = [fix for fix in fixes if version is not None and fix > version and not affects(list(self.records), name, str(fix))]
        return str(min(later)) if later else None

    @staticmethod
    def ends(events: list[dict]):
        """A fix counts where something was open that it ends."""
        order = {"introduced": 0, "fixed": 1, "last_affected": 2}
        walk = sorted(
            (parsed("0.dev0") if (kind, text) == ("introduced", "0") else parsed(text), order[kind])
            for event in events
            for kind, text in event.items()
            if kind in order
        )
        is_open = False
        for at, kind in walk:
            if kind == 0:
                is_open = True
            else:
                if is_open and kind == 1:
                    yield at
                is_open = False


def things(records: list[dict]) -> dict[str, list[Thing]]:
    """By distribution what is known of it."""
    alive = [record for record in records if live(record)]
    sets = closures(alive)
    grouped: dict[tuple[str, str], list[dict]] = {}
    for record in alive:
        first = min(sets.get(record["id"], {record["id"]}))
        for name in {normal(a["package"]["name"]) for a in record.get("affected", []) if a.get("package", {}).get("ecosystem") == "PyPI"}:
            grouped.setdefault((name, first), []).append(record)
    found: dict[str, list[Thing]] = {}
    for (name, first), of in sorted(grouped.items()):
        others = sets.get(of[0]["id"], {first}) - {first} if not first.startswith("MAL-") else set(of[0].get("aliases", []))
        found.setdefault(name, []).append(Thing(first, tuple(sorted(others)), tuple(of)))
    return found


def expected(records: list[dict], published: lake.Lake) -> set[tuple]:
    known = things(records)
    users: dict[str, set[str]] = {}
    for resolve, project in published.rows("SELECT resolve_name, project_id FROM resolve_members WHERE role = 'consumer'"):
        users.setdefault(resolve, set()).add(project)
    files = dict(
        ((project, name), count)
        for project, name, count in published.rows(
            "SELECT project_id, distribution, count(DISTINCT file_path) FROM imports WHERE distribution IS NOT NULL AND kind <> 'string' GROUP BY ALL"
        )
    )
    allowed = {tuple(row[:3]): row[3] for row in published.rows("SELECT lockfile_id, distribution, version, latest_allowed FROM freshness WHERE lockfile_id IS NOT NULL")}
    rows = set()
    for lockfile, resolve, name, version in published.rows(
        "SELECT DISTINCT lockfile_id, resolve_name, distribution, version FROM locked_distributions WHERE version IS NOT NULL AND source_kind IN ('index', 'url')"
    ):
        for thing in known.get(name, []):
            if affects(list(thing.records), name, version):
                newest = allowed.get((lockfile, name, version))
                fixable = None if newest is None else not affects(list(thing.records), name, newest)
                count = sum(files.get((project, name), 0) for project in users[resolve]) if resolve in users else None
                rows.add((lockfile, name, version, *thing.row(name, version), fixable, None if count is None else count > 0, count))
    return rows


# ---- the dump written by hand ------------------------------------------------------------------
def record(id: str, name: str, *, versions=(), events=None, aliases=(), ecosystem="PyPI", kind="ECOSYSTEM", **more) -> dict:
    affected: dict = {"package": {"ecosystem": ecosystem, "name": name}}
    if versions:
        affected["versions"] = list(versions)
    if events is not None:
        affected["ranges"] = [{"type": kind, "events": events}]
    basis = {"id": id, "modified": "2025-06-01T00:00:00Z", "published": "2025-01-01T00:00:00Z", "affected": [affected]}
    return {**basis, **({"aliases": list(aliases)} if aliases else {}), **more}


def cvss(vector: str) -> dict:
    return {"severity": [{"type": "CVSS_V2" if vector.startswith("AV") else "CVSS_V3", "score": vector}]}


VECTORS = list(SCORES)
BY_HAND = [
    record("PYSEC-2025-1", "Alpha", versions=["1.0", "1.1"], aliases=["CVE-2025-1"]),
    record("GHSA-aaaa-1", "alpha", events=[{"introduced": "0"}, {"fixed": "1.2"}], aliases=["CVE-2025-1"], **cvss(VECTORS[0])),
    record("PYSEC-2025-2", "alpha", events=[{"introduced": "0"}, {"fixed": "1.1"}]),  # fixed before what is locked
    record("PYSEC-2025-3", "alpha", versions=["1.1.0"], database_specific={"severity": "MODERATE"}),  # spelled otherwise
    record("PYSEC-2025-4", "beta", events=[{"introduced": "2.0"}, {"last_affected": "2.3"}], **cvss(VECTORS[3])),
    record("PYSEC-2025-5", "beta", events=[{"introduced": "0"}, {"last_affected": "2.2"}]),  # ends before
    record("PYSEC-2025-6", "beta", events=[{"introduced": "0"}, {"limit": "2.3"}]),  # not spoken of
    record("PYSEC-2025-7", "beta", events=[{"introduced": "0"}, {"limit": "3"}], **cvss(VECTORS[4])),
    record("PYSEC-2025-8", "beta", events=[{"introduced": "0"}, {"fixed": "2.4"}], withdrawn="2025-12-01T00:00:00Z"),
    record("PYSEC-2025-9", "beta", events=[{"introduced": "0"}, {"fixed": "2.5"}], withdrawn="2026-02-01T00:00:00Z"),
    record("PYSEC-2026-1", "beta", events=[{"introduced": "0"}, {"fixed": "2.6"}], published="2026-01-02T00:00:00Z"),
    record("PYSEC-2025-10", "beta", events=[{"introduced": "0"}, {"fixed": "deadbeef"}], kind="GIT"),
    record("PYSEC-2025-11", "beta", events=[{"introduced": "0"}], ecosystem="npm"),
    record("PYSEC-2025-12", "gamma", versions=["3.0"], database_specific={"severity": "HIGH"}),  # locked with a local part
    record("PYSEC-2025-13", "gamma", events=[{"introduced": "0"}, {"fixed": "3.0"}]),
    record("PYSEC-2025-14", "gamma", events=[{"introduced": "0"}, {"fixed": "1"}, {"introduced": "2.9"}, {"fixed": "3.0.1"}, {"introduced": "3.0.1"}, {"fixed": "3.0.2"}]),
    record("MAL-2025-1", "delta", versions=["0.9"], aliases=["GHSA-bbbb-1"]),
    record("GHSA-bbbb-1", "delta", versions=["0.9"], aliases=["MAL-2025-1"], **cvss(VECTORS[1])),
    record("PYSEC-2025-15", "epsilon", events=[{"introduced": "0"}, {"fixed": "5"}], aliases=["CVE-2025-7"]),
    record("GHSA-cccc-1", "epsilon", events=[{"introduced": "5"}, {"fixed": "6"}], aliases=["CVE-2025-8"]),
    record("PYSEC-2025-16", "zeta", versions=["1"], aliases=["CVE-2025-8", "CVE-2025-7"]),  # joins the two above it
    record("PYSEC-2025-17", "nobody-locks-this", versions=["1"]),
]
LOCK = """version = 1
revision = 3
requires-python = ">=3.10"

[[package]]
name = "app"
version = "0.1"
source = { editable = "." }
dependencies = [{ name = "alpha" }, { name = "beta" }]

[package.metadata]
requires-dist = [{ name = "alpha", specifier = ">=1" }, { name = "beta", specifier = ">=2" }]
"""
LOCKED = {"alpha": "1.1", "beta": "2.3", "gamma": "3.0+cu1", "delta": "0.9", "epsilon": "4.2"}
PROJECT = '[project]\nname = "app"\nversion = "0.1"\nrequires-python = ">=3.10"\ndependencies = ["alpha>=1", "beta>=2"]\n'


def by_hand(root: pathlib.Path) -> None:
    shutil.rmtree(root, ignore_errors=True)
    lock = LOCK + "".join(
        f'\n[[package]]\nname = "{name}"\nversion = "{version}"\nsource = {{ registry = "https://index.example.com/simple" }}\n' for name, version in LOCKED.items()
    )
    files = {
        "app/pyproject.toml": PROJECT,
        "app/uv.lock": lock,
        "app/app/__init__.py": "",
        "app/app/one.py": "import alpha\nimport alpha.parts\n",
        "app/app/two.py": "from alpha import x\nimport beta\n",
        "lib/uv.lock": lock.replace('name = "app"', 'name = "lib"').replace("1.1", "1.2"),
        "lib/pyproject.toml": PROJECT.replace("app", "lib"),
        "lib/lib.py": "import json\n",
    }
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


# ---- the dump that is made ---------------------------------------------------------------------
def around(rng: random.Random, text: str) -> str:
    """A version near another one."""
    version = parsed(text)
    release = list(version.release if version else (1, 0))
    at = rng.randrange(len(release))
    release[at] = max(0, release[at] + rng.choice([-1, 0, 0, 1, 2]))
    return ".".join(map(str, release)) + rng.choice(["", "", "", "rc1", ".post1", ".dev2"])


def made(rng: random.Random, locked: list[tuple[str, str]], count: int) -> list[dict]:
    records, ids = [], []
    for number in range(count):
        name, version = rng.choice(locked)
        id = f"{rng.choice(['PYSEC', 'GHSA', 'PYSEC', 'MAL'])}-{number}"
        events: list[dict] = [{"introduced": rng.choice(["0", around(rng, version)])}]
        for _ in range(rng.randrange(4)):
            events.append({rng.choice(["fixed", "fixed", "introduced", "last_affected"]): around(rng, version)})
        if rng.random() < 0.1:
            events.append({"limit": around(rng, version)})
        rng.shuffle(events)
        more: dict = cvss(rng.choice(VECTORS)) if rng.random() < 0.5 else {}
        if rng.random() < 0.2:
            more["withdrawn"] = rng.choice(["2025-06-01T00:00:00Z", "2026-06-01T00:00:00Z"])
        if rng.random() < 0.1:
            more["published"] = "2026-03-01T00:00:00Z"
        if not more.get("severity") and rng.random() < 0.5:
            more["database_specific"] = {"severity": rng.choice([*WORDS, "unheard of"])}
        aliases = [f"CVE-{rng.randrange(count)}"] if rng.random() < 0.5 else []
        if ids and rng.random() < 0.2:
            aliases.append(rng.choice(ids))
        ids.append(id)
        versions = [around(rng, version) for _ in range(rng.randrange(3))] + ([version] if rng.random() < 0.2 else [])
        records.append(record(id, name, versions=versions, events=events if rng.random() < 0.8 else None, aliases=aliases, **more))
    return records


def write_folder(folder: pathlib.Path, records: list[dict]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for each in records:
        (folder / f"{each['id']}.json").write_text(json.dumps(each), encoding="utf-8")


def write_zip(path: pathlib.Path, records: list[dict]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for each in records:
            archive.writestr(f"{each['id']}.json", json.dumps(each))


# ---- the comparison ----------------------------------------------------------------------------
def scanned(root: pathlib.Path, name: str, dump: pathlib.Path | None, *extra: str) -> lake.Lake:
    path = house.WORK / "lakes" / name
    shutil.rmtree(path, ignore_errors=True)
    if dump is not None:
        loaded = lake.run("--lake", str(path), "index", "advisories", str(dump))
        if loaded.code not in (0, 3):
            raise RuntimeError(f"advisories: exit code {loaded.code}: {loaded.last_words()}")
    ran = lake.scan(root, path, "truth", *extra)
    if ran.code not in (0, 3):
        raise RuntimeError(f"the scan: exit code {ran.code}: {ran.last_words()}")
    return lake.Lake(path)


def compared(what: str, records: list[dict], published: lake.Lake, out: verdicts.Verdicts) -> None:
    theirs = {
        (*row[:4], tuple(row[4]), *row[5:7], row[7] and row[7].astimezone(datetime.timezone.utc), *row[8:])
        for row in published.rows(f"SELECT {COLUMNS} FROM vulnerabilities")
    }
    ours = expected(records, published)
    lines = [f"- {row}" for row in sorted(ours - theirs, key=str)] + [f"+ {row}" for row in sorted(theirs - ours, key=str)]
    if lines or not ours:
        out.differs(what, f"{len(ours - theirs)} rows are missing, {len(theirs - ours)} are too many", lines[:10])
    else:
        out.same(f"{what}, {len(records):,} records", len(ours))


def check(out: verdicts.Verdicts, keep: bool) -> None:
    work = house.WORK / "advisories"
    by_hand(work / "tree")
    write_folder(work / "records", BY_HAND)
    compared("by hand", BY_HAND, scanned(work / "tree", "advisories-hand", work / "records"), out)
    compared("by hand, fixes by locks", BY_HAND, scanned(work / "tree", "advisories-hand", work / "records", "--index-from-locks"), out)
    tree = trees.find("gen10k")
    locked = scanned(tree.root, "advisories-made", None).rows(
        "SELECT DISTINCT distribution, version FROM locked_distributions WHERE version IS NOT NULL ORDER BY ALL"
    )
    records = made(random.Random(7), locked, 2000)
    write_zip(work / "made.zip", records)
    compared("made over the names of locks", records, scanned(tree.root, "advisories-made", work / "made.zip", "--index-from-locks"), out)
    if not keep:
        shutil.rmtree(house.WORK / "lakes" / "advisories-hand", ignore_errors=True)
        shutil.rmtree(house.WORK / "lakes" / "advisories-made", ignore_errors=True)
