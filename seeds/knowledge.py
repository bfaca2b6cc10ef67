"""What the reader knows before it opens a document: vocabulary, countries, and names of the register.

The caller may add names that people have confirmed (companies, contacts, forums). Building a
``Knowledge`` costs time in proportion to its names; build it once and read many documents with it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from seeds.mentions.declension import cases
from seeds.mentions.gazetteer import Gazetteer
from seeds.mentions.lent_years import LentYears
from seeds.values import Kind, KnownEvent, KnownName
from seeds.vocabulary import forms, rows

REFERENCE = Path(__file__).parent / "reference"


@dataclass(frozen=True)
class Knowledge:
    gazetteer: Gazetteer
    capabilities: dict[str, str]  # slug -> display name
    formats: dict[str, str]
    country_names: dict[str, str]  # alpha-2 -> name
    capital_of: dict[str, str]  # city -> alpha-2
    events: tuple[KnownEvent, ...] = ()

    @classmethod
    def of(cls, names: Iterable[KnownName] = (), events: Iterable[KnownEvent] = ()) -> Knowledge:
        """The shipped register together with ``names``, which win where both know a spelling."""
        countries = _reference("countries")
        return cls(
            gazetteer=Gazetteer([*_shipped(), *names]),
            capabilities=_labels("capabilities"),
            formats=_labels("formats"),
            country_names={row["code"]: row["name"] for row in countries},
            capital_of={row["city"]: row["country"] for row in rows("capitals")},
            events=tuple(events),
        )

    @cached_property
    def lent_years(self) -> LentYears:
        return LentYears(self.events)

    def with_events(self, events: Iterable[KnownEvent]) -> Knowledge:
        """The same knowledge, sharing the index of names, with more dated events."""
        known = (*self.events, *events)
        return Knowledge(
            self.gazetteer, self.capabilities, self.formats, self.country_names, self.capital_of, known
        )


@cache
def shipped() -> Knowledge:
    """What the project knows out of the box; built once a process."""
    return Knowledge.of()


def _reference(name: str) -> list[dict[str, str]]:
    path = REFERENCE / f"{name}.csv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [
            {key: (value or "").strip() for key, value in row.items() if key} for row in csv.DictReader(file)
        ]


def _labels(name: str) -> dict[str, str]:
    return {row["slug"]: row["name"] for row in _reference(name)}


def _shipped() -> list[KnownName]:
    return [*_companies(), *_bodies(), *_media(), *_countries(), *_cities()]


def _companies() -> Iterable[KnownName]:
    for row in _reference("companies"):
        written = (row["name"], *forms(row["aliases"]), *forms(row["aliases_uk"]))
        yield KnownName(Kind.ORG, row["name"], written, {"kind": row["kind"], "country": row["country"]})


def _bodies() -> Iterable[KnownName]:
    for row in rows("bodies"):
        about = {"kind": row["kind"], "country": row["country"]}
        yield KnownName(Kind.ORG, row["name"], (row["name"], *forms(row["forms"])), about)


def _media() -> Iterable[KnownName]:
    for row in rows("media"):
        yield KnownName(Kind.ORG, row["name"], tuple(forms(row["forms"])), {"kind": "media"})


def _countries() -> Iterable[KnownName]:
    adjectives = {row["code"]: forms(row["forms"]) for row in rows("demonyms")}
    for row in _reference("countries"):
        written = [row["name"], row["name_uk"], *forms(row["other_names"]), *adjectives.get(row["code"], [])]
        written.append(_any_case(row["name_uk"]))
        yield KnownName(Kind.COUNTRY, row["name"], tuple(written), {"code": row["code"]})


def _any_case(name: str) -> str:
    """A Ukrainian name with its endings left open: «Німеччина» also matches «Німеччині»."""
    return " ".join(
        f"{word.rstrip('аяиіїйоеєьую')}*" if len(word.rstrip("аяиіїйоеєьую")) > 3 else word
        for word in name.split()
    )


def _cities() -> Iterable[KnownName]:
    for row in rows("cities"):
        declined = (form for name in forms(row["ukrainian"]) for form in cases(name))
        written = tuple(dict.fromkeys([*forms(row["forms"]), *declined]))
        yield KnownName(Kind.CITY, row["name"], written, {"country": row["country"]})
