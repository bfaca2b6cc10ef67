"""Comparing names across spellings and alphabets."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_UNIFIED = str.maketrans(
    {
        **dict.fromkeys("’‘ʼ`´ʹ′‛ʻ", "'"),
        **dict.fromkeys("“”„‟«»″‹›", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)
_SPACES = re.compile(r"\s+")

# Resolution 55 of the Cabinet of Ministers of Ukraine, 27 January 2010.
_LATIN = dict(
    zip(
        "абвгґдежзиіклмнопрстуфхцчшщ",
        [
            "a",
            "b",
            "v",
            "h",
            "g",
            "d",
            "e",
            "zh",
            "z",
            "y",
            "i",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
        ],
        strict=True,
    )
) | {"є": "ie", "ї": "i", "й": "i", "ю": "iu", "я": "ia", "ь": "", "'": ""}
_INITIAL = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_APOSTROPHES = "'’ʼ‘`"


@lru_cache(maxsize=65536)  # names are compared again and again while a document is read
def fold(text: str) -> str:
    """One form for all spellings of a name that differ in case, quotes, dashes or spacing only.

    Legal forms stay: "Acme Ltd" and "Acme" are different strings until somebody says otherwise.
    """
    text = unicodedata.normalize("NFKC", text.translate(_UNIFIED)).translate(_UNIFIED).casefold()
    return _SPACES.sub(" ", text).strip()


def transliterate(text: str) -> str:
    """Ukrainian to Latin letters as in passports; what is not Ukrainian stays as it is.

    An apostrophe inside a Ukrainian word is dropped, and the letter after it is not word-initial.
    """
    text = unicodedata.normalize("NFC", text)
    out: list[str] = []
    for place, letter in enumerate(text):
        lower = letter.lower()
        before = text[place - 1] if place else ""
        after = text[place + 1 : place + 2]
        if letter in _APOSTROPHES:
            latin = "" if _is_ukrainian(before) and _is_ukrainian(after) else letter
        elif lower not in _LATIN:
            latin = letter
        elif lower in _INITIAL and not (before.isalnum() or (before and before in _APOSTROPHES)):
            latin = _INITIAL[lower]
        elif lower == "г" and before.lower() == "з":
            latin = "gh"  # зг -> zgh, so that it is not read as ж
        else:
            latin = _LATIN[lower]
        if letter != lower and latin:
            shouting = after.isupper() or (before.isupper() and not after.isalpha())
            latin = latin.upper() if shouting else latin.capitalize()
        out.append(latin)
    return "".join(out)


def _is_ukrainian(letter: str) -> bool:
    return letter != "" and letter not in _APOSTROPHES and letter.lower() in _LATIN


_SENTENCE_END = re.compile(r"""[.!?…]["'”’»)\]]*(?=\s|$)|\n""")
# What ends in a full stop without ending a sentence: initials (U.S., J. Smith) and common abbreviations.
_ABBREVIATION = re.compile(
    r"(?:^|[\s(.\"“«])(?:\w|Mr|Mrs|Ms|Dr|Prof|Gen|St|No|Nos|vs|ca|approx|грн|млн|млрд|тис|ст|вул|ім|див)\.$"
)


def sentence_ends(text: str) -> list[int]:
    """Where sentences and lines end in ``text``: each place is just after the mark that ends one."""
    return [
        found.end()
        for found in _SENTENCE_END.finditer(text)
        if not _ABBREVIATION.search(text[max(0, found.start() - 12) : found.start() + 1])
    ]
