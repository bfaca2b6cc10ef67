"""Known names in running text, in one pass whatever the number of names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from seeds.values import KnownName
from seeds.vocabulary import spellings

TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['.][^\W_]+)*|[^\w\s]")
_SPELLING = spellings()
_PREFIX = 3
_LONGEST_ENDING = 5
LEGAL_TAIL = re.compile(
    r",? ?(?:Inc|LLC|L\.L\.C|Ltd|Limited|PLC|plc|GmbH(?: & Co\.? KG)?|AG|SE|S\.?A\.?S?|S\.?p\.?A|N\.?V|B\.?V|ASA|AS|A/S"
    r"|AB|Oyj|Oy|Corp|Corporation|JSC|LLP|Kft|d\.o\.o|a\.s|Sp\. z o\.o|Co|Pty Ltd)(?![\w])\.?"
)


class Token(NamedTuple):  # a tuple, because a long document makes very many
    text: str
    key: str
    start: int
    end: int


_new = tuple.__new__


class Hit(NamedTuple):
    known: KnownName
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Entry:
    words: tuple[tuple[str, bool], ...]  # (key, any ending allowed)
    known: KnownName
    exact: str  # an acronym matches in this case only: "US" is not "us"


def tokens(text: str, offset: int = 0) -> list[Token]:
    found = []
    for match in TOKEN.finditer(text):
        word, start = match.group(), match.start() + offset
        if word[-2:] in ("'s", "'S"):
            word = word[:-2]
        key = word.casefold()
        # Past the named constructor: this is the busiest line of all.
        found.append(_new(Token, (word, _SPELLING.get(key, key), start, start + len(word))))
    return found


class Gazetteer:
    def __init__(self, names: Iterable[KnownName]) -> None:
        self._whole: dict[str, list[_Entry]] = {}
        self._stems: dict[str, list[_Entry]] = {}
        for known in names:
            for form in dict.fromkeys(known.forms):
                self._add(form, known)
        for index in (self._whole, self._stems):
            for entries in index.values():
                # Longest first; of equal length the later wins: callers' names come after the shipped ones.
                entries.reverse()
                entries.sort(key=lambda entry: -len(entry.words))

    def _add(self, form: str, known: KnownName) -> None:
        words = []
        for part in form.translate(_PLAIN_QUOTES).split():
            stem = part.endswith("*")
            pieces = tokens(part.rstrip("*"))
            if len(form.split()) == 1 and part.endswith("'s"):
                return  # as a token it would be the bare first name
            words += [(piece.key, False) for piece in pieces]
            if stem and words:
                words[-1] = (words[-1][0], True)
        if not words:
            return
        letters = form.replace(".", "")
        exact = form if len(words) == 1 and len(letters) <= 5 and letters.isupper() else ""
        entry = _Entry(tuple(words), known, exact)
        first, is_stem = words[0]
        index, key = (self._stems, first[:_PREFIX]) if is_stem else (self._whole, first)
        index.setdefault(key, []).append(entry)

    def find(
        self, text: str, offset: int = 0, kind: str = "", found: list[Token] | None = None
    ) -> Iterator[Hit]:
        """From left to right, the longest name at each place, never overlapping; of one kind if given."""
        found = tokens(text, offset) if found is None else found
        place = 0
        while place < len(found):
            word = found[place]
            if not (word.text[0].isupper() or word.text[0].isdigit()):
                place += 1
                continue
            best = None
            if word.key in self._whole or word.key[:_PREFIX] in self._stems:
                for entry in self._whole.get(word.key, ()):
                    if _matches(entry, found, place) and kind in ("", entry.known.kind):
                        best = entry
                        break
                for entry in self._stems.get(word.key[:_PREFIX], ()):
                    if best and len(best.words) >= len(entry.words):
                        break
                    if _matches(entry, found, place) and kind in ("", entry.known.kind):
                        best = entry
                        break
            if not best:
                place += 1
                continue
            last = place + len(best.words) - 1
            end = found[last].end
            if best.known.kind == "ORG" and (tail := LEGAL_TAIL.match(text, end - offset)):
                end = tail.end() + offset
            yield Hit(best.known, word.start, end)
            place = last + 1
            while place < len(found) and found[place].start < end:
                place += 1


_PLAIN_QUOTES = str.maketrans({**dict.fromkeys("’‘ʼ`", "'"), **dict.fromkeys("“”„«»", '"')})


def _matches(entry: _Entry, found: list[Token], place: int) -> bool:
    if place + len(entry.words) > len(found):
        return False
    if entry.exact and found[place].text.replace(".", "") != entry.exact.replace(".", ""):
        return False
    for step, (key, stem) in enumerate(entry.words):
        token = found[place + step]
        if stem:
            if not token.key.startswith(key) or len(token.key) - len(key) > _LONGEST_ENDING:
                return False
        elif token.key != key:
            return False
        if step and token.start - found[place + step - 1].end > 3:  # a space, or "'s "
            return False
    return True
