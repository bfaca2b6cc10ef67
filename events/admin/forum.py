from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from unfold.decorators import display

from crm.admin.base import RecordAdmin, RecordTabularInline
from crm.admin.filters import AnyOf, AnyRecord
from crm.panels import figures_in_words
from events.models import Forum, ForumName, Participation
from events.resources import ForumResource
from partners.admin.counting import count_of, listed
from partners.admin.country import country_and_code
from partners.admin.country_filter import country_filters

from .outcome import ForumOutcomeInline
from .participation import ForumParticipationInline


class ForumNameInline(RecordTabularInline):
    model = ForumName
    fields = ("name", "kind", "language")
    verbose_name_plural = _("names")


@admin.register(Forum)
class ForumAdmin(RecordAdmin):
    resource_class = ForumResource

    list_display = (
        "name",
        "kind",
        "status_shown",
        "days",
        "city",
        "country_shown",
        "parent",
        "participations_in_it",
        "reported",
    )
    list_select_related = ("country", "parent")

    list_filter = (
        *country_filters("country"),
        ("kind", AnyOf),
        ("status", AnyOf),
        ("formats", AnyRecord),
        ("capabilities", AnyRecord),
        ("parent", AnyRecord),
    )
    date_hierarchy = "starts_on"

    fieldsets = (
        (
            None,
            {
                "fields": (
                    "name",
                    ("kind", "status"),
                    ("series", "edition"),
                    ("starts_on", "ends_on"),
                    "dates_in_words",
                    ("city", "country"),
                    ("parent", "website"),
                    ("formats", "capabilities"),
                    "summary",
                )
            },
        ),
    )
    autocomplete_fields = ("country", "parent", "formats", "capabilities")

    inlines = (ForumParticipationInline, ForumOutcomeInline, ForumNameInline)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Forum]:
        participations = count_of(Participation.objects.all(), "forum")
        return super().get_queryset(request).annotate(participation_count=participations)

    @display(
        description=_("status"),
        ordering="status",
        label={
            Forum.Status.PLANNED: "info",
            Forum.Status.HELD: "success",
            Forum.Status.CANCELLED: "danger",
        },
    )
    def status_shown(self, forum: Forum) -> tuple[str, str]:
        return forum.status, forum.get_status_display()

    def list_prefetch(self) -> tuple[Any, ...]:
        return ("figures",)

    @admin.display(description=_("reported"))
    def reported(self, forum: Forum) -> str:
        return figures_in_words(forum)

    @admin.display(description=_("days"), ordering="starts_on")
    def days(self, forum: Forum) -> str:
        """The first and the last day, or what is known while they are not."""
        if forum.starts_on is None:
            return forum.dates_in_words
        first, last = date_format(forum.starts_on), date_format(forum.ends_on or forum.starts_on)
        return first if first == last else f"{first} – {last}"

    @admin.display(description=_("country"), ordering="country__name")
    def country_shown(self, forum: Forum) -> str | None:
        return country_and_code(forum.country)

    @admin.display(description=_("participations"), ordering="participation_count")
    def participations_in_it(self, forum: Forum) -> str:
        return listed("events_participation", forum.participation_count, forum__id__exact=forum.pk)
