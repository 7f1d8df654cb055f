"""One line a comparison: what was compared, whether it is the same, how many records were compared."""
import sys
from typing import Any, Collection, Iterable


class Verdicts:
    """Prints as it goes and remembers whether anything differed."""

    def __init__(self) -> None:
        self.compared = 0
        self.different: list[str] = []
        self.skipped: list[str] = []

    def same(self, what: str, count: int) -> None:
        self.compared += 1
        print(f"  {what:<44} same ({count:,})", flush=True)

    def differs(self, what: str, why: str, samples: Iterable[Any] = ()) -> None:
        self.compared += 1
        self.different.append(what)
        print(f"  {what:<44} DIFFERS: {why}", flush=True)
        for sample in list(samples)[:5]:
            print(f"      {sample}", flush=True)

    def skip(self, what: str, why: str) -> None:
        self.skipped.append(what)
        print(f"  {what:<44} SKIPPED: {why}", flush=True)

    def note(self, text: str) -> None:
        print(f"      {text}", flush=True)

    def numbers(self, what: str, want: int, got: int, least: int = 0) -> None:
        """Two counts of one thing; fewer than the tree is known to have is a difference of its own."""
        if want != got:
            self.differs(what, f"{want:,} expected, {got:,} in the lake")
        elif got < least:
            self.differs(what, f"only {got:,} compared, the tree has {least:,}")
        else:
            self.same(what, got)

    def sets(self, what: str, want: Collection, got: Collection, least: int = 0) -> None:
        """Two collections without order or repetition."""
        want, got = set(want), set(got)
        if want == got and len(got) >= least:
            self.same(what, len(got))
        elif want == got:
            self.differs(what, f"only {len(got):,} compared, {least:,} expected")
        else:
            only_want, only_got = sorted(want - got, key=repr), sorted(got - want, key=repr)
            self.differs(what, f"{len(only_want):,} only expected, {len(only_got):,} only in the lake")
            for label, rows in (("expected", only_want), ("in the lake", only_got)):
                for row in rows[:3]:
                    self.note(f"only {label}: {row}")

    def holds(self, what: str, broken: Collection, count: int) -> None:
        """A rule over `count` records; `broken` are those that it does not hold for."""
        if broken:
            self.differs(what, f"{len(broken):,} of {count:,}", broken)
        else:
            self.same(what, count)

    def exit(self) -> None:
        """Ends the program: 0 only if something was compared and nothing differed."""
        if self.skipped:
            print(f"\n{len(self.skipped)} skipped: {', '.join(self.skipped)}")
        if self.different:
            print(f"\n{len(self.different)} of {self.compared} differ: {', '.join(self.different)}")
            sys.exit(1)
        if not self.compared:
            print("\nnothing was compared")
            sys.exit(1)
        print(f"\nall {self.compared} the same")
        sys.exit(0)
