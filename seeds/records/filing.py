"""One document's claims on their way into records: what they share while they are filed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext as _
from simple_history.utils import bulk_create_with_history

from crm import actor
from crm.models import Citation, Document, Evidence, ReportedFigure
from partners.models import Country
from partners.models.cooperation import Term
from seeds import register
from seeds.documents import LoadedDocument
from seeds.models import Proposal
from seeds.spelling import fold, words_key

Key = tuple[str, int]  # the model's label and the record's number


READ_FROM = "Read from"  # how history's reason begins where a document is behind a change


def reason_for(document: Document | LoadedDocument) -> str:
    """What history says of everything that a document brought."""
    return f"{READ_FROM} {document.title}"


class NotRecorded(Exception):
    """A claim needs a record whose own proposal has not been accepted."""


@dataclass
class Tally:
    """What filing did to records: those of the nouns, not their child rows, which count as a change of them."""

    created: set[Key] = field(default_factory=set)
    updated: set[Key] = field(default_factory=set)
    seen: set[Key] = field(default_factory=set)
    conflicts: set[tuple[str, int, str, str]] = field(default_factory=set)

    @property
    def unchanged(self) -> set[Key]:
        return self.seen - self.created - self.updated

    def copy(self) -> Tally:
        return Tally(set(self.created), set(self.updated), set(self.seen), set(self.conflicts))


class Filing:
    """Keeps the records that a document names, and collects the evidence until ``flush``."""

    def __init__(self, document: Document, accepted_by: Any = None):
        self.document = document
        self.accepted_by = accepted_by
        self.reason = reason_for(document)
        self.tally = Tally()
        self._records: dict[tuple[str, str], Any] = {}
        self._numbers: dict[tuple[str, str], int] | None = None
        self._pending: list[Citation] = []
        self._cited: set[tuple[Any, ...]] | None = None
        self._fields: dict[Key, set[str]] = {}
        self._new: set[Key] = set()
        self._terms: dict[type, dict[frozenset[str], Any]] = {}
        self._register: Document | None = None
        self._filed: dict[tuple[str, str], int] = {}

    # Records that the document names

    def record(self, noun: str, name: str) -> Any:
        """The record that the document means by the name. ``NotRecorded`` while it is only proposed."""
        key = (noun, fold(name))
        if key not in self._records:
            self._records[key] = self._find(noun, name)
        return self._records[key]

    def _find(self, noun: str, name: str) -> Any:
        if noun == Proposal.Noun.COUNTRY:
            country = Country.objects.filter(code=name).first()
            if country is None:
                raise ValidationError(
                    _("No country has the code %(code)s: run load_reference.") % {"code": name}
                )
            return country
        if self._numbers is None:
            accepted = Proposal.objects.of_records().filter(
                document=self.document, status=Proposal.Status.ACCEPTED, record_id__isnull=False
            )
            self._numbers = {
                (noun, fold(subject)): number
                for noun, subject, number in accepted.values_list("noun", "subject", "record_id")
            }
        number = self._filed.get((noun, fold(name))) or self._numbers.get((noun, fold(name)))
        found = Proposal(noun=noun, record_id=number).record if number else None
        if found is None:
            raise NotRecorded(_("“%(name)s” is not recorded yet.") % {"name": name})
        return found

    def remember(self, noun: str, name: str, record: Any) -> None:
        self._records[noun, fold(name)] = record
        self._filed[noun, fold(name)] = record.pk
        self.tally.seen.add(self.key(record))

    def taken(self, noun: str) -> frozenset[int]:
        """Numbers of the records that stand for things of this document already."""
        return frozenset(number for (kind, _name), number in self._filed.items() if kind == noun)

    def term(self, model: type[Term], text: str) -> Any:
        """The word of a vocabulary that the document means. The vocabularies are small: read once."""
        if model not in self._terms:
            self._terms[model] = {
                words_key(name): item
                for item in model._default_manager.all()
                for name in (item.name_uk, item.slug, item.name)
                if name
            }
        if found := self._terms[model].get(words_key(text)):
            return found
        raise ValidationError(
            _("No %(vocabulary)s is called “%(text)s”: add it first.")
            % {"vocabulary": model._meta.verbose_name, "text": text}
        )

    def register_document(self) -> Document:
        if self._register is None:
            self._register = register.document_of(register.shipped())
        return self._register

    # Writing

    @staticmethod
    def key(record: models.Model) -> Key:
        return record._meta.label, record.pk

    def is_new(self, record: models.Model) -> bool:
        """Whether this filing created the record, so that nobody else can have written to it."""
        return self.key(record) in self._new

    def save(self, record: Any, of: Any = None) -> None:
        """Save with the checks of a form that one row needs; ``of`` is the record whose child it is.

        The constraints are the database's to check: asking for each beforehand costs a query apiece.
        """
        adding = record._state.adding
        record.clean_fields(exclude={item.name for item in record._meta.fields if item.is_relation})
        record.clean()
        try:
            with transaction.atomic():
                record.save()
        except IntegrityError as error:
            record.full_clean()  # says in words which rule was broken
            raise ValidationError(str(error)) from error
        noted = self.tally.updated if of is not None or not adding else self.tally.created
        noted.add(self.key(of if of is not None else record))
        if adding:
            self._new.add(self.key(record))

    def touch(self, record: Any) -> None:
        """Note that the record's many-to-many rows changed; history takes its reason from the instance."""
        self.tally.updated.add(self.key(record))

    def conflict(self, record: Any, field_name: str, value: str) -> None:
        self.tally.conflicts.add((*self.key(record), field_name, value))

    # Evidence

    def cite(
        self,
        record: Any,
        field_name: str,
        value: str,
        proposal: Proposal,
        place: dict[str, Any] | None = None,
    ) -> None:
        """Evidence that the proposal's document, at its quote or at ``place``, gives the value."""
        where = place or {"quote": proposal.quote, "start": proposal.start, "end": proposal.end}
        document = where.get("document", self.document)
        item = Evidence(
            field=field_name,
            value=value[:500],
            document=document,
            quote=where["quote"],
            start=where["start"],
            end=where["end"],
            rule=where.get("rule", proposal.rule),
            confidence=where.get("confidence", proposal.confidence),
        )
        self.add(item, record)

    def add(self, item: Citation, record: Any) -> None:
        item.content_type = ContentType.objects.get_for_model(record)
        item.object_id = record.pk
        item.accepted_by = item.created_by = item.updated_by = self.accepted_by
        if isinstance(item, Evidence):
            self.fields_with_evidence(record).add(item.field)
        if not self._stands(item, record):
            self._known().add(self._sign(item))
            self._pending.append(item)

    @staticmethod
    def _sign(item: Any) -> tuple[Any, ...]:
        said = item.field if isinstance(item, Evidence) else item.unit
        value = item.value if isinstance(item, Evidence) else f"{item.value:.2f}"
        return (item.content_type_id, item.object_id, said, value, item.document_id, item.start, item.end)

    def _known(self) -> set[tuple[Any, ...]]:
        """What is cited from this document already: two queries a filing."""
        if self._cited is None:
            self._cited = {
                self._sign(item)
                for model in (Evidence, ReportedFigure)
                for item in model.objects.filter(document=self.document)
            }
        return self._cited

    def _stands(self, item: Citation, record: Any) -> bool:
        """Whether the citation is recorded. The register is cited by every company: it is asked for one place."""
        if self._sign(item) in self._known():
            return True
        if item.document_id == self.document.pk or self.is_new(record) or not isinstance(item, Evidence):
            return False
        same = Evidence.objects.about(record).filter(
            field=item.field, value=item.value, document=item.document_id, start=item.start, end=item.end
        )
        return same.exists()

    def fields_with_evidence(self, record: Any) -> set[str]:
        """The fields of the record that some document supports; one query a record."""
        key = self.key(record)
        if key not in self._fields:
            rows = () if self.is_new(record) else record.evidence.values_list("field", flat=True)
            self._fields[key] = set(rows)
        return self._fields[key]

    def flush(self) -> None:
        """Write what was collected; history included, in a handful of queries."""
        for model in (Evidence, ReportedFigure):
            items: Iterable[Any] = [item for item in self._pending if isinstance(item, model)]
            if items:
                bulk_create_with_history(
                    items,
                    model,
                    batch_size=200,
                    default_user=self.accepted_by,
                    default_change_reason=actor.current().reason or None,
                )
        self._pending = []

    def forget(self, tally: Tally, pending: int, filed: Any, new: Any) -> None:
        """Go back to an earlier state after a rolled-back claim: half-changed records are read anew."""
        self.tally = tally
        dropped, self._pending = self._pending[pending:], self._pending[:pending]
        self._known().difference_update(self._sign(item) for item in dropped)
        self._records, self._numbers, self._fields = {}, None, {}
        self._filed, self._new, self._register = filed, new, None

    @property
    def pending_count(self) -> int:
        return len(self._pending)
