"""Reported figures: kept as observations beside one another, whatever they say."""

from datetime import date
from decimal import Decimal
from typing import Any

from crm.models import Document, ReportedFigure
from events.models import Forum
from seeds.days import period
from seeds.models import Proposal
from seeds.resolution import days_of

from .filing import Filing


def figure(filing: Filing, proposal: Proposal, record: Any) -> None:
    said = proposal.claim
    item = ReportedFigure(
        value=Decimal(str(said["value"])),
        qualifier=said["qualifier"],
        unit=said["unit"][:60],
        measure=said["measure"][:300],
        as_of=_day(said["as_of"], record, filing.document),
        document=filing.document,
        quote=proposal.quote,
        start=proposal.start,
        end=proposal.end,
        rule=proposal.rule,
        confidence=proposal.confidence,
    )
    filing.add(item, record)


def _day(as_of: str, record: Any, document: Document) -> date | None:
    """A day; for a month the forum's last day if it lies in it, else the document's: by then it was counted."""
    if len(as_of) == len("2023-12-06"):
        return date.fromisoformat(as_of)
    month = period(as_of, "") if as_of else None
    held = days_of(record) if isinstance(record, Forum) and record.starts_on else None
    days = (held[1] if held else None, document.published_on)
    return next((day for day in days if month and day and month[0] <= day <= month[1]), None)
