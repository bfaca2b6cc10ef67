from collections.abc import Iterable
from datetime import date

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from crm.models import Alias, RecordQuerySet, SourcedRecord
from crm.period import ends_after_it_starts, held_on

from .company import Company
from .country import Country


class ProgrammeQuerySet(RecordQuerySet):
    def active(self, day: date | None = None) -> "ProgrammeQuerySet":
        """Programmes at work on the day; the first and last days both count.

        Planned and announced ones are not at work; nor are closed ones whose last day is unknown.
        """
        return (
            held_on(self, day, "started_on", "ended_on")
            .filter(status__in=[Programme.Status.ACTIVE, Programme.Status.CLOSED])
            .exclude(status=Programme.Status.CLOSED, ended_on__isnull=True)
        )


class Programme(SourcedRecord):
    """What a state sets up to support the work: a fund, an economic regime, a team across agencies."""

    class Kind(models.TextChoices):
        FUND = "fund", _("fund")
        ECONOMIC_REGIME = "economic_regime", _("economic regime")
        INTERAGENCY_TEAM = "interagency_team", _("interagency team")
        OTHER = "other", _("other programme")

    class Status(models.TextChoices):
        PLANNED = "planned", _("planned")
        ANNOUNCED = "announced", _("announced")
        ACTIVE = "active", _("active")
        CLOSED = "closed", _("closed")

    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.OTHER)
    status = models.CharField(
        _("status"),
        max_length=20,
        choices=Status,
        default=Status.PLANNED,
        help_text=_("Announced: its creation was made public. Active: it is at work."),
    )
    country = models.ForeignKey(
        Country, models.PROTECT, null=True, blank=True, related_name="programmes", verbose_name=_("country")
    )
    announced_on = models.DateField(_("announced on"), null=True, blank=True)
    started_on = models.DateField(_("at work from"), null=True, blank=True)
    ended_on = models.DateField(_("at work until"), null=True, blank=True)
    summary = models.TextField(_("summary"), blank=True)

    objects = ProgrammeQuerySet.as_manager()
    search_through = ("names",)

    class Meta(SourcedRecord.Meta):
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")
        ordering = ["name", "pk"]
        indexes = [
            models.Index(fields=["name", "id"], name="programme_name"),
            models.Index(fields=["kind", "name", "id"], name="programme_kind"),
            models.Index(fields=["country", "name", "id"], name="programme_country"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["name", "country"],
                name="programme_name_in_country_once",
                violation_error_message=_("This country already has a programme of this name."),
            ),
            models.UniqueConstraint(
                fields=["name"],
                condition=Q(country__isnull=True),
                name="programme_name_without_country_once",
                violation_error_message=_("A programme of this name without a country is already here."),
            ),
            ends_after_it_starts(
                "started_on",
                "ended_on",
                name="programme_ends_after_it_starts",
                message=_("A programme cannot end before it starts."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def search_terms(self) -> Iterable[str]:
        return (self.name, self.summary)


class ProgrammeName(Alias):
    """Another name of a programme."""

    bearer = models.ForeignKey(Programme, models.CASCADE, related_name="names", verbose_name=_("programme"))

    class Meta(Alias.Meta):
        verbose_name = _("programme name")
        verbose_name_plural = _("programme names")
        constraints = [
            models.UniqueConstraint(
                fields=["bearer", "name"],
                name="programme_alias_once",
                violation_error_message=_("The programme already has this name."),
            )
        ]


class ProgrammeBody(SourcedRecord):
    """An organisation that leads, makes up or supports a programme."""

    class Role(models.TextChoices):
        LEAD = "lead", _("lead")
        MEMBER = "member", _("member")
        SUPPORTER = "supporter", _("supporter")

    programme = models.ForeignKey(
        Programme, models.CASCADE, related_name="bodies", verbose_name=_("programme")
    )
    company = models.ForeignKey(
        Company, models.PROTECT, related_name="programme_bodies", verbose_name=_("organisation")
    )
    role = models.CharField(_("role"), max_length=20, choices=Role, default=Role.MEMBER)

    named_through = ("company",)

    class Meta(SourcedRecord.Meta):
        verbose_name = _("programme body")
        verbose_name_plural = _("programme bodies")
        ordering = ["role", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "company"],
                name="programme_body_once",
                violation_error_message=_("The organisation is already part of this programme."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.company} ({self.get_role_display()})"


class ProgrammeLine(SourcedRecord):
    """One line of what a programme lives on or is for."""

    description = models.CharField(_("description"), max_length=400)

    class Meta(SourcedRecord.Meta):
        abstract = True
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.description


class ProgrammeIncome(ProgrammeLine):
    """A source of a programme's money."""

    programme = models.ForeignKey(
        Programme, models.CASCADE, related_name="incomes", verbose_name=_("programme")
    )

    class Meta(ProgrammeLine.Meta):
        verbose_name = _("income source")
        verbose_name_plural = _("income sources")
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "description"],
                name="programme_income_once",
                violation_error_message=_("The programme already lists this source of income."),
            )
        ]


class ProgrammePurpose(ProgrammeLine):
    """What a programme is for."""

    programme = models.ForeignKey(
        Programme, models.CASCADE, related_name="purposes", verbose_name=_("programme")
    )

    class Meta(ProgrammeLine.Meta):
        verbose_name = _("purpose")
        verbose_name_plural = _("purposes")
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "description"],
                name="programme_purpose_once",
                violation_error_message=_("The programme already lists this purpose."),
            )
        ]


class ProgrammeAllocation(ProgrammeLine):
    """Money that a programme gave to something."""

    programme = models.ForeignKey(
        Programme, models.CASCADE, related_name="allocations", verbose_name=_("programme")
    )
    amount = models.DecimalField(_("amount"), max_digits=18, decimal_places=2)
    currency = models.CharField(
        _("currency"),
        max_length=3,
        validators=[RegexValidator(r"^[A-Z]{3}$", _("A currency is three capital letters: EUR, UAH, USD."))],
        help_text=_("Three capital letters: EUR, UAH, USD."),
    )
    allocated_on = models.DateField(_("allocated on"), null=True, blank=True)

    class Meta(ProgrammeLine.Meta):
        verbose_name = _("allocation")
        verbose_name_plural = _("allocations")
        constraints = [
            models.CheckConstraint(
                condition=Q(amount__gt=0),
                name="allocation_is_positive",
                violation_error_message=_("An allocation is more than zero."),
            ),
            models.CheckConstraint(
                condition=Q(currency__regex=r"^[A-Z]{3}$"),
                name="allocation_currency_is_three_capitals",
                violation_error_message=_("A currency is three capital letters: EUR, UAH, USD."),
            ),
        ]
