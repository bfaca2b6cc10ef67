"""From what a document names to the record that is meant, or to none.

A match is certain or a resemblance. Only certain ones are taken; resemblances are shown to the reviewer.
Names are compared by the keys of ``seeds.spelling``; the database only narrows down what to compare.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import Q, QuerySet

from events.models import Forum
from partners.models import Agreement, Alliance, Company, Contact, Country, Facility, Programme
from seeds.days import overlap, period
from seeds.spelling import (
    body_key,
    company_key,
    content_words,
    countries_in,
    fold,
    is_generic,
    person_key,
    same_office,
    words_key,
)

AT_MOST = 200  # records compared by name: a name that shares its stems with more is no name


@dataclass(frozen=True, slots=True)
class Named:
    """A thing as a document names it, with what helps to tell it from others."""

    noun: str
    name: str
    aliases: tuple[str, ...] = ()
    attributes: dict[str, Any] = field(default_factory=dict)
    # Records that stand for other things of the same document: only their very name may match them.
    taken: frozenset[int] = frozenset()

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *(alias for alias in self.aliases if not is_generic(alias)))


@dataclass(frozen=True, slots=True)
class Match:
    """The record that is surely meant, if there is one, and those that resemble it."""

    record: Any = None
    resembling: tuple[Any, ...] = ()


def resolve(thing: Named) -> Match:
    """Two queries at most, whatever the noun: the records to compare, and their other names."""
    return RESOLVERS[thing.noun](thing)


def _decide(certain: Iterable[Any], resembling: Iterable[Any]) -> Match:
    """Certain only if it is one: two records that fit equally well are two resemblances."""
    sure = list({record.pk: record for record in certain}.values())
    if len(sure) == 1:
        return Match(record=sure[0])
    seen = {record.pk: record for record in [*sure, *resembling]}
    return Match(resembling=tuple(seen.values()))


def _holding(rows: QuerySet, *spellings: Iterable[str]) -> QuerySet:
    """Rows whose names hold the beginnings of every word of at least one spelling."""
    condition = Q()
    for spelled in spellings:
        long = sorted({word for word in spelled if len(word) > 3}, key=len, reverse=True)[:3]
        group = Q()
        for word in long or list(spelled):
            group &= Q(search_text__contains=word[:4])
        condition |= group
    if not condition:
        return rows.none()
    return rows.filter(condition).order_by("pk")[:AT_MOST]


def _as_written(thing):
    return [fold(name).split() for name in thing.names]


def names_of(record: Any) -> list[str]:
    return [str(record), *(alias.name for alias in record.names.all())]


# Companies and people


def _company(thing: Named) -> Match:
    keys = {company_key(name) for name in thing.names}
    bodies = {body_key(name) for name in thing.names}
    code = thing.attributes.get("country") or _only(countries_in(thing.name))
    is_body = thing.attributes.get("kind") == Company.Kind.GOVERNMENT
    rows = Company.objects.select_related("country").prefetch_related("names")
    certain: list[Any] = []
    resembling: list[Any] = []
    for company in _holding(rows, *keys, *(bodies if is_body else ())):
        theirs = company.country.code if company.country else _only(countries_in(company.name))
        same_name = not keys.isdisjoint(map(company_key, names_of(company)))
        same_body = company.kind == Company.Kind.GOVERNMENT and not bodies.isdisjoint(
            map(body_key, names_of(company))
        )
        if is_body or company.kind == Company.Kind.GOVERNMENT:
            # Every country has a ministry of defence: without both countries the name says too little.
            unique_name = same_name and len(company_key(thing.name)) == 1
            sure = (same_body or same_name) and (code == theirs if code and theirs else unique_name)
        else:
            sure = same_name and (not code or not theirs or code == theirs)
        if sure:
            certain.append(company)
        elif same_name or (same_body and (not code or not theirs)):
            resembling.append(company)
    return _decide(certain, resembling)


def _only(codes: frozenset[str]) -> str:
    return next(iter(codes)) if len(codes) == 1 else ""


def _contact(thing: Named) -> Match:
    """A full name; or, given an initial in common, the same surname in the same office of the same country."""
    own = person_key(thing.name)
    keys = {person_key(name) for name in (thing.name, *thing.aliases) if len(person_key(name)) > 1}
    code, office = thing.attributes.get("country", ""), thing.attributes.get("position", "")
    rows = Contact.objects.select_related("country").prefetch_related("names", "positions")
    certain: list[Any] = []
    resembling: list[Any] = []
    for contact in _holding(rows, *keys, own[-1:]):
        theirs = contact.country.code if contact.country else ""
        known = {person_key(name) for name in names_of(contact)}
        apart = bool(code and theirs and code != theirs)
        namesakes = [key for key in known if key[-1] == own[-1]]
        in_office = (
            office
            and code == theirs
            and any(same_office(row.title, office) for row in contact.positions.all())
        )
        if not keys.isdisjoint(known):
            (resembling if apart else certain).append(contact)
        elif in_office and len(own) > 1 and any(key[0][:1] == own[0][:1] for key in namesakes):
            certain.append(contact)
        elif namesakes and not apart and (len(own) == 1 or code == theirs):
            resembling.append(contact)
    return _decide(certain, resembling)


# Alliances, programmes, agreements, facilities


def _by_words(rows: QuerySet) -> Callable[[Named], Match]:
    def find(thing: Named) -> Match:
        keys = {words_key(name) for name in thing.names}
        contents = content_words(thing.name)
        certain: list[Any] = []
        resembling: list[Any] = []
        for record in _holding(rows.prefetch_related("names"), *keys, contents, *_as_written(thing)):
            if not keys.isdisjoint(map(words_key, names_of(record))):
                certain.append(record)
            elif contents and contents == content_words(str(record)):
                resembling.append(record)
        return _decide(certain, resembling)

    return find


def _agreement(thing: Named) -> Match:
    """Papers are often called by their kind alone, so a short title needs the same forum to be the same."""
    key, papers = words_key(thing.name), str(thing.attributes.get("stands_for", ""))
    forum = thing.attributes.get("forum_id")
    wanted = Q(pk__in=_holding(Agreement.objects.all(), key, *_as_written(thing)).values("pk"))
    if forum:
        wanted |= Q(outcomes__forum=forum)
    certain: list[Any] = []
    resembling: list[Any] = []
    rows = Agreement.objects.filter(wanted).distinct().prefetch_related("outcomes").order_by("pk")
    for agreement in rows[:AT_MOST]:
        forums = {outcome.forum_id for outcome in agreement.outcomes.all()}
        here = bool(forum) and forum in forums
        same_count = agreement.stands_for > 1 and papers == str(agreement.stands_for)
        if words_key(agreement.title) != key:
            if here and same_count:
                resembling.append(agreement)
            continue
        telling = len(content_words(thing.name)) >= 3 and not (forum and forums and not here)
        (certain if telling or here else resembling).append(agreement)
    return _decide(certain, resembling)


def _facility(thing: Named) -> Match:
    about = thing.attributes
    rows = Facility.objects.filter(company=about.get("company_id"), country__code=about.get("country", ""))
    certain: list[Any] = []
    resembling: list[Any] = []
    for facility in rows[:AT_MOST]:
        same = words_key(facility.title) == words_key(thing.name)
        if same or facility.kind == about.get("kind"):
            (certain if same else resembling).append(facility)
    return _decide(certain, resembling)


def _country(thing: Named) -> Match:
    return Match(record=Country.objects.filter(code=thing.name).first())


# Forums


def _forum(thing: Named) -> Match:
    """One event has many names: the very name, the edition of the series, or place, days and a shared word."""
    about = thing.attributes
    keys = {words_key(name) for name in thing.names}
    days = period(about.get("starts_on", ""), about.get("ends_on", ""))
    edition = int(about["edition"]) if str(about.get("edition", "")).isdigit() else None
    wanted = Q(pk__in=_holding(Forum.objects.all(), *keys, *_as_written(thing)).values("pk"))
    if edition:
        wanted |= Q(edition=edition)
    if about.get("parent_id"):
        wanted |= Q(parent=about["parent_id"])
    if days:
        first, last = days
        wanted |= Q(starts_on__lte=last, ends_on__gte=first)
        wanted |= Q(starts_on__isnull=True, dates_in_words__in={f"{first:%Y-%m}", f"{last:%Y-%m}"})
    certain: list[Any] = []
    resembling: list[Any] = []
    for forum in Forum.objects.filter(wanted).prefetch_related("names").order_by("pk")[:AT_MOST]:
        theirs = days_of(forum)
        apart_in_time = bool(days and theirs and not overlap(days, theirs))
        if apart_in_time or (edition and forum.edition and edition != forum.edition):
            continue
        same_series = bool(about.get("series")) and words_key(str(about["series"])) == words_key(forum.series)
        shared = content_words(" ".join(thing.names)) & content_words(" ".join(names_of(forum)))
        shared_names = [name for name in names_of(forum) if words_key(name) in keys]
        same_name = bool(days and theirs and shared_names) or any(
            _is_telling(name, forum) and _is_of_edition(name, thing, forum) for name in shared_names
        )
        inner = _is_meeting(thing) or bool(forum.kind == Forum.Kind.MEETING and forum.parent_id)
        if same_name or (edition and edition == forum.edition and (same_series or _same_words(thing, forum))):
            certain.append(forum)
        elif shared_names:
            resembling.append(forum)
        elif _same_words(thing, forum) and days and theirs and not inner and forum.pk not in thing.taken:
            certain.append(forum)
        elif shared and days and theirs and same_city(about.get("city", ""), forum.city):
            free = forum.pk not in thing.taken and not inner
            (certain if free else resembling).append(forum)
        elif _resembles(thing, forum, len(shared), bool(days and theirs)):
            resembling.append(forum)
    return _decide(certain, resembling)


def _resembles(thing: Named, forum: Forum, shared: int, same_days: bool) -> bool:
    """Worth showing to the reviewer: days or edition agree and so do two words, or it is a meeting inside the same."""
    about = thing.attributes
    same_edition = bool(forum.edition) and str(about.get("edition", "")) == str(forum.edition)
    same_parent = bool(forum.parent_id) and about.get("parent_id") == forum.parent_id
    return same_parent or (shared > 1 and (same_days or same_edition))


def _same_words(thing: Named, forum: Forum) -> bool:
    """Whether both are called by the same telling words, two at least, and by no different kinds or countries."""
    ours, theirs = content_words(thing.name), content_words(forum.series or forum.name)
    countries = countries_in(thing.name), countries_in(forum.name)
    kinds = [words_key(name) & _KINDS for name in (thing.name, forum.name)]
    return (
        len(ours) > 1
        and ours == theirs
        and kinds[0] == kinds[1]
        and (not all(countries) or countries[0] == countries[1])
    )


_KINDS = frozenset({"forum", "conference", "summit", "meeting", "exhibition"})


def _is_telling(name: str, forum: Forum) -> bool:
    """Whether a name means one event whatever its days.

    "Conference in Washington" may be next year's, and the bare name of a series is that of all its editions.
    """
    return (
        words_key(name) != words_key(forum.series)
        and len(content_words(name) - content_words(forum.city)) > 1
    )


def _is_of_edition(name: str, thing: Named, forum: Forum) -> bool:
    """Whether a name without days means this edition and not the next, which may be called the same.

    It does where the edition is said or the name has its number, or the document is of the year that followed.
    """
    said = str(thing.attributes.get("edition", "")) == str(forum.edition)
    if forum.edition is None or said or any(letter.isdigit() for letter in name):
        return True
    published, days = thing.attributes.get("published_on"), days_of(forum)
    return bool(published and days and days[0] <= published <= days[1] + timedelta(days=366))


def _is_meeting(thing: Named) -> bool:
    """A meeting inside another event is that event's only by name, however well place and day agree."""
    return "part_of" in thing.attributes


def days_of(forum: Forum) -> tuple[date, date] | None:
    if forum.starts_on:
        return forum.starts_on, forum.ends_on or forum.starts_on
    return period(forum.dates_in_words, "")


def same_city(a: str, b: str) -> bool:
    """Whether two cities are the same one: Kiev is Kyiv, and Washington, D.C. is Washington."""
    bare = [[word for word in company_key(city) if word != "dc"] for city in (a, b)]
    return bool(bare[0]) and bare[0] == bare[1]


RESOLVERS: dict[str, Callable[[Named], Match]] = {
    "company": _company,
    "contact": _contact,
    "country": _country,
    "alliance": _by_words(Alliance.objects.all()),
    "programme": _by_words(Programme.objects.all()),
    "agreement": _agreement,
    "facility": _facility,
    "forum": _forum,
}

__all__ = ["Match", "Named", "days_of", "names_of", "resolve", "same_city"]
