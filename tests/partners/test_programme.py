import re
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from crm import period
from partners.models import (
    Programme,
    ProgrammeAllocation,
    ProgrammeBody,
    ProgrammeIncome,
    ProgrammeName,
    ProgrammePurpose,
)

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


# At work on a day


@pytest.mark.parametrize(
    ("started_on", "ended_on", "day", "expected"),
    [
        (FIRST, LAST, FIRST - DAY, False),
        (FIRST, LAST, FIRST, True),
        (FIRST, LAST, LAST, True),
        (FIRST, LAST, LAST + DAY, False),
        (None, LAST, LAST, True),
        (FIRST, None, FIRST - DAY, False),
        (FIRST, None, LAST + DAY, True),
        (None, None, FIRST, True),
    ],
)
def test_programme_is_at_work_from_its_first_day_to_its_last(
    make_programme, started_on, ended_on, day, expected
):
    make_programme(status="active", started_on=started_on, ended_on=ended_on)
    assert Programme.objects.active(day).exists() is expected


@pytest.mark.parametrize("status", ["planned", "announced", "closed"])
def test_programme_that_is_not_at_work_counts_on_no_day(make_programme, status):
    make_programme(status=status)
    make_programme(status=status, started_on=FIRST)
    assert not Programme.objects.active(FIRST).exists()


def test_programme_closed_since_was_at_work_until_its_last_day(make_programme):
    make_programme(status="closed", started_on=FIRST, ended_on=LAST)
    assert Programme.objects.active(LAST).exists()
    assert not Programme.objects.active(LAST + DAY).exists()


def test_programmes_are_those_at_work_today_unless_a_day_is_given(make_programme, monkeypatch):
    make_programme(status="active", started_on=FIRST)
    monkeypatch.setattr(period.timezone, "localdate", lambda: FIRST - DAY)
    assert not Programme.objects.active().exists()
    monkeypatch.setattr(period.timezone, "localdate", lambda: FIRST)
    assert Programme.objects.active().exists()


# Rules


@pytest.mark.database
def test_country_has_one_programme_of_a_name(make_programme, make_country):
    make_programme(name="Teapot Fund", country=make_country("UA"))
    assert_refused(
        Programme(name="Teapot Fund", country=make_country("UA")),
        "This country already has a programme of this name.",
    )
    assert_accepted(Programme(name="Teapot Fund", country=make_country("PL")))
    assert_accepted(Programme(name="Kettle Fund", country=make_country("UA")))


@pytest.mark.database
def test_programme_may_end_on_its_first_day_but_not_before(db):
    assert_refused(
        Programme(name="Teapot Fund", started_on=FIRST, ended_on=FIRST - DAY),
        "A programme cannot end before it starts.",
        "programme_ends_after_it_starts",
    )
    assert_accepted(Programme(name="Teapot Fund", started_on=FIRST, ended_on=FIRST))
    assert_accepted(Programme(name="Kettle Fund", ended_on=FIRST))


@pytest.mark.database
def test_programme_has_an_other_name_once(make_programme):
    programme = make_programme()
    assert_accepted(ProgrammeName(bearer=programme, name="The Kitty"))
    assert_refused(
        ProgrammeName(bearer=programme, name="The Kitty", kind=ProgrammeName.Kind.SHORT),
        "The programme already has this name.",
    )
    assert_accepted(ProgrammeName(bearer=programme, name="The Piggy Bank"))
    assert_accepted(ProgrammeName(bearer=make_programme(), name="The Kitty"))


@pytest.mark.database
def test_organisation_is_part_of_a_programme_once_whatever_its_role(make_programme, make_company):
    programme, company = make_programme(), make_company()
    assert_accepted(ProgrammeBody(programme=programme, company=company, role="lead"))
    assert_refused(
        ProgrammeBody(programme=programme, company=company, role="member"),
        "The organisation is already part of this programme.",
    )
    assert_accepted(ProgrammeBody(programme=programme, company=make_company(), role="lead"))
    assert_accepted(ProgrammeBody(programme=make_programme(), company=company, role="lead"))


@pytest.mark.database
@pytest.mark.parametrize(
    ("line", "message"),
    [
        (ProgrammeIncome, "The programme already lists this source of income."),
        (ProgrammePurpose, "The programme already lists this purpose."),
    ],
)
def test_line_stands_once_in_a_programme(make_programme, line, message):
    programme = make_programme()
    assert_accepted(line(programme=programme, description="Bake sales"))
    assert_refused(line(programme=programme, description="Bake sales"), message)
    assert_accepted(line(programme=programme, description="Raffles"))
    assert_accepted(line(programme=make_programme(), description="Bake sales"))


@pytest.fixture
def make_allocation(make_programme):
    """An allocation, not saved."""

    def make(**values):
        return ProgrammeAllocation(
            programme=make_programme(),
            **{"description": "Rubber ducks", "amount": Decimal(1), "currency": "EUR", **values},
        )

    return make


@pytest.mark.database
@pytest.mark.parametrize("amount", [Decimal(0), Decimal("-0.01")])
def test_allocation_is_more_than_zero(make_allocation, amount):
    assert_refused(
        make_allocation(amount=amount), "An allocation is more than zero.", "allocation_is_positive"
    )


@pytest.mark.database
def test_allocation_of_the_smallest_coin_is_accepted(make_allocation):
    assert_accepted(make_allocation(amount=Decimal("0.01")))


@pytest.mark.parametrize("currency", ["", "eur", "EU", "EURO"])
def test_form_refuses_an_allocation_without_a_currency(make_allocation, currency):
    with pytest.raises(ValidationError) as refusal:
        make_allocation(currency=currency).full_clean()
    assert [*refusal.value.message_dict] == ["currency"]


@pytest.mark.database
@pytest.mark.parametrize("currency", ["", "eur", "EU"])
def test_database_refuses_an_allocation_without_a_currency(make_allocation, currency):
    with pytest.raises(IntegrityError), transaction.atomic():
        make_allocation(currency=currency).save()


# What they say of themselves


def test_programme_is_called_by_its_name_and_found_by_all_of_them(make_programme):
    programme = make_programme(name="Teapot Fund", summary="For samovars")
    ProgrammeName.objects.create(bearer=programme, name="Скарбничка")
    make_programme()
    assert str(programme) == "Teapot Fund"
    for words in ("teapot", "samovars", "скарбничка", "skarbnychka fund"):
        assert [*Programme.objects.search(words)] == [programme]


def test_parts_of_a_programme_read_as_a_person_would_say_them(make_company, make_allocation):
    body = ProgrammeBody(company=make_company(name="Teapot Smelter"), role="lead")
    assert str(body) == "Teapot Smelter (lead)"
    assert str(make_allocation()) == "Rubber ducks"


def test_parts_go_with_their_programme_but_its_organisations_stay(make_allocation, make_company):
    allocation, company = make_allocation(), make_company()
    allocation.save()
    allocation.programme.bodies.create(company=company)
    with pytest.raises(ProtectedError):
        company.delete()
    allocation.programme.delete()
    company.refresh_from_db()
    assert ProgrammeAllocation.history.get(history_type="-").amount == 1
    assert ProgrammeBody.history.get(history_type="-").company == company
