"""Contacts and their positions."""

from typing import Any

from crm.text import transliterate
from partners.models import Company, Contact, Country, Position
from seeds.mentions.offices import office
from seeds.models import Proposal
from seeds.resolution import Named
from seeds.spelling import same_office

from .children import add_child, add_names
from .filing import Filing
from .values import put


def build(filing: Filing, proposal: Proposal, thing: Named) -> Contact:
    return Contact(name=transliterate(proposal.value))


def meet(filing: Filing, proposal: Proposal, contact: Contact, thing: Named) -> None:
    add_names(filing, proposal, contact, whole=True)


def position(filing: Filing, proposal: Proposal, contact: Contact) -> None:
    """A position at a company or, for offices of the state, of a country; it tells the person's country too."""
    place = filing.record(proposal.other_noun, proposal.other)
    title = proposal.claim["title"]
    where: dict[str, Any] = {"country" if isinstance(place, Country) else "company": place}
    if not title.isascii():  # the records' own language is English; the quote keeps the title as written
        title = office(title) or title
    held = Position.objects.filter(contact=contact, **where)
    same = next((row for row in held if same_office(row.title, title)), None)
    add_child(
        filing,
        proposal,
        contact,
        Position(contact=contact, title=title, **where),
        field="position",
        value=f"{title}, {place}",
        same={"pk": same.pk} if same else {"pk": None},
    )
    country = place if isinstance(place, Country) else place.country
    of_state = isinstance(place, Country) or place.kind == Company.Kind.GOVERNMENT
    if country is not None and of_state:
        put(filing, proposal, contact, "country", country)


FIELDS = {"position": position}
