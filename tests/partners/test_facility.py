import re
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from crm import period
from partners.models import Capability, Facility

FIRST, LAST = date(2031, 3, 10), date(2031, 3, 20)
DAY = timedelta(days=1)


def assert_refused(record, message, rule=r"(?i)unique"):
    """The form says why, and the database keeps the rule where nobody asked a form."""
    with pytest.raises(ValidationError, match=re.escape(message)):
        record.full_clean()
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        record.save()


def assert_accepted(record):
    record.full_clean()
    record.save()


@pytest.fixture
def make_facility(make_company, make_country):
    """A facility, not saved."""

    def make(**values):
        values = {"title": "Teapot repair", "status": "operating", **values}
        return Facility(company=make_company(), country=make_country("PL"), **values)

    return make


@pytest.mark.parametrize(
    ("opened_on", "closed_on", "day", "expected"),
    [
        (FIRST, LAST, FIRST - DAY, False),
        (FIRST, LAST, FIRST, True),
        (FIRST, LAST, LAST, True),
        (FIRST, LAST, LAST + DAY, False),
        (FIRST, FIRST, FIRST, True),
        (None, LAST, FIRST, True),
        (None, LAST, LAST + DAY, False),
    ],
)
def test_closed_facility_was_open_from_its_first_day_to_its_last(
    make_facility, opened_on, closed_on, day, expected
):
    make_facility(status="closed", opened_on=opened_on, closed_on=closed_on).save()
    assert Facility.objects.open(day).exists() is expected


@pytest.mark.parametrize(
    ("opened_on", "day", "expected"), [(FIRST, FIRST - DAY, False), (FIRST, FIRST, True), (None, FIRST, True)]
)
def test_operating_facility_is_open_from_its_first_day(make_facility, opened_on, day, expected):
    make_facility(opened_on=opened_on).save()
    assert Facility.objects.open(day).exists() is expected


@pytest.mark.parametrize("opened_on", [None, FIRST])
@pytest.mark.parametrize("status", ["announced", "building", "closed"])
def test_facility_not_yet_open_or_closed_on_an_unknown_day_counts_on_none(make_facility, status, opened_on):
    make_facility(status=status, opened_on=opened_on).save()
    assert not Facility.objects.open(FIRST).exists()


def test_facilities_are_those_open_today_unless_a_day_is_given(make_facility, monkeypatch):
    make_facility(opened_on=FIRST).save()
    monkeypatch.setattr(period.timezone, "localdate", lambda: FIRST - DAY)
    assert not Facility.objects.open().exists()
    monkeypatch.setattr(period.timezone, "localdate", lambda: FIRST)
    assert Facility.objects.open().exists()


@pytest.mark.database
def test_facility_may_close_on_its_first_day_but_not_before(make_facility):
    assert_refused(
        make_facility(status="closed", opened_on=FIRST, closed_on=FIRST - DAY),
        "A facility cannot close before it opens.",
        "facility_closes_after_it_opens",
    )
    assert_accepted(make_facility(status="closed", opened_on=FIRST, closed_on=FIRST))
    assert_accepted(make_facility(status="closed", closed_on=FIRST))


@pytest.mark.database
@pytest.mark.parametrize("status", ["announced", "building", "operating"])
def test_facility_with_a_last_day_is_closed(make_facility, status):
    assert_refused(
        make_facility(status=status, closed_on=LAST),
        "A facility with a closing day has the status “closed”.",
        "facility_with_a_last_day_is_closed",
    )
    assert_accepted(make_facility(status=status))


@pytest.mark.database
def test_closed_facility_may_have_its_last_day_or_not(make_facility):
    assert_accepted(make_facility(status="closed", closed_on=LAST))
    assert_accepted(make_facility(status="closed"))


def test_facility_is_called_by_its_title_and_found_by_title_and_city(make_facility):
    facility = make_facility(city="Нічийград")
    facility.save()
    make_facility(title="Kettle research").save()
    assert str(facility) == "Teapot repair"
    assert [*Facility.objects.search("nichyihrad teapot")] == [facility]


def test_company_and_country_with_facilities_stay(make_facility):
    facility = make_facility()
    facility.save()
    for owner in (facility.company, facility.country):
        with pytest.raises(ProtectedError):
            owner.delete()


def test_history_keeps_statuses_and_capabilities_of_every_moment(make_facility):
    juggling = Capability.objects.create(slug="juggling", name="Juggling")
    facility = make_facility(status="building")
    facility.save()
    facility.capabilities.add(juggling)
    facility.status = "operating"
    facility.save()
    facility.capabilities.remove(juggling)
    assert [
        (row.status, [line.capability for line in row.capabilities.all()])
        for row in facility.history.order_by("history_id")
    ] == [("building", []), ("building", [juggling]), ("operating", [juggling]), ("operating", [])]
