"""Rows that belong to a record: other names, vocabulary words, and the likes of parties and participations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from crm.models import Alias
from partners.models import Capability, CooperationFormat
from partners.models.cooperation import Term
from seeds.models import Proposal
from seeds.spelling import fold, is_generic, is_inflected

from .filing import Filing
from .values import put

VOCABULARIES: dict[str, type[Term]] = {"capabilities": Capability, "formats": CooperationFormat}


def add_names(
    filing: Filing,
    proposal: Proposal,
    record: Any,
    further: Iterable[dict[str, Any]] = (),
    *,
    whole: bool = False,
    without: Iterable[str] = (),
) -> None:
    """The names that the document uses become the record's; ``whole`` leaves out single words (surnames).

    ``without`` are names that mean more than this record, such as that of a forum's series. ``further`` are names with the places where they stand, as in a proposal's aliases.
    """
    own = {"name": proposal.subject, "quote": proposal.quote, "start": proposal.start, "end": proposal.end}
    claimed = [own, *further, *proposal.claim.get("aliases", [])]
    known = {fold(name): name for name in (str(record), *(alias.name for alias in record.names.all()))}
    for place in claimed:
        name = place["name"].strip()
        if fold(name) in known or is_generic(name) or (whole and len(name.split()) < 2):
            continue
        if fold(name) in map(fold, without) or any(is_inflected(name, other) for other in known.values()):
            continue
        known[fold(name)] = name
        alias = record.names.model(bearer=record, name=name, **_sort(name, str(record)))
        filing.save(alias, of=record)
        if "quote" in place:
            filing.cite(alias, "name", name, proposal, place)
            filing.cite(record, "names", name, proposal, place)
    if getattr(record, "_prefetched_objects_cache", None):
        record._prefetched_objects_cache = {}


def _sort(name: str, display: str) -> dict[str, str]:
    if name.isascii() or any("a" <= letter.lower() <= "z" for letter in name):
        short = name.isupper() and len(name) <= 8 and " " not in name
        return {"kind": Alias.Kind.SHORT if short else Alias.Kind.ALSO}
    translated = any("a" <= letter.lower() <= "z" for letter in display)
    return {"kind": Alias.Kind.TRANSLATED if translated else Alias.Kind.ALSO, "language": "uk"}


def add_term(filing: Filing, proposal: Proposal, record: Any) -> None:
    """A word of a vocabulary: which one is the proposal's field."""
    term = filing.term(VOCABULARIES[proposal.field], proposal.value)
    rows = getattr(record, proposal.field)
    if not rows.filter(pk=term.pk).exists():
        record._change_reason = filing.reason
        rows.add(term)
        filing.touch(record)
    filing.cite(record, proposal.field, term.name, proposal)


def add_child(
    filing: Filing,
    proposal: Proposal,
    parent: Any,
    child: Any,
    *,
    field: str,
    value: str,
    same: dict[str, Any],
    ranked: dict[str, Sequence[str]] | None = None,
) -> Any:
    """Save ``child`` unless a row with the values ``same`` stands already; cite it on both.

    The evidence on the child is the row's own; that on the parent lets the parent's page show it.
    ``ranked`` names fields of an existing row that a surer claim may raise: invited, confirmed, attended.
    """
    existing = type(child).objects.filter(**same).first()
    if existing is None:
        filing.save(child, of=parent)
    filing.cite(parent, field.replace("_", " "), value, proposal)
    row = existing or child
    filing.cite(row, field, value, proposal)
    if existing is not None:
        for name, ranks in (ranked or {}).items():
            if put(filing, proposal, row, name, getattr(child, name), ranks=ranks):
                filing.touch(parent)
    else:
        for name in ranked or {}:
            filing.cite(row, name, str(getattr(row, name)), proposal)
    return row
