#!/usr/bin/env python3
"""Writes the answers of a real run into the pages that show them.

usage: fill.py [--check]

Scans examples/pynest into a lake of its own, asks each question of BLOCKS and puts the answer between
`<!-- filled: NAME -->` and `<!-- end -->` in PAGES. With --check nothing is written, and a page that
would change ends the program with 1. The command is bin/census, or CENSUS_BIN.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

REPO = pathlib.Path(__file__).resolve().parents[1]
PAGES = ("README.md", "docs/tutorial/first-census.md")
AS_OF = "2026-01-01T00:00:00Z"
BLOCK = re.compile(r"(<!-- filled: ([a-z-]+) -->\n).*?(<!-- end -->)", re.DOTALL)

BLOCKS = {
    "circles": """
        SELECT src_project_id AS project, dst_project_id AS imports, import_count AS names,
               evidence_path || ':' || evidence_line AS first_seen
        FROM project_edges_latest WHERE scc_id IS NOT NULL AND import_count > 0 ORDER BY ALL""",
    "cycles": """
        SELECT level, layer, array_to_string(shortest_cycle, ' → ') AS shortest_cycle
        FROM cycles_latest WHERE layer <> 'declared' ORDER BY ALL""",
    "locks": """
        SELECT lock_path, lock_format, distributions, verdict
        FROM lockfiles_latest ORDER BY lock_path""",
    "conflicts": """
        SELECT distribution, conflict_kind,
               side_a || ' ' || coalesce(specifier_a, version_a) AS one_side, evidence_path_a || ':' || evidence_line_a AS its_line,
               side_b || ' ' || coalesce(specifier_b, version_b) AS other_side, evidence_path_b || ':' || evidence_line_b AS other_line,
               unify_at
        FROM resolve_conflicts_latest ORDER BY distribution, conflict_kind, side_a""",
    "coverage": """
        SELECT files_seen, files_read, files_recovered, files_skipped, files_failed, coverage_ratio
        FROM runs_latest""",
    "problems": """
        SELECT code, file_path, line, message
        FROM problems_latest ORDER BY ALL""",
}


def census(*arguments: str) -> str:
    command = os.environ.get("CENSUS_BIN", str(REPO / "bin" / "census"))
    done = subprocess.run([command, *arguments], capture_output=True, encoding="utf-8")
    if done.returncode:
        sys.exit(f"exit {done.returncode} of census {' '.join(arguments)}\n{done.stderr}")
    return done.stdout


def answers() -> dict[str, str]:
    with tempfile.TemporaryDirectory() as folder:
        lake = os.path.join(folder, "lake")
        where = ("--root", str(REPO / "examples" / "pynest"), "--lake", lake)
        census("scan", *where, "--scope", "pynest", "--as-of", AS_OF, "--progress", "none")
        return {name: census("query", "--lake", lake, "--format", "md", sql) for name, sql in BLOCKS.items()}


def filled(text: str, known: dict[str, str]) -> str:
    return BLOCK.sub(lambda block: f"{block[1]}\n{known[block[2]].strip()}\n\n{block[3]}", text)


def main() -> None:
    if sys.argv[1:] not in ([], ["--check"]):
        sys.exit(__doc__)
    known, behind = answers(), []
    for page in PAGES:
        path = REPO / page
        before = path.read_text(encoding="utf-8")
        after = filled(before, known)
        if before != after:
            behind.append(page)
            if not sys.argv[1:]:
                path.write_text(after, encoding="utf-8")
    word = "behind" if sys.argv[1:] else "written"
    print("\n".join(f"{word}: {page}" for page in behind) or "every page shows what a run gives")
    sys.exit(bool(behind and sys.argv[1:]))


if __name__ == "__main__":
    main()
