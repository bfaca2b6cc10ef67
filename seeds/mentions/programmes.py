"""Funds, special economic regimes and interagency teams."""

from __future__ import annotations

import re

from seeds.mentions.draft import Draft
from seeds.mentions.mention import InOrder, Mention
from seeds.mentions.names import walk_left
from seeds.values import Kind
from seeds.vocabulary import respelled

_LETTERS = ("und", "egime", "one", "ramework", "eam", "roup", "orce", "онд", "ежим")
NEW = re.compile(
    r"\b(?:establish\w*|creat\w*|launch\w*|announc\w*|set(?:ting)? up|створ\w+|запуск\w*|оголос\w+)\b", re.I
)
PLANNED = re.compile(
    r"\b(?:will|plans?|planned|planning|developing|preparing|intends?|готу\w+|розробля\w+|планує\w*|буде)\b"
)
_REGIME = re.compile(
    r"\b(?:(?:special|preferential|dedicated|separate|new) )?(?:economic|tax|legal|customs|fiscal) (?:regime|zone|framework)"
    r"(?: for (?:the |its )?(?:[a-z-]+ ){0,3}(?:industry|industries|companies|producers|sector|manufacturers))?"
    r"|(?:спеціальн|особлив)\w+ (?:економічн|податков|правов)\w+ режим\w*"
    r"(?: для (?:[а-яіїє-]+ ){0,2}(?:промисловості|комплексу|підприємств|компаній|індустрії))?"
)
_SMALL_FUND = re.compile(
    r"\b(?:special |new |dedicated |separate )*(?:[Dd]efen[cs]e|[Mm]ilitary|[Ss]tate|[Ii]nvestment|[Ii]nnovation) fund\b"
)
_UK_FUND = re.compile(
    r"(?<![\w-])(?:[Сс]пеціальн\w+ |[Нн]ов\w+ |[Оо]борон\w+ |[Дд]ержавн\w+ |[Єє]вропейськ\w+ )+(?P<head>[Фф]онд\w{0,3})(?: (?:оборони|розвитку|підтримки)(?: [а-яіїєґ]+)?)?"
    r"|(?<![\w-])[Фф]онд\w{0,3} (?!держ)[а-яіїєґ'-]{3,}(?:ого|ої|их) [а-яіїєґ'-]{4,}"
    r"|(?<![\w-])[Фф]онд\w{0,3} (?:оборони|розвитку|підтримки|інновацій)(?: [а-яіїєґ-]+){0,2}"
)
_BARE = re.compile(
    r"\b(?:the|this|The|This) (?:new |special )?(?P<head>[Ff]und|[Rr]egime|(?:interagency |inter-agency |deal )?[Tt]eam|[Gg]roup)\b|(?<![\w-])(?:[Цц]ей |[Цц]ього )?[Фф]онд(?:у|ом|і)?(?![\w-])"
)
_TEAM_HEADS = frozenset({"Team", "Group", "Taskforce", "Force"})
_IS_GROUP = re.compile(
    r",? ?\(?(?:an?|the) (?:new )?(?:interagency|inter-agency|joint|working|cross-government|interdepartmental) (?:\w+ )?(?:group|team|body|task force)"
)


def find_programmes(draft: Draft) -> None:
    for sentence in draft.sentences:
        if not sentence.has_any(_LETTERS):
            continue
        _funds(draft, sentence)
        _teams(draft, sentence)
        for match in _REGIME.finditer(sentence.text):
            status = "planned" if PLANNED.search(sentence.text) else "announced"
            name = match.group().removeprefix("new ").replace(" for its ", " for the ")
            _keep(
                draft,
                match.start() + sentence.start,
                match.end() + sentence.start,
                name,
                "economic-regime",
                {"kind": "economic_regime", "status": status},
            )
    _refer_back(draft)


def _funds(draft: Draft, sentence) -> None:
    found = draft.tokens(sentence)
    status = "announced" if NEW.search(sentence.text) else "active"
    for place, token in enumerate(found):
        if token.text == "Fund":
            first = walk_left(found, place)
            if first < place:
                start = found[first].start
                _keep(
                    draft,
                    start,
                    token.end,
                    draft.written(start, token.end),
                    "named-fund",
                    {"kind": "fund", "status": status},
                )
    for match in _SMALL_FUND.finditer(sentence.text):
        words = [
            word for word in match.group().split() if word not in ("special", "new", "dedicated", "separate")
        ]
        name = " ".join(word.capitalize() for word in words)
        _keep(
            draft,
            match.start() + sentence.start,
            match.end() + sentence.start,
            name,
            "described-fund",
            {"kind": "fund", "status": status},
        )
    for match in _UK_FUND.finditer(sentence.text):
        name = re.sub(r"^(?:[Сс]пеціальн\w+ |[Нн]ов\w+ )", "", match.group())
        name = re.sub(r"\b([Фф]онд)\w*", r"\1", name)
        name = re.sub(r"^(\w+?)(?:ого|ому|им) ", r"\1ий ", name)
        _keep(
            draft,
            match.start() + sentence.start,
            match.end() + sentence.start,
            name[0].upper() + name[1:],
            "ukrainian-fund",
            {"kind": "fund", "status": status},
        )


def _teams(draft: Draft, sentence) -> None:
    """A group is a programme when the text says that agencies make it up, or its name says Deal Team."""
    found = draft.tokens(sentence)
    for place, token in enumerate(found):
        if token.text not in _TEAM_HEADS:
            continue
        first = walk_left(found, place)
        apposition = _IS_GROUP.match(draft.page.clean, token.end, sentence.end)
        if first == place or not (apposition or found[place - 1].text in ("Deal", "Task", "Working")):
            continue
        status = "announced" if NEW.search(sentence.text) else "active"
        start = found[first].start
        _keep(
            draft,
            start,
            token.end,
            draft.written(start, token.end),
            "interagency-team",
            {"kind": "interagency_team", "status": status},
        )


def _keep(draft: Draft, start: int, end: int, name: str, rule: str, about: dict[str, str]) -> None:
    mention = Mention(Kind.PROGRAMME, start, end, name, rule, 0.85, about)
    if not draft.add(mention):
        return
    for thing in reversed(draft.latest(Kind.PROGRAMME)):
        if thing.attributes.get("kind") == about["kind"]:
            ours, theirs = _words(name), _words(thing.name)
            if ours <= theirs or theirs <= ours:
                about.pop("status", None)
                draft.attach(mention, thing)
                return
    draft.thing(mention)


def _words(name: str) -> set[str]:
    return {word[:6] for word in re.findall(r"\w+", respelled(name.casefold()))}


def _refer_back(draft: Draft) -> None:
    programmes = InOrder(draft.things, Kind.PROGRAMME)
    kinds = {
        "fund": "fund",
        "regime": "economic_regime",
        "team": "interagency_team",
        "group": "interagency_team",
    }
    for sentence in draft.sentences if draft.latest(Kind.PROGRAMME) else ():
        if not sentence.has_any(_LETTERS):
            continue
        for match in _BARE.finditer(sentence.text):
            head = (match["head"] or "fund").casefold().split()[-1]
            start, end = match.start() + sentence.start, match.end() + sentence.start
            before = [
                thing for thing in programmes.before(start) if thing.attributes.get("kind") == kinds[head]
            ]
            mention = Mention(
                Kind.PROGRAMME, start, end, match.group(), "definite-programme", 0.75, is_pronoun=True
            )
            if before and draft.add(mention):
                draft.attach(mention, before[-1])
