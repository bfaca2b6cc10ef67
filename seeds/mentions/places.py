"""Countries and cities: known names only, so that no title is ever taken for a town."""

from __future__ import annotations

import re

from seeds.mentions.draft import Draft
from seeds.mentions.mention import Mention
from seeds.values import Kind

# "from Africa, Australia and America" counts continents.
_CONTINENTS = re.compile(r"\b(?:Europe|Asia|Africa|Americas?|Європи|Азії|Африки|Америки)\b")
_HOLDS_COUNTRY = frozenset({Kind.EVENT, Kind.AGREEMENT, Kind.PROGRAMME, Kind.ALLIANCE})


def find_places(draft: Draft) -> None:
    for sentence in draft.sentences:
        for hit in draft.hits(sentence):
            if hit.known.kind not in (Kind.COUNTRY, Kind.CITY):
                continue
            mention = Mention(
                hit.known.kind,
                hit.start,
                hit.end,
                hit.known.name,
                "known-place",
                0.95,
                dict(hit.known.attributes),
            )
            around = [one for one in draft.mentions(sentence) if one.overlaps(hit.start, hit.end)]
            if hit.known.kind == Kind.COUNTRY:
                if hit.known.attributes.get("code") == "AU" and _CONTINENTS.search(sentence.text):
                    continue
                inside_name = any(
                    one.kind not in _HOLDS_COUNTRY
                    and not (one.kind == Kind.ORG and one.attributes.get("kind") == "government")
                    for one in around
                )
            else:
                inside_name = bool(around)
            if inside_name:
                continue
            if draft.add(mention, nested=True):
                draft.thing(mention)
