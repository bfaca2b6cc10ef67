"""Programmes: funds, economic regimes and interagency teams."""

from typing import Any

from partners.models import Programme, ProgrammeBody, ProgrammeIncome, ProgrammePurpose
from seeds.models import Proposal
from seeds.resolution import Named
from seeds.spelling import sentence_case, words_key

from .children import add_child, add_names
from .filing import Filing
from .values import put

STATUS_RANKS = tuple(Programme.Status)


def build(filing: Filing, proposal: Proposal, thing: Named) -> Programme:
    about = thing.attributes
    known = {field: about.get(field, "") for field in ("kind", "status")}
    return Programme(
        name=sentence_case(proposal.value),
        kind=known["kind"] if known["kind"] in Programme.Kind.values else Programme.Kind.OTHER,
        status=known["status"] if known["status"] in Programme.Status.values else Programme.Status.PLANNED,
    )


def meet(filing: Filing, proposal: Proposal, programme: Programme, thing: Named) -> None:
    add_names(filing, proposal, programme)
    about = thing.attributes
    if about.get("kind") in Programme.Kind.values:
        put(filing, proposal, programme, "kind", about["kind"])


def status(filing: Filing, proposal: Proposal, programme: Programme) -> None:
    put(filing, proposal, programme, "status", proposal.value, ranks=STATUS_RANKS)


def body(filing: Filing, proposal: Proposal, programme: Programme) -> None:
    company = filing.record("company", proposal.other)
    same = {"programme": programme, "company": company}
    add_child(filing, proposal, programme, ProgrammeBody(**same), field="body", value=str(company), same=same)


def _line(filing: Filing, proposal: Proposal, programme: Programme, model: Any) -> None:
    key = words_key(proposal.value)
    stated = model._default_manager.filter(programme=programme)
    same = next((row for row in stated if words_key(row.description) == key), None)
    add_child(
        filing,
        proposal,
        programme,
        model(programme=programme, description=proposal.value),
        field=proposal.field,
        value=proposal.value,
        same={"pk": same.pk if same else None},
    )


def purpose(filing: Filing, proposal: Proposal, programme: Programme) -> None:
    _line(filing, proposal, programme, ProgrammePurpose)


def income(filing: Filing, proposal: Proposal, programme: Programme) -> None:
    _line(filing, proposal, programme, ProgrammeIncome)


FIELDS = {"status": status, "body": body, "purpose": purpose, "income": income}
