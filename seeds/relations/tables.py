"""Participants in tables and bulleted lists under a heading that says so."""

from __future__ import annotations

import re

from seeds.mentions.draft import Draft
from seeds.mentions.mention import Thing
from seeds.mentions.organisations import add_organisation
from seeds.relations.clauses import event_of
from seeds.text import Sentence
from seeds.values import Kind

_HEADING = re.compile(
    r"\b(?:participants?|attendees|attended|exhibitors|delegates|speakers|guests present|present|учасник\w*|присутні|спікери|експонент\w*)\b",
    re.I,
)
_NOT_THERE = re.compile(r"\b(?:invited|invitees|not present|absent|apologies|запрошен\w+|відсутн\w+)\b", re.I)
_COLUMN = re.compile(
    r"\b(?:compan\w+|organi[sz]ation\w*|participants?|exhibitor|firm|manufacturer|institution|компані\w+|організаці\w+|учасник\w*|підприємств\w+)\b",
    re.I,
)
_BULLET = re.compile(r"(?:[-*•·]|\d{1,2}[.)])\s+")
_CELL = re.compile(r"[^|]+")


def find_tabled_participants(draft: Draft) -> None:
    """Runs before the relations: a name in the company column is an organisation, known or not."""
    heading: Sentence | None = None
    column, event, since = -1, None, 0
    for sentence in draft.sentences:
        text = sentence.text
        is_row, is_bullet = text.startswith("|") or text.count("|") >= 2, bool(_BULLET.match(text))
        if not (is_row or is_bullet):
            column = -1
            since += 1
            if (
                _HEADING.search(text)
                and not _NOT_THERE.search(text)
                and (text.endswith(":") or len(text) < 120)
            ):
                heading, since = sentence, 0
            elif len(text) > 120 or since > 2 or text.endswith(":") or _NOT_THERE.search(text):
                heading = None
            continue
        if is_row:
            cells = [
                (found.start() + sentence.start, found.group())
                for found in _CELL.finditer(text)
                if found.group().strip()
            ]
            if column < 0:
                column = next((place for place, (_, cell) in enumerate(cells) if _COLUMN.search(cell)), -1)
                event = event_of(draft, sentence, back=8) if heading or _HEADING.search(text) else None
            elif column < len(cells) and not set(cells[column][1]) <= set(" -:"):
                start = cells[column][0] + len(cells[column][1]) - len(cells[column][1].lstrip())
                _participant(draft, event, start, start + len(cells[column][1].strip()))
        elif heading is not None:
            since = 0
            _bullet(draft, sentence, event_of(draft, sentence, back=12))


def _participant(draft: Draft, event: Thing | None, start: int, end: int) -> None:
    sentence = draft.page.sentence_at(start)
    known = next((one for one in draft.mentions(sentence, Kind.ORG) if one.start == start), None)
    mention = known or (
        add_organisation(draft, start, end, "company-column", 0.8, "company")
        if draft.is_free(start, end)
        else None
    )
    if mention and mention.thing and event:
        draft.say(
            "attended",
            mention.thing.name,
            event.name,
            start=mention.start,
            end=mention.end,
            rule="participant-table",
            confidence=0.8,
        )


def _bullet(draft: Draft, sentence: Sentence, event: Thing | None) -> None:
    people = [one for one in draft.mentions(sentence, Kind.PERSON) if one.thing]
    if people:
        if event:
            draft.say(
                "attended_person",
                people[0].thing.name,
                event.name,
                start=people[0].start,
                end=people[0].end,
                rule="participant-bullet",
                confidence=0.75,
            )
        return
    lead = _BULLET.match(sentence.text)
    start = sentence.start + (lead.end() if lead else 0)
    name = re.match(r"[^,;()|]{2,70}?(?=\s*(?:[,;(|.]|\s-\s|$))", draft.page.clean[start : sentence.end])
    if (
        name
        and name.group()[0].isupper()
        and all(
            word[0].isupper() or word[0].isdigit() or word in ("&", "of", "and")
            for word in name.group().split()
        )
    ):
        _participant(draft, event, start, start + name.end())
