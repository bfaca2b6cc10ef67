"""One form for the titles of one office, whatever the language and the order of words.

«Міністр оборони України», "Defense Minister" and "Minister of Defence" are all "Minister of Defence"; a
title that the vocabulary does not know has no such form.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from crm.text import fold
from seeds.vocabulary import forms, rows

_UKRAINIAN = re.compile("[а-яіїєґ]")
_OF = re.compile(r"^(?:of|for) (?:the )?")
_MINISTERS = re.compile(r"^(?P<subject>.+) minister$")
_ENDING = r"\w{0,5}"


@lru_cache(maxsize=5000)
def office(title: str) -> str:
    """The title's one form without its country, or nothing where the vocabulary does not know it."""
    words = fold(title).replace("defense", "defence").strip(" .,")
    return _ukrainian(words) if _UKRAINIAN.search(words) else _english(words)


def _english(words: str) -> str:
    known = _titles()
    if words in known:
        return known[words]
    if found := _MINISTERS.match(words):
        rank = "Deputy Minister" if words.startswith("deputy ") else "Minister"
        subject = _subjects().get(found["subject"].removeprefix("deputy "), "")
        return f"{rank} of {subject}" if subject else ""
    for head in _longest_first():
        if words.startswith(f"{head} "):
            return _with_subject(known[head], _OF.sub("", words[len(head) + 1 :]), " of ")
    return ""


def _ukrainian(words: str) -> str:
    for pattern, title in _ukrainian_titles():
        if found := pattern.match(words):
            return _with_subject(title, words[found.end() :].strip(), " ")
    return ""


def _with_subject(title: str, rest: str, before_country: str) -> str:
    """ "Minister" and "defence of Ukraine" make "Minister of Defence"; a bare country adds nothing."""
    if not rest or not title.endswith("Minister"):
        return title
    subjects = _subjects()
    for end in range(len(rest), 0, -1):
        subject = subjects.get(rest[:end])
        if subject and (end == len(rest) or rest[end:].startswith(before_country)):
            return f"{title} of {subject}"
    return title if title.endswith("Prime Minister") else ""


@cache
def _titles() -> dict[str, str]:
    """Folded English title -> its one form."""
    return {
        fold(row["title"]).replace("defense", "defence"): row["is_same_as"] or row["title"]
        for row in rows("titles")
    }


@cache
def _longest_first() -> tuple[str, ...]:
    return tuple(sorted(_titles(), key=len, reverse=True))


@cache
def _ukrainian_titles() -> tuple[tuple[re.Pattern[str], str], ...]:
    found = []
    for row in rows("titles"):
        for written in forms(row["ukrainian"]):
            # «президентка», «міністерка», «директором»: the ending is left open.
            stems = (
                f"{re.escape(word[:-1] if len(word) > 6 else word)}{_ENDING}"
                for word in fold(written).split()
            )
            pattern = re.compile(" ".join(stems) + r"(?!\w)")
            found.append((len(written), pattern, row["is_same_as"] or row["title"]))
    found.sort(key=lambda one: -one[0])
    return tuple((pattern, title) for _, pattern, title in found)


@cache
def _subjects() -> dict[str, str]:
    """What a ministry is for, folded, in both languages -> in English."""
    known = {}
    for row in rows("subjects"):
        known[fold(row["english"])] = row["english"]
        known[fold(row["ukrainian"])] = row["english"]
    return known | {
        "foreign": "Foreign Affairs",
        "interior": "Internal Affairs",
        "internal affairs": "Internal Affairs",
    }
