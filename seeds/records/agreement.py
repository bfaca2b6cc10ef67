"""Agreements: their kind and status, the parties, what they cover."""

from partners.models import Agreement, AgreementParty
from seeds.models import Proposal
from seeds.resolution import Named
from seeds.spelling import fold, sentence_case

from .children import add_child, add_term
from .filing import Filing
from .values import put

STATUS_RANKS = (
    Agreement.Status.PROPOSED,
    Agreement.Status.NEGOTIATING,
    Agreement.Status.SIGNED,
    Agreement.Status.IN_FORCE,
    Agreement.Status.EXPIRED,
)


def build(filing: Filing, proposal: Proposal, thing: Named) -> Agreement:
    kind = thing.attributes.get("kind", "")
    return Agreement(
        title=sentence_case(proposal.value),
        kind=kind if kind in Agreement.Kind.values else Agreement.Kind.OTHER,
    )


def meet(filing: Filing, proposal: Proposal, agreement: Agreement, thing: Named) -> None:
    """An agreement has no table of other names; what else the document calls it stays in its evidence."""
    kind = thing.attributes.get("kind", "")
    if filing.is_new(agreement) and kind in Agreement.Kind.values:
        filing.cite(agreement, "kind", kind, proposal)
    for place in proposal.claim.get("aliases", []):
        if "quote" in place and fold(place["name"]) != fold(agreement.title):
            filing.cite(agreement, "names", place["name"], proposal, place)


def kind(filing: Filing, proposal: Proposal, agreement: Agreement) -> None:
    put(filing, proposal, agreement, "kind", proposal.value)


def status(filing: Filing, proposal: Proposal, agreement: Agreement) -> None:
    put(filing, proposal, agreement, "status", proposal.value, ranks=STATUS_RANKS)


def stands_for(filing: Filing, proposal: Proposal, agreement: Agreement) -> None:
    put(filing, proposal, agreement, "stands_for", int(proposal.value))


def party(filing: Filing, proposal: Proposal, agreement: Agreement) -> None:
    who = filing.record(proposal.other_noun, proposal.other)
    same = {"agreement": agreement, proposal.other_noun: who, "role": proposal.claim["role"]}
    add_child(filing, proposal, agreement, AgreementParty(**same), field="party", value=str(who), same=same)


FIELDS = {
    "kind": kind,
    "status": status,
    "stands_for": stands_for,
    "party": party,
    "formats": add_term,
    "capabilities": add_term,
}
