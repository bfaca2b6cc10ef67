"""Columns of spreadsheets: what a cell shows, and what it means when the sheet comes back."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import translation
from django.utils.translation import gettext as _
from import_export import fields
from import_export.widgets import ManyToManyWidget, Widget

DAY_FORMATS = ("%Y-%m-%d", "%d.%m.%Y")


class Column(fields.Field):
    """A column with a heading that staff understand; read-only unless a widget says how to read it back."""

    def __init__(
        self,
        heading: Any,
        attribute: str | None = None,
        widget: Widget | None = None,
        show: Callable[[Any], str] | None = None,
    ):
        super().__init__(attribute, heading, widget, readonly=widget is None, dehydrate_method=show)

    def cell(self, record: Any) -> str:
        """What an export writes for the record."""
        shown = self.dehydrate_method(record) if self.dehydrate_method else self.export(record)
        return "" if shown is None else str(shown)


def in_every_language(text: Any) -> set[str]:
    """All that a heading or a label is called: a sheet exported in one language is imported in another."""
    names = set()
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            names.add(str(text))
    return names


def joined(names: Iterable[Any]) -> str:
    """One cell of several names, quoted where a name itself holds what stands between them."""
    shown = []
    for name in map(str, names):
        if set(name) & set(';"\n\r') or name != name.strip():
            name = '"' + name.replace('"', '""') + '"'
        shown.append(name)
    return "; ".join(shown)


def taken_apart(cell: str) -> list[str]:
    """The names that ``joined`` was given."""
    rows = csv.reader(io.StringIO(cell, newline=""), delimiter=";", skipinitialspace=True)
    return [name for row in rows for name in row if name.strip()]


def period(start: date | None, end: date | None) -> str:
    """A period in words, as far as its days are known."""
    if start and end:
        return _("%(start)s to %(end)s") % {"start": start.isoformat(), "end": end.isoformat()}
    if start:
        return _("from %(start)s") % {"start": start.isoformat()}
    return _("until %(end)s") % {"end": end.isoformat()} if end else ""


def with_details(name: Any, *details: Any) -> str:
    """``Name (one, another)``, without the empty ones."""
    known = ", ".join(str(detail) for detail in details if detail)
    return f"{name} ({known})" if known else str(name)


class Text(Widget):
    """Letter by letter. A spreadsheet program turns 007 into 7, but never what we wrote into something else."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> str:
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        return "" if value is None else str(value)


class Day(Widget):
    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> date | None:
        if value is None or isinstance(value, date):
            return value.date() if isinstance(value, datetime) else value
        text = str(value).strip()
        for layout in DAY_FORMATS if text else ():
            try:
                return datetime.strptime(text, layout).date()
            except ValueError:
                continue
        if text:
            raise ValueError(_("“%(value)s” is not a day: write 2024-10-02 or 02.10.2024.") % {"value": text})
        return None


class Number(Widget):
    """A decimal number, written with a point in every language; read with a point or a comma."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Decimal | None:
        text = "".join(str("" if value is None else value).split()).replace(",", ".")
        if not text:
            return None
        try:
            number = Decimal(text)
        except InvalidOperation:
            number = Decimal("NaN")
        if not number.is_finite() or number.adjusted() > 20:
            raise ValueError(_("“%(value)s” is not a number.") % {"value": value})
        return number


class Whole(Number):
    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Any:
        number = super().clean(value, row, **kwargs)
        if number is not None and number != number.to_integral_value():
            raise ValueError(_("“%(value)s” is not a whole number.") % {"value": value})
        return None if number is None else int(number)


class Label(Widget):
    """A choice by its label, in any of our languages, or by its code."""

    def __init__(self, choices: type[models.TextChoices] | list[tuple[str, Any]]):
        super().__init__()
        self.choices = dict(getattr(choices, "choices", choices))

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return str(self.choices.get(value, value or ""))

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> str:
        wanted = str(value or "").strip().casefold()
        for code, label in self.choices.items():
            if wanted == code.casefold() or wanted in {name.casefold() for name in in_every_language(label)}:
                return code
        if wanted:
            raise ValueError(
                _("“%(value)s” is none of: %(choices)s.")
                % {"value": value, "choices": ", ".join(map(str, self.choices.values()))}
            )
        return ""


class Reference(Widget):
    """One related record by a readable key; an unknown key is an error that names it, never an empty cell.

    ``beside`` names other columns of the sheet that tell records of one name apart: heading and lookup.
    """

    def __init__(self, model: type[models.Model], key: str, beside: Mapping[Any, str] | None = None):
        super().__init__()
        self.model, self.key, self.beside = model, key, beside or {}
        self.found: dict[str, models.Model] = {}

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return "" if value is None else str(getattr(value, self.key))

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> models.Model | None:
        text = str("" if value is None else value).strip()
        if not text:
            return None
        if text in self.found:
            return self.found[text]
        records = self.model._default_manager.filter(**{self.key: text})
        for heading, lookup in self.beside.items():
            cell = str((row or {}).get(heading) or "").strip()
            if cell:
                records = records.filter(**{lookup: cell})
        matches = list(records[:2])
        told = {"noun": self.model._meta.verbose_name, "value": text}
        if not matches:
            raise ValueError(_("Unknown %(noun)s: “%(value)s”.") % told)
        if len(matches) > 1:
            raise ValueError(_("More than one %(noun)s is called “%(value)s”.") % told)
        if not self.beside:
            self.found[text] = matches[0]
        return matches[0]


class Names(ManyToManyWidget):
    """Related records by name, with semicolons between them; an unknown name is an error, not a silence."""

    def __init__(self, model: type[models.Model], key: str = "name"):
        super().__init__(model, field=key)

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return "" if value is None else joined(sorted(str(getattr(item, self.field)) for item in value.all()))

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> list[models.Model]:
        names = dict.fromkeys(taken_apart(str(value or "")))
        found = {
            getattr(item, self.field): item
            for item in self.model._default_manager.filter(**{f"{self.field}__in": names})
        }
        missing = [name for name in names if name not in found]
        if missing:
            raise ValueError(
                _("Unknown %(noun)s: “%(value)s”.")
                % {"noun": self.model._meta.verbose_name, "value": "”, “".join(missing)}
            )
        return list(found.values())
