"""Organisations: known names, legal forms, telling last words, and names after a cue."""

from __future__ import annotations

import itertools
import re
from functools import cache

from seeds.mentions.draft import Draft
from seeds.mentions.mention import Mention
from seeds.mentions.names import CONNECTORS, OF_COMPANIES, adjoins, is_capital, walk_left
from seeds.text import Sentence
from seeds.values import Kind
from seeds.vocabulary import rows

_PARTY = re.compile(r'"(?P<name>[^"\n]{3,60})" (?:party|Party|faction|партії|фракції)\b')
_LEGAL = re.compile(
    r",? (?:Inc|LLC|L\.L\.C|Ltd|Limited|PLC|plc|GmbH|AG|SE|S\.A|SAS|S\.p\.A|N\.V|B\.V|ASA|AS|A/S|AB|Oyj|Oy|Corp|JSC|LLP"
    r"|d\.o\.o|a\.s)\b(?:\.(?!\s+[A-Z])|\.(?=\s*$))?"
)
_LEGAL_STARTS = (
    " Inc",
    " L",
    " P",
    " GmbH",
    " AG",
    " S",
    " N.V",
    " B.V",
    " A",
    " O",
    " Corp",
    " JSC",
    " d.o.o",
    " a.s",
    " plc",
)
_UK_QUOTED = re.compile(
    r"\b(?P<cue>(?:[Кк]омпані\w*|[Кк]орпораці\w*|[Кк]онцерн\w*|[Хх]олдинг\w*|[Пп]ідприємств\w*|[Зз]авод\w*|[Аа]соціаці\w*"
    r"|[Гг]руп\w*|[Фф]ірм\w*|[Сс]пілк\w*|[Фф]едераці\w*|[Бб]юро|ТОВ|ТзОВ|АТ|ПАТ|ПрАТ|ДП|ДК|КП|НВП|НВО|КБ|ГО))"
    r" (?:[а-яіїєґ-]+ ){0,3}?\"(?P<name>[^\"\n]{2,70})\""
)
_CUES = frozenset(
    [
        "company",
        "companies",
        "firm",
        "manufacturer",
        "maker",
        "producer",
        "contractor",
        "group",
        "giant",
        "concern",
        "startup",
        "start-up",
        "developer",
        "corporation",
    ]
)
_CUE_STEMS = ("компані", "концерн", "корпораці", "виробник", "фірм", "холдинг", "стартап", "підприємств")
_NAME_AFTER_CUE = re.compile(r"[A-Z][\w&.'-]*(?: (?:& |of )?[A-Z0-9][\w&.'-]*){0,4}")
_LATIN_IN_UKRAINIAN = re.compile(
    r"(?<![\w-])[A-Z][A-Za-z0-9&'./-]*[A-Za-z0-9](?: (?:& |of |and |de )?[A-Z0-9][A-Za-z0-9&'./-]*)*(?![\w-])"
)
_POSTS = frozenset(
    [
        "ceo",
        "president",
        "director",
        "head",
        "chairman",
        "chair",
        "chairwoman",
        "founder",
        "officer",
        "manager",
        "chief",
        "minister",
        "secretary",
        "executive",
        "representative",
    ]
)
_NOT_NAMES = frozenset(
    [
        "ministry",
        "department",
        "office",
        "agency",
        "commission",
        "committee",
        "council",
        "government",
        "parliament",
        "administration",
        "company",
        "group",
        "union",
        "association",
        "bank",
        "the",
        "defence",
        "defense",
        "news",
        "times",
        "post",
        "space",
        "works",
        "services",
        "systems",
        "drones",
    ]
)


_NEXT_WORD = re.compile(r" ([A-Z][a-z]+)")


def find_known_organisations(draft: Draft) -> None:
    heads = {row["word"] for row in rows("org_heads") if row["kind"] == "company"}
    for sentence in draft.sentences:
        for hit in draft.hits(sentence):
            if hit.known.kind != Kind.ORG:
                continue
            if (
                draft.page.clean[hit.end : hit.end + 1] == " "
                and (following := _NEXT_WORD.match(draft.page.clean, hit.end))
                and following.group(1) in heads
                and " " not in hit.known.name
            ):
                continue  # "Atlas" is known, but this is "Atlas Dynamics"
            about = {key: value for key, value in hit.known.attributes.items() if value}
            mention = Mention(Kind.ORG, hit.start, hit.end, hit.known.name, "known-organisation", 0.95, about)
            if draft.add(mention):
                draft.thing(mention)


def find_organisations_by_shape(draft: Draft) -> None:
    """Names nobody has registered yet, by their form; surer signs first."""
    for sentence in draft.sentences:
        _quoted(draft, sentence)
        _with_legal_form(draft, sentence)
        if not _is_title_case(draft.tokens(sentence)):
            _with_telling_last_word(draft, sentence)
            _after_cue(draft, sentence)


def _quoted(draft: Draft, sentence: Sentence) -> None:
    start = sentence.start
    if '"' not in sentence.text:
        return
    for match in _PARTY.finditer(sentence.text):
        _name(draft, match.start("name") + start, match.end("name") + start, "quoted-party", 0.85, "party")
    for match in _UK_QUOTED.finditer(sentence.text) if sentence.has_cyrillic else ():
        is_association = match["cue"].casefold().startswith(("асоц", "спіл", "федер", "го"))
        kind = "association" if is_association else "company"
        is_form = match["cue"].isupper() or match["cue"] == "ТзОВ"
        first, last = match.span() if is_form else match.span("name")
        _name(draft, first + start, last + start, "ukrainian-quoted-name", 0.85, kind)


def _with_legal_form(draft: Draft, sentence: Sentence) -> None:
    if not any(form in sentence.text for form in _LEGAL_STARTS):
        return
    found = draft.tokens(sentence)
    ends_at = {token.end: place for place, token in enumerate(found)}
    for match in _LEGAL.finditer(sentence.text):
        last = ends_at.get(match.start() + sentence.start)
        if last is not None and is_capital(found[last]):
            first = walk_left(found, last, connectors=OF_COMPANIES)
            _name(draft, found[first].start, match.end() + sentence.start, "legal-form", 0.9, "company")


def _with_telling_last_word(draft: Draft, sentence: Sentence) -> None:
    """ "Nowhere Dynamics", "Nowhere Industries Association": the last word says what it is."""
    heads = _org_heads()
    found = draft.tokens(sentence)
    for place, token in enumerate(found):
        following = found[place + 1] if place + 1 < len(found) else None
        if token.text not in heads or (following and is_capital(following) and adjoins(token, following)):
            continue
        is_firm = heads[token.text] == "company" and not (place > 1 and found[place - 1].key == "and")
        first = walk_left(found, place, connectors=OF_COMPANIES if is_firm else CONNECTORS)
        for step in range(first + 1, place):
            if found[step].key == "of" and found[step - 1].key in _POSTS:
                first = step + 1  # "CEO of Nowhere Dynamics"
        words = [one.key for one in found[first : place + 1]]
        if first == place or all(word in _NOT_NAMES or word == "of" for word in words):
            continue
        if is_firm:
            first = _past_nationality(draft, sentence, found, first, place)
        if first < place:
            _name(draft, found[first].start, token.end, "telling-last-word", 0.7, heads[token.text])


def _past_nationality(draft: Draft, sentence: Sentence, found: list, first: int, last: int) -> int:
    """ "Danish Nowhere Dynamics" is a firm of Denmark; "Danish Systems" is called so."""
    for hit in draft.hits(sentence):
        if hit.known.kind == Kind.COUNTRY and hit.start == found[first].start:
            after = first
            while after < last and found[after].start < hit.end:
                after += 1
            if found[after].text not in _org_heads():
                return after
    return first


@cache
def _org_heads() -> dict[str, str]:
    return {row["word"]: row["kind"] for row in rows("org_heads")}


def _after_cue(draft: Draft, sentence: Sentence) -> None:
    """ "the manufacturer Nowhere", "компанія Nowhere"."""
    clean, found = draft.page.clean, draft.tokens(sentence)
    for cue, token in itertools.pairwise(found):
        if not ("A" <= token.text[0] <= "Z") or not (cue.key in _CUES or cue.key.startswith(_CUE_STEMS)):
            continue
        if clean[cue.end : token.start] == " " and (
            name := _NAME_AFTER_CUE.match(clean, token.start, sentence.end)
        ):
            _name(draft, *name.span(), "named-after-cue", 0.75, "company")


def find_latin_names(draft: Draft) -> None:
    """Latin words amid Ukrainian prose are nearly always names of foreign firms, or of weapons."""
    shorts = {one.attributes.get("short") for one in draft.of_kind(Kind.EVENT)}
    for sentence in draft.sentences:
        if not sentence.has_cyrillic:
            continue
        letters = [letter for letter in sentence.text if letter.isalpha()]
        if sum(letter > "\u0400" for letter in letters) * 2 < len(letters):
            continue
        for match in _LATIN_IN_UKRAINIAN.finditer(sentence.text):
            word = match.group()
            if (
                word in shorts
                or len(word) < 3
                or re.search(r"\d-|-\d", word)
                or word.casefold() in _NOT_NAMES
            ):
                continue
            _name(
                draft,
                match.start() + sentence.start,
                match.end() + sentence.start,
                "latin-in-ukrainian",
                0.6,
                "company",
            )


def add_organisation(
    draft: Draft, start: int, end: int, rule: str, confidence: float, kind: str = ""
) -> Mention | None:
    """For rules of other modules that know from context that a name is an organisation."""
    return _name(draft, start, end, rule, confidence, kind)


def kind_by_words(words: str) -> str:
    """What the words of a listed name say it is; most participants are companies."""
    if re.search(
        r"Association|Federation|Chamber|Cluster|Confederation|Union|Асоціаці|Федераці|Спілк", words
    ):
        return "association"
    return "government" if re.search(r"Ministry|Department|Agency|Міністерств", words) else "company"


def _name(draft: Draft, start: int, end: int, rule: str, confidence: float, kind: str) -> Mention | None:
    name = draft.written(start, end).strip(" ,;")
    if rule == "ukrainian-quoted-name" and name.endswith('"'):
        name = name.split('"')[1]  # the legal form is kept in the quote and among the aliases
    if len(name) < 2:
        return None
    mention = Mention(Kind.ORG, start, end, name, rule, confidence, {"kind": kind} if kind else {})
    if not draft.add(mention):
        return None
    draft.thing(mention)
    return mention


def _is_title_case(found: list) -> bool:
    """Headlines Written Like This say nothing by their capitals."""
    words = [token for token in found if token.text[0].isalpha() and len(token.text) > 3]
    return len(words) >= 5 and sum(token.text[0].isupper() for token in words) > 0.85 * len(words)
