from seeds.knowledge import Knowledge
from seeds.values import Kind, KnownName


def test_a_comma_before_a_legal_form_belongs_to_the_name(reading, names):
    found = reading("Quibble Optics, Inc. and Fiction & Fable Ltd signed nothing.")
    assert names(found, "ORG") == ["Quibble Optics, Inc.", "Fiction & Fable Ltd"]


def test_with_and_without_legal_form_is_one_company(reading, names):
    found = reading("Quibble Robotics GmbH is small. Quibble Robotics will grow.")
    assert names(found, "ORG") == ["Quibble Robotics GmbH"]


def test_ministries_take_the_country_that_a_list_gives_once(reading, names):
    found = reading("The Ministry of Defence and the Ministry of Finance of Portugal met.")
    assert names(found, "ORG") == ["Ministry of Defence of Portugal", "Ministry of Finance of Portugal"]


def test_a_country_in_front_holds_for_the_list(reading, names):
    found = reading("The U.S. Department of State, Department of Energy, and Department of Commerce met.")
    assert names(found, "ORG") == [
        "U.S. Department of State",
        "U.S. Department of Energy",
        "U.S. Department of Commerce",
    ]


def test_a_ukrainian_ministry_is_named_in_the_nominative(reading, names):
    assert "Міністерство фінансів Данії" in names(
        reading("Про це повідомили у Міністерстві фінансів Данії."), "ORG"
    )


def test_ukrainian_quoted_names_after_a_legal_form(reading, names):
    assert names(reading("Завод збудує ТОВ «Вигадані Крила»."), "ORG") == ["Вигадані Крила"]


def test_callers_names_are_found_in_their_spellings(reading, names):
    knowledge = Knowledge.of([KnownName(Kind.ORG, "Zzyzx", ("Zzyzx", "Зизікс*"))])
    assert names(reading("Компанія Зизіксом не пов'язана.", knowledge=knowledge), "ORG") == ["Zzyzx"]


def test_a_headline_in_title_case_makes_no_company(reading, names):
    assert names(reading("Great Makers Praise Their Old Wooden Systems"), "ORG") == []


def test_a_nationality_belongs_to_an_association_but_not_to_a_firm(reading, names):
    found = reading(
        "The Danish Toy Industries Federation met people of the small Danish Nowhere Dynamics in an old garden."
    )
    assert names(found, "ORG") == ["Danish Toy Industries Federation", "Nowhere Dynamics"]
    assert names(found, "COUNTRY") == ["Denmark"]


def test_firms_nobody_knows_by_what_they_do(reading, names):
    found = reading("Plasticine Lamps and Quibble Dynamics signed nothing.")
    assert names(found, "ORG") == ["Plasticine Lamps", "Quibble Dynamics"]
