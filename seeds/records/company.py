"""Companies: who they are, and what the reference register says of them."""

from typing import Any

from partners.models import Company, Country
from seeds import register
from seeds.models import Proposal
from seeds.resolution import Named
from seeds.spelling import company_key, countries_in

from .children import add_names, add_term
from .filing import Filing
from .values import put


def build(filing: Filing, proposal: Proposal, thing: Named) -> Company:
    """The company with its country at once: the country is part of what makes a company's name its own."""
    about = _about(thing)
    country = Country.objects.filter(code=about["country"]).first() if about["country"] else None
    kind = about["kind"] or Company.Kind.COMPANY
    if kind not in Company.Kind.values:
        kind = Company.Kind.OTHER  # a political party, say
    return Company(name=proposal.value, kind=kind, country=country)


def meet(filing: Filing, proposal: Proposal, company: Company, thing: Named) -> None:
    """Names, kind and country, cited where they come from: the register's line or the mention.

    What only the reader's vocabulary knows ("the White House" is a body of the United States) has no source to cite.
    """
    written = {"name": proposal.quote, "quote": proposal.quote, "start": proposal.start, "end": proposal.end}
    add_names(filing, proposal, company, [] if spells(proposal.quote, proposal.value) else [written])
    about = _about(thing)
    row = register.shipped().find(thing.names)
    for field in ("kind", "country"):
        said = about[field]
        if not said or (field == "kind" and said not in Company.Kind.values):
            continue
        value: Any = said
        if field == "country":
            value = Country.objects.filter(code=said).first()
            if value is None:
                continue
        if row is not None and getattr(row, field) == said:
            put(filing, proposal, company, field, value, place=register_place(filing, thing))
        elif (field == "country" and said in countries_in(proposal.quote)) or (
            field == "kind" and proposal.rule != "known-organisation"
        ):
            put(filing, proposal, company, field, value)


def spells(quote: str, name: str) -> bool:
    """Whether a quote gives the name itself, with or without a legal form, and not another form of it."""
    written = " ".join(quote.split()).casefold()
    return written.startswith(name.casefold()) and company_key(quote) == company_key(name)


def register_place(filing: Filing, thing: Named) -> dict[str, Any] | None:
    """The register's line on the company, as a place to cite."""
    row = register.shipped().find(thing.names)
    if row is None:
        return None
    return {
        "document": filing.register_document(),
        "quote": row.quote,
        "start": row.start,
        "end": row.end,
        "rule": "reference register",
        "confidence": 1.0,
    }


def _about(thing: Named) -> dict[str, str]:
    """Kind and country as the document gives them, else as the register does."""
    row = register.shipped().find(thing.names)
    return {
        field: thing.attributes.get(field) or (getattr(row, field) if row else "")
        for field in ("kind", "country")
    }


FIELDS = {"capabilities": add_term}
