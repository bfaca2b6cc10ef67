"""Periods: a first day and a last day, either of which may be unknown. Both days count."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

Rows = TypeVar("Rows", bound=models.QuerySet)


def held_on(rows: Rows, day: date | None, start: str, end: str) -> Rows:
    """Rows whose period holds the day (today, unless given). An unknown first or last day excludes nothing."""
    day = day or timezone.localdate()
    return rows.filter(
        Q(**{f"{start}__isnull": True}) | Q(**{f"{start}__lte": day}),
        Q(**{f"{end}__isnull": True}) | Q(**{f"{end}__gte": day}),
    )


def ends_after_it_starts(start: str, end: str, *, name: str, message: StrOrPromise) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(**{f"{start}__isnull": True})
        | Q(**{f"{end}__isnull": True})
        | Q(**{f"{end}__gte": F(start)}),
        name=name,
        violation_error_message=message,
    )
