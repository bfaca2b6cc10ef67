from typing import Any

from django.contrib import admin
from django.db.models import Prefetch
from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _
from unfold.decorators import display

from crm.admin.base import RecordAdmin, RecordTabularInline
from crm.admin.filters import AnyOf, AnyRecord
from crm.admin.owner import OwnedMixin, OwnerFilter
from partners.models import Agreement, AgreementParty
from partners.resources import AgreementResource

from .country_filter import country_filters


class AgreementPartyInline(RecordTabularInline):
    model = AgreementParty
    fields = ("company", "country", "role")
    autocomplete_fields = ("company", "country")


@admin.register(Agreement)
class AgreementAdmin(OwnedMixin, RecordAdmin):
    resource_class = AgreementResource

    list_display = (
        "title",
        "kind",
        "status_shown",
        "signed_on",
        "party_names",
        "stands_for",
        "value_shown",
        "owner",
    )
    list_select_related = ("owner",)

    list_filter: tuple[Any, ...] = (
        *country_filters("parties__country", "parties__company__country"),
        ("parties__company", AnyRecord),
        ("kind", AnyOf),
        ("status", AnyOf),
        ("formats", AnyRecord),
        ("capabilities", AnyRecord),
        OwnerFilter,
    )
    date_hierarchy = "signed_on"

    fieldsets = (
        (
            None,
            {
                "fields": (
                    "title",
                    ("kind", "status"),
                    ("signed_on", "owner"),
                    ("starts_on", "ends_on"),
                    ("value", "currency"),
                    "stands_for",
                    ("formats", "capabilities"),
                    "summary",
                )
            },
        ),
    )
    autocomplete_fields = ("formats", "capabilities")

    inlines = (AgreementPartyInline,)

    def list_prefetch(self) -> tuple[Any, ...]:
        return (Prefetch("parties", AgreementParty.objects.select_related("company", "country")),)

    @display(
        description=_("status"),
        ordering="status",
        label={
            Agreement.Status.PROPOSED: "default",
            Agreement.Status.NEGOTIATING: "info",
            Agreement.Status.SIGNED: "success",
            Agreement.Status.IN_FORCE: "success",
            Agreement.Status.EXPIRED: "warning",
            Agreement.Status.TERMINATED: "danger",
        },
    )
    def status_shown(self, agreement: Agreement) -> tuple[str, str]:
        return agreement.status, agreement.get_status_display()

    @admin.display(description=_("parties"))
    def party_names(self, agreement: Agreement) -> str:
        return ", ".join(str(party) for party in agreement.parties.all())

    @admin.display(description=_("value"), ordering="value")
    def value_shown(self, agreement: Agreement) -> str | None:
        if agreement.value is None:
            return None
        return f"{number_format(agreement.value, decimal_pos=0, force_grouping=True)} {agreement.currency}"
