"""When two spellings are the same name: keys to compare by, made without a database."""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

from crm.text import fold, transliterate
from seeds.vocabulary import forms, rows, spellings

__all__ = [
    "company_key",
    "content_words",
    "countries_in",
    "fold",
    "is_generic",
    "is_inflected",
    "person_key",
    "same_office",
    "sentence_case",
    "series_of",
    "words",
    "words_key",
]

REFERENCE = Path(__file__).parent / "reference"

SPELLINGS = spellings()
# Words that stand in Ukrainian names of events and offices, so that they can be compared with English ones.
TRANSLATIONS = tuple((row["ukrainian"], row["english"]) for row in rows("translations"))


def _with_role(role: str) -> frozenset[str]:
    return frozenset(row["word"] for row in rows("name_words") if row["role"] == role)


ORDINALS = _with_role("ordinal")
LINKS = _with_role("link")
LEGAL_FORMS = frozenset(fold(row["form"]) for row in rows("legal_forms"))
GENERIC = _with_role("generic")  # what an event, a paper or a body is, but not which one
_SPLIT = re.compile(r"[^\w]+")


def words(name: str) -> tuple[str, ...]:
    """The words of a name in one spelling: no case, no possessives, no dots, no leading article."""
    text = re.sub(r"(?<=\w)'s\b", "", fold(name)).replace("'", "").replace("&", " and ")
    text = re.sub(r"\b(\w)\.(?=(?:\w\.|\s|$))", r"\1", text)  # U.S. is US
    found = [SPELLINGS.get(word, word) for word in _SPLIT.split(text) if word]
    return tuple(found[1:] if len(found) > 1 and found[0] in ("the", "a", "an") else found)


def company_key(name: str) -> tuple[str, ...]:
    """A company's words in Latin letters, without its legal form."""
    found = list(words(name))
    while len(found) > 1 and found[-1] in LEGAL_FORMS:
        found.pop()
    while len(found) > 1 and found[0] in LEGAL_FORMS and not found[0].isascii():
        found.pop(0)
    return tuple(SPELLINGS.get(latin, latin) for latin in map(_latin, found) if latin not in ("and",))


def body_key(name: str) -> tuple[str, ...]:
    """A government body's words without its country: the Ministry of X of Y is Y's Ministry of X."""
    bare = _country_pattern().sub(" ", _dotless(name))
    return tuple(word for word in company_key(bare) if word not in LINKS)


def person_key(name: str) -> tuple[str, ...]:
    """A person's words in Latin letters; the endings -yi, -iy, -yy, -ii, -i and -y are one."""
    return tuple(re.sub(r"(?:[yi]{1,2}|ij|yj)$", "y", _latin(word)) for word in words(name))


def words_key(name: str) -> frozenset[str]:
    """The words of an alliance, programme, paper or event, whatever their order, translated where known."""
    return frozenset(_english(word) for word in words(name) if word not in LINKS)


def content_words(name: str) -> frozenset[str]:
    """The words that say which event it is, as stems: industry, industries and industrial are one."""
    bare = _country_pattern().sub(" ", _dotless(name))
    return frozenset(word[:6] for word in words_key(bare) - GENERIC if len(word) > 2)


def same_office(one: str, other: str) -> bool:
    """Whether two titles held at one place are one office: President, Ukrainian President, President of Ukraine."""
    bare = [words_key(_country_pattern().sub(" ", _dotless(title))) for title in (one, other)]
    return fold(one) == fold(other) or (bare[0] == bare[1] != frozenset())


def sentence_case(text: str) -> str:
    """The first letter large, the others as they are."""
    return text[:1].upper() + text[1:]


def series_of(name: str) -> str:
    """The name without the ordinal before it, or nothing where it has none: what its editions share."""
    first, _space, rest = name.strip().partition(" ")
    ordinal = _english(fold(first)) in ORDINALS or re.fullmatch(r"\d+(?:st|nd|rd|th)", fold(first))
    return sentence_case(rest) if ordinal else ""


def is_inflected(name: str, known: str) -> bool:
    """Whether a Ukrainian name is another grammatical case of a known one: the same words, other endings."""
    bare = re.sub(r"\s*\([^)]*\)", "", name)
    one, other = words(bare), words(known)
    return (
        not bare.isascii()
        and len(one) == len(other)
        and all(
            a[: max(3, min(len(a), len(b)) - 3)] == b[: max(3, min(len(a), len(b)) - 3)]
            for a, b in zip(one, other, strict=True)
        )
    )


def is_generic(name: str) -> bool:
    """Whether a form only says what a thing is ("the conference", "special conference"), not which one."""
    return not any(word not in GENERIC and len(word) > 1 for word in words_key(name))


def countries_in(name: str) -> frozenset[str]:
    """Codes of the countries that a name contains, as noun or adjective."""
    return frozenset(_country_words()[fold(found)] for found in _country_pattern().findall(_dotless(name)))


def _latin(word: str) -> str:
    return word if word.isascii() else fold(transliterate(word)).replace("'", "")


def _english(word: str) -> str:
    if word.isascii():
        return {"industries": "industry", "industrial": "industry"}.get(word, word)
    return next((english for stem, english in TRANSLATIONS if word.startswith(stem)), _latin(word))


def _dotless(name: str) -> str:
    return fold(name).replace("u.s.a.", "usa").replace("u.s.", "us").replace("u.s", "us")


@cache
def _country_words() -> dict[str, str]:
    named: dict[str, str] = {}
    with (REFERENCE / "countries.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            for name in (row["name"], row["name_uk"], *forms(row["other_names"])):
                named.setdefault(fold(name), row["code"])
    for row in rows("demonyms"):
        for form in forms(row["forms"]):
            named.setdefault(fold(form.replace("*", "")), row["code"])
    return {name: code for name, code in named.items() if len(name) > 2 or name in ("us", "uk")}


@cache
def _country_pattern() -> re.Pattern[str]:
    longest_first = sorted(_country_words(), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")
