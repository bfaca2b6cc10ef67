"""Where a capitalised name begins, walking left from its last word."""

from __future__ import annotations

from seeds.mentions.gazetteer import Token
from seeds.vocabulary import rows

# "Fable Optics and Nowhere Dynamics" are two companies.
OF_COMPANIES = frozenset({"of", "&", "-", "de", "the", "for"})
CONNECTORS = frozenset(
    {"of", "and", "for", "on", "the", "&", "-", "in", "de", "von", "і", "та", "й", "з", "на"}
)
# Words that take a capital at the start of a sentence without being part of a name.
OPENERS = frozenset(row["word"] for row in rows("openers"))
ORDINALS = frozenset(row["word"] for row in rows("ordinals"))


def is_capital(token: Token) -> bool:
    return token.text[0].isupper() or (token.text[0].isdigit() and any(c.isalpha() for c in token.text))


def adjoins(left: Token, right: Token) -> bool:
    return right.start - left.end <= 1


def walk_left(
    found: list[Token], last: int, *, longest: int = 10, connectors: frozenset[str] = CONNECTORS
) -> int:
    """Index of the first word of the capitalised phrase that ends with token ``last``.

    Connectors are kept only between two capitalised words; a phrase never begins with an article,
    a preposition or any other word that a sentence merely opens with.
    """
    first = at = last
    while at > 0 and last - at < longest and adjoins(found[at - 1], found[at]):
        at -= 1
        token = found[at]
        if (is_capital(token) and not (token.key in OPENERS and at == 0)) or token.key in ORDINALS:
            first = at
        elif (token.key not in connectors and token.text != "&") or (
            token.key in ("the", "a") and found[at - 1].key == "and"
        ):
            break  # "the Alliance and the Fund" are two names
    while first < last and (found[first].key in OPENERS or found[first].key in CONNECTORS):
        first += 1
    return first
