from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError

from crm import period
from crm.period import ends_after_it_starts, held_on
from partners.models import Position

FIRST, LAST = date(2031, 3, 10), date(2031, 3, 20)
DAY = timedelta(days=1)


@pytest.fixture
def make_position(make_contact, make_country):
    def make(start, end):
        return Position.objects.create(
            contact=make_contact(),
            country=make_country(),
            title="Keeper of Teapots",
            started_on=start,
            ended_on=end,
        )

    return make


@pytest.mark.parametrize(
    ("start", "end", "day", "expected"),
    [
        (FIRST, LAST, FIRST - DAY, False),
        (FIRST, LAST, FIRST, True),
        (FIRST, LAST, LAST, True),
        (FIRST, LAST, LAST + DAY, False),
        (FIRST, FIRST, FIRST, True),
        (FIRST, FIRST, FIRST + DAY, False),
        (None, LAST, date.min, True),
        (None, LAST, LAST, True),
        (None, LAST, LAST + DAY, False),
        (FIRST, None, FIRST - DAY, False),
        (FIRST, None, FIRST, True),
        (FIRST, None, date.max, True),
        (None, None, FIRST, True),
    ],
)
def test_both_days_count_and_unknown_ones_exclude_nothing(make_position, start, end, day, expected):
    make_position(start, end)
    assert held_on(Position.objects.all(), day, "started_on", "ended_on").exists() is expected


@pytest.mark.parametrize(("today", "expected"), [(FIRST - DAY, 0), (FIRST, 1), (LAST, 1), (LAST + DAY, 0)])
def test_day_is_today_unless_given(make_position, monkeypatch, today, expected):
    make_position(FIRST, LAST)
    monkeypatch.setattr(period.timezone, "localdate", lambda: today)
    assert held_on(Position.objects.all(), None, "started_on", "ended_on").count() == expected


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("start", "end", "allowed"),
    [
        (FIRST, FIRST, True),
        (FIRST, FIRST + DAY, True),
        (FIRST, FIRST - DAY, False),
        (None, FIRST, True),
        (FIRST, None, True),
        (None, None, True),
    ],
)
def test_period_may_end_on_its_first_day_but_not_before(start, end, allowed):
    rule = ends_after_it_starts(
        "started_on", "ended_on", name="teapot_rule", message="No teapot ends so early."
    )
    position = Position(started_on=start, ended_on=end)
    if allowed:
        rule.validate(Position, position)
    else:
        with pytest.raises(ValidationError, match="No teapot ends so early"):
            rule.validate(Position, position)
