from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from crm.admin.base import RecordAdmin
from crm.admin.filters import AnyOf
from partners.models import Agreement, Capability, Company, CooperationFormat
from partners.resources import CapabilityResource, CooperationFormatResource

from .counting import count_of, listed


class TermAdmin(RecordAdmin):
    """A small vocabulary: the word, and how often it is used."""

    prepopulated_fields = {"slug": ("name",)}
    used_by: tuple[Any, str]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        users, field = self.used_by
        return super().get_queryset(request).annotate(use_count=count_of(users.objects.all(), field))


@admin.register(Capability)
class CapabilityAdmin(TermAdmin):
    resource_class = CapabilityResource

    list_display = ("name", "name_uk", "ml_category", "companies_with_it")
    list_filter = (("ml_category", AnyOf),)
    fieldsets = ((None, {"fields": (("name", "name_uk"), ("slug", "ml_category"), "description")}),)
    used_by = (Company, "capabilities")

    @admin.display(description=_("companies"), ordering="use_count")
    def companies_with_it(self, capability: Capability) -> str:
        return listed("partners_company", capability.use_count, capabilities__id__exact=capability.pk)


@admin.register(CooperationFormat)
class CooperationFormatAdmin(TermAdmin):
    resource_class = CooperationFormatResource

    list_display = ("name", "name_uk", "description", "agreements_of_it")
    fieldsets = ((None, {"fields": (("name", "name_uk"), "slug", "description")}),)
    used_by = (Agreement, "formats")

    @admin.display(description=_("agreements"), ordering="use_count")
    def agreements_of_it(self, term: CooperationFormat) -> str:
        return listed("partners_agreement", term.use_count, formats__id__exact=term.pk)
