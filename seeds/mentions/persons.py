"""People: a title before or after a name, a known first name, a surname met again."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from crm.text import fold, transliterate
from seeds.mentions.draft import Draft
from seeds.mentions.gazetteer import TOKEN
from seeds.mentions.mention import Mention, Thing
from seeds.mentions.surnames import first_key, first_names, nominative, surname_key, ukrainian_name
from seeds.text import Sentence
from seeds.values import Kind
from seeds.vocabulary import either, forms, rows

# The Latin letters of Europe; beyond À-ÿ capitals and small letters alternate, so capitals are listed.
_UPPER = "A-ZÀ-ÞĀĂĄĆČĎĐĒĖĘĚĢĪĮİĶŁĻĽŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚ"
_LOWER = "a-zà-ÿāăąćčďđēėęěģīįıķłļľńņňōőœŕřśşšţťūůűųźżžșț"
_N = rf"(?:[{_UPPER}][{_LOWER}'’]+(?:[A-Z][{_LOWER}]+)?(?:-[{_UPPER}]?[{_LOWER}]+)?)"
_U = r"(?:[А-ЯІЇЄҐ][а-яіїєґ'’]+(?:-[А-ЯІЇЄҐ][а-яіїєґ']+)?)"
_PARTICLE = r"(?:von der |van der |von |van |de |di |da |le |el |al-)?"
_NAME = rf"(?:{_N}(?: [A-Z]\.)? {_PARTICLE}{_N}(?: (?!President|Minister){_N})?|{_U} {_U})"
_SHORT_NAME = rf"(?:{_N}(?: [A-Z]\.)? {_PARTICLE}{_N}|{_U} {_U})"
_RANK = (
    r"(?:(?:First|Acting|Deputy|Vice|Former|then|former|Senior|Executive|deputy|acting|Chief|Permanent)[ -])*"
)
_FIRST_PERSON = re.compile(r"\b(?:I|my|My)\b")


# What only people do: firms announce, sign and open things as well.
_SPEAKS_WORDS = frozenset(
    [
        "said",
        "says",
        "told",
        "stated",
        "added",
        "noted",
        "emphasised",
        "emphasized",
        "stressed",
        "wrote",
        "explained",
        "thanked",
        "commented",
        "argued",
        "recalled",
        "chaired",
    ]
)
_NAME_SAYS = re.compile(rf"(?<![\w'-])(?P<name>{_N} {_N}) (?:{'|'.join(sorted(_SPEAKS_WORDS))})\b")
_FULL_NAME = re.compile(rf"(?<![\w'-])(?P<name>{_NAME})(?![\w-])")


@cache
def _title() -> str:
    words = {row["title"] for row in rows("titles")}
    written = words | {word.lower() for word in words if not word.isupper()}
    written |= {word.replace("Defense", "Defence") for word in written}
    return either(written)


@cache
def _title_words() -> frozenset[str]:
    """Folded last words of all titles."""
    return frozenset(TOKEN.findall(row["title"].casefold())[-1] for row in rows("titles"))


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    title = rf"(?P<title>{_RANK}(?:{_title()}))"
    cap = r"(?:(?!(?:and|said|Mr|Mrs|Ms|Dr)\b)[A-Z][\w'.&-]*)"
    of = (
        r"(?P<of> (?:of|for|to|at) (?:the )?(?:\"[^\"\n]{3,60}\"(?: party)?"
        rf"|{cap}(?:,? (?:of |and |for |the |& )*{cap}){{0,8}}?))"
    )
    # After a name nothing follows that could end the body's name: take all of it.
    full_of = (
        r"(?P<of> (?:of|for|to|at) (?:the )?(?:(?:party |company |\"[^\"\n]{3,60}\"(?: party)?))?"
        rf"(?:{cap}(?: (?:of |and |for |to |the |& )*{cap}){{0,8}})?)"
    )
    end = r"(?![\w-])"
    return (
        (
            "title-of-body-name",
            re.compile(rf"(?<![\w'-]){title}{of},? (?P<name>{_SHORT_NAME}){end}(?! {_N})"),
        ),
        ("title-name", re.compile(rf"(?<![\w'-]){title},? (?P<name>{_NAME}){end}")),
        (
            "name-title-of-body",
            re.compile(
                rf"(?P<name>{_NAME}),? (?:\(|- )?(?:the |who is |is the |a |an )?(?:[A-Z][\w.&'-]*(?:'s)? ){{0,3}}?{title}{full_of}?(?![\w-])"
            ),
        ),
        (
            "title-surname",
            re.compile(rf"(?<![\w'-])(?P<title>{_title()}) (?P<name>{_N}){end}(?! (?:of|for)\b)"),
        ),
    )


@cache
def _ukrainian_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    stems = []
    for row in rows("titles"):
        if row["ukrainian"]:
            stems.append(
                " ".join(
                    rf"{re.escape(word[:-1] if len(word) > 6 else word)}\w{{0,4}}"
                    for word in row["ukrainian"].split()
                )
            )
    stems.sort(key=len, reverse=True)
    title = rf"(?P<title>(?:[Пп]ерш\w+ |[Тт]имчасов\w+ |[Кк]олишн\w+ )?(?i:{'|'.join(stems)}))"
    of = r"(?P<of>(?: (?:з питань|у справах))?(?: \"[^\"\n]{2,50}\"| [А-ЯІЇЄҐA-Z]?[\w'’.-]+){0,6}?)"
    return (
        (
            "ukrainian-title-name",
            re.compile(rf"(?<![\w'-]){title}{of},? (?P<name>{_U} {_U})(?![\w-])(?! {_U})"),
        ),
        ("ukrainian-title-surname", re.compile(rf"(?<![\w'-]){title} (?P<name>{_U})(?![\w-])(?! {_U})")),
    )


def find_persons(draft: Draft) -> None:
    for sentence in draft.sentences:
        # The patterns are long: most sentences have no word of any title in them.
        if not _title_words().isdisjoint(draft.keys(sentence)):
            for rule, pattern in _patterns():
                for match in pattern.finditer(sentence.text):
                    _titled(draft, sentence, match, rule)
        if sentence.has_cyrillic:
            for rule, pattern in _ukrainian_patterns():
                for match in pattern.finditer(sentence.text):
                    _titled(draft, sentence, match, rule)
        _by_first_name(draft, sentence)
        for hit in draft.hits(sentence):
            if hit.known.kind == Kind.PERSON:
                draft.add(Mention(Kind.PERSON, hit.start, hit.end, hit.known.name, "known-person", 0.95))
        if _SPEAKS_WORDS.isdisjoint(draft.keys(sentence)):
            continue
        for match in _NAME_SAYS.finditer(sentence.text):
            _keep(draft, sentence, match.span("name"), "name-says", 0.75)
    _identify(draft)
    _surnames_again(draft)


def _titled(draft: Draft, sentence: Sentence, match: re.Match[str], rule: str) -> None:
    span, body_end = match.span("name"), match.end("of") if match.groupdict().get("of") else 0
    if rule == "ukrainian-title-name" and body_end:
        # a three-word name: its first word was taken for the end of the body's name
        last = match["of"].split()[-1]
        if fold(transliterate(last)) in first_names() or nominative(last, True) in first_names():
            body_end -= len(last) + 1
            span = (body_end + 1, span[1])
    mention = _keep(draft, sentence, span, rule, 0.9)
    if not mention:
        return
    start, end = match.start("title") + sentence.start, match.end("title") + sentence.start
    about = mention.attributes
    about["title_start"], about["title_end"] = str(start), str(end)
    if body_end > match.end("title"):
        about["of_start"], about["of_end"] = str(end), str(body_end + sentence.start)


def _keep(
    draft: Draft, sentence: Sentence, span: tuple[int, int], rule: str, confidence: float
) -> Mention | None:
    start, end = span[0] + sentence.start, span[1] + sentence.start
    name = draft.written(start, end)
    if name.endswith("'s"):
        end, name = end - 2, name[:-2]
    words = name.split()
    if any(fold(word) in _never_people() for word in words):
        # "Minister of Defence Ukraine Week": what a list of names forbids is not a person
        return None
    for hit in draft.hits(sentence):
        if hit.start < end and start < hit.end and hit.known.kind != Kind.PERSON:
            if "title" in rule and hit.known.kind == Kind.CITY and (hit.start, " " in name) == (start, True):
                continue  # after a title Milan and Sofia are first names
            return None
    return draft.add(Mention(Kind.PERSON, start, end, name, rule, confidence))


def add_person(
    draft: Draft, sentence: Sentence, start: int, end: int, rule: str, confidence: float
) -> Mention | None:
    """For rules of other modules that know from context that two or three words are a person's name."""
    if not _FULL_NAME.fullmatch(draft.written(start, end)):
        return None
    mention = _keep(draft, sentence, (start - sentence.start, end - sentence.start), rule, confidence)
    if mention:
        draft.thing(mention)
    return mention


@cache
def _never_people() -> frozenset[str]:
    taken = {fold(row["word"]) for row in rows("org_heads")} | {
        fold(row["word"]) for row in rows("event_words")
    }
    for row in rows("event_kinds"):
        taken |= {fold(word) for word in forms(row["heads"])}
    taken |= {fold(word) for row in rows("titles") for word in row["title"].split()}
    for table in ("months", "weekdays"):
        for row in rows(table):
            taken |= {fold(word) for word in forms(row["forms"])}
    taken |= {fold(row["word"]) for row in rows("not_people")}
    return frozenset(taken)


def _by_first_name(draft: Draft, sentence: Sentence) -> None:
    for match in _FULL_NAME.finditer(sentence.text):
        name = match["name"]
        first = name.split()[0]
        known = first_names()
        if fold(first) in known or (first[0] > "\u0400" and nominative(first, True) in known):
            _keep(draft, sentence, match.span("name"), "known-first-name", 0.85)


def _identify(draft: Draft) -> None:
    """One thing for all spellings of a person: same surname, and first names that do not differ."""
    people: dict[str, list[Thing]] = {}
    mentions = draft.of_kind(Kind.PERSON)
    for mention in sorted(mentions, key=lambda one: (-len(one.name.split()), one.start)):
        name = ukrainian_name(mention.name)
        first = first_key(name)
        for thing in people.setdefault(surname_key(name), []):
            other = first_key(thing.name)
            if not first or not other or first == other or first.startswith(other) or other.startswith(first):
                draft.attach(mention, thing)
                thing.aliases[name] = None
                break
        else:
            if not first and mention.rule != "known-person" and "title" not in mention.rule:
                draft.remove(mention)
                continue
            thing = draft.thing(mention, name)
            people[surname_key(name)].append(thing)


@lru_cache(maxsize=20_000)
def _head(word: str) -> str:
    return fold(transliterate(word))[:3]


def _surnames_again(draft: Draft) -> None:
    people: dict[str, Thing] = {}
    for thing in draft.things:
        if thing.kind == Kind.PERSON:
            people.setdefault(surname_key(thing.name), thing)
    if not people:
        return
    heads = {key[:3] for key in people}
    for sentence in draft.sentences:
        for token in draft.tokens(sentence):
            word, start = token.text, token.start
            if len(word) < 3 or not word[0].isupper() or not word[1].islower():
                continue
            if _head(word) not in heads or not draft.is_free(start, token.end):
                continue
            if person := people.get(surname_key(word)):
                mention = Mention(Kind.PERSON, start, start + len(word), word, "surname-again", 0.8)
                if draft.add(mention):
                    draft.attach(mention, person)
