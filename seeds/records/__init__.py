"""From an accepted claim to a record and its evidence: one module a noun."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from seeds.models import Proposal
from seeds.resolution import Match, Named, resolve

from . import agreement, alliance, company, contact, facility, forum, programme
from .figure import figure
from .filing import Filing, NotRecorded, Tally, reason_for

__all__ = ["Filing", "NotRecorded", "Tally", "file_claim", "find_match", "reason_for"]

NOUNS: dict[str, Any] = {
    "agreement": agreement,
    "alliance": alliance,
    "company": company,
    "contact": contact,
    "facility": facility,
    "forum": forum,
    "programme": programme,
}


def file_claim(filing: Filing, proposal: Proposal, into: Any = None) -> Any:
    """Write what the proposal claims and return its subject's record; ``into`` overrules the resolution."""
    if proposal.proposes_record:
        return _file_thing(filing, proposal, into)
    record = filing.record(proposal.noun, proposal.subject)
    filing.tally.seen.add(filing.key(record))
    if proposal.field == "figure":
        figure(filing, proposal, record)
        return record
    fields = NOUNS[proposal.noun].FIELDS if proposal.noun in NOUNS else {}
    if proposal.field not in fields:
        raise ValidationError(_("There is no place for “%(field)s”.") % {"field": proposal.field_label})
    fields[proposal.field](filing, proposal, record)
    return record


def find_match(filing: Filing, proposal: Proposal) -> Match:
    return resolve(_named(filing, proposal))


def _named(filing: Filing, proposal: Proposal) -> Named:
    about = dict(proposal.claim.get("attributes", {}))
    if proposal.noun == Proposal.Noun.FORUM:
        about["published_on"] = filing.document.published_on
    try:
        if proposal.noun == "facility":
            about["company_id"] = filing.record("company", proposal.other).pk
        elif proposal.noun == "agreement" and "forum" in about:
            about["forum_id"] = filing.record("forum", about["forum"]).pk
        elif proposal.noun == "forum" and "part_of" in about:
            about["parent_id"] = filing.record("forum", about["part_of"]).pk
    except NotRecorded:
        pass  # while things are only proposed, the comparison goes without
    return Named(
        noun=proposal.noun,
        name=proposal.value,
        aliases=tuple(place["name"] for place in proposal.claim.get("aliases", [])),
        attributes=about,
        taken=filing.taken(proposal.noun),
    )


def _file_thing(filing: Filing, proposal: Proposal, into: Any) -> Any:
    module, thing = NOUNS[proposal.noun], _named(filing, proposal)
    record = into or resolve(thing).record
    if record is None:
        record = module.build(filing, proposal, thing)
        filing.save(record)
    filing.remember(proposal.noun, proposal.subject, record)
    _cite_name(filing, proposal, record, thing)
    module.meet(filing, proposal, record, thing)
    return record


def _cite_name(filing: Filing, proposal: Proposal, record: Any, thing: Named) -> None:
    """A company's name may be the register's, which the document spells otherwise: then its line is cited."""
    place = None
    if proposal.noun == Proposal.Noun.COMPANY and not company.spells(proposal.quote, proposal.value):
        place = company.register_place(filing, thing)
        if place is None and proposal.value.isascii() and not proposal.quote.isascii():
            return  # a translation of the reader's own: no source says it so
    filing.cite(record, "name", proposal.value, proposal, place)
