"""Cue words as spreadsheets, so that staff can read and extend them without Python."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@cache
def rows(name: str, folder: Path = FOLDER) -> tuple[dict[str, str], ...]:
    """The lines of ``<name>.csv``, stripped; a missing file is an error, a blank line is not."""
    with (folder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return tuple(
            {key: (value or "").strip() for key, value in row.items() if key}
            for row in csv.DictReader(file)
            if any(row.values())
        )


def forms(cell: str) -> list[str]:
    """The parts of a cell that lists several forms, as in ``drone; drones; UAV``."""
    return [part.strip() for part in cell.split(";") if part.strip()]


def either(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first, grouped by their first letter: a long alternation is
    tried word by word at every place of a text, a grouped one letter by letter."""
    groups: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        groups.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in sorted(groups.items()))


@cache
def spellings() -> dict[str, str]:
    """One spelling for words that British, American and older usage write differently, in small letters."""
    return {row["variant"]: row["standard"] for row in rows("spellings")}


def respelled(text: str) -> str:
    """A text in small letters with its words in that one spelling."""
    return _variants().sub(lambda found: spellings()[found.group()], text)


@cache
def _variants() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either(word for word in spellings() if word.isalpha())})\b")
