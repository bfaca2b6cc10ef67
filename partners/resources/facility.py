from django.utils.translation import gettext_lazy as _

from crm.columns import Column, Day, Label, Names, Text
from crm.resources import RecordResource
from partners.models import Capability, Facility

from .company import COMPANY_COUNTRY_CODE, company_reference
from .country import CountryCode


class FacilityResource(RecordResource):
    title = Column(_("Title"), "title", Text())
    company = Column(_("Company"), "company", company_reference())
    company_country = Column(COMPANY_COUNTRY_CODE, "company__country__code")
    country_name = Column(_("Country"), "country__name")
    country = Column(_("Country code"), "country", CountryCode())
    city = Column(_("City"), "city", Text())
    kind = Column(_("Kind"), "kind", Label(Facility.Kind))
    status = Column(_("Status"), "status", Label(Facility.Status))
    capabilities = Column(_("Capabilities"), "capabilities", Names(Capability))
    announced_on = Column(_("Announced on"), "announced_on", Day())
    opened_on = Column(_("Opened on"), "opened_on", Day())
    closed_on = Column(_("Closed on"), "closed_on", Day())
    notes = Column(_("Notes"), "notes", Text())

    natural_key = ("title", "company", "country")
    export_select = ("company__country", "country")
    export_prefetch = ("capabilities",)

    class Meta:
        model = Facility
