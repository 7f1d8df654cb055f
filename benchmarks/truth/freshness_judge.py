"""How old versions are, computed apart from the census: Python's own library and `packaging` only.

The definitions are those of docs/concepts/staleness.md. Releases come as dictionaries with version,
date (a datetime or None), yanked (all of its files) and pythons (what its files ask for).
"""
import dataclasses
import datetime
import functools

from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.version import Version

YEAR_S = 365.2425 * 24 * 60 * 60


@functools.cache
def allows(requires_python: str, python: str) -> bool:
    """What cannot be read asks nothing, as pip has it."""
    try:
        return SpecifierSet(requires_python).contains(python, prereleases=True)
    except InvalidSpecifier:
        return True


@dataclasses.dataclass(frozen=True)
class Release:
    version: Version
    date: datetime.datetime | None
    yanked: bool
    pythons: tuple[str, ...]

    def runs_on(self, python: str) -> bool:
        return not self.pythons or any(allows(each, python) for each in self.pythons)


@dataclasses.dataclass(frozen=True)
class Answer:
    """The columns that are compared, as the table has them."""

    released_on: datetime.date | None
    latest_any: str | None
    latest_stable: str | None
    latest_supported: str | None
    latest_allowed: str | None
    libyears: float | None
    pulse_years: float | None
    releases_behind: int | None
    majors_behind: int | None
    minors_behind: int | None
    patches_behind: int | None
    drift: str | None
    outdated_since: datetime.date | None
    outdated_days: int | None
    is_yanked: bool | None
    status: str


def judge(releases, locked: str, specifiers: list[str], python: str | None, is_pin: bool, as_of: datetime.datetime) -> Answer:
    """What is to be said of one direct dependency at an instant."""
    version = Version(locked)
    there = sorted((r for r in releases if r.date is None or r.date <= as_of), key=lambda r: r.version)
    own = next((r for r in there if r.version == version), None)
    offered = [r for r in there if not r.yanked]
    if not offered:
        nothing = [None] * 14
        return Answer(own and day(own.date), *nothing[:13], own and own.yanked, "yanked" if own and own.yanked else "unknown")
    stable = [r for r in offered if not r.version.is_prerelease] or offered
    newest = stable[-1]
    asks_for_any = any(spec.prereleases for spec in map(SpecifierSet, specifiers) if str(spec))
    kind = offered if newest.version.is_prerelease or version.is_prerelease or asks_for_any else stable
    supported = [r for r in kind if python is None or r.runs_on(python)]
    allowed = [r for r in supported if all(SpecifierSet(s).contains(r.version, prereleases=True) for s in specifiers)]
    above = [r for r in stable if version < r.version <= newest.version]
    takeable = [
        r.date for r in offered
        if r.version > version and not r.version.is_prerelease and r.date and (python is None or r.runs_on(python))
        and all(SpecifierSet(s).contains(r.version, prereleases=True) for s in specifiers)
    ]
    since = min(takeable, default=None)
    major, minor, patch = parts(version)
    return Answer(
        own and day(own.date),
        str(offered[-1].version),
        str(newest.version),
        str(supported[-1].version) if supported else None,
        str(allowed[-1].version) if allowed else None,
        libyears(own, newest),
        None if newest.date is None else max(0.0, (as_of - newest.date).total_seconds() / YEAR_S),
        len(above),
        len({(r.version.epoch, parts(r.version)[0]) for r in above if (r.version.epoch, parts(r.version)[0]) != (version.epoch, major)}),
        len({parts(r.version)[1] for r in above if same(r.version, version, 1) and parts(r.version)[1] > minor}),
        len({parts(r.version)[2] for r in above if same(r.version, version, 2) and parts(r.version)[2] > patch}),
        drift(version, newest.version),
        day(since),
        None if since is None else (as_of - since).days,
        None if own is None else own.yanked,
        status(own, version, newest, offered, supported, allowed, python, is_pin, as_of),
    )


def status(own, version, newest, offered, supported, allowed, python, is_pin, as_of) -> str:
    if own is not None and own.yanked:
        return "yanked"
    if newest.version <= version:
        if version > newest.version:
            return "ahead"
        silence = as_of - offered[-1].date if offered[-1].date else None
        return "unmaintained" if silence and silence.total_seconds() / YEAR_S > 2 else "fresh"
    if allowed and allowed[-1].version > version:
        return "stale_lock"
    excluded_by_own = is_pin
    excluded_by_python = python is not None and not newest.runs_on(python)
    if excluded_by_own:
        return "stale_pin"
    return "blocked" if excluded_by_python else "behind"


def libyears(own, newest) -> float | None:
    if own is None or own.date is None or newest.date is None:
        return None
    if newest.version <= own.version:
        return 0.0
    return max(0.0, (newest.date - own.date).total_seconds() / YEAR_S)


def drift(version: Version, newest: Version) -> str:
    if version == newest:
        return "none"
    if version > newest:
        return "local" if Version(version.public) == newest else "ahead"
    if version.epoch != newest.epoch:
        return "epoch"
    longest = max(len(version.release), len(newest.release))
    for place in range(longest):
        if at(version, place) != at(newest, place):
            return ("major", "minor")[place] if place < 2 else "patch"
    return "post"


def at(version: Version, place: int) -> int:
    return version.release[place] if place < len(version.release) else 0


def parts(version: Version) -> tuple[int, int, int]:
    return at(version, 0), at(version, 1), at(version, 2)


def same(a: Version, b: Version, places: int) -> bool:
    return a.epoch == b.epoch and parts(a)[:places] == parts(b)[:places]


def day(instant: datetime.datetime | None) -> datetime.date | None:
    return None if instant is None else instant.astimezone(datetime.timezone.utc).date()
