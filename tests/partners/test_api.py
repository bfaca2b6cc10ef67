from datetime import date

import pytest
from django.utils import timezone

from partners.models import Capability, CooperationFormat, Facility, Membership, Position
from tests.crm.test_api import ids, results

API = "/api/v1/"


@pytest.fixture
def reader(login):
    return login("viewer")


def names(response):
    return [row.get("name") or row["title"] for row in results(response)]


def test_companies_of_several_countries(reader, make_company):
    for code in ("UA", "PL", "DE"):
        make_company(code, name=f"Works {code}")
    assert names(reader.get(f"{API}companies/?country=PL&country=DE")) == ["Works DE", "Works PL"]
    assert names(reader.get(f"{API}companies/?country=PL")) == ["Works PL"]


@pytest.mark.parametrize(
    "path", ["companies", "contacts", "programmes", "agreements", "memberships", "facilities"]
)
def test_an_unknown_country_is_an_error_that_names_it(reader, make_country, path):
    make_country("PL")
    answer = reader.get(f"{API}{path}/?country=PL&country=QQ")
    assert answer.status_code == 400
    assert answer.json() == {"country": ["Unknown country code: QQ."]}


def test_companies_of_a_group_come_once(reader, make_company, make_group):
    make_company("PL", name="Inside")
    make_company("US", name="Outside")
    make_group("EU", "PL")
    make_group("NATO", "PL")
    assert names(reader.get(f"{API}companies/?group=EU&group=NATO")) == ["Inside"]
    assert reader.get(f"{API}companies/?group=OPEC").status_code == 400


def test_companies_by_kind_status_and_capability(reader, make_company):
    company = make_company(name="Kites", kind="media", status="active")
    make_company(name="Others")
    company.capabilities.add(Capability.objects.create(slug="kites", name="Kites"))
    for query in ("kind=media", "status=active", "capability=kites", "search=KITES"):
        assert names(reader.get(f"{API}companies/?{query}")) == ["Kites"]
    for query in ("kind=circus", "status=x", "capability=unknown", "on=02.10.2024"):
        assert reader.get(f"{API}companies/?{query}").status_code == 400


@pytest.mark.database
def test_search_finds_ukrainian_names_in_any_case_and_alphabet(reader, make_company):
    make_company(name="Зореплав")
    assert names(reader.get(f"{API}companies/", {"search": "ЗОРЕПЛАВ"})) == ["Зореплав"]
    assert names(reader.get(f"{API}companies/", {"search": "zoreplav"})) == ["Зореплав"]


def test_members_on_a_day_the_first_and_last_days_count(reader, make_company, make_alliance):
    alliance, company = make_alliance(name="Paper Dragons"), make_company(name="Member")
    make_company(name="Stranger")
    Membership.objects.create(
        alliance=alliance,
        company=company,
        status="left",
        joined_on=date(2024, 1, 10),
        left_on=date(2024, 2, 10),
    )
    for day, expected in (
        ("2024-01-09", []),
        ("2024-01-10", ["Member"]),
        ("2024-02-10", ["Member"]),
        ("2024-02-11", []),
    ):
        for who in (alliance.pk, "Paper Dragons"):
            assert names(reader.get(f"{API}companies/", {"member_of": who, "on": day})) == expected
        assert len(results(reader.get(f"{API}memberships/", {"alliance": alliance.pk, "on": day}))) == len(
            expected
        )
        count = len(expected)
        assert results(reader.get(f"{API}alliances/", {"on": day}))[0]["member_count"] == count
        assert reader.get(f"{API}alliances/{alliance.pk}/", {"on": day}).json()["member_count"] == count
    assert names(reader.get(f"{API}companies/", {"member_of": alliance.pk})) == []  # today
    assert reader.get(f"{API}companies/", {"member_of": "Nobody"}).json() == {
        "member_of": ["Unknown: Nobody."]
    }


def test_members_of_today_unless_a_day_is_given(reader, make_company, make_alliance):
    alliance = make_alliance()
    Membership.objects.create(
        alliance=alliance, company=make_company(name="New"), joined_on=timezone.localdate()
    )
    assert names(reader.get(f"{API}companies/", {"member_of": alliance.pk})) == ["New"]
    assert reader.get(f"{API}alliances/{alliance.pk}/").json()["member_count"] == 1


def test_alliances_are_ordered_by_their_members(reader, make_company, make_alliance):
    small, large = make_alliance(name="A"), make_alliance(name="B")
    Membership.objects.create(alliance=large, company=make_company())
    assert ids(reader.get(f"{API}alliances/?ordering=-member_count")) == [large.pk, small.pk]
    assert ids(reader.get(f"{API}alliances/?ordering=name")) == [small.pk, large.pk]


def test_memberships_by_status_company_and_country(reader, make_company, make_alliance):
    alliance, company = make_alliance(), make_company("PL", name="Teapots")
    found = Membership.objects.create(alliance=alliance, company=company, status="applied").pk
    Membership.objects.create(alliance=alliance, company=make_company("DE"))
    for query in ("status=applied", f"company={company.pk}", "country=PL", "search=teapots"):
        assert ids(reader.get(f"{API}memberships/?{query}")) == [found]


def test_agreements_by_party_day_and_subject(reader, make_agreement, make_company, make_country):
    own, through = make_agreement(title="Own"), make_agreement(title="Through")
    own.parties.create(country=make_country("PL"))
    company = make_company("PL")
    through.parties.create(company=company)
    make_agreement(title="Other").parties.create(company=make_company("DE"))
    through.formats.add(CooperationFormat.objects.create(slug="joint", name="Joint"))
    through.capabilities.add(Capability.objects.create(slug="kites", name="Kites"))
    assert set(names(reader.get(f"{API}agreements/?country=PL"))) == {"Own", "Through"}
    for query in ("format=joint", "capability=kites", f"company={company.pk}", "search=through"):
        assert names(reader.get(f"{API}agreements/?{query}")) == ["Through"]


@pytest.mark.parametrize(
    ("day", "found"),
    [("2024-01-09", False), ("2024-01-10", True), ("2024-02-10", True), ("2024-02-11", False)],
)
def test_agreements_in_force_on_a_day(reader, make_agreement, day, found):
    make_agreement(status="signed", signed_on=date(2024, 1, 10), ends_on=date(2024, 2, 10))
    assert bool(results(reader.get(f"{API}agreements/", {"in_force": day}))) is found


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("signed_after=2024-01-10", True),
        ("signed_after=2024-01-11", False),
        ("signed_before=2024-01-10", True),
        ("signed_before=2024-01-09", False),
    ],
)
def test_agreements_signed_between_days(reader, make_agreement, query, found):
    make_agreement(status="signed", signed_on=date(2024, 1, 10))
    assert bool(results(reader.get(f"{API}agreements/?{query}"))) is found


def test_programmes_facilities_contacts_and_countries_are_filtered(
    reader, make_programme, make_company, make_contact, make_country, make_group
):
    company = make_company("PL", name="Body")
    fund = make_programme(name="Fund", kind="fund", status="active", started_on=date(2024, 1, 10))
    make_programme(name="Other")
    fund.bodies.create(company=company)
    for query in ("kind=fund", "status=active", f"body={company.pk}", "active=2024-01-10"):
        assert names(reader.get(f"{API}programmes/?{query}")) == ["Fund"]
    assert names(reader.get(f"{API}programmes/?active=2024-01-09")) == []
    Facility.objects.create(
        title="Pond",
        company=company,
        country=company.country,
        kind="repair",
        status="operating",
        opened_on=date(2024, 1, 10),
    )
    for query in ("kind=repair", "country=PL", f"company={company.pk}", "open=2024-01-10"):
        assert names(reader.get(f"{API}facilities/?{query}")) == ["Pond"]
    assert names(reader.get(f"{API}facilities/?open=2024-01-09")) == []
    contact = make_contact(name="Zebulon")
    make_contact()
    Position.objects.create(contact=contact, company=company, title="CEO")
    assert names(reader.get(f"{API}contacts/?company={company.pk}")) == ["Zebulon"]
    make_group("EU", "DE")
    assert names(reader.get(f"{API}countries/?group=EU")) == ["Germany"]


def test_company_details_are_readable(reader, make_company, make_alliance, make_user):
    company = make_company("PL", owner=make_user(first_name="Olena", last_name="Testova"))
    company.names.create(name="Gargulec", kind="legal")
    company.identifiers.create(scheme="CAGE", value="0AB12")
    Membership.objects.create(alliance=make_alliance(name="Dragons"), company=company, status="signatory")
    details = reader.get(f"{API}companies/{company.pk}/").json()
    assert details["country"] == {"code": "PL", "name": "Poland", "name_uk": "Польща"}
    assert details["owner"] == "Olena Testova"
    assert details["names"] == [{"name": "Gargulec", "kind": "legal", "language": ""}]
    assert details["identifiers"] == [{"scheme": "CAGE", "value": "0AB12"}]
    assert details["memberships"][0]["alliance"]["name"] == "Dragons"
    assert "search_text" not in details


def test_a_company_without_country_and_owner_is_shown(reader, make_company):
    details = reader.get(f"{API}companies/{make_company(None).pk}/").json()
    assert details["country"] is None
    assert details["owner"] is None


def test_agreement_and_programme_details_are_readable(reader, make_agreement, make_programme, make_company):
    company = make_company(name="Teapots")
    agreement = make_agreement(stands_for=20)
    agreement.parties.create(company=company, role="guarantor")
    agreement.formats.add(CooperationFormat.objects.create(slug="joint", name="Joint"))
    details = reader.get(f"{API}agreements/{agreement.pk}/").json()
    assert details["parties"] == [
        {"company": {"id": company.pk, "name": "Teapots"}, "country": None, "role": "guarantor"}
    ]
    assert details["stands_for"] == 20
    assert details["formats"][0]["slug"] == "joint"
    programme = make_programme()
    programme.bodies.create(company=company, role="lead")
    programme.incomes.create(description="ponds")
    programme.purposes.create(description="ducks")
    details = reader.get(f"{API}programmes/{programme.pk}/").json()
    assert details["bodies"][0] == {"company": {"id": company.pk, "name": "Teapots"}, "role": "lead"}
    assert (details["incomes"], details["purposes"]) == (
        [{"description": "ponds"}],
        [{"description": "ducks"}],
    )


# Beside the rows and their related tables: session, user, two of permissions, count.
BUDGETS = {
    "agreements": 5 + 4,  # agreements, parties, their companies, their countries
    "alliances": 5 + 1,
    "capabilities": 5 + 1,
    "companies": 5 + 2,  # companies, capabilities
    "contacts": 5 + 1,
    "cooperation-formats": 5 + 1,
    "countries": 5 + 2,  # countries, groups
    "country-groups": 5 + 1,
    "facilities": 5 + 2,  # facilities, capabilities
    "memberships": 5 + 1,
    "programmes": 5 + 1,
}


@pytest.fixture
def one_of_each(
    make_company,
    make_contact,
    make_alliance,
    make_agreement,
    make_programme,
    make_group,
    make_user,
    make_country,
):
    codes = iter(["UA", "PL", "DE", "US", "NO"] * 4)

    def make(number):
        code = next(codes)
        make_group(f"G{number}", code)
        company = make_company(code, owner=make_user())
        capability = Capability.objects.create(slug=f"c{number}", name=f"C{number}")
        company.capabilities.add(capability)
        make_contact(code, owner=make_user())
        Membership.objects.create(alliance=make_alliance(), company=company)
        agreement = make_agreement(owner=make_user())
        agreement.parties.create(company=company)
        agreement.parties.create(country=make_country(code))
        CooperationFormat.objects.create(slug=f"f{number}", name=f"F{number}")
        make_programme(country=make_country(code))
        facility = Facility.objects.create(title=f"T{number}", company=company, country=company.country)
        facility.capabilities.add(capability)

    return make


@pytest.mark.parametrize(("path", "budget"), BUDGETS.items(), ids=BUDGETS)
def test_ten_rows_cost_no_more_queries_than_one(reader, one_of_each, django_assert_num_queries, path, budget):
    one_of_each(0)
    with django_assert_num_queries(budget):
        assert results(reader.get(f"{API}{path}/"))
    for number in range(1, 10):
        one_of_each(number)
    with django_assert_num_queries(budget):
        assert len(results(reader.get(f"{API}{path}/"))) >= 5
