from datetime import date

import pytest

from crm.exporting import csv_lines
from partners import resources
from partners.models import (
    Agreement,
    Alliance,
    Capability,
    Company,
    CompanyName,
    Contact,
    CooperationFormat,
    Country,
    CountryGroup,
    Facility,
    Membership,
    Position,
    Programme,
)
from tests.crm.test_resources import exported, imported, sheet


@pytest.fixture
def everything(
    make_company, make_contact, make_alliance, make_agreement, make_programme, make_group, make_user
):
    """At least one row of every noun, with all that its sheet shows."""
    make_group("EU", "PL")
    owner = make_user(username="=owner", first_name="Olena", last_name="Testova")
    drones = Capability.objects.create(slug="drones", name="Drones; small", ml_category="ML10")
    kites = Capability.objects.create(slug="kites", name='Kites "big"')
    joint = CooperationFormat.objects.create(slug="joint", name="Joint production", name_uk="Спільне")
    company = make_company(
        name="=Gargoyle", country="PL", owner=owner, notes="a\nb", website="https://example.org/"
    )
    company.capabilities.set([drones, kites])
    CompanyName.objects.create(bearer=company, name="Gargulec; S.A.")
    company.identifiers.create(scheme="CAGE", value="0AB12")
    contact = make_contact(phone="+380440000000", owner=owner, email="zebulon@example.org")
    Position.objects.create(contact=contact, company=company, title="CEO", started_on=date(2024, 1, 1))
    alliance = make_alliance(name="Alliance of Paper Dragons", founded_on=date(2023, 9, 29))
    Membership.objects.create(
        alliance=alliance, company=company, status="signatory", joined_on=date(2023, 9, 29)
    )
    agreement = make_agreement(
        status="signed",
        signed_on=date(2024, 10, 2),
        stands_for=20,
        value="1000.50",
        currency="EUR",
        owner=owner,
    )
    agreement.parties.create(company=company, role="signatory")
    agreement.parties.create(country=Country.objects.get(code="PL"), role="guarantor")
    agreement.formats.add(joint)
    agreement.capabilities.set([drones, kites])
    programme = make_programme(country=Country.objects.get(code="PL"), kind="fund")
    programme.bodies.create(company=company, role="lead")
    programme.purposes.create(description="ducks")
    programme.allocations.create(
        description="ponds", amount="5.00", currency="EUR", allocated_on=date(2025, 1, 1)
    )
    facility = Facility.objects.create(title="-Pond", company=company, country=company.country, kind="repair")
    facility.capabilities.add(drones)


NOUNS = {
    Agreement: resources.AgreementResource,
    Alliance: resources.AllianceResource,
    Capability: resources.CapabilityResource,
    Company: resources.CompanyResource,
    Contact: resources.ContactResource,
    CooperationFormat: resources.CooperationFormatResource,
    Country: resources.CountryResource,
    CountryGroup: resources.CountryGroupResource,
    Facility: resources.FacilityResource,
    Membership: resources.MembershipResource,
    Programme: resources.ProgrammeResource,
}


@pytest.mark.database
@pytest.mark.parametrize("model", NOUNS, ids=lambda model: model.__name__)
def test_export_then_import_changes_nothing(everything, model):
    resource = NOUNS[model]
    before = list(model.objects.order_by("pk").values())
    history = model.history.count()
    assert before
    sheet = exported(resource(), model.objects.all())
    assert imported(resource(), sheet)["skip"] == len(before)
    assert list(model.objects.order_by("pk").values()) == before
    assert model.history.count() == history


@pytest.mark.parametrize("model", NOUNS, ids=lambda model: model.__name__)
def test_a_sheet_without_ids_finds_its_records_again(everything, model):
    resource = NOUNS[model]
    sheet = exported(resource(), model.objects.all())
    del sheet["ID"]
    assert imported(resource(), sheet)["skip"] == model.objects.count()


@pytest.mark.parametrize("resource", NOUNS.values(), ids=lambda resource: resource.__name__)
def test_headings_differ_and_are_for_people(resource):
    headings = resource().headings()
    assert len(set(headings)) == len(headings)
    assert not any("_" in heading or heading != heading.strip() for heading in headings)


def test_a_new_sheet_adds_companies_once(make_country):
    for code in ("PL", "DE"):
        make_country(code)
    Capability.objects.create(slug="drones", name="Drones")
    rows = [
        {"Name": "Teapots", "Kind": "state enterprise", "Country code": "PL", "Capabilities": "Drones"},
        {"Name": "Teapots", "Kind": "media", "Country code": "DE", "Capabilities": ""},
    ]
    assert imported(resources.CompanyResource(), sheet(*rows))["new"] == 2
    assert imported(resources.CompanyResource(), sheet(*rows))["skip"] == 2
    polish = Company.objects.get(country__code="PL")
    assert polish.kind == "state_enterprise"
    assert [capability.name for capability in polish.capabilities.all()] == ["Drones"]
    assert polish.search_text


def test_companies_show_what_is_around_them(everything):
    row = exported(resources.CompanyResource(), Company.objects.all()).dict[0]
    assert row["Name"] == "'=Gargoyle"
    assert row["Kind"] == "company"
    assert (row["Country"], row["Country code"]) == ("Poland", "PL")
    assert row["Alliances"] == "Alliance of Paper Dragons (founding signatory, from 2023-09-29)"
    assert row["Capabilities"] == '"Drones; small"; "Kites ""big"""'
    assert row["Identifiers"] == "CAGE 0AB12"
    assert row["Other names"] == '"Gargulec; S.A."'
    assert (row["Owner"], row["Owner login"]) == ("Olena Testova", "'=owner")


def test_agreements_show_parties_with_roles(everything):
    row = exported(resources.AgreementResource(), Agreement.objects.all()).dict[0]
    assert row["Parties"] == "'=Gargoyle (signatory); Poland (guarantor)"
    assert row["Cooperation formats"] == "Joint production"
    assert (row["Value"], row["Currency"], row["Stands for"]) == ("1000.50", "EUR", "20")


def test_people_and_programmes_show_what_is_around_them(everything):
    row = exported(resources.ContactResource(), Contact.objects.all()).dict[0]
    assert row["Positions"] == "CEO (=Gargoyle, from 2024-01-01)"
    row = exported(resources.ProgrammeResource(), Programme.objects.all()).dict[0]
    assert row["Bodies"] == "'=Gargoyle (lead)"
    assert row["Allocations"] == "ponds (5.00 EUR, 2025-01-01)"
    row = exported(resources.CountryGroupResource(), CountryGroup.objects.all()).dict[0]
    assert row["Countries"] == "PL"


def test_alliances_count_the_members_of_today(everything, make_company):
    alliance = Alliance.objects.get()
    Membership.objects.create(alliance=alliance, company=make_company(), status="applied")
    assert exported(resources.AllianceResource(), Alliance.objects.all()).dict[0]["Members today"] == "1"


def test_the_column_beside_tells_companies_of_one_name_apart(make_company, make_alliance):
    make_alliance(name="Dragons")
    polish, german = make_company("PL", name="Twins"), make_company("DE", name="Twins")
    row = {"Alliance": "Dragons", "Company": "Twins", "Company country code": "DE", "Joined on": "2024-01-01"}
    imported(resources.MembershipResource(), sheet(row))
    assert Membership.objects.get().company == german
    membership = Membership.objects.get()
    imported(resources.MembershipResource(), sheet(row | {"ID": membership.pk, "Company country code": "PL"}))
    membership.refresh_from_db()
    assert membership.company == polish
    result = resources.MembershipResource().import_data(sheet(row | {"Company country code": ""}))
    assert "More than one company is called “Twins”" in str(result.invalid_rows[0].error_dict["company"])


def test_a_rule_between_columns_is_a_problem_of_the_row(everything):
    membership = Membership.objects.get()
    result = resources.MembershipResource().import_data(sheet({"ID": membership.pk, "Left on": "2020-01-01"}))
    assert "before it joins" in str(result.invalid_rows[0].error_dict)
    membership.refresh_from_db()
    assert membership.left_on is None


@pytest.mark.parametrize("model", NOUNS, ids=lambda model: model.__name__)
def test_exports_ask_the_same_number_of_questions_for_many_rows(
    everything, model, django_assert_max_num_queries
):
    with django_assert_max_num_queries(7):
        lines = "".join(csv_lines(NOUNS[model](), model.objects.all()))
    assert len(lines.splitlines()) > model.objects.count()
