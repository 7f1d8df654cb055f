"""The repositories of own_pants.py: for each import the owner that Pants depends on, or that it depends on none."""
import pathlib
import shutil

import house
import lake
import own_pants
import trees
import verdicts


def tree() -> trees.Tree:
    """The repositories below the work folder, made anew."""
    out = house.WORK / "pants"
    shutil.rmtree(out, ignore_errors=True)
    own_pants.write(out)
    asked = sum(len(trap.asks) for trap in own_pants.TRAPS.values())
    return trees.Tree("pants", out, "pants", trees.listing(out), asked)


def check(asked: trees.Tree, published: lake.Lake, out: verdicts.Verdicts) -> None:
    """One line for each repository with an answer that is wrong, and one for all."""
    right = 0
    for name, trap in own_pants.TRAPS.items():
        said = answers(published, name)
        wrong = []
        for file, statement, answer, reason in trap.asks:
            got = said.get((f"{name}/{file}", own_pants.line_of(trap, file, statement)), "no row")
            if got != answer:
                wrong.append(f"{file}: {statement}: {got}, not {answer}: {reason}")
        right += len(trap.asks) - len(wrong)
        if wrong:
            out.differs(f"pants {name}", f"{len(wrong)} of {len(trap.asks)}", wrong)
    out.numbers("owners as Pants has them", asked.least_files, right, asked.least_files)


def answers(published: lake.Lake, name: str) -> dict[tuple[str, int], str]:
    """What the census says of the imports of one repository, by file and line."""
    rows = published.rows(
        f"""SELECT file_path, line, resolution, target_path, distribution, evidence, confidence FROM imports
        WHERE starts_with(file_path, '{name}/') AND kind IN ('import', 'from')"""
    )
    return {(path, line): answer(pathlib.PurePath(name), *rest) for path, line, *rest in rows}


def answer(home: pathlib.PurePath, resolution: str, target: str, distribution: str, evidence: str, confidence: str) -> str:
    """In the words of own_pants.py. What is possible only is owned in another resolve, or a stub."""
    if resolution == "ambiguous":
        return "ambiguous"
    if resolution == "distribution":
        return distribution if evidence in ("declared", "locked") else "none"
    if resolution != "first_party" or target is None:
        return "none"
    path = str(pathlib.PurePath(target).relative_to(home))
    is_whole = confidence == "certain" or path.endswith((".pyi", "__init__.py"))
    return path if is_whole else f"other {path}"
