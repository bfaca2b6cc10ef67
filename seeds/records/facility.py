"""Facilities, which need their company and their country to be recorded at all."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from partners.models import Country, Facility
from seeds.models import Proposal
from seeds.resolution import Named
from seeds.spelling import sentence_case

from .filing import Filing
from .values import put

STATUS_RANKS = tuple(Facility.Status)


def build(filing: Filing, proposal: Proposal, thing: Named) -> Facility:
    about = thing.attributes
    country = Country.objects.filter(code=about.get("country", "")).first()
    if country is None:
        raise ValidationError(_("The country of the facility is not in the list of countries."))
    kind = about.get("kind", "")
    return Facility(
        title=sentence_case(proposal.value),
        company=filing.record("company", proposal.other),
        country=country,
        city=about.get("city", ""),
        kind=kind if kind in Facility.Kind.values else _kind(proposal.value),
        status=about.get("status", Facility.Status.ANNOUNCED),
    )


def _kind(title: str) -> str:
    words = title.casefold()
    cues = {"research": "research", "develop": "research", "дослід": "research", "repair": "repair"}
    cues |= {"maintenance": "repair", "ремонт": "repair", "train": "training", "навчал": "training"}
    cues |= {"office": "office", "офіс": "office", "представництв": "office"}
    return next((kind for cue, kind in cues.items() if cue in words), Facility.Kind.PRODUCTION)


def meet(filing: Filing, proposal: Proposal, facility: Facility, thing: Named) -> None:
    if filing.is_new(facility):
        for field in ("company", "country", "kind", "city"):
            if getattr(facility, field):
                filing.cite(facility, field, str(getattr(facility, field)), proposal)
        filing.cite(facility.company, "facility", str(facility), proposal)
    put(filing, proposal, facility, "status", thing.attributes["status"], ranks=STATUS_RANKS)


FIELDS: dict = {}
