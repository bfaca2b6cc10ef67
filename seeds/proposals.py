"""From a reading to claims: pure, without a database.

A claim says that a thing exists (``field`` is "name") or that a thing has a value. Everything that the
reader found is either claimed or left out with a reason; nothing falls through unnoticed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from seeds.claims import EXISTENCE, NOUNS, Claim, LeftOut, Names, Plan, Refused, reference
from seeds.spelling import fold, is_inflected, series_of, words
from seeds.statements import claims_of
from seeds.values import Entity, Figure, Kind, Quote, Reading


def propose(reading: Reading) -> Plan:
    """The claims of a reading: things first, in the order in which they need one another."""
    names = Names.of(reading)
    claims: list[Claim] = []
    left_out: list[LeftOut] = []
    for entity in reading.entities:
        if entity.kind in NOUNS and entity.kind not in (Kind.COUNTRY, Kind.FACILITY):
            claims.append(_existence(entity, reading, names))
    for relation in reading.relations:
        try:
            claims += claims_of(relation, names)
        except Refused as refusal:
            left_out.append(LeftOut(f"{relation.kind}({', '.join(relation.arguments)})", str(refusal)))
    claims += _attribute_claims(reading)
    for figure in reading.figures:
        try:
            claims += _figure(figure, names)
        except Refused as refusal:
            left_out.append(LeftOut(f"{figure.qualifier} {figure.value:g} {figure.unit}", str(refusal)))
    return Plan(tuple(_once(claims)), tuple(left_out))


# A paper is told from others by its forum, a facility by its company: those come first.
ORDER = ("company", "contact", "forum", "alliance", "programme", "agreement", "facility")


def _once(claims: Iterable[Claim]) -> list[Claim]:
    """Each statement once, at its surest place; things before what is said of them."""
    best: dict[str, Claim] = {}
    for claim in claims:
        key = claim.fingerprint("")
        if key not in best or claim.confidence > best[key].confidence:
            best[key] = claim
    of_things = [claim for claim in best.values() if claim.field == EXISTENCE]
    of_things.sort(key=_precedence)
    return of_things + [claim for claim in best.values() if claim.field != EXISTENCE]


def _precedence(claim: Claim) -> tuple[int, bool]:
    """A meeting inside another event comes after it: the other one tells which meeting it is."""
    return ORDER.index(claim.noun), "part_of" in claim.details["attributes"]


def _existence(entity: Entity, reading: Reading, names: Names) -> Claim:
    bare = (re.sub(r"^(?:an?|the) ", "", alias) for alias in entity.aliases)
    aliases = [alias for alias in bare if fold(alias) != fold(entity.name)]
    details: dict[str, Any] = {
        "aliases": [_place(alias, entity) for alias in dict.fromkeys(aliases)],
        "attributes": dict(entity.attributes),
    }
    if entity.kind is Kind.EVENT:
        details["attributes"] |= _when_and_where(entity, reading, names)
        details["attributes"].setdefault("series", series_of(entity.name))
    elif entity.kind is Kind.AGREEMENT:
        details["attributes"] |= _signed_where(entity, reading, names)
        if "mixed" in entity.attributes:
            del details["attributes"]["kind"]
    elif entity.kind is Kind.PERSON:
        details["attributes"] |= _office(entity, reading, names)
    quote, rule, confidence = _own_mention(entity)
    return Claim(
        noun=NOUNS[entity.kind],
        subject=entity.name,
        field=EXISTENCE,
        value=entity.name,
        quote=quote,
        rule=rule,
        confidence=_confidence(entity, confidence),
        details=details,
    )


def _confidence(entity: Entity, confidence: float) -> float:
    """A surname alone leaves open whose it is."""
    bare_surname = entity.kind is Kind.PERSON and len(words(entity.name)) < 2
    return min(confidence, 0.5) if bare_surname else confidence


def _office(person: Entity, reading: Reading, names: Names) -> dict[str, str]:
    """The office of a state that the document gives a person: it tells namesakes apart."""
    for relation in reading.relations:
        if relation.kind == "position" and names.find(relation.arguments[0], Kind.PERSON) is person:
            country = names.find(relation.arguments[2], Kind.COUNTRY)
            if country is not None:
                code = country.attributes.get("code", "")
                return {"position": relation.arguments[1], "country": code}
    return {}


def _own_mention(entity: Entity) -> tuple[Quote, str, float]:
    """The mention that spells the name, or the first one, with the rule that found it."""
    place = _spelled(entity.name, entity)
    return _found(entity, 0 if place is None else place)


def _place(alias: str, entity: Entity) -> dict[str, Any]:
    """The alias and the place that spells it; a form that no place spells has none."""
    place = _spelled(alias, entity)
    if place is None:
        return {"name": alias}
    quote, rule, confidence = _found(entity, place)
    where = {"quote": quote.text, "start": quote.start, "end": quote.end}
    return {"name": alias, **where, "rule": rule, "confidence": confidence}


def _found(entity: Entity, place: int) -> tuple[Quote, str, float]:
    rule, confidence = (
        entity.found_by[place] if place < len(entity.found_by) else (entity.rule, entity.confidence)
    )
    return entity.mentions[place], rule, confidence


def _spelled(name: str, entity: Entity) -> int | None:
    """Which mention spells the name: alone, else with more around it, else in another case of Ukrainian."""
    said = [_plain(quote.text) for quote in entity.mentions]
    own = _plain(name)
    within = re.compile(rf"(?<!\w){re.escape(own)}(?!\w)")
    tests: tuple[Callable[[str], bool], ...] = (
        lambda one: one == own,
        lambda one: bool(within.search(one)),
        lambda one: is_inflected(one, own),
    )
    return next((place for test in tests for place, one in enumerate(said) if test(one)), None)


def _plain(text: str) -> str:
    """Folded, with one sort of dash and of space, and no quotation marks."""
    text = re.sub(r"\s*[\u2010-\u2015-]\s*", "-", re.sub('["\u201c\u201d\u201e\u00ab\u00bb]', "", text))
    return " ".join(fold(text).split())


def _when_and_where(event: Entity, reading: Reading, names: Names) -> dict[str, str]:
    """The days and the city that the document gives an event: what tells one event from another."""
    known: dict[str, str] = {}
    for relation in reading.relations:
        if relation.kind not in ("event_date", "event_place", "part_of"):
            continue
        if names.find(relation.arguments[0], Kind.EVENT) is not event:
            continue
        if relation.kind == "event_date":
            start, end = relation.arguments[1], relation.arguments[-1]
            if len(start) > len(known.get("starts_on", "")):  # a day says more than a month
                known |= {"starts_on": start, "ends_on": end or start}
        elif relation.kind == "event_place":
            known["city"] = relation.arguments[1]
        else:
            known["part_of"] = relation.arguments[1]
    return known


def _signed_where(paper: Entity, reading: Reading, names: Names) -> dict[str, str]:
    for relation in reading.relations:
        if relation.kind == "signed_at" and names.find(relation.arguments[0], Kind.AGREEMENT) is paper:
            return {"forum": relation.arguments[1]}
    return {}


def _attribute_claims(reading: Reading) -> Iterator[Claim]:
    """What the document counts or numbers in the thing's own name."""
    for entity in reading.entities:
        if entity.kind is Kind.AGREEMENT:
            papers = entity.attributes.get("stands_for", "")
            if papers.isdigit() and int(papers) > 1:
                yield _of_name(entity, "stands_for", papers)
        elif entity.kind is Kind.EVENT:
            edition = entity.attributes.get("edition", "")
            series = entity.attributes.get("series", "") or series_of(entity.name)
            if edition.isdigit() and series:
                yield _of_name(entity, "edition", edition, series=series)


def _of_name(entity: Entity, field: str, value: str, **details: str) -> Claim:
    quote, rule, confidence = _own_mention(entity)
    return Claim(
        noun=NOUNS[entity.kind],
        subject=entity.name,
        field=field,
        value=value,
        quote=quote,
        rule=rule,
        confidence=confidence,
        details=details,
    )


def _figure(figure: Figure, names: Names) -> Iterator[Claim]:
    subject = names.find(figure.subject, *(kind for kind in NOUNS if kind is not Kind.FACILITY))
    if subject is None:
        raise Refused("it is not clear what the figure is about")
    noun, name = reference(subject)
    words = "" if figure.qualifier == "exact" else f"{figure.qualifier.replace('_', ' ')} "
    claim = Claim(
        noun=noun,
        subject=name,
        field="figure",
        value=f"{words}{figure.value:,.10g} {figure.unit}"
        + (f" ({figure.measure})" if figure.measure else ""),
        quote=figure.quote,
        rule=figure.rule,
        confidence=figure.confidence,
        details={
            "value": figure.value,
            "qualifier": str(figure.qualifier),
            "unit": figure.unit,
            "measure": figure.measure,
            "as_of": figure.as_of,
        },
    )
    yield claim
    if subject.kind is not Kind.AGREEMENT:
        return
    if figure.qualifier == "exact" and figure.unit == "agreements" and figure.value > 1:
        yield replace(claim, field="stands_for", value=f"{figure.value:.0f}", details={})
    # Who signs an alliance's declaration joins it, so its page counts them too.
    alliance = _alliance_of(subject, names) if fold(figure.measure).startswith("signed") else None
    if alliance is not None:
        measure = f"signed the {subject.name}"
        value = f"{words}{figure.value:,.10g} {figure.unit} ({measure})"
        details = claim.details | {"measure": measure}
        yield replace(claim, noun="alliance", subject=alliance.name, value=value, details=details)


def _alliance_of(paper: Entity, names: Names) -> Entity | None:
    """The alliance whose paper it is: named in its title, or said to be so in the text."""
    if said := paper.attributes.get("alliance", ""):
        return names.find(said, Kind.ALLIANCE)
    alliances = (one for (kind, name), one in names.by_name.items() if kind is Kind.ALLIANCE)
    return next((one for one in alliances if fold(one.name) in fold(paper.name)), None)
