"""Who organised, hosted or supported an event."""

from __future__ import annotations

import re

from seeds.mentions.draft import Draft
from seeds.relations.clauses import chain, chain_ending, event_of, is_denied
from seeds.values import Kind

_BY = (
    (
        "organised",
        re.compile(
            r"\b(?:(?:co-)?organi[sz]ed(?: jointly)?|(?:co-)?hosted|convened|arranged|initiated|held) by (?:the )?|\bорганізован\w+ |\b[Оо]рганізатор\w* (?:заходу |форуму |конференції |саміту |виставки )?(?:виступи\w+ |стал\w+ |є |- )+|\bініційован\w+ |\bорганізува(?:ли|ла|в|ло) (?=[А-ЯІЇЄҐA-Z])"
        ),
    ),
    (
        "supported",
        re.compile(
            r"\b(?:with|under) (?:the )?(?:support|assistance|sponsorship|auspices|patronage) of (?:the )?|\b(?:supported|sponsored|backed) by (?:the )?|\b[Зз]а (?:підтримки|сприяння) "
        ),
    ),
)
_DOES = (
    (
        "organised",
        re.compile(
            r"\b(?:(?:co-)?organi[sz](?:ed|es)|(?:co-)?hosted|hosts|convened|held|організува\w+|проводи\w+|прове\w+) (?:a |an |the )?"
        ),
    ),
    ("supported", re.compile(r"\b(?:supported|sponsored|підтрима\w+) (?:the )?")),
)


def find_organisers(draft: Draft) -> None:
    for sentence in draft.sentences:
        members = [one for one in draft.mentions(sentence, Kind.ORG) if one.thing]
        if not members:
            continue
        for kind, pattern in _BY:
            for cue in pattern.finditer(sentence.text):
                at = sentence.start + cue.end()
                first = next((one for one in members if 0 <= one.start - at <= 4), None)
                event = event_of(draft, sentence, near=sentence.start + cue.start(), back=2)
                if first is None or event is None or is_denied(sentence.text, cue.start(), reach=40):
                    continue
                for mention in chain(draft, members, first):
                    draft.say(
                        kind,
                        mention.thing.name,
                        event.name,
                        start=sentence.start + cue.start(),
                        end=mention.end,
                        rule=f"{kind}-by",
                        confidence=0.85,
                    )
        for kind, pattern in _DOES:
            for cue in pattern.finditer(sentence.text):
                at, end = sentence.start + cue.start(), sentence.start + cue.end()
                subject = [one for one in members if one.end <= at and at - one.end <= 12]
                events = [
                    one
                    for one in draft.mentions(sentence, Kind.EVENT)
                    if one.thing and -6 <= one.start - end <= 25
                ]
                if subject and events and not is_denied(sentence.text, cue.start(), reach=40):
                    for mention in chain_ending(draft, members, subject[-1]):
                        draft.say(
                            kind,
                            mention.thing.name,
                            events[0].thing.name,
                            start=mention.start,
                            end=events[0].end,
                            rule=f"{kind}-actively",
                            confidence=0.8,
                        )
