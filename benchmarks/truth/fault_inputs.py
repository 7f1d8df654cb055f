"""Trees that are broken, hostile or odd: the scan ends well and says what it could not read."""
import os
import pathlib
import shutil
import subprocess

import house
import lake

ENDS_WELL = (0, 3)
PATIENCE_S = 180
GOOD = "import os\nfrom sys import path\n"
LFS = "version https://git-lfs.github.com/spec/v1\noid sha256:" + "0" * 64 + "\nsize 123456\n"


class Cannot(Exception):
    """The fault cannot be made on this machine; the message says why."""


def write(path: pathlib.Path, content: str | bytes) -> pathlib.Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def project(home: pathlib.Path) -> pathlib.Path:
    """A root with one good file, so that a scan has something to lose."""
    root = home / "repo"
    write(root / "pyproject.toml", '[project]\nname = "x"\nversion = "1"\n')
    write(root / "x" / "good.py", GOOD)
    return root


def clear(ran: lake.Ran) -> None:
    """An error is a sentence, not a stack trace."""
    assert ran.err.strip(), f"exit {ran.code} without a word on standard error"
    assert "\tat " not in ran.err and "Exception in thread" not in ran.err, f"a stack trace: {ran.err[:300]}"


def refused(ran: lake.Ran, *codes: int) -> str:
    assert ran.code in codes, f"exit {ran.code}, not {' or '.join(map(str, codes))}: {ran.last_words()}"
    clear(ran)
    return f"exit {ran.code}, {ran.last_words()[:90]}"


def scanned(home: pathlib.Path, root: pathlib.Path, prefix: tuple[str, ...] = ()) -> lake.Lake:
    """The lake of a scan that ended well; the good file must always be read."""
    try:
        ran = lake.scan(root, home / "lake", "faults", timeout=PATIENCE_S, prefix=prefix)
    except subprocess.TimeoutExpired:
        raise AssertionError(f"not ready after {PATIENCE_S} s") from None
    assert ran.code in ENDS_WELL, f"exit {ran.code}: {ran.last_words()}"
    published = lake.Lake(home / "lake")
    rows = published.rows("SELECT read_status, import_names FROM files WHERE file_path = 'x/good.py'")
    assert [status for status, _ in rows] == ["read"], f"the good file beside it: {rows}"
    return published


def has_problem(published: lake.Lake, path: str, *families: str) -> str:
    """The file has a row that is not `read`, and a problem of one of these families."""
    status = published.rows(f"SELECT read_status FROM files WHERE file_path = '{path}'")
    codes = [code for (code,) in published.rows(f"SELECT DISTINCT code FROM problems WHERE file_path = '{path}' ORDER BY 1")]
    assert status, "the file has no row"
    assert any(code.startswith(families) for code in codes), f"{status[0][0]} with problems {codes}, none of {families}"
    return f"{status[0][0]}, {', '.join(codes)}"


def missing_root(home: pathlib.Path) -> str:
    return refused(lake.scan(home / "nowhere", home / "lake", "faults"), 2)


def bound() -> tuple[str, ...]:
    """What to put before a command so that permissions bind it, the super-user's too."""
    if os.geteuid() != 0:
        return ()
    if shutil.which("setpriv") is None:
        raise Cannot("permissions do not bind the super-user, and there is no setpriv here")
    without = "-dac_override,-dac_read_search"
    return ("setpriv", f"--bounding-set={without}", f"--inh-caps={without}")


def unreadable_root(home: pathlib.Path) -> str:
    prefix = bound()
    root = project(home)
    root.chmod(0)
    try:
        return refused(lake.scan(root, home / "lake", "faults", prefix=prefix), 4)
    finally:
        root.chmod(0o700)


def unreadable_file(home: pathlib.Path) -> str:
    prefix = bound()
    root = project(home)
    write(root / "x" / "secret.py", GOOD).chmod(0)
    return has_problem(scanned(home, root, prefix), "x/secret.py", "FIL")


def unreadable_folder(home: pathlib.Path) -> str:
    prefix = bound()
    root = project(home)
    folder = root / "x" / "secrets"
    write(folder / "lost.py", GOOD)
    folder.chmod(0)
    try:
        published = scanned(home, root, prefix)
    finally:
        folder.chmod(0o700)
    problems = published.rows("SELECT code FROM problems WHERE file_path LIKE 'x/secrets%'")
    assert problems == [("FIL001",)], f"problems of the folder: {problems}"
    return "FIL001"


def file_as_root(home: pathlib.Path) -> str:
    return refused(lake.scan(write(home / "a.py", GOOD), home / "lake", "faults"), 2, 4)


def empty_root(home: pathlib.Path) -> str:
    (home / "repo").mkdir()
    ran = lake.scan(home / "repo", home / "lake", "faults")
    assert ran.code == 0, f"exit {ran.code}: {ran.last_words()}"
    clear(ran)
    files, ratio = lake.Lake(home / "lake").rows("SELECT files_seen, coverage_ratio FROM runs")[0]
    assert (files, ratio) == (0, 1.0), f"{files} files seen, coverage {ratio}"
    return f"an empty run; {ran.last_words()[:80]}"


def one_long_line(home: pathlib.Path) -> str:
    root = project(home)
    write(root / "x" / "long.py", "import os; x = [" + "1, " * 10_000_000 + "]\n")
    published = scanned(home, root)
    if published.rows("FROM files WHERE file_path = 'x/long.py' AND read_status = 'read'"):
        return "read"
    return has_problem(published, "x/long.py", "FIL")


def binary_named_py(home: pathlib.Path) -> str:
    root = project(home)
    write(root / "x" / "program.py", b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 400)
    return has_problem(scanned(home, root), "x/program.py", "FIL", "SYN")


def deep_nesting(home: pathlib.Path) -> str:
    root = project(home)
    write(root / "x" / "deep.py", "import os\nx = " + "(" * 200_000 + ")" * 200_000 + "\nimport sys\n")
    write(root / "x" / "blocks.py", "".join(" " * depth + "if x:\n" for depth in range(3_000)) + " " * 3_000 + "import os\n")
    published = scanned(home, root)
    return f"{has_problem(published, 'x/deep.py', 'SYN')}; {has_problem(published, 'x/blocks.py', 'SYN')}"


def truncated_lock(home: pathlib.Path) -> str:
    root, said = project(home), []
    example = house.REPO / "examples" / "pynest"
    for name, source in (("uv.lock", "observatory/uv.lock"), ("resolve.lock", "3rdparty/requests/resolve.lock")):
        whole = (example / source).read_bytes()
        write(root / "x" / name, whole[: len(whole) // 2 + 7])
    published = scanned(home, root)
    for name in ("uv.lock", "resolve.lock"):
        said.append(f"{name} {has_problem(published, f'x/{name}', 'LCK')}")
    return "; ".join(said)


def cyclic_links(home: pathlib.Path) -> str:
    root = project(home)
    (root / "x" / "loop").symlink_to(root, target_is_directory=True)
    (root / "x" / "self.py").symlink_to("self.py")
    published = scanned(home, root)
    seen = published.one("SELECT count(*) FROM files WHERE file_path LIKE '%good.py'")
    assert seen == 1, f"good.py is seen {seen} times"
    return "every file once"


def lfs_pointer(home: pathlib.Path) -> str:
    root = project(home)
    write(root / "x" / "model.py", LFS)
    return has_problem(scanned(home, root), "x/model.py", "FIL004")


def linked_worktree(home: pathlib.Path) -> str:
    root = project(home)
    write(root / ".git", "gitdir: /nowhere/.git/worktrees/repo\n")
    scanned(home, root)
    return "scanned as any folder"


def named_pipe(home: pathlib.Path) -> str:
    root = project(home)
    os.mkfifo(root / "x" / "pipe.py")
    scanned(home, root)
    return "nobody waits for it"


def odd_names(home: pathlib.Path) -> str:
    root = project(home)
    write(root / "x" / "new\nline.py", GOOD)
    with open(os.fsencode(root / "x") + b"/caf\xe9.py", "wb") as stream:
        stream.write(GOOD.encode())
    published = scanned(home, root)
    seen = published.one("SELECT count(*) FROM files WHERE file_path LIKE '%.py'")
    assert seen == 3, f"{seen} of 3 files have a row"
    return "every file has a row"


CHECKS = {
    "missing-root": missing_root,
    "unreadable-root": unreadable_root,
    "unreadable-file": unreadable_file,
    "unreadable-folder": unreadable_folder,
    "file-as-root": file_as_root,
    "empty-root": empty_root,
    "one-long-line": one_long_line,
    "binary-named-py": binary_named_py,
    "deep-nesting": deep_nesting,
    "truncated-lock": truncated_lock,
    "cyclic-links": cyclic_links,
    "lfs-pointer": lfs_pointer,
    "linked-worktree": linked_worktree,
    "named-pipe": named_pipe,
    "odd-names": odd_names,
}
