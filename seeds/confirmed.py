"""What people have confirmed in the records, as knowledge for the reader: organisations and dated forums."""

from typing import Any

from django.db.models import Count, Max

from events.models import Forum
from partners.models import Company, CompanyName
from seeds.knowledge import Knowledge, shipped
from seeds.spelling import is_generic
from seeds.values import Kind, KnownEvent, KnownName

AT_MOST = 20_000  # names; building the index of more would take longer than reading a document

_built: tuple[tuple[Any, ...], Knowledge] | None = None


def confirmed() -> Knowledge:
    """The shipped knowledge and the records' names. Built again only where a name or a forum has changed."""
    state = tuple(
        value
        for model in (Company, CompanyName, Forum)
        for value in model._default_manager.aggregate(Count("pk"), Max("updated_at")).values()
    )
    # Replaced as a whole: another thread finds the old knowledge or the new one, never none.
    global _built
    built = _built
    if built is None or built[0] != state:
        built = _built = (state, _build())
    return built[1]


def _build() -> Knowledge:
    names, events = list(_names()), list(_events())
    known = Knowledge.of(names) if names else shipped()
    return known.with_events(events) if events else known


def _names() -> list[KnownName]:
    rows = Company.objects.select_related("country").prefetch_related("names").order_by("-updated_at")
    return [
        KnownName(
            Kind.ORG,
            company.name,
            tuple(name for name in _spellings(company) if len(name) > 2 and not is_generic(name)),
            {"kind": company.kind, "country": company.country.code if company.country else ""},
        )
        for company in rows[:AT_MOST]
    ]


def _spellings(company: Company) -> list[str]:
    # A trailing star would mean "any ending" to the reader.
    return [name.rstrip("*") for name in (company.name, *(alias.name for alias in company.names.all()))]


def _events() -> list[KnownEvent]:
    dated = Forum.objects.filter(starts_on__isnull=False).order_by("-starts_on")[:AT_MOST]
    return [
        KnownEvent(
            forum.name,
            forum.starts_on.isoformat(),
            forum.ends_on.isoformat() if forum.ends_on else "",
            forum.city,
        )
        for forum in dated
        if forum.starts_on
    ]
