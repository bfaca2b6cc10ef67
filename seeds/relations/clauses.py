"""What the topics share: lists, denial, and the event a sentence speaks of."""

from __future__ import annotations

import re

from seeds.mentions.denial import is_denied
from seeds.mentions.draft import Draft
from seeds.mentions.mention import Mention, Thing
from seeds.mentions.occasions import is_background
from seeds.text import Sentence
from seeds.values import Kind

_PRONOUN = re.compile(r"(?:It|Its|They|Their|This|Він|Вона|Воно|Вони|Його|Їх)\b")


def event_of(draft: Draft, sentence: Sentence, *, near: int | None = None, back: int = 2) -> Thing | None:
    """The event a sentence speaks of: named in it (nearest to ``near``), or the last one shortly before."""
    here = [one for one in draft.mentions(sentence, Kind.EVENT) if one.thing]
    if here:
        place = sentence.start if near is None else near
        return min(here, key=lambda one: min(abs(one.start - place), abs(one.end - place))).thing
    left, earlier = back, sentence.index
    while left > 0 and earlier > 0:
        # A sentence that begins with a pronoun stays with the subject before it.
        left -= not _PRONOUN.match(draft.page.sentences[earlier].text) or earlier < sentence.index - 6
        earlier -= 1
        past = [
            one
            for one in draft.mentions(draft.page.sentences[earlier], Kind.EVENT)
            if one.thing and not is_background(draft, one)
        ]
        if past:
            return past[-1].thing
    return None


def chain(draft: Draft, members: list[Mention], first: Mention) -> list[Mention]:
    """The run "A, B and C" that begins with ``first``: only commas and conjunctions between its members."""
    run = [first]
    for mention in members[members.index(first) + 1 :]:
        gap = draft.page.clean[run[-1].end : mention.start]
        if not _LINK.fullmatch(gap):
            break
        run.append(mention)
    return run


def chain_ending(draft: Draft, members: list[Mention], last: Mention) -> list[Mention]:
    """The same, walking left from its last member."""
    run = [last]
    for mention in reversed(members[: members.index(last)]):
        gap = draft.page.clean[mention.end : run[0].start]
        if not _LINK.fullmatch(gap):
            break
        run.insert(0, mention)
    return run


# The separator is required: in "the Danish company Nowhere" the adjective is no member of a list.
_LINK = re.compile(
    r"\"?\s*(?:,\s*(?:and|as well as|а також|та|і|й)|,|;|and|&|as well as|together with|along with|та|і|й|а також|/|\|)\s*"
    r"(?:the |The )?(?:(?:[A-Z]\w+ )?(?:representatives of|companies|company|firm|manufacturer|producer|startup|group"
    r"|association|countries|firms) |(?:[а-яіїє]+ )?(?:компані\w+|фірм\w+|концерн\w*|завод\w*|холдинг\w*|корпораці\w+|підприємств\w+|представники) )?"
    r"(?:the )?(?:[А-ЯІЇЄҐ]{2,4} )?\"?\s*"
)

__all__ = ["chain", "chain_ending", "event_of", "is_denied"]
