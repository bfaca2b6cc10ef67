from typing import Any

from django.contrib import admin
from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _
from unfold.decorators import display

from crm.admin.base import RecordAdmin, RecordTabularInline
from crm.admin.filters import AnyOf, AnyRecord
from partners.models import (
    Programme,
    ProgrammeAllocation,
    ProgrammeBody,
    ProgrammeIncome,
    ProgrammeName,
    ProgrammePurpose,
)
from partners.resources import ProgrammeResource

from .country import country_and_code
from .country_filter import country_filters


class ProgrammeNameInline(RecordTabularInline):
    model = ProgrammeName
    fields = ("name", "kind", "language")
    verbose_name_plural = _("names")


class ProgrammeBodyInline(RecordTabularInline):
    model = ProgrammeBody
    fields = ("company", "role")
    autocomplete_fields = ("company",)
    verbose_name_plural = _("bodies")


class ProgrammeIncomeInline(RecordTabularInline):
    model = ProgrammeIncome
    fields = ("description",)


class ProgrammePurposeInline(RecordTabularInline):
    model = ProgrammePurpose
    fields = ("description",)


class ProgrammeAllocationInline(RecordTabularInline):
    model = ProgrammeAllocation
    fields = ("description", "amount", "currency", "allocated_on")


@admin.register(Programme)
class ProgrammeAdmin(RecordAdmin):
    resource_class = ProgrammeResource

    list_display = ("name", "kind", "status_shown", "country_shown", "led_by", "started_on", "ended_on")
    list_select_related = ("country",)

    list_filter = (
        *country_filters("country"),
        ("kind", AnyOf),
        ("status", AnyOf),
        ("bodies__company", AnyRecord),
    )

    fieldsets = (
        (
            None,
            {
                "fields": (
                    "name",
                    ("kind", "status"),
                    ("country", "announced_on"),
                    ("started_on", "ended_on"),
                    "summary",
                )
            },
        ),
    )
    autocomplete_fields = ("country",)

    inlines = (
        ProgrammeBodyInline,
        ProgrammePurposeInline,
        ProgrammeIncomeInline,
        ProgrammeAllocationInline,
        ProgrammeNameInline,
    )

    def list_prefetch(self) -> tuple[Any, ...]:
        leaders = ProgrammeBody.objects.filter(role=ProgrammeBody.Role.LEAD).select_related("company")
        return (Prefetch("bodies", leaders, to_attr="leaders"),)

    @display(
        description=_("status"),
        ordering="status",
        label={
            Programme.Status.PLANNED: "default",
            Programme.Status.ACTIVE: "success",
            Programme.Status.ANNOUNCED: "info",
            Programme.Status.CLOSED: "danger",
        },
    )
    def status_shown(self, programme: Programme) -> tuple[str, str]:
        return programme.status, programme.get_status_display()

    @admin.display(description=_("country"), ordering="country__name")
    def country_shown(self, programme: Programme) -> str | None:
        return country_and_code(programme.country)

    @admin.display(description=_("led by"))
    def led_by(self, programme: Programme) -> str:
        return ", ".join(str(body.company) for body in programme.leaders)
