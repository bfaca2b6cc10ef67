"""Readings written by hand, so that tests of what follows do not depend on the rules that read."""

from datetime import date

from crm.models import Document
from seeds.models import Proposal
from seeds.services import accept_many, add_proposals
from seeds.values import Entity, Figure, Kind, Qualifier, Quote, Reading, Relation


class Told:
    """A text and what a reader would find in it."""

    def __init__(self, text: str):
        self.text = text
        self.entities: list[Entity] = []
        self.relations: list[Relation] = []
        self.figures: list[Figure] = []

    def quote(self, words: str) -> Quote:
        start = self.text.index(words)
        return Quote(words, start, start + len(words))

    def entity(
        self, kind: Kind, name: str, /, *aliases: str, confidence: float = 0.9, **attributes: str
    ) -> "Told":
        mentions = [self.quote(form) for form in (name, *aliases) if form in self.text]
        mentions = mentions or [Quote(self.text[:10], 0, 10)]
        self.entities.append(
            Entity(kind, name, tuple(mentions), "test rule", confidence, aliases, attributes)
        )
        return self

    def says(self, kind: str, *arguments: str, quote: str = "", confidence: float = 0.9) -> "Told":
        words = quote or self.text[:20]
        self.relations.append(Relation(kind, arguments, self.quote(words), "test rule", confidence))
        return self

    def counts(
        self, value: float, unit: str, subject: str, *, quote: str, as_of: str = "", **more: str
    ) -> "Told":
        qualifier = Qualifier(more.get("qualifier", "exact"))
        measure = more.get("measure", "took part")
        self.figures.append(
            Figure(value, qualifier, unit, subject, measure, as_of, self.quote(quote), "test rule", 0.9)
        )
        return self

    @property
    def reading(self) -> Reading:
        return Reading(tuple(self.entities), tuple(self.figures), tuple(self.relations))

    def document(self, **values) -> Document:
        values.setdefault("title", f"Notice of {self.text[:30]}")
        values.setdefault("published_on", date(2031, 5, 1))
        return Document.objects.create(text=self.text, **values)

    def propose(self, **values) -> Document:
        """A document whose claims wait."""
        document = self.document(**values)
        add_proposals(document, self.reading)
        return document

    def file(self, **values) -> Document:
        """A document whose claims are accepted; fails where a record refuses one."""
        document = self.propose(**values)
        result = accept_many(list(Proposal.objects.filter(document=document)), document=document)
        assert result.failed == []
        return document


def forum_told(
    name: str = "Forum of Paper Dragons",
    start: str = "2031-05-01",
    end: str = "2031-05-01",
    city: str = "Teapot City",
    text: str = "",
    **attributes: str,
) -> Told:
    """A document about one forum: its days, its city, and that it took place."""
    told = Told(text or f"The {name} took place in {city} from {start} to {end}, and many came.")
    told.entity(Kind.EVENT, name, **{"kind": "forum", **attributes})
    told.entity(Kind.CITY, city, country="PL")
    told.says("event_date", name, start, end, quote=f"from {start} to {end}" if not text else "")
    told.says("event_place", name, city, quote=f"in {city}" if not text else "")
    told.says("event_status", name, "happened", quote="took place" if not text else "")
    return told
