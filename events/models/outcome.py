from django.db import models
from django.utils.translation import gettext_lazy as _

from crm.exclusive import exactly_one_of
from crm.models import SourcedRecord
from partners.models import Agreement, Alliance, Programme

from .forum import Forum


class Outcome(SourcedRecord):
    """What was signed or announced at a forum."""

    class Kind(models.TextChoices):
        SIGNED = "signed", _("signed")
        ANNOUNCED = "announced", _("announced")

    forum = models.ForeignKey(Forum, models.PROTECT, related_name="outcomes", verbose_name=_("forum"))
    kind = models.CharField(_("what happened"), max_length=20, choices=Kind)
    agreement = models.ForeignKey(
        Agreement, models.CASCADE, null=True, blank=True, related_name="outcomes", verbose_name=_("agreement")
    )
    alliance = models.ForeignKey(
        Alliance, models.CASCADE, null=True, blank=True, related_name="outcomes", verbose_name=_("alliance")
    )
    programme = models.ForeignKey(
        Programme, models.CASCADE, null=True, blank=True, related_name="outcomes", verbose_name=_("programme")
    )

    named_through = ("agreement", "alliance", "programme")

    class Meta(SourcedRecord.Meta):
        verbose_name = _("outcome")
        verbose_name_plural = _("outcomes")
        ordering = ["forum_id", "pk"]
        constraints = [
            exactly_one_of(
                "agreement",
                "alliance",
                "programme",
                name="outcome_is_one_thing",
                message=_("An outcome is an agreement, an alliance or a programme: choose one."),
            ),
            *(
                models.UniqueConstraint(
                    fields=["forum", what, "kind"],
                    name=f"outcome_{what}_once",
                    violation_error_message=_("This outcome is already recorded."),
                )
                for what in ("agreement", "alliance", "programme")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.agreement or self.alliance or self.programme} ({self.get_kind_display()})"

    @property
    def thing(self) -> models.Model | None:
        return self.agreement or self.alliance or self.programme
