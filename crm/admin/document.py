from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from crm.models import Document
from crm.source_resources import DocumentResource

from .base import RecordAdmin
from .filters import AnyOf


@admin.register(Document)
class DocumentAdmin(RecordAdmin):
    list_display = ("title", "publisher", "published_on", "kind", "language")
    list_filter = (("kind", AnyOf), ("language", AnyOf))
    date_hierarchy = "published_on"
    resource_class = DocumentResource

    fieldsets = (
        (None, {"fields": ("title", ("publisher", "published_on"), ("kind", "language"), "origin")}),
        (_("Text"), {"fields": ("text",)}),
    )

    def get_readonly_fields(self, request: HttpRequest, obj: Document | None = None) -> tuple[str, ...]:
        fields = tuple(super().get_readonly_fields(request, obj))
        return (*fields, "text") if obj is not None else fields

    def get_queryset(self, request: HttpRequest) -> QuerySet[Document]:
        documents = super().get_queryset(request)
        one = request.resolver_match is not None and "object_id" in request.resolver_match.kwargs
        return documents if one else documents.defer("text")  # a list needs no texts
