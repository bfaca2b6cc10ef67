import pytest

from seeds.mentions.declension import cases


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Харків", "Харкові"),
        ("Миколаїв", "Миколаєва"),
        ("Тернопіль", "Тернополі"),
        ("Рига", "Ризі"),
        ("Софія", "Софії"),
        ("Генуя", "Генуї"),
        ("Чернівці", "Чернівцях"),
        ("Бровари", "Броварах"),
        ("Хмельницький", "Хмельницькому"),
        ("Луцьк", "Луцьку"),
        ("Вадуц", "Вадуцем"),
        ("Нью-Йорк", "Нью-Йорку"),
        ("Дубай", "Дубаї"),
    ],
)
def test_oblique_forms(name, form):
    assert form in cases(name)


@pytest.mark.parametrize("name", ["Баку", "Осло", "Тбілісі"])
def test_foreign_endings_are_not_declined(name):
    assert cases(name) == [name]


def test_an_inflected_city_is_found_under_its_english_name(reading, names):
    assert names(reading("Завод збудують у Констанці, Кам'янському та Броварах."), "CITY") == [
        "Constanta",
        "Kamianske",
        "Brovary",
    ]
