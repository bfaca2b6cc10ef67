"""Who speaks in the record of an event was there."""

from __future__ import annotations

import re

from seeds.mentions.draft import Draft
from seeds.mentions.surnames import surname_key
from seeds.values import Kind

_IS_TRANSCRIPT = re.compile(r"\b(?:[Tt]ranscript|TRANSCRIPT|[Сс]тенограма|СТЕНОГРАМА)\b")
_LABEL = re.compile(r"(?P<name>[^\W\d_]{2,}(?:[ .'-]+[^\W\d_]{2,}){0,4}):(?=\s|$)")


def find_transcribed_speakers(draft: Draft) -> None:
    heading = next((one for one in draft.sentences[:5] if _IS_TRANSCRIPT.search(one.text)), None)
    events = [one for one in draft.mentions(heading, Kind.EVENT) if one.thing] if heading else []
    if not events:
        return
    people = {surname_key(one.name): one for one in draft.things if one.kind == Kind.PERSON and one.mentions}
    for sentence in draft.sentences:
        label = _LABEL.match(sentence.text)
        if label and (person := people.get(surname_key(label["name"].capitalize()))):
            draft.say(
                "attended_person",
                person.name,
                events[0].thing.name,
                start=sentence.start,
                end=sentence.start + label.end("name"),
                rule="speaks-in-transcript",
                confidence=0.8,
            )
