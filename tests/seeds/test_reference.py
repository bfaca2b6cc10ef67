import csv
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

import seeds
from seeds.documents import find, load

FOLDER = Path(seeds.__file__).parent
COUNTS = {
    "NATO": 32, "EU": 27, "EEA": 30, "EFTA": 4, "PESCO": 26, "OSCE": 57, "COE": 46, "G7": 7, "G20": 19,
    "FIVE-EYES": 5, "B9": 9, "JEF": 10, "NORDEFCO": 5, "BALTIC": 3, "V4": 4, "AUKUS": 3, "WEIMAR": 3,
    "COMMONWEALTH": 56, "WASSENAAR": 42,
}  # fmt: skip


def rows(name):
    with (FOLDER / "reference" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def parts(cell):
    return cell.split("; ") if cell else []


def repeated(values):
    return [value for value, count in Counter(map(str.casefold, values)).items() if count > 1]


CODES = {row["code"] for row in rows("countries.csv")}


@pytest.mark.parametrize(
    "name", ["capabilities.csv", "formats.csv", "countries.csv", "groups.csv", "companies.csv"]
)
def test_cells_are_tidy_and_rows_are_complete(name):
    for row in rows(name):
        assert None not in row and None not in row.values(), row
        assert all(cell == " ".join(cell.split()) for cell in row.values()), row
        assert row["name"]


def test_every_country_is_there_once():
    countries = rows("countries.csv")
    assert len(countries) == len(CODES) == 250
    assert len({row["alpha3"] for row in countries}) == 250
    assert all(re.fullmatch("[A-Z]{2}", row["code"]) for row in countries)
    assert all(re.fullmatch("[A-Z]{3}", row["alpha3"]) for row in countries)


def test_every_country_has_both_names_and_a_region():
    regions = {"Africa", "Americas", "Antarctica", "Asia", "Europe", "Oceania"}
    for row in rows("countries.csv"):
        assert row["name_uk"] and re.search("[а-яіїєґ]", row["name_uk"]), row
        assert row["region"] in regions, row


def test_no_name_of_a_country_means_two():
    names = []
    for row in rows("countries.csv"):
        names += [row["name"], row["name_uk"], *parts(row["other_names"])]
    assert repeated(names) == []


@pytest.mark.parametrize(
    ("name", "code"),
    [("USA", "US"), ("США", "US"), ("UK", "GB"), ("ОАЕ", "AE"), ("Czech Republic", "CZ"), ("Türkiye", "TR")],
)
def test_usual_other_names_of_countries_are_known(name, code):
    assert [row["code"] for row in rows("countries.csv") if name in parts(row["other_names"])] == [code]


def test_groups_have_the_members_they_had_on_their_day():
    groups = {row["code"]: row for row in rows("groups.csv")}
    for code, count in COUNTS.items():
        assert len(groups[code]["members"].split()) == count, code


def test_members_of_groups_are_countries_and_named_once():
    for row in rows("groups.csv"):
        members = row["members"].split()
        assert set(members) <= CODES, row["code"]
        assert len(members) == len(set(members)), row["code"]
        assert date.fromisoformat(row["as_of"])
    assert repeated(row["code"] for row in rows("groups.csv")) == []


def test_companies_are_many_of_known_kinds_and_countries():
    companies = rows("companies.csv")
    assert len(companies) >= 200
    assert {row["kind"] for row in companies} == {
        "company",
        "state_enterprise",
        "association",
        "research",
        "media",
    }
    assert {row["country"] for row in companies} <= CODES | {""}


def test_no_name_of_a_company_means_two():
    names = []
    for row in rows("companies.csv"):
        names += [row["name"], *parts(row["aliases"]), *parts(row["aliases_uk"])]
    assert repeated(names) == []


@pytest.mark.parametrize("name", ["capabilities.csv", "formats.csv"])
def test_slugs_are_unique_and_both_names_given(name):
    listed = rows(name)
    assert repeated(row["slug"] for row in listed) == []
    assert all(re.fullmatch("[a-z]+(-[a-z]+)*", row["slug"]) for row in listed)
    assert all(row["name_uk"] and row["description"] for row in listed)


def test_capabilities_name_categories_of_the_common_military_list():
    categories = {"", *(f"ML{number}" for number in range(1, 23))}
    assert {row["ml_category"] for row in rows("capabilities.csv")} <= categories


def test_every_shipped_document_says_what_it_is():
    shipped = [load(path) for path in find([FOLDER / "documents"])]
    assert len(shipped) >= 5
    for document in shipped:
        assert document.title != Path(document.origin).stem, document.origin
        assert document.kind and document.language and document.summary_of, document.origin
    assert "uk" in {document.language for document in shipped}


def test_both_pairs_of_dates_of_the_washington_conference_survive():
    texts = [load(path).text for path in find([FOLDER / "documents"])]
    assert any("6-7 December 2023" in text for text in texts)
    assert any("December 5-6, 2023" in text for text in texts)
