"""The filters that a list is under, each with the address of the list without it."""

from datetime import date
from typing import Any

from django.contrib.admin.utils import get_fields_from_path
from django.contrib.admin.views.main import ERROR_FLAG, PAGE_VAR, SEARCH_VAR, ChangeList
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

DATE_PARTS = ("year", "month", "day")


def active_filters(changelist: ChangeList, request: HttpRequest) -> list[dict[str, str]]:
    """Label, value and remove_url of everything that narrows the list, one entry a value.

    One query for each filter by another noun that is in use, however many values it has.
    """
    found = []
    if changelist.query:
        found.append(_chip(request, _("Search"), changelist.query, [(SEARCH_VAR, None)]))
    for spec in changelist.filter_specs:
        for parameter in map(str, spec.expected_parameters()):
            values = [value for value in request.GET.getlist(parameter) if value]
            names = _names(spec, parameter, values, request)
            for value in dict.fromkeys(values):
                found.append(_chip(request, spec.title, names.get(value, value), [(parameter, value)]))
    if changelist.date_hierarchy:
        found += _period(changelist, request)
    return found


def _chip(
    request: HttpRequest, label: Any, value: Any, without: list[tuple[str, str | None]]
) -> dict[str, str]:
    """``without`` names the parameters to drop: one value of each, or all of them for None."""
    left = request.GET.copy()
    for parameter, dropped in [*without, (PAGE_VAR, None), (ERROR_FLAG, None)]:
        kept = [one for one in left.getlist(parameter) if dropped is not None and one != dropped]
        left.setlist(parameter, kept)
    return {"label": capfirst(str(label)), "value": str(value), "remove_url": f"?{left.urlencode()}"}


def _names(spec: Any, parameter: str, values: list[str], request: HttpRequest) -> dict[str, str]:
    """What the filter calls its values."""
    if not values:
        return {}
    if parameter.endswith("__isnull"):
        return {"True": gettext("none"), "False": gettext("any")}
    field = getattr(spec, "field", None)
    if field is not None and field.is_relation:
        known = dict(getattr(spec, "lookup_choices", ()))
        if not set(values) <= {str(key) for key in known}:
            known = _records(field.related_model, values, spec, request)
    elif field is not None and field.choices:
        known = dict(field.flatchoices)
    else:
        known = dict(getattr(spec, "lookup_choices", ()) or ())
    return {str(key): str(name) for key, name in known.items()}


def _records(model: Any, values: list[str], spec: Any, request: HttpRequest) -> dict[Any, str]:
    """The names of records, as far as the reader may see them."""
    site = spec.model_admin.admin_site
    if not site.is_registered(model) or not site.get_model_admin(model).has_view_permission(request):
        return {}
    numbers = [value for value in values if value.isdecimal() and len(value) < 19]
    return {record.pk: str(record) for record in model._default_manager.filter(pk__in=numbers)}


def _period(changelist: ChangeList, request: HttpRequest) -> list[dict[str, str]]:
    """The date hierarchy, as one value: a year, a month or a day."""
    keys = {part: f"{changelist.date_hierarchy}__{part}" for part in DATE_PARTS}
    given = {part: request.GET[key] for part, key in keys.items() if request.GET.get(key)}
    if not given:
        return []
    if "year" in given:
        day = date(int(given["year"]), int(given.get("month", 1)), int(given.get("day", 1)))
        value = date_format(day, "j F Y" if "day" in given else "F Y" if "month" in given else "Y")
    else:
        value = ", ".join(f"{part} {number}" for part, number in given.items())
    field = get_fields_from_path(changelist.model, changelist.date_hierarchy)[-1]
    return [_chip(request, field.verbose_name, value, [(key, None) for key in keys.values()])]
