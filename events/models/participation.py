from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from crm.exclusive import exactly_one_of
from crm.models import RecordQuerySet, SourcedRecord
from partners.models import Company, Contact, Country

from .forum import Forum


class ParticipationQuerySet(RecordQuerySet):
    def attended(self) -> "ParticipationQuerySet":
        return self.filter(certainty=Participation.Certainty.ATTENDED)

    def organisers(self) -> "ParticipationQuerySet":
        return self.filter(role__in=[Participation.Role.ORGANISER, Participation.Role.HOST])


class Participation(SourcedRecord):
    """A company, a country or a person at a forum."""

    class Role(models.TextChoices):
        ORGANISER = "organiser", _("organiser")
        HOST = "host", _("host")
        SUPPORTER = "supporter", _("supporter")
        PARTICIPANT = "participant", _("participant")
        SPEAKER = "speaker", _("speaker")

    class Certainty(models.TextChoices):
        INVITED = "invited", _("invited")
        CONFIRMED = "confirmed", _("confirmed")
        ATTENDED = "attended", _("attended")
        ABSENT = "absent", _("did not come")

    forum = models.ForeignKey(Forum, models.PROTECT, related_name="participations", verbose_name=_("forum"))
    company = models.ForeignKey(
        Company,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="participations",
        verbose_name=_("company"),
    )
    country = models.ForeignKey(
        Country,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="participations",
        verbose_name=_("country"),
        help_text=_("For a delegation of a country."),
    )
    contact = models.ForeignKey(
        Contact,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="participations",
        verbose_name=_("contact"),
    )
    role = models.CharField(_("as what"), max_length=20, choices=Role, default=Role.PARTICIPANT)
    certainty = models.CharField(
        _("how sure"),
        max_length=20,
        choices=Certainty,
        default=Certainty.CONFIRMED,
        help_text=_(
            "An invitation is no attendance: say “attended” only where a source or a colleague saw it."
        ),
    )
    notes = models.TextField(_("notes"), blank=True)

    objects = ParticipationQuerySet.as_manager()
    named_through = ("forum", "company", "country", "contact")

    class Meta(SourcedRecord.Meta):
        verbose_name = _("participation")
        verbose_name_plural = _("participations")
        ordering = [F("forum__starts_on").desc(nulls_last=True), "role", "pk"]
        indexes = [
            models.Index(fields=["forum", "role", "id"], name="participation_forum"),
            models.Index(fields=["role", "certainty"], name="participation_role"),
        ]
        constraints = [
            exactly_one_of(
                "company",
                "country",
                "contact",
                name="participation_is_of_one",
                message=_("A participation is of a company, a country or a contact: choose one."),
            ),
            *(
                models.UniqueConstraint(
                    fields=["forum", who, "role"],
                    name=f"participation_{who}_once_a_role",
                    violation_error_message=_("This participation in this role is already recorded."),
                )
                for who in ("company", "country", "contact")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.company or self.country or self.contact} – {self.forum}"

    @property
    def who(self) -> models.Model | None:
        return self.company or self.country or self.contact
