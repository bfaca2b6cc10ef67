"""Memorandums, declarations, contracts: by name, by what is done to them, and by number."""

from __future__ import annotations

import re

from seeds.mentions.draft import Draft
from seeds.mentions.mention import InOrder, Mention, Thing
from seeds.values import Kind

_KINDS = (
    ("memorandum", re.compile(r"memorand|mou\b|меморандум", re.I)),
    ("letter_of_intent", re.compile(r"letters? of intent|loi\b|лист\w* про намір", re.I)),
    ("framework", re.compile(r"framework|рамков", re.I)),
    ("declaration", re.compile(r"declaration|joint statement|деклараці|спільн\w+ заяв", re.I)),
    ("contract", re.compile(r"contract|контракт", re.I)),
    ("agreement", re.compile(r"agreement|угод|договор|договір|treaty|accord|deal", re.I)),
)
_NAMED = re.compile(
    r"\b(?:(?:Joint|Framework|Cooperation|Bilateral|Security|Strategic|General|Trilateral|Declaration|Partnership) )*"
    r"(?P<head>Memorandum|Memoranda|Letter of Intent|Declaration|Framework Agreement|Agreement|Contract|MoU|Joint Statement|Treaty|Protocol)\b"
    r"(?: (?:of|on|for) (?:[Mm]utual )?(?:Understanding|Cooperation|understanding|cooperation|Intent|Partnership))?"
    r"(?: (?:on|for|of|about|in) (?:the )?[A-Z][\w'-]*(?:(?:,? and |, | of | for | in | the | )(?:the )?[A-Z][\w'-]*){0,9})?"
)
_TOPIC = re.compile(
    r" (?:with (?:the )?[A-Z][^,;()]{2,80}? )?(?:on|for|about|regarding|concerning|to|covering) (?P<topic>[a-z][^.;()]{4,120})"
)
_SMALL = re.compile(
    r"\b(?:an?|the|this|that|its|their|basic|joint|new|corresponding|respective|first) (?:(?:basic|joint|new|corresponding|special|trilateral|bilateral|cooperation|strategic|licen[cs]e|licensing|separate|framework|partnership|production|long-term|multi-year) )*"
    r"(?P<head>memorandum|letter of intent|declaration|framework agreement|agreement|contract|MoU)\b(?: (?:of|on) (?:mutual )?(?:understanding|cooperation|intent))?"
)
_ACT = re.compile(
    r"\b(?:sign(?:ed|s|ing)?|conclud\w+|ink(?:ed|s)|prepar\w+|initial(?:l?ed)|seal(?:ed)?|adopt\w+|join\w*|endors\w+|підпис\w+|укла\w+|підготов\w+)\b",
    re.I,
)
_DENIED = re.compile(
    r"\b(?:no|not|never|without|denied|deny|denies|n't|не|жодн\w+|спростува\w+|заперечи\w+)\b|n't\b", re.I
)
_COUNTED = re.compile(
    r"(?P<count>\b\d{1,4}\b|\b(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|twenty-one|thirty|два|три|чотири|п'ять|шість|сім|вісім|дев'ять|десять|двадцять))"
    r" (?:(?!million|billion|thousand|trillion|млн|млрд|тис)[a-zа-яіїє-]+ ){0,2}?(?P<head>(?:agreements?|memorand(?:ums|a)|contracts|MoUs|letters of intent|deals|cooperation documents|documents|угод\w?|меморандум\w+|контракт\w+|договор\w+|документ\w+)"
    r"(?:,? (?:and|та|і|й) (?:(?:cooperation|framework) )?(?:agreements|memorand(?:ums|a)|contracts|letters of intent|угод\w?|меморандум\w+|контракт\w+|договор\w+))?)"
    r"(?: with (?:foreign|international|Western|European) (?:partners|companies|manufacturers)| з (?:іноземними|міжнародними) партнерами)?"
)
_UKRAINIAN = re.compile(
    r"(?<![\w-])(?P<head>[Мм]еморандум\w{0,3}|[Дд]екларац\w{1,3}|[Уу]год\w{0,2}(?!\w)|[Кк]онтракт\w{0,3}|[Дд]оговор\w{0,3}|[Дд]оговір|[Лл]ист\w{0,2} про наміри)"
    r"(?: про (?:взаєморозуміння|співпрацю|співробітництво|наміри))?(?: (?:щодо|про|у сфері|в галузі|з) [^.,;:()]{3,90}?(?=[.,;:()]| на | у рамках| між | під час| (?:було )?(?:підпис|укла)|$))?"
)
_BARE = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Uu]nder the|[Tt]hat) (?:new |signed |same )?(?P<head>[Mm]emorandum|[Dd]eclaration|[Aa]greement|[Cc]ontract|[Dd]ocument|[Ll]etter of [Ii]ntent|MoU|deal)\b"
    r"|(?<![\w-])(?:[Цц]ей |[Цц]ього )?(?:[Дд]окумент(?:ом|а|у|і)?|[Мм]еморандум(?:ом|у|і)?)(?![\w-])"
)


_LETTERS = (
    *(
        "emorand",
        "greement",
        "ontract",
        "eclaration",
        "MoU",
        "etter",
        "deal",
        "tatement",
        "reaty",
        "rotocol",
        "ocument",
    ),
    *("еморандум", "еклара", "угод", "Угод", "онтракт", "оговор", "оговір", "про намір", "окумент"),
)


def kind_of(words: str) -> str:
    return next((kind for kind, pattern in _KINDS if pattern.search(words)), "agreement")


def find_agreements(draft: Draft) -> None:
    topics: dict[int, set[str]] = {}  # by thing: what each agreement is about
    for sentence in draft.sentences:
        if not sentence.has_any(_LETTERS):
            continue
        text, offset = sentence.text, sentence.start
        for match in _COUNTED.finditer(text):
            if _ACT.search(text) and not _DENIED.search(text[: match.start()]):
                about = {"kind": kind_of(match["head"]), "stands_for": match["count"]}
                if sum(bool(pattern.search(match["head"])) for _kind, pattern in _KINDS) > 1:
                    about["mixed"] = "yes"  # "agreements and memorandums" are of no one kind
                _keep(
                    draft,
                    topics,
                    offset + match.start(),
                    offset + match.end(),
                    match.group(),
                    "counted-agreements",
                    0.85,
                    about,
                )
        for match in _NAMED.finditer(text):
            words = match.group()
            if words == match["head"] and not re.search(r"\b(?:a|an)\s$", text[: match.start()]):
                continue
            if (
                match["head"] in ("Agreement", "Contract", "Declaration", "Treaty", "Protocol")
                and len(words.split()) < 2
            ):
                continue
            _keep(
                draft,
                topics,
                offset + match.start(),
                offset + match.end(),
                words,
                "named-agreement",
                0.9,
                {"kind": kind_of(words)},
            )
        for match in _SMALL.finditer(text):
            near = text[max(0, match.start() - 60) : match.end() + 60]
            # "the agreement" refers back; only an act upon it makes a new one
            if (
                not _ACT.search(near)
                or _DENIED.search(near)
                or re.match(r"(?:the|this|that) ", match.group())
            ):
                continue
            start, end = offset + match.start(), offset + match.end()
            article = re.match(r"(?:an?|its|their) ", match.group())
            start += article.end() if article else 0
            _keep(
                draft,
                topics,
                start,
                end,
                draft.written(start, end),
                "small-agreement",
                0.75,
                {"kind": kind_of(match.group())},
            )
        if sentence.has_cyrillic:
            for match in _UKRAINIAN.finditer(text):
                if _ACT.search(text) and not _DENIED.search(text[max(0, match.start() - 60) : match.start()]):
                    name = _ukrainian_name(match.group(), match["head"])
                    about = {"kind": kind_of(match["head"])}
                    _keep(
                        draft,
                        topics,
                        offset + match.start(),
                        offset + match.end(),
                        name,
                        "ukrainian-agreement",
                        0.75,
                        about,
                    )
    _refer_back(draft)


def _ukrainian_name(words: str, head: str) -> str:
    stems = {
        "меморандум": "Меморандум",
        "деклар": "Декларація",
        "угод": "Угода",
        "контракт": "Контракт",
        "договор": "Договір",
        "договір": "Договір",
        "лист": "Лист",
    }
    return (
        next((name for stem, name in stems.items() if head.casefold().startswith(stem)), head)
        + words[len(head) if " " not in head else 4 :]
    )


def _keep(
    draft: Draft,
    topics: dict[int, set[str]],
    start: int,
    end: int,
    name: str,
    rule: str,
    confidence: float,
    about: dict[str, str],
) -> None:
    mention = Mention(Kind.AGREEMENT, start, end, name, rule, confidence, about)
    if not draft.add(mention):
        return
    ours = _topic(draft, mention)
    if twin := _twin(draft, mention, topics, ours):
        draft.attach(mention, twin)
        topics[id(twin)] |= ours
        if rule == "named-agreement" and len(name) > len(twin.name) and " on " in name:
            twin.rename(name)
        return
    topics[id(draft.thing(mention))] = ours


def _twin(draft: Draft, mention: Mention, topics: dict[int, set[str]], ours: set[str]) -> Thing | None:
    """The agreement met before that this one must be: same kind, no other topic, no other number."""
    about = mention.attributes
    for thing in draft.latest(Kind.AGREEMENT):
        if thing.attributes.get("kind") != about["kind"]:
            continue
        if thing.attributes.get("stands_for") != about.get("stands_for"):
            continue
        theirs = topics.get(id(thing), set())
        if not ours or not theirs or len(ours & theirs) * 2 >= min(len(ours), len(theirs)):
            return thing
    return None


def _topic(draft: Draft, mention: Mention) -> set[str]:
    words = mention.name.casefold()
    if after := _TOPIC.match(draft.page.clean, mention.end, draft.page.sentence_at(mention.start).end):
        words += " " + after["topic"].casefold()
    words = words.replace("co-production", "coproduction")
    common = {
        "memor",
        "agree",
        "decla",
        "under",
        "coope",
        "lette",
        "inten",
        "contr",
        "basic",
        "joint",
        "signe",
        "frame",
        "docum",
        "мемор",
        "декла",
        "співр",
        "співп",
        "взаєм",
        "угода",
        "контр",
        "догов",
    }
    return {word[:5] for word in re.findall(r"\w{4,}", words)} - common


def _refer_back(draft: Draft) -> None:
    agreements = InOrder(draft.things, Kind.AGREEMENT)
    for sentence in draft.sentences if draft.latest(Kind.AGREEMENT) else ():
        if not sentence.has_any(_LETTERS):
            continue
        for match in _BARE.finditer(sentence.text):
            start, end = match.start() + sentence.start, match.end() + sentence.start
            head = (match["head"] or match.group().split()[-1]).casefold()
            before = agreements.before(start)
            if head not in ("document", "agreement", "deal") and not head.startswith("документ"):
                before = [thing for thing in before if thing.attributes.get("kind") == kind_of(head)]
            mention = Mention(
                Kind.AGREEMENT, start, end, match.group(), "definite-agreement", 0.75, is_pronoun=True
            )
            if before and draft.add(mention):
                draft.attach(mention, before[-1])
