"""The form design that every noun shares."""

from typing import Any

from django.apps import apps
from django.contrib import messages
from django.contrib.admin import ShowFacets
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.utils import get_fields_from_path
from django.contrib.admin.views.main import ERROR_FLAG, IGNORED_PARAMS
from django.core.exceptions import BadRequest, PermissionDenied
from django.db.models import DateField, Field, ForeignKey, QuerySet, URLField
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from import_export.mixins import BaseExportMixin
from simple_history.admin import SimpleHistoryAdmin
from unfold.admin import ModelAdmin, StackedInline, TabularInline
from unfold.views import ChangeList

from crm.admin.active_filters import active_filters
from crm.admin.known_choices import KnownAutocomplete, KnownChoicesForm, KnownParentFormSet
from crm.exporting import csv_response
from crm.panels import evidence_by_field, figures_of

RECORD_FIELDS = ("created_at", "created_by", "updated_at", "updated_by", "version")
BOOKKEEPING = (_("Record"), {"classes": ["collapse"], "fields": RECORD_FIELDS})


class SearchMixin:
    """Search by the folded column, so that case, apostrophes and alphabets do not matter."""

    search_fields: Any = ("search_text",)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        return queryset.search(search_term, *self.search_fields), False


def _unheard_of(lookup: str, value: str) -> bool:
    """Whether the database would fail on the value instead of finding nothing."""
    number = lookup.endswith("__exact") and value.lstrip("-").isdecimal()
    return "\0" in value or (number and len(value) > 18)


def _number(*parts: str) -> None:
    """404 where a part of an address is not the number of a row."""
    if not all(part.isdecimal() and len(part) <= 18 for part in parts):
        raise Http404


class RecordChangeList(ChangeList):
    """The rows of a page, and beside them what their computed columns show."""

    result_list: QuerySet

    def get_filters(self, request: HttpRequest) -> Any:
        try:
            return super().get_filters(request)
        except (OverflowError, ValueError) as error:  # a year that no calendar has
            raise IncorrectLookupParameters(error) from error

    def get_results(self, request: HttpRequest) -> None:
        try:
            super().get_results(request)
        except OverflowError as error:  # a number that no database counts to
            raise IncorrectLookupParameters(error) from error
        except IncorrectLookupParameters:  # filters have made the list shorter than the page that was open
            self.page_num = 1
            super().get_results(request)
        self.result_list = self.result_list.prefetch_related(*self.model_admin.list_prefetch())


class RecordAdmin(SearchMixin, SimpleHistoryAdmin, ModelAdmin, BaseExportMixin):
    """List, form, history, sources and export of one noun."""

    list_per_page = 50
    show_full_result_count = False  # counting every row of a large table costs more than the page
    show_facets = ShowFacets.NEVER  # so does counting the rows of each of 250 countries
    list_filter_submit = True
    list_fullwidth = True
    warn_unsaved_form = True
    compressed_fields = True
    readonly_fields: Any = RECORD_FIELDS
    change_list_template = "admin/crm/change_list.html"
    change_form_outer_before_template: Any = "admin/crm/key_figures.html"
    change_form_outer_after_template: Any = "admin/crm/evidence_panel.html"

    # Set with a noun's resource to let staff with the permission export its list.
    resource_class: Any = None

    def get_urls(self) -> list[URLPattern]:
        name = f"{self.opts.app_label}_{self.opts.model_name}_export"
        return [
            path("export.csv", self.admin_site.admin_view(self.export_view), name=name),
            *super().get_urls(),
        ]

    # Lists

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return RecordChangeList

    def list_prefetch(self) -> tuple[Any, ...]:
        """What computed columns show of other tables: fetched for the whole page at once."""
        return ()

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest | None = None) -> bool:
        """Only what the list's filters ask for: otherwise its address could be asked about any hidden value."""
        return lookup in self.offered_lookups(request) and not _unheard_of(lookup, str(value))

    def offered_lookups(self, request: HttpRequest | None) -> set[str]:
        offered = set(IGNORED_PARAMS)
        for item in self.get_list_filter(request):
            if hasattr(item, "parameter_name"):
                offered.add(item.parameter_name)
                continue
            path = item[0] if isinstance(item, tuple | list) else item
            field = get_fields_from_path(self.model, path)[-1]
            offered |= {path, f"{path}__exact", f"{path}__isnull"}
            if field.is_relation:
                offered.add(f"{path}__{field.target_field.name}__exact")
            if isinstance(field, DateField):
                offered |= {f"{path}__{part}" for part in ("gte", "lt")} | {f"{path}_from", f"{path}_to"}
        if self.date_hierarchy:
            offered |= {f"{self.date_hierarchy}__{part}" for part in ("year", "month", "day")}
        return offered

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
        if ERROR_FLAG in request.GET:
            messages.warning(
                request,
                _("A filter in that address could not be understood: this is the list without filters."),
            )
        response = super().changelist_view(request, context)
        page = getattr(response, "context_data", None)
        if page and "cl" in page:
            page["active_filters"] = active_filters(page["cl"], request)
        return response

    def export_view(self, request: HttpRequest) -> StreamingHttpResponse:
        """The rows that the list shows under the same address, all pages of it, in its order."""
        if not (self.has_view_permission(request) and self.has_export_permission(request)):
            raise PermissionDenied
        try:
            rows = self.get_changelist_instance(request).get_queryset(request)
        except IncorrectLookupParameters as error:
            raise BadRequest("A filter in this address could not be understood.") from error
        return csv_response(self.resource_class(), rows, str(self.opts.verbose_name_plural).replace(" ", "-"))

    # History

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        _number(object_id)
        return super().history_view(request, object_id, extra_context)

    def history_form_view(
        self, request: HttpRequest, object_id: str, version_id: str, extra_context: Any = None
    ) -> HttpResponse:
        _number(object_id, version_id)
        return super().history_form_view(request, object_id, version_id, extra_context)

    # Deleting

    def get_deleted_objects(
        self, objs: Any, request: HttpRequest
    ) -> tuple[list[Any], dict[str, int], set[str], list[Any]]:
        """Ask for the right to delete the children too. Django asks only for those that have pages of their own."""
        deleted, counts, needed, protected = super().get_deleted_objects(objs, request)
        for model in apps.get_models():
            options = model._meta
            if (
                options.verbose_name_plural in counts
                and "export" in options.default_permissions
                and not self.admin_site.is_registered(model)
                and not request.user.has_perm(f"{options.app_label}.delete_{options.model_name}")
            ):
                needed.add(options.verbose_name)
        return deleted, counts, needed, protected

    # Forms

    def formfield_for_dbfield(self, db_field: Field, request: HttpRequest, **kwargs: Any) -> Any:
        if isinstance(db_field, URLField):
            kwargs.setdefault("assume_scheme", "https")  # Django's own default becomes this in 6.0
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        fieldsets = super().get_fieldsets(request, obj)
        return [*fieldsets, BOOKKEEPING] if obj is not None else fieldsets

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        record = kwargs.get("obj") or context.get("original")
        if record is not None and hasattr(record, "evidence") and request.user.has_perm("crm.view_evidence"):
            context["evidence_fields"] = evidence_by_field(record)
            context["figures"] = figures = figures_of(record)
            context["key_figures"] = {str(figure): figure for figure in figures}.values()
        return super().render_change_form(request, context, *args, **kwargs)


class RecordInline(SearchMixin):
    extra = 0
    tab = True
    show_change_link = True
    form = KnownChoicesForm
    formset = KnownParentFormSet

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).select_related(*self.autocomplete_fields)

    def formfield_for_foreignkey(self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name in self.autocomplete_fields:
            kwargs["widget"] = KnownAutocomplete(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class RecordTabularInline(RecordInline, TabularInline):
    """Children that make no sense without their parent, as rows."""


class RecordStackedInline(RecordInline, StackedInline):
    """Children that make no sense without their parent, as small forms."""
