"""The reading of one document while it grows: mentions found so far, and the things they stand for."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator

from crm.text import fold
from seeds.knowledge import Knowledge
from seeds.mentions.dates import Calendar, Day
from seeds.mentions.gazetteer import LEGAL_TAIL, Hit, Token, tokens
from seeds.mentions.mention import Mention, Thing
from seeds.text import Page, Sentence
from seeds.values import Kind, Relation


def _identity(kind: Kind, name: str) -> str:
    """Within one document "Nowhere Ltd" and "Nowhere" are one company."""
    return fold(LEGAL_TAIL.sub("", name) or name) if kind == Kind.ORG else fold(name)


class Draft:
    def __init__(self, page: Page, knowledge: Knowledge) -> None:
        self.page = page
        self.knowledge = knowledge
        self.calendar = Calendar(page.published_on)
        self.things: list[Thing] = []
        self.relations: list[Relation] = []
        self.sentences = [sentence for sentence in page.sentences if not sentence.is_feed]
        self.feed = [sentence for sentence in page.sentences if sentence.is_feed]
        self._by_sentence: list[list[Mention]] = [[] for _ in page.sentences]
        self._tokens: dict[int, list[Token]] = {}
        self._hits: dict[int, list[Hit]] = {}
        self._by_kind: dict[str, list[Relation]] = {}
        self._said: set[tuple[str, ...]] = set()
        self._index: dict[tuple[Kind, str], Thing] = {}

    # Text

    def tokens(self, sentence: Sentence) -> list[Token]:
        if sentence.index not in self._tokens:
            self._tokens[sentence.index] = tokens(sentence.text, sentence.start)
        return self._tokens[sentence.index]

    def hits(self, sentence: Sentence) -> list[Hit]:
        """Known names in a sentence, whatever the noun; looked up once."""
        if sentence.index not in self._hits:
            gazetteer = self.knowledge.gazetteer
            hits = list(gazetteer.find(sentence.text, sentence.start, found=self.tokens(sentence)))
            for hit in list(hits):
                # The country in "U.S. Department of Defense" is named as well.
                if hit.known.kind == Kind.ORG and hit.known.attributes.get("kind") == "government":
                    inside = sentence.text[hit.start - sentence.start : hit.end - sentence.start]
                    hits += gazetteer.find(inside, hit.start, Kind.COUNTRY)
            self._hits[sentence.index] = sorted(hits, key=lambda hit: hit.start)
        return self._hits[sentence.index]

    def days(self, sentence: Sentence, text: str = "") -> Iterator[Day]:
        """The days a sentence gives; or those in ``text``, words that belong to that sentence."""
        words, offset = (text, 0) if text else (sentence.text, sentence.start)
        return self.calendar.days(words, offset, lambda month: self._lent_year(sentence, month))

    def _lent_year(self, sentence: Sentence, month: int) -> int | None:
        """The year of a known event, where this sentence and the one before it speak of that event."""
        if not self.knowledge.events:
            return None
        near = self.page.sentences[max(0, sentence.index - 1) : sentence.index + 1]
        cities = {hit.known.name for one in near for hit in self.hits(one) if hit.known.kind == Kind.CITY}
        return self.knowledge.lent_years.year(month, " ".join(one.text for one in near), cities)

    def written(self, start: int, end: int) -> str:
        """The words at a place as a name: original letters, plain quotes, single spaces."""
        return " ".join(self.page.clean[start:end].split())

    # Mentions

    def add(self, mention: Mention, *, nested: bool = False) -> Mention | None:
        """Keep a mention unless its place is taken; a nested one may lie inside another (U.S. in its department)."""
        sentence = self.page.sentence_at(mention.start)
        kept = self._by_sentence[sentence.index]
        if not nested and any(other.overlaps(mention.start, mention.end) for other in kept):
            return None
        insort(kept, mention, key=lambda one: (one.start, -one.end))
        return mention

    def remove(self, mention: Mention) -> None:
        self._by_sentence[self.page.sentence_at(mention.start).index].remove(mention)
        if mention.thing and mention in mention.thing.mentions:
            mention.thing.mentions.remove(mention)

    def is_free(self, start: int, end: int) -> bool:
        kept = self._by_sentence[self.page.sentence_at(start).index]
        return not any(mention.overlaps(start, end) for mention in kept)

    def mentions(self, sentence: Sentence, *kinds: Kind) -> list[Mention]:
        kept = self._by_sentence[sentence.index]
        return [mention for mention in kept if mention.kind in kinds] if kinds else list(kept)

    def of_kind(self, *kinds: Kind) -> list[Mention]:
        return [one for kept in self._by_sentence for one in kept if one.kind in kinds]

    # Things

    def thing(self, mention: Mention, name: str = "") -> Thing:
        """The thing a mention names, found by its exact folded name or made anew."""
        name = name or mention.name
        key = (mention.kind, _identity(mention.kind, name))
        thing = self._index.get(key)
        if thing is None:
            thing = Thing(mention.kind, name, mention.rule, mention.confidence, dict(mention.attributes))
            self._index[key] = thing
            self.things.append(thing)
        self.attach(mention, thing)
        return thing

    def attach(self, mention: Mention, thing: Thing) -> None:
        mention.thing = thing
        thing.mentions.append(mention)
        if not mention.is_pronoun:
            thing.aliases[self.written(mention.start, mention.end)] = None
            written = self.written(mention.start, mention.end)
            self._index.setdefault((mention.kind, _identity(mention.kind, written)), thing)
        for key, value in mention.attributes.items():
            thing.attributes.setdefault(key, value)
        thing.confidence = max(thing.confidence, mention.confidence)

    # Relations

    def say(
        self, kind: str, *arguments: str, start: int, end: int, rule: str, confidence: float = 0.8
    ) -> None:
        """State a relation once; the first evidence in the text is the one kept."""
        key = (kind, *arguments)
        if key in self._said:
            return
        self._said.add(key)
        quote = self.page.quote(start, end)
        relation = Relation(kind, arguments, quote, rule, confidence)
        self.relations.append(relation)
        self._by_kind.setdefault(kind, []).append(relation)

    def said(self, kind: str) -> list[Relation]:
        return self._by_kind.get(kind, [])
