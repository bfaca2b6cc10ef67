"""Forums, conferences and meetings: where the text names or describes them.

Which of these places speak of the same event is decided in ``seeds.mentions.occasions``.
"""

from __future__ import annotations

import re
from functools import cache

from seeds.mentions.draft import Draft
from seeds.mentions.event_names import edition
from seeds.mentions.gazetteer import Token
from seeds.mentions.mention import Mention
from seeds.mentions.names import ORDINALS, adjoins, is_capital, walk_left
from seeds.text import Sentence
from seeds.values import Kind
from seeds.vocabulary import forms, rows

_ABBREVIATION = re.compile(r" ?\(\"?(?P<short>[A-Z][A-Z0-9a-z-]*[A-Z0-9][\w:-]*(?: ?20\d\d)?)\"?\)")
_ON = re.compile(
    r" (?:on|of|for) (?:the )?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)[A-Z][\w'-]*(?:(?:,? and |, | of | )(?!(?:Ukraine|Kyiv)\b)[A-Z][\w'-]*){0,6}"
)
_YEAR = re.compile(r" (?:20\d\d)\b")
_GROUP = (
    r"(?:CEOs?|top managers?|managers|heads|leaders|executives|officials|industries|companies|manufacturers|representatives"
    r"|ministers|producers|directors|donors|allies|partners|firms|contractors|business(?:es)?|industrialists)"
)
_WITH = re.compile(
    rf" (?:of|with|between|for|among|involving) (?:the )?(?:[\w'\"-]+ ){{0,6}}?{_GROUP}\b"
    rf"(?: and (?:[\w'-]+ ){{0,3}}?{_GROUP}\b)?(?: (?:of|from) (?:the )?(?:[\w'-]+ ){{0,4}}?(?:companies|industry|industries|countries|states|firms|manufacturers)\b"
    rf"(?: from (?:[\w'-]+ ){{0,2}}?countries\b)?)?"
)
_PLACE = re.compile(r" in (?P<city>[A-Z][\w'.-]+(?: [A-Z][\w.]+)?)")
_LAST_MONTH = re.compile(
    r"^(?:January|February|March|April|May|June|July|August|September|October|November|December) "
)
_UK_ORDINAL = r"(?:[Пп]ерш|[Дд]руг|[Тт]рет|[Чч]етверт|[Пп]'ят|[Шш]ост)\w{1,3}"
_UK_TAIL = (
    r"(?:оборонн\w+|безпеков\w+|промислов\w+|індустрій|індустрії|галузей|технологій|виробників|озброєнь|військов\w+|безпеки|оборони|відновлення"
    r"|України|інвестиц\w+|інновацій|дрон\w+|та|і|й|з питань|у сфері|з|стратегічних|безпілотн\w+|систем|партнерств\w*|співпраці|Україна|-|США|НАТО)"
)
# «Форум нових технологій»: what the event is about stands in the genitive.
_UK_ADJECTIVE = r"[а-яіїєґ'-]{3,}(?:их|ої|ього|ого)(?!\w)"
_UK_NOUN = r"(?!\w+(?:вся|лася|лося|лися|ться|ють|уть|ать|ить)(?!\w))[а-яіїєґ'-]{3,}[аийіїьвкнфтшмл](?!\w)"
_UK_GENITIVE = (
    r"(?:[а-яіїєґ'-]{2,}(?:ологій|трій|цій|рів|ків|тів|дів|ств|ння|ття)|обороноздатності|майбутнього)(?!\w)"
)
_UKRAINIAN = re.compile(
    rf"(?<![\w-])(?P<before>(?:(?:{_UK_ORDINAL}|[Нн]аступн\w{{1,3}}|[Пп]опередн\w{{1,3}}|[Цц]ьогорічн\w{{1,3}}|[Мм]инулорічн\w{{1,3}}|[Мм]іжнародн\w+|[Щщ]орічн\w+|[Сс]пільн\w+|[Оо]боронн\w+|[Сс]пеціальн\w+|[Оо]боронно-промислов\w+|[Бб]езпеков\w+|[Уу]країнсько-\w+|[Пп]ромислов\w+) ){{0,4}})"
    rf"(?P<head>[Фф]орум\w{{0,3}}|[Кк]онференц\w{{1,3}}|[Сс]аміт\w{{0,3}}|[Вв]иставк\w{{1,3}}|[Вв]иставц\w|[Зз]устріч\w{{0,3}}|[Зз]асіданн\w{{1,2}}|[Сс]импозіум\w{{0,2}}|[Кк]онгрес\w{{0,2}}(?! США)|[Зз]ах(?:ід|од)\w{{0,2}})(?!\w)"
    rf"(?P<after>(?:(?: {_UK_TAIL})+(?! {_UK_GENITIVE})|(?: {_UK_ADJECTIVE}){{1,3}} {_UK_NOUN}| {_UK_GENITIVE}|(?: {_UK_TAIL})*)(?<! з)(?<! та)(?<! і)(?<! -)(?<! й)(?: (?:з|із|зі) (?:керівниками|представниками|очільниками|генеральними директорами|топменеджерами|топ-менеджерами|виробниками) [^.,;()]{{3,70}})?)(?P<quoted> \"[^\"\n]{{3,70}}\")?"
)
_UK_KINDS = (
    ("форум", "Форум"),
    ("конференц", "Конференція"),
    ("саміт", "Саміт"),
    ("вистав", "Виставка"),
    ("зустріч", "Зустріч"),
    ("засіданн", "Засідання"),
    ("симпозіум", "Симпозіум"),
    ("конгрес", "Конгрес"),
    ("зах", "Захід"),
)


@cache
def heads() -> dict[str, str]:
    return {
        form: row["kind"] for row in rows("event_kinds") for form in forms(row["heads"]) if form.isascii()
    }


@cache
def _modifiers() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("event_words"))


def find_named_events(draft: Draft) -> None:
    singular = heads()
    for sentence in draft.sentences:
        if not _exhibition_words().isdisjoint(draft.keys(sentence)):
            _find_exhibitions(draft, sentence)
        if _head_forms().isdisjoint(draft.keys(sentence)):
            continue
        found = draft.tokens(sentence)
        for place, token in enumerate(found):
            if not token.text[0].isupper() or token.text == "Show":
                continue
            if token.key in singular or token.key.rstrip("s") in singular:
                _named(draft, sentence, found, place)


def _find_exhibitions(draft: Draft, sentence: Sentence) -> None:
    """Trade fairs go by one word that no pattern gives away."""
    for found in _exhibitions().finditer(sentence.text):
        start, end = found.start() + sentence.start, found.end() + sentence.start
        about = {"kind": "exhibition"}
        draft.add(Mention(Kind.EVENT, start, end, draft.written(start, end), "named-event", 0.85, about))


@cache
def _head_forms() -> frozenset[str]:
    return frozenset(form for head in heads() for form in (head, f"{head}s"))


@cache
def _exhibition_words() -> frozenset[str]:
    return frozenset(
        form.casefold().split()[0] for row in rows("exhibitions") for form in forms(row["forms"])
    )


@cache
def _exhibitions() -> re.Pattern[str]:
    written = sorted(
        {form for row in rows("exhibitions") for form in forms(row["forms"])}, key=len, reverse=True
    )
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, written))})(?: 20\d\d)?(?![\w-])")


def _named(draft: Draft, sentence: Sentence, found: list[Token], place: int) -> None:
    token, clean = found[place], draft.page.clean
    kind = heads().get(token.key) or heads()[token.key.rstrip("s")]
    if kind == "event" or (
        token.key in ("talks", "days", "week", "fair", "meeting", "congress", "show", "consultations")
        and place == 0
    ):
        return
    first = walk_left(found, place)
    end, short = token.end, ""
    if on := _ON.match(clean, end, sentence.end):
        end = on.end()
    if year := _YEAR.match(clean, end, sentence.end):
        end = year.end()
    name_end = end
    if brackets := _ABBREVIATION.match(clean, end, sentence.end):
        short, end = brackets["short"], brackets.end()
    # "Ukraine's First Forum": the owner is no part of the name
    while first < place and clean[found[first].end : found[first].end + 2] == "'s":
        first += 1
    # "participants of the Baltic Forum": the event begins after the last "of the"
    for step in range(first, place - 1):
        if found[step].key == "of" and found[step + 1].key == "the":
            first = step + 2
    start = found[first].start
    name = draft.written(start, name_end)
    about = {"kind": kind}
    if month := _LAST_MONTH.match(name):
        about["month"] = month.group().strip()
        start, name = start + month.end(), name[month.end() :]
    if name.count(" ") == 0 and not short:
        return  # "the Forum" refers back
    if token.key in ("meeting", "days", "week", "dialogue", "fair", "congress") and first == place:
        return
    if first and found[first - 1].key in ("next", "previous") and clean[found[first - 1].end : start] == " ":
        about["tense"] = "planned" if found[first - 1].key == "next" else "past"
        start = found[first - 1].start
        name = draft.written(start, name_end)
    if draft.is_free(start, end) and not _is_body(name):
        about |= ordinal(found, first, place)
        if short:
            about["short"] = short
        draft.add(Mention(Kind.EVENT, start, end, name, "named-event", 0.9, about))


def _is_body(name: str) -> bool:
    return bool(re.fullmatch(r"(?:U\.?S\.? |United States |American )?Congress|.*Armed Forces.*", name))


def ordinal(found: list[Token], first: int, last: int) -> dict[str, str]:
    for token in found[first : last + 1]:
        key = token.key.removesuffix("-ever")
        if key in ORDINALS:
            return {"edition": edition(key)}
    return {}


# "This will be held in Lisbon", "It is to take place in May": only events are held and take place.
_THIS_WILL = re.compile(
    r"(?P<it>(?:This|It)(?: (?:next|upcoming|new|second) ?(?:one)?)?) (?:will|is (?:due |set |planned |scheduled )?to) (?:take place|be held)\b"
)


def find_described_events(draft: Draft) -> None:
    for sentence in draft.sentences:
        found = [] if _head_forms().isdisjoint(draft.keys(sentence)) else draft.tokens(sentence)
        for place, token in enumerate(found):
            if token.key in heads() and token.text[0].islower():
                _described(draft, sentence, found, place)
            elif token.text.capitalize() == token.text and token.key in heads():
                _referring(draft, sentence, found, place)
        if match := _THIS_WILL.match(sentence.text):
            start, end = sentence.start, sentence.start + match.end("it")
            about = {"tense": "planned"}
            draft.add(
                Mention(Kind.EVENT, start, end, match["it"], "subject-of-plan", 0.6, about, is_pronoun=True)
            )
        if sentence.has_cyrillic:
            for match in _UKRAINIAN.finditer(sentence.text):
                _ukrainian(draft, sentence, match)


def _described(draft: Draft, sentence: Sentence, found: list[Token], place: int) -> None:
    token, clean = found[place], draft.page.clean
    first = place
    while first > 0 and found[place].start - found[first - 1].start < 90:
        before = found[first - 1]
        gap = clean[before.end : found[first].start]
        if gap.strip() not in ("", "-") or len(gap) > 2:
            break
        if (
            before.key in _modifiers()
            or before.key in ORDINALS
            or before.text in ('"', "-")
            or (
                any(
                    hit.start <= before.start < hit.end and hit.known.kind == Kind.COUNTRY
                    for hit in draft.hits(sentence)
                )
            )
        ):
            first -= 1
        else:
            break
    while (
        first < place
        and found[first].text in ('"', "-")
        and not (found[first].text == '"' and found[first + 2].text == '"')
    ):
        first += 1
    start, end = found[first].start, token.end
    modifiers = [one.key for one in found[first:place] if one.key.isalpha()]
    kind = heads()[token.key]
    with_whom = _WITH.match(clean, end, sentence.end)
    where = _PLACE.match(clean, with_whom.end() if with_whom else end, sentence.end)
    city = _city(draft, sentence, where)
    if with_whom:
        end = with_whom.end()
    telling = [
        word
        for word in modifiers
        if word
        not in (
            "this",
            "last",
            "previous",
            "same",
            "next",
            "upcoming",
            "future",
            "new",
            "first",
            "planned",
            "large",
        )
    ]
    about = {"kind": kind} | ordinal(found, first, place)
    if city:
        about["city"] = city
    if any(word in ("upcoming", "future", "next", "planned") for word in modifiers):
        about["tense"] = "planned"
    elif any(word in ("previous", "last") for word in modifiers):
        about["tense"] = "past"
    determiner = found[first - 1].key if first else ""
    if kind == "event" or not (
        telling
        or with_whom
        or (city and determiner in ("a", "an", "the", "it's"))
        or (about.get("edition") and modifiers)
    ):
        if determiner in ("the", "this", "that") or (modifiers and determiner != "a"):
            start = found[first - 1].start if determiner in ("the", "this", "that") else start
            draft.add(
                Mention(
                    Kind.EVENT,
                    start,
                    end,
                    draft.written(start, end),
                    "definite-event",
                    0.6,
                    about,
                    is_pronoun=True,
                )
            )
        return
    if kind == "meeting" and not (
        with_whom or any(word.startswith(("defen", "indus", "minist", "arm")) for word in telling)
    ):
        return
    if token.key in ("show", "fair", "days", "week", "dialogue", "talks", "consultations"):
        return
    name = draft.written(start, end)
    if city and not telling and not with_whom:
        end = (
            where.start("city") + len(city) if where and clean.startswith(city, where.start("city")) else end
        )
        name = f"{draft.written(start, token.end)} in {city}"
    name = name.replace('"', "")
    draft.add(Mention(Kind.EVENT, start, end, name, "described-event", 0.7, about))


def _city(draft: Draft, sentence: Sentence, where: re.Match[str] | None) -> str:
    if not where:
        return ""
    for hit in draft.hits(sentence):
        if hit.known.kind == Kind.CITY and hit.start == where.start("city"):
            return hit.known.name
    return ""


def _referring(draft: Draft, sentence: Sentence, found: list[Token], place: int) -> None:
    """ "the Forum", "The Summit" with a capital and nothing before it."""
    token = found[place]
    if place and found[place - 1].key in ("the", "this", "that") and adjoins(found[place - 1], token):
        start = found[place - 1].start
        if place + 1 < len(found) and is_capital(found[place + 1]) and adjoins(token, found[place + 1]):
            return
        if token.key == "congress":
            return
        about = {"kind": heads()[token.key]}
        draft.add(
            Mention(
                Kind.EVENT,
                start,
                token.end,
                draft.written(start, token.end),
                "definite-event",
                0.8,
                about,
                is_pronoun=True,
            )
        )


def _ukrainian(draft: Draft, sentence: Sentence, match: re.Match[str]) -> None:
    start, end = match.start() + sentence.start, match.end() + sentence.start
    _stem, head = next((stem, head) for stem, head in _UK_KINDS if match["head"].casefold().startswith(stem))
    english = {
        "Форум": "forum",
        "Конференція": "conference",
        "Саміт": "summit",
        "Виставка": "exhibition",
        "Захід": "event",
    }
    kind = english.get(head, "meeting" if head != "Конгрес" else "conference")
    before = [_nominative(word, head) for word in match["before"].split()]
    quoted = (match["quoted"] or "").strip().strip('"')
    about = {"kind": kind}
    if other := _ANOTHER.match(match["before"]):
        about["tense"] = "planned" if other["next"] else "past"
    if number := next((edition(word.casefold()) for word in before if edition(word.casefold())), ""):
        about["edition"] = number
    name = " ".join([*before, head if not before else head.casefold()]) + match["after"]
    short = _ABBREVIATION.match(draft.page.clean, end, sentence.end)
    if short:
        about["short"], end = short["short"], short.end()
    if quoted:
        name = quoted
    named = not other and bool(
        quoted or short or match["after"].strip() or (before and kind in ("forum", "summit", "exhibition"))
    )
    if kind == "meeting" and not re.search(
        r"керівник|представник|виробник|промислов|міністр|індустрі", match.group()
    ):
        named = False
    if kind == "event":
        named = False
    rule = "ukrainian-event" if named else "ukrainian-definite-event"
    name = name[0].upper() + name[1:]
    draft.add(Mention(Kind.EVENT, start, end, name, rule, 0.8 if named else 0.6, about, is_pronoun=not named))


_ANOTHER = re.compile(r"(?i:(?P<next>наступн)|попередн|минулорічн)")


def _nominative(word: str, head: str) -> str:
    feminine = head in ("Конференція", "Виставка", "Зустріч")
    neuter = head == "Засідання"
    for ending in ("ього", "ьому", "ього", "ого", "ому", "ою", "ої", "ій", "им", "ім", "у", "ю"):
        if word.casefold().endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            soft = stem.casefold().endswith("трет")
            if feminine:
                return stem + ("я" if soft else "а")
            return stem + ("є" if soft else "е") if neuter else stem + ("ій" if soft else "ий")
    return word
