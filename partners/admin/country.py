from typing import Any

from django.contrib import admin
from django.db.models import Case, Q, QuerySet, When
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from crm.admin.base import RecordAdmin
from crm.admin.filters import AnyOf
from partners.models import Company, Country, CountryGroup
from partners.resources import CountryGroupResource, CountryResource

from .counting import count_of, listed
from .country_filter import country_filters


def country_and_code(country: Country | None) -> str | None:
    """Poland (PL): a country as lists show it."""
    return f"{country.name} ({country.code})" if country is not None else None


@admin.register(Country)
class CountryAdmin(RecordAdmin):
    resource_class = CountryResource

    list_display = ("name", "name_uk", "code", "region", "group_codes", "companies_in_it")
    list_filter = (("region", AnyOf), country_filters("pk")[1])
    fieldsets = (
        (None, {"fields": (("name", "name_uk"), ("code", "alpha3"), "region", "groups", "other_names")}),
    )
    autocomplete_fields = ("groups",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Country]:
        return (
            super().get_queryset(request).annotate(company_count=count_of(Company.objects.all(), "country"))
        )

    def list_prefetch(self) -> tuple[Any, ...]:
        return ("groups",)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        """Where a country is chosen by typing, the one of that code or beginning comes first: Enter takes it."""
        rows, distinct = super().get_search_results(request, queryset, search_term)
        if search_term and request.path == reverse("admin:autocomplete"):
            nearness = Case(
                When(code=search_term.upper(), then=0),
                When(Q(name__istartswith=search_term) | Q(name_uk__istartswith=search_term), then=1),
                default=2,
            )
            rows = rows.order_by(nearness, "name", "pk")
        return rows, distinct

    @admin.display(description=_("groups"))
    def group_codes(self, country: Country) -> str:
        return ", ".join(group.code for group in country.groups.all())

    @admin.display(description=_("companies"), ordering="company_count")
    def companies_in_it(self, country: Country) -> str:
        return listed("partners_company", country.company_count, country=country.code)


@admin.register(CountryGroup)
class CountryGroupAdmin(RecordAdmin):
    resource_class = CountryGroupResource

    list_display = ("code", "name", "name_uk", "as_of", "members")
    fieldsets = ((None, {"fields": (("code", "as_of"), ("name", "name_uk"), "members", "notes")}),)
    readonly_fields = (*RecordAdmin.readonly_fields, "members")

    def get_queryset(self, request: HttpRequest) -> QuerySet[CountryGroup]:
        return super().get_queryset(request).annotate(country_count=count_of(Country.objects.all(), "groups"))

    @admin.display(description=_("countries"), ordering="country_count")
    def members(self, group: CountryGroup) -> str:
        """Countries join a group on their own pages."""
        return listed("partners_country", getattr(group, "country_count", 0), group=group.code)
