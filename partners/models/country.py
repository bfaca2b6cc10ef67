from collections.abc import Iterable

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from crm.models import RecordQuerySet, SourcedRecord


class CountryGroup(SourcedRecord):
    """Countries that act together: a union, an alliance of states, a club."""

    code = models.CharField(
        _("code"), max_length=20, unique=True, help_text=_("The short name staff filter by: EU, NATO.")
    )
    name = models.CharField(_("name"), max_length=120)
    name_uk = models.CharField(_("Ukrainian name"), max_length=120, blank=True)
    as_of = models.DateField(
        _("members as of"),
        null=True,
        blank=True,
        help_text=_("The day on which the list of members below was true."),
    )
    notes = models.TextField(_("notes"), blank=True)

    class Meta(SourcedRecord.Meta):
        verbose_name = _("country group")
        verbose_name_plural = _("country groups")
        ordering = ["code"]

    def __str__(self) -> str:
        return self.code

    def search_terms(self) -> Iterable[str]:
        return (self.code, self.name, self.name_uk)


class CountryQuerySet(RecordQuerySet):
    def in_groups(self, *codes: str) -> "CountryQuerySet":
        return self.filter(groups__code__in=codes).distinct()


class Country(SourcedRecord):
    """A country of ISO 3166. All of them are shipped; partners, forums and facilities refer to them."""

    class Region(models.TextChoices):
        AFRICA = "Africa", _("Africa")
        AMERICAS = "Americas", _("Americas")
        ANTARCTICA = "Antarctica", _("Antarctica")
        ASIA = "Asia", _("Asia")
        EUROPE = "Europe", _("Europe")
        OCEANIA = "Oceania", _("Oceania")

    code = models.CharField(
        _("code"),
        max_length=2,
        unique=True,
        validators=[RegexValidator(r"^[A-Z]{2}$", _("A country code is two capital letters, such as UA."))],
        help_text=_("ISO 3166 alpha-2, two capital letters: UA, PL, US. Kosovo is XK."),
    )
    alpha3 = models.CharField(
        _("three-letter code"), max_length=3, unique=True, help_text=_("ISO 3166 alpha-3: UKR.")
    )
    name = models.CharField(
        _("name"), max_length=100, help_text=_("The everyday English name: Poland, South Korea.")
    )
    name_uk = models.CharField(_("Ukrainian name"), max_length=100)
    region = models.CharField(_("region"), max_length=20, choices=Region, blank=True)
    groups = models.ManyToManyField(
        CountryGroup, related_name="countries", blank=True, verbose_name=_("groups")
    )
    other_names = models.TextField(
        _("other names"),
        blank=True,
        help_text=_("One a line: USA, United States of America. Search finds them too."),
    )

    objects = CountryQuerySet.as_manager()
    _history_m2m_fields = ("groups",)

    class Meta(SourcedRecord.Meta):
        verbose_name = _("country")
        verbose_name_plural = _("countries")
        ordering = ["name", "pk"]
        indexes = [
            models.Index(fields=["name", "id"], name="country_name"),
            models.Index(fields=["region", "name"], name="country_region"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(code__regex=r"^[A-Z]{2}$"),
                name="country_code_is_two_capitals",
                violation_error_message=_("A country code is two capital letters, such as UA."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def search_terms(self) -> Iterable[str]:
        return (self.code, self.alpha3, self.name, self.name_uk, *self.other_names.splitlines())
