"""Spreadsheets of what the sources say: documents, evidence, reported figures. They are exported only."""

from django.apps import apps
from django.contrib.contenttypes.prefetch import GenericPrefetch
from django.db import models
from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _

from crm.columns import Column, Day, Label, Number, Text
from crm.models import Document, Evidence, ReportedFigure, SourcedRecord, User
from crm.resources import ExportOnlyResource


class DocumentResource(ExportOnlyResource):
    title = Column(_("Title"), "title", Text())
    publisher = Column(_("Publisher"), "publisher", Text())
    published_on = Column(_("Published on"), "published_on", Day())
    kind = Column(_("Kind"), "kind", Label(Document.Kind))
    language = Column(_("Language"), "language", Label(Document.Language))
    origin = Column(_("Origin"), "origin", Text())
    sha256 = Column("SHA-256", "sha256")

    class Meta:
        model = Document


class CitationResource(ExportOnlyResource):
    """What evidence and figures have in common: which record, and where it is said."""

    record_kind = Column(_("Record kind"), show=lambda citation: str(citation.content_type.name))
    record_id = Column(_("Record ID"), "object_id")
    record = Column(_("Record"), "record")

    export_select = ("content_type",)

    @classmethod
    def for_export(cls, rows: models.QuerySet) -> models.QuerySet:
        """Adds the records, each with what its name is made of: at the most a query a noun.

        Documents are prefetched without their texts: one text would otherwise come with every quote from it.
        """
        documents = Prefetch("document", Document.objects.defer("text", "search_text"))
        return super().for_export(rows).prefetch_related(documents, GenericPrefetch("record", _records()))


def _records() -> list[models.QuerySet]:
    """One query a noun, joined with the nouns that its rows' names are made of."""
    querysets: list[models.QuerySet] = []
    for model in apps.get_models():
        if issubclass(model, SourcedRecord):
            joins = [
                field.name
                for field in model._meta.fields
                if field.many_to_one and field.related_model is not User
            ]
            rows = model._default_manager.all()
            querysets.append(rows.select_related(*joins) if joins else rows)
    return querysets


class EvidenceResource(CitationResource):
    field = Column(_("Field"), "field")
    value = Column(_("Value"), "value")
    quote = Column(_("Quote"), "quote")
    document = Column(_("Document"), "document__citation")
    place = Column(_("Link"), "url")
    rule = Column(_("Found by"), "rule")
    confidence = Column(_("Confidence"), "confidence")

    class Meta:
        model = Evidence


class ReportedFigureResource(CitationResource):
    qualifier = Column(_("Qualifier"), "qualifier", Label(ReportedFigure.Qualifier))
    value = Column(_("Value"), "value", Number())
    unit = Column(_("Unit"), "unit")
    measure = Column(_("Of what"), "measure")
    as_of = Column(_("As of"), "as_of", Day())
    quote = Column(_("Quote"), "quote")
    document = Column(_("Document"), "document__citation")
    place = Column(_("Link"), "url")

    class Meta:
        model = ReportedFigure
