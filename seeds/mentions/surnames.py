"""When two spellings are one person: Ukrainian cases, transliterations, short first names."""

from __future__ import annotations

from functools import cache, lru_cache

from crm.text import fold, transliterate
from seeds.vocabulary import rows


@cache
def first_names() -> dict[str, str]:
    """Folded first name -> the form that stands for all its variants."""
    return {
        fold(row["forms"]): fold(row["is_same_as"] or transliterate(row["forms"]))
        for row in rows("first_names")
    }


@lru_cache(maxsize=20_000)
def surname_key(name: str) -> str:
    """Vydumansky, Vydumanskyy, Vydumanskiy and Видуманського are one surname."""
    last = name.split()[-1]
    if last[0] > "\u0400":
        last = transliterate(nominative(last, False))
    key = fold(last).replace("'", "")
    for ending in ("yi", "yy", "iy", "ii", "yj", "ij", "y", "i"):
        if key.endswith(ending) and len(key) > len(ending) + 2:
            return key[: -len(ending)] + "y"
    return key


def nominative(word: str, is_first: bool) -> str:
    """The dictionary form of a Ukrainian name, good enough to compare by."""
    lower = fold(word)
    known = first_names()
    if is_first:
        for ending, instead in (
            ("а", ""),
            ("у", ""),
            ("ом", ""),
            ("ові", ""),
            ("я", "й"),
            ("ю", "й"),
            ("єм", "й"),
            ("ія", "ій"),
            ("и", "а"),
            ("у", "а"),
            ("і", "а"),
            ("ою", "а"),
            ("ії", "ія"),
            ("ію", "ія"),
            ("а", "о"),
            ("у", "о"),
            ("я", "ь"),
        ):
            if lower in known:
                return lower
            if lower.endswith(ending) and lower[: -len(ending)] + instead in known:
                return lower[: -len(ending)] + instead
        return lower
    for ending, instead in (
        ("ського", "ський"),
        ("ському", "ський"),
        ("ським", "ський"),
        ("цького", "цький"),
        ("цькому", "цький"),
        ("цьким", "цький"),
        ("ської", "ська"),
        ("ською", "ська"),
        ("ській", "ська"),
        ("ову", "ов"),
        ("ова", "ов"),
        ("ева", "ев"),
        ("єва", "єв"),
        ("овим", "ов"),
        ("енка", "енко"),
        ("енку", "енко"),
        ("енком", "енко"),
        ("ука", "ук"),
        ("юка", "юк"),
        ("ука", "ук"),
        ("ака", "ак"),
        ("ика", "ик"),
        ("ину", "ин"),
        ("іна", "ін"),
        ("іним", "ін"),
        ("ея", "ей"),
        ("ія", "ій"),
        ("аля", "аль"),
        ("еля", "ель"),
        ("ілля", "іль"),
        ("ком", "к"),
        ("ном", "н"),
        ("ром", "р"),
    ):
        if lower.endswith(ending) and len(lower) > len(ending) + 1:
            return lower[: -len(ending)] + instead
    return lower


def ukrainian_name(name: str) -> str:
    """«Олега Видуманського» as a display name: the nominative where the endings are known."""
    if not name or name[0] < "\u0400":
        return name
    words = name.split()
    out = [nominative(word, place == 0 and len(words) > 1) for place, word in enumerate(words)]
    return " ".join("-".join(part.capitalize() for part in word.split("-")) for word in out)


def first_key(name: str) -> str:
    words = name.split()
    if len(words) < 2:
        return ""
    first = nominative(words[0], True) if words[0][0] > "\u0400" else fold(words[0])
    return first_names().get(first, transliterate(first))
