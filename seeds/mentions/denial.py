"""What the text says did not happen, or calls a rumour."""

from __future__ import annotations

import re

_DENIAL = re.compile(
    r"\b(?:not|never|claim(?:s|ed|ing)?|no (?:plans?|intention)|no longer|without|den(?:y|ied|ies)|refut\w+|reject\w*|refus\w+|declin\w+|false|untrue|fake|rumou?rs?|allegedly"
    r"|cancel\w*|postpon\w*|failed to|unable|skipped|absent|missing|не|ні|жоден|жодн\w+|спросту\w+|запереч\w+|відмов\w+|скасов\w+|фейк\w*|нібито|відсутн\w+)\b|n't\b",
    re.IGNORECASE,
)
_HARMLESS = re.compile(
    r"\bnot only\b|\bне лише\b|\bне тільки\b|\bno fewer\b|\bno less\b|\bне менше\b|\bне менш\b", re.IGNORECASE
)
_CLAUSE = re.compile(r"[;:]|, (?:but|while|although|але|проте|однак)\b")


def is_denied(text: str, at: int, *, reach: int = 80, ahead: int = 25) -> bool:
    """Whether the clause around offset ``at`` is negated, denied or called a rumour."""
    start = max(0, at - reach)
    for stop in _CLAUSE.finditer(text, start, at):
        start = stop.end()
    window = text[start : at + ahead]
    return bool(_DENIAL.search(_HARMLESS.sub(" ", window)))
