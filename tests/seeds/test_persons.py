import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President of Portugal Xavier Fictício spoke.", ("Xavier Fictício", "President", "Portugal")),
        ("Danish Prime Minister Nora Invented spoke.", ("Nora Invented", "Prime Minister", "Denmark")),
        (
            "Ukrainian Minister of Strategic Industries Oleh Vyhadanyi spoke.",
            ("Oleh Vyhadanyi", "Minister of Strategic Industries", "Ukraine"),
        ),
        ("Oleh Vyhadanyi, CEO of Quibble Dynamics, spoke.", ("Oleh Vyhadanyi", "CEO", "Quibble Dynamics")),
        (
            "Portugal's ambassador to Denmark, Nora Invented, spoke.",
            ("Nora Invented", "ambassador to Denmark", "Portugal"),
        ),
        (
            "Міністр оборони України Олег Вигаданий виступив.",
            ("Олег Вигаданий", "Міністр оборони України", "Ukraine"),
        ),
    ],
)
def test_positions(reading, stated, text, expected):
    assert expected in stated(reading(text), "position")


def test_spellings_of_a_surname_are_one_person(reading, names):
    found = reading(
        "President Oleh Vydumansky spoke. Oleh Vydumanskyy left. Vydumanskiy slept. Про це сказав Олег Видуманський."
    )
    assert len(names(found, "PERSON")) == 1


def test_a_former_post_is_no_position(reading, stated):
    assert stated(reading("Former President Oleh Vyhadanyi spoke."), "position") == []


def test_titles_and_bodies_are_not_people(reading, names):
    assert names(reading("The Strategic Industries Minister met the Verkhovna Rada."), "PERSON") == []


def test_letters_of_central_europe_are_letters(reading, names):
    assert names(reading("Minister Otakar Vymyšlený spoke to Zdeněk Řehoř Nikdo."), "PERSON")[:1] == [
        "Otakar Vymyšlený"
    ]


def test_after_a_title_milan_is_a_first_name(reading, names):
    found = reading("Minister of Defence of Slovakia, Milan Vymyslený, spoke.")
    assert (names(found, "PERSON"), names(found, "CITY")) == (["Milan Vymyslený"], [])
