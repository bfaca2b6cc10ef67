from django.utils.translation import gettext_lazy as _

from crm.columns import Column, Label, Names, Reference, Text, joined, period, with_details
from crm.models import User
from crm.resources import RecordResource
from partners.models import Capability, Company

from .country import CountryCode

COMPANY_COUNTRY_CODE = _("Company country code")


def company_reference() -> Reference:
    """A company by name; the column beside it tells companies of one name apart."""
    return Reference(Company, "name", beside={COMPANY_COUNTRY_CODE: "country__code"})


def alliances_of(company: Company) -> str:
    return joined(
        with_details(
            membership.alliance,
            membership.get_status_display(),
            period(membership.joined_on, membership.left_on),
        )
        for membership in company.memberships.all()
    )


class CompanyResource(RecordResource):
    name = Column(_("Name"), "name", Text())
    kind = Column(_("Kind"), "kind", Label(Company.Kind))
    status = Column(_("Status"), "status", Label(Company.Status))
    country_name = Column(_("Country"), "country__name")
    country = Column(_("Country code"), "country", CountryCode())
    city = Column(_("City"), "city", Text())
    website = Column(_("Website"), "website", Text())
    names = Column(_("Other names"), show=lambda company: joined(company.names.all()))
    identifiers = Column(_("Identifiers"), show=lambda company: joined(company.identifiers.all()))
    capabilities = Column(_("Capabilities"), "capabilities", Names(Capability))
    alliances = Column(_("Alliances"), show=alliances_of)
    owner_name = Column(_("Owner"), "owner")
    owner = Column(_("Owner login"), "owner", Reference(User, "username"))
    notes = Column(_("Notes"), "notes", Text())

    natural_key = ("name", "country")
    export_select = ("country", "owner")
    export_prefetch = ("names", "identifiers", "capabilities", "memberships__alliance")

    class Meta:
        model = Company
