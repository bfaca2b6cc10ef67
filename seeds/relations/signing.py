"""Who signed what, where, and of what type it is."""

from __future__ import annotations

import re

from seeds.mentions.draft import Draft
from seeds.mentions.mention import Mention
from seeds.relations.clauses import chain, chain_ending, is_denied
from seeds.text import Sentence
from seeds.values import Kind

_SIGN = re.compile(
    r"\b(?:signed|sign|inked|concluded|initialled|have signed|has signed|підписа(?:ли|ла|в|но|ні|ний)|укла(?:ли|ла|в|дено|дений))\b"
)
_FUTURE = re.compile(
    r"\b(?:will|would|to|may|could|might|plans? to|intends? to|expected to|ready to|about to|going to|планують|планує|мають намір|готові|можуть|буде|will be)\s+(?:\w+ )?$",
    re.I,
)
_BY = re.compile(
    r"\b(?:signed|concluded|підписан\w+|укладен\w+)\b[^.;]{0,40}?\b(?:by|between|між)\s+(?:the )?", re.I
)
_WITH = re.compile(r"\b(?:with|з|із|між)\s+(?:the )?(?:\w+ (?:company|компані\w+) )?$")
# «підписали Х та У», "signed: X and Y": the parties follow at once
_STRAIGHT = re.compile(r"(?P<colon>:)?\s*(?:the |представники |компані[яї] |концерн |фірма )?\"?")
_AT = re.compile(
    r"\b(?:at|during|within the framework of|on the sidelines of|following|на|під час|у рамках|в рамках)\s+(?:the )?(?:\w+ )?$",
    re.I,
)
_LABELS = {
    "memorandum": "memorandum",
    "letter_of_intent": "letter of intent",
    "contract": "contract",
    "framework": "framework agreement",
    "declaration": "declaration",
    "agreement": "agreement",
}


def find_signings(draft: Draft) -> None:
    parties: dict[str, list[tuple[Mention, int, int]]] = {}
    for sentence in draft.sentences:
        _signed(draft, sentence, parties)
        _one_of_several(draft, sentence, parties)
        _of_alliance(draft, sentence)
    _state(draft, parties)
    for thing in draft.things:
        if thing.kind == Kind.AGREEMENT and thing.mentions:
            first = min(thing.mentions, key=lambda one: (one.is_pronoun, one.start))
            label = _LABELS[thing.attributes.get("kind", "agreement")]
            draft.say(
                "agreement_type",
                thing.name,
                label,
                start=first.start,
                end=first.end,
                rule="kind-of-agreement",
                confidence=0.9,
            )
            if thing.attributes.get("kind") == "agreement":
                thing.attributes["kind"] = "framework" if "framework" in thing.name.casefold() else "contract"


def _of_alliance(draft: Draft, sentence: Sentence) -> None:
    """ "The alliance's declaration": who signs it joins the alliance, where the document knows only one."""
    papers = [
        one
        for one in draft.mentions(sentence, Kind.AGREEMENT)
        if one.thing and one.thing.attributes.get("kind") == "declaration"
    ]
    alliances = {one.name for one in draft.things if one.kind == Kind.ALLIANCE and one.mentions}
    if not papers or len(alliances) != 1:
        return
    for paper in papers:
        around = draft.page.clean[max(sentence.start, paper.start - 30) : min(sentence.end, paper.end + 60)]
        if _ALLIANCES_OWN.search(around):
            paper.thing.attributes["alliance"] = next(iter(alliances))


_ALLIANCES_OWN = re.compile(
    r"\b(?:the )?(?:new )?(?:alliance|coalition)'s (?:\w+ ){0,2}declaration|\bdeclaration (?:of|for) (?:the|this) (?:\w+ ){0,3}(?:alliance|coalition)\b"
    r"|\b(?:basis|foundation) (?:for|of) (?:the|this) (?:\w+ )?(?:alliance|coalition)\b|\bдекларац\w+ (?:\w+ )?(?:альянсу|коаліції)(?!\w)",
    re.I,
)


def _signed(draft: Draft, sentence: Sentence, parties: dict[str, list[tuple[Mention, int, int]]]) -> None:
    verb = next(
        (
            one
            for one in _SIGN.finditer(sentence.text)
            if not is_denied(sentence.text, one.start(), reach=70)
            and not _FUTURE.search(sentence.text[: one.start()])
        ),
        None,
    )
    if not verb:
        return
    at, end = sentence.start + verb.start(), sentence.start + verb.end()
    agreements = [one for one in draft.mentions(sentence, Kind.AGREEMENT) if one.thing]
    if not agreements:
        return
    agreement = min(agreements, key=lambda one: abs(one.start - end))
    name = agreement.thing.name
    members = [
        one
        for one in draft.mentions(sentence, Kind.ORG, Kind.COUNTRY)
        if one.thing and one.attributes.get("kind") != "media" and not _is_inside(draft, sentence, one)
    ]
    found: list[Mention] = []
    subject = [
        one
        for one in members
        if one.end <= at
        and re.fullmatch(
            r"\"?\s*(?:\([^)]*\))?,?\s*(?:\w+ly|have|has|also|today|companies|представники|спільно)?\s*",
            draft.page.clean[one.end : at],
        )
    ]
    if subject:
        found += chain_ending(draft, members, subject[-1])
    for one in members:
        lead = draft.page.clean[max(sentence.start, one.start - 40) : one.start]
        between = draft.page.clean[end : one.start]
        if re.search(r'["]|\b(?:who|that|which|whose|according)\b', between):
            continue
        if one.start > end and (
            _WITH.search(lead)
            or _is_straight(verb.group(), between)
            or (
                _BY.search(draft.page.clean[at : one.start])
                and re.search(r"\b(?:by|between|між)\s+(?:the )?(?:\w+ )?$", lead)
            )
        ):
            found += [mention for mention in chain(draft, members, one) if mention not in found]
    if not found and agreement.end <= at and at - agreement.end <= 2 and members:
        # «X та Y домовилися про ...: угоду підписали 3 липня»: the subject opens the sentence
        firms = [one for one in members if one.kind == Kind.ORG]
        opening = chain(draft, firms, firms[0]) if firms else []
        found = opening if len(opening) > 1 and opening[0].start - sentence.start <= 25 else []
    first, last = min(at, agreement.start), max(end, agreement.end)
    draft.say(
        "agreement_status", name, "signed", start=first, end=last, rule="signing-clause", confidence=0.85
    )
    for mention in found:
        parties.setdefault(name, []).append((mention, min(first, mention.start), max(last, mention.end)))
    _signed_at(draft, sentence, agreement, at)


_ONE_OF_SEVERAL = re.compile(
    r"(?:Under the (?:first|second|third|fourth|other)(?: one)?, |(?:The (?:first|second|third|fourth|other)|Another|One)"
    r"(?: of them| one)?,? (?:was |is )?(?:signed )?between |(?:Перш\w+|Друг\w+|Трет\w+|Інш\w+) (?:підписали|уклали) )(?:the )?"
)


def _one_of_several(
    draft: Draft, sentence: Sentence, parties: dict[str, list[tuple[Mention, int, int]]]
) -> None:
    """ "Three contracts were signed. Under the first, X and Y ...": who the parties of each were."""
    lead = _ONE_OF_SEVERAL.match(sentence.text)
    if not lead:
        return
    before = [
        one
        for earlier in draft.page.sentences[max(0, sentence.index - 5) : sentence.index]
        for one in draft.mentions(earlier, Kind.AGREEMENT)
        if one.thing and "stands_for" in one.thing.attributes
    ]
    members = [one for one in draft.mentions(sentence, Kind.ORG) if one.thing]
    at = sentence.start + lead.end()
    first = next((one for one in members if at - 2 <= one.start <= at + 12), None)
    if before and first:
        for mention in chain(draft, members, first):
            parties.setdefault(before[-1].thing.name, []).append((mention, sentence.start, mention.end))


def _is_straight(verb: str, between: str) -> bool:
    found = _STRAIGHT.fullmatch(between)
    return bool(found) and (verb[0] > "\u0400" or bool(found["colon"]))  # type: ignore[index]


def _is_inside(draft: Draft, sentence: Sentence, mention: Mention) -> bool:
    """A country within a ministry's or an event's name is no party of its own."""
    return (
        mention.kind == Kind.COUNTRY
        and any(
            other is not mention and other.start <= mention.start and mention.end <= other.end
            for other in draft.mentions(sentence)
        )
    ) or (
        mention.kind == Kind.COUNTRY
        and bool(
            re.match(
                r"(?:'s)? (?:companies|firms|manufacturers|company|enterprises|partners|President|Minister|defen[cs]e|government|компані\w+|підприємств\w+)",
                draft.page.clean[mention.end : mention.end + 16],
            )
        )
    )


def _signed_at(draft: Draft, sentence: Sentence, agreement: Mention, verb: int) -> None:
    for event in draft.mentions(sentence, Kind.EVENT):
        lead = draft.page.clean[max(sentence.start, event.start - 40) : event.start]
        pronoun_lead = (
            draft.page.clean[max(sentence.start, event.start - 40) : event.start + 4]
            if event.is_pronoun
            else lead
        )
        if event.thing and (_AT.search(lead) or _AT.search(pronoun_lead)):
            draft.say(
                "signed_at",
                agreement.thing.name,
                event.thing.name,
                start=min(event.start, agreement.start, verb),
                end=max(event.end, agreement.end),
                rule="signed-during-event",
                confidence=0.8,
            )
            return


def _state(draft: Draft, parties: dict[str, list[tuple[Mention, int, int]]]) -> None:
    """Organisations are parties; a country only where no organisation is named: the headline says
    "Ukraine signed", the article says which ministry did."""
    for name, found in parties.items():
        organisations = [one for one in found if one[0].kind == Kind.ORG]
        for mention, start, end in organisations or found:
            draft.say(
                "signed",
                mention.thing.name,
                name,
                start=start,
                end=end,
                rule="party-signed",
                confidence=0.85 if organisations else 0.6,
            )
