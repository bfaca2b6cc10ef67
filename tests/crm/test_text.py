import pytest

from crm.text import fold, transliterate


@pytest.mark.parametrize(
    ("ukrainian", "latin"),
    [
        ("Єгор Їжакевич", "Yehor Yizhakevych"),
        ("Юрій Йосипенко", "Yurii Yosypenko"),
        ("Згурський", "Zghurskyi"),
        ("Розгон", "Rozghon"),
        ("Мар'яна Знам’янська", "Mariana Znamianska"),
        ("Ґалаґан Щербань", "Galagan Shcherban"),
        ("ЩИТ", "SHCHYT"),
        ("Щит", "Shchyt"),
        ("Соловей", "Solovei"),
        ("Plain Latin, 3D", "Plain Latin, 3D"),
    ],
)
def test_transliteration_follows_the_resolution_of_2010(ukrainian, latin):
    assert transliterate(ukrainian) == latin


def test_initial_letter_rule_holds_after_a_hyphen():
    assert transliterate("Нечай-Яворська") == "Nechai-Yavorska"


def test_fold_unifies_quotes_dashes_case_and_spaces():
    assert fold("  «ЗОРЕПЛАВ»  Північ–1\u00a0") == '"зореплав" північ-1'
    assert fold("O’Neverly") == fold("o'neverly") == fold("Oʼneverly")


def test_fold_keeps_legal_forms():
    assert fold("Nowhere Dynamics Ltd") != fold("Nowhere Dynamics")
