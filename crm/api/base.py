"""What the serializers and views of every noun share."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers, viewsets
from rest_framework.negotiation import BaseContentNegotiation

from crm.models import Document, Evidence, ReportedFigure


@extend_schema_field(OpenApiTypes.STR)
class Choice(serializers.ChoiceField):
    """A choice as its code. The filters list the codes; a type for each in the schema would only be in the way."""


class RecordSerializer(serializers.ModelSerializer):
    """The base of all serializers. Fields are named one by one; nothing is exposed unasked."""

    serializer_choice_field = Choice

    class Meta:
        fields: tuple[str, ...] = ("id", "created_at", "updated_at", "version")

    def get_fields(self) -> dict[str, serializers.Field]:
        """Without the lists of related records that the reader may not view."""
        fields = super().get_fields()
        request = self.context.get("request")
        user = getattr(request, "user", None)
        return {name: field for name, field in fields.items() if user is None or _may_view(user, field)}


def _may_view(user: Any, field: serializers.Field) -> bool:
    model = getattr(getattr(getattr(field, "child", None), "Meta", None), "model", None)
    return (
        model is None
        or not user.is_authenticated  # nobody but the maker of the schema comes this far
        or user.has_perm(f"{model._meta.app_label}.view_{model._meta.model_name}")
    )


class AliasSerializer(RecordSerializer):
    """Another name; subclasses name the model."""

    class Meta:
        fields = ("name", "kind", "language")


class DocumentReference(serializers.ModelSerializer):
    class Meta:
        model = Document
        fields = ("id", "title", "publisher", "published_on")


class CitationSerializer(RecordSerializer):
    document = DocumentReference(read_only=True)
    url = serializers.SerializerMethodField(help_text=_("The document, scrolled to the quote."))

    @extend_schema_field(OpenApiTypes.URI)
    def get_url(self, citation: Any) -> str:
        request = self.context.get("request")
        return request.build_absolute_uri(citation.url) if request else citation.url


class EvidenceSerializer(CitationSerializer):
    class Meta:
        model = Evidence
        fields = ("field", "value", "quote", "document", "url", "rule", "confidence")


class FigureSerializer(CitationSerializer):
    class Meta:
        model = ReportedFigure
        fields = ("value", "qualifier", "unit", "measure", "as_of", "quote", "document", "url")


class SourcedSerializer(RecordSerializer):
    """The details of a record, with what the sources say of it."""

    evidence = EvidenceSerializer(many=True, read_only=True)
    figures = FigureSerializer(many=True, read_only=True)


SOURCES = ("evidence", "figures")


def sources() -> tuple[Prefetch, ...]:
    """Evidence and figures with their documents, without the documents' texts."""
    documents = Prefetch("document", Document.objects.defer("text", "search_text"))
    return (
        Prefetch("evidence", Evidence.objects.order_by("field", "pk").prefetch_related(documents)),
        Prefetch("figures", ReportedFigure.objects.prefetch_related(documents)),
    )


class JsonAlone(BaseContentNegotiation):
    """Every answer is JSON. The library would read ``?format=`` as a kind of answer; here it is a filter."""

    def select_parser(self, request: Any, parsers: Any) -> Any:
        return parsers[0]

    def select_renderer(self, request: Any, renderers: Any, format_suffix: Any = None) -> Any:
        return renderers[0], renderers[0].media_type


class RecordViewSet(viewsets.ReadOnlyModelViewSet[Any]):
    """List and detail of one noun: say the queryset, the serializers of both, and the filters."""

    content_negotiation_class = JsonAlone
    detail_class: type[RecordSerializer]
    # What the details show of other tables, beside the sources.
    detail_prefetch: ClassVar[tuple[Any, ...]] = ()

    def get_serializer_class(self) -> Any:
        return self.detail_class if self.action == "retrieve" else self.serializer_class

    def get_queryset(self) -> models.QuerySet:
        rows = super().get_queryset()
        if self.action != "retrieve":
            return rows
        rows = rows.prefetch_related(*self.detail_prefetch)
        return rows.prefetch_related(*sources()) if hasattr(rows.model, "evidence") else rows
