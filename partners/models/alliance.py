from collections.abc import Iterable
from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from crm.models import Alias, RecordQuerySet, SourcedRecord
from crm.period import ends_after_it_starts, held_on

from .company import Company


class Alliance(SourcedRecord):
    """A body that companies join, such as the Defence Industries Alliance."""

    name = models.CharField(_("name"), max_length=200, unique=True)
    purpose = models.TextField(_("purpose"), blank=True, help_text=_("What it is for, in a sentence or two."))
    founded_on = models.DateField(
        _("founded on"), null=True, blank=True, help_text=_("The day on which it was announced or founded.")
    )
    website = models.URLField(_("website"), blank=True)
    notes = models.TextField(_("notes"), blank=True)

    search_through = ("names",)

    class Meta(SourcedRecord.Meta):
        verbose_name = _("alliance")
        verbose_name_plural = _("alliances")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def search_terms(self) -> Iterable[str]:
        return (self.name,)


class AllianceName(Alias):
    """Another name of an alliance."""

    bearer = models.ForeignKey(Alliance, models.CASCADE, related_name="names", verbose_name=_("alliance"))

    class Meta(Alias.Meta):
        verbose_name = _("alliance name")
        verbose_name_plural = _("alliance names")
        constraints = [
            models.UniqueConstraint(
                fields=["bearer", "name"],
                name="alliance_alias_once",
                violation_error_message=_("The alliance already has this name."),
            )
        ]


class MembershipQuerySet(RecordQuerySet):
    def on(self, day: date | None = None) -> "MembershipQuerySet":
        """Memberships that stood on the day (today, unless given).

        The day of joining and the last day both count. Where the day of joining is unknown, the membership
        counts on every day before the last one; where a company left on an unknown day, on none.
        Applications are no memberships.
        """
        return (
            held_on(self, day, "joined_on", "left_on")
            .exclude(status=Membership.Status.APPLIED)
            .exclude(status=Membership.Status.LEFT, left_on__isnull=True)
        )


class Membership(SourcedRecord):
    """A company in an alliance, from joining to leaving."""

    class Status(models.TextChoices):
        APPLIED = "applied", _("has applied")
        SIGNATORY = "signatory", _("founding signatory")
        MEMBER = "member", _("member")
        SUSPENDED = "suspended", _("suspended")
        LEFT = "left", _("has left")

    alliance = models.ForeignKey(
        Alliance, models.PROTECT, related_name="memberships", verbose_name=_("alliance")
    )
    company = models.ForeignKey(
        Company, models.PROTECT, related_name="memberships", verbose_name=_("company")
    )
    status = models.CharField(_("status"), max_length=20, choices=Status, default=Status.MEMBER)
    joined_on = models.DateField(
        _("joined on"), null=True, blank=True, help_text=_("The day of signing. Leave empty while unknown.")
    )
    left_on = models.DateField(
        _("left on"), null=True, blank=True, help_text=_("The last day of membership. Empty while it lasts.")
    )
    signed_at_place = models.CharField(
        _("signed at"),
        max_length=200,
        blank=True,
        help_text=_("Where the declaration was signed: a forum, a city."),
    )
    notes = models.TextField(_("notes"), blank=True)

    objects = MembershipQuerySet.as_manager()
    named_through = ("company", "alliance")

    class Meta(SourcedRecord.Meta):
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        ordering = ["alliance_id", F("joined_on").desc(nulls_last=True), "pk"]
        indexes = [
            models.Index(fields=["alliance", "-joined_on", "id"], name="membership_roll"),
            models.Index(fields=["status", "-joined_on", "id"], name="membership_status"),
        ]
        constraints = [
            ends_after_it_starts(
                "joined_on",
                "left_on",
                name="membership_ends_after_it_starts",
                message=_("A company cannot leave before it joins."),
            ),
            models.CheckConstraint(
                condition=Q(left_on__isnull=True) | ~Q(status="applied"),
                name="membership_application_has_no_last_day",
                violation_error_message=_("A company that has only applied cannot leave: clear “left on”."),
            ),
            models.UniqueConstraint(
                fields=["alliance", "company"],
                condition=Q(left_on__isnull=True) & ~Q(status="left"),
                name="membership_stands_once",
                violation_error_message=_("The company is already in this alliance and has not left it."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.company} – {self.alliance}"
