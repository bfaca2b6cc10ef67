"""The year of a day that an undated text gives without one: that of the same event, known from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from seeds.mentions.event_names import editions, heads, stems, telling
from seeds.values import KnownEvent

_SHARED_AT_LEAST = 0.75  # of the words that tell the known event from others


@dataclass(frozen=True, slots=True)
class _Dated:
    year: int
    words: frozenset[str]
    heads: frozenset[int]
    editions: frozenset[str]
    city: str


class LentYears:
    """Known events by month, asked whether the words around a day speak of one of them."""

    def __init__(self, events: Iterable[KnownEvent]) -> None:
        self._by_month: dict[int, list[_Dated]] = {}
        for event in events:
            if len(event.starts_on) < 7:
                continue
            words = stems(event.name)
            known = _Dated(
                int(event.starts_on[:4]),
                frozenset(telling(words)),
                frozenset(heads(words)),
                frozenset(editions(event.name)),
                event.city,
            )
            self._by_month.setdefault(int(event.starts_on[5:7]), []).append(known)

    def year(self, month: int, around: str, cities: set[str]) -> int | None:
        """None where no known event is meant, or where events of two years could be."""
        known = self._by_month.get(month)
        if not known:
            return None
        words, numbers = stems(around), editions(around)
        kinds = heads(words)
        years = {
            event.year
            for event in known
            if not (event.editions and numbers and not event.editions & numbers)
            and not (event.heads and kinds and not event.heads & kinds)
            and _is_meant(event, words, kinds, cities)
        }
        return years.pop() if len(years) == 1 else None


def _is_meant(event: _Dated, words: set[str], kinds: set[int], cities: set[str]) -> bool:
    if kinds and event.city and event.city in cities:
        return True
    shared = len(event.words & words)
    # One telling word is too little without "forum" or "conference" beside it.
    return bool(shared) and shared >= _SHARED_AT_LEAST * len(event.words) and (shared > 1 or bool(kinds))
