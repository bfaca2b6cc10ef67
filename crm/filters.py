"""What the filters of every noun share. A value that is not known is an error that says so, never an empty list."""

from typing import Any, ClassVar

import django_filters
from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field

from crm.models import Document, RecordQuerySet

ISO_DAY = ["%Y-%m-%d"]


class DayFilter(django_filters.DateFilter):
    """A day as 2024-10-02."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, input_formats=ISO_DAY, **kwargs)


class DayOf(DayFilter):
    """The day for which another filter asks; alone it filters nothing."""

    def filter(self, qs: QuerySet, value: Any) -> QuerySet:
        return qs


class AnyCode(django_filters.MultipleChoiceFilter):
    """One of several codes of a choice; the parameter may be repeated."""

    def __init__(self, choices: Any, **kwargs: Any):
        super().__init__(choices=choices.choices, distinct=False, **kwargs)


class NumberedRecords(django_filters.fields.ModelMultipleChoiceField):
    def clean(self, value: Any) -> Any:
        for number in value or ():
            if len(str(number)) > 18:  # more than a database counts to
                raise forms.ValidationError(self.error_messages["invalid_choice"] % {"value": number[:30]})
        return super().clean(value)


class AnyRecord(django_filters.ModelMultipleChoiceFilter):
    """Linked to one of several records; the parameter may be repeated. No row comes twice."""

    field_class = NumberedRecords

    def __init__(self, *args: Any, also: dict[str, Any] | None = None, **kwargs: Any):
        self.also = also or {}  # what else must hold of the same link
        kwargs.setdefault("to_field_name", "pk")
        kwargs.setdefault("error_messages", {"invalid_choice": _("Unknown: %(value)s.")})
        super().__init__(*args, distinct=False, **kwargs)
        by_number = kwargs["to_field_name"] == "pk"
        extend_schema_field(OpenApiTypes.INT if by_number else OpenApiTypes.STR)(self)

    def filter(self, qs: QuerySet, value: Any) -> QuerySet:
        if not value:
            return qs
        condition = {f"{self.field_name}__in": [record.pk for record in value], **self.also}
        return qs.filter(pk__in=qs.model._default_manager.filter(**condition).values("pk"))


class NamedRecordField(forms.CharField):
    """A record by its number or by its exact name."""

    def __init__(self, *args: Any, queryset: Any, **kwargs: Any):
        self.queryset = queryset
        super().__init__(*args, **kwargs)

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return None
        rows = self.queryset.all()
        found = rows.filter(pk=int(text)) if text.isdecimal() and len(text) < 19 else rows.filter(name=text)
        if record := found.first():
            return record
        raise forms.ValidationError(_("Unknown: %(value)s."), params={"value": text})


class NamedRecord(django_filters.CharFilter):
    field_class = NamedRecordField


class StableOrdering(django_filters.OrderingFilter):
    """The asked-for order, and among equals the number: pages neither repeat nor miss a row."""

    def __init__(self, *fields: str, **kwargs: Any):
        super().__init__(fields=[(field, field) for field in fields], **kwargs)

    def filter(self, qs: QuerySet, value: Any) -> QuerySet:
        rows = super().filter(qs, value)
        return rows.order_by(*rows.query.order_by, "pk") if value else rows


class RecordFilterSet(django_filters.FilterSet):
    """The base of all filters."""

    search = django_filters.CharFilter(
        method="search_words", help_text=_("Words that the names hold, in either alphabet and any case.")
    )
    # Where the searched text is; a record without names of its own is found by its neighbours'.
    search_in: ClassVar[tuple[str, ...]] = ("search_text",)

    def search_words(self, rows: RecordQuerySet, name: str, value: str) -> RecordQuerySet:
        return rows.search(value, *self.search_in)

    def day(self, name: str = "on") -> Any:
        return self.form.cleaned_data.get(name)


class DocumentFilter(RecordFilterSet):
    kind = AnyCode(Document.Kind)
    language = AnyCode(Document.Language)
    publisher = django_filters.CharFilter()
    published_after = DayFilter(field_name="published_on", lookup_expr="gte", help_text=_("That day counts."))
    published_before = DayFilter(
        field_name="published_on", lookup_expr="lte", help_text=_("That day counts.")
    )
    ordering = StableOrdering("title", "publisher", "published_on", "updated_at")

    class Meta:
        model = Document
        fields: tuple[str, ...] = ()
