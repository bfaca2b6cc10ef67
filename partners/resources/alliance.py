from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _

from crm.columns import Column, Day, Label, Reference, Text, joined
from crm.resources import RecordResource
from partners.models import Alliance, Membership

from .company import COMPANY_COUNTRY_CODE, company_reference


class AllianceResource(RecordResource):
    name = Column(_("Name"), "name", Text())
    purpose = Column(_("Purpose"), "purpose", Text())
    founded_on = Column(_("Founded on"), "founded_on", Day())
    website = Column(_("Website"), "website", Text())
    names = Column(_("Other names"), show=lambda alliance: joined(alliance.names.all()))
    member_count = Column(_("Members today"), show=lambda alliance: str(len(alliance.members_today)))
    notes = Column(_("Notes"), "notes", Text())

    natural_key = ("name",)

    class Meta:
        model = Alliance

    @classmethod
    def for_export(cls, rows):
        today = Prefetch("memberships", Membership.objects.on(), to_attr="members_today")
        return super().for_export(rows).prefetch_related("names", today)


class MembershipResource(RecordResource):
    alliance = Column(_("Alliance"), "alliance", Reference(Alliance, "name"))
    company = Column(_("Company"), "company", company_reference())
    company_country = Column(COMPANY_COUNTRY_CODE, "company__country__code")
    status = Column(_("Status"), "status", Label(Membership.Status))
    joined_on = Column(_("Joined on"), "joined_on", Day())
    left_on = Column(_("Left on"), "left_on", Day())
    signed_at_place = Column(_("Signed at"), "signed_at_place", Text())
    notes = Column(_("Notes"), "notes", Text())

    # A company may leave and join again: the day tells its memberships apart.
    natural_key = ("alliance", "company", "joined_on")
    export_select = ("alliance", "company__country")

    class Meta:
        model = Membership
