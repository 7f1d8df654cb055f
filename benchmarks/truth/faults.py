#!/usr/bin/env python3
"""Bad input, bad storage, sudden death: how the command must end each time.

usage: faults.py [NAME]...        (all of them without a NAME; --list prints the names)

Each check runs bin/census (or CENSUS_BIN) on something broken and says `ok`, `WRONG` or, loudly,
`SKIPPED` where this machine cannot make the fault. Exits 1 if any is wrong. Nothing is written
outside benchmarks/work, but for one small mount that is taken away again.
"""
import pathlib
import shutil
import sys
import tempfile
import traceback

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import house  # noqa: E402


def main() -> None:
    house.use_readers()
    import fault_inputs
    import fault_lakes

    checks = {**fault_inputs.CHECKS, **fault_lakes.CHECKS}
    if sys.argv[1:] == ["--list"]:
        print("\n".join(checks))
        return
    unknown = [name for name in sys.argv[1:] if name not in checks]
    if unknown:
        sys.exit(f"no such check: {', '.join(unknown)} (--list prints the names)")
    wrong = [name for name in sys.argv[1:] or checks if not passes(name, checks[name], fault_inputs.Cannot)]
    print(f"\n{len(wrong)} wrong: {', '.join(wrong)}" if wrong else "\nnothing wrong")
    sys.exit(bool(wrong))


def passes(name: str, check, cannot: type[Exception]) -> bool:
    house.WORK.mkdir(parents=True, exist_ok=True)
    home = pathlib.Path(tempfile.mkdtemp(prefix="fault-", dir=house.WORK))
    try:
        said = check(home)
    except cannot as reason:
        print(f"  {name:<26} SKIPPED: {reason}", flush=True)
    except AssertionError as why:
        print(f"  {name:<26} WRONG: {why}", flush=True)
        return False
    except Exception:
        print(f"  {name:<26} WRONG:\n{traceback.format_exc()}", flush=True)
        return False
    else:
        print(f"  {name:<26} ok: {said}", flush=True)
    finally:
        shutil.rmtree(home, ignore_errors=True)
    return True


if __name__ == "__main__":
    main()
