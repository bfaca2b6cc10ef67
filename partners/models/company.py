import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from stdnum import lei
from stdnum.eu import vat
from stdnum.exceptions import ValidationError as NumberError
from stdnum.ua import edrpou

from crm.models import Alias, RecordQuerySet, SourcedRecord
from crm.period import ends_after_it_starts, held_on

from .cooperation import Capability
from .country import Country


class CompanyQuerySet(RecordQuerySet):
    def in_countries(self, *codes: str) -> "CompanyQuerySet":
        return self.filter(country__code__in=codes)

    def members_of(self, alliance: Any, on: date | None = None) -> "CompanyQuerySet":
        """Companies that belonged to the alliance on the day (today, unless given)."""
        return self.filter(pk__in=alliance.memberships.on(on).values("company"))


class Company(SourcedRecord):
    """An organisation that staff deal with: a firm, a state enterprise, a ministry, an association, a newspaper."""

    class Kind(models.TextChoices):
        COMPANY = "company", _("company")
        STATE_ENTERPRISE = "state_enterprise", _("state enterprise")
        ASSOCIATION = "association", _("industry association")
        GOVERNMENT = "government", _("government body")
        RESEARCH = "research", _("research body")
        MEDIA = "media", _("media")
        OTHER = "other", _("other organisation")

    class Status(models.TextChoices):
        PROSPECT = "prospect", _("not yet in touch")
        ACTIVE = "active", _("active")
        DORMANT = "dormant", _("dormant")
        CLOSED = "closed", _("no longer exists")

    name = models.CharField(
        _("name"),
        max_length=300,
        help_text=_("The name that colleagues use. Legal, former and translated names go under “Names”."),
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.COMPANY)
    country = models.ForeignKey(
        Country,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="companies",
        verbose_name=_("country"),
        help_text=_("Where its headquarters are. Leave empty while unknown."),
    )
    city = models.CharField(_("city"), max_length=120, blank=True)
    website = models.URLField(_("website"), blank=True, help_text=_("With https:// in front."))
    status = models.CharField(
        _("status"),
        max_length=20,
        choices=Status,
        default=Status.PROSPECT,
        help_text=_("How we stand with it today."),
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="companies",
        verbose_name=_("owner"),
        help_text=_("The colleague responsible for this partner."),
    )
    capabilities = models.ManyToManyField(
        Capability, related_name="companies", blank=True, verbose_name=_("capabilities")
    )
    notes = models.TextField(_("notes"), blank=True)

    objects = CompanyQuerySet.as_manager()
    search_through = ("names",)
    _history_m2m_fields = ("capabilities",)

    class Meta(SourcedRecord.Meta):
        verbose_name = _("company")
        verbose_name_plural = _("companies")
        ordering = ["name", "pk"]
        indexes = [
            models.Index(fields=["name", "id"], name="company_name"),
            models.Index(fields=["country", "name", "id"], name="company_country"),
            models.Index(fields=["kind", "name", "id"], name="company_kind"),
            models.Index(fields=["status", "name", "id"], name="company_status"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["name", "country"],
                name="company_name_in_country_once",
                violation_error_message=_(
                    "This country already has a company of this name: open that one instead."
                ),
            ),
            models.UniqueConstraint(
                fields=["name"],
                condition=Q(country__isnull=True),
                name="company_name_without_country_once",
                violation_error_message=_(
                    "A company of this name without a country is already here: open that one instead."
                ),
            ),
            models.CheckConstraint(
                condition=Q(website="")
                | Q(website__startswith="http://")
                | Q(website__startswith="https://"),
                name="company_website_is_a_web_address",
                violation_error_message=_("A website begins with https:// or http://."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def search_terms(self) -> Iterable[str]:
        return (self.name, self.city)


class CompanyName(Alias):
    """Another name of a company: legal, short, former, in another language."""

    bearer = models.ForeignKey(Company, models.CASCADE, related_name="names", verbose_name=_("company"))

    class Meta(Alias.Meta):
        verbose_name = _("company name")
        verbose_name_plural = _("company names")
        constraints = [
            models.UniqueConstraint(
                fields=["bearer", "name"],
                name="company_alias_once",
                violation_error_message=_("The company already has this name."),
            )
        ]


class CompanyIdentifier(SourcedRecord):
    """A number by which a register knows the company."""

    class Scheme(models.TextChoices):
        LEI = "LEI", _("LEI (legal entity identifier)")
        EDRPOU = "EDRPOU", _("EDRPOU (Ukraine)")
        CAGE = "CAGE", _("CAGE or NCAGE")
        VAT = "VAT", _("VAT number (EU)")
        OTHER = "other", _("other")

    company = models.ForeignKey(
        Company, models.CASCADE, related_name="identifiers", verbose_name=_("company")
    )
    scheme = models.CharField(_("scheme"), max_length=10, choices=Scheme)
    value = models.CharField(
        _("value"),
        max_length=40,
        help_text=_("Spaces are dropped; check digits are checked where the scheme has them."),
    )

    class Meta(SourcedRecord.Meta):
        verbose_name = _("identifier")
        verbose_name_plural = _("identifiers")
        ordering = ["scheme", "value"]
        constraints = [
            models.UniqueConstraint(
                fields=["scheme", "value"],
                condition=~Q(scheme="other"),
                name="identifier_names_one_company",
                violation_error_message=_("Another company already has this identifier."),
            ),
            models.UniqueConstraint(
                fields=["company", "scheme", "value"],
                name="identifier_once_a_company",
                violation_error_message=_("The company already has this identifier."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.scheme} {self.value}"

    def clean(self) -> None:
        self.value = self.checked(self.scheme, self.value)

    @classmethod
    def checked(cls, scheme: str, value: str) -> str:
        """``value`` in its scheme's written form; ValidationError where the scheme refuses it."""
        checkers: dict[str, Any] = {cls.Scheme.LEI: lei, cls.Scheme.EDRPOU: edrpou, cls.Scheme.VAT: vat}
        if scheme in checkers:
            try:
                return checkers[scheme].validate(value)
            except NumberError as error:
                raise ValidationError(
                    {
                        "value": _("%(value)s is not a valid %(scheme)s: %(why)s")
                        % {"value": value, "scheme": scheme, "why": error}
                    }
                ) from error
        compact = re.sub(r"\s+", "", value).upper()
        if scheme == cls.Scheme.CAGE and not re.fullmatch(r"[0-9A-HJ-NP-Z]{5}", compact):
            raise ValidationError(
                {"value": _("A CAGE code is five letters or digits, without I and O: 0AB12.")}
            )
        return compact if scheme == cls.Scheme.CAGE else value.strip()


class RelationshipQuerySet(RecordQuerySet):
    def on(self, day: date | None = None) -> "RelationshipQuerySet":
        """Relationships that held on the day; the first and last days both count."""
        return held_on(self, day, "started_on", "ended_on")


class CompanyRelationship(SourcedRecord):
    """What one company is to another."""

    class Kind(models.TextChoices):
        PARENT = "parent", _("is the parent of")
        JOINT_VENTURE = "joint_venture", _("is a shareholder of the joint venture")
        ASSOCIATION_MEMBER = "association_member", _("is a member of the association")

    company = models.ForeignKey(
        Company, models.CASCADE, related_name="relationships", verbose_name=_("company")
    )
    kind = models.CharField(_("kind"), max_length=30, choices=Kind)
    other = models.ForeignKey(
        Company, models.PROTECT, related_name="related_from", verbose_name=_("other company")
    )
    started_on = models.DateField(_("from"), null=True, blank=True)
    ended_on = models.DateField(_("to"), null=True, blank=True, help_text=_("Empty while it lasts."))

    objects = RelationshipQuerySet.as_manager()

    class Meta(SourcedRecord.Meta):
        verbose_name = _("relationship")
        verbose_name_plural = _("relationships")
        ordering = ["kind", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(company=F("other")),
                name="relationship_is_with_another_company",
                violation_error_message=_("A company cannot be related to itself."),
            ),
            ends_after_it_starts(
                "started_on",
                "ended_on",
                name="relationship_ends_after_it_starts",
                message=_("A relationship cannot end before it starts."),
            ),
            models.UniqueConstraint(
                fields=["company", "kind", "other"],
                condition=Q(ended_on__isnull=True),
                name="relationship_stands_once",
                violation_error_message=_("This relationship is already recorded and has not ended."),
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()
