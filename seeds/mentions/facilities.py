"""Offices, plants and centres that somebody opens, builds or plans."""

from __future__ import annotations

import re

from seeds.mentions.denial import is_denied
from seeds.mentions.draft import Draft
from seeds.mentions.mention import Mention
from seeds.text import Sentence
from seeds.values import Kind

_KINDS = (
    (
        "research",
        r"(?:research and development|R&D|research|development|engineering|innovation|дослідницьк\w+|науково-дослідн\w+|інженерн\w+) (?:cent(?:re|er)|hub|facility|laboratory|центр\w*|лабораторі\w+)",
    ),
    (
        "repair",
        r"(?:repair|maintenance|service|servicing|MRO|ремонтн\w+|сервісн\w+) (?:(?:and|&|та) \w+ )?(?:cent(?:re|er)|hub|facility|workshop|shop|base|центр\w*|баз\w|хаб\w*)",
    ),
    (
        "production",
        r"(?:(?:production|manufacturing|assembly|ammunition|drone|munitions|виробнич\w+) (?:facility|facilities|plant|site|line|workshop|потужност\w+|ліні\w+|майданчик\w*)|factory|plant|завод(?:у|и|ів|ом)?|production line)",
    ),
    ("training", r"(?:training|навчальн\w+) (?:cent(?:re|er)|hub|центр\w*)"),
    (
        "office",
        r"(?:representative office|regional office|branch office|liaison office|local office|office|представництв\w+|офіс(?:у|и)?)",
    ),
)
KIND_PATTERNS = tuple(
    (
        kind,
        re.compile(
            rf"(?<![\w-])(?:(?:new|joint|its|a|an|first|own|нов\w+|спільн\w+|перш\w+|власн\w+) )*(?P<name>{pattern})(?!\w)"
        ),
    )
    for kind, pattern in _KINDS
)
OPENS = re.compile(
    r"\b(?P<future>will (?:open|build|establish|set up|create|launch)|plans? to (?:open|build|establish|set up|create|launch)|intends? to (?:open|build|establish)|is (?:opening|building|setting up)|to (?:open|build|establish|set up)|announced (?:plans|the opening)|opening of"
    r"|відкри(?:є|ють)|збуду\w+|планує (?:відкрити|збудувати|створити)|плану\w+ (?:відкрити|збудувати)|створить)\b"
    r"|\b(?P<past>(?:has |have )?(?:opened|built|established|set up|launched)|відкри(?:ла|в|ли)|збудува\w+|створи(?:ла|в|ли))\b"
)


def find_facilities(draft: Draft) -> None:
    for sentence in [*draft.sentences, *draft.feed]:
        opening = OPENS.search(sentence.text)
        if not opening or is_denied(sentence.text, opening.start(), reach=50):
            continue
        from_there = sentence.text[opening.start() :]
        for kind, pattern in KIND_PATTERNS:
            match = pattern.search(from_there)
            if not match or match.start("name") - (opening.end() - opening.start()) > 60:
                continue
            start = opening.start() + match.start("name") + sentence.start
            end = opening.start() + match.end("name") + sentence.start
            if not draft.is_free(start, end):
                continue
            owner = _owner(draft, sentence, sentence.start + opening.start())
            if not owner:
                continue
            status = "announced" if opening["future"] else "operating"
            confidence = 0.5 if sentence.is_feed else 0.75
            name = f"{owner.name} {draft.written(start, end)}"
            draft.thing(
                draft.add(
                    Mention(
                        Kind.FACILITY,
                        start,
                        end,
                        name,
                        "opened-facility",
                        confidence,
                        {"kind": kind, "status": status},
                    )
                )
                or Mention(Kind.FACILITY, start, end, name, "opened-facility", confidence)
            )
            break


def _owner(draft: Draft, sentence: Sentence, before: int):
    """The company named last before the verb. In a news feed only registered companies are believed."""
    if sentence.is_feed:
        for hit in draft.hits(sentence):
            about = {key: value for key, value in hit.known.attributes.items() if value}
            if hit.known.kind == Kind.ORG and hit.end <= before and about.get("kind") == "company":
                mention = Mention(
                    Kind.ORG, hit.start, hit.end, hit.known.name, "known-organisation", 0.8, about
                )
                if draft.add(mention):
                    return draft.thing(mention)
        return None
    owners = [one for one in draft.mentions(sentence, Kind.ORG) if one.end <= before and one.thing]
    return owners[-1].thing if owners else None
