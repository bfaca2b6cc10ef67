"""Rows that are about exactly one of several things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


def exactly_one_of(*fields: str, name: str, message: StrOrPromise) -> models.CheckConstraint:
    """Exactly one of the foreign keys is set."""
    choice = Q()
    for chosen in fields:
        choice |= Q(**{f"{field}__isnull": field != chosen for field in fields})
    return models.CheckConstraint(condition=choice, name=name, violation_error_message=message)
