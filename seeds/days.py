"""Days and months as documents give them: 2031-05-06 or 2031-05."""

import calendar
from datetime import date


def period(start: str, end: str) -> tuple[date, date] | None:
    """From ISO days or months to the first and the last day that they can mean."""
    try:
        first = date.fromisoformat(start if len(start) == 10 else f"{start}-01")
        last = end or start
        if len(last) == 10:
            return first, date.fromisoformat(last)
        year, month = int(last[:4]), int(last[5:7])
        return first, date(year, month, calendar.monthrange(year, month)[1])
    except ValueError:
        return None


def overlap(a: tuple[date, date], b: tuple[date, date]) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]
