from collections.abc import Iterable
from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from crm.models import Alias, RecordQuerySet, SourcedRecord
from crm.period import ends_after_it_starts, held_on

from .company import Company
from .country import Country


class Contact(SourcedRecord):
    """A person."""

    name = models.CharField(
        _("name"),
        max_length=200,
        help_text=_("Given name, then surname, in Latin letters. Other spellings go under “Names”."),
    )
    country = models.ForeignKey(
        Country,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="contacts",
        verbose_name=_("country"),
        help_text=_("The country for which the person speaks or works."),
    )
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(
        _("phone"), max_length=40, blank=True, help_text=_("With the country code: +380 …")
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="contacts",
        verbose_name=_("owner"),
        help_text=_("The colleague who knows this person best."),
    )
    notes = models.TextField(_("notes"), blank=True)

    search_through = ("names",)

    class Meta(SourcedRecord.Meta):
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        ordering = ["name", "pk"]
        indexes = [
            models.Index(fields=["name", "id"], name="contact_name"),
            models.Index(fields=["country", "name", "id"], name="contact_country"),
        ]
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                condition=~Q(email=""),
                name="contact_email_once",
                violation_error_message=_("Another contact already has this e-mail address."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def search_terms(self) -> Iterable[str]:
        return (self.name, self.email)


class ContactName(Alias):
    """Another spelling of a person's name."""

    bearer = models.ForeignKey(Contact, models.CASCADE, related_name="names", verbose_name=_("contact"))

    class Meta(Alias.Meta):
        verbose_name = _("contact name")
        verbose_name_plural = _("contact names")
        constraints = [
            models.UniqueConstraint(
                fields=["bearer", "name"],
                name="contact_alias_once",
                violation_error_message=_("The contact already has this name."),
            )
        ]


class PositionQuerySet(RecordQuerySet):
    def on(self, day: date | None = None) -> "PositionQuerySet":
        """Positions held on the day; the first and last days both count, unknown ones exclude nothing."""
        return held_on(self, day, "started_on", "ended_on")


class Position(SourcedRecord):
    """What a person is or was, at a company or for a country."""

    contact = models.ForeignKey(Contact, models.CASCADE, related_name="positions", verbose_name=_("contact"))
    title = models.CharField(
        _("title"), max_length=200, help_text=_("As the source gives it: Minister of Defence, CEO.")
    )
    company = models.ForeignKey(
        Company,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="positions",
        verbose_name=_("company"),
        help_text=_(
            "The firm, ministry or other organisation. Leave empty for heads of state and ambassadors."
        ),
    )
    country = models.ForeignKey(
        Country,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="positions",
        verbose_name=_("country"),
        help_text=_("For an office of the state itself: president, ambassador, speaker."),
    )
    started_on = models.DateField(_("from"), null=True, blank=True)
    ended_on = models.DateField(
        _("to"), null=True, blank=True, help_text=_("Empty while the person holds it.")
    )

    objects = PositionQuerySet.as_manager()

    class Meta(SourcedRecord.Meta):
        verbose_name = _("position")
        verbose_name_plural = _("positions")
        ordering = [F("started_on").desc(nulls_last=True), "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(company__isnull=False) | Q(country__isnull=False),
                name="position_is_somewhere",
                violation_error_message=_("Say where the position is: choose a company or a country."),
            ),
            ends_after_it_starts(
                "started_on",
                "ended_on",
                name="position_ends_after_it_starts",
                message=_("A position cannot end before it starts."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def search_terms(self) -> Iterable[str]:
        return (self.title,)
