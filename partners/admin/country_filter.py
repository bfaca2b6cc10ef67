"""Filters by country and by group of countries, for every noun that has a way to a country."""

from typing import Any

from django.contrib import messages
from django.contrib.admin.utils import lookup_spawns_duplicates
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from unfold.contrib.filters.admin import MultipleDropdownFilter
from unfold.contrib.filters.forms import DropdownForm

from partners.models import Country, CountryGroup


class BestMatchFirst(DropdownForm):
    class Media:
        js = (*DropdownForm.Media.js, "crm/best_match_first.js")


class CodeFilter(MultipleDropdownFilter):
    """One or several codes. The record is shown when any of ``paths`` leads to any of them."""

    form_class = BestMatchFirst
    all_option = None  # nothing chosen means all
    paths: tuple[str, ...] = ()
    unknown: Any = ""

    def __init__(
        self, request: HttpRequest, params: dict[str, Any], model: type[Model], model_admin: Any
    ) -> None:
        super().__init__(request, params, model, model_admin)
        known = {code for code, _name in self.lookup_choices}
        for code in dict.fromkeys(self.codes()):
            if code not in known:
                messages.warning(request, self.unknown % {"code": code[:20]})

    def codes(self) -> list[str]:
        return [code for code in self.value() or [] if code]

    def has_output(self) -> bool:
        return True

    def countries(self) -> Any:
        """The countries that the chosen codes stand for."""
        raise NotImplementedError

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if not self.codes():
            return queryset
        countries = self.countries()
        condition = Q.create([(f"{path}__in", countries) for path in self.paths], Q.OR)
        if any(lookup_spawns_duplicates(queryset.model._meta, path) for path in self.paths):
            return queryset.filter(pk__in=queryset.model._base_manager.filter(condition).values("pk"))
        return queryset.filter(condition)


class CountryFilter(CodeFilter):
    title = _("country")
    parameter_name = "country"
    unknown = _("No country has the code “%(code)s”, so nothing was found for it.")

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Both names and the code, so that typing any of them finds the country."""
        rows = Country.objects.values_list("code", "pk", "name", "name_uk")
        self.numbers = {code: number for code, number, *_names in rows}
        return [(code, f"{name} · {name_uk} ({code})") for code, _number, name, name_uk in rows]

    def countries(self) -> list[int]:
        return [self.numbers[code] for code in self.codes() if code in self.numbers]


class CountryGroupFilter(CodeFilter):
    title = _("country group")
    parameter_name = "group"
    unknown = _("No country group has the code “%(code)s”, so nothing was found for it.")

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        rows = CountryGroup.objects.values_list("code", "name", "name_uk")
        return [
            (code, " · ".join(dict.fromkeys(text for text in (code, name, name_uk) if text)))
            for code, name, name_uk in rows
        ]

    def countries(self) -> QuerySet:
        known = {code for code, _name in self.lookup_choices}
        codes = [code for code in self.codes() if code in known]
        return Country.objects.filter(groups__code__in=codes).values("pk")


def country_filters(*paths: str) -> tuple[type[CodeFilter], type[CodeFilter]]:
    """The two filters of a list whose records lead to a country by any of ``paths``.

    Several countries, or several groups, are joined by "or"; a country and a group together by "and".
    """
    return (
        type("CountryFilter", (CountryFilter,), {"paths": paths}),
        type("CountryGroupFilter", (CountryGroupFilter,), {"paths": paths}),
    )
