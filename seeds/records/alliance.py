"""Alliances and who joined them."""

from partners.models import Alliance, Membership
from seeds.models import Proposal
from seeds.resolution import Named
from seeds.spelling import sentence_case

from .children import add_child, add_names
from .filing import Filing

MEMBERSHIP_RANKS = (Membership.Status.APPLIED, Membership.Status.MEMBER, Membership.Status.SIGNATORY)


def build(filing: Filing, proposal: Proposal, thing: Named) -> Alliance:
    return Alliance(name=sentence_case(proposal.value))


def meet(filing: Filing, proposal: Proposal, alliance: Alliance, thing: Named) -> None:
    add_names(filing, proposal, alliance)


def membership(filing: Filing, proposal: Proposal, alliance: Alliance) -> None:
    company = filing.record("company", proposal.other)
    add_child(
        filing,
        proposal,
        alliance,
        Membership(alliance=alliance, company=company, status=proposal.claim["status"]),
        field="membership",
        value=str(company),
        same={"alliance": alliance, "company": company, "left_on": None},
        ranked={"status": MEMBERSHIP_RANKS},
    )


FIELDS = {"membership": membership}
