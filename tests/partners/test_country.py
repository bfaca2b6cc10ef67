import re

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from partners.models import Country, CountryGroup


def nowhere(**values):
    """A country that is not there, not saved."""
    return Country(**{"code": "QQ", "alpha3": "QQQ", "name": "Nowhereland", "name_uk": "Ніщоземля", **values})


@pytest.mark.database
@pytest.mark.parametrize("code", ["", "Q", "qq", "Qq", "Q1", "1Q", "ЩЩ", " Q"])
def test_code_is_two_capitals(db, code):
    country = nowhere(code=code)
    with pytest.raises(ValidationError) as refusal:
        country.full_clean()
    assert "code" in refusal.value.message_dict
    with pytest.raises(IntegrityError, match="country_code_is_two_capitals"), transaction.atomic():
        country.save()


@pytest.mark.parametrize("code", ["QQ", "AZ", "ZA"])
def test_any_two_capitals_are_a_code(db, code):
    country = nowhere(code=code)
    country.full_clean()
    country.save()


@pytest.mark.parametrize("code", ["qq", "Q1"])
def test_form_says_what_a_code_is(db, code):
    with pytest.raises(ValidationError, match="A country code is two capital letters, such as UA"):
        nowhere(code=code).full_clean()


@pytest.mark.database
@pytest.mark.parametrize("taken", [{"alpha3": "XQX"}, {"code": "XQ"}])
def test_each_code_names_one_country(db, taken):
    nowhere().save()
    country = nowhere(
        **{"code": "XQ", "alpha3": "XQX", **({"code": "QQ"} if "alpha3" in taken else {"alpha3": "QQQ"})}
    )
    with pytest.raises(ValidationError, match="already exists"):
        country.full_clean()
    with pytest.raises(IntegrityError, match=r"(?i)unique"), transaction.atomic():
        country.save()
    nowhere(code="XQ", alpha3="XQX").full_clean()


def test_country_is_called_by_its_everyday_name(make_country):
    assert str(make_country("PL")) == "Poland"


@pytest.mark.parametrize(
    "words", ["qq", "QQQ", "nowhere", "НІЩОземля", "Nishchozemlia", "realm of absence", "void isles"]
)
def test_search_finds_a_country_by_codes_and_every_name(db, make_country, words):
    country = nowhere(other_names="Realm of Absence\nThe Void Isles\n")
    country.save()
    make_country("PL")
    assert [*Country.objects.search(words)] == [country]


def test_countries_in_any_of_the_groups_come_once(make_country, make_group):
    both, one, none = make_country("PL"), make_country("DE"), make_country("NO")
    make_group("TEAPOT", "PL", "DE")
    make_group("KETTLE", "PL")
    assert {*Country.objects.in_groups("TEAPOT")} == {both, one}
    assert [*Country.objects.in_groups("KETTLE")] == [both]
    assert sorted(Country.objects.in_groups("TEAPOT", "KETTLE").values_list("code", flat=True)) == [
        "DE",
        "PL",
    ]
    assert not Country.objects.in_groups().exists()
    assert not Country.objects.in_groups("SAMOVAR").exists()
    assert none not in Country.objects.in_groups("TEAPOT", "KETTLE")


@pytest.mark.database
def test_code_names_one_group(make_group):
    make_group("TEAPOT")
    group = CountryGroup(code="TEAPOT", name="Another club")
    with pytest.raises(ValidationError, match=re.escape("already exists")):
        group.full_clean()
    with pytest.raises(IntegrityError, match=r"(?i)unique"), transaction.atomic():
        group.save()


def test_group_is_called_and_found_by_its_code(make_group):
    group = make_group("TEAPOT")
    make_group("KETTLE")
    assert str(group) == "TEAPOT"
    assert [*CountryGroup.objects.search("teapot")] == [group]


def test_history_keeps_the_groups_of_every_moment(make_country, make_group):
    country, group = make_country("PL"), make_group("TEAPOT")
    country.groups.add(group)
    country.groups.remove(group)
    assert [[line.countrygroup for line in row.groups.all()] for row in country.history.all()] == [
        [],
        [group],
        [],
    ]
