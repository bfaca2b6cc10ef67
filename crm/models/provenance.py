"""Where facts come from: documents, the evidence in them, and the figures they report."""

import hashlib
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from crm.text import sentence_ends

from .record import Record, RecordQuerySet


class Document(Record):
    """The text that a source published."""

    class Kind(models.TextChoices):
        NEWS = "news", _("news")
        RELEASE = "release", _("press release")
        PAGE = "page", _("web page")
        TABLE = "table", _("table or list")
        TRANSCRIPT = "transcript", _("transcript")
        REGISTER = "register", _("reference register")
        NOTE = "note", _("note by staff")

    class Language(models.TextChoices):
        ENGLISH = "en", _("English")
        UKRAINIAN = "uk", _("Ukrainian")

    title = models.CharField(_("title"), max_length=400)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.NEWS)
    publisher = models.CharField(
        _("publisher"),
        max_length=200,
        blank=True,
        help_text=_("Who published it: a ministry, an agency, a company."),
    )
    published_on = models.DateField(
        _("published on"),
        null=True,
        blank=True,
        help_text=_(
            "Words such as “on Friday” are read from this day. Leave it empty where the source has no date."
        ),
    )
    language = models.CharField(_("language"), max_length=8, choices=Language, blank=True)
    origin = models.CharField(
        _("origin"),
        max_length=500,
        blank=True,
        help_text=_("Web address or file name where the text was found."),
    )
    text = models.TextField(
        _("text"),
        help_text=_("Kept as it was read: quotes point at places in it, so it is not edited afterwards."),
    )
    sha256 = models.CharField(
        "SHA-256",
        max_length=64,
        unique=True,
        editable=False,
        error_messages={"unique": _("A document with this very text is already here.")},
    )

    class Meta(Record.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = [F("published_on").desc(nulls_last=True), "-pk"]
        indexes = [
            models.Index(fields=["-published_on", "-id"], name="document_newest"),
            models.Index(fields=["kind", "-published_on", "-id"], name="document_kind"),
        ]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.sha256 = self.digest(self.text)
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], "sha256"}
        super().save(*args, **kwargs)

    def clean(self) -> None:
        # The hash is filled at saving and not on any form, so the form's own check of uniqueness passes it over.
        self.sha256 = self.digest(self.text)
        if Document.objects.exclude(pk=self.pk).filter(sha256=self.sha256).exists():
            raise ValidationError(_("A document with this very text is already here."), code="unique")

    def get_absolute_url(self) -> str:
        return reverse("document", args=[self.pk])

    @staticmethod
    def digest(text: str) -> str:
        return hashlib.sha256(text.encode()).hexdigest()

    def search_terms(self) -> tuple[str, ...]:
        return (self.title, self.publisher)

    @property
    def citation(self) -> str:
        """Publisher, title and day, as a footnote would give them."""
        day = self.published_on.isoformat() if self.published_on else ""
        return ", ".join(part for part in (self.publisher, f"“{self.title}”", day) if part)


PASSAGE = 300  # characters looked at on either side of a quote for the ends of its sentence


class CitationQuerySet(RecordQuerySet):
    def about(self, record: models.Model) -> "CitationQuerySet":
        kind = ContentType.objects.get_for_model(record, for_concrete_model=True)
        return self.filter(content_type=kind, object_id=record.pk)


class Citation(Record):
    """A place in a document that says something about a record, found by a rule or by a person."""

    content_type = models.ForeignKey(ContentType, models.PROTECT, verbose_name=_("noun"))
    object_id = models.PositiveBigIntegerField(_("record number"))
    record = GenericForeignKey("content_type", "object_id")
    document = models.ForeignKey(
        Document, models.PROTECT, related_name="%(class)s_set", verbose_name=_("document")
    )
    quote = models.TextField(_("quote"), help_text=_("The words of the document, letter by letter."))
    start = models.PositiveIntegerField(
        _("start"), help_text=_("Where the quote begins in the text, in characters.")
    )
    end = models.PositiveIntegerField(
        _("end"), help_text=_("Where the quote ends in the text, in characters.")
    )
    rule = models.CharField(
        _("found by"),
        max_length=80,
        blank=True,
        help_text=_("The reading rule. Empty where a colleague found it."),
    )
    confidence = models.FloatField(_("confidence"), default=1.0, help_text=_("From 0 to 1."))
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("accepted by"),
    )

    objects = CitationQuerySet.as_manager()

    class Meta(Record.Meta):
        abstract = True

    def clean(self) -> None:
        if self.document_id and self.document.text[self.start : self.end] != self.quote:
            raise ValidationError({"quote": _("The document does not have these words at this place.")})

    @property
    def url(self) -> str:
        """The document, scrolled to the quote."""
        return f"{self.document.get_absolute_url()}?from={self.start}&to={self.end}#quote"

    @property
    def passage(self) -> tuple[str, str, str]:
        """The sentence round the quote: what stands before it, the quote, what stands after it."""
        text = self.document.text
        before = text[max(0, self.start - PASSAGE) : self.start]
        after = text[self.end : self.end + PASSAGE]
        ends = [end for end in sentence_ends(before) if end < len(before) or before[-1:].isspace()]
        if ends:
            before = before[ends[-1] :].lstrip()
        elif self.start > PASSAGE:
            before = "… " + (before.partition(" ")[2] or before)
        if self.quote.rstrip().endswith((".", "!", "?")):
            after = ""
        elif ends := sentence_ends(after):
            after = after[: ends[0]].rstrip()
        elif self.end + PASSAGE < len(text):
            after = (after.rpartition(" ")[0] or after) + " …"
        return before, self.quote, after.rstrip()


def _citation_constraints(name: str) -> list[models.CheckConstraint]:
    return [
        models.CheckConstraint(
            condition=Q(end__gt=F("start")),
            name=f"{name}_quote_has_length",
            violation_error_message=_("The quote must end after it begins."),
        ),
        models.CheckConstraint(
            condition=Q(confidence__gte=0, confidence__lte=1),
            name=f"{name}_confidence_is_a_share",
            violation_error_message=_("Confidence is a number from 0 to 1."),
        ),
    ]


class Evidence(Citation):
    """This record has this value in this field, as quoted, at this place in this document."""

    field = models.CharField(
        _("field"),
        max_length=60,
        help_text=_("Which of the record's fields the quote supports; “name” for its existence."),
    )
    value = models.CharField(
        _("value"), max_length=500, help_text=_("The value that the quote gives, days as 2024-10-02.")
    )

    class Meta(Citation.Meta):
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        ordering = ["content_type", "object_id", "field", "pk"]
        indexes = [
            models.Index(fields=["content_type", "object_id", "field"], name="evidence_record"),
            models.Index(fields=["document", "start"], name="evidence_place"),
        ]
        constraints = [
            *_citation_constraints("evidence"),
            models.UniqueConstraint(
                fields=["content_type", "object_id", "field", "value", "document", "start", "end"],
                name="evidence_said_once",
                violation_error_message=_("This place is already given as the source of this value."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.field}: {self.value}"


class ReportedFigure(Citation):
    """A number that a source gives about a record: an observation, kept beside the others, never merged."""

    class Qualifier(models.TextChoices):
        EXACT = "exact", _("exactly")
        MORE_THAN = "more_than", _("more than")
        LESS_THAN = "less_than", _("less than")
        ABOUT = "about", _("about")
        NEARLY = "nearly", _("nearly")
        UP_TO = "up_to", _("up to")

    value = models.DecimalField(_("value"), max_digits=20, decimal_places=2)
    qualifier = models.CharField(_("qualifier"), max_length=10, choices=Qualifier, default=Qualifier.EXACT)
    unit = models.CharField(
        _("unit"), max_length=60, help_text=_("What is counted: companies, countries, euros.")
    )
    measure = models.CharField(
        _("of what"), max_length=300, blank=True, help_text=_("In words: took part, signed the declaration.")
    )
    as_of = models.DateField(
        _("as of"), null=True, blank=True, help_text=_("The day for which the source gives the number.")
    )

    class Meta(Citation.Meta):
        verbose_name = _("reported figure")
        verbose_name_plural = _("reported figures")
        ordering = ["as_of", "pk"]
        indexes = [
            models.Index(fields=["content_type", "object_id", "as_of"], name="figure_record"),
            models.Index(fields=["as_of", "id"], name="figure_day"),
        ]
        constraints = [
            *_citation_constraints("figure"),
            models.UniqueConstraint(
                fields=["content_type", "object_id", "value", "unit", "document", "start", "end"],
                name="figure_said_once",
                violation_error_message=_("This place is already given as the source of this figure."),
            ),
        ]

    def __str__(self) -> str:
        words = "" if self.qualifier == self.Qualifier.EXACT else f"{self.get_qualifier_display()} "
        return f"{words}{Decimal(self.value).normalize():,f} {self.unit}"
