from collections.abc import Iterable
from datetime import date

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from crm.exclusive import exactly_one_of
from crm.models import RecordQuerySet, SourcedRecord
from crm.period import ends_after_it_starts

from .company import Company
from .cooperation import Capability, CooperationFormat
from .country import Country


class AgreementQuerySet(RecordQuerySet):
    def in_force(self, day: date | None = None) -> "AgreementQuerySet":
        """Agreements in force on the day (today, unless given); the first and last days both count.

        An agreement without a first day is in force from its signing. One that was terminated on an unknown
        day is taken as not in force, and so is one whose first day and signing are both unknown.
        """
        day = day or timezone.localdate()
        return (
            self.exclude(status__in=[Agreement.Status.PROPOSED, Agreement.Status.NEGOTIATING])
            .exclude(status__in=[Agreement.Status.TERMINATED, Agreement.Status.EXPIRED], ends_on__isnull=True)
            .alias(first_day=Coalesce("starts_on", "signed_on"))
            .filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day), first_day__lte=day)
        )

    def with_party_in(self, *codes: str) -> "AgreementQuerySet":
        """Agreements with a party from one of the countries, itself or through a company."""
        parties = AgreementParty.objects.filter(
            Q(country__code__in=codes) | Q(company__country__code__in=codes)
        )
        return self.filter(pk__in=parties.values("agreement"))


class Agreement(SourcedRecord):
    """What parties signed or mean to sign. One row may stand for several that a source only counts."""

    class Kind(models.TextChoices):
        MEMORANDUM = "memorandum", _("memorandum")
        LETTER_OF_INTENT = "letter_of_intent", _("letter of intent")
        CONTRACT = "contract", _("contract")
        FRAMEWORK = "framework", _("framework agreement")
        DECLARATION = "declaration", _("declaration")
        OTHER = "other", _("other agreement")

    class Status(models.TextChoices):
        PROPOSED = "proposed", _("proposed")
        NEGOTIATING = "negotiating", _("under negotiation")
        SIGNED = "signed", _("signed")
        IN_FORCE = "in_force", _("in force")
        EXPIRED = "expired", _("expired")
        TERMINATED = "terminated", _("terminated")

    title = models.CharField(
        _("title"), max_length=400, help_text=_("The title on the paper, or what it is about.")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.MEMORANDUM)
    status = models.CharField(_("status"), max_length=20, choices=Status, default=Status.PROPOSED)
    signed_on = models.DateField(_("signed on"), null=True, blank=True)
    starts_on = models.DateField(
        _("in force from"),
        null=True,
        blank=True,
        help_text=_("Leave empty where it is in force from its signing."),
    )
    ends_on = models.DateField(
        _("in force until"), null=True, blank=True, help_text=_("The last day. Empty where it has no end.")
    )
    stands_for = models.PositiveIntegerField(
        _("stands for"),
        default=1,
        help_text=_(
            "1 for one paper. More where a source only counts them: “20 agreements and memorandums” is 20."
        ),
    )
    formats = models.ManyToManyField(
        CooperationFormat, related_name="agreements", blank=True, verbose_name=_("cooperation formats")
    )
    capabilities = models.ManyToManyField(
        Capability, related_name="agreements", blank=True, verbose_name=_("capabilities")
    )
    value = models.DecimalField(
        _("value"), max_digits=18, decimal_places=2, null=True, blank=True, help_text=_("Needs a currency.")
    )
    currency = models.CharField(
        _("currency"),
        max_length=3,
        blank=True,
        validators=[RegexValidator(r"^[A-Z]{3}$", _("A currency is three capital letters: EUR, UAH, USD."))],
        help_text=_("Three capital letters: EUR, UAH, USD."),
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="agreements",
        verbose_name=_("owner"),
        help_text=_("The colleague who follows it up."),
    )
    summary = models.TextField(_("summary"), blank=True)

    objects = AgreementQuerySet.as_manager()
    _history_m2m_fields = ("formats", "capabilities")

    class Meta(SourcedRecord.Meta):
        verbose_name = _("agreement")
        verbose_name_plural = _("agreements")
        ordering = [F("signed_on").desc(nulls_last=True), "-pk"]
        indexes = [
            models.Index(fields=["-signed_on", "-id"], name="agreement_newest"),
            models.Index(fields=["status", "-signed_on", "-id"], name="agreement_status"),
            models.Index(fields=["kind", "-signed_on", "-id"], name="agreement_kind"),
        ]
        constraints = [
            ends_after_it_starts(
                "starts_on",
                "ends_on",
                name="agreement_ends_after_it_starts",
                message=_("An agreement cannot end before it is in force."),
            ),
            ends_after_it_starts(
                "signed_on",
                "ends_on",
                name="agreement_ends_after_signing",
                message=_("An agreement cannot end before it is signed."),
            ),
            models.CheckConstraint(
                condition=Q(value__isnull=True, currency="")
                | Q(value__isnull=False, currency__regex=r"^[A-Z]{3}$"),
                name="agreement_value_has_currency",
                violation_error_message=_("A value and its currency go together: give both or neither."),
            ),
            models.CheckConstraint(
                condition=Q(value__isnull=True) | Q(value__gte=0),
                name="agreement_value_is_not_negative",
                violation_error_message=_("The value cannot be negative."),
            ),
            models.CheckConstraint(
                condition=Q(stands_for__gte=1),
                name="agreement_stands_for_one_or_more",
                violation_error_message=_("An agreement stands for at least one paper."),
            ),
            models.CheckConstraint(
                condition=Q(signed_on__isnull=True) | ~Q(status__in=["proposed", "negotiating"]),
                name="agreement_with_a_signing_day_is_signed",
                violation_error_message=_(
                    "An agreement with a day of signing is no longer proposed or negotiated."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def search_terms(self) -> Iterable[str]:
        return (self.title, self.summary)


class AgreementParty(SourcedRecord):
    """A company or a country on one side of an agreement."""

    class Role(models.TextChoices):
        SIGNATORY = "signatory", _("signatory")
        BENEFICIARY = "beneficiary", _("beneficiary")
        GUARANTOR = "guarantor", _("guarantor")
        WITNESS = "witness", _("witness")

    agreement = models.ForeignKey(
        Agreement, models.CASCADE, related_name="parties", verbose_name=_("agreement")
    )
    company = models.ForeignKey(
        Company,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="agreement_parties",
        verbose_name=_("company"),
    )
    country = models.ForeignKey(
        Country,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="agreement_parties",
        verbose_name=_("country"),
        help_text=_("Where the state itself is the party, or where a source names no company."),
    )
    role = models.CharField(_("role"), max_length=20, choices=Role, default=Role.SIGNATORY)

    named_through = ("company", "country")

    class Meta(SourcedRecord.Meta):
        verbose_name = _("party")
        verbose_name_plural = _("parties")
        ordering = ["pk"]
        constraints = [
            exactly_one_of(
                "company",
                "country",
                name="party_is_a_company_or_a_country",
                message=_("A party is either a company or a country: choose one."),
            ),
            models.UniqueConstraint(
                fields=["agreement", "company", "role"],
                name="party_company_once_a_role",
                violation_error_message=_("This company is already a party in this role."),
            ),
            models.UniqueConstraint(
                fields=["agreement", "country", "role"],
                name="party_country_once_a_role",
                violation_error_message=_("This country is already a party in this role."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.company or self.country)
