from collections.abc import Iterable
from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from crm.models import RecordQuerySet, SourcedRecord
from crm.period import ends_after_it_starts, held_on

from .company import Company
from .cooperation import Capability
from .country import Country


class FacilityQuerySet(RecordQuerySet):
    def open(self, day: date | None = None) -> "FacilityQuerySet":
        """Facilities that work on the day; the first and last days both count.

        Announced ones and those still being built are not open; nor are closed ones whose last day is unknown.
        """
        return (
            held_on(self, day, "opened_on", "closed_on")
            .filter(status__in=[Facility.Status.OPERATING, Facility.Status.CLOSED])
            .exclude(status=Facility.Status.CLOSED, closed_on__isnull=True)
        )


class Facility(SourcedRecord):
    """A place of one company in a country, from its announcement to its closing."""

    class Kind(models.TextChoices):
        OFFICE = "office", _("office")
        PRODUCTION = "production", _("production")
        REPAIR = "repair", _("repair and maintenance")
        RESEARCH = "research", _("research and development")
        TRAINING = "training", _("training")

    class Status(models.TextChoices):
        ANNOUNCED = "announced", _("announced")
        BUILDING = "building", _("being built")
        OPERATING = "operating", _("operating")
        CLOSED = "closed", _("closed")

    title = models.CharField(_("title"), max_length=200, help_text=_("What is done there, in a few words."))
    company = models.ForeignKey(Company, models.PROTECT, related_name="facilities", verbose_name=_("company"))
    country = models.ForeignKey(Country, models.PROTECT, related_name="facilities", verbose_name=_("country"))
    city = models.CharField(
        _("city"), max_length=120, blank=True, help_text=_("Leave empty where the place is not public.")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.OFFICE)
    status = models.CharField(_("status"), max_length=20, choices=Status, default=Status.ANNOUNCED)
    capabilities = models.ManyToManyField(
        Capability, related_name="facilities", blank=True, verbose_name=_("capabilities")
    )
    announced_on = models.DateField(_("announced on"), null=True, blank=True)
    opened_on = models.DateField(_("opened on"), null=True, blank=True)
    closed_on = models.DateField(_("closed on"), null=True, blank=True, help_text=_("Empty while it stands."))
    notes = models.TextField(_("notes"), blank=True)

    objects = FacilityQuerySet.as_manager()
    _history_m2m_fields = ("capabilities",)

    class Meta(SourcedRecord.Meta):
        verbose_name = _("facility")
        verbose_name_plural = _("facilities")
        ordering = ["title", "pk"]
        indexes = [
            models.Index(fields=["title", "id"], name="facility_title"),
            models.Index(fields=["country", "title", "id"], name="facility_country"),
            models.Index(fields=["status", "title", "id"], name="facility_status"),
        ]
        constraints = [
            ends_after_it_starts(
                "opened_on",
                "closed_on",
                name="facility_closes_after_it_opens",
                message=_("A facility cannot close before it opens."),
            ),
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True) | Q(status="closed"),
                name="facility_with_a_last_day_is_closed",
                violation_error_message=_("A facility with a closing day has the status “closed”."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def search_terms(self) -> Iterable[str]:
        return (self.title, self.city)
