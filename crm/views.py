"""Pages outside the admin's own."""

from django.contrib import admin
from django.contrib.auth.decorators import login_required, permission_required
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from crm.models import Document


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
    start, end = _range(request, len(found.text))
    context = {
        **admin.site.each_context(request),
        "title": found.title,
        "document": found,
        "before": found.text[:start],
        "quote": found.text[start:end],
        "after": found.text[end:],
        "evidence": found.evidence_set.order_by("start", "pk"),
    }
    return render(request, "crm/document.html", context)


def _range(request: HttpRequest, length: int) -> tuple[int, int]:
    """The quote's place, or an empty one at the start where the address names none that exists."""
    try:
        start, end = int(request.GET["from"]), int(request.GET["to"])
    except (KeyError, ValueError):
        return 0, 0
    return (start, end) if 0 <= start < end <= length else (0, 0)
