import pytest

from seeds.mentions.offices import office


@pytest.mark.parametrize(
    ("title", "form"),
    [
        ("Президент", "President"),
        ("President of Portugal", "President"),
        ("Міністр оборони України", "Minister of Defence"),
        ("Minister of Defense", "Minister of Defence"),
        ("Defence Minister", "Minister of Defence"),
        ("Minister for Strategic Industries", "Minister of Strategic Industries"),
        ("Міністр з питань стратегічних галузей промисловості", "Minister of Strategic Industries"),
        ("заступник міністра закордонних справ", "Deputy Minister of Foreign Affairs"),
        ("Deputy Defence Minister", "Deputy Minister of Defence"),
        ("прем'єр-міністерка Данії", "Prime Minister"),
        ("гендиректор", "CEO"),
        ("chief executive officer", "CEO"),
        ("генеральний директор", "Director General"),
    ],
)
def test_titles_of_one_office_have_one_form(title, form):
    assert office(title) == form


@pytest.mark.parametrize("title", ["Minister of Teapots", "Keeper of the Keys", ""])
def test_an_unknown_office_has_none(title):
    assert office(title) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Міністр оборони України Олег Вигаданий виступив.",
        "Ukraine's Defence Minister Oleh Vyhadanyi spoke.",
        "Oleh Vyhadanyi, Minister of Defence of Ukraine, spoke.",
    ],
)
def test_a_minister_keeps_his_country(reading, text):
    (person,) = [entity for entity in reading(text).entities if entity.kind == "PERSON"]
    assert person.attributes["country"] == "UA"


def test_the_title_is_an_attribute_of_the_person(reading):
    found = reading("Міністр оборони України Олег Вигаданий виступив.")
    (person,) = [entity for entity in found.entities if entity.kind == "PERSON"]
    assert person.attributes["title"] == "Minister of Defence"
