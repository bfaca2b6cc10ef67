from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from crm.models import Citation, Evidence, ReportedFigure

from .base import RecordAdmin


class CitationAdmin(RecordAdmin):
    """What was read is not rewritten by hand: a wrong citation is deleted, a new one comes from its document."""

    change_form_outer_after_template = None
    list_select_related = ("document", "content_type")
    list_filter = ("content_type", "document")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description=_("record"))
    def about(self, citation: Citation) -> str:
        kind = citation.content_type
        return format_html(
            '<a href="{}">{} {}</a>',
            reverse(f"admin:{kind.app_label}_{kind.model}_change", args=[citation.object_id]),
            kind.name,
            citation.object_id,
        )

    @admin.display(description=_("quote"))
    def linked_quote(self, citation: Citation) -> str:
        return format_html('<a href="{}">{}</a>', citation.url, citation.quote[:120])


@admin.register(Evidence)
class EvidenceAdmin(CitationAdmin):
    list_display = ("field", "value", "about", "linked_quote", "document", "rule", "confidence")


@admin.register(ReportedFigure)
class ReportedFigureAdmin(CitationAdmin):
    list_display = ("__str__", "measure", "as_of", "about", "linked_quote", "document")
    date_hierarchy = "as_of"
