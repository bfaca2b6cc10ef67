from typing import Any

from django.contrib import admin
from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _

from crm.admin.base import RecordAdmin, RecordTabularInline
from crm.admin.filters import AnyRecord
from crm.admin.owner import OwnedMixin, OwnerFilter
from partners.models import Contact, ContactName, Position
from partners.resources import ContactResource

from .country import country_and_code
from .country_filter import country_filters


class ContactNameInline(RecordTabularInline):
    model = ContactName
    fields = ("name", "kind", "language")
    verbose_name_plural = _("names")


class PositionInline(RecordTabularInline):
    model = Position
    fields = ("title", "company", "country", "started_on", "ended_on")
    autocomplete_fields = ("company", "country")


@admin.register(Contact)
class ContactAdmin(OwnedMixin, RecordAdmin):
    resource_class = ContactResource

    list_display = ("name", "position_today", "country_shown", "email", "phone", "owner")
    list_select_related = ("country", "owner")

    list_filter = (
        *country_filters("country"),
        ("positions__company", AnyRecord),
        OwnerFilter,
    )

    fieldsets = ((None, {"fields": ("name", ("email", "phone"), ("country", "owner"), "notes")}),)
    autocomplete_fields = ("country",)

    inlines = (PositionInline, ContactNameInline)

    def list_prefetch(self) -> tuple[Any, ...]:
        held = Position.objects.on().select_related("company", "country")
        return (Prefetch("positions", held, to_attr="positions_today"),)

    @admin.display(description=_("position"))
    def position_today(self, contact: Contact) -> str:
        return "; ".join(
            f"{position.title}, {position.company or position.country}"
            for position in contact.positions_today
        )

    @admin.display(description=_("country"), ordering="country__name")
    def country_shown(self, contact: Contact) -> str | None:
        return country_and_code(contact.country)


@admin.register(Position)
class PositionAdmin(RecordAdmin):
    list_display = ("title", "contact", "company", "country", "started_on", "ended_on")
    list_select_related = ("contact", "company", "country")

    search_fields = ("search_text", "contact__search_text", "company__search_text", "country__search_text")
    list_filter = (
        *country_filters("country", "company__country"),
        ("company", AnyRecord),
        ("contact", AnyRecord),
    )
    date_hierarchy = "started_on"

    fieldsets = (
        (
            None,
            {"fields": (("contact", "title"), ("company", "country"), ("started_on", "ended_on"))},
        ),
    )
    autocomplete_fields = ("contact", "company", "country")
