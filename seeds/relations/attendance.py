"""Who took part, who was invited, which countries were represented."""

from __future__ import annotations

import re

from seeds.mentions.draft import Draft
from seeds.mentions.mention import Mention
from seeds.mentions.organisations import add_organisation, kind_by_words
from seeds.relations.clauses import chain, chain_ending, event_of, is_denied
from seeds.text import Sentence
from seeds.values import Kind

_LIST_CUE = re.compile(
    r"(?:\b(?:(?:was|were) attended by|attended by|among (?:the )?(?:participants|attendees|companies|exhibitors|guests)(?: (?:were|was|are))?|participants (?:were|included|include)|attendees (?:were|included|include)"
    r"|were (?:also )?present|(?:were|was) represented by|taking part were|participating companies(?: (?:were|included|include|are))?|(?:companies|firms|manufacturers|participants|attendees),? (?:including|such as|among them)|including|included|joined by|presence of"
    r"|(?:with|including) representatives (?:of|from))\b:?(?: the)?(?: (?:representatives|delegations|executives|managers|companies|heads) (?:of|from|such as|like))?(?: the)?(?: companies)?:?"
    r"|(?:були|був|була) присутні(?:й|ми)? (?:також )?(?:представники|керівники|делегації)?(?: компаній| таких компаній)?:?|взяли участь (?:також )?(?:представники|керівники)?(?: компаній| таких компаній)?:?"
    r"|серед (?:учасників|компаній-учасниць|компаній)[ -]*:?|(?:за участі|за участю) (?:представників )?(?:компаній)?:?|представники (?:таких )?(?:компаній )?:?|зокрема(?: компанії)?:?)\s*",
    re.IGNORECASE,
)
_ITEM = re.compile(
    r"\s*(?:and |та |і |й |as well as |а також |the )*(?P<name>\"?[A-ZА-ЯІЇЄҐ0-9][\w&.'/+ -]*?(?:\([^)]*\))?)\"?\s*(?P<stop>,|;| and (?=[A-Z])| та (?=[A-ZА-ЯІЇЄҐ])| і (?=[A-ZА-ЯІЇЄҐ])|\.?$|\.\s|:|\"| - )"
)
ATTENDED = re.compile(
    r"\b(?:attended|took part|participated|were present|was present|has attended|have attended|joined|gathered|exhibited|spoke at|visited|opened|addressed|brought together|взяли участь|взяв участь|взяла участь|брали участь|були присутні|був присутній|була присутня|відвідали|відвідав|представники|виступив|виступила)\b"
)
INVITED = re.compile(r"\b(?:invit(?:ed|es|ation)|запрошен\w+|запроси\w+)\b", re.I)
_ABSENT = re.compile(
    r"\b(?:did not attend|could not attend|declined|was not present|were not present|absent|не взял\w+|не приїха\w+|відсутні)\b",
    re.I,
)
_VISITED = re.compile(
    r"\b(?:meeting|meet|met|visiting|zустріч)\s+(?:with )?representatives\b|\bare meeting\b|\bzустріча", re.I
)
_PERSON_LIST = re.compile(
    r"\b(?:includ(?:es?|ed|ing)|attended by|participants|present|led by|представ\w+|присутн\w+|участь)\b",
    re.I,
)


# What may stand between a subject and its verb.
_ADVERBS = re.compile(
    r"\"?\s*(?:\([^)]{1,60}\))?,?\s*(?:(?:also|both|all|have|has|had|jointly|officially|personally|among others|також|спільно|особисто|теж) ?)*(?:, [^,]{3,60}, )?\s*"
)


def find_listed_participants(draft: Draft) -> None:
    """Names in a list after "attended by" are organisations even where nobody has heard of them."""
    for sentence in draft.sentences:
        if not (cue := _list_cue(sentence)) or event_of(draft, sentence, back=6) is None:
            continue
        for start, end in _items(draft, sentence, cue.end()):
            if draft.is_free(start, end) and _looks_like_name(draft.page.clean[start:end]):
                add_organisation(
                    draft, start, end, "listed-participant", 0.75, kind_by_words(draft.page.clean[start:end])
                )


_CONTINENTS = frozenset(
    {
        "Europe",
        "Asia",
        "Africa",
        "America",
        "Americas",
        "Australia",
        "North America",
        "South America",
        "Latin America",
        "Middle East",
        "Oceania",
        "Європи",
        "Азії",
        "Африки",
        "Америки",
        "Австралії",
    }
)


# Plain search is much faster than the pattern, and most sentences list nobody.
_LIST_STEMS = (
    *("ttend", "articip", "nclud", "resen", "mong", "such as", "oined", "присутн", "част", "еред ", "окрема"),
    "редставник",
)


def _list_cue(sentence: Sentence) -> re.Match[str] | None:
    if not any(stem in sentence.text for stem in _LIST_STEMS):
        return None
    for cue in _LIST_CUE.finditer(sentence.text):
        if is_denied(sentence.text, cue.start(), reach=40) or INVITED.search(sentence.text[: cue.start()]):
            continue
        weak = cue.group().strip().casefold().rstrip(": ") in (
            "including",
            "included",
            "зокрема",
            "представники",
            "the",
        )
        if weak and not (
            ATTENDED.search(sentence.text[: cue.start()])
            or re.search(r"participa|attend|учасник|присутн", sentence.text[: cue.start()], re.I)
        ):
            continue
        return cue
    return None


_ITEM_LEAD = re.compile(
    r"\s*(?:(?:and|та|і|й|as well as|а також|the|,|;|-)\s+|[,;]\s*)*"
    r"(?:(?:компані[яїю]|концерн|корпорація|фірма|підприємство|холдинг|завод|the company|the firm) )?\"?"
)


def _items(draft: Draft, sentence: Sentence, at: int) -> list[tuple[int, int]]:
    """Spans of a list's items. Commas before a legal form belong to the name: known names are taken whole."""
    spans, text = [], sentence.text
    known = {one.start: one.end for one in draft.mentions(sentence, Kind.ORG)}
    while at < len(text):
        lead = _ITEM_LEAD.match(text, at)
        at = lead.end() if lead else at
        if sentence.start + at in known:
            end = known[sentence.start + at] - sentence.start
            spans.append((sentence.start + at, sentence.start + end))
            if more := re.compile(r"(?: [A-Z][\w&.-]*){1,3}").match(text, end):
                end = more.end()  # "Atlas Nobel" where only "Atlas" is known
            at = end
            if not re.compile(r"\"?\s*(?:,|;|and\b|та\b|і\b|й\b|as well as|а також)").match(text, at):
                break
            continue
        item = _ITEM.match(text, at)
        if not item or len(item["name"]) > 90:
            break
        start, end = sentence.start + item.start("name"), sentence.start + item.end("name")
        inside = [one for one in known if start < one < end]
        if inside:
            end = known[inside[0]]
        tail = re.compile(r", (?:Inc|LLC|Ltd|Limited|GmbH|Co|Corp|S\.A)\b\.?").match(draft.page.clean, end)
        if tail:
            end = tail.end()
        if draft.page.clean[start] == '"':
            start += 1
        if not spans and not _looks_like_name(draft.page.clean[start:end]):
            break  # "attended by 300 companies from Europe, Asia ..." lists no participants
        spans.append((start, end))
        at = max(item.end(), end - sentence.start)
        if item["stop"] not in (",", ";") and item["stop"].strip() not in ("and", "та", "і"):
            break
    return spans


def _looks_like_name(words: str) -> bool:
    parts = words.split()
    if (
        not parts
        or len(parts) > 9
        or (words[0].isdigit() and words.split()[0].isdigit())
        or words in _CONTINENTS
    ):
        return False
    if re.search(r"\b(?:was|were|is|are|will|said|has|have|that|which|його|який|що|було|are)\b", words):
        return False
    capitals = sum(
        part[0].isupper() or part[0].isdigit() or part in ("&", "of", "and", "de") for part in parts
    )
    return capitals >= len(parts) * 0.7


def find_attendance(draft: Draft) -> None:
    for sentence in draft.sentences:
        if cue := _list_cue(sentence):
            _listed(draft, sentence, cue)
        _subjects(draft, sentence)
        _persons(draft, sentence)


def _listed(draft: Draft, sentence: Sentence, cue: re.Match[str]) -> None:
    spans = _items(draft, sentence, cue.end())
    ends = {one.start: one for one in draft.mentions(sentence, Kind.ORG) if one.thing}
    listed = [ends[start] for start, _ in spans if start in ends]
    if not listed or (
        len(listed) < 2
        and not ATTENDED.search(sentence.text)
        and not re.search("attended by|присутні", sentence.text)
    ):
        return
    event = event_of(draft, sentence, near=sentence.start + cue.start(), back=14)
    if event is None:
        return
    for mention in listed:
        if not _is_venue(mention):
            draft.say(
                "attended",
                mention.thing.name,
                event.name,
                start=sentence.start + cue.start(),
                end=mention.end,
                rule="listed-after-cue",
                confidence=0.85,
            )


def _is_venue(mention: Mention) -> bool:
    return mention.attributes.get("kind") == "media"


def _subjects(draft: Draft, sentence: Sentence) -> None:
    """ "A, B and C took part in the forum"; "A was invited to the forum"."""
    members = [one for one in draft.mentions(sentence, Kind.ORG) if one.thing]
    if not members:
        return
    text = sentence.text
    for verb in re.finditer(
        r"\b(?P<came>took part|participated|attended|exhibited at|(?:were|was) (?:also )?present|взяли участь|взяла участь|брали участь|були присутні)\b(?! by)|\b(?P<called>(?:were|was|has been|had been|have been|are) (?:also )?invited|запрошено|(?:були|була|був) запрошен\w+)\b",
        text,
    ):
        at = sentence.start + verb.start()
        before = [
            one for one in members if one.end <= at and _ADVERBS.fullmatch(draft.page.clean[one.end : at])
        ]
        if (
            not before
            or is_denied(text, verb.start(), reach=40, ahead=0 if verb["called"] else 25)
            or _VISITED.search(text)
        ):
            continue
        event = event_of(draft, sentence, near=at, back=3)
        if event is None:
            continue
        kind = "invited" if verb["called"] else "attended"
        for mention in chain_ending(draft, members, before[-1]):
            draft.say(
                kind,
                mention.thing.name,
                event.name,
                start=mention.start,
                end=sentence.start + verb.end(),
                rule="subject-of-attending",
                confidence=0.8,
            )
    for verb in re.finditer(
        r"\b(?:invited|invites?|запросив|запросила|запросили|запрошує|запрошують|запрошуємо) (?:also )?"
        r"(?:representatives of |the |представників |компані[їюя] )*",
        text,
    ):
        after = [one for one in members if 0 <= one.start - (sentence.start + verb.end()) < 4]
        event = event_of(draft, sentence, near=sentence.start + verb.start(), back=1)
        if after and event and not is_denied(text, verb.start(), reach=40):
            for mention in chain(draft, members, after[0]):
                draft.say(
                    "invited",
                    mention.thing.name,
                    event.name,
                    start=sentence.start + verb.start(),
                    end=mention.end,
                    rule="object-of-inviting",
                    confidence=0.75,
                )


def _persons(draft: Draft, sentence: Sentence) -> None:
    people = [one for one in draft.mentions(sentence, Kind.PERSON) if one.thing]
    if not people:
        return
    text = sentence.text
    cues = list(
        re.finditer(
            r"\b(?:includ(?:es|ed|ing)|(?:was|were) attended by|attended by|opened by|addressed by|moderated by|participants (?:were|included)|present were|delegation(?: was)? (?:led|headed) by|були присутні|взяли участь|у складі|за участі|за участю)\b",
            text,
        )
    )
    for cue in cues:
        at = sentence.start + cue.start()
        if is_denied(text, cue.start(), reach=40) or INVITED.search(text[: cue.start()]):
            continue
        lead = text[: cue.start()]
        here = [one for one in draft.mentions(sentence, Kind.EVENT) if one.thing and abs(one.end - at) < 120]
        if cue.group().startswith("includ") and not (
            here or re.search(r"participa|attend|delegation", lead, re.I)
        ):
            continue
        event = here[0].thing if here else event_of(draft, sentence, near=at, back=3)
        if event is None:
            continue
        for mention in people:
            if mention.start > at and not re.search(
                r"\b(?:said|told|who met)\b", draft.page.clean[at : mention.start]
            ):
                draft.say(
                    "attended_person",
                    mention.thing.name,
                    event.name,
                    start=at,
                    end=mention.end,
                    rule="person-listed",
                    confidence=0.8,
                )
    _speakers(draft, sentence, people)
    for verb in re.finditer(
        r"\b(?:took part in|participated in|attended|spoke at|opened|addressed|chaired|взяв участь|взяла участь|виступив на|виступила на|відкрив|відкрила)\b(?! by)",
        text,
    ):
        at = sentence.start + verb.start()
        before = [
            one for one in people if one.end <= at and _ADVERBS.fullmatch(draft.page.clean[one.end : at])
        ]
        after = [
            one
            for one in draft.mentions(sentence, Kind.EVENT)
            if one.thing and 0 <= one.start - (sentence.start + verb.end()) < 12
        ]
        if before and after and not is_denied(text, verb.start(), reach=40):
            draft.say(
                "attended_person",
                before[-1].thing.name,
                after[0].thing.name,
                start=before[-1].start,
                end=after[0].end,
                rule="person-attended",
                confidence=0.8,
            )


_SAID_AT = re.compile(
    r"\b(?:said|told|announced|stressed|noted|added|declared|stated|spoke|reported|emphasi[sz]ed|сказав|сказала|заявив|заявила"
    r"|наголосив|наголосила|зазначив|зазначила|повідомив|повідомила|підкреслив|підкреслила)\b"
    r"[^.;\"]{0,40}?\b(?:at|during|на|під час) (?:the )?$"
)


def _speakers(draft: Draft, sentence: Sentence, people: list[Mention]) -> None:
    """ "..., N said at the conference": who speaks there is there."""
    for event in draft.mentions(sentence, Kind.EVENT):
        # "the conference" brings its own article
        end = event.start + (4 if draft.page.clean.startswith("the ", event.start) else 0)
        found = _SAID_AT.search(draft.page.clean[max(sentence.start, event.start - 80) : end])
        if not event.thing or not found:
            continue
        verb = max(sentence.start, event.start - 80) + found.start()
        speaker = [one for one in people if one.end <= verb and verb - one.end <= 3]
        if speaker and not is_denied(sentence.text, verb - sentence.start, reach=40):
            draft.say(
                "attended_person",
                speaker[-1].thing.name,
                event.thing.name,
                start=speaker[-1].start,
                end=event.end,
                rule="spoke-at-event",
                confidence=0.75,
            )
