"""Lists as CSV: streamed, in the list's order, safe to open in a spreadsheet program."""

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from django.db.models import QuerySet
from django.http import StreamingHttpResponse
from django.utils import timezone, translation

from crm.resources import RecordResource, formula_safe

ROWS_AT_A_TIME = 500


def csv_lines(resource: RecordResource, rows: QuerySet) -> Iterator[str]:
    """The file in pieces, first the headings. Neither memory nor queries a piece grow with the number of rows.

    The language is that of the caller: the server asks for the pieces when the request, and its language, are over.
    """
    language = translation.get_language()
    return _pieces(resource, rows, language)


def _pieces(resource: RecordResource, rows: QuerySet, language: str | None) -> Iterator[str]:
    columns = resource.get_export_fields()
    with translation.override(language):
        # Without the mark in front, Excel reads UTF-8 as the local code page.
        yield_first = "\ufeff" + _as_csv([[column.column_name for column in columns]])
    yield yield_first
    records = resource.for_export(rows).iterator(chunk_size=ROWS_AT_A_TIME)
    while chunk := list(islice(records, ROWS_AT_A_TIME)):
        with translation.override(language):
            piece = _as_csv([column.cell(record) for column in columns] for record in chunk)
        yield piece


def _as_csv(rows: Iterable[Iterable[Any]]) -> str:
    lines = io.StringIO(newline="")
    csv.writer(lines).writerows([formula_safe(cell) for cell in row] for row in rows)
    return lines.getvalue()


def csv_response(resource: RecordResource, rows: QuerySet, name: str) -> StreamingHttpResponse:
    response: Any = StreamingHttpResponse(csv_lines(resource, rows), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}-{timezone.localdate():%Y-%m-%d}.csv"'
    return response
