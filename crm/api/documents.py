from crm.filters import DocumentFilter
from crm.models import Document

from .base import RecordSerializer, RecordViewSet


class DocumentSerializer(RecordSerializer):
    class Meta:
        model = Document
        fields = (
            *RecordSerializer.Meta.fields,
            "title",
            "kind",
            "publisher",
            "published_on",
            "language",
            "origin",
            "sha256",
        )


class DocumentDetail(DocumentSerializer):
    class Meta(DocumentSerializer.Meta):
        fields = (*DocumentSerializer.Meta.fields, "text")


class DocumentViewSet(RecordViewSet):
    """The texts that sources published. The text itself is in the details."""

    queryset = Document.objects.defer("search_text")
    serializer_class = DocumentSerializer
    detail_class = DocumentDetail
    filterset_class = DocumentFilter

    def get_queryset(self):
        rows = super().get_queryset()
        return rows if self.action == "retrieve" else rows.defer("text")
