"""Setting a field from a claim without overwriting what a person wrote or another source said first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from seeds.models import Proposal

from .filing import READ_FROM, Filing


def put(
    filing: Filing,
    proposal: Proposal,
    record: Any,
    field: str,
    value: Any,
    *,
    said: str = "",
    ranks: Sequence[str] = (),
    place: dict[str, Any] | None = None,
) -> bool:
    """Set the field if it may be set, and cite the claim either way. True if the record changed.

    ``ranks`` lists the field's values as time brings them about: planned, then held. A later one follows an
    earlier one without being in conflict with it.
    """
    current = getattr(record, field)
    said = said or str(value)
    may = current != value and replaceable(filing, record, field, value, ranks)
    filing.cite(record, field, said, proposal, place)
    if current == value:
        return False
    if may:
        setattr(record, field, value)
        if record.pk is not None:
            filing.save(record)
        return True
    if not (current in ranks and value in ranks and ranks.index(value) <= ranks.index(current)):
        filing.conflict(record, field, said)
    return False


def replaceable(filing: Filing, record: Any, field: str, value: Any, ranks: Sequence[str] = ()) -> bool:
    """Whether a claim may replace what stands in the field."""
    current = getattr(record, field)
    if current in (None, ""):
        return not _emptied_by_hand(filing, record, field)
    if not set_by_reading(filing, record, field):
        return False
    if field not in filing.fields_with_evidence(record):
        return True  # the column's default, which nobody chose
    return current in ranks and value in ranks and ranks.index(value) > ranks.index(current)


def set_by_reading(filing: Filing, record: Any, field: str) -> bool:
    """Whether the value that stands in the field came from a document, as far as history tells; one query."""
    if filing.is_new(record):
        return True
    _value, setter = _settings(record, field)[-1]
    return setter.startswith(READ_FROM)


def _emptied_by_hand(filing: Filing, record: Any, field: str) -> bool:
    """Whether a person took away the value that once stood there: no document puts it back."""
    if filing.is_new(record):
        return False
    settings = _settings(record, field)
    return len(settings) > 1 and not settings[-1][1].startswith(READ_FROM)


def _settings(record: Any, field: str) -> list[tuple[Any, str]]:
    """Each value that the field was given, oldest first, with the reason of the change; one query."""
    attribute = record._meta.get_field(field).attname
    changes = record.history.order_by("history_id").values_list(attribute, "history_change_reason")
    given: list[tuple[Any, str]] = [(None, "")]
    for value, reason in changes:
        if len(given) == 1 or value != given[-1][0]:
            given.append((value, reason or ""))
    return given[1:] or given
