"""Lists as CSV: streamed, in the list's order, safe to open in a spreadsheet program."""

import csv
from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from django.http import StreamingHttpResponse
from django.utils import timezone

from crm.resources import RecordResource, formula_safe

ROWS_AT_A_TIME = 1000


class _Echo:
    """A file that hands each written line straight back."""

    def write(self, line: str) -> str:
        return line


def csv_lines(resource: RecordResource, rows: QuerySet) -> Iterator[str]:
    """The lines of the file, first the headings. Memory does not grow with the number of rows."""
    fields = resource.get_export_fields()
    rows = rows.select_related(*resource.export_select) if resource.export_select else rows
    rows = rows.prefetch_related(*resource.export_prefetch)
    write = csv.writer(_Echo()).writerow
    yield "\ufeff"  # without it, Excel reads UTF-8 as the local code page
    yield write([formula_safe(field.column_name) for field in fields])
    for row in rows.iterator(chunk_size=ROWS_AT_A_TIME):
        yield write([formula_safe(resource.export_field(field, row)) for field in fields])


def csv_response(resource: RecordResource, rows: QuerySet, name: str) -> StreamingHttpResponse:
    response: Any = StreamingHttpResponse(csv_lines(resource, rows), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}-{timezone.localdate():%Y-%m-%d}.csv"'
    return response
