from typing import Any

from django.contrib import admin
from django.db.models import Prefetch
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from unfold.views import ChangeList

from crm.models import Citation, Document, Evidence, ReportedFigure
from crm.panels import attach_records, field_label, record_url
from crm.source_resources import EvidenceResource, ReportedFigureResource

from .base import RecordAdmin, RecordChangeList
from .filters import AnyRecord


class CitationChangeList(RecordChangeList):
    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        attach_records(self.result_list)


class CitationAdmin(RecordAdmin):
    """What was read is not rewritten by hand: a wrong citation is deleted, a new one comes from its document."""

    change_form_outer_before_template: Any = None
    change_form_outer_after_template: Any = None
    list_select_related = ("content_type",)
    list_filter = ("content_type", ("document", AnyRecord))
    search_fields: Any = ("quote",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return CitationChangeList

    def list_prefetch(self) -> tuple[Any, ...]:
        # Prefetched, not joined: a join would carry the whole text of the document in every row.
        return (Prefetch("document", Document.objects.only("title")),)

    @admin.display(description=_("about"))
    def about(self, citation: Citation) -> str:
        if citation.record is None:
            return "-"
        address = record_url(citation)
        name = Truncator(str(citation.record)).chars(80)
        kind = citation.content_type.name
        return (
            format_html('<a class="crm-link" href="{}">{}</a> {}', address, name, kind) if address else name
        )

    @admin.display(description=_("quote"))
    def linked_quote(self, citation: Citation) -> str:
        return format_html(
            '<a class="crm-link" href="{}">{}</a>', citation.url, Truncator(citation.quote).chars(100)
        )


@admin.register(Evidence)
class EvidenceAdmin(CitationAdmin):
    list_display = ("value", "field_shown", "about", "linked_quote", "document", "rule", "confidence")
    search_fields = ("quote", "value")
    resource_class = EvidenceResource

    @admin.display(description=_("field"), ordering="field")
    def field_shown(self, evidence: Evidence) -> str:
        return field_label(evidence.record, evidence.field) if evidence.record else evidence.field


@admin.register(ReportedFigure)
class ReportedFigureAdmin(CitationAdmin):
    list_display = ("__str__", "measure", "as_of", "about", "linked_quote", "document")
    search_fields = ("quote", "measure", "unit")
    date_hierarchy = "as_of"
    resource_class = ReportedFigureResource
