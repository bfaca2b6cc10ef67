"""The reference tables from their shipped spreadsheets.

Shipped values follow the spreadsheets from release to release; what staff changed, added or removed stays.
History tells the two apart: a value is ours as long as the last change of it was made by this loader.
A group's ``kind`` and a country's ``subregion`` have no column and are left in the files.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.db import models, transaction
from simple_history.utils import bulk_create_with_history

from crm import actor
from partners.models import Capability, CooperationFormat, Country, CountryGroup

FOLDER = Path(__file__).parent / "reference"
REASON = "Reference data"


@dataclass
class Counts:
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    kept: int = 0  # differs from ours because staff changed it

    def __str__(self) -> str:
        if not (self.created or self.updated or self.kept):
            return f"{self.unchanged} unchanged"
        kept = f", {self.kept} changed by staff and kept" if self.kept else ""
        return f"{self.created} created, {self.updated} updated, {self.unchanged} unchanged{kept}"


def in_words(counts: dict[str, Counts]) -> str:
    return "; ".join(f"{noun}: {count}" for noun, count in counts.items())


@transaction.atomic
def load(folder: Path = FOLDER) -> dict[str, Counts]:
    """Bring the reference tables up to the spreadsheets; the counts by noun."""
    with actor.acting(user=None, reason=REASON):
        return {
            "countries": _load(Country, "code", map(_country, _rows(folder, "countries"))),
            "country groups": _groups(folder),
            "capabilities": _load(Capability, "slug", map(_capability, _rows(folder, "capabilities"))),
            "cooperation formats": _load(CooperationFormat, "slug", map(_term, _rows(folder, "formats"))),
        }


def _rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return [
            {key: (value or "").strip() for key, value in row.items() if key} for row in csv.DictReader(file)
        ]


def _country(row: dict[str, str]) -> dict[str, Any]:
    other_names = "\n".join(name.strip() for name in row["other_names"].split(";") if name.strip())
    return {field: row[field] for field in ("code", "alpha3", "name", "name_uk", "region")} | {
        "other_names": other_names
    }


def _term(row: dict[str, str]) -> dict[str, Any]:
    return {field: row[field] for field in ("slug", "name", "name_uk", "description")}


def _capability(row: dict[str, str]) -> dict[str, Any]:
    return _term(row) | {"ml_category": row["ml_category"]}


def _load(model: type[models.Model], key: str, shipped: Iterable[dict[str, Any]]) -> Counts:
    counts, new = Counts(), []
    stored = {getattr(record, key): record for record in model._default_manager.all()}
    for values in shipped:
        record = stored.get(values[key])
        if record is None:
            new.append(_unsaved(model, values))
            continue
        different = {field: value for field, value in values.items() if getattr(record, field) != value}
        ours = {field: value for field, value in different.items() if _is_ours(record, field)}
        for field, value in ours.items():
            setattr(record, field, value)
        if ours:
            record.full_clean()
            record.save()
        counts.updated += bool(ours)
        counts.kept += bool(different) and not ours
        counts.unchanged += not different
    if new:
        bulk_create_with_history(new, model, batch_size=100, default_change_reason=REASON)
    counts.created = len(new)
    return counts


def _unsaved(model: type[models.Model], values: dict[str, Any]) -> Any:
    """Created in bulk, so what ``Record.save`` would fill in is filled in here."""
    record: Any = model(**values)
    record.clean_fields()
    record.search_text = record.build_search_text()
    return record


def _is_ours(record: Any, field: str) -> bool:
    """Whether the loader made the last change of the field; one query."""
    setter, before = None, object()
    for value, reason in record.history.order_by("history_id").values_list(field, "history_change_reason"):
        if value != before:
            setter, before = reason, value
    return setter == REASON


def _groups(folder: Path) -> Counts:
    """Groups and their members. The list of members is ours together with its day: a newer day brings a newer list.

    Between two shipped days staff may add and remove members, and nothing puts them back.
    """
    rows = {row["code"]: row for row in _rows(folder, "groups")}
    before = dict(CountryGroup.objects.values_list("code", "as_of"))
    values = (
        {
            "code": row["code"],
            "name": row["name"],
            "name_uk": row["name_uk"],
            "as_of": date.fromisoformat(row["as_of"]) if row["as_of"] else None,
            "notes": row["note"],
        }
        for row in rows.values()
    )
    counts = _load(CountryGroup, "code", values)
    countries = {country.code: country for country in Country.objects.all()}
    for group in CountryGroup.objects.filter(code__in=rows):
        if group.code not in before or before[group.code] != group.as_of:
            group.countries.set([countries[code] for code in rows[group.code]["members"].split()])
    return counts
