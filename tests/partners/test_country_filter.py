import pytest
from django.test import Client
from django.urls import reverse

from events.models import Participation
from partners.models import AgreementParty, Facility, Membership
from tests.conftest import Maker


def names(client: Client, noun: str, query: str) -> list[str]:
    """What the list shows under the address."""
    response = client.get(reverse(f"admin:{noun}_changelist") + query)
    assert response.status_code == 200
    return sorted(str(row) for row in response.context["cl"].result_list)


@pytest.fixture
def viewer(login: Maker) -> Client:
    return login("viewer")


def test_two_countries_show_the_companies_of_either(viewer: Client, make_company: Maker) -> None:
    for country in ("PL", "DE", "US"):
        make_company(country, name=f"Works {country}")
    make_company(None, name="Works nowhere")
    assert names(viewer, "partners_company", "?country=PL&country=DE") == ["Works DE", "Works PL"]


def test_groups_are_joined_by_or_and_narrow_a_country_by_and(
    viewer: Client, make_company: Maker, make_group: Maker
) -> None:
    for country in ("PL", "DE", "NO", "US"):
        make_company(country, name=f"Works {country}")
    make_group("EU", "PL", "DE")
    make_group("NATO", "PL", "NO")
    assert names(viewer, "partners_company", "?group=EU") == ["Works DE", "Works PL"]
    assert names(viewer, "partners_company", "?group=EU&group=NATO") == ["Works DE", "Works NO", "Works PL"]
    assert names(viewer, "partners_company", "?group=NATO&country=PL&country=US") == ["Works PL"]


def test_an_agreement_is_found_once_by_the_country_of_any_party(
    viewer: Client, make_agreement: Maker, make_company: Maker, make_country: Maker
) -> None:
    both, one, neither = (make_agreement(title=title) for title in ("Both", "One", "Neither"))
    AgreementParty.objects.create(agreement=both, country=make_country("PL"))
    AgreementParty.objects.create(agreement=both, company=make_company("PL"))
    AgreementParty.objects.create(agreement=one, company=make_company("DE"))
    AgreementParty.objects.create(agreement=neither, company=make_company("US"))
    assert names(viewer, "partners_agreement", "?country=PL&country=DE") == ["Both", "One"]
    assert names(viewer, "partners_agreement", "?country=PL") == ["Both"]


def test_a_participation_is_found_by_the_country_of_whoever_takes_part(
    viewer: Client, make_forum: Maker, make_company: Maker, make_contact: Maker, make_country: Maker
) -> None:
    forum = make_forum(name="F")
    Participation.objects.create(forum=forum, company=make_company("PL", name="Firm"))
    Participation.objects.create(forum=forum, contact=make_contact("PL", name="Person"))
    Participation.objects.create(forum=forum, country=make_country("PL"))
    Participation.objects.create(forum=forum, company=make_company("DE", name="Other"))
    found = names(viewer, "events_participation", "?country=PL")
    assert found == ["Firm – F", "Person – F", "Poland – F"]


def test_memberships_facilities_contacts_and_forums_have_the_filter_too(
    viewer: Client,
    make_alliance: Maker,
    make_company: Maker,
    make_contact: Maker,
    make_country: Maker,
    make_forum: Maker,
) -> None:
    alliance = make_alliance(name="A")
    for code in ("PL", "US"):
        company = make_company("UA" if code == "US" else code, name=f"Firm {code}")
        Membership.objects.create(company=company, alliance=alliance)
        Facility.objects.create(title=f"Shop {code}", company=company, country=make_country(code))
        make_contact(code, name=f"Person {code}")
        make_forum(code, name=f"Forum {code}")
    assert names(viewer, "partners_membership", "?country=PL") == ["Firm PL – A"]
    assert names(viewer, "partners_facility", "?country=US") == ["Shop US"]
    assert names(viewer, "partners_contact", "?country=US") == ["Person US"]
    assert names(viewer, "events_forum", "?country=PL") == ["Forum PL"]


def test_options_can_be_found_in_either_language(viewer: Client, make_company: Maker) -> None:
    make_company("PL")
    page = viewer.get(reverse("admin:partners_company_changelist")).content.decode()
    assert "Poland · Польща (PL)" in page


@pytest.mark.parametrize("code", ["QQ", "pl", "", "%27)--", "99999999999999999999"])
@pytest.mark.parametrize("parameter", ["country", "group"])
def test_an_unknown_code_finds_nothing_and_says_so(
    viewer: Client, make_company: Maker, make_group: Maker, parameter: str, code: str
) -> None:
    make_company("PL", name="Works")
    make_group("EU", "PL")
    address = reverse("admin:partners_company_changelist")
    response = viewer.get(f"{address}?{parameter}={code}")
    assert response.status_code == 200
    found = [str(row) for row in response.context["cl"].result_list]
    said = [str(message) for message in response.context["messages"]]
    if code == "":  # an emptied choice is no filter
        assert (found, said) == (["Works"], [])
    else:
        assert found == [] and len(said) == 1 and "nothing was found" in said[0]


def test_a_known_country_beside_an_unknown_one_still_counts(viewer: Client, make_company: Maker) -> None:
    make_company("PL", name="Works")
    make_company("DE", name="Other")
    assert names(viewer, "partners_company", "?country=PL&country=QQ") == ["Works"]
