"""Who holds which post where."""

from __future__ import annotations

import re

from seeds.mentions.draft import Draft
from seeds.mentions.mention import Mention
from seeds.mentions.offices import office
from seeds.values import Kind

_OWNER_GAP = re.compile(r"\s*(?:'s|')?\s*(?:the )?\s*")
# «з міністром», «президента»: the title as a dictionary has it.
_OBLIQUE = re.compile(
    r"\b([\w'-]*(?:[Мм]іністр|[Пп]резидент|[Кк]ерівник|[Дд]иректор|[Сс]екретар|[Кк]анцлер|[Гг]енерал))(?:а|я|ом|ем|у|ю|ові|еві)\b"
)
_HEADS_OF_COUNTRY = re.compile(
    r"president|minister|ambassador|chancellor|envoy|secretary|president|президент|міністр|посол|посл|канцлер",
    re.I,
)


def find_positions(draft: Draft) -> None:
    government = _only_government(draft)
    for mention in draft.of_kind(Kind.PERSON):
        if mention.thing and "title_start" in mention.attributes:
            _position(draft, mention, government)
    for thing in draft.things:
        if thing.kind == Kind.PERSON:
            for key in ("title_start", "title_end", "of_start", "of_end"):
                thing.attributes.pop(key, None)


def _position(draft: Draft, mention: Mention, government: str) -> None:
    about = mention.attributes
    start, end = int(about["title_start"]), int(about["title_end"])
    title = draft.written(start, end)
    of_start, of_end = int(about.get("of_start", end)), int(about.get("of_end", end))
    organisation = ""
    sentence = draft.page.sentence_at(start)
    around = draft.mentions(sentence, Kind.ORG, Kind.COUNTRY)
    country = next(
        (
            one
            for one in around
            if one.kind == Kind.COUNTRY
            and one.end <= start
            and _OWNER_GAP.fullmatch(draft.page.clean[one.end : start])
        ),
        None,
    )
    inside = [one for one in around if of_start <= one.start and one.end <= of_end and one.thing]
    bodies = [one for one in inside if one.kind == Kind.ORG]
    if bodies:
        organisation = bodies[0].thing.name
    elif of_end > of_start:
        written = draft.written(of_start, of_end)
        if re.search("ambassador|envoy|пос", title, re.I):
            # "Ukraine's ambassador to the US", "Ambassador of Ukraine to the US": the sender is named first
            sender = country or (
                inside[0] if inside and re.match(" (?:of|for)", draft.page.clean[of_start:of_end]) else None
            )
            organisation = sender.thing.name if sender and sender.thing else ""
            title += " " + written
        elif (
            inside
            and inside[0].thing
            and len(inside) == 1
            and re.sub(r"^(?:of|for|to|at) (?:the )?", "", written)
            == draft.written(inside[0].start, inside[0].end)
        ):
            organisation = inside[0].thing.name
        else:
            title = f"{title} {written}"
            code_named = [one for one in inside if one.kind == Kind.COUNTRY and one.thing]
            organisation = code_named[-1].thing.name if code_named else ""
    if (
        bodies
        and of_end > of_start
        and draft.page.clean[of_start : of_start + 4] in (" of ", " for")
        and not re.search(r"CEO|Chief Exec|гендиректор", title)
    ):
        title = f"{title} {draft.written(of_start, of_end)}"
    if not organisation and country and country.thing:
        organisation = country.thing.name
    if not organisation and not bodies:
        organisation = _employer_before(draft, sentence, start)
    if not organisation and re.fullmatch(r"(?i)president|президент\w*", title):
        organisation = _president_of(draft, mention)
    first, last = min(start, mention.start), max(end, of_end, mention.end)
    if not organisation and _HEADS_OF_COUNTRY.search(title):
        if delegation := _delegation(draft, sentence, start):
            organisation, first = delegation.thing.name, min(first, delegation.start)
        else:
            organisation = government
    if country and country.end <= start:
        first = min(first, country.start)
    clean_title = _OBLIQUE.sub(r"\1", title.rstrip(".,"))
    if re.match(r"(?:then|former|колишн\w+) ", title, re.I):
        return  # a post someone no longer holds is no position now
    if form := office(clean_title):
        mention.thing.attributes.setdefault("title", form)
    if code := _country_of(draft, organisation):
        mention.thing.attributes.setdefault("country", code)
    draft.say(
        "position",
        mention.thing.name,
        clean_title,
        organisation,
        start=first,
        end=last,
        rule=mention.rule,
        confidence=0.9 if organisation else 0.6,
    )


def _country_of(draft: Draft, organisation: str) -> str:
    """A minister is of the country whose ministry he leads; a director's firm says nothing of him."""
    thing = draft.called(organisation, Kind.COUNTRY) or draft.called(organisation, Kind.ORG)
    if thing is None or (thing.kind == Kind.ORG and thing.attributes.get("kind") != "government"):
        return ""
    return thing.attributes.get("code" if thing.kind == Kind.COUNTRY else "country", "")


def _employer_before(draft: Draft, sentence, start: int) -> str:
    """ "Nowhere Dynamics CEO Nobody": the organisation right before the title; "its CEO": the last one."""
    own = draft.page.clean[max(sentence.start, start - 5) : start].strip()
    if own in ("its", "Its", "його", "її"):
        before = [one for one in draft.mentions(sentence, Kind.ORG) if one.thing and one.end <= start]
        return before[-1].thing.name if before else ""
    for one in draft.mentions(sentence, Kind.ORG):
        if one.thing and one.end <= start and _OWNER_GAP.fullmatch(draft.page.clean[one.end : start]):
            return one.thing.name
    return ""


def _president_of(draft: Draft, mention: Mention) -> str:
    for relation in draft.said("position"):
        if relation.arguments[0] == mention.thing.name and relation.arguments[2]:
            return relation.arguments[2]
    return ""


def _delegation(draft: Draft, sentence, start: int) -> Mention | None:
    """ "The delegation of Ukraine included N, Minister of Defence": the one country before the list."""
    before = [one for one in draft.mentions(sentence, Kind.COUNTRY) if one.thing and one.end <= start]
    return before[0] if len({one.thing.name for one in before}) == 1 else None


def _only_government(draft: Draft) -> str:
    """ "Ukrainian government officials - Minister of Defense N." names the country once for the list."""
    counts: dict[str, int] = {}
    for one in draft.of_kind(Kind.COUNTRY):
        if one.thing and re.match(
            r" (?:government|officials|delegation|side|урядов)", draft.page.clean[one.end : one.end + 12]
        ):
            counts[one.thing.name] = counts.get(one.thing.name, 0) + 1
    return next(iter(counts)) if len(counts) == 1 else ""
