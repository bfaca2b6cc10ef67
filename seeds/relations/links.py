"""Events inside events, and events that continue others."""

from __future__ import annotations

import re

from seeds.mentions.draft import Draft
from seeds.values import Kind

_WITHIN = re.compile(
    r"\b(?:within the framework of|в межах|у межах|on the sidelines of|on the margins of|as part of|in the framework of|during|at|held at|у рамках|в рамках|на полях|під час)(?: the| a)?\s*$"
)
_FOLLOWS = re.compile(
    r"\b(?:a |an )?(?:continuation|extension|follow-up|successor|sequel|продовження\w*)\b[^.;]{0,25}$"
)


def find_links(draft: Draft) -> None:
    for sentence in draft.sentences:
        here = [one for one in draft.mentions(sentence, Kind.EVENT) if one.thing]
        for mention in here:
            before = draft.page.clean[sentence.start : mention.start]
            if found := _FOLLOWS.search(before):
                later = [one for one in here if one.end <= mention.start and one.thing is not mention.thing]
                if later:
                    draft.say(
                        "follows",
                        later[-1].thing.name,
                        mention.thing.name,
                        start=later[-1].start,
                        end=mention.end,
                        rule="continuation",
                        confidence=0.75,
                    )
                continue
            if not (found := _WITHIN.search(before)):
                continue
            if mention.thing.attributes.get("kind") == "meeting":
                continue
            inner = [one for one in here if one.end <= mention.start and one.thing is not mention.thing]
            if (
                not inner
                and re.search(r"\b(?:this|it|meeting|зустріч)\b", before, re.I)
                and re.search("framework|рамках|межах|part of|sidelines|полях", before[-40:])
            ):
                # "It was held, they say, on the margins of the forum"
                for earlier in range(sentence.index - 1, max(-1, sentence.index - 3), -1):
                    inner = [
                        one
                        for one in draft.mentions(draft.page.sentences[earlier], Kind.EVENT)
                        if one.thing and one.thing is not mention.thing
                    ]
                    if inner:
                        break
            if inner and inner[-1].thing.attributes.get("kind") in ("meeting", "conference", "exhibition"):
                start = (
                    inner[-1].start if inner[-1].start >= sentence.start else sentence.start + found.start()
                )
                draft.say(
                    "part_of",
                    inner[-1].thing.name,
                    mention.thing.name,
                    start=start,
                    end=mention.end,
                    rule="within-framework",
                    confidence=0.8,
                )
