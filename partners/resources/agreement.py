from django.utils.translation import gettext_lazy as _

from crm.columns import Column, Day, Label, Names, Number, Reference, Text, Whole, joined, with_details
from crm.models import User
from crm.resources import RecordResource
from partners.models import Agreement, Capability, CooperationFormat


class AgreementResource(RecordResource):
    title = Column(_("Title"), "title", Text())
    kind = Column(_("Kind"), "kind", Label(Agreement.Kind))
    status = Column(_("Status"), "status", Label(Agreement.Status))
    signed_on = Column(_("Signed on"), "signed_on", Day())
    starts_on = Column(_("In force from"), "starts_on", Day())
    ends_on = Column(_("In force until"), "ends_on", Day())
    stands_for = Column(_("Stands for"), "stands_for", Whole())
    parties = Column(
        _("Parties"),
        show=lambda agreement: joined(
            with_details(party, party.get_role_display()) for party in agreement.parties.all()
        ),
    )
    formats = Column(_("Cooperation formats"), "formats", Names(CooperationFormat))
    capabilities = Column(_("Capabilities"), "capabilities", Names(Capability))
    value = Column(_("Value"), "value", Number())
    currency = Column(_("Currency"), "currency", Text())
    owner_name = Column(_("Owner"), "owner")
    owner = Column(_("Owner login"), "owner", Reference(User, "username"))
    summary = Column(_("Summary"), "summary", Text())

    natural_key = ("title", "signed_on")
    export_select = ("owner",)
    export_prefetch = ("parties__company", "parties__country", "formats", "capabilities")

    class Meta:
        model = Agreement
