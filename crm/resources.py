"""What every spreadsheet shares: our defaults of import, and cells that no program takes for a formula."""

import re
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from import_export import fields, resources
from import_export.declarative import ModelDeclarativeMetaclass
from import_export.widgets import ManyToManyWidget

from crm.columns import Column, Whole, in_every_language

# Spreadsheet programs run what begins so; some of them fold the full-width forms to these.
_FORMULA = re.compile(r"^['\s]*[=+\-@|\t\r＝＋－＠｜]")
_NUMBER = re.compile(r"-?[0-9]+([.,][0-9]+)?")


def formula_safe(cell: Any) -> str:
    """``cell`` as text that opens as text: a leading quote where a program would see a formula.

    Plain numbers keep their sign. The importer takes the quote away again (``without_quote``).
    """
    text = "" if cell is None else str(cell)
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def without_quote(cell: Any) -> Any:
    """What ``formula_safe`` was given."""
    if isinstance(cell, str) and cell.startswith("'") and _FORMULA.match(cell[1:]):
        return cell[1:]
    return cell


class _ExplicitColumns(ModelDeclarativeMetaclass):
    """Takes the columns that a class declares, in that order, and none from the model."""

    def __new__(cls, name: str, bases: Any, attrs: dict[str, Any]) -> Any:
        columns = [name for base in bases for name in getattr(base, "fields", ())]
        columns += [name for name, value in attrs.items() if isinstance(value, fields.Field)]
        meta = attrs.get("Meta")
        attrs["Meta"] = type("Meta", (meta,) if meta else (), {"fields": tuple(dict.fromkeys(columns))})
        return super().__new__(cls, name, bases, attrs)


class RecordResource(resources.ModelResource, metaclass=_ExplicitColumns):
    """The base of all resources. Subclasses name every column; none is taken from the model unasked.

    A row finds its record by the ID that the export gave it, so that a name may be corrected in the sheet.
    A row without an ID, as people write them, finds it by the natural key, so that a second pass of the same
    sheet adds nothing. A cell that still says what the record says is left alone, whatever it would be read as.
    """

    id = Column(gettext_lazy("ID"), "id")

    # The columns (by attribute) that tell a record from all others where a row has no ID.
    natural_key: ClassVar[tuple[str, ...]] = ()
    # What an export joins and what it fetches beside the rows, so that its queries do not grow with them.
    export_select: ClassVar[tuple[str, ...]] = ()
    export_prefetch: ClassVar[tuple[Any, ...]] = ()

    class Meta:
        clean_model_instances = True  # constraints become readable problems of a row
        skip_unchanged = True
        report_skipped = True
        use_transactions = True

    # Export

    @classmethod
    def for_export(cls, rows: models.QuerySet) -> models.QuerySet:
        """The rows with all that the columns show, in a number of queries that does not grow with them."""
        rows = rows.select_related(*cls.export_select) if cls.export_select else rows
        return rows.prefetch_related(*cls.export_prefetch)

    def headings(self) -> list[str]:
        return self.get_export_headers()

    # Import

    def import_data(self, dataset: Any, *args: Any, **kwargs: Any) -> Any:
        """All or nothing: a row that breaks a rule takes the whole sheet back, as an error does."""
        kwargs.setdefault("rollback_on_validation_errors", True)
        return super().import_data(dataset, *args, **kwargs)

    def before_import(self, dataset: Any, **kwargs: Any) -> None:
        """Headings in any of our languages; none unknown, none twice."""
        known = {
            name: str(field.column_name)
            for field in self.fields.values()
            for name in in_every_language(field.column_name)
        }
        headings = [str(without_quote(heading) or "").strip() for heading in dataset.headers or ()]
        unknown = [heading for heading in headings if heading not in known]
        if unknown or not headings:
            raise ValidationError(_("Unknown columns: %(names)s.") % {"names": ", ".join(unknown) or "–"})
        headings = [known[heading] for heading in headings]
        twice = {heading for heading in headings if headings.count(heading) > 1}
        if twice:
            raise ValidationError(_("Columns given twice: %(names)s.") % {"names": ", ".join(sorted(twice))})
        key = [name for name in self.natural_key[:1] if str(self.fields[name].column_name) not in headings]
        if key and str(self.fields["id"].column_name) not in headings:
            raise ValidationError(
                _("The sheet needs a column “%(name)s”.") % {"name": self.fields[key[0]].column_name}
            )
        dataset.headers = headings

    def before_import_row(self, row: Any, **kwargs: Any) -> None:
        for heading, cell in list(row.items()):
            row[heading] = without_quote(cell)

    def get_import_fields(self) -> list[Any]:
        return [field for field in super().get_import_fields() if not field.readonly]

    def get_instance(self, instance_loader: Any, row: Any) -> Any:
        records = instance_loader.get_queryset()
        number = self._number(row)
        if number is not None:
            record = records.filter(pk=number).first()
            if record is None:
                raise ValidationError({"id": _("No record has the ID %(number)s.") % {"number": number}})
            return record
        try:
            key = self._natural_key_of(row)
        except ValueError:
            return None  # import_instance says what is wrong with the cell
        matches = list(records.filter(**key)[:2]) if key else []
        if len(matches) > 1:
            raise ValidationError(_("Several records fit this row: give the ID of the one that is meant."))
        return matches[0] if matches else None

    def _number(self, row: Any) -> int | None:
        try:
            return Whole().clean(row.get(self.fields["id"].column_name))
        except ValueError as error:
            raise ValidationError({"id": str(error)}) from error

    def _natural_key_of(self, row: Any) -> dict[str, Any]:
        key: dict[str, Any] = {}
        for name in self.natural_key:
            field = self.fields[name]
            if field.column_name in row:
                value = field.clean(row)
                key |= {f"{field.attribute}__isnull": True} if value is None else {field.attribute: value}
        return key

    def import_field(self, field: Any, instance: Any, row: Any, is_m2m: bool = False, **kwargs: Any) -> None:
        if field.column_name in row and not self._says_the_same(field, instance, row):
            super().import_field(field, instance, row, is_m2m, **kwargs)

    def _says_the_same(self, field: Any, instance: Any, row: Any) -> bool:
        """Whether the cell, and those it is read with, are what an export would write."""
        if instance.pk is None:
            return False
        together = {field.column_name, *getattr(field.widget, "beside", ())}
        return all(
            (row[column.column_name] or "") == column.cell(instance)
            for column in self.fields.values()
            if column.column_name in together and column.column_name in row
        )

    def import_instance(self, instance: Any, row: Any, **kwargs: Any) -> None:
        """The stock one, and it reads the cells of several names too: their problems belong to the row's."""
        problems: dict[str, Any] = {}
        try:
            super().import_instance(instance, row, **kwargs)
        except ValidationError as error:
            problems = error.update_error_dict(problems)
        for field in self.get_import_fields():
            if isinstance(field.widget, ManyToManyWidget) and field.column_name in row:
                try:
                    field.clean(row)
                except ValueError as error:
                    problems[field.attribute] = [ValidationError(str(error), code="invalid")]
        if problems:
            raise ValidationError(problems)


class ExportOnlyResource(RecordResource):
    """What the sources say leaves as a sheet; it never comes in as one."""

    def import_data(self, dataset: Any, *args: Any, **kwargs: Any) -> Any:
        raise NotImplementedError(f"{self._meta.model._meta.verbose_name} is not imported.")
