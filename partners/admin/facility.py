from typing import Any

from django.contrib import admin
from django.utils.translation import gettext_lazy as _
from unfold.decorators import display

from crm.admin.base import RecordAdmin
from crm.admin.filters import AnyOf, AnyRecord
from partners.models import Facility
from partners.resources import FacilityResource

from .country import country_and_code
from .country_filter import country_filters


@admin.register(Facility)
class FacilityAdmin(RecordAdmin):
    resource_class = FacilityResource

    list_display = (
        "title",
        "company",
        "country_shown",
        "city",
        "kind",
        "status_shown",
        "opened_on",
        "capability_names",
    )
    list_select_related = ("company", "country")

    search_fields = ("search_text", "company__search_text")
    list_filter = (
        *country_filters("country"),
        ("company", AnyRecord),
        ("kind", AnyOf),
        ("status", AnyOf),
        ("capabilities", AnyRecord),
    )

    fieldsets = (
        (
            None,
            {
                "fields": (
                    "title",
                    ("company", "kind"),
                    ("country", "city"),
                    ("status", "announced_on"),
                    ("opened_on", "closed_on"),
                    "capabilities",
                    "notes",
                )
            },
        ),
    )
    autocomplete_fields = ("company", "country", "capabilities")

    def list_prefetch(self) -> tuple[Any, ...]:
        return ("capabilities",)

    @admin.display(description=_("country"), ordering="country__name")
    def country_shown(self, facility: Facility) -> str | None:
        return country_and_code(facility.country)

    @display(
        description=_("status"),
        ordering="status",
        label={
            Facility.Status.ANNOUNCED: "default",
            Facility.Status.OPERATING: "success",
            Facility.Status.BUILDING: "info",
            Facility.Status.CLOSED: "danger",
        },
    )
    def status_shown(self, facility: Facility) -> tuple[str, str]:
        return facility.status, facility.get_status_display()

    @admin.display(description=_("capabilities"))
    def capability_names(self, facility: Facility) -> str:
        return ", ".join(str(capability) for capability in facility.capabilities.all())
