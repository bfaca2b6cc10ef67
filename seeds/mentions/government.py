"""Ministries, agencies and associations by their pattern, with the country that the text gives them."""

from __future__ import annotations

import itertools
import re
from functools import cache

from seeds.mentions.draft import Draft
from seeds.mentions.mention import Mention
from seeds.text import Sentence
from seeds.values import Kind
from seeds.vocabulary import respelled, rows

_CAP = r"[A-Z][\w'.-]*"
_HEAD = (
    r"Ministry|Department|Office|Agency|Administration|Directorate|Bureau|Service|Committee|Commission|Council"
    r"|Secretariat|Chancellery|Embassy|Headquarters|Command|Institute|University|Chamber|Association|Federation"
    r"|Confederation|Union|Society|Guild"
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
_HEAD_WORDS = frozenset(_HEAD.casefold().split("|"))
_ASSOCIATIONS = frozenset(
    {"Chamber", "Association", "Federation", "Confederation", "Union", "Society", "Guild"}
)
_US_DEPARTMENTS = re.compile(
    r"(?:State|Defen[cs]e|Commerce|Treasury|Energy|Homeland Security|Justice|War|Army|Navy|Air Force)"
)


def find_government_bodies(draft: Draft) -> None:
    for sentence in draft.sentences:
        found: list[Mention] = []
        if not _HEAD_WORDS.isdisjoint(draft.keys(sentence)):
            for match in [*_OF.finditer(sentence.text), *_TYPED.finditer(sentence.text)]:
                found += _body(draft, sentence, match)
        if sentence.has_cyrillic:
            for match in _ukrainian_ministry().finditer(sentence.text):
                found += _ukrainian_body(draft, sentence, match)
        if not found:
            continue
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
    elif head in _ASSOCIATIONS:
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
    return respelled(base.casefold()).replace(" for ", " of ").replace(" the ", " ")
