"""What a document claims: the values between reading and reviewing. Countries are named by their code."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from dataclasses import dataclass
from typing import Any

from seeds.spelling import fold
from seeds.values import Entity, Kind, Quote, Reading

EXISTENCE = "name"
NOUNS = {
    Kind.ORG: "company",
    Kind.PERSON: "contact",
    Kind.COUNTRY: "country",
    Kind.ALLIANCE: "alliance",
    Kind.AGREEMENT: "agreement",
    Kind.PROGRAMME: "programme",
    Kind.EVENT: "forum",
    Kind.FACILITY: "facility",
}


@dataclass(frozen=True, slots=True)
class Claim:
    """What one place of a document says of one thing. Countries are named by their code."""

    noun: str
    subject: str
    field: str
    value: str
    quote: Quote
    rule: str
    confidence: float
    other_noun: str = ""
    other: str = ""
    details: dict[str, Any] = dataclasses.field(default_factory=dict)

    def fingerprint(self, digest: str) -> str:
        """The same for the same statement of the same document, wherever in it and by whatever rule."""
        other = (self.other_noun, fold(self.other))
        said = (digest, self.noun, fold(self.subject), self.field, fold(self.value), *other)
        return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something read that became no claim, and why."""

    what: str
    reason: str


@dataclass(frozen=True, slots=True)
class Plan:
    claims: tuple[Claim, ...]
    left_out: tuple[LeftOut, ...]


class Refused(Exception):
    """A relation or figure that cannot become a claim; the message says why."""


@dataclass(frozen=True, slots=True)
class Names:
    """The entities of one reading, by every name that the document uses for them."""

    by_name: dict[tuple[Kind, str], Entity]
    planned: frozenset[str]

    @classmethod
    def of(cls, reading: Reading) -> Names:
        found: dict[tuple[Kind, str], Entity] = {}
        for entity in reading.entities:  # a full name wins over another thing's alias
            found.setdefault((entity.kind, fold(entity.name)), entity)
        for entity in reading.entities:
            for alias in entity.aliases:
                found.setdefault((entity.kind, fold(alias)), entity)
        stated = [item for item in reading.relations if item.kind == "event_status"]
        planned = {fold(item.arguments[0]) for item in stated if item.arguments[1] == "planned"}
        return cls(found, frozenset(planned))

    def find(self, name: str, *kinds: Kind) -> Entity | None:
        return next(
            (self.by_name[kind, fold(name)] for kind in kinds if (kind, fold(name)) in self.by_name), None
        )

    def get(self, name: str, *kinds: Kind) -> Entity:
        found = self.find(name, *kinds)
        if found is None:
            raise Refused(f"“{name}” is no {' or '.join(kind.lower() for kind in kinds)} of this document")
        return found


def reference(entity: Entity) -> tuple[str, str]:
    """Noun and name by which a claim refers to a thing."""
    if entity.kind is Kind.COUNTRY:
        code = entity.attributes.get("code", "")
        if not code:
            raise Refused(f"the country “{entity.name}” has no code")
        return "country", code
    return NOUNS[entity.kind], entity.name
