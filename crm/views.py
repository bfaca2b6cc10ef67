"""Pages outside the admin's own."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.decorators import login_required, permission_required
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.text import capfirst

from crm.models import Citation, Document, Evidence
from crm.panels import attach_records, field_label, record_url


def healthz(request: HttpRequest) -> HttpResponse:
    """200 where the database answers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok", content_type="text/plain")


@login_required
@permission_required("crm.view_document", raise_exception=True)
def document(request: HttpRequest, pk: int) -> HttpResponse:
    """The text of a document, with the quote at ``from``–``to`` (characters) highlighted, and what rests on it."""
    found = get_object_or_404(Document, pk=pk)
    start, end = _quoted_range(request, len(found.text))
    return render(
        request,
        "crm/document.html",
        {
            **admin.site.each_context(request),
            "title": found.title,
            "document": found,
            "before": found.text[:start],
            "quote": found.text[start:end],
            "after": found.text[end:],
            "missing_quote": "from" in request.GET and start == end,
            "lines": _what_rests_on(found, request, (start, end)),
        },
    )


def _quoted_range(request: HttpRequest, length: int) -> tuple[int, int]:
    """The quote's place, or an empty one at the start where the address names none that exists."""
    try:
        start, end = int(request.GET["from"]), int(request.GET["to"])
    except (KeyError, ValueError):
        return 0, 0
    return (start, end) if 0 <= start < end <= length else (0, 0)


def _what_rests_on(found: Document, request: HttpRequest, shown: tuple[int, int]) -> list[dict[str, Any]]:
    """A line a citation, record by record in the order of the text; names only records that the reader may view."""
    citations: list[Citation] = [
        *found.evidence_set.select_related("content_type"),
        *found.reportedfigure_set.select_related("content_type"),
    ]
    attach_records(citations)
    first_place: dict[tuple[int, int], int] = {}
    for item in citations:
        key = (item.content_type_id, item.object_id)
        first_place[key] = min(first_place.get(key, item.start), item.start)
    citations.sort(
        key=lambda item: (
            first_place[item.content_type_id, item.object_id],
            item.content_type_id,
            item.object_id,
            item.start,
        )
    )
    lines: list[dict[str, Any]] = []
    previous = None
    for item in citations:
        kind = item.content_type
        if item.record is None or not request.user.has_perm(f"{kind.app_label}.view_{kind.model}"):
            continue
        line: dict[str, Any] = {
            "url": f"?from={item.start}&to={item.end}#quote",
            "label": _label(item),
            "shown": (item.start, item.end) == shown,
        }
        if (kind.pk, item.object_id) != previous:
            previous = (kind.pk, item.object_id)
            line |= {"record": item.record, "noun": kind.name, "record_url": record_url(item)}
        lines.append(line)
    return lines


def _label(citation: Citation) -> str:
    if isinstance(citation, Evidence) and citation.record is not None:
        return f"{capfirst(field_label(citation.record, citation.field))}: {citation.value}"
    return str(citation)
