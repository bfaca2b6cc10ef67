"""Reported figures: kept as observations beside one another, whatever they say."""

from datetime import date
from decimal import Decimal
from typing import Any

from crm.models import ReportedFigure
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
        as_of=_day(said["as_of"], record),
        document=filing.document,
        quote=proposal.quote,
        start=proposal.start,
        end=proposal.end,
        rule=proposal.rule,
        confidence=proposal.confidence,
    )
    filing.add(item, record)


def _day(as_of: str, record: Any) -> date | None:
    """A day, or for a month the forum's last day if it lies in it: by then what was counted was there."""
    if len(as_of) == len("2023-12-06"):
        return date.fromisoformat(as_of)
    month = period(as_of, "") if as_of else None
    held = days_of(record) if isinstance(record, Forum) and record.starts_on else None
    return held[1] if month and held and month[0] <= held[1] <= month[1] else None
