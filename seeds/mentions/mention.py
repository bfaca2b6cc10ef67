"""A name in the text, and the thing that one or many such names stand for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from crm.text import fold
from seeds.values import Entity, Kind, Quote


@dataclass(slots=True, eq=False)
class Thing:
    """What becomes an ``Entity`` once the whole document is read."""

    kind: Kind
    name: str
    rule: str
    confidence: float
    attributes: dict[str, str] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    aliases: dict[str, None] = field(default_factory=dict)

    def rename(self, name: str) -> None:
        if name != self.name:
            self.aliases[self.name] = None
            self.name = name

    def as_entity(self, quotes: tuple[Quote, ...]) -> Entity:
        own = fold(self.name)
        aliases = tuple(alias for alias in self.aliases if fold(alias) != own)
        return Entity(
            self.kind, self.name, quotes, self.rule, self.confidence, aliases, dict(self.attributes)
        )


class InOrder:
    """Things by the place that names them first, to find what "the document" or "the fund" refers back to."""

    _FAR = 30  # things: nothing refers back further than that

    def __init__(self, things: Iterable[Thing], kind: Kind) -> None:
        own = [thing for thing in things if thing.kind == kind and thing.mentions]
        self._things = sorted(own, key=lambda thing: thing.mentions[0].start)
        self._starts = [thing.mentions[0].start for thing in self._things]

    def before(self, start: int) -> list[Thing]:
        """Those named at or before a place, the nearest last."""
        end = bisect_right(self._starts, start)
        return self._things[max(0, end - self._FAR) : end]


@dataclass(slots=True, eq=False)
class Mention:
    """One place in the text; ``thing`` is what it refers to."""

    kind: Kind
    start: int
    end: int
    name: str
    rule: str
    confidence: float = 0.9
    attributes: dict[str, str] = field(default_factory=dict)
    # None until resolved; rules ask `if mention.thing`. Typed as if always set, since all but the finders may rely on it.
    thing: Thing = field(default=None)  # type: ignore[assignment]
    is_pronoun: bool = False  # "the Forum", "the document": refers, but names nothing new

    def overlaps(self, start: int, end: int) -> bool:
        return self.start < end and start < self.end
