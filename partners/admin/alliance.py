from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from unfold.decorators import display

from crm.admin.base import RecordAdmin, RecordTabularInline
from crm.admin.filters import AnyOf, AnyRecord
from crm.panels import figures_in_words
from partners.models import Alliance, AllianceName, Membership
from partners.resources import AllianceResource, MembershipResource

from .counting import count_of, listed
from .country import country_and_code
from .country_filter import country_filters


class AllianceNameInline(RecordTabularInline):
    model = AllianceName
    fields = ("name", "kind", "language")
    verbose_name_plural = _("names")


class AllianceMembershipInline(RecordTabularInline):
    model = Membership
    fields = ("company", "status", "joined_on", "left_on", "signed_at_place")
    autocomplete_fields = ("company",)
    per_page = 25


@admin.register(Alliance)
class AllianceAdmin(RecordAdmin):
    resource_class = AllianceResource

    list_display = ("name", "founded_on", "members_today", "reported", "website")
    date_hierarchy = "founded_on"

    fieldsets = ((None, {"fields": ("name", ("founded_on", "website"), "purpose", "notes")}),)
    inlines = (AllianceMembershipInline, AllianceNameInline)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Alliance]:
        members = count_of(Membership.objects.on(), "alliance")
        return super().get_queryset(request).annotate(member_count=members)

    def list_prefetch(self) -> tuple[Any, ...]:
        return ("figures",)

    @admin.display(description=_("reported"))
    def reported(self, alliance: Alliance) -> str:
        return figures_in_words(alliance)

    @admin.display(description=_("members today"), ordering="member_count")
    def members_today(self, alliance: Alliance) -> str:
        return listed("partners_company", alliance.member_count, alliance=alliance.pk)


@admin.register(Membership)
class MembershipAdmin(RecordAdmin):
    resource_class = MembershipResource

    list_display = (
        "company",
        "country_shown",
        "alliance",
        "status_shown",
        "joined_on",
        "left_on",
        "signed_at_place",
    )
    list_select_related = ("company__country", "alliance")

    search_fields = ("company__search_text", "alliance__search_text")
    list_filter = (
        *country_filters("company__country"),
        ("alliance", AnyRecord),
        ("status", AnyOf),
        ("company", AnyRecord),
    )
    date_hierarchy = "joined_on"

    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("company", "alliance"),
                    ("status", "signed_at_place"),
                    ("joined_on", "left_on"),
                    "notes",
                )
            },
        ),
    )
    autocomplete_fields = ("company", "alliance")

    @admin.display(description=_("country"), ordering="company__country__name")
    def country_shown(self, membership: Membership) -> str | None:
        return country_and_code(membership.company.country)

    @display(
        description=_("status"),
        ordering="status",
        label={
            Membership.Status.SIGNATORY: "success",
            Membership.Status.MEMBER: "success",
            Membership.Status.APPLIED: "info",
            Membership.Status.SUSPENDED: "warning",
            Membership.Status.LEFT: "default",
        },
    )
    def status_shown(self, membership: Membership) -> tuple[str, str]:
        return membership.status, membership.get_status_display()
