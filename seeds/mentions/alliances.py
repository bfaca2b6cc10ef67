"""Alliances and coalitions that organisations or countries join."""

from __future__ import annotations

import re

from seeds.mentions.draft import Draft
from seeds.mentions.mention import InOrder, Mention, Thing
from seeds.mentions.names import walk_left
from seeds.values import Kind
from seeds.vocabulary import respelled

_LETTERS = ("lliance", "oalition", "льянс", "оаліці")
_HEADS = frozenset({"alliance", "coalition"})
_OF = re.compile(r"(?: (?:of|for) (?:the )?[A-Z][\w'&-]*(?: (?:and |of |& )?[A-Z][\w'&-]*){0,4})")
_DESCRIBED = re.compile(
    r"\b(?:an?|the|new) (?:[a-z-]+ ){0,3}(?P<head>alliance|coalition) (?:between|of|among|for) (?:the )?(?:[a-z-]+ ){0,3}"
    r"(?:industries|companies|manufacturers|firms|producers|drones?|countries|states)"
)
_BARE = re.compile(
    r"\b(?:the|this|The|This|цей|цього|цьому) (?:new |new international )?(?P<head>[Aa]lliance|[Cc]oalition|[Аа]льянс\w*|[Кк]оаліці\w*)\b|(?<![\w-])Альянс\w{0,2}(?![\w-])"
)
_MEMBERS_OF = re.compile(
    r"\b(?P<what>drone|artillery|air defen[cs]e|armou?r(?:ed vehicles?)?|IT|maritime|demining|F-16|missile) coalition\b"
)
_UKRAINIAN = re.compile(
    r"(?<![\w-])(?:(?:[Мм]іжнародн\w+|[Нн]ов\w+) )?(?P<head>[Аа]льянс\w{0,2}|[Кк]оаліці\w{1,2})"
    r"(?P<what>(?: (?:оборонн\w+|безпілотн\w+|дрон\w+|індустрі\w+|промислов\w+|виробник\w*|технологі\w+|артилері\w+|протиповітрян\w+|оборони|компаній|бронетехнік\w+|ППО)){1,3}|(?: [а-яіїєґ'-]{3,}(?:их|ої|ого)(?!\w)){1,2} [а-яіїєґ'-]{3,})"
)


def find_alliances(draft: Draft) -> None:
    for sentence in draft.sentences:
        if not sentence.has_any(_LETTERS):
            continue
        found = draft.tokens(sentence)
        for place, token in enumerate(found):
            if token.key not in _HEADS or not token.text[0].isupper():
                continue
            first = walk_left(found, place)
            end = token.end
            if of := _OF.match(draft.page.clean, end, sentence.end):
                end = of.end()
            if first == place and end == token.end:
                continue
            if found[first].key in ("north", "atlantic", "nato"):
                continue
            name = draft.written(found[first].start, end)
            _keep(draft, found[first].start, end, name, "named-alliance", 0.9)
        for pattern, rule in ((_DESCRIBED, "described-alliance"), (_MEMBERS_OF, "coalition-of-purpose")):
            for match in pattern.finditer(sentence.text):
                start, end = match.start() + sentence.start, match.end() + sentence.start
                _keep(draft, start, end, _described_name(match.group()), rule, 0.7)
        for match in _UKRAINIAN.finditer(sentence.text):
            head = "Альянс" if match["head"].casefold().startswith("альянс") else "Коаліція"
            start, end = match.start() + sentence.start, match.end() + sentence.start
            _keep(draft, start, end, head + match["what"], "ukrainian-alliance", 0.85)
    _refer_back(draft)


def _described_name(words: str) -> str:
    return re.sub(r"^(?:an?|the) ", "", words)


def _keep(draft: Draft, start: int, end: int, name: str, rule: str, confidence: float) -> None:
    mention = Mention(Kind.ALLIANCE, start, end, name, rule, confidence)
    if not draft.add(mention):
        return
    for thing in reversed(draft.latest(Kind.ALLIANCE)):
        if rule == "described-alliance" or _alike(thing, name):
            draft.attach(mention, thing)
            return
    draft.thing(mention)


def _alike(thing: Thing, name: str) -> bool:
    def stems(text: str) -> set[str]:
        return {word[:5] for word in re.findall(r"\w{4,}", respelled(text.casefold()))}

    return stems(thing.name) == stems(name) or thing.rule == "described-alliance"


def _refer_back(draft: Draft) -> None:
    if not draft.latest(Kind.ALLIANCE):
        return
    alliances = InOrder(draft.things, Kind.ALLIANCE)
    for sentence in draft.sentences:
        if not sentence.has_any(_LETTERS):
            continue
        for match in _BARE.finditer(sentence.text):
            start, end = match.start() + sentence.start, match.end() + sentence.start
            before = alliances.before(start)
            mention = Mention(
                Kind.ALLIANCE, start, end, match.group(), "definite-alliance", 0.75, is_pronoun=True
            )
            if before and draft.add(mention):
                draft.attach(mention, before[-1])
