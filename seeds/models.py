"""What the pipeline suggests, and what people decided about it."""

from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from crm.models import Document, Record, RecordQuerySet


class ProposalQuerySet(RecordQuerySet):
    def waiting(self) -> "ProposalQuerySet":
        return self.filter(status=Proposal.Status.WAITING)

    def rejected(self) -> "ProposalQuerySet":
        return self.filter(status=Proposal.Status.REJECTED)

    def of_records(self) -> "ProposalQuerySet":
        """Proposals that a thing exists; the others claim a value of such a thing."""
        return self.filter(field=Proposal.EXISTENCE)

    def resting_on(self, proposal: "Proposal") -> "ProposalQuerySet":
        """The values that need the record which ``proposal`` suggests, as their subject or their other side."""
        about = Q(noun=proposal.noun, subject=proposal.subject)
        about |= Q(other_noun=proposal.noun, other=proposal.subject)
        return self.filter(about, document=proposal.document_id).exclude(pk=proposal.pk)


class Proposal(Record):
    """One claim of one document, waiting for a decision or decided.

    What the machine read (``claim``, quote, rule, confidence) is never rewritten by a decision.
    """

    class Noun(models.TextChoices):
        COMPANY = "company", _("company")
        CONTACT = "contact", _("contact")
        COUNTRY = "country", _("country")
        ALLIANCE = "alliance", _("alliance")
        AGREEMENT = "agreement", _("agreement")
        PROGRAMME = "programme", _("programme")
        FORUM = "forum", _("forum")
        FACILITY = "facility", _("facility")

    class Status(models.TextChoices):
        WAITING = "waiting", _("waiting")
        ACCEPTED = "accepted", _("accepted")
        REJECTED = "rejected", _("rejected")

    EXISTENCE = "name"  # the field of a proposal that the thing itself is recorded
    MODELS = {
        "company": "partners.Company",
        "contact": "partners.Contact",
        "country": "partners.Country",
        "alliance": "partners.Alliance",
        "agreement": "partners.Agreement",
        "programme": "partners.Programme",
        "forum": "events.Forum",
        "facility": "partners.Facility",
    }

    document = models.ForeignKey(
        Document, models.CASCADE, related_name="proposals", verbose_name=_("document")
    )
    noun = models.CharField(_("noun"), max_length=20, choices=Noun)
    subject = models.CharField(_("about"), max_length=400, help_text=_("As the document names it."))
    field = models.CharField(_("field"), max_length=60)
    value = models.CharField(_("value"), max_length=500)
    other_noun = models.CharField(_("noun of the other side"), max_length=20, choices=Noun, blank=True)
    other = models.CharField(
        _("other side"),
        max_length=400,
        blank=True,
        help_text=_("The second thing that the claim is about: who took part, who signed."),
    )
    claim = models.JSONField(_("claim"), default=dict, help_text=_("All that the rule read, as it read it."))
    quote = models.TextField(_("quote"))
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    rule = models.CharField(_("found by"), max_length=80)
    confidence = models.FloatField(_("confidence"), help_text=_("From 0 to 1."))
    fingerprint = models.CharField(
        _("fingerprint"),
        max_length=64,
        unique=True,
        editable=False,
        error_messages={"unique": _("This claim of this document was proposed before.")},
    )
    candidates = models.JSONField(
        _("may be the same as"),
        default=list,
        blank=True,
        help_text=_("Records that it resembles, not closely enough to be taken for the same."),
    )

    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.WAITING)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("decided by"),
        help_text=_("Empty where a trusted document was accepted as a whole."),
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    record_id = models.PositiveBigIntegerField(
        _("record number"),
        null=True,
        blank=True,
        help_text=_("Of the noun's records: the one that it became."),
    )

    objects = ProposalQuerySet.as_manager()

    class Meta(Record.Meta):
        verbose_name = _("proposal")
        verbose_name_plural = _("proposals")
        # Newest document first; inside it things come before what is said of them.
        ordering = ["-document_id", "pk"]
        permissions = [("review_proposal", _("Can accept and reject proposals"))]
        indexes = [
            models.Index(fields=["status", "-document", "id"], name="proposal_queue"),
            models.Index(fields=["noun", "-document", "id"], name="proposal_noun"),
            models.Index(fields=["rule", "-document", "id"], name="proposal_rule"),
            models.Index(fields=["document", "noun", "subject"], name="proposal_subject"),
            models.Index(fields=["document", "other_noun", "other"], name="proposal_other"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(end__gt=F("start")),
                name="proposal_quote_has_length",
                violation_error_message=_("The quote must end after it begins."),
            ),
            models.CheckConstraint(
                condition=Q(confidence__gte=0, confidence__lte=1),
                name="proposal_confidence_is_a_share",
                violation_error_message=_("Confidence is a number from 0 to 1."),
            ),
            models.CheckConstraint(
                condition=Q(status="waiting", decided_at__isnull=True)
                | Q(status__in=["accepted", "rejected"], decided_at__isnull=False),
                name="proposal_decision_has_a_day",
                violation_error_message=_("A decision has its time; what waits has none."),
            ),
        ]

    def __str__(self) -> str:
        thing = f"{self.get_noun_display().capitalize()} “{self.subject}”"
        return thing if self.proposes_record else f"{thing}: {self.field_label} {self.value}"

    def search_terms(self) -> tuple[str, ...]:
        return (self.subject, self.value, self.other)

    @property
    def proposes_record(self) -> bool:
        return self.field == self.EXISTENCE

    @property
    def field_label(self) -> str:
        return self.field.replace("_", " ")

    @property
    def model(self) -> type[models.Model]:
        return apps.get_model(self.MODELS[self.noun])

    @property
    def record(self) -> models.Model | None:
        """The record that it became or was added to; a query."""
        return self.model._default_manager.filter(pk=self.record_id).first() if self.record_id else None

    @property
    def url(self) -> str:
        """The document, scrolled to the quote; asked of its number, so that a list need not fetch texts."""
        return f"{reverse('document', args=[self.document_id])}?from={self.start}&to={self.end}#quote"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Cut what a list shows to its column; the claim keeps the whole."""
        self.value = self.value[:500]
        super().save(*args, **kwargs)
