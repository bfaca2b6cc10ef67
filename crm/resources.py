"""What every spreadsheet shares: our defaults of import, and cells that no program takes for a formula."""

import re
from typing import Any

from import_export import fields, resources
from import_export.widgets import ManyToManyWidget, Widget

# Spreadsheet programs run what begins so; the full-width forms are folded to these by some of them.
_FORMULA = re.compile(r"^['\s]*[=+\-@|\t\r＝＋－＠｜]")


def formula_safe(cell: Any) -> str:
    """``cell`` as text that opens as text: a leading quote where a program would see a formula.

    Plain numbers keep their sign. The importer takes the quote away again (``without_quote``).
    """
    text = "" if cell is None else str(cell)
    if _FORMULA.match(text) and not re.fullmatch(r"-?\d+([.,]\d+)?", text):
        return "'" + text
    return text


def without_quote(cell: Any) -> Any:
    """What ``formula_safe`` was given."""
    if isinstance(cell, str) and cell.startswith("'") and _FORMULA.match(cell[1:]):
        return cell[1:]
    return cell


class NamesWidget(ManyToManyWidget):
    """Related rows as their names, with semicolons between them; an unknown name is an error, not a silence."""

    def __init__(self, model: Any, field: str = "name"):
        super().__init__(model, field=field, separator="; ")

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Any:
        names = [name.strip() for name in str(value or "").split(";") if name.strip()]
        found = {
            getattr(item, self.field): item
            for item in self.model.objects.filter(**{f"{self.field}__in": names})
        }
        missing = [name for name in names if name not in found]
        if missing:
            raise ValueError(f"Unknown {self.model._meta.verbose_name}: {', '.join(missing)}.")
        return [found[name] for name in names]


class Column(fields.Field):
    """A column with a heading that staff understand."""

    def __init__(
        self, heading: str, attribute: str | None = None, widget: Widget | None = None, **kwargs: Any
    ):
        kwargs.setdefault("readonly", attribute is None)
        super().__init__(attribute=attribute, column_name=heading, widget=widget, **kwargs)


class RecordResource(resources.ModelResource):
    """The base of all resources. Subclasses name every column; none is taken from the model unasked."""

    # What an export joins and what it fetches beside the rows, so that its queries do not grow with them.
    export_select: tuple[str, ...] = ()
    export_prefetch: tuple[Any, ...] = ()

    class Meta:
        clean_model_instances = True  # constraints become readable problems of a row
        skip_unchanged = True
        report_skipped = True
        use_transactions = True
        rollback_on_validation_errors = True
        fields: tuple[str, ...] = ()

    def before_import_row(self, row: Any, **kwargs: Any) -> None:
        for heading, cell in list(row.items()):
            row[heading] = without_quote(cell)

    def headings(self) -> list[str]:
        return [field.column_name for field in self.get_export_fields()]
