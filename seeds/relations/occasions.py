"""When and where an event is, and whether it has happened."""

from __future__ import annotations

import re
from datetime import date

from seeds.mentions.draft import Draft
from seeds.mentions.mention import Mention
from seeds.relations.clauses import event_of, is_denied
from seeds.text import Sentence
from seeds.values import Kind

_PAST = re.compile(
    r"\b(?:took place|was held|were held|has taken place|has ended|ended|concluded|was attended|attended by|brought together|gathered|participated in|took part|hosted|closed|wrapped up"
    r"|(?:(?<=, )|(?<=forum )|(?<=conference )|(?<=summit )|(?<=Forum )|(?<=Conference )|(?<=Summit )|(?<=meeting ))held"
    r"|відбу(?:вся|лася|лося|лось|лись|лися)|пройш(?:ов|ла|ло)|завершив(?:ся)|завершила(?:ся)|взяли участь|взяв участь|взяла участь|зібра(?:в|ла|ло)|об'єдна(?:в|ла)|було проведено|провели)\b"
)
_FUTURE = re.compile(
    r"\b(?:[Ww]ill there be|will (?:\w+ ){0,2}(?:take place|be held|attend|host|gather|bring together|open|be a|participate|meet|discuss)|is (?:scheduled|planned|expected|set|due)|are (?:scheduled|planned|expected|set|due)|to be held|is to take place|plans? to (?:hold|host|organi[sz]e)|upcoming|future|scheduled for|will"
    r"|відбудеться|відбудуться|пройде|запланован\w+|планується|очікується|буде проведено|прийматиме)\b"
)
_ONGOING = re.compile(
    r"\b(?:are holding|is holding|is taking place|is under way|is underway|opened today|розпоча(?:вся|лася)|триває|проходить)\b"
)
_CANCELLED = re.compile(
    r"\b(?:was|were|has been|have been|is) (?:cancelled|canceled|called off)\b|\bскасован\w+\b|\bскасували\b"
)
_HELD = re.compile(
    r"\b(?:take[sn]? place|took place|held|holding|scheduled|host(?:ed|s)?|attend\w*|participat\w+|gather\w*|open\w*|brought together|organi[sz]ed|відбу\w+|пройш\w+|пройде|проведен\w+|прове\w+|заплан\w+|розпоча\w+|організован\w+)\b"
)
_DIRECT = re.compile(
    r"\s*(?:\([^)]{1,40}\))?,?\s*(?:(?:that|which|який|яка|що|було|був) )?(?:(?:was|were|is|will be|to be|being|reportedly|was also|has been) )*(?:(?:take place|took place|taking place|takes place|held|scheduled|hosted|opened|planned|відбувся|відбулася|відбулось|відбудеться|пройшов|пройшла|пройде|запланован\w+) )?"
    r"(?:(?:later |earlier )?(?:this|last) (?:month|week|year) )?(?:here )?(?:(?:for|on|in|of|at|from|between|у|в|на|з|during) )?(?:the )?(?:capital )?(?:city of )?(?:м\. )?"
)
_BETWEEN = re.compile(r",?\s*(?:on|in|at|and|from|у|в|на|for|,|м\.|\s)*\s*")

_IN = re.compile(
    r"(?:\b(?:in|at|to|of|city|capital|near|outside|у|в|м\.|місті|столиці|до)\s+(?:the )?|[,(|/-]\s*)$",
    re.IGNORECASE,
)


def find_occasions(draft: Draft) -> None:
    for sentence in draft.sentences:
        _facts(draft, sentence)
        _named_venue(draft, sentence)
        _place_and_day_line(draft, sentence)
    _inherit_month_names(draft)
    _settle_status(draft)


def _facts(draft: Draft, sentence: Sentence) -> None:
    here = [one for one in draft.mentions(sentence, Kind.EVENT) if one.thing]
    details = [
        one
        for one in draft.mentions(sentence, Kind.DATE, Kind.CITY)
        if one.thing and one.start >= draft.page.dateline_end
    ]
    for detail in details:
        if owner := _owner(draft, sentence, here, detail):
            _state(draft, sentence, owner, detail)
    for mention in here:
        if (city := mention.attributes.get("city")) and f" in {city}" in draft.page.clean[
            mention.start : mention.end + len(city) + 4
        ]:
            draft.say(
                "event_place",
                mention.thing.name,
                city,
                start=mention.start,
                end=mention.end,
                rule="city-in-name",
                confidence=0.75,
            )
        _status(draft, sentence, mention, here)


def _owner(draft: Draft, sentence: Sentence, here: list[Mention], detail: Mention) -> Mention | None:
    """The event whose clause a date or a city stands in."""
    clean = draft.page.clean
    if _is_other_business(draft, sentence, detail):
        return None
    if detail.kind == Kind.CITY and not _IN.search(clean[max(0, detail.start - 22) : detail.start]):
        return None  # "Kyiv and Washington agreed" are governments, not places
    before = [one for one in here if one.end <= detail.start]
    after = [one for one in here if one.start >= detail.end]
    if before:
        nearest = before[-1]
        gap = clean[nearest.end : detail.start]
        if _DIRECT.fullmatch(gap):
            return nearest
        # past other details of the same event: "took place in Kyiv on 5 May"
        for one in draft.mentions(sentence, Kind.DATE, Kind.CITY):
            if (
                nearest.end <= one.start < one.end <= detail.start
                and _BETWEEN.fullmatch(clean[one.end : detail.start])
                and _owner(draft, sentence, here, one) is nearest
            ):
                return nearest
        if (
            _HELD.search(gap)
            and not re.search(
                r"[;]|\b(?:said|announced|address|told|after|following|since|before|until|visit|agreement\w*|between)\b",
                gap,
            )
            and len(gap) < 700
        ):
            held = list(_HELD.finditer(gap))[-1]
            if len(gap) - held.end() < 60 and (len(gap) < 260 or _is_subject(draft, sentence, before[0])):
                # "X, attended by ..., took place in": the verb's subject is the first event of the sentence
                first = next((one for one in before if _is_subject(draft, sentence, one)), nearest)
                return (
                    first
                    if not re.search(r"\b(?:that|which) ", clean[nearest.end : nearest.end + 8])
                    else nearest
                )
    if after:
        nearest = after[0]
        gap = clean[detail.end : nearest.start]
        lead = clean[sentence.start : detail.start].strip().lstrip("-*• ")
        opens = len(lead) <= 25 and re.fullmatch(
            r"(?:(?:In|On|At|From|Last|This|Earlier in|Later in|У|В|На|З|Уже)\b ?.{0,12})?(?:\"?\w* ?)",
            lead or "In",
        )
        if opens and len(gap) < 90 and not re.search(r"\b(?:said|announced|told|agreed|reported)\b|[;]", gap):
            return nearest
        if (
            not before
            and len(gap) < 60
            and re.search(r"\b(?:host\w*|held|hold\w*|open\w*|відбу\w+|пройш\w+|прове\w+|пройде)\b", gap)
        ):
            return nearest
        if len(gap) <= 5 and detail.kind == Kind.DATE and gap in (" ", "'s "):
            return nearest
    return None


def _named_venue(draft: Draft, sentence: Sentence) -> None:
    """ "The place is Lisbon." speaks of the event of the sentence before."""
    found = re.match(
        r"(?:The|Its|Their) (?:(?:meeting|host) )?(?:place|venue|location|site|city)(?: of (?:the )?\w+)? (?:is|was|will be) (?:the )?|Місце[мо]? (?:проведення )?(?:є |стане |- )?",
        sentence.text,
    )
    cities = draft.mentions(sentence, Kind.CITY) if found else []
    event = event_of(draft, sentence, back=2) if cities else None
    if (
        found
        and cities
        and event
        and cities[0].thing
        and cities[0].start - sentence.start <= found.end() + 10
    ):
        draft.say(
            "event_place",
            event.name,
            cities[0].thing.name,
            start=sentence.start,
            end=cities[0].end,
            rule="the-place-is",
            confidence=0.75,
        )


_ONLY_MARKS = re.compile(r"[\s,.;:|()/*#-]*")


def _place_and_day_line(draft: Draft, sentence: Sentence) -> None:
    """ "Riga, 3-4 September 2031" alone beneath a heading that names an event."""
    details = draft.mentions(sentence, Kind.DATE, Kind.CITY, Kind.COUNTRY)
    if len(sentence.text) > 80 or not sentence.index or not any(one.kind == Kind.CITY for one in details):
        return
    rest = sentence.text
    for one in details:
        cut = slice(one.start - sentence.start, one.end - sentence.start)
        rest = rest[: cut.start] + " " * (one.end - one.start) + rest[cut.stop :]
    heading = draft.page.sentences[sentence.index - 1]
    events = [one for one in draft.mentions(heading, Kind.EVENT) if one.thing]
    if not _ONLY_MARKS.fullmatch(rest) or len(events) != 1 or heading.text[-1:] in ".!?":
        return
    for one in details:
        if one.thing and one.kind != Kind.COUNTRY:
            _state(draft, sentence, events[0], one)


def _is_subject(draft: Draft, sentence: Sentence, mention: Mention) -> bool:
    return len(draft.page.clean[sentence.start : mention.start]) <= 30


def _is_other_business(draft: Draft, sentence: Sentence, detail: Mention) -> bool:
    """Dates of statements and visits are not dates of forums."""
    before = draft.page.clean[max(sentence.start, detail.start - 45) : detail.start]
    return bool(
        re.search(
            r"\b(?:address|statement|speech|said|announced|told|reported|interview|visit(?:ed|ing)?|trip|since|until|by|earlier,|delegation|published)\s+(?:\w+\s+){0,2}$",
            before,
        )
    )


def _state(draft: Draft, sentence: Sentence, event: Mention, detail: Mention) -> None:
    thing = event.thing
    start, end = min(event.start, detail.start), max(event.end, detail.end)
    if is_denied(
        draft.page.clean[sentence.start : sentence.end],
        min(detail.start, detail.start) - sentence.start,
        reach=60,
    ):
        return
    if detail.kind == Kind.CITY:
        draft.say(
            "event_place",
            thing.name,
            detail.thing.name,
            start=start,
            end=end,
            rule="event-in-city",
            confidence=0.85,
        )
        thing.attributes.setdefault("city", detail.thing.name)
        return
    starts_on, ends_on = detail.attributes["starts_on"], detail.attributes["ends_on"]
    if starts_on.startswith("--"):
        return
    draft.say(
        "event_date",
        thing.name,
        starts_on,
        ends_on,
        start=start,
        end=end,
        rule="event-on-day",
        confidence=0.85,
    )
    # A day is worth more than a month that another sentence gives.
    if len(thing.attributes.get("starts_on", "")) < len(starts_on):
        thing.attributes["starts_on"], thing.attributes["ends_on"] = starts_on, ends_on


def _inherit_month_names(draft: Draft) -> None:
    """ "the September Defence Forum": the month in front of a name dates it."""
    for mention in draft.of_kind(Kind.EVENT):
        month = mention.attributes.get("month")
        if not month or not mention.thing:
            continue
        for day in draft.days(draft.page.sentence_at(mention.start), f"in {month}"):
            start = mention.start - len(month) - 1
            draft.say(
                "event_date",
                mention.thing.name,
                day.starts_on,
                day.ends_on,
                start=start,
                end=mention.end,
                rule="month-before-name",
                confidence=0.75,
            )
            mention.thing.attributes.setdefault("starts_on", day.starts_on)
            mention.thing.attributes.setdefault("ends_on", day.ends_on)
            if draft.is_free(start, mention.start - 1):
                date_mention = Mention(
                    Kind.DATE, start, mention.start - 1, day.name, "month-before-name", 0.8
                )
                if draft.add(date_mention):
                    draft.thing(date_mention)


def _status(draft: Draft, sentence: Sentence, mention: Mention, here: list[Mention]) -> None:
    clean = draft.page.clean
    following = [one.start for one in here if one.start > mention.end]
    until = min([sentence.end, mention.end + 110, *following])
    after = clean[mention.end : until]
    previous = [one.end for one in here if one.end < mention.start]
    before = clean[max([sentence.start, mention.start - 70, *previous]) : mention.start]
    for words, begin in ((after, mention.end), (before, mention.start - len(before))):
        for status, pattern in (
            ("cancelled", _CANCELLED),
            ("planned", _FUTURE),
            ("ongoing", _ONGOING),
            ("happened", _PAST),
        ):
            found = pattern.search(words)
            if not found:
                continue
            if (
                status == "planned"
                and found.group() == "will"
                and not (words is after and found.start() < 15)
            ):
                continue
            if status == "happened" and is_denied(words, found.start(), reach=30):
                continue
            start, end = begin + found.start(), begin + found.end()
            mention.thing.attributes.setdefault("statuses", "")
            mention.thing.attributes["statuses"] += (
                f"{status} {min(start, mention.start)} {max(end, mention.end)};"
            )
            return


def _settle_status(draft: Draft) -> None:
    """One status an event: cancelled beats planned, planned beats ongoing, a past verb beats a past day.

    A sentence may look ahead to an event that another sentence, of the same day, already reports; the
    day of publication decides between them.
    """
    published = draft.page.published_on
    for thing in [one for one in draft.things if one.kind == Kind.EVENT]:
        told = [entry.split() for entry in thing.attributes.pop("statuses", "").split(";") if entry]
        ends_on = thing.attributes.get("ends_on", "")
        statuses = {entry[0] for entry in told}
        verdict = ""
        if "cancelled" in statuses:
            verdict = "cancelled"
        elif ends_on and published:
            verdict = _by_day(ends_on, thing.attributes.get("starts_on", ends_on), published)
        if verdict == "ongoing":
            verdict = (
                "planned" if statuses == {"planned"} else "happened" if "happened" in statuses else "ongoing"
            )
        if not verdict:
            verdict = next((one for one in ("happened", "ongoing", "planned") if one in statuses), "")
            if {"happened", "planned"} <= statuses and not published:
                verdict = told[0][0]
        if not verdict:
            continue
        evidence = [entry for entry in told if entry[0] == verdict]
        rule, confidence = "status-by-verb-and-day", 0.8
        if evidence:
            start, end = int(evidence[0][1]), int(evidence[0][2])
        else:
            dated = next((one for one in draft.said("event_date") if one.arguments[0] == thing.name), None)
            if not dated:
                continue
            start, end = dated.quote.start, dated.quote.end
            rule, confidence = "status-by-day", 0.6
        draft.say(
            "event_status",
            thing.name,
            verdict,
            start=start,
            end=end,
            rule=rule,
            confidence=confidence,
        )


def _by_day(ends_on: str, starts_on: str, published: date) -> str:
    day = published.isoformat()
    if len(ends_on) == 7:
        return "" if ends_on == day[:7] else "planned" if ends_on > day[:7] else "happened"
    if ends_on < day:
        return "happened"
    return "planned" if starts_on > day else "ongoing"
