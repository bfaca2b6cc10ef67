"""How many rows of another noun belong to each row of a list."""

from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import urlencode


def count_of(rows: QuerySet, by: str) -> Coalesce:
    """The number of ``rows`` whose field ``by`` is the row at hand: counted for the page shown, not for the table."""
    own = rows.filter(**{by: OuterRef("pk")}).order_by().values(by)
    return Coalesce(Subquery(own.annotate(number=Count("pk")).values("number")), 0)


def listed(noun: str, count: int, **filters: Any) -> str:
    """That number, linked to the list of them."""
    return format_html(
        '<a href="{}?{}" class="underline">{}</a>',
        reverse(f"admin:{noun}_changelist"),
        urlencode(filters),
        count,
    )
