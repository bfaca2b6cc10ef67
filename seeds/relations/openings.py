"""Which company opens what, where."""

from __future__ import annotations

from seeds.mentions.draft import Draft
from seeds.values import Kind


def find_openings(draft: Draft) -> None:
    for mention in draft.of_kind(Kind.FACILITY):
        thing = mention.thing
        if thing is None:
            continue
        sentence = draft.page.sentence_at(mention.start)
        owners = [
            one
            for one in draft.mentions(sentence, Kind.ORG)
            if one.thing and one.end <= mention.start and thing.name.startswith(one.thing.name)
        ]
        if not owners:
            continue
        place, end = "", mention.end
        for hit in draft.hits(sentence):
            if (
                hit.known.kind in (Kind.COUNTRY, Kind.CITY)
                and hit.start >= mention.end
                and hit.start - mention.end < 60
            ):
                place, end = hit.known.name, hit.end
                if hit.known.kind == Kind.COUNTRY:
                    thing.attributes.setdefault("country", hit.known.attributes["code"])
                elif hit.known.attributes.get("country"):
                    thing.attributes.setdefault("country", hit.known.attributes["country"])
                break
        facility = draft.written(mention.start, mention.end)
        draft.say(
            "opened",
            owners[-1].thing.name,
            facility,
            place,
            start=owners[-1].start,
            end=end,
            rule="company-opens",
            confidence=mention.confidence,
        )
