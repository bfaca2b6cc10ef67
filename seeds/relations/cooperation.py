"""Cooperation formats and capability areas, and the agreement or event they belong to."""

from __future__ import annotations

import re
from functools import cache

from seeds.mentions.draft import Draft
from seeds.mentions.mention import Mention, Thing
from seeds.relations.clauses import is_denied
from seeds.text import Sentence
from seeds.values import Kind
from seeds.vocabulary import forms, rows

_ELABORATES = re.compile(
    r"\b(?:specifically|in particular|particularly|namely|among (?:the )?(?:cooperation )?(?:formats|areas)|formats? of cooperation|areas of cooperation|areas (?:are|include)|in the areas? of|cooperation formats|priorit\w+|зокрема|а саме|серед (?:форматів|напрямів)|формати співпраці|напрям\w+)\b",
    re.I,
)
_CUE = re.compile(
    r"\b(?:co-?|re)?(?:agree|memorand|contract|declarat|document|cooperat|partner|produc|manufactur|repair|maint|suppl|exchange|transfer|develop|угод|меморанд|контракт|співпрац|співроб|вироб|ремонт|обслугов|постач|розроб|локаліз)",
    re.I,
)
_CUE_LETTERS = (
    *(
        "gree",
        "emorand",
        "ontract",
        "eclarat",
        "ocument",
        "ooperat",
        "artner",
        "rodu",
        "anufact",
        "epair",
        "aint",
    ),
    *(
        "uppl",
        "xchange",
        "ransfer",
        "evelop",
        "угод",
        "Угод",
        "еморанд",
        "онтракт",
        "півпрац",
        "півроб",
        "ироб",
    ),
    *("емонт", "бслугов", "остач", "озроб", "окаліз"),
)
_ELABORATING_LETTERS = (
    *("pecific", "articular", "amely", "mong", "format", "area", "point", "riorit", "окрема", "саме", "еред"),
    *("напрям", "Напрям", "формати"),
)
# "think tanks", "shell companies": words that only look like weapons
_OTHER_SENSE = re.compile(
    r"think[- ]tanks?|shell compan\w+|drone on|air defen[cs]e (?:forces? )?(?:downed|shot)|missile (?:strike|attack)s?|drone (?:strike|attack)s?|ракетн\w+ (?:удар|обстріл)\w*|attack(?:s|ed)? with drones|artillery fire",
    re.I,
)


# A sentence about what an event is about, or what came of it; others that follow are about something else.
_CONTENT = re.compile(
    r"\b(?:results?|outcomes?|topics?|agenda|themes?|focus\w*|devoted|dedicated|discuss\w*|explor\w+|programme of the|результат\w*|підсум\w+|тем(?:а|ою|и|ами)|обговор\w+|присвячен\w+|порядок денний)\b",
    re.I,
)


@cache
def _cues(table: str) -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    """Cues by the first two letters of their first word, the longest first: one alternation over all of
    them would be tried in full at every letter of a text."""
    found: dict[str, list[tuple[int, str, re.Pattern[str]]]] = {}
    for row in rows(table):
        for cue in forms(row["cues"]):
            pieces = [
                re.escape(word.rstrip("*")) + (r"\w{0,7}" if word.endswith("*") else "")
                for word in cue.split()
            ]
            pattern = re.compile(r"[ -]".join(pieces) + r"(?!\w)", re.IGNORECASE)
            found.setdefault(cue[:2].casefold(), []).append((len(cue), row["slug"], pattern))
    return {
        key: tuple((slug, pattern) for _, slug, pattern in sorted(cues, key=lambda cue: (-cue[0], cue[1])))
        for key, cues in found.items()
    }


def cues_in(table: str, text: str) -> list[tuple[str, int, int]]:
    """Slug and span of every cue of a table, leftmost first, one span to one slug."""
    masked = _OTHER_SENSE.sub(lambda found: " " * len(found.group()), text)
    by_letters, out, done = _cues(table), [], 0
    for word in _WORD.finditer(masked):
        if word.start() < done:
            continue
        for slug, pattern in by_letters.get(word.group()[:2].casefold(), ()):
            if match := pattern.match(masked, word.start()):
                out.append((slug, *match.span()))
                done = match.end()
                break
    return out


_WORD = re.compile(r"\w[\w&]*")


def find_cooperation(draft: Draft) -> None:
    for sentence in draft.sentences:
        if not (sentence.has_any(_CUE_LETTERS) and _CUE.search(sentence.text)) and not (
            sentence.has_any(_ELABORATING_LETTERS) and _ELABORATES.search(sentence.text)
        ):
            continue
        target, rule, confidence = _target(draft, sentence)
        if target is None:
            continue
        for kind, labels, table in (
            ("format", draft.knowledge.formats, "format_cues"),
            ("capability", draft.knowledge.capabilities, "capability_cues"),
        ):
            for slug, start, end in cues_in(table, sentence.text):
                if slug not in labels or is_denied(sentence.text, start, reach=60):
                    continue
                if slug == "localisation" and re.match(
                    r" of (?:the |our )?(?:\w+ )?(?:industry|sector)", sentence.text[end:]
                ):
                    continue  # an aim of the whole industry, not the format of one agreement
                if not _is_inside_name(draft, sentence, sentence.start + start, target):
                    draft.say(
                        kind,
                        target.name,
                        labels[slug],
                        start=sentence.start + start,
                        end=sentence.start + end,
                        rule=rule,
                        confidence=confidence,
                    )


def _is_inside_name(draft: Draft, sentence: Sentence, start: int, target: Thing) -> bool:
    """ "Drone Forum" and "Munitions Ltd" do not make the agreement one about drones or munitions."""
    return any(
        one.start <= start < one.end
        and one.thing is not target
        and one.kind in (Kind.ORG, Kind.EVENT, Kind.FACILITY, Kind.ALLIANCE)
        for one in draft.mentions(sentence)
    )


def _target(draft: Draft, sentence: Sentence) -> tuple[Thing | None, str, float]:
    agreements = [one for one in draft.mentions(sentence, Kind.AGREEMENT) if one.thing]
    if agreements:
        return agreements[-1].thing, "in-agreement-sentence", 0.85
    elaborates = bool(_ELABORATES.search(sentence.text)) or _continues(draft, sentence)
    if elaborates:
        if agreement := _last(draft, sentence, (Kind.AGREEMENT,), 2):
            return agreement.thing, "elaborates-agreement", 0.75
        event = _last(draft, sentence, (Kind.EVENT,), 2)
        if event and _CONTENT.search(draft.page.sentence_at(event.start).text):
            return event.thing, "elaborates-event", 0.55
    events = [one for one in draft.mentions(sentence, Kind.EVENT) if one.thing]
    if events and re.search(
        r"\b(?:together|joint|jointly|co-produc\w*|discuss\w*|focus\w*|explor\w+|agree\w*|спільн\w+|обговор\w+|присвячен\w+)\b",
        sentence.text,
    ):
        return events[0].thing, "topic-of-event", 0.6
    return None, "", 0.0


def _continues(draft: Draft, sentence: Sentence) -> bool:
    """ "It also provides for ...", "These agreements ...": a sentence whose subject is the one before's."""
    return bool(
        re.match(
            r"(?:According to [^,]{3,60}, )?(?:[Ii]t|[Tt]hey|They|These|This|The (?:first|second|third|fourth|other|formats|areas|fields|terms|parties|sides|companies|agreements|contracts)|Under|Сторони|Вони|Він|Документом|Йдеться|Також)\b",
            sentence.text,
        )
    ) and bool(_last(draft, sentence, (Kind.AGREEMENT,), 2))


def _last(draft: Draft, sentence: Sentence, kinds: tuple[Kind, ...], back: int) -> Mention | None:
    for earlier in range(sentence.index, max(-1, sentence.index - 1 - back), -1):
        found = [one for one in draft.mentions(draft.page.sentences[earlier], *kinds) if one.thing]
        if found:
            return found[-1]
    return None
