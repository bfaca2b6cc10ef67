"""Names that do what firms do: "Nowhere Lamps and Quibble Optics exhibited", though nobody knows Nowhere Lamps."""

from __future__ import annotations

import re

from seeds.mentions.draft import Draft
from seeds.mentions.mention import Mention
from seeds.mentions.names import OPENERS
from seeds.mentions.organisations import add_organisation
from seeds.mentions.surnames import first_names
from seeds.text import Sentence
from seeds.values import Kind

_RUN = re.compile(r"(?<![\w'&-])[A-Z][\w&'-]*(?: (?:& |of )?[A-Z0-9][\w&'-]*){1,3}(?![\w-])")
_ONLY_FIRMS = r"exhibited|manufactures|produces|will (?:supply|deliver|produce|build|set up|manufacture)|plans to (?:supply|build|open)"
_VERB = re.compile(
    rf"\b(?:(?P<firm>{_ONLY_FIRMS})|signed|inked|attended|took part|participated|joined|(?:was|were) (?:also )?invited|agreed|unveiled|presented"
    r"|will (?:open|attend|take part|sign|join))\b"
)
_BEFORE_VERB = re.compile(r"(?: (?:also|both|jointly|have|has|had|officially))* ")
_BETWEEN = re.compile(r",? (?:and |as well as )?(?:the )?(?:\w+ (?:company|firm) )?")
# "Optics", "ARX", "Teapot3", "Half & Half": no surname looks like that.
_FIRM_WORD = re.compile(r".*(?:ics|[a-z]{3}s|[A-Z]{3,}|\d)|.*&.*")


def find_actors(draft: Draft) -> None:
    for sentence in draft.sentences:
        if (verb := _VERB.search(sentence.text)) and verb.start() > 4:
            _subject(draft, sentence, verb)


def _subject(draft: Draft, sentence: Sentence, verb: re.Match[str]) -> None:
    """The run of names that ends right before the verb."""
    runs = list(_RUN.finditer(sentence.text, 0, verb.start()))
    chain: list[tuple[int, int]] = []
    at, gap = verb.start(), _BEFORE_VERB
    for run in reversed(runs):
        if not gap.fullmatch(sentence.text, run.end(), at):
            break
        first = re.match(r"\w+ ", run.group())
        opens = first and run.start() == 0 and first.group().strip().casefold() in OPENERS
        chain.append((run.start() + (first.end() if first and opens else 0), run.end()))
        at, gap = run.start(), _BETWEEN
    spans = [(start + sentence.start, end + sentence.start) for start, end in chain]
    names = [sentence.text[start:end] for start, end in chain]
    is_firm = bool(verb["firm"]) or any(_is_known(draft, sentence, span) for span in spans)
    for (start, end), name in zip(spans, names, strict=True):
        words = name.split()
        if len(words) < 2 or words[0].casefold() in first_names() or not draft.is_free(start, end):
            continue
        if is_firm or _FIRM_WORD.fullmatch(words[-1]):
            add_organisation(draft, start, end, "acts-like-a-firm", 0.6, "company")


def _is_known(draft: Draft, sentence: Sentence, span: tuple[int, int]) -> bool:
    def covers(one: Mention) -> bool:
        return one.overlaps(*span) and one.attributes.get("kind") != "government"

    return any(covers(one) for one in draft.mentions(sentence, Kind.ORG))
