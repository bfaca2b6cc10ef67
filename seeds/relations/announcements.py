"""What was announced at which event, and who belongs to what was announced."""

from __future__ import annotations

import re

from seeds.mentions.draft import Draft
from seeds.mentions.mention import Mention
from seeds.relations.clauses import chain, chain_ending, is_denied
from seeds.text import Sentence
from seeds.values import Kind

_ANNOUNCES = re.compile(
    r"\b(?:announc(?:ed|es|e|ing)|unveil(?:ed|s)|launch(?:ed|es)|present(?:ed|s)|proclaim(?:ed|s)|declar(?:ed|es) (?:the )?(?:creation|establishment)|was (?:created|established|announced|launched)|were (?:created|established|announced|launched)"
    r"|оголос(?:ив|ила|или|ити|шуємо)|оголошу\w+|оголошен\w+|анонсува\w+|представи\w+|створен\w+)\b",
    re.I,
)
_AT = re.compile(
    r"\b(?:at|during|in the course of|on the sidelines of|within the framework of|на|під час|у рамках|в рамках)\s+(?:the (?:same )?|this |a |an )?$",
    re.I,
)
_THE_ANNOUNCEMENT = re.compile(
    r"\b(?:the|this) (?:announcement|declaration|statement|news) (?:was|came|were) (?:made )?|\bпро це (?:було )?(?:оголошено|заявлено|повідомлено)",
    re.I,
)
_MEMBERS = re.compile(
    r"\b(?:consisting of|(?:has|have|had|with) (?:\w+ )?(?:members|delegates|experts|officials|staff) (?:from|of)|includes members from|unites|brings together|comprising|(?:composed|made up) of(?: officials of)?|which (?:includes|comprises|unites|brings together)|includes|uniting|members (?:are|include)|до (?:складу|якої|якого) (?:\w+ )?(?:увійшли|входять)|у складі)\s+(?:(?:the )?representatives (?:of|from) |представник\w+ )?(?:the )?"
)
_JOINS = re.compile(
    r"\b(?:joined|has joined|have joined|joins|became (?:a )?members? of|is a member of|are members of|entered|acceded to|приєдна(?:лася|лися|вся|лось|лись)(?: до)?|вступи(?:ла|ли|в)(?: до)?|увійш(?:ла|ли|ов) до)\s+(?:the )?(?:\w+ )?$"
)


def find_announcements(draft: Draft) -> None:
    for sentence in draft.sentences:
        _announced(draft, sentence)
        _announcement_of_before(draft, sentence)
        _members(draft, sentence)


def _announced(draft: Draft, sentence: Sentence) -> None:
    things = [one for one in draft.mentions(sentence, Kind.ALLIANCE, Kind.PROGRAMME) if one.thing]
    events = [one for one in draft.mentions(sentence, Kind.EVENT) if one.thing]
    if not things or not events or not (verb := _ANNOUNCES.search(sentence.text)):
        return
    if is_denied(sentence.text, verb.start(), reach=40):
        return
    for event in events:
        lead = draft.page.clean[max(sentence.start, event.start - 30) : event.start + 4]
        if not (
            _AT.search(lead[:-4])
            or re.search(r"\b(?:at|during)\s+(?:th\w*|$)", lead)
            or re.search(r"at which\b", sentence.text)
        ):
            continue
        for thing in things:
            draft.say(
                "announced_at",
                thing.thing.name,
                event.thing.name,
                start=min(thing.start, event.start, sentence.start + verb.start()),
                end=max(thing.end, event.end),
                rule="announced-at-event",
                confidence=0.8,
            )
        return


def _announcement_of_before(draft: Draft, sentence: Sentence) -> None:
    """ "The announcement was made during the forum" speaks of what the sentence before announced."""
    cue = _THE_ANNOUNCEMENT.search(sentence.text)
    events = [one for one in draft.mentions(sentence, Kind.EVENT) if one.thing]
    if not cue or not events or sentence.index == 0:
        return
    before = draft.page.sentences[sentence.index - 1]
    if not _ANNOUNCES.search(before.text):
        return
    for thing in draft.mentions(before, Kind.ALLIANCE, Kind.PROGRAMME):
        if thing.thing:
            draft.say(
                "announced_at",
                thing.thing.name,
                events[0].thing.name,
                start=sentence.start + cue.start(),
                end=events[0].end,
                rule="the-announcement-was-made",
                confidence=0.8,
            )


_TO_JOINED = re.compile(
    r"(?:\b[Дд]о|\bTo) (?:the )?$",
)
_JOINED_AFTER = re.compile(
    r"[ ,]+(?:приєдналися|приєдналась|приєдналася|приєднався|вступили|увійшли|долучилися|долучилася)\b(?: також)?[ :-]+(?:компані[яї] |концерн |завод |фірма )?\"?"
)


def _joined_after(draft: Draft, sentence: Sentence, groups: list[Mention], members: list[Mention]) -> None:
    """«До альянсу приєдналися X та Y»: the group stands before the verb, its new members after."""
    for group in groups:
        before = draft.page.clean[max(sentence.start, group.start - 4) : group.start]
        verb = _JOINED_AFTER.match(draft.page.clean, group.end, sentence.end)
        if (
            not verb
            or not _TO_JOINED.search(before)
            or is_denied(sentence.text, verb.start() - sentence.start)
        ):
            continue
        first = next((one for one in members if 0 <= one.start - verb.end() <= 2), None)
        for mention in chain(draft, members, first) if first else ():
            draft.say(
                "member_of",
                mention.thing.name,
                group.thing.name,
                start=group.start,
                end=mention.end,
                rule="joined-alliance",
                confidence=0.8,
            )


def _members(draft: Draft, sentence: Sentence) -> None:
    members = [one for one in draft.mentions(sentence, Kind.ORG, Kind.COUNTRY) if one.thing]
    groups = [one for one in draft.mentions(sentence, Kind.ALLIANCE, Kind.PROGRAMME) if one.thing]
    if not members or not groups:
        return
    _joined_after(draft, sentence, groups, members)
    for cue in _MEMBERS.finditer(sentence.text):
        at, end = sentence.start + cue.start(), sentence.start + cue.end()
        group = next((one for one in reversed(groups) if one.end <= at and at - one.end < 60), None)
        organisations = [one for one in members if one.kind == Kind.ORG]
        first = next((one for one in organisations if 0 <= one.start - end <= 6), None)
        if group and first and not is_denied(sentence.text, cue.start(), reach=40):
            for mention in chain(draft, organisations, first):
                draft.say(
                    "member_of",
                    mention.thing.name,
                    group.thing.name,
                    start=at,
                    end=mention.end,
                    rule="consisting-of",
                    confidence=0.85,
                )
    for group in groups:
        lead = draft.page.clean[sentence.start : group.start + (4 if group.is_pronoun else 0)]
        joins = _JOINS.search(lead)
        if not joins or is_denied(sentence.text, joins.start(), reach=40):
            continue
        if re.search(
            r"\b(?:will|plans? to|wants? to|may|could|intends?|планує|хоче|може)\s+(?:\w+ )?$",
            lead[: joins.start()],
        ):
            continue
        at = sentence.start + joins.start()
        subject = [one for one in members if one.end <= at and at - one.end <= 12]
        if subject:
            for mention in chain_ending(draft, members, subject[-1]):
                draft.say(
                    "member_of",
                    mention.thing.name,
                    group.thing.name,
                    start=mention.start,
                    end=group.end,
                    rule="joined-alliance",
                    confidence=0.8,
                )
