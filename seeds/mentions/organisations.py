"""Organisations: known names, ministries by their pattern, legal forms, telling last words, and lists."""

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

_CAP = r"[A-Z][\w'.-]*"
_HEAD = (
    r"Ministry|Department|Office|Agency|Administration|Directorate|Bureau|Service|Committee|Commission|Council"
    r"|Secretariat|Chancellery|Embassy|Headquarters|Command|Institute|University|Chamber"
)
# "Economy, Trade and Industry" is one subject; "State and Congress" are two bodies.
_SUBJECT = (
    r"(?:Trade|Industr\w+|Technolog\w+|Innovation|Commerce|Sports?|Culture|Science|Education|Energy|Defen[cs]e|Digital"
    r"|Development|Affairs|Social|Infrastructure|Security|Cooperation|Communities|Territories|Budget|Labou?r|Youth"
    r"|Agriculture|Environment|Europe\w*|Internal|External|Space|Export|Investments?|Logistics|Procurement|Climate)"
)
_OF = re.compile(
    rf"\b(?P<head>(?:(?:Federal|State|National|General|Royal|Main|Permanent|Joint) )?(?:{_HEAD})) (?:of|for) (?:the )?"
    rf"(?P<subject>(?!(?:{_HEAD})\b){_CAP}(?:(?: (?:and|&) (?:the )?| for | on |, (?:and )?)(?={_SUBJECT}\b){_CAP}"
    rf"| of (?={_CAP}){_CAP}| (?!(?:{_HEAD})\b){_CAP}){{0,6}})"
)
_TYPED = re.compile(
    r"\b(?P<subject>Defen[cs]e|Foreign|Finance|Economy|Interior|Industry|Trade|Justice|Energy|Strategic Industries"
    r"|Digital Transformation|Economic Affairs|Development|Infrastructure) (?P<head>Ministry)\b"
)
_US_DEPARTMENTS = re.compile(
    r"(?:State|Defen[cs]e|Commerce|Treasury|Energy|Homeland Security|Justice|War|Army|Navy|Air Force)"
)
_PARTY = re.compile(r'"(?P<name>[^"\n]{3,60})" (?:party|Party|faction|партії|фракції)\b')
_LEGAL = re.compile(
    r",? (?:Inc|LLC|L\.L\.C|Ltd|Limited|PLC|plc|GmbH|AG|SE|S\.A|SAS|S\.p\.A|N\.V|B\.V|ASA|AS|A/S|AB|Oyj|Oy|Corp|JSC|LLP"
    r"|d\.o\.o|a\.s)\b(?:\.(?!\s+[A-Z])|\.(?=\s*$))?"
)
_UK_QUOTED = re.compile(
    r"\b(?P<cue>(?:[Кк]омпані\w*|[Кк]орпораці\w*|[Кк]онцерн\w*|[Хх]олдинг\w*|[Пп]ідприємств\w*|[Зз]авод\w*|[Аа]соціаці\w*"
    r"|[Гг]руп\w*|[Фф]ірм\w*|[Сс]пілк\w*|[Фф]едераці\w*|[Бб]юро|ТОВ|ТзОВ|АТ|ПАТ|ПрАТ|ДП|ДК|КП|НВП|НВО|КБ|ГО))"
    r" (?:[а-яіїєґ-]+ ){0,3}?\"(?P<name>[^\"\n]{2,70})\""
)
_CUE_BEFORE = re.compile(
    r"\b(?:company|companies|firm|manufacturer|maker|producer|contractor|group|giant|concern|startup|start-up|developer"
    r"|corporation|компані\w+|концерн\w*|корпораці\w+|виробник\w*|фірм\w+|холдинг\w*|стартап\w*|підприємств\w+)"
    r" (?P<name>[A-Z][\w&.'-]*(?: (?:& |of )?[A-Z0-9][\w&.'-]*){0,4})"
)
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


def find_government_bodies(draft: Draft) -> None:
    for sentence in draft.sentences:
        found: list[Mention] = []
        for match in [*_OF.finditer(sentence.text), *_TYPED.finditer(sentence.text)]:
            found += _body(draft, sentence, match)
        for match in _ukrainian_ministry().finditer(sentence.text):
            found += _ukrainian_body(draft, sentence, match)
        found.sort(key=lambda mention: mention.start)
        _share_country(draft, sentence, found)
        for mention in found:
            mention.name = _body_name(draft, mention)
            if draft.add(mention):
                draft.thing(mention)
    _complete_by_document(draft)


def _body(draft: Draft, sentence: Sentence, match: re.Match[str]) -> list[Mention]:
    """Head and subject, with the country from "U.S. ...", "Ukraine's ..." or "... of Ukraine"."""
    head, subject = match["head"], match["subject"].rstrip(".,'")
    start, end = match.start(), match.start("subject") + len(subject)
    if match.re is _TYPED:
        start, end = match.span()
        subject = "Foreign Affairs" if subject == "Foreign" else subject
    start, end = start + sentence.start, end + sentence.start
    code = ""
    for hit in draft.hits(sentence):
        if hit.known.kind == Kind.ORG and hit.start <= start and end <= hit.end:
            if not re.match(r"(?:U\.S\. |UK )?(?:Ministry|Department)\b", hit.known.name):
                return []  # "Office of the President of Ukraine" is known under a name of its own
            start, end, code = hit.start, hit.end, hit.known.attributes.get("country", "") or code
    for hit in draft.hits(sentence):
        if hit.known.kind != Kind.COUNTRY:
            continue
        gap = draft.page.clean[hit.end : start]
        if hit.end <= start and gap in (" ", "'s ", " Federal ", "' "):
            start, code = hit.start, hit.known.attributes["code"]
        elif start < hit.start and hit.end <= end:
            code = hit.known.attributes["code"]
            cut = re.sub(
                r"\s+(?:of|for|in)(?: the)?\s*$",
                "",
                draft.page.clean[match.start("subject") + sentence.start : hit.start],
            )
            subject = cut.strip() or subject
        elif hit.start >= end and draft.page.clean[end : hit.start] in (" of ", " of the "):
            end, code = hit.end, hit.known.attributes["code"]
    if not subject or subject in ("Ministers",):
        return []
    about = {"kind": "government", "country": code, "head": head, "subject": subject}
    if head in ("Institute", "University"):
        about["kind"] = "research"
    elif head == "Chamber":
        about["kind"] = "association"
    return [Mention(Kind.ORG, start, end, "", "government-body", 0.9, about)]


@cache
def _ukrainian_ministry() -> re.Pattern[str]:
    subjects = sorted({row["ukrainian"] for row in rows("subjects")}, key=len, reverse=True)
    return re.compile(
        rf"\b(?P<head>[Мм]іністерств\w{{1,2}}) (?P<subject>{'|'.join(map(re.escape, subjects))})(?!\w)"
    )


def _ukrainian_body(draft: Draft, sentence: Sentence, match: re.Match[str]) -> list[Mention]:
    start, end, code = match.start() + sentence.start, match.end() + sentence.start, ""
    for hit in draft.hits(sentence):
        if hit.known.kind == Kind.COUNTRY and draft.page.clean[end : hit.start] == " ":
            end, code = hit.end, hit.known.attributes["code"]
    about = {"kind": "government", "country": code, "head": "Міністерство", "subject": match["subject"]}
    return [Mention(Kind.ORG, start, end, "", "ukrainian-ministry", 0.9, about)]


def _share_country(draft: Draft, sentence: Sentence, found: list[Mention]) -> None:
    """ "U.S. Department of State, Department of Defense": the first country holds for the list;
    "the Ministry of X and the Ministry of Y of Ukraine": the last one holds for those before."""
    for chain in (found, list(reversed(found))):
        for left, right in itertools.pairwise(chain):
            first, second = sorted((left, right), key=lambda one: one.start)
            gap = draft.page.clean[first.end : second.start].strip()
            if (
                left.attributes["country"]
                and not right.attributes["country"]
                and left.attributes["head"] == right.attributes["head"]
                and re.fullmatch(r",? ?(?:and|та|і|й)?(?: the)?|/", gap)
            ):
                right.attributes["country"] = left.attributes["country"]


def _body_name(draft: Draft, mention: Mention) -> str:
    about = mention.attributes
    code, head, subject = about["country"], about.pop("head"), about.pop("subject")
    if head == "Department" and not code and _US_DEPARTMENTS.fullmatch(subject.removeprefix("the ")):
        code = about["country"] = "US"
    if not code:
        del about["country"]
    about["base"] = f"{head} {subject}" if mention.rule == "ukrainian-ministry" else f"{head} of {subject}"
    if mention.rule == "ukrainian-ministry":
        return draft.written(mention.start, mention.end).replace(
            draft.written(mention.start, mention.end).split()[0], "Міністерство", 1
        )
    if mention.rule == "government-body" and " for " in draft.written(mention.start, mention.end):
        about["base"] = f"{head} for {subject}"
    if code == "US":
        return f"U.S. {about['base']}"
    if code == "GB" and head == "Ministry":
        return f"UK {about['base']}"
    country = draft.knowledge.country_names.get(code, "")
    return f"{about['base']} of {country}" if country else about["base"]


def _complete_by_document(draft: Draft) -> None:
    """A bare "Ministry of Defence" is the one whose country the document names elsewhere, if only one is."""
    bodies = [thing for thing in draft.things if "base" in thing.attributes]
    by_base: dict[str, list] = {}
    for thing in bodies:
        by_base.setdefault(_same_base(thing.attributes["base"]), []).append(thing)
    for alike in by_base.values():
        placed = [thing for thing in alike if thing.attributes.get("country")]
        countries = {thing.attributes["country"] for thing in placed}
        if len(countries) != 1:
            continue
        for thing in [one for one in alike if one is not placed[0]]:
            for mention in thing.mentions:
                draft.attach(mention, placed[0])
            placed[0].aliases[thing.name] = None
            draft.things.remove(thing)
    for thing in bodies:
        thing.attributes.pop("base", None)


def _same_base(base: str) -> str:
    return base.casefold().replace("defence", "defense").replace(" for ", " of ").replace(" the ", " ")


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
    for match in _PARTY.finditer(sentence.text):
        _name(draft, match.start("name") + start, match.end("name") + start, "quoted-party", 0.85, "party")
    for match in _UK_QUOTED.finditer(sentence.text):
        is_association = match["cue"].casefold().startswith(("асоц", "спіл", "федер", "го"))
        kind = "association" if is_association else "company"
        is_form = match["cue"].isupper() or match["cue"] == "ТзОВ"
        first, last = match.span() if is_form else match.span("name")
        _name(draft, first + start, last + start, "ukrainian-quoted-name", 0.85, kind)


def _with_legal_form(draft: Draft, sentence: Sentence) -> None:
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
        if draft.is_free(found[first].start, token.end):
            _name(draft, found[first].start, token.end, "telling-last-word", 0.7, heads[token.text])


@cache
def _org_heads() -> dict[str, str]:
    return {row["word"]: row["kind"] for row in rows("org_heads")}


def _after_cue(draft: Draft, sentence: Sentence) -> None:
    """ "the manufacturer Nowhere", "компанія Nowhere"."""
    starts = {token.start for token in draft.tokens(sentence)}
    for match in _CUE_BEFORE.finditer(sentence.text):
        start, end = match.start("name") + sentence.start, match.end("name") + sentence.start
        if start in starts:
            _name(draft, start, end, "named-after-cue", 0.75, "company")


def find_latin_names(draft: Draft) -> None:
    """Latin words amid Ukrainian prose are nearly always names of foreign firms, or of weapons."""
    shorts = {one.attributes.get("short") for one in draft.of_kind(Kind.EVENT)}
    for sentence in draft.sentences:
        letters = [letter for letter in sentence.text if letter.isalpha()]
        if not letters or sum(letter > "\u0400" for letter in letters) * 2 < len(letters):
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
