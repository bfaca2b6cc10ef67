"""Forums: days and place, the forum around them, who took part, what came of them."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from events.models import Forum, Outcome, Participation
from partners.models import Country
from seeds.days import period
from seeds.models import Proposal
from seeds.resolution import Named, same_city
from seeds.spelling import fold, sentence_case, words_key

from .children import add_child, add_names, add_term
from .filing import Filing
from .values import put, replaceable, set_by_reading

STATUS_RANKS = (Forum.Status.UNKNOWN, Forum.Status.PLANNED, Forum.Status.HELD)
CANCELLED_RANKS = (Forum.Status.UNKNOWN, Forum.Status.PLANNED, Forum.Status.CANCELLED)
CERTAINTY_RANKS = (
    Participation.Certainty.INVITED,
    Participation.Certainty.CONFIRMED,
    Participation.Certainty.ATTENDED,
)


def build(filing: Filing, proposal: Proposal, thing: Named) -> Forum:
    kind = thing.attributes.get("kind", "")
    return Forum(
        name=sentence_case(proposal.value),
        kind=kind if kind in Forum.Kind.values else Forum.Kind.FORUM,
        status=Forum.Status.UNKNOWN,
    )


def meet(filing: Filing, proposal: Proposal, forum: Forum, thing: Named) -> None:
    """Names, and for a new forum its kind: another document may call the same conference a summit.

    A proper name takes the place of a description ("joint industry conference") that was read, not entered.
    """
    name = proposal.value
    if is_description(forum.name) and not is_description(name) and set_by_reading(filing, forum, "name"):
        described, forum.name = forum.name, name
        filing.save(forum)
        add_names(filing, proposal, forum, [_where_named(forum, described)])
    series = [one for one in (forum.series, str(thing.attributes.get("series", ""))) if one]
    add_names(filing, proposal, forum, without=series if thing.attributes.get("edition") else ())
    kind = thing.attributes.get("kind", "")
    if filing.is_new(forum) and kind in Forum.Kind.values:
        filing.cite(forum, "kind", kind, proposal)


def _where_named(forum: Forum, name: str) -> dict[str, Any]:
    """The name, and the place in the earlier document that gave it; a name without a source has no place."""
    for item in forum.evidence.filter(field="name").order_by("pk"):
        if fold(item.value) == fold(name):
            return {
                "name": name,
                "quote": item.quote,
                "start": item.start,
                "end": item.end,
                "document": item.document,
                "rule": item.rule,
                "confidence": item.confidence,
            }
    return {"name": name}


def is_description(name: str) -> bool:
    """Whether an English name only describes: no capital after the first word. Ukrainian writes all names so."""
    return name.isascii() and name[1:] == name[1:].lower()


def days(filing: Filing, proposal: Proposal, forum: Forum) -> None:
    """First and last day together, or a month while no day is known. A day inside the month replaces it."""
    start, _slash, end = proposal.value.partition("/")
    claimed = period(start, end)
    if claimed is None:
        raise ValidationError(_("“%(days)s” is no day and no month.") % {"days": proposal.value})
    if len(start) < len("2023-12-05"):
        _month(filing, proposal, forum, claimed)
        return
    first, last = claimed
    known = forum.starts_on
    # Asked before citing: what nobody has claimed yet may be replaced, and citing is a claim.
    may = known is None or (
        (first, last) != (known, forum.ends_on)
        and replaceable(filing, forum, "starts_on", first)
        and replaceable(filing, forum, "ends_on", last)
    )
    filing.cite(forum, "starts_on", first.isoformat(), proposal)
    filing.cite(forum, "ends_on", last.isoformat(), proposal)
    if may:
        forum.starts_on, forum.ends_on = first, last
        if forum.dates_in_words and set_by_reading(filing, forum, "dates_in_words"):
            forum.dates_in_words = ""
        filing.save(forum)
    elif (first, last) != (known, forum.ends_on):
        filing.conflict(forum, "days", proposal.value)


def _month(filing: Filing, proposal: Proposal, forum: Forum, claimed: tuple[date, date]) -> None:
    filing.cite(forum, "starts_on", proposal.value, proposal)
    if forum.starts_on is None:
        put(filing, proposal, forum, "dates_in_words", proposal.value)
    elif not claimed[0] <= forum.starts_on <= claimed[1]:
        filing.conflict(forum, "days", proposal.value)


def city(filing: Filing, proposal: Proposal, forum: Forum) -> None:
    named = proposal.value
    if same_city(named, forum.city):  # Washington, D.C. and Washington do not disagree
        named = forum.city
    put(filing, proposal, forum, "city", named)


def country(filing: Filing, proposal: Proposal, forum: Forum) -> None:
    put(filing, proposal, forum, "country", filing.record("country", proposal.other))


def status(filing: Filing, proposal: Proposal, forum: Forum) -> None:
    ranks = CANCELLED_RANKS if proposal.value == Forum.Status.CANCELLED else STATUS_RANKS
    put(filing, proposal, forum, "status", proposal.value, ranks=ranks)


def edition(filing: Filing, proposal: Proposal, forum: Forum) -> None:
    """The number counts within a series, so both are set together; another language's series name is no conflict."""
    number, series = int(proposal.value), proposal.claim["series"]
    for known in Forum.objects.exclude(series="").values_list("series", flat=True).distinct():
        if words_key(known) == words_key(series):
            series = known
            break
    if forum.edition is None and replaceable(filing, forum, "series", series):
        forum.series, forum.edition = series, number
        filing.save(forum)
    elif forum.edition != number:
        filing.conflict(forum, "edition", proposal.value)
    filing.cite(forum, "edition", proposal.value, proposal)
    filing.cite(forum, "series", series, proposal)


def parent(filing: Filing, proposal: Proposal, forum: Forum) -> None:
    put(filing, proposal, forum, "parent", filing.record("forum", proposal.other))


def follows(filing: Filing, proposal: Proposal, forum: Forum) -> None:
    """Kept as evidence alone: a forum has no column for what it continues."""
    filing.cite(forum, "follows", str(filing.record("forum", proposal.other)), proposal)


def participation(filing: Filing, proposal: Proposal, forum: Forum) -> None:
    who = filing.record(proposal.other_noun, proposal.other)
    role, certainty = proposal.claim["role"], proposal.claim["certainty"]
    side: dict[str, Any] = {"country" if isinstance(who, Country) else proposal.other_noun: who}
    row = Participation(forum=forum, role=role, certainty=certainty, **side)
    add_child(
        filing,
        proposal,
        forum,
        row,
        field="participation",
        value=f"{who}: {row.get_role_display()}, {row.get_certainty_display()}",
        same={"forum": forum, "role": role, **side},
        ranked={"certainty": CERTAINTY_RANKS},
    )


def outcome(filing: Filing, proposal: Proposal, forum: Forum) -> None:
    thing = filing.record(proposal.other_noun, proposal.other)
    same = {"forum": forum, "kind": proposal.claim["outcome"], proposal.other_noun: thing}
    row = Outcome(**same)
    value = f"{thing}: {row.get_kind_display()}"
    add_child(filing, proposal, forum, row, field="outcome", value=value, same=same)


FIELDS = {
    "days": days,
    "city": city,
    "country": country,
    "status": status,
    "edition": edition,
    "parent": parent,
    "follows": follows,
    "participation": participation,
    "outcome": outcome,
    "formats": add_term,
    "capabilities": add_term,
}
