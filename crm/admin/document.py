from django.contrib import admin
from django.http import HttpRequest

from crm.models import Document

from .base import RecordAdmin


@admin.register(Document)
class DocumentAdmin(RecordAdmin):
    list_display = ("title", "publisher", "published_on", "kind", "language")
    list_filter = ("kind", "language", "publisher")
    date_hierarchy = "published_on"
    fieldsets = (
        (None, {"fields": ("title", ("publisher", "published_on"), ("kind", "language"), "origin")}),
        ("Text", {"fields": ("text",)}),
    )

    def get_readonly_fields(self, request: HttpRequest, obj: Document | None = None) -> tuple[str, ...]:
        fields = tuple(super().get_readonly_fields(request, obj))
        return (*fields, "text") if obj is not None else fields
