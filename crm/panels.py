"""What a record's page shows of its sources."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib.contenttypes.prefetch import GenericPrefetch
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.db.models import QuerySet, prefetch_related_objects
from django.urls import NoReverseMatch, reverse

from crm.models import Citation, Evidence, ReportedFigure, SourcedRecord
from crm.text import fold


@dataclass
class Claim:
    """One value of a field, and every place that gives it."""

    value: str
    is_current: bool = False
    words: str = ""  # the value as forms show it: “economic regime” for economic_regime
    sources: list[Evidence] = field(default_factory=list)


@dataclass
class FieldEvidence:
    """All that the documents say of one field."""

    name: str
    label: str
    claims: list[Claim]

    @property
    def disagrees(self) -> bool:
        """Whether two claims exclude each other. A month does not exclude one of its days."""
        values = [fold(claim.value) for claim in self.claims]
        if self.name == "status":
            values = [value for value in values if value not in EARLY_STATUSES]
        return self.name in SINGLE_VALUED and any(
            a != b and not (self.name.endswith("_on") and (a.startswith(b) or b.startswith(a)))
            for place, a in enumerate(values)
            for b in values[place + 1 :]
        )


# Fields of which a record has one value: two different claims about them cannot both be true.
# Of the others (names, formats, participants) a record may have many.
SINGLE_VALUED = {
    "starts_on",
    "ends_on",
    "city",
    "country",
    "signed_on",
    "kind",
    "edition",
    "parent",
    "status",
}
# What is planned may since have been held: an early status is no contradiction of a later one.
EARLY_STATUSES = {"planned", "announced", "proposed", "negotiating", "building"}


def evidence_by_field(record: SourcedRecord) -> list[FieldEvidence]:
    """The record's evidence, field by field, equal values together; two queries whatever the number.

    Documents are prefetched, not joined: a long text comes once, not with every quote from it.
    """
    by_field: dict[str, dict[str, Claim]] = {}
    for item in record.evidence.prefetch_related("document").order_by("pk"):
        claims = by_field.setdefault(item.field, {})
        claim = claims.setdefault(
            fold(item.value),
            Claim(
                item.value,
                _is_current(record, item.field, item.value),
                _in_words(record, item.field, item.value),
            ),
        )
        claim.sources.append(item)
    return [
        FieldEvidence(name, field_label(record, name), list(claims.values()))
        for name, claims in by_field.items()
    ]


def attach_records(citations: Sequence[Citation] | QuerySet) -> None:
    """Fetch the records that the citations are about, with what their names need: a query or two a noun."""
    kinds = {citation.content_type.model_class() for citation in citations}
    named = [
        kind._default_manager.select_related(*getattr(kind, "named_through", ())) for kind in kinds if kind
    ]
    prefetch_related_objects(list(citations), GenericPrefetch("record", named))


def record_url(citation: Citation) -> str:
    """The record's page in the workspace; empty for a child that is edited on its parent's page."""
    kind = citation.content_type
    try:
        return reverse(f"admin:{kind.app_label}_{kind.model}_change", args=[citation.object_id])
    except NoReverseMatch:
        return ""


def figures_in_words(record: SourcedRecord) -> str:
    """The record's reported figures, each said once: 252 companies, more than 30 countries."""
    return ", ".join(dict.fromkeys(str(figure) for figure in record.figures.all()))


def figures_of(record: SourcedRecord) -> list[ReportedFigure]:
    return list(record.figures.prefetch_related("document"))


def _is_current(record: models.Model, name: str, value: str) -> bool:
    """Whether the record holds this very value; told only of fields where sources may exclude each other."""
    return name in SINGLE_VALUED and fold(value) in _spellings(getattr(record, name, None))


def _in_words(record: models.Model, name: str, value: str) -> str:
    try:
        choices = dict(getattr(record._meta.get_field(name), "flatchoices", ()))
    except FieldDoesNotExist:
        return value
    return str(choices.get(value, value))


def _spellings(value: Any) -> set[str]:
    """The value as evidence may write it: a country by its name or by its code."""
    return {fold(str(form)) for form in (value, getattr(value, "code", None)) if form is not None}


def field_label(record: models.Model, name: str) -> str:
    """The field as staff read it; a plain word where the name is not a column: “participation”."""
    try:
        field = record._meta.get_field(name)
    except FieldDoesNotExist:
        field = None
    return str(getattr(field, "verbose_name", name.replace("_", " ")))
