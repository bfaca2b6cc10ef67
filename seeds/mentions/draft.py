"""The reading of one document while it grows: mentions found so far, and the things they stand for."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator
from functools import lru_cache

from crm.text import fold
from seeds.knowledge import Knowledge
from seeds.mentions.dates import DAY_WORDS, DIGIT, Calendar, Day
from seeds.mentions.gazetteer import LEGAL_TAIL, Hit, Token, tokens
from seeds.mentions.mention import Mention, Thing
from seeds.text import Page, Sentence
from seeds.values import Kind, Relation


@lru_cache(maxsize=20_000)
def _identity(kind: Kind, name: str) -> str:
    """Within one document "Nowhere Ltd" and "Nowhere" are one company."""
    return fold(LEGAL_TAIL.sub("", name) or name) if kind == Kind.ORG else fold(name)


def _is_nationality_of(other: Mention, mention: Mention) -> bool:
    """ "Danish" in "Danish Toy Association" is named by itself and is part of the name."""
    return (
        other.kind == Kind.COUNTRY
        and mention.kind == Kind.ORG
        and mention.attributes.get("kind") in ("association", "research", "government")
        and mention.start <= other.start
        and other.end <= mention.end
    )


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
        self._tokens: list[list[Token] | None] = [None] * len(page.sentences)
        self._keys: list[frozenset[str] | None] = [None] * len(page.sentences)
        self._hits: list[list[Hit] | None] = [None] * len(page.sentences)
        self._by_kind: dict[str, list[Relation]] = {}
        self._said: set[tuple[str, ...]] = set()
        self._index: dict[tuple[Kind, str], Thing] = {}
        self._latest: dict[Kind, list[Thing]] = {}

    # Text

    def tokens(self, sentence: Sentence) -> list[Token]:
        found = self._tokens[sentence.index]
        if found is None:
            found = self._tokens[sentence.index] = tokens(sentence.text, sentence.start)
        return found

    def keys(self, sentence: Sentence) -> frozenset[str]:
        """Its words, folded: most rules first ask whether any of theirs is among them."""
        found = self._keys[sentence.index]
        if found is None:
            found = self._keys[sentence.index] = frozenset(token.key for token in self.tokens(sentence))
        return found

    def hits(self, sentence: Sentence) -> list[Hit]:
        """Known names in a sentence, whatever the noun; looked up once."""
        found = self._hits[sentence.index]
        if found is None:
            gazetteer = self.knowledge.gazetteer
            hits = list(gazetteer.find(sentence.text, sentence.start, found=self.tokens(sentence)))
            for hit in list(hits):
                # The country in "U.S. Department of Defense" is named as well.
                if hit.known.kind == Kind.ORG and hit.known.attributes.get("kind") == "government":
                    inside = sentence.text[hit.start - sentence.start : hit.end - sentence.start]
                    hits += gazetteer.find(inside, hit.start, Kind.COUNTRY)
            found = self._hits[sentence.index] = sorted(hits, key=lambda hit: hit.start)
        return found

    def days(self, sentence: Sentence, text: str = "") -> Iterator[Day]:
        """The days a sentence gives; or those in ``text``, words that belong to that sentence."""
        if not text and not (DIGIT.search(sentence.text) or not DAY_WORDS.isdisjoint(self.keys(sentence))):
            return iter(())
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
        if not nested and any(
            other.overlaps(mention.start, mention.end) and not _is_nationality_of(other, mention)
            for other in kept
        ):
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
        return [mention for mention in kept if not kinds or mention.kind in kinds] if kept else []

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
            self._latest.setdefault(mention.kind, []).append(thing)
        self.attach(mention, thing)
        return thing

    def called(self, name: str, kind: Kind) -> Thing | None:
        return self._index.get((kind, _identity(kind, name))) if name else None

    def latest(self, kind: Kind, *, far: int = 60) -> list[Thing]:
        """The things of a kind made last, the very last first; for kinds whose things are never taken back."""
        return self._latest.get(kind, [])[: -far - 1 : -1]

    def attach(self, mention: Mention, thing: Thing) -> None:
        mention.thing = thing
        thing.mentions.append(mention)
        if not mention.is_pronoun:
            written = self.written(mention.start, mention.end)
            if short := mention.attributes.get("short"):
                written = written.removesuffix(f" ({short})")
            thing.aliases[written] = None
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
