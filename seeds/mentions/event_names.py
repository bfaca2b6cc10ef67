"""What the words of a forum's name say: which of them tell it from other forums, and which are common to all."""

from __future__ import annotations

import re

from seeds.mentions.names import ORDINALS
from seeds.vocabulary import respelled

_WORD = re.compile(r"[^\W\d_]{2,}")
_LINKS = frozenset({"the", "of", "on", "for", "and", "with", "in", "та", "з"})
# Words that name one kind of occasion: a forum is not a meeting within it. Zero fits them all.
KIN = {"conference": 1, "summit": 1, "meeting": 1, "event": 0, "forum": 2, "exhibition": 3}
_HEADS = {
    **{"forum": 2, "форум": 2, "exhib": 3, "виста": 3, "fair": 3, "expo": 3},
    **dict.fromkeys(("confe", "summi", "meeti", "конфе", "саміт", "зустр", "засід"), 1),
}
GENERIC = frozenset(
    {
        *_HEADS,
        *("event", "gathe", "speci", "joint", "first", "secon", "third", "fourt", "annual", "annua", "inter", "large"),
        *("this", "next", "upcom", "futur", "захід", "заход", "міжна", "перши", "други", "треті", "щоріч", "насту"),
    }
)  # fmt: skip
# Nearly every forum of this world has to do with one country: its name tells none of them apart.
_EVERYWHERE = frozenset({"ukrai", "украї"})


def stems(name: str) -> set[str]:
    """The beginnings of its words, in one spelling."""
    plain = respelled(name.casefold()).replace("u.s.", "us")
    return {word[:5] for word in _WORD.findall(plain) if word not in _LINKS}


def telling(words: set[str]) -> set[str]:
    return words - GENERIC - _EVERYWHERE


def heads(words: set[str]) -> set[int]:
    """Which kinds of occasion the words name."""
    return {_HEADS[word] for word in words & _HEADS.keys()}


def edition(word: str) -> str:
    """«Другого», "2nd" and "second" are all "2"; other words are none."""
    for number, beginnings in enumerate(
        (
            ("first", "1st", "перш"),
            ("second", "2nd", "ii", "друг"),
            ("third", "3rd", "iii", "трет"),
            ("fourth", "4th", "iv", "четверт"),
            ("fifth", "5th", "п'ят"),
            ("sixth", "6th"),
            ("seventh", "7th"),
            ("eighth", "8th"),
            ("ninth", "9th"),
            ("tenth", "10th"),
        ),
        1,
    ):
        if any(word == one or (len(one) > 3 and word.startswith(one)) for one in beginnings):
            return str(number)
    return ""


def editions(text: str) -> set[str]:
    words = (word for word in re.findall(r"[\w']+", text.casefold()) if word in ORDINALS)
    return {number for word in words if (number := edition(word))}
