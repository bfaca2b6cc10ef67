"""The values that pass between the stages of the pipeline.

Every stage is a pure function from values to values. Offsets are counted in characters of the
document's text as it was given to ``seeds.reading.read``; ``text[start:end] == quote`` always holds.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What a mention names. The values are those of the evaluation format."""

    ORG = "ORG"
    PERSON = "PERSON"
    COUNTRY = "COUNTRY"
    CITY = "CITY"
    EVENT = "EVENT"
    DATE = "DATE"
    ALLIANCE = "ALLIANCE"
    AGREEMENT = "AGREEMENT"
    PROGRAMME = "FUND"  # funds, economic regimes, interagency teams
    FACILITY = "FACILITY"


class Qualifier(StrEnum):
    """How exactly a source gives a number."""

    EXACT = "exact"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    ABOUT = "about"
    NEARLY = "nearly"
    UP_TO = "up_to"


@dataclass(frozen=True, slots=True)
class Source:
    """What is known of a document before it is read."""

    text: str
    published_on: date | None = None
    language: str = ""  # "en", "uk", or empty: decided sentence by sentence


@dataclass(frozen=True, slots=True)
class Quote:
    """A literal place in the document's text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing that the document names, with every place that names it.

    ``name`` is the fullest form; ``aliases`` the other forms met. ``attributes`` hold what the
    document or the reference register says of the thing itself, by the rules' own keys:
    ORG: kind (company, state_enterprise, association, government, research, media), country (alpha-2);
    EVENT: kind (forum, conference, summit, meeting, exhibition), series, edition, city, starts_on, ends_on;
    AGREEMENT: kind (memorandum, letter_of_intent, contract, framework, declaration), stands_for;
    FUND: kind (fund, economic_regime, interagency_team), status (planned, announced, active);
    PERSON: country, title (one form whatever the language, where the vocabulary knows the office); COUNTRY: code (alpha-2); CITY: country (alpha-2); FACILITY: kind, status, country.
    """

    kind: Kind
    name: str
    mentions: tuple[Quote, ...]
    rule: str
    confidence: float
    aliases: tuple[str, ...] = ()
    attributes: dict[str, str] = field(default_factory=dict)
    found_by: tuple[tuple[str, float], ...] = ()  # for each mention its rule and confidence


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that the document gives about a subject: an observation, never a truth."""

    value: float
    qualifier: Qualifier
    unit: str  # companies, countries, participants, agreements, euros, ...
    subject: str  # the name of the entity it is about, as in Entity.name, or ""
    measure: str  # in words: "signed the declaration", "took part"
    as_of: str  # ISO day or month, or ""
    quote: Quote
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Relation:
    """One statement: ``arguments`` are names of entities (as in Entity.name), ISO dates or plain text.

    Kinds and their arguments are those of the evaluation format:
    position(person, title, org), event_date(event, start, end), event_place(event, city),
    event_status(event, status), attended(org, event), attended_person(person, event),
    invited(org, event), represented(country, event), organised(org, event), supported(org, event),
    announced_at(thing, event), part_of(event, event), follows(event, event), member_of(org, alliance),
    signed(party, agreement), agreement_type(agreement, type), format(thing, format),
    capability(thing, area), fund_purpose(fund, text), fund_income(fund, text),
    opened(org, facility, place), signed_at(agreement, event). Beyond it:
    agreement_status(agreement, status), programme_status(programme, status).
    """

    kind: str
    arguments: tuple[str, ...]
    quote: Quote
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one pass over one document found."""

    entities: tuple[Entity, ...] = ()
    figures: tuple[Figure, ...] = ()
    relations: tuple[Relation, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownName:
    """One thing and every way its name is written; a trailing ``*`` on a word allows any ending."""

    kind: Kind
    name: str
    forms: tuple[str, ...]
    attributes: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """A dated event that people or other documents vouch for: it lends its year to an undated text on it."""

    name: str
    starts_on: str
    ends_on: str = ""
    city: str = ""
