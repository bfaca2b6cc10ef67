"""Rows that are about exactly one of several things."""

from django.db import models
from django.db.models import Q


def exactly_one_of(*fields: str, name: str, message: str) -> models.CheckConstraint:
    """Exactly one of the foreign keys is set."""
    choice = Q()
    for chosen in fields:
        choice |= Q(**{f"{field}__isnull": field != chosen for field in fields})
    return models.CheckConstraint(condition=choice, name=name, violation_error_message=message)
