"""Where a fund's money comes from and what it is for."""

from __future__ import annotations

import re

from seeds.mentions.draft import Draft
from seeds.mentions.mention import Thing
from seeds.mentions.programmes import NEW, PLANNED
from seeds.text import Sentence
from seeds.values import Kind

_INCOME = re.compile(
    r"\b(?:resources|money|funding|income|proceeds|revenues?|finances|funds|it) (?:will |is to |are to |would |shall )?(?:come|be (?:drawn|raised|filled|financed|funded)|(?:is|are|be) (?:financed|funded|filled)) (?:from|by|with|out of) (?P<list>[^.;]+)"
    r"|\b(?:(?:will be |is |to be |be )?(?:financed|funded|filled|replenished|fed|supplied|fuelled|paid)) (?:from|by|with|through|out of) (?P<list2>[^.;]+)"
    r"|\b(?:sources? of (?:its )?(?:income|revenue|money|funding))(?: (?:are|is|will be))?:? (?P<list3>[^.;]+)"
    r"|\b(?:draws?|draw|takes?|gets?) (?:its )?(?:money|income|resources|funds)? ?(?:on|from) (?P<list4>[^.;]+)"
    r"|\b(?:наповнюватиметься|наповнюватимуть|наповнюється|фінансуватиметься|формуватиметься|надходитимуть) (?:за рахунок |коштом |з |із |від )?(?P<list5>[^.;]+)",
    re.I,
)
_PURPOSE = re.compile(
    r"\b(?:aims? to (?:provide )?|intended (?:to|for)|is (?:to|for)|will (?:be used|go|serve|finance|fund|pay|support|be spent)(?: to| for| on)?|designed to|meant (?:to|for)|purposes?(?: (?:is|are|of))?:?|used (?:for|to)|provides? (?:additional )?(?:resources|money|funds) for|(?:pays?|paying) for|finances?|спрямовуватиметься на|спрямують на|спрямован\w+ на|призначен\w+ для|фінансуватиме)\s*(?P<list>[^.;]+)",
    re.I,
)
_RESOURCES_FOR = re.compile(
    r"^(?:provide )?(?:additional )?(?:resources|money|funds|support)? ?(?:for |to )?(?:the )?", re.I
)
_SPLIT = re.compile(
    r",? (?:and|та|і|й) (?:for |from |on |to |with |від |на |для )?(?=(?!\w+ (?:necessary|needed|required))(?:the |a |an )?(?:\w+ ){1,2}(?:of|from|for|generated|on|від|з|на)\b|нових|нові|продажу|підтрим\w+|розвит\w+|support\b|profits?\b|proceeds\b|dividends\b|confiscated\b|seized\b|new\b)|,? with (?=the (?:creation|establishment|opening|construction|development) of\b)|,? (?:and )?(?=to (?:\w+ ){2})|, (?:and )?(?=(?:\w+ ){1,4})"
)

# "needed for the teaching and feeding of apprentices" is one purpose: the tail belongs to both nouns.
_SHARED = re.compile(r"\b(?:necessary|needed|required|essential) (?:for|to)\b[^,]*$")

# "schools that train and pay for cooks" is one purpose: the clause has two verbs.
_RELATIVE = re.compile(r"\b(?:that|which|who|whose)\b[^,;]*$")


def find_fund_terms(draft: Draft) -> None:
    for thing in draft.things:
        if thing.kind == Kind.PROGRAMME and thing.mentions:
            _say_status(draft, thing)
    for sentence in draft.sentences:
        fund = _fund(draft, sentence)
        if fund is None:
            continue
        spent: list[tuple[int, int]] = []
        for found in _INCOME.finditer(sentence.text):
            group = next((name for name in found.groupdict() if found[name]), "")
            if group:
                spent.append(found.span())
                _list(draft, sentence, fund, "fund_income", found.start(group), found[group])
        for found in _PURPOSE.finditer(sentence.text):
            if not any(start < found.end() and found.start() < end for start, end in spent):
                _list(draft, sentence, fund, "fund_purpose", found.start("list"), found["list"])


def _say_status(draft: Draft, thing: Thing) -> None:
    """What the words of its own sentence say: planned, or announced; a fund merely named is in no state."""
    cue = {"planned": PLANNED, "announced": NEW}.get(thing.attributes.get("status", ""))
    for mention in thing.mentions if cue else ():
        sentence = draft.page.sentence_at(mention.start)
        found = list(cue.finditer(sentence.text, 0, mention.start - sentence.start)) if cue else []
        if not found and cue and (after := cue.search(sentence.text, mention.end - sentence.start)):
            found = [after]
        if found:
            draft.say(
                "programme_status",
                thing.name,
                thing.attributes["status"],
                start=min(sentence.start + found[-1].start(), mention.start),
                end=max(sentence.start + found[-1].end(), mention.end),
                rule="programme-by-verb",
                confidence=0.8,
            )
            return


def _fund(draft: Draft, sentence: Sentence) -> Thing | None:
    here = [
        one
        for one in draft.mentions(sentence, Kind.PROGRAMME)
        if one.thing and one.thing.attributes.get("kind") == "fund"
    ]
    if here:
        return here[0].thing
    if re.match(r"(?:It|Its|Their|The money|The income|Його|Він|Кошти)\b", sentence.text) and sentence.index:
        before = draft.mentions(draft.page.sentences[sentence.index - 1], Kind.PROGRAMME)
        for one in before:
            if one.thing and one.thing.attributes.get("kind") == "fund":
                return one.thing
    return None


def _list(draft: Draft, sentence: Sentence, fund: Thing, kind: str, at: int, words: str) -> None:
    """One relation an item; the item's text is the value, so that nothing is reworded."""
    if kind == "fund_purpose" and (lead := _RESOURCES_FOR.match(words)):
        at, words = at + lead.end(), words[lead.end() :]
    splits = [
        one
        for one in _SPLIT.finditer(words)
        if not _SHARED.search(words[: one.start()]) and not _RELATIVE.search(words[: one.start()])
    ]
    cuts = [0, *[cut for found in splits for cut in found.span()], len(words)]
    for first, last in zip(cuts[::2], cuts[1::2], strict=True):
        item = words[first:last]
        stripped = item.strip(' ,:"')
        if len(stripped.split()) < 2 and stripped not in ("dividends", "donations"):
            continue
        start = sentence.start + at + first + item.index(stripped)
        end = start + len(stripped)
        text = re.sub(r"^(?:the |from (?:the )?|for (?:the )?|to )", "", draft.written(start, end))
        if len(text.split()) > 16 or text in (fund.name, *fund.aliases):
            continue
        draft.say(
            kind,
            fund.name,
            text,
            start=start,
            end=end,
            rule=f"{kind.replace('_', '-')}-list",
            confidence=0.75,
        )
