"""A small date grammar: days, ranges, months and weekdays, in English and Ukrainian.

What lacks a year takes the one that brings it nearest to the day of publication; weekdays do the same.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from seeds.vocabulary import forms, rows

_MONTHS = {form.casefold(): int(row["month"]) for row in rows("months") for form in forms(row["forms"])}
_WEEKDAYS = {form.casefold(): int(row["weekday"]) for row in rows("weekdays") for form in forms(row["forms"])}


# Folded; a sentence without any of them and without a digit names no day.
DAY_WORDS = frozenset([*_MONTHS, *_WEEKDAYS])


def _either(words: dict[str, int], *, only: Callable[[str], bool] = lambda word: True) -> str:
    chosen = sorted((word for word in words if only(word)), key=len, reverse=True)
    return "|".join(re.escape(word) for word in chosen)


# English months and weekdays need their capital; Ukrainian ones are written small.
_EN_MONTH = "|".join(word.capitalize() for word in _either(_MONTHS, only=str.isascii).split("|"))
_UK_MONTH = _either(_MONTHS, only=lambda word: not word.isascii())
_EN_WEEKDAY = "|".join(word.capitalize() for word in _either(_WEEKDAYS, only=str.isascii).split("|"))
_UK_WEEKDAY = _either(_WEEKDAYS, only=lambda word: not word.isascii())
_M = rf"(?:(?:{_EN_MONTH})\b\.?|(?:{_UK_MONTH})\b)"
_W = rf"(?:{_EN_WEEKDAY}|{_UK_WEEKDAY})"
_D = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d.]\d|\d|%)"
_Y = r"(?:19|20)\d\d"
_TO = r"\s?(?:-|to|and|through|until|till|і|й|та|до|по)\s?"
_OF_YEAR = (
    rf",?\s+(?:of\s+)?(?P<year>{_Y}|this year|last year|next year|цього року|минулого року|наступного року)"
)


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(r"(?<![\w./-])" + text)


_GRAMMAR: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("iso-day", _pattern(rf"(?P<year>{_Y})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")),
    ("dotted-day", _pattern(rf"(?P<day>\d\d?)[./](?P<month>\d\d?)[./](?P<year>{_Y})(?!\d)")),
    (
        "month-to-month",
        _pattern(rf"(?P<month>{_M}) (?P<day>{_D}){_TO}(?P<month2>{_M}) (?P<day2>{_D})(?:{_OF_YEAR})?"),
    ),
    (
        "day-to-day-across-months",
        _pattern(rf"(?P<day>{_D}) (?P<month>{_M}){_TO}(?P<day2>{_D}) (?P<month2>{_M})(?:{_OF_YEAR})?"),
    ),
    (
        "month-day",
        _pattern(rf"(?P<month>{_M}) (?:the )?(?P<day>{_D})(?:{_TO}(?P<day2>{_D}))?(?:{_OF_YEAR})?"),
    ),
    (
        "day-month",
        _pattern(rf"(?P<day>{_D})(?:{_TO}(?P<day2>{_D}))?(?:-го)? (?:of )?(?P<month>{_M})(?:{_OF_YEAR})?"),
    ),
    ("month-year", _pattern(rf"(?P<part>(?:mid|early|late)[- ])?(?P<month>{_M}){_OF_YEAR}")),
    (
        "month",
        _pattern(
            rf"(?:(?<=\bin )|(?<=\bIn )|(?<=\bsince )|(?<=\buntil )|(?<=\bby )|(?<=\bthis )|(?<=\blast )|(?<=\bnext )"
            rf"|(?<=\bthe )|(?<=\bof )|(?<=\bfor )|(?<=[уУвВ] )|(?P<part>(?:mid|early|late)[- ]))(?P<month>{_M})"
            r"(?! \d)"
        ),
    ),
    ("weekday", _pattern(rf"(?P<weekday>{_W})(?:{_TO}(?P<weekday2>{_W}))?(?: \((?P<day>\d\d?)\))?")),
)
_GRAMMAR_OF_WORDS = tuple(one for one in _GRAMMAR if one[0] in ("month-year", "month", "weekday"))
DIGIT = re.compile(r"\d")
# Most sentences name no day: one look at word beginnings spares them the grammar.
_HINT = re.compile(
    r"\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт"
    r"|листоп|груд|понед|вівт|серед|четв|п'ятн|субот|неділ"
)
_NEAR_FUTURE = re.compile(
    r"\b(?:will|next|upcoming|coming|scheduled for|planned|наступн\w+|відбудеться|буде)\b"
)


Lend = Callable[[int], int | None]


@dataclass(frozen=True, slots=True)
class Day:
    """A place in the text that names a day, a run of days or a month.

    ``starts_on`` and ``ends_on`` are ISO days, or ISO months where no day is given, or ``--MM-DD``
    where nothing tells the year.
    """

    start: int
    end: int
    starts_on: str
    ends_on: str
    rule: str

    @property
    def name(self) -> str:
        first, last = self.starts_on.removeprefix("--"), self.ends_on.removeprefix("--")
        return first if first == last else f"{first}/{last}"

    @property
    def is_month(self) -> bool:
        return len(self.starts_on) == 7 and not self.starts_on.startswith("--")


class Calendar:
    """Resolves what a text leaves out, by its day of publication or by another known year."""

    def __init__(self, published_on: date | None) -> None:
        self.published_on = published_on
        self.years: set[int] = set()  # that the text itself gives: one alone is better than none

    def days(self, text: str, offset: int = 0, lend: Lend | None = None) -> Iterator[Day]:
        """``lend`` is asked for the year of a month where the text gives none and has no day of its own."""
        if not _HINT.search(text):
            return iter(())
        taken: list[tuple[int, int]] = []
        found = []
        for rule, pattern in _GRAMMAR if DIGIT.search(text) else _GRAMMAR_OF_WORDS:
            for match in pattern.finditer(text):
                start, end = match.span()
                if any(start < other_end and other_start < end for other_start, other_end in taken):
                    continue
                if day := self._read(rule, match, text, lend):
                    taken.append((start, end))
                    end -= text[end - 1] == "."  # it may be the full stop as well
                    found.append(Day(start + offset, end + offset, *day, rule))
        found.sort(key=lambda day: day.start)
        # "Friday, 29 September": the weekday says nothing that the day does not say better.
        return (
            day
            for day, following in zip(found, [*found[1:], None], strict=False)
            if not (
                day.rule == "weekday"
                and following
                and text[day.end - offset : following.start - offset] in (", ", " ", " (")
            )
        )

    def _read(self, rule: str, match: re.Match[str], text: str, lend: Lend | None) -> tuple[str, str] | None:
        part = match.groupdict()
        if rule == "weekday":
            return self._weekday(part, text)
        month = _month(part["month"])
        if not 1 <= month <= 12:
            return None
        if "day" not in part or part["day"] is None:
            return self._month(month, part.get("year"), lend)
        first = _number(part["day"])
        last_month = _month(part["month2"]) if part.get("month2") else month
        last = _number(part["day2"]) if part.get("day2") else first
        if last < first and last_month == month:
            return None
        year = self._year(part.get("year"), month, first, lend)
        if year is None:
            return f"--{month:02}-{first:02}", f"--{last_month:02}-{last:02}"
        try:
            starts_on, ends_on = date(year, month, first), date(year, last_month, last)
        except ValueError:
            return None
        self.years.add(year)
        return starts_on.isoformat(), ends_on.isoformat()

    def _month(self, month: int, year_text: str | None, lend: Lend | None) -> tuple[str, str] | None:
        year = self._year(year_text, month, None, lend)
        if year is None:
            return None
        written = f"{year}-{month:02}"
        return written, written

    def _year(self, text: str | None, month: int, day: int | None, lend: Lend | None) -> int | None:
        if text and text.isdigit():
            return int(text)
        published = self.published_on
        if published is None:
            if lend and (year := lend(month)):
                return year
            return next(iter(self.years)) if len(self.years) == 1 else None
        if text:
            shift = {"this": 0, "ць": 0, "la": -1, "ми": -1}
            return published.year + next((by for start, by in shift.items() if text.startswith(start)), 1)
        middle = min(day or 15, calendar.monthrange(published.year, month)[1], 28)
        return min(
            (published.year + step for step in (-1, 0, 1)),
            key=lambda year: abs((date(year, month, middle) - published).days),
        )

    def _weekday(self, part: dict[str, str | None], text: str) -> tuple[str, str] | None:
        published = self.published_on
        if published is None:
            return None
        first = _WEEKDAYS[(part["weekday"] or "").casefold()]
        if part["day"]:  # "Friday (29)": the day of the month decides
            for distance in range(0, 32):
                for day in (published - timedelta(distance), published + timedelta(distance)):
                    if day.day == int(part["day"]) and day.weekday() == first:
                        return day.isoformat(), day.isoformat()
            return None
        forward = bool(_NEAR_FUTURE.search(text))
        last = _WEEKDAYS[part["weekday2"].casefold()] if part["weekday2"] else first
        run = (last - first) % 7
        if forward:
            starts_on = published + timedelta((first - published.weekday()) % 7)
        else:
            starts_on = published - timedelta((published.weekday() - last) % 7 + run)
        return starts_on.isoformat(), (starts_on + timedelta(run)).isoformat()


def first_full_date(line: str) -> date | None:
    """The first day in a byline that is written with its year."""
    for day in Calendar(None).days(line):
        # A run of days is that of an event: nothing is published from the third to the fourth.
        if len(day.starts_on) == 10 and day.starts_on == day.ends_on:
            return date.fromisoformat(day.starts_on)
    return None


def _number(text: str) -> int:
    return int(re.match(r"\d+", text).group())  # type: ignore[union-attr]  # the grammar begins with a digit


def _month(text: str) -> int:
    return int(text) if text.isdigit() else _MONTHS[text.casefold().rstrip(".")]
