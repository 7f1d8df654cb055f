#!/usr/bin/env python3
"""Prints how many distributions a seed leads to, from each of their modules.

usage: seed_rate.py SEED FULL...

SEED is a seed as seed.py writes it; each FULL is one with every module on a line of its own, as
`census index seed add --to FULL WHEEL|DIR...` writes it: what the distributions really install. A
distribution counts as
  unique   if every module of it leads to it alone
  shared   if every module leads to it, some to others too (forks)
  part     if some modules lead to it, and the rest nowhere
  wrong    if some module leads only to another distribution
  nowhere  if no module is in the seed
and, by the name alone, as `named` if its normalized name is a module at the top (dotted names keep
their dots: zope.interface counts). Modules at the top that many install by mistake are left out.
"""
import re
import sys
from collections import Counter, defaultdict

LITTER = set("benchmarks build conftest dist doc docs example examples scripts setup src test tests".split())
HEAD = "# census-seed 1"


def read(path):
    with open(path, encoding="utf-8") as lines:
        if next(lines).rstrip("\n") != HEAD:
            sys.exit(f"{path}: is no seed")
        names, modules = set(), {}
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if cells[0] == "d":
                names.add(cells[1])
            elif cells[0] == "m" and cells[2] == "runtime":
                modules[cells[1]] = set(cells[3].split(" "))
    return names, modules


def normalized(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def found(modules, name):
    while name not in modules and name:
        name = name.rpartition(".")[0]
    return modules.get(name, set())


def verdict(distribution, own, modules):
    answers = [found(modules, module) for module in own]
    if all(answer == {distribution} for answer in answers):
        return "unique"
    if all(distribution in answer for answer in answers):
        return "shared"
    if any(answer and distribution not in answer for answer in answers):
        return "wrong"
    return "part" if any(answers) else "nowhere"


def is_named(distribution, own):
    prefixes = {".".join(m.split(".")[:k]) for m in own for k in range(1, m.count(".") + 2)}
    return any(normalized(prefix) == distribution for prefix in prefixes)


def print_rates(title, rows):
    total = len(rows)
    counts = Counter(row[1] for row in rows)
    named = sum(row[2] for row in rows)
    either = sum(row[1] in ("unique", "shared") or row[1] == "nowhere" and row[2] for row in rows)
    print(f"{title}: {total}")
    for what in ("unique", "shared", "part", "wrong", "nowhere"):
        print(f"  {what:<8} {counts[what]:5}  {100 * counts[what] / max(1, total):5.1f} %")
    print(f"  named    {named:5}  {100 * named / max(1, total):5.1f} %  by the name alone")
    print(f"  right    {either:5}  {100 * either / max(1, total):5.1f} %  by the seed, else by the name")
    for distribution, what, _ in rows:
        if what in ("part", "wrong"):
            print(f"    {what}: {distribution}")


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    known, modules = read(sys.argv[1])
    own = defaultdict(set)
    for path in sys.argv[2:]:
        for module, owners in read(path)[1].items():
            if module.split(".")[0] not in LITTER:
                for owner in owners:
                    own[owner].add(module)
    rows = [(d, verdict(d, own[d], modules), is_named(d, own[d])) for d in sorted(own)]
    print_rates("distributions with modules", rows)
    print_rates("of these in the seed", [row for row in rows if row[0] in known])
    print_rates("of these not in the seed", [row for row in rows if row[0] not in known])


if __name__ == "__main__":
    main()
