from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from crm.models import Alias, RecordQuerySet, SourcedRecord
from crm.period import ends_after_it_starts
from partners.models import Capability, CooperationFormat, Country


class ForumQuerySet(RecordQuerySet):
    def upcoming(self, day: date | None = None) -> "ForumQuerySet":
        """Not cancelled, and not over on the day (today, unless given); planned ones of unknown days too."""
        day = day or timezone.localdate()
        ahead = Q(starts_on__gte=day) | Q(ends_on__gte=day)
        unknown = Q(starts_on__isnull=True, status=Forum.Status.PLANNED)
        return self.exclude(status=Forum.Status.CANCELLED).filter(ahead | unknown)

    def held_by(self, day: date | None = None) -> "ForumQuerySet":
        """Held, and over by the day (today, unless given)."""
        day = day or timezone.localdate()
        return self.filter(status=Forum.Status.HELD, ends_on__lte=day)


class Forum(SourcedRecord):
    """Where partners meet: a forum, a conference, a summit, a meeting, alone or inside another."""

    class Kind(models.TextChoices):
        FORUM = "forum", _("forum")
        CONFERENCE = "conference", _("conference")
        SUMMIT = "summit", _("summit")
        EXHIBITION = "exhibition", _("exhibition")
        MEETING = "meeting", _("meeting")

    class Status(models.TextChoices):
        UNKNOWN = "unknown", _("not known")
        PLANNED = "planned", _("planned")
        HELD = "held", _("held")
        CANCELLED = "cancelled", _("cancelled")

    name = models.CharField(
        _("name"),
        max_length=300,
        help_text=_("The name that colleagues use. Other names of it go under “Names”."),
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.FORUM)
    status = models.CharField(_("status"), max_length=20, choices=Status, default=Status.PLANNED)
    series = models.CharField(
        _("series"),
        max_length=200,
        blank=True,
        help_text=_("What its editions have in common, without the number."),
    )
    edition = models.PositiveSmallIntegerField(
        _("edition"), null=True, blank=True, help_text=_("1 for the first.")
    )
    starts_on = models.DateField(_("first day"), null=True, blank=True)
    ends_on = models.DateField(
        _("last day"), null=True, blank=True, help_text=_("For one day, the same as the first day.")
    )
    dates_in_words = models.CharField(
        _("dates in words"),
        max_length=100,
        blank=True,
        help_text=_("While the days are unknown: 2023-12, next spring."),
    )
    city = models.CharField(_("city"), max_length=120, blank=True)
    country = models.ForeignKey(
        Country,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="forums",
        verbose_name=_("country"),
        help_text=_("Where it takes place."),
    )
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="inner_meetings",
        verbose_name=_("part of"),
        help_text=_("For a meeting inside a larger forum: that forum."),
    )
    formats = models.ManyToManyField(
        CooperationFormat, related_name="forums", blank=True, verbose_name=_("cooperation formats discussed")
    )
    capabilities = models.ManyToManyField(
        Capability, related_name="forums", blank=True, verbose_name=_("capabilities discussed")
    )
    website = models.URLField(_("website"), blank=True)
    summary = models.TextField(_("summary"), blank=True)

    objects = ForumQuerySet.as_manager()
    search_through = ("names",)
    _history_m2m_fields = ("formats", "capabilities")

    class Meta(SourcedRecord.Meta):
        verbose_name = _("forum")
        verbose_name_plural = _("forums")
        ordering = [F("starts_on").desc(nulls_last=True), "-pk"]
        indexes = [
            models.Index(fields=["-starts_on", "-id"], name="forum_newest"),
            models.Index(fields=["country", "-starts_on", "-id"], name="forum_country"),
            models.Index(fields=["status", "-starts_on", "-id"], name="forum_status"),
        ]
        constraints = [
            ends_after_it_starts(
                "starts_on",
                "ends_on",
                name="forum_ends_after_it_starts",
                message=_("A forum cannot end before it starts."),
            ),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(starts_on__isnull=False),
                name="forum_with_a_last_day_has_a_first",
                violation_error_message=_("Give the first day too."),
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")),
                name="forum_is_not_inside_itself",
                violation_error_message=_("A forum cannot be part of itself."),
            ),
            models.CheckConstraint(
                condition=Q(edition__isnull=True) | Q(edition__gte=1, series__gt=""),
                name="forum_edition_belongs_to_a_series",
                violation_error_message=_("An edition counts from 1 within a series: name the series."),
            ),
            models.UniqueConstraint(
                fields=["series", "edition"],
                condition=~Q(series=""),
                name="forum_edition_once",
                violation_error_message=_("This edition of the series is already recorded."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def search_terms(self) -> Iterable[str]:
        return (self.name, self.series, self.city)

    def clean(self) -> None:
        seen, outer = {self.pk}, self.parent
        while outer is not None:
            if outer.pk in seen and outer.pk is not None:
                raise ValidationError({"parent": _("A forum cannot be part of a meeting inside it.")})
            seen.add(outer.pk)
            outer = outer.parent

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.starts_on and not self.ends_on:
            self.ends_on = self.starts_on
            if kwargs.get("update_fields") is not None:
                kwargs["update_fields"] = {*kwargs["update_fields"], "ends_on"}
        super().save(*args, **kwargs)


class ForumName(Alias):
    """Another name of a forum: one event has many names in the press."""

    bearer = models.ForeignKey(Forum, models.CASCADE, related_name="names", verbose_name=_("forum"))

    class Meta(Alias.Meta):
        verbose_name = _("forum name")
        verbose_name_plural = _("forum names")
        constraints = [
            models.UniqueConstraint(
                fields=["bearer", "name"],
                name="forum_alias_once",
                violation_error_message=_("The forum already has this name."),
            )
        ]
