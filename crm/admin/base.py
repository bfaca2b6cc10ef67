"""The form design that every noun shares."""

from typing import Any

from django.contrib.admin.views.main import IGNORED_PARAMS
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from import_export.mixins import BaseExportMixin
from simple_history.admin import SimpleHistoryAdmin
from unfold.admin import ModelAdmin, StackedInline, TabularInline

from crm.exporting import csv_response
from crm.panels import evidence_by_field, figures_of

RECORD_FIELDS = ("created_at", "created_by", "updated_at", "updated_by", "version")
BOOKKEEPING = (_("Record"), {"classes": ["tab"], "fields": RECORD_FIELDS})


class SearchMixin:
    """Search by the folded column, so that case, apostrophes and alphabets do not matter."""

    search_fields: Any = ("search_text",)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        return queryset.search(search_term) if search_term else queryset, False


class RecordAdmin(SearchMixin, SimpleHistoryAdmin, ModelAdmin, BaseExportMixin):
    """List, form, history, sources and export of one noun."""

    list_per_page = 50
    show_full_result_count = False  # counting every row of a large table costs more than the page
    list_filter_submit = True
    list_fullwidth = True
    warn_unsaved_form = True
    compressed_fields = True
    readonly_fields: Any = RECORD_FIELDS
    change_list_template = "admin/crm/change_list.html"
    change_form_outer_after_template = "admin/crm/evidence_panel.html"

    # Set with a noun's resource to let staff with the permission export its list.
    resource_class: Any = None

    def get_urls(self) -> list[URLPattern]:
        name = f"{self.opts.app_label}_{self.opts.model_name}_export"
        return [
            path("export.csv", self.admin_site.admin_view(self.export_view), name=name),
            *super().get_urls(),
        ]

    # Lists

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest | None = None) -> bool:
        """Only what the list offers as a filter: otherwise its address could ask for any hidden value."""
        offered = set(IGNORED_PARAMS)
        for item in self.get_list_filter(request):
            offered.add(item[0] if isinstance(item, tuple | list) else getattr(item, "parameter_name", item))
        if self.date_hierarchy:
            offered.add(self.date_hierarchy)
        return any(
            lookup == field or lookup.startswith(f"{field}__") for field in offered if isinstance(field, str)
        )

    def has_export_permission(self, request: HttpRequest) -> bool:
        return self.resource_class is not None and request.user.has_perm(
            f"{self.opts.app_label}.export_{self.opts.model_name}"
        )

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        context = {
            "can_export": self.has_export_permission(request),
            "export_url": reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_export"),
            **(extra_context or {}),
        }
        return super().changelist_view(request, context)

    def export_view(self, request: HttpRequest) -> StreamingHttpResponse:
        """The rows that the list shows under the same address, all pages of it, in its order."""
        if not (self.has_view_permission(request) and self.has_export_permission(request)):
            raise PermissionDenied
        rows = self.get_changelist_instance(request).get_queryset(request)
        return csv_response(self.resource_class(), rows, str(self.opts.verbose_name_plural).replace(" ", "-"))

    # Forms

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        fieldsets = super().get_fieldsets(request, obj)
        return [*fieldsets, BOOKKEEPING] if obj is not None else fieldsets

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        record = kwargs.get("obj") or context.get("original")
        if record is not None and hasattr(record, "evidence") and request.user.has_perm("crm.view_evidence"):
            context["evidence_fields"] = evidence_by_field(record)
            context["figures"] = figures_of(record)
        return super().render_change_form(request, context, *args, **kwargs)


class RecordInline(SearchMixin):
    extra = 0
    tab = True
    show_change_link = True


class RecordTabularInline(RecordInline, TabularInline):
    """Children that make no sense without their parent, as rows."""


class RecordStackedInline(RecordInline, StackedInline):
    """Children that make no sense without their parent, as small forms."""
