"""An undated text takes the year of the same event only, never that of its neighbour in the calendar."""

import pytest

from seeds.knowledge import shipped
from seeds.mentions.lent_years import LentYears
from seeds.values import KnownEvent

OPTICS = KnownEvent("Second Glass Optics Forum", "2030-12-05", "2030-12-06", "Lisbon")


@pytest.mark.parametrize(
    ("around", "cities", "year"),
    [
        ("The Glass Optics Forum took place.", set(), 2030),
        ("The second forum on glass and optics was long.", set(), 2030),
        ("A forum of industry took place in the city.", {"Lisbon"}, 2030),
        ("The Third Glass Optics Forum took place.", set(), None),
        ("The Glass Optics Exhibition took place.", set(), None),
        ("The Paper Dragon Forum took place.", set(), None),
        ("The plant was opened in the city.", {"Lisbon"}, None),
        ("They spoke of glass.", set(), None),
    ],
)
def test_the_event_must_be_the_same(around, cities, year):
    assert LentYears([OPTICS]).year(12, around, cities) == year


def test_another_month_lends_nothing():
    assert LentYears([OPTICS]).year(11, "The Glass Optics Forum took place.", set()) is None


def test_two_possible_years_are_none():
    events = [KnownEvent("Glass Optics Forum", "2030-12-05"), KnownEvent("Glass Optics Forum", "2031-12-05")]
    assert LentYears(events).year(12, "The Glass Optics Forum took place.", set()) is None


def test_a_name_that_only_says_forum_lends_nothing():
    assert LentYears([KnownEvent("International Forum", "2030-12-05")]).year(12, "A forum.", set()) is None


def test_an_undated_text_on_another_event_stays_without_year(reading, stated):
    knowledge = shipped().with_events([OPTICS])
    same = reading("The Glass Optics Forum took place in Lisbon on December 5-6.", None, knowledge)
    assert stated(same, "event_date") == [("Glass Optics Forum", "2030-12-05", "2030-12-06")]
    other = reading("The Paper Dragon Forum took place in Oslo on December 5-6.", None, knowledge)
    assert stated(other, "event_date") == []
