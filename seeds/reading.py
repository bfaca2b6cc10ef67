"""From a document's text to a ``Reading``: what it names, counts and states. Pure, and deterministic."""

from __future__ import annotations

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
from seeds.values import Entity, Kind, Reading, Source

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
        entities.append(thing.as_entity(quotes))
    return entities
