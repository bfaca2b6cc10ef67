"""Cue words as spreadsheets, so that staff can read and extend them without Python."""

from __future__ import annotations

import csv
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
