"""What each kind of relation claims: one small function a kind, pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from seeds.claims import EXISTENCE, NOUNS, Claim, Names, Refused, reference
from seeds.spelling import fold, sentence_case
from seeds.values import Entity, Kind, Relation

Handler = Callable[[Relation, Names], Iterable[Claim]]

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
MONTH = re.compile(r"\d{4}-\d{2}")
EVENT_STATUS = {"happened": "held", "ongoing": "held", "planned": "planned", "cancelled": "cancelled"}
AGREEMENT_KINDS = {"memorandum", "letter_of_intent", "contract", "framework", "declaration", "other"}
FACILITY_STATUS = {
    "planned": "announced",
    "announced": "announced",
    "building": "building",
    "opened": "operating",
    "operating": "operating",
    "closed": "closed",
}


def claims_of(relation: Relation, names: Names) -> list[Claim]:
    """The claims of one relation; ``Refused`` says why there is none."""
    handler = HANDLERS.get(relation.kind)
    if handler is None:
        raise Refused("this kind of relation is not kept")
    return list(handler(relation, names))


def _claim(
    relation: Relation,
    subject: Entity,
    field: str,
    value: str,
    other: tuple[str, str] = ("", ""),
    **details: Any,
) -> Claim:
    noun, name = reference(subject)
    return Claim(
        noun=noun,
        subject=name,
        field=field,
        value=value,
        quote=relation.quote,
        rule=relation.rule,
        confidence=relation.confidence,
        other_noun=other[0],
        other=other[1],
        details={"relation": relation.kind, "arguments": list(relation.arguments), **details},
    )


# People


def _position(relation: Relation, names: Names) -> Iterable[Claim]:
    person, title, place = relation.arguments
    contact = names.get(person, Kind.PERSON)
    somewhere = names.get(place, Kind.ORG, Kind.COUNTRY)
    title = sentence_case(title.strip(" .,;"))
    yield _claim(
        relation, contact, "position", f"{title}, {somewhere.name}", reference(somewhere), title=title
    )


# Events


def _event_date(relation: Relation, names: Names) -> Iterable[Claim]:
    event, start, end = (*relation.arguments, "")[:3]
    end = end or start
    forum = names.get(event, Kind.EVENT)
    if (DAY.fullmatch(start) and DAY.fullmatch(end)) or MONTH.fullmatch(start):
        yield _claim(relation, forum, "days", start if start == end else f"{start}/{end}")
    else:
        raise Refused(f"“{start}” is neither a day nor a month")


def _event_place(relation: Relation, names: Names) -> Iterable[Claim]:
    event, place = relation.arguments
    forum = names.get(event, Kind.EVENT)
    city = names.find(place, Kind.CITY)
    country = None if city else names.find(place, Kind.COUNTRY)
    if country is not None:
        yield _claim(relation, forum, "country", country.name, reference(country))
        return
    yield _claim(relation, forum, "city", city.name if city else place)
    code = city.attributes.get("country", "") if city else ""
    if code:
        yield _claim(relation, forum, "country", code, ("country", code))


def _event_status(relation: Relation, names: Names) -> Iterable[Claim]:
    event, status = relation.arguments
    if status not in EVENT_STATUS:
        raise Refused(f"“{status}” is no status of an event")
    yield _claim(relation, names.get(event, Kind.EVENT), "status", EVENT_STATUS[status])


def _taking_part(role: str, certainty: str) -> Handler:
    def handle(relation: Relation, names: Names) -> Iterable[Claim]:
        who = names.get(relation.arguments[0], Kind.ORG, Kind.COUNTRY, Kind.PERSON)
        forum = names.get(relation.arguments[1], Kind.EVENT)
        # Nobody has attended what is still planned.
        announced = certainty == "attended" and fold(forum.name) in names.planned
        sure = "confirmed" if announced else certainty
        yield _claim(
            relation,
            forum,
            "participation",
            f"{who.name}: {role}, {sure}",
            reference(who),
            role=role,
            certainty=sure,
        )

    return handle


def _part_of(relation: Relation, names: Names) -> Iterable[Claim]:
    inner, outer = (names.get(name, Kind.EVENT) for name in relation.arguments)
    if inner is outer:
        raise Refused("an event is no part of itself")
    yield _claim(relation, inner, "parent", outer.name, reference(outer))


def _follows(relation: Relation, names: Names) -> Iterable[Claim]:
    later, earlier = (names.get(name, Kind.EVENT) for name in relation.arguments)
    yield _claim(relation, later, "follows", earlier.name, reference(earlier))


def _outcome(kind: str) -> Handler:
    def handle(relation: Relation, names: Names) -> Iterable[Claim]:
        thing = names.get(relation.arguments[0], Kind.AGREEMENT, Kind.ALLIANCE, Kind.PROGRAMME)
        forum = names.get(relation.arguments[1], Kind.EVENT)
        yield _claim(relation, forum, "outcome", f"{thing.name}: {kind}", reference(thing), outcome=kind)

    return handle


# Bodies and papers


def _member_of(relation: Relation, names: Names) -> Iterable[Claim]:
    member = names.get(relation.arguments[0], Kind.ORG)
    body = names.get(relation.arguments[1], Kind.ALLIANCE, Kind.PROGRAMME)
    field = "membership" if body.kind is Kind.ALLIANCE else "body"
    yield _claim(relation, body, field, member.name, reference(member), status="member")


def _signed(relation: Relation, names: Names) -> Iterable[Claim]:
    party = names.get(relation.arguments[0], Kind.ORG, Kind.COUNTRY)
    paper = names.get(relation.arguments[1], Kind.AGREEMENT, Kind.ALLIANCE)
    if paper.kind is Kind.ALLIANCE:  # who signs an alliance's declaration joins it
        party = names.get(relation.arguments[0], Kind.ORG)
        yield _claim(relation, paper, "membership", party.name, reference(party), status="signatory")
        return
    yield _claim(relation, paper, "party", party.name, reference(party), role="signatory")


def _agreement_type(relation: Relation, names: Names) -> Iterable[Claim]:
    paper, kind = relation.arguments
    kind = kind.replace(" ", "_").replace("framework_agreement", "framework")
    agreement = names.get(paper, Kind.AGREEMENT)
    if "mixed" in agreement.attributes:
        raise Refused("papers of several kinds have no one kind")
    yield _claim(relation, agreement, "kind", kind if kind in AGREEMENT_KINDS else "other")


def _term(field: str, *kinds: Kind) -> Handler:
    def handle(relation: Relation, names: Names) -> Iterable[Claim]:
        yield _claim(relation, names.get(relation.arguments[0], *kinds), field, relation.arguments[1])

    return handle


def _programme_line(field: str) -> Handler:
    def handle(relation: Relation, names: Names) -> Iterable[Claim]:
        text = relation.arguments[1].strip()
        programme = names.get(relation.arguments[0], Kind.PROGRAMME)
        yield _claim(relation, programme, field, sentence_case(text))

    return handle


def _opened(relation: Relation, names: Names) -> Iterable[Claim]:
    """The facility itself: it cannot be recorded without its company and its country."""
    org, what, place = relation.arguments
    company = names.get(org, Kind.ORG)
    facility = names.find(what, Kind.FACILITY)
    somewhere = names.find(place, Kind.COUNTRY, Kind.CITY)
    about = dict(facility.attributes) if facility else {}
    code = about.get("country", "")
    if somewhere is not None:
        code = somewhere.attributes.get("code" if somewhere.kind is Kind.COUNTRY else "country", code)
    if not code:
        raise Refused("the country of the facility is unknown")
    title = facility.name if facility else what
    yield Claim(
        noun=NOUNS[Kind.FACILITY],
        subject=title if fold(company.name) in fold(title) else f"{company.name}: {title}",
        field=EXISTENCE,
        value=title,
        quote=relation.quote,
        rule=relation.rule,
        confidence=relation.confidence,
        other_noun="company",
        other=company.name,
        details={
            "relation": relation.kind,
            "arguments": list(relation.arguments),
            "aliases": [],
            "attributes": {
                "kind": about.get("kind", ""),
                "status": FACILITY_STATUS.get(about.get("status", ""), "announced"),
                "country": code,
                "city": somewhere.name if somewhere and somewhere.kind is Kind.CITY else "",
            },
        },
    )


HANDLERS: dict[str, Handler] = {
    "position": _position,
    "event_date": _event_date,
    "event_place": _event_place,
    "event_status": _event_status,
    "attended": _taking_part("participant", "attended"),
    "attended_person": _taking_part("participant", "attended"),
    "represented": _taking_part("participant", "attended"),
    "invited": _taking_part("participant", "invited"),
    "organised": _taking_part("organiser", "confirmed"),
    "supported": _taking_part("supporter", "confirmed"),
    "part_of": _part_of,
    "follows": _follows,
    "announced_at": _outcome("announced"),
    "signed_at": _outcome("signed"),
    "member_of": _member_of,
    "signed": _signed,
    "agreement_type": _agreement_type,
    "agreement_status": _term("status", Kind.AGREEMENT),
    "programme_status": _term("status", Kind.PROGRAMME),
    "format": _term("formats", Kind.AGREEMENT, Kind.EVENT),
    "capability": _term("capabilities", Kind.AGREEMENT, Kind.EVENT, Kind.ORG),
    "fund_purpose": _programme_line("purpose"),
    "fund_income": _programme_line("income"),
    "opened": _opened,
}
