from datetime import date

import pytest

from seeds.mentions.dates import Calendar, first_full_date

TUESDAY = date(2031, 5, 20)


def found(text, published_on=TUESDAY, **known):
    return [day.name for day in Calendar(published_on).days(text, **known)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 2031-04-02", "2031-04-02"),
        ("02.04.2031", "2031-04-02"),
        ("on April 2, 2031", "2031-04-02"),
        ("on Apr. 2", "2031-04-02"),
        ("the 2nd of April", "2031-04-02"),
        ("on 2-3 April", "2031-04-02/2031-04-03"),
        ("from April 30 to May 2", "2031-04-30/2031-05-02"),
        ("in April", "2031-04"),
        ("in December of last year", "2030-12"),
        ("mid-April", "2031-04"),
        ("2 квітня 2031 року", "2031-04-02"),
        ("2-3 квітня", "2031-04-02/2031-04-03"),
        ("у квітні", "2031-04"),
        ("was held Monday and Tuesday", "2031-05-19/2031-05-20"),
        ("will be held on Friday", "2031-05-23"),
        ("held on Friday (9)", "2031-05-09"),
        ("on Tuesday, 20 May 2031", "2031-05-20"),
    ],
)
def test_days_are_read(text, expected):
    assert found(text) == [expected]


def test_the_year_is_the_one_nearest_to_publication():
    assert found("on December 5", date(2031, 1, 10)) == ["2030-12-05"]
    assert found("on January 5", date(2031, 12, 20)) == ["2032-01-05"]


def test_without_any_year_none_is_invented():
    assert found("on December 5-6", None) == ["12-05/12-06"]


def test_a_year_may_be_lent_month_by_month():
    assert found("on December 5-6", None, lend={12: 2030}.get) == ["2030-12-05/2030-12-06"]
    assert found("on November 5-6", None, lend={12: 2030}.get) == ["11-05/11-06"]


def test_the_only_year_of_a_text_holds_for_all_its_days():
    assert found("on 4 May 2030 and on 2 June", None) == ["2030-05-04", "2030-06-02"]


def test_a_text_of_two_years_lends_neither():
    assert found("on 4 May 2030, on 4 May 2031 and on 2 June", None) == ["2030-05-04", "2031-05-04", "06-02"]


@pytest.mark.parametrize(
    "text", ["February 30", "the F-16 jet", "they may meet", "a march of 12 miles", "31.02.2031"]
)
def test_what_is_no_day_is_not_read(text):
    assert found(text) == []


def test_first_full_date_needs_a_year():
    assert first_full_date("by Nobody, May 2, 2031 10:15 AM") == date(2031, 5, 2)
    assert first_full_date("by Nobody, May 2") is None
