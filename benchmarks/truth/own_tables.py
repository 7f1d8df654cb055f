#!/usr/bin/env python3
"""What each byte is in the encodings of CPython that have one byte a character, one codec a line.

usage: own_tables.py > transforms/src/main/resources/dev/repocensus/analysis/python/bytes.tsv

  codec <TAB> code point ...      hexadecimal, of the bytes from 00 on, or from 80 on where those below are ASCII;
                                  - for a byte that the codec refuses
"""
import sys

import own_encodings


def character(byte: int, codec: str) -> str | None:
    """The one character of a byte; None if it is refused, "" if it is not one character."""
    try:
        text = bytes([byte]).decode(codec)
    except (UnicodeError, ValueError):
        return None
    return text if len(text) == 1 else ""


def table(codec: str) -> list[str | None] | None:
    """The characters of all bytes; None for a codec that is no such table."""
    found = [character(byte, codec) for byte in range(256)]
    known = [text for text in found if text]
    if "" in found or not known:
        return None
    whole = bytes(byte for byte in range(256) if found[byte])
    return found if whole.decode(codec) == "".join(known) and (None not in found or all_alone(found, codec)) else None


def all_alone(found: list[str | None], codec: str) -> bool:
    """Whether a byte that is refused alone is refused before any other too."""
    refused = [byte for byte in range(256) if found[byte] is None]
    return not any(character_of_two(first, second, codec) for first in refused for second in range(256))


def character_of_two(first: int, second: int, codec: str) -> bool:
    try:
        bytes([first, second]).decode(codec)
    except (UnicodeError, ValueError):
        return False
    return True


def main() -> None:
    print(f"# Encodings of one byte a character in CPython {sys.version_info[0]}.{sys.version_info[1]}, written by benchmarks/truth/own_tables.py.")
    for codec in sorted(own_encodings.known()):
        found = None if codec.startswith(("utf", "iso2022", "hz", "idna", "punycode", "unicode", "raw")) else table(codec)
        if found is not None:
            is_ascii = found[:128] == [chr(byte) for byte in range(128)]
            print(codec, " ".join("-" if text is None else f"{ord(text):x}" for text in found[128 if is_ascii else 0 :]), sep="\t")


if __name__ == "__main__":
    main()
