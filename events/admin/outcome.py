"""What was signed or announced at a forum; the forms and the lists of those things learn of it here.

``partners`` knows nothing of forums, so its forms are completed from this side.
"""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from crm.admin.base import RecordAdmin, RecordTabularInline
from crm.admin.filters import AnyOf, AnyRecord
from events.models import Outcome
from partners.admin.agreement import AgreementAdmin
from partners.admin.alliance import AllianceAdmin
from partners.admin.programme import ProgrammeAdmin

THINGS = ("agreement", "alliance", "programme")


class OutcomeInline(RecordTabularInline):
    """On the page of what was signed or announced: where."""

    model = Outcome
    fields = ("forum", "kind")
    autocomplete_fields = ("forum",)
    verbose_name = _("forum where it was signed or announced")
    verbose_name_plural = _("signed or announced at")


class ForumOutcomeInline(RecordTabularInline):
    """On the page of the forum: what."""

    model = Outcome
    fields = ("kind", *THINGS)
    autocomplete_fields = THINGS
    per_page = 25

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Three choices side by side leave no room for buttons beside each."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        field.widget = getattr(field.widget, "widget", field.widget)
        return field


for noun in (AgreementAdmin, AllianceAdmin, ProgrammeAdmin):
    noun.inlines = (*noun.inlines, OutcomeInline)
AgreementAdmin.list_filter = (*AgreementAdmin.list_filter, ("outcomes__forum", AnyRecord))


@admin.register(Outcome)
class OutcomeAdmin(RecordAdmin):
    list_display = ("what", "noun", "kind", "forum", "forum_day")
    list_select_related = ("forum", *THINGS)

    search_fields = ("forum__search_text", *(f"{thing}__search_text" for thing in THINGS))
    list_filter = (("forum", AnyRecord), ("kind", AnyOf))
    date_hierarchy = "forum__starts_on"

    fieldsets = ((None, {"fields": (("forum", "kind"), THINGS)}),)
    autocomplete_fields = ("forum", *THINGS)

    @admin.display(description=_("what"))
    def what(self, outcome: Outcome) -> str:
        return str(outcome.thing)

    @admin.display(description=_("noun"))
    def noun(self, outcome: Outcome) -> Any:
        return outcome.thing._meta.verbose_name if outcome.thing else None

    @admin.display(description=_("first day"), ordering="forum__starts_on")
    def forum_day(self, outcome: Outcome) -> Any:
        return outcome.forum.starts_on
