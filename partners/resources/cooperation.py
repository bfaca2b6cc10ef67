from django.utils.translation import gettext_lazy as _

from crm.columns import Column, Label, Text
from crm.resources import RecordResource
from partners.models import Capability, CooperationFormat


class CooperationFormatResource(RecordResource):
    slug = Column(_("Short name"), "slug", Text())
    name = Column(_("Name"), "name", Text())
    name_uk = Column(_("Ukrainian name"), "name_uk", Text())
    description = Column(_("Description"), "description", Text())

    natural_key = ("slug",)

    class Meta:
        model = CooperationFormat


class CapabilityResource(CooperationFormatResource):
    ml_category = Column(_("EU Common Military List"), "ml_category", Label(Capability.Category))

    class Meta:
        model = Capability
