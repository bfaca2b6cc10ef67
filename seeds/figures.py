"""Numbers with a unit, each with what it is about and the day it stands for."""

from __future__ import annotations

import re
from functools import cache

from seeds.mentions.denial import is_denied
from seeds.mentions.draft import Draft
from seeds.mentions.mention import Thing
from seeds.text import Sentence
from seeds.values import Figure, Kind, Qualifier
from seeds.vocabulary import forms, rows

_DIGIT = re.compile(r"\d")
_DIGITS = r"\d{1,3}(?:[, \u00a0]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?"
_ADJECTIVES = (
    r"(?:(?!and\b|or\b|in\b|of\b|to\b|for\b|from\b|the\b|та\b|і\b|з\b|у\b|в\b|на\b)\w[\w'-]* ){0,3}?"
)
# "350 American, Ukrainian and European industrialists": nationalities in a row.
_NATIONS = r"(?:(?:[A-Z][\w-]+|[а-яіїє]+ськ\w+)(?:,? (?:and |та |і )?|, )){1,5}"
_MEASURES = (
    ("signed", re.compile(r"\b(?:sign\w*|підпис\w+|укла\w+)\b", re.I)),
    ("joined", re.compile(r"\b(?:join\w*|members?|приєдна\w+|долучи\w+|член\w*|учасник\w* альянсу)\b", re.I)),
    (
        "took part",
        re.compile(
            r"\b(?:attend\w*|participat\w*|took part|represent\w*|brought together|gather\w*|взяли участь|об'єдна\w+|зібра\w+|представ\w+|брали участь)\b",
            re.I,
        ),
    ),
    ("produced", re.compile(r"\b(?:produc\w*|manufactur\w*|вироб\w+)\b", re.I)),
    (
        "delivered",
        re.compile(r"\b(?:deliver\w*|provid\w*|suppl\w*|переда\w+|постав\w+|надає|нада\w+)\b", re.I),
    ),
)


@cache
def _words(table: str, column: str) -> dict[str, str]:
    return {form.casefold(): row[column] for row in rows(table) for form in forms(row["forms"])}


def _either(words) -> str:
    parts = [re.escape(word.rstrip("*")) + (r"\w{0,5}" if word.endswith("*") else "") for word in words]
    return "|".join(sorted(parts, key=len, reverse=True))


_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


@cache
def _numbers() -> re.Pattern[str]:
    scale = _either(_words("scales", "factor"))
    words = _either(_words("numbers", "value"))
    tens = "|".join(_TENS)
    return re.compile(
        rf"(?<![\w.,/$€£-])(?P<sign>[$€£₴]|US\$ ?)?(?P<number>{_DIGITS}|\b(?:{tens})-(?:{words})\b|\b(?:{words})\b)(?![\w/]|-\w*\d)"
        rf"(?P<scale>[ -]?(?:{scale})(?![\w]))?(?P<plus>\+)?(?P<percent> ?%)?",
        re.IGNORECASE,
    )


@cache
def _qualifier_before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)({_either(_words('qualifiers', 'qualifier'))}) (?:a |the )?$", re.IGNORECASE)


@cache
def _unit_after() -> re.Pattern[str]:
    unit = _either(_words("units", "unit"))
    money = _either(_words("currencies", "unit"))
    return re.compile(
        rf"(?P<gap> (?:of the |of |з )?(?:(?-i:{_NATIONS})|{_ADJECTIVES}))(?P<unit>{unit})(?!\w)|(?P<money_gap>[ -])(?P<money>{money})(?!\w)",
        re.IGNORECASE,
    )


@cache
def _unit_names() -> list[tuple[str, str]]:
    return sorted(_words("units", "unit").items(), key=lambda pair: -len(pair[0]))


_SIGNS = {"$": "dollars", "us$": "dollars", "€": "euros", "£": "pounds", "₴": "hryvnias"}


def find_figures(draft: Draft) -> list[Figure]:
    found: list[Figure] = []
    words = {form.split()[-1] for form in _words("numbers", "value")} | set(_TENS)
    events = [one for one in draft.things if one.kind == Kind.EVENT and one.mentions]
    sole_event = events[0] if len(events) == 1 else None  # a text on one event counts for that event
    for sentence in draft.sentences:
        text = sentence.text
        if not _DIGIT.search(text) and words.isdisjoint(draft.keys(sentence)):
            continue
        end_of_last = -1
        is_put_right = _is_put_right(draft, sentence)
        for match in _numbers().finditer(text):
            start = match.start()
            if _is_retracted(text, start, match.end()) or is_put_right:
                continue
            if start < end_of_last or _is_date(draft, sentence, match):
                continue
            if figure := _figure(draft, sentence, match, sole_event):
                found.append(figure)
                end_of_last = figure.quote.end - sentence.start
    return found


_UNTRUE = re.compile(
    r"\b(?:is|are|was|were) (?:also )?(?:untrue|false|wrong|incorrect|fake|fiction|invented|an? (?:lie|error|mistake))\b"
    r"|не відповіда\w+ дійсності|\bє (?:фейком|неправдою)|\bнеправд\w+"
)
_RIGHT_NUMBER = re.compile(
    r"\b(?:real|correct|actual|true|right) (?:number|figure|total)\b|\b(?:насправді|правильна цифра)\b"
)
_TOLD_WRONGLY = re.compile(
    r"\b(?:claim(?:s|ed)?|rumou?r\w*|wrote|article|report(?:s|ed)?|story|earlier|stated|said|нібито|чутк\w+|стверджу\w+)\b",
    re.IGNORECASE,
)


def _is_retracted(text: str, start: int, end: int) -> bool:
    """What the sentence itself denies, calls untrue or puts right is no observation."""
    if is_denied(text, start, reach=60, ahead=0):
        return True
    if _RIGHT_NUMBER.search(text, end) and not _RIGHT_NUMBER.search(text, 0, start):
        return True
    return bool(_UNTRUE.search(text, end)) and bool(_TOLD_WRONGLY.search(text))


def _is_put_right(draft: Draft, sentence: Sentence) -> bool:
    """Whether the next sentence begins "The correct number is"."""
    following = draft.page.sentences[sentence.index + 1 : sentence.index + 2]
    return bool(following) and bool(_RIGHT_NUMBER.search(following[0].text[:50]))


def _is_date(draft: Draft, sentence: Sentence, match: re.Match[str]) -> bool:
    start, end = match.start("number") + sentence.start, match.end("number") + sentence.start
    return any(one.overlaps(start, end) for one in draft.mentions(sentence, Kind.DATE))


def _figure(
    draft: Draft, sentence: Sentence, match: re.Match[str], sole_event: Thing | None
) -> Figure | None:
    text = sentence.text
    value = _value(match["number"])
    if value is None:
        return None
    end, rule = match.end(), "number-unit"
    if scale := (match["scale"] or "").strip(" -").casefold():
        value *= float(_words("scales", "factor").get(scale, 1))
    if match["sign"]:
        unit, rule = _SIGNS.get(match["sign"].strip().casefold(), "dollars"), "money"
    elif match["percent"]:
        unit = "percent"
    else:
        after = _unit_after().match(text, end)
        if not after:
            return None
        end = after.end()
        if after["money"]:
            unit, rule = _words("currencies", "unit")[after["money"].casefold()], "money"
        else:
            unit = _unit(after["unit"])
            if _is_ordinal_or_name(match, after):
                return None
            if value == 1 or (
                not match["number"][0].isdigit() and unit in ("countries", "companies") and value == 2
            ):
                return None  # "one company", "the two countries": an article rather than a count
    lead = text[max(0, match.start() - 24) : match.start()]
    before = _qualifier_before().search(lead)
    words = before[1].casefold() if before else ""
    qualifier = Qualifier(_words("qualifiers", "qualifier").get(words, "exact"))
    if match["plus"]:
        qualifier = Qualifier.MORE_THAN
    start = match.start() - (len(lead) - before.start() if before else 0) + sentence.start
    end += sentence.start
    subject, measure = _about(draft, sentence, start, end, unit, sole_event)
    return Figure(
        value=value,
        qualifier=qualifier,
        unit=unit,
        subject=subject.name if subject else "",
        measure=measure,
        as_of=_as_of(draft, subject, measure),
        quote=draft.page.quote(start, end),
        rule=rule,
        confidence=0.9 if subject else 0.7,
    )


def _is_ordinal_or_name(match: re.Match[str], after: re.Match[str]) -> bool:
    # "the 12 Tank Brigade" and "Brave1 companies" are names
    gap = after["gap"] or ""
    return bool(re.search(r"\b(?:Brigade|Division|Battalion)\b", gap))


def _unit(word: str) -> str:
    folded = word.casefold()
    for form, unit in _unit_names():
        if folded == form or (form.endswith("*") and folded.startswith(form[:-1])):
            return unit
    return folded


def _value(text: str) -> float | None:
    if not text[0].isdigit():
        tens, _, ones = text.casefold().partition("-")
        if tens in _TENS and ones:
            return float(_TENS.index(tens) * 10 + 20 + int(_words("numbers", "value").get(ones, 0)))
        value = _words("numbers", "value").get(text.casefold())
        return float(value) if value else None
    plain = re.sub(r"[ \u00a0]", "", text)
    plain = (
        plain.replace(",", "")
        if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", plain)
        else plain.replace(",", ".")
    )
    try:
        return float(plain)
    except ValueError:
        return None


def _about(
    draft: Draft, sentence: Sentence, start: int, end: int, unit: str, sole_event: Thing | None
) -> tuple[Thing | None, str]:
    """The event, alliance or agreement nearest to the number; else the one the text spoke of last."""
    before = draft.page.clean[sentence.start : start]
    after = draft.page.clean[end : sentence.end]
    distances = {}
    for measure, pattern in _MEASURES:
        ahead, behind = pattern.search(after), list(pattern.finditer(before))
        gaps = ([ahead.start()] if ahead else []) + ([len(before) - behind[-1].end()] if behind else [])
        if gaps:
            distances[measure] = min(gaps)
    measure = min(distances, key=distances.__getitem__) if distances else ""
    wanted: tuple[Kind, ...] = (Kind.EVENT, Kind.ALLIANCE, Kind.AGREEMENT, Kind.PROGRAMME)
    if measure == "joined":
        wanted = (Kind.ALLIANCE, Kind.EVENT)
    elif measure == "took part":
        wanted = (Kind.EVENT,)
    elif measure == "signed":
        wanted = (Kind.AGREEMENT, Kind.ALLIANCE, Kind.EVENT)
    near = [one for one in draft.mentions(sentence, *wanted) if one.thing]
    near.sort(key=lambda one: (wanted.index(one.kind), min(abs(one.start - end), abs(start - one.end))))
    if near:
        return near[0].thing, measure
    if unit in (
        "companies",
        "countries",
        "participants",
        "agreements",
        "signatories",
        "members",
        "delegations",
    ):
        for earlier in range(sentence.index - 1, max(-1, sentence.index - 4), -1):
            past = [one for one in draft.mentions(draft.page.sentences[earlier], *wanted) if one.thing]
            if past:
                return past[-1].thing, measure
        if Kind.EVENT in wanted:
            return sole_event, measure
    return None, measure


def _as_of(draft: Draft, subject: Thing | None, measure: str) -> str:
    """An event's count stands for its last day; membership for the day of the report."""
    published = draft.page.published_on.isoformat() if draft.page.published_on else ""
    if subject is None or measure == "joined" or subject.kind not in (Kind.EVENT, Kind.AGREEMENT):
        return published
    name = subject.name
    if subject.kind == Kind.AGREEMENT:
        events = [
            relation.arguments[1] for relation in draft.said("signed_at") if relation.arguments[0] == name
        ]
        name = events[0] if events else next((one.arguments[0] for one in draft.said("event_date")), "")
    for relation in draft.said("event_date"):
        if relation.arguments[0] == name:
            return relation.arguments[2]
    return published
