"""Rings."""

import os, sys  # two names in one statement

WIDTH_KM = {"Saturn": 282_000}


def report(stream=sys.stderr) -> None:
    stream.write(os.linesep.join(f"{name} {width}" for name, width in WIDTH_KM.items()))
