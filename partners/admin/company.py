from typing import Any

from django.contrib import admin
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from unfold.contrib.filters.admin import MultipleDropdownFilter
from unfold.decorators import display

from crm.admin.base import RecordAdmin, RecordTabularInline
from crm.admin.filters import AnyOf, AnyRecord
from crm.admin.owner import OwnedMixin, OwnerFilter
from partners.models import (
    Alliance,
    Company,
    CompanyIdentifier,
    CompanyName,
    CompanyRelationship,
    Membership,
    Position,
)
from partners.resources import CompanyResource

from .country import country_and_code
from .country_filter import country_filters


class MemberOfFilter(MultipleDropdownFilter):
    """Members of an alliance today. Applicants and former members are in the list of memberships."""

    title = _("alliance (members today)")
    parameter_name = "alliance"
    all_option = None

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(str(number), name) for number, name in Alliance.objects.values_list("pk", "name")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        chosen = {value for value in self.value() or [] if value}
        if not chosen:
            return queryset
        alliances = [number for number, _name in self.lookup_choices if number in chosen]
        members = Membership.objects.on().filter(alliance__in=alliances)
        return queryset.filter(pk__in=members.values("company"))


class CompanyNameInline(RecordTabularInline):
    model = CompanyName
    fields = ("name", "kind", "language")
    verbose_name_plural = _("names")


class CompanyIdentifierInline(RecordTabularInline):
    model = CompanyIdentifier
    fields = ("scheme", "value")


class CompanyRelationshipInline(RecordTabularInline):
    model = CompanyRelationship
    fk_name = "company"
    fields = ("kind", "other", "started_on", "ended_on")
    autocomplete_fields = ("other",)


class RelationshipFromOthersInline(RecordTabularInline):
    """The same relationships seen from the other side. They are edited where they were entered."""

    model = CompanyRelationship
    fk_name = "other"
    fields = ("company", "kind", "started_on", "ended_on")
    verbose_name_plural = _("relationships from others")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class CompanyPositionInline(RecordTabularInline):
    model = Position
    fields = ("contact", "title", "started_on", "ended_on")
    autocomplete_fields = ("contact",)
    verbose_name_plural = _("people")
    per_page = 25


class CompanyMembershipInline(RecordTabularInline):
    model = Membership
    fields = ("alliance", "status", "joined_on", "left_on", "signed_at_place")
    autocomplete_fields = ("alliance",)


@admin.register(Company)
class CompanyAdmin(OwnedMixin, RecordAdmin):
    resource_class = CompanyResource

    list_display = (
        "name",
        "kind",
        "country_shown",
        "status_shown",
        "alliances",
        "capability_names",
        "owner",
    )
    list_select_related = ("country", "owner")

    list_filter = (
        *country_filters("country"),
        ("kind", AnyOf),
        ("status", AnyOf),
        MemberOfFilter,
        ("capabilities", AnyRecord),
        OwnerFilter,
    )

    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("name", "kind"),
                    ("country", "city"),
                    ("status", "owner"),
                    "website",
                    "capabilities",
                    "notes",
                )
            },
        ),
    )
    autocomplete_fields = ("country", "capabilities")

    inlines = (
        CompanyNameInline,
        CompanyIdentifierInline,
        CompanyPositionInline,
        CompanyMembershipInline,
        CompanyRelationshipInline,
        RelationshipFromOthersInline,
    )

    def list_prefetch(self) -> tuple[Any, ...]:
        standing = Membership.objects.on().select_related("alliance").order_by("alliance__name")
        return (Prefetch("memberships", standing, to_attr="memberships_today"), "capabilities")

    @admin.display(description=_("country"), ordering="country__name")
    def country_shown(self, company: Company) -> str | None:
        return country_and_code(company.country)

    @display(
        description=_("status"),
        ordering="status",
        label={
            Company.Status.PROSPECT: "default",
            Company.Status.ACTIVE: "success",
            Company.Status.DORMANT: "warning",
            Company.Status.CLOSED: "danger",
        },
    )
    def status_shown(self, company: Company) -> tuple[str, str]:
        return company.status, company.get_status_display()

    @admin.display(description=_("alliances"))
    def alliances(self, company: Company) -> str:
        return ", ".join(dict.fromkeys(str(membership.alliance) for membership in company.memberships_today))

    @admin.display(description=_("capabilities"))
    def capability_names(self, company: Company) -> str:
        return ", ".join(str(capability) for capability in company.capabilities.all())
