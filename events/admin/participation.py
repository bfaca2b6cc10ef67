from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from unfold.decorators import display

from crm.admin.base import RecordAdmin, RecordTabularInline
from crm.admin.filters import AnyOf, AnyRecord
from events.models import Participation
from events.resources import ParticipationResource
from partners.admin.company import CompanyAdmin
from partners.admin.contact import ContactAdmin
from partners.admin.country import country_and_code
from partners.admin.country_filter import country_filters

WHO = ("company", "country", "contact")


class ForumParticipationInline(RecordTabularInline):
    """On the page of the forum: who."""

    model = Participation
    fields = (*WHO, "role", "certainty")
    autocomplete_fields = WHO
    per_page = 25

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Three choices side by side leave no room for buttons beside each."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        field.widget = getattr(field.widget, "widget", field.widget)
        return field


class ParticipationInline(RecordTabularInline):
    """On the page of a company or a person: where."""

    model = Participation
    fields = ("forum", "role", "certainty")
    autocomplete_fields = ("forum",)
    verbose_name_plural = _("forums")
    per_page = 25


for noun in (CompanyAdmin, ContactAdmin):
    noun.inlines = (*noun.inlines, ParticipationInline)


@admin.register(Participation)
class ParticipationAdmin(RecordAdmin):
    resource_class = ParticipationResource

    list_display = ("who_shown", "country_shown", "forum", "forum_day", "role", "certainty_shown")
    list_select_related = ("forum", "company__country", "country", "contact__country")

    search_fields = ("forum__search_text", *(f"{who}__search_text" for who in WHO))
    list_filter = (
        *country_filters("country", "company__country", "contact__country"),
        ("forum", AnyRecord),
        ("role", AnyOf),
        ("certainty", AnyOf),
        ("company", AnyRecord),
        ("contact", AnyRecord),
    )
    date_hierarchy = "forum__starts_on"

    fieldsets = ((None, {"fields": ("forum", WHO, ("role", "certainty"), "notes")}),)
    autocomplete_fields = ("forum", *WHO)

    @admin.display(description=_("who"))
    def who_shown(self, participation: Participation) -> str:
        return str(participation.who)

    @admin.display(description=_("country"))
    def country_shown(self, participation: Participation) -> str | None:
        somebody = participation.company or participation.contact
        return country_and_code(somebody.country if somebody else participation.country)

    @admin.display(description=_("first day"), ordering="forum__starts_on")
    def forum_day(self, participation: Participation) -> Any:
        return participation.forum.starts_on

    @display(
        description=_("how sure"),
        ordering="certainty",
        label={
            Participation.Certainty.INVITED: "info",
            Participation.Certainty.CONFIRMED: "default",
            Participation.Certainty.ATTENDED: "success",
            Participation.Certainty.ABSENT: "danger",
        },
    )
    def certainty_shown(self, participation: Participation) -> tuple[str, str]:
        return participation.certainty, participation.get_certainty_display()
