"""From a document's text to a ``Reading``: what it names, counts and states. Pure, and deterministic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from crm.text import fold
from seeds.figures import find_figures
from seeds.knowledge import Knowledge
from seeds.mentions.actors import find_actors
from seeds.mentions.agreements import find_agreements
from seeds.mentions.alliances import find_alliances
from seeds.mentions.draft import Draft
from seeds.mentions.events import find_described_events, find_named_events
from seeds.mentions.facilities import find_facilities
from seeds.mentions.government import find_government_bodies
from seeds.mentions.mention import Mention
from seeds.mentions.occasions import resolve_events
from seeds.mentions.organisations import (
    find_known_organisations,
    find_latin_names,
    find_organisations_by_shape,
)
from seeds.mentions.persons import find_persons
from seeds.mentions.places import find_places
from seeds.mentions.programmes import find_programmes
from seeds.relations import RULES, find_listed_participants, find_tabled_participants
from seeds.text import prepare
from seeds.values import Entity, Kind, KnownEvent, Reading, Source

# Earlier finders claim their words first: a forum's name is not searched for companies.
_FINDERS = (
    find_named_events,
    find_government_bodies,
    find_agreements,
    find_alliances,
    find_programmes,
    find_known_organisations,
    find_persons,
    find_described_events,
    find_places,
    find_organisations_by_shape,
    find_actors,
    find_latin_names,
    resolve_events,
    find_listed_participants,
    find_tabled_participants,
    find_facilities,
)


def read(source: Source, *, knowledge: Knowledge) -> Reading:
    """Everything the rules find in one document, with the place of each finding."""
    draft = Draft(prepare(source), knowledge)
    _find_dates(draft)
    for find in _FINDERS:
        find(draft)
    for rule in RULES:
        rule(draft)
    figures = find_figures(draft)
    return Reading(tuple(_entities(draft)), tuple(figures), tuple(draft.relations))


@dataclass
class Batch:
    """Documents read one after another: the dated ones lend the years of their events to those without a date."""

    events: list[KnownEvent] = field(default_factory=list)

    def read(self, source: Source, *, knowledge: Knowledge) -> Reading:
        if not is_dated(source):
            return read(source, knowledge=knowledge.with_events(self.events) if self.events else knowledge)
        reading = read(source, knowledge=knowledge)
        self.events += dated_events(reading)
        return reading


def dated_first(sources: Sequence[Source]) -> list[int]:
    """The places of the sources in the order in which a batch reads them: who borrows comes after who lends."""
    return sorted(range(len(sources)), key=lambda place: not is_dated(sources[place]))


def is_dated(source: Source) -> bool:
    return prepare(source).published_on is not None


def dated_events(reading: Reading) -> list[KnownEvent]:
    return [
        KnownEvent(
            one.name,
            one.attributes["starts_on"],
            one.attributes.get("ends_on", ""),
            one.attributes.get("city", ""),
        )
        for one in reading.entities
        if one.kind == Kind.EVENT and one.attributes.get("starts_on")
    ]


def _find_dates(draft: Draft) -> None:
    for sentence in draft.sentences:
        for day in draft.days(sentence):
            about = {"starts_on": day.starts_on, "ends_on": day.ends_on}
            mention = Mention(Kind.DATE, day.start, day.end, day.name, day.rule, 0.9, about)
            if draft.add(mention):
                draft.thing(mention)


def _entities(draft: Draft) -> list[Entity]:
    things = [thing for thing in draft.things if thing.mentions]
    things.sort(key=lambda thing: min(mention.start for mention in thing.mentions))
    entities = []
    for thing in things:
        mentions = sorted(thing.mentions, key=lambda mention: mention.start)
        # The first quote is the one that reviewers see: prefer a name to "the Forum".
        mentions.sort(key=lambda mention: mention.is_pronoun)
        quotes = tuple(draft.page.quote(mention.start, mention.end) for mention in mentions)
        found_by = tuple((mention.rule, mention.confidence) for mention in mentions)
        entities.append(replace(thing.as_entity(quotes), found_by=found_by))
    return _without_twins(entities)


def _without_twins(entities: list[Entity]) -> list[Entity]:
    """Two things of one kind with one name are one: claims and relations know them by that name alone."""
    kept: dict[tuple[Kind, str], Entity] = {}
    for entity in entities:
        key = (entity.kind, fold(entity.name))
        if (first := kept.get(key)) is not None:
            entity = replace(
                first,
                mentions=first.mentions + entity.mentions,
                found_by=first.found_by + entity.found_by,
                confidence=max(first.confidence, entity.confidence),
                aliases=tuple(dict.fromkeys(first.aliases + entity.aliases)),
                attributes=entity.attributes | first.attributes,
            )
        kept[key] = entity
    return list(kept.values())
