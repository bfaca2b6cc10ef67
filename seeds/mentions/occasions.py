"""Which mentions speak of the same event.

A document rarely has more than three events but gives each many names. A named event is known by its
words; a described one ("a special conference") belongs to the event whose edition, city and tense do
not contradict it; "the forum" is the nearest such event before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from dataclasses import dataclass, field

from seeds.mentions.draft import Draft
from seeds.mentions.event_names import GENERIC, KIN, stems
from seeds.mentions.mention import Mention, Thing
from seeds.values import Kind

_WILL = re.compile(
    r"\b(?:will|is to|are to|to attend|to hold|plans? to|planned|scheduled|upcoming|future|відбудеться|пройде|запланован\w+|проведуть|наступн\w+)\b"
)
_PAST = re.compile(
    r"\b(?:took place|was held|were held|was attended|held on|participated in|ended|concluded|відбувся|відбулася|відбулось|відбулися|пройшов|пройшла|завершився)\b"
)


@dataclass(eq=False)
class _Occasion:
    thing: Thing
    words: set[str]
    edition: str
    cities: set[str] = field(default_factory=set)
    tenses: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    is_named: bool = False
    is_with: bool = False  # "a meeting with ..."
    seen: list[int] = field(default_factory=list)  # where it was named, in order, background left out


_BACKGROUND = re.compile(
    r"\b(?:after|since|following|unlike|before|continuation of|extension of|compared (?:to|with)|like|results of|previous"
    r"|після|з часу|на відміну від|продовженням)\s+(?:the |a |an |last |previous )?$",
    re.IGNORECASE,
)


def is_background(draft: Draft, mention: Mention) -> bool:
    """ "after the first forum": looks back at an event that the text is not about."""
    return bool(_BACKGROUND.search(draft.page.clean[max(0, mention.start - 40) : mention.start]))


def resolve_events(draft: Draft) -> None:
    occasions: list[_Occasion] = []
    mentions = draft.of_kind(Kind.EVENT)
    # Names first: descriptions are then read in their light, wherever they stand.
    for mention in [one for one in mentions if _is_name(one)]:
        _place(draft, occasions, mention)
    for mention in [one for one in mentions if not _is_name(one) and not one.is_pronoun]:
        _place(draft, occasions, mention)
    for occasion in occasions:
        occasion.seen = sorted(one.start for one in occasion.thing.mentions if not is_background(draft, one))
    for mention in [one for one in mentions if one.is_pronoun]:
        _refer(draft, occasions, mention)
    for occasion in occasions:
        _settle(occasion)
    _short_names(draft)


def _is_name(mention: Mention) -> bool:
    return mention.rule in ("named-event", "ukrainian-event")


def _facts(draft: Draft, mention: Mention) -> tuple[set[str], set[str]]:
    """Cities and tenses that the clause of a mention gives it."""
    sentence = draft.page.sentence_at(mention.start)
    before = draft.page.clean[max(sentence.start, mention.start - 60) : mention.start]
    after = draft.page.clean[mention.end : min(sentence.end, mention.end + 90)]
    cities = {mention.attributes["city"]} if "city" in mention.attributes else set()
    if found := re.match(
        r"(?:,? (?:that |which )?(?:was |were |is |will be )?(?:\w+ )?(?:took place|held|take place|taking place|scheduled|hosted)?(?: [\w() ]{0,30})?)? in ",
        after,
    ):
        for hit in draft.hits(sentence):
            if hit.known.kind == Kind.CITY and hit.start == mention.end + found.end():
                cities.add(hit.known.name)
    tenses = {mention.attributes["tense"]} if "tense" in mention.attributes else set()
    if (re.match(r"[^.;]{0,40}", after) and _PAST.search(after[:60])) or _PAST.search(before[-45:]):
        tenses.add("past")
    elif _WILL.search(after[:50]) or _WILL.search(before):
        tenses.add("planned")
    return cities, tenses


def _place(draft: Draft, occasions: list[_Occasion], mention: Mention) -> None:
    cities, tenses = _facts(draft, mention)
    edition = mention.attributes.get("edition", "")
    words = stems(mention.name)
    best, best_score = _bracketed(draft, occasions, mention) or _called_so(draft, occasions, mention), 0.0
    for occasion in [] if best or _ANOTHER.match(mention.name) else _comparable(occasions, words):
        score = _kinship(occasion, mention, words, edition, cities, tenses)
        if score > best_score:
            best, best_score = occasion, score
    if best is None:
        name = re.sub(r"^(?:[Tt]he|[Aa]n?) ", "", mention.name)
        about = {"short": short} if (short := mention.attributes.get("short")) else {}
        thing = draft.thing(
            Mention(Kind.EVENT, mention.start, mention.end, name, mention.rule, attributes=about)
        )
        thing.mentions.clear()
        best = _Occasion(thing, set(), "")
        occasions.append(best)
    elif (not best.thing.attributes.get("edition") and edition and best.is_named and _is_name(mention)) or (
        _is_name(mention) and len(mention.name) > len(best.thing.name) and (edition or not best.edition)
    ):
        best.thing.rename(mention.name)
    draft.attach(mention, best.thing)
    best.words |= words
    best.is_with = best.is_with or "with" in mention.name.split()
    best.edition = best.edition or (
        edition if _is_name(mention) or mention.attributes.get("kind") == "forum" or not best.is_named else ""
    )
    best.cities |= cities
    best.tenses |= tenses
    best.kinds.add(mention.attributes.get("kind", "event"))
    best.is_named = best.is_named or _is_name(mention)


_RECENT = 40
_OUT_OF_MIND = 20_000  # characters: in a long text "the forum" is none named so far back


def _comparable(occasions: list[_Occasion], words: set[str]) -> list[_Occasion]:
    """All of them in a usual text; in a very long one those named last and those that share a telling word."""
    if len(occasions) <= _RECENT:
        return occasions
    telling = words - GENERIC
    older = (one for one in occasions[:-_RECENT] if not telling.isdisjoint(one.words))
    return [*older, *occasions[-_RECENT:]]


_SHORT_TOO = re.compile(r",\s*(?P<short>[A-Z][A-Z0-9-]{2,})\s*\)")


def _bracketed(draft: Draft, occasions: list[_Occasion], mention: Mention) -> _Occasion | None:
    """ "Четвертий форум ламп (Fourth Lamp Forum, LAMP4)": what the brackets hold are more names of the same event."""
    clean = draft.page.clean
    if not clean[: mention.start].endswith(" ("):
        return None
    edition = mention.attributes.get("edition", "")
    for occasion in occasions:
        if any(one.end == mention.start - 2 for one in occasion.thing.mentions):
            if edition and occasion.edition and edition != occasion.edition:
                return None
            if short := _SHORT_TOO.match(clean, mention.end):
                mention.attributes.setdefault("short", short["short"])
            return occasion
    return None


def _called_so(draft: Draft, occasions: list[_Occasion], mention: Mention) -> _Occasion | None:
    """ "The report also calls it a special conference" gives the event before one more name."""
    sentence = draft.page.sentence_at(mention.start)
    if not _CALLED.search(draft.page.clean[sentence.start : mention.start]):
        return None
    earlier = [
        (one.start, order)
        for order, occasion in enumerate(occasions)
        for one in occasion.thing.mentions
        if one.start < mention.start
    ]
    return occasions[max(earlier)[1]] if earlier else None


_CALLED = re.compile(
    r"\b(?:(?:call|name|term|dub|style)(?:s|d|ed|bed)? (?:it|this|the \w+)|(?:known|described|billed|referred to)(?: it)? as"
    r"|also (?:called|named|speaks? of|mentions?|refers? to)|(?:також|ще) назива\w+|відом\w+ як)\b"
)


def _kinship(
    occasion: _Occasion, mention: Mention, words: set[str], edition: str, cities: set[str], tenses: set[str]
) -> float:
    """How likely a mention means this occasion; zero where something contradicts."""
    kind = mention.attributes.get("kind", "event")
    if (short := mention.attributes.get("short")) and occasion.thing.attributes.get("short") == short:
        return 9
    if occasion.cities and cities and not occasion.cities & cities:
        return 0
    if "past" in occasion.tenses and "planned" in tenses and "planned" not in occasion.tenses:
        return 0
    if "planned" in occasion.tenses and "past" in tenses and "past" not in occasion.tenses:
        return 0
    ours, theirs = words - GENERIC, occasion.words - GENERIC
    shared = len(ours & theirs)
    cover = shared / min(len(ours), len(theirs)) if ours and theirs else 0.0
    if edition and occasion.edition and edition != occasion.edition:
        return 0
    same_kind = kind in occasion.kinds or any(KIN.get(kind) == KIN.get(one) for one in occasion.kinds)
    if _is_name(mention) and occasion.is_named:
        return 2 + cover if cover >= 0.75 and kind in occasion.kinds else 0
    if edition and not occasion.edition and occasion.is_named and kind != "meeting":
        return 1 + cover if cover >= 0.6 and same_kind else 0
    score = 0.0
    if cities & occasion.cities:
        score += 1.5
    if same_kind:
        score += 1.0 + cover
    elif not (cities & occasion.cities):
        return 0
    if tenses & occasion.tenses:
        score += 0.5
    if same_kind and not _is_name(mention) and not ours - {city[:5].casefold() for city in cities}:
        score += 0.5  # "a conference in Lisbon" adds no name of its own
    if KIN.get(kind) == 1 and "with" in mention.name.split() and not occasion.is_with:
        return 0  # "a meeting with CEOs" stands beside the conference, not for it
    return score if score >= 1.4 or (score >= 1 and not occasion.is_named and kind in occasion.kinds) else 0


def _refer(draft: Draft, occasions: list[_Occasion], mention: Mention) -> None:
    cities, tenses = _facts(draft, mention)
    kind = mention.attributes.get("kind", "event")
    if _ANOTHER.match(mention.name) and _is_another(occasions, mention):
        mention.is_pronoun = False  # "the next forum" is an event of its own
        _place(draft, occasions, mention)
        occasions[-1].seen.append(mention.start)
        return
    candidates = []
    for order, occasion in enumerate(occasions):
        place = bisect_left(occasion.seen, mention.start)
        if not place or (
            occasion.seen[place - 1] < mention.start - _OUT_OF_MIND and len(occasions) > _RECENT
        ):
            continue
        if occasion.cities and cities and not occasion.cities & cities:
            continue
        if "planned" in tenses and "past" in occasion.tenses and "planned" not in occasion.tenses:
            continue
        if mention.attributes.get("tense") == "planned" and "planned" not in occasion.tenses:
            continue
        fits = kind in occasion.kinds or KIN.get(kind, 0) == 0
        near = any(KIN.get(kind) == KIN.get(one) for one in occasion.kinds)
        candidates.append((2 if fits else 1 if near else 0, occasion.seen[place - 1], -order, occasion))
    candidates = [one for one in candidates if one[0]]
    if not candidates:
        draft.remove(mention)
        return
    occasion = max(candidates, key=lambda one: one[:3])[3]
    draft.attach(mention, occasion.thing)
    insort(occasion.seen, mention.start)
    occasion.tenses |= tenses
    occasion.cities |= cities


_ANOTHER = re.compile(r"(?:the |an? |this )?(?:next|previous|наступн|попередн|минулорічн)", re.IGNORECASE)


def _is_another(occasions: list[_Occasion], mention: Mention) -> bool:
    """Whether "the next forum" is none of the events the text speaks of, but one before or after them."""
    tense = mention.attributes.get("tense")
    kind = mention.attributes.get("kind", "event")
    alike = [one for one in occasions if kind in one.kinds and one.thing.mentions]
    meant = [one for one in alike if one.tenses == {tense}]
    if tense == "planned":
        return bool(alike) and not meant  # an event still to come may well be "the next forum"
    return bool(alike) and bool(tense) and not (meant and len(alike) > 1)


def _settle(occasion: _Occasion) -> None:
    about = occasion.thing.attributes
    about.pop("tense", None)
    about.pop("month", None)
    if occasion.edition:
        about["edition"] = occasion.edition
    if short := about.get("short", ""):
        occasion.thing.aliases[short] = None


def _short_names(draft: Draft) -> None:
    """ "NEF2" alone, once the text has written "the Forum (NEF2)"."""
    shorts = {thing.attributes.pop("short"): thing for thing in draft.things if "short" in thing.attributes}
    if not shorts:
        return
    pattern = re.compile(
        rf"(?<![\w-])(?:{'|'.join(re.escape(short) for short in sorted(shorts, key=len, reverse=True))})(?![\w-])"
    )
    for sentence in draft.sentences:
        for found in pattern.finditer(sentence.text):
            start, end = found.start() + sentence.start, found.end() + sentence.start
            mention = Mention(Kind.EVENT, start, end, found.group(), "short-name", 0.85)
            if draft.is_free(start, end) and draft.add(mention):
                draft.attach(mention, shorts[found.group()])
