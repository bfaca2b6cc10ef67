"""Participants in tables and bulleted lists under a heading that says so."""

from __future__ import annotations

import re
from dataclasses import dataclass

from seeds.mentions.draft import Draft
from seeds.mentions.mention import Mention, Thing
from seeds.mentions.organisations import add_organisation, kind_by_words
from seeds.mentions.persons import add_person
from seeds.relations.clauses import event_of
from seeds.text import Sentence
from seeds.values import Kind

_HEADING = re.compile(
    r"\b(?:participants?|attendees|attended|exhibitors|delegates|speakers|observers|guests present|present"
    r"|учасник\w*|присутні|спікери|експонент\w*|спостерігачі)\b",
    re.I,
)
_NOT_THERE = re.compile(r"\b(?:invited|invitees|not present|absent|apologies|запрошен\w+|відсутн\w+)\b", re.I)
_COLUMNS = {
    "organisation": re.compile(
        r"\b(?:compan\w+|organi[sz]ation\w*|participants?|exhibitor|firm|manufacturer|institution|компані\w+|організаці\w+|учасник\w*|підприємств\w+)\b",
        re.I,
    ),
    "person": re.compile(
        r"\b(?:representative|name|full name|delegate|contact|speaker|person|представни\w+|ім'я|ПІБ|спікер|делегат)\b",
        re.I,
    ),
    "title": re.compile(r"\b(?:position|title|role|function|post|job|посада|роль)\b", re.I),
    "country": re.compile(r"\b(?:country|state|nation|країна|держава)\b", re.I),
}
_BULLET = re.compile(r"(?:[-*•·]|\d{1,2}[.)])\s+")
_CELL = re.compile(r"[^|]+")


@dataclass(frozen=True, slots=True)
class _Cell:
    start: int
    end: int
    text: str


def find_tabled_participants(draft: Draft) -> None:
    """Runs before the relations: a name in the company column is an organisation, known or not."""
    heading: Sentence | None = None
    columns: dict[str, int] = {}
    event, since = None, 0
    for sentence in draft.sentences:
        text = sentence.text
        is_row, is_bullet = text.count("|") >= 2 or text[0] == "|", bool(_BULLET.match(text))
        if not (is_row or is_bullet):
            columns = {}
            since += 1
            is_short = text.endswith(":") or len(text) < 120
            if is_short and _HEADING.search(text) and not _NOT_THERE.search(text):
                heading, since = sentence, 0
            elif heading and (len(text) > 120 or since > 2 or text.endswith(":") or _NOT_THERE.search(text)):
                heading = None
            continue
        if is_row:
            cells = _cells(sentence)
            if "organisation" not in columns:
                columns = _columns(cells)
                event = event_of(draft, sentence, back=8) if heading or _HEADING.search(text) else None
            elif not set(text) <= set(" -:|"):
                _row(draft, event, columns, cells)
        elif heading is not None:
            since = 0
            _bullet(draft, sentence, event_of(draft, sentence, back=20))


def _cells(sentence: Sentence) -> list[_Cell]:
    cells = []
    for found in _CELL.finditer(sentence.text):
        if text := found.group().strip():
            start = sentence.start + found.start() + found.group().index(text)
            cells.append(_Cell(start, start + len(text), text))
    return cells


def _columns(cells: list[_Cell]) -> dict[str, int]:
    """Which column holds what; each column has one meaning, and each meaning one column."""
    columns: dict[str, int] = {}
    for place, cell in enumerate(cells):
        meaning = next((one for one, words in _COLUMNS.items() if words.search(cell.text)), "")
        if meaning:
            columns.setdefault(meaning, place)
    return columns


def _row(draft: Draft, event: Thing | None, columns: dict[str, int], cells: list[_Cell]) -> None:
    def cell(meaning: str) -> _Cell | None:
        place = columns.get(meaning, len(cells))
        found = cells[place] if place < len(cells) else None
        return found if found and any(letter.isalpha() for letter in found.text) else None

    organisation, person, title = cell("organisation"), cell("person"), cell("title")
    employer = _participant(draft, event, organisation.start, organisation.end) if organisation else None
    if person and (mention := _person(draft, person)):
        if event:
            _say_attended(draft, mention, event, "participant-table")
        if title and employer:
            draft.say(
                "position",
                mention.thing.name,
                title.text,
                employer.thing.name,
                start=min(person.start, title.start),
                end=max(person.end, title.end),
                rule="participant-table",
                confidence=0.8,
            )
    if (country := cell("country")) and event:
        for place in draft.mentions(draft.page.sentence_at(country.start), Kind.COUNTRY):
            if place.thing and place.start == country.start:
                draft.say(
                    "represented",
                    place.thing.name,
                    event.name,
                    start=place.start,
                    end=place.end,
                    rule="participant-table",
                    confidence=0.75,
                )


def _person(draft: Draft, cell: _Cell) -> Mention | None:
    sentence = draft.page.sentence_at(cell.start)
    known = next((one for one in draft.mentions(sentence, Kind.PERSON) if one.start == cell.start), None)
    return known or add_person(draft, sentence, cell.start, cell.end, "participant-table", 0.75)


def _say_attended(draft: Draft, mention: Mention, event: Thing, rule: str) -> None:
    draft.say(
        "attended_person",
        mention.thing.name,
        event.name,
        start=mention.start,
        end=mention.end,
        rule=rule,
        confidence=0.75,
    )


def _participant(draft: Draft, event: Thing | None, start: int, end: int) -> Mention | None:
    sentence = draft.page.sentence_at(start)
    known = next((one for one in draft.mentions(sentence, Kind.ORG) if one.start == start), None)
    kind = kind_by_words(draft.written(start, end))
    mention = known or add_organisation(draft, start, end, "company-column", 0.8, kind)
    if mention is None or not mention.thing:
        return None
    if event:
        draft.say(
            "attended",
            mention.thing.name,
            event.name,
            start=mention.start,
            end=mention.end,
            rule="participant-table",
            confidence=0.8,
        )
    return mention


def _bullet(draft: Draft, sentence: Sentence, event: Thing | None) -> None:
    people = [one for one in draft.mentions(sentence, Kind.PERSON) if one.thing]
    if people:
        if event:
            _say_attended(draft, people[0], event, "participant-bullet")
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
