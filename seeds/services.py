"""The thin shell round the stages: keep a document, read it, decide on what was read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from crm import actor
from crm.models import Document
from seeds import knowledge
from seeds.claims import EXISTENCE, Claim
from seeds.confirmed import confirmed
from seeds.documents import LoadedDocument
from seeds.models import Proposal
from seeds.proposals import propose
from seeds.reading import Batch
from seeds.records import Filing, NotRecorded, Tally, file_claim, find_match, reason_for
from seeds.spelling import fold
from seeds.text import prepare
from seeds.values import Reading, Source


@dataclass
class Result:
    """What a decision, or the reading of a document, did."""

    proposed: int = 0
    accepted: list[Proposal] = field(default_factory=list)
    rejected: list[Proposal] = field(default_factory=list)
    failed: list[tuple[Proposal, str]] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)


def ingest(loaded: LoadedDocument, *, trusted: bool = False, batch: Batch | None = None) -> Result:
    """Keep a loaded file as a document and read it, all or nothing. A text that was read before is left alone.

    The reading comes before the transaction: a long text takes seconds, and SQLite has one writer at a time.
    A trusted document's claims are accepted at once; those of others wait for a reviewer. Documents that are
    ingested together share a ``batch``.
    """
    document = _kept(loaded) or Document(
        title=loaded.title[:400],
        publisher=loaded.publisher[:200],
        published_on=loaded.published_on or prepare(Source(loaded.text)).published_on,
        language=loaded.language,
        kind=loaded.kind or Document.Kind.NEWS,
        origin=loaded.origin[:500],
        text=loaded.text,
    )
    reading = None
    if document.pk is None or not document.proposals.exists():
        reading = _reading_of(document, trusted=trusted, batch=batch)
    with transaction.atomic(), actor.acting(actor.current().user, reason=reason_for(loaded)):
        if document.pk is None:
            kept = _kept(loaded)  # somebody may have brought the same text meanwhile
            if kept is None:
                document.save()
            else:
                document = kept
        proposed = 0
        if reading is not None and not document.proposals.exists():
            proposed = add_proposals(document, reading, candidates=not trusted)
        waiting = list(document.proposals.waiting().order_by("pk")) if trusted else []
        result = accept_many(waiting, document=document) if waiting else Result()
    result.proposed = proposed
    return result


def _kept(loaded: LoadedDocument) -> Document | None:
    return Document.objects.filter(sha256=Document.digest(loaded.text)).first()


def _reading_of(document: Document, *, trusted: bool = False, batch: Batch | None = None) -> Reading:
    """Trusted documents are read without the records, so that every installation reads them alike."""
    source = Source(document.text, document.published_on, document.language)
    return (batch or Batch()).read(source, knowledge=knowledge.shipped() if trusted else confirmed())


def read_document(document: Document, *, trusted: bool = False, batch: Batch | None = None) -> int:
    """Propose what reading the document finds and was not proposed before; the number of new proposals."""
    reading = _reading_of(document, trusted=trusted, batch=batch)
    return add_proposals(document, reading, candidates=not trusted)


@transaction.atomic
def add_proposals(document: Document, reading: Reading, *, candidates: bool = True) -> int:
    """Save the new claims of a reading. What was decided stays decided, and what rests on it stays out."""
    known = set(document.proposals.values_list("fingerprint", flat=True))
    refused = {
        (noun, fold(subject))
        for noun, subject in document.proposals.rejected().of_records().values_list("noun", "subject")
    }
    fresh = []
    for claim in propose(reading).claims:
        sides = {(claim.noun, fold(claim.subject)), (claim.other_noun, fold(claim.other))}
        if claim.fingerprint(document.sha256) not in known and sides.isdisjoint(refused):
            fresh.append(_proposal(document, claim))
    if candidates:
        filing = Filing(document)
        for proposal in fresh:
            if proposal.proposes_record:
                match = find_match(filing, proposal)
                if match.record is not None:  # lets what is told apart by it be compared too
                    filing.remember(proposal.noun, proposal.subject, match.record)
                proposal.candidates = [{"id": item.pk, "name": str(item)} for item in match.resembling[:5]]
    if fresh:
        bulk_create_with_history(
            fresh,
            Proposal,
            batch_size=100,
            default_user=actor.current().account,
            default_change_reason=reason_for(document),
        )
    return len(fresh)


def _proposal(document: Document, claim: Claim) -> Proposal:
    """Unsaved. Rows are created in bulk, so what ``Record.save`` would fill in is filled in here."""
    proposal = Proposal(
        document=document,
        noun=claim.noun,
        subject=claim.subject[:400],
        field=claim.field,
        value=claim.value[:500],
        other_noun=claim.other_noun,
        other=claim.other[:400],
        claim=claim.details,
        quote=claim.quote.text,
        start=claim.quote.start,
        end=claim.quote.end,
        rule=claim.rule,
        confidence=claim.confidence,
        fingerprint=claim.fingerprint(document.sha256),
        created_by=actor.current().account,
        updated_by=actor.current().account,
    )
    proposal.search_text = proposal.build_search_text()
    return proposal


def accept(proposal: Proposal, *, user: Any = None, into: Any = None) -> Result:
    """Accept one proposal, and before it the records it needs. ``into`` is the record that it is the same as.

    ValidationError where the records refuse it; nothing is written then.
    """
    with transaction.atomic():
        result = accept_many([proposal], document=proposal.document, user=user, into=into)
        if result.failed:
            raise ValidationError([f"{failed}: {why}" for failed, why in result.failed])
    return result


@transaction.atomic
def accept_many(
    proposals: Iterable[Proposal], *, document: Document, user: Any = None, into: Any = None
) -> Result:
    """Accept proposals of one document in one transaction; those that the records refuse are listed, not written."""
    _one_decision_at_a_time()
    result, filing = Result(), Filing(document, accepted_by=user)
    done: set[int] = set()
    # Read anew and locked: a colleague may have decided since the page was opened.
    chosen = Proposal.objects.select_for_update().filter(
        document=document, pk__in=[proposal.pk for proposal in proposals]
    )
    with actor.acting(user, reason=reason_for(document)):
        for proposal in sorted(chosen, key=_things_first):
            _accept_one(filing, proposal, result, done, into)
        _save_decisions(result.accepted, Proposal.Status.ACCEPTED, user)
        filing.flush()
    result.tally = filing.tally
    return result


def _one_decision_at_a_time() -> None:
    """Let no other decision be filed until this transaction ends.

    Two reviewers who accept what rests on the same new thing would each record it. Filing takes milliseconds,
    so one row serves as the lock of all; SQLite has one writer anyway.
    """
    ContentType.objects.select_for_update(no_key=True).get(app_label="seeds", model="proposal")


def _things_first(proposal: Proposal) -> tuple[bool, int]:
    return (not proposal.proposes_record, proposal.pk or 0)


def _accept_one(filing: Filing, proposal: Proposal, result: Result, done: set[int], into: Any) -> None:
    if proposal.pk in done:
        return
    if proposal.status != Proposal.Status.WAITING:
        result.failed.append(
            (proposal, _("It is already %(status)s.") % {"status": proposal.get_status_display()})
        )
        return
    before, pending = filing.tally.copy(), filing.pending_count
    filed, new = dict(filing._filed), set(filing._new)
    accepted = len(result.accepted)
    try:
        with transaction.atomic():
            _file(filing, proposal, result, done, into)
    except (ValidationError, NotRecorded) as error:
        filing.forget(before, pending, filed, new)
        for undone in result.accepted[accepted:]:
            undone.status, undone.record_id = Proposal.Status.WAITING, None
            done.discard(undone.pk)
        del result.accepted[accepted:]
        words = "; ".join(error.messages) if isinstance(error, ValidationError) else str(error)
        result.failed.append((proposal, words))


def _file(filing: Filing, proposal: Proposal, result: Result, done: set[int], into: Any = None) -> None:
    try:
        record = file_claim(filing, proposal, into)
    except NotRecorded:
        needed = _needs(proposal)
        if not needed:
            raise
        for thing in needed:
            if thing.pk not in done:
                _file(filing, thing, result, done)
        record = file_claim(filing, proposal, into)
    proposal.status, proposal.record_id = Proposal.Status.ACCEPTED, record.pk
    done.add(proposal.pk)
    result.accepted.append(proposal)


def _needs(proposal: Proposal) -> list[Proposal]:
    """The waiting proposals of the records that this one is about: at most two."""
    sides = {(proposal.noun, fold(proposal.subject)), (proposal.other_noun, fold(proposal.other))}
    waiting = (
        Proposal.objects.of_records()
        .waiting()
        .filter(document=proposal.document_id, noun__in=[noun for noun, _name in sides if noun])
    )
    return [thing for thing in waiting.exclude(pk=proposal.pk) if (thing.noun, fold(thing.subject)) in sides]


@transaction.atomic
def reject(proposal: Proposal, *, user: Any = None) -> Result:
    """Reject a waiting proposal; of a record's, also the waiting ones that rest on it. Remembered for good."""
    _one_decision_at_a_time()
    proposal = Proposal.objects.select_for_update().get(pk=proposal.pk)
    if proposal.status != Proposal.Status.WAITING:
        raise ValidationError(_("It is already %(status)s.") % {"status": proposal.get_status_display()})
    rejected = [proposal]
    if proposal.proposes_record:
        rejected += Proposal.objects.waiting().resting_on(proposal).order_by("pk")
    with actor.acting(user, reason=actor.current().reason):
        _save_decisions(rejected, Proposal.Status.REJECTED, user)
    return Result(rejected=rejected)


def _save_decisions(proposals: list[Proposal], status: str, user: Any) -> None:
    now = timezone.now()
    for proposal in proposals:
        proposal.status, proposal.decided_by, proposal.decided_at = status, user, now
        proposal.version, proposal.updated_by, proposal.updated_at = proposal.version + 1, user, now
    if proposals:
        # What all share goes in one plain update; a CASE over every row and column is several times slower.
        Proposal.objects.filter(pk__in=[proposal.pk for proposal in proposals]).update(
            status=status,
            decided_by=user,
            decided_at=now,
            updated_by=user,
            updated_at=now,
            version=F("version") + 1,
        )
        bulk_update_with_history(
            proposals,
            Proposal,
            ["record_id"],
            batch_size=100,
            default_user=user,
            default_change_reason=actor.current().reason or None,
        )


__all__ = [
    "EXISTENCE",
    "Result",
    "accept",
    "accept_many",
    "add_proposals",
    "ingest",
    "read_document",
    "reject",
]
