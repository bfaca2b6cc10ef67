"""Which countries were represented at an event."""

from __future__ import annotations

import re

from seeds.mentions.draft import Draft
from seeds.mentions.mention import Mention, Thing
from seeds.relations.attendance import ATTENDED, INVITED
from seeds.relations.clauses import chain, chain_ending, event_of, is_denied
from seeds.text import Sentence
from seeds.values import Kind

_WILL_ATTEND = re.compile(
    r"\b(?:(?:will (?:jointly )?|plans? to |intends? to )(?:attend|take part|participate|hold|host|co-host)|(?:are|is) (?:holding|hosting|to hold|to attend|set to hold)|to attend|held|hold|attended|took part|participated|were represented|візьмуть участь|взяли участь|провели|проведуть)\b"
)
_FROM = re.compile(
    r"\b(?:from|representing|representatives of|delegations of|delegations from|countries,? (?:including|such as)|із|з|представників з|делегації)\s+(?:the )?$",
    re.I,
)


def find_represented(draft: Draft) -> None:
    for sentence in draft.sentences:
        places = [one for one in draft.mentions(sentence, Kind.COUNTRY, Kind.CITY) if one.thing]
        if not places:
            continue
        _countries_act(draft, sentence, places)
        _countries_from(draft, sentence, [one for one in places if one.kind == Kind.COUNTRY])


def _countries_act(draft: Draft, sentence: Sentence, places: list[Mention]) -> None:
    if not draft.mentions(sentence, Kind.EVENT):
        return
    for verb in _WILL_ATTEND.finditer(sentence.text):
        at = sentence.start + verb.start()
        subject = [
            one
            for one in places
            if one.end <= at
            and at - one.end <= 14
            and re.fullmatch(
                r"\s*(?:(?:have|jointly|also|both|delegations?|representatives) ?)*",
                draft.page.clean[one.end : at],
            )
        ]
        if not subject or is_denied(sentence.text, verb.start(), reach=40):
            continue
        event = _event_after(draft, sentence, at)
        if event is None:
            continue
        for mention in chain_ending(draft, places, subject[-1]):
            if country := _as_country(draft, mention):
                draft.say(
                    "represented",
                    country,
                    event.name,
                    start=mention.start,
                    end=sentence.start + verb.end(),
                    rule="country-attends",
                    confidence=0.75,
                )


def _event_after(draft: Draft, sentence: Sentence, at: int) -> Thing | None:
    after = [one for one in draft.mentions(sentence, Kind.EVENT) if one.thing and 0 < one.start - at < 80]
    return after[0].thing if after else None


def _as_country(draft: Draft, mention: Mention) -> str:
    """A capital that holds a meeting stands for its government."""
    if mention.kind == Kind.COUNTRY:
        return mention.thing.name
    code = draft.knowledge.capital_of.get(mention.thing.name, "")
    return draft.knowledge.country_names.get(code, "")


def _countries_from(draft: Draft, sentence: Sentence, places: list[Mention]) -> None:
    """ "companies from Poland, Norway and Japan took part"."""
    if not ATTENDED.search(sentence.text) and not re.search(r"represent", sentence.text):
        return
    event = event_of(draft, sentence, back=2)
    if event is None or INVITED.search(sentence.text):
        return
    for mention in places:
        before = draft.page.clean[max(sentence.start, mention.start - 40) : mention.start]
        if not _FROM.search(before) or is_denied(sentence.text, mention.start - sentence.start, reach=90):
            continue
        run = chain(draft, places, mention)
        if len(run) > 1 or re.search(
            r"(?:delegation|compan|representative|manufacturer|official|firm|делегац|компан|представник)\w*\s+(?:from|of|із|з)",
            before,
            re.I,
        ):
            for one in run:
                draft.say(
                    "represented",
                    one.thing.name,
                    event.name,
                    start=one.start,
                    end=one.end,
                    rule="delegations-from",
                    confidence=0.7,
                )
