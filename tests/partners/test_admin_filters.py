from datetime import date
from urllib.parse import parse_qs

import pytest
from django.test import Client
from django.urls import reverse

from events.models import Outcome
from partners.admin.company import CompanyAdmin
from partners.models import Agreement, Capability, Company, Membership, Position
from tests.conftest import Maker

COMPANIES = "admin:partners_company_changelist"
AGREEMENTS = "admin:partners_agreement_changelist"


def shown(client: Client, view: str, query: str = "") -> list[str]:
    response = client.get(reverse(view) + query)
    assert response.status_code == 200, response.headers
    return sorted(str(row) for row in response.context["cl"].result_list)


def chips(client: Client, view: str, query: str) -> list[dict[str, str]]:
    return client.get(reverse(view) + query).context["active_filters"]


@pytest.mark.parametrize(
    "query",
    [
        "?search_text__startswith=a",
        "?created_by__password__startswith=md5",
        "?owner__password__startswith=md5",
        "?country__name__startswith=P",
        "?capabilities__name=x",
        "?memberships__notes__contains=x",
        "?kind__in=company",
        "?id__gt=1",
    ],
)
@pytest.mark.parametrize("page", ["changelist", "export"])
def test_a_list_cannot_be_asked_about_what_it_does_not_offer(login: Maker, query: str, page: str) -> None:
    assert login("manager").get(reverse(f"admin:partners_company_{page}") + query).status_code == 400


def test_several_choices_of_one_field_are_joined_by_or(login: Maker, make_company: Maker) -> None:
    for kind in (Company.Kind.MEDIA, Company.Kind.RESEARCH, Company.Kind.GOVERNMENT):
        make_company(kind=kind, name=kind.value)
    query = "?kind__exact=media&kind__exact=research"
    assert shown(login("viewer"), COMPANIES, query) == ["media", "research"]
    assert shown(login("viewer"), COMPANIES, query + "&status__exact=active") == []


def test_companies_are_found_by_capability_once_each(login: Maker, make_company: Maker) -> None:
    drones = Capability.objects.create(slug="drones", name="Drones")
    radars = Capability.objects.create(slug="radars", name="Radars")
    make_company(name="Both").capabilities.set([drones, radars])
    make_company(name="Neither")
    query = f"?capabilities__id__exact={drones.pk}&capabilities__id__exact={radars.pk}"
    assert shown(login("viewer"), COMPANIES, query) == ["Both"]


def test_the_alliance_filter_shows_todays_members_only(
    login: Maker, make_company: Maker, make_alliance: Maker
) -> None:
    alliance = make_alliance()
    for name, values in {
        "Member": {"joined_on": date(2024, 1, 1)},
        "Applicant": {"status": Membership.Status.APPLIED},
        "Former": {"status": Membership.Status.LEFT, "left_on": date(2024, 1, 1)},
    }.items():
        Membership.objects.create(company=make_company(name=name), alliance=alliance, **values)
    make_company(name="Stranger")
    assert shown(login("viewer"), COMPANIES, f"?alliance={alliance.pk}") == ["Member"]
    assert shown(login("viewer"), COMPANIES, "?alliance=nonsense") == []


def test_mine_means_the_reader_and_nobody_means_nobody(
    client: Client, make_user: Maker, make_company: Maker
) -> None:
    me, other = make_user("viewer"), make_user("viewer")
    make_company(name="Mine", owner=me)
    make_company(name="Theirs", owner=other)
    make_company(name="Free")
    client.force_login(me)
    assert shown(client, COMPANIES, "?owner=me") == ["Mine"]
    assert shown(client, COMPANIES, "?owner=nobody&owner=me") == ["Free", "Mine"]
    assert shown(client, COMPANIES, f"?owner={other.pk}") == ["Theirs"]
    assert shown(client, COMPANIES, "?owner=99999999999999999999") == []


def test_agreements_are_found_by_the_forum_where_they_were_signed(
    login: Maker, make_agreement: Maker, make_forum: Maker
) -> None:
    forum = make_forum()
    Outcome.objects.create(forum=forum, agreement=make_agreement(title="There"), kind="signed")
    make_agreement(title="Elsewhere")
    assert shown(login("viewer"), AGREEMENTS, f"?outcomes__forum__id__exact={forum.pk}") == ["There"]


@pytest.mark.parametrize("value", ["abc", "", "1,2"])
def test_a_wrong_number_in_the_address_is_no_error(
    login: Maker, make_company: Maker, make_agreement: Maker, value: str
) -> None:
    make_agreement()
    response = login("viewer").get(reverse(AGREEMENTS) + f"?parties__company__id__exact={value}", follow=True)
    assert response.status_code == 200
    said = [str(message) for message in response.context["messages"]]
    assert said or not list(response.context["cl"].result_list)


@pytest.mark.parametrize("query", [f"parties__company__id__exact={'9' * 23}", "kind__exact=%00"])
def test_a_value_that_no_database_holds_is_refused(login: Maker, make_agreement: Maker, query: str) -> None:
    make_agreement()
    address = f"{reverse(AGREEMENTS)}?{query}"
    assert login("viewer").get(address).status_code == 400


def test_a_page_that_a_filter_has_done_away_with_keeps_the_filter(
    login: Maker, make_company: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(CompanyAdmin, "list_per_page", 1)
    for country, name in (("PL", "A"), ("PL", "B"), ("DE", "C")):
        make_company(country, name=name)
    assert shown(login("viewer"), COMPANIES, "?country=PL&p=2") == ["B"]
    assert shown(login("viewer"), COMPANIES, "?country=PL&p=3") == ["A"]


@pytest.mark.parametrize("word", ["парасолька", "ПАРАСОЛЬКА", "parasolka"])
def test_search_finds_a_company_by_its_other_name_in_either_alphabet(
    login: Maker, make_company: Maker, word: str
) -> None:
    make_company(name="Umbrella").names.create(name="Парасолька")
    make_company(name="Teapot")
    assert shown(login("viewer"), COMPANIES, f"?q={word}") == ["Umbrella"]


def test_search_finds_a_membership_by_the_names_of_both_sides(
    login: Maker, make_company: Maker, make_alliance: Maker
) -> None:
    for firm, alliance in (("Umbrella", "Dragons"), ("Umbrella", "Walruses")):
        company = Company.objects.filter(name=firm).first() or make_company(name=firm)
        Membership.objects.create(company=company, alliance=make_alliance(name=alliance))
    view = "admin:partners_membership_changelist"
    assert shown(login("viewer"), view, "?q=UMBRELLA+dragons") == ["Umbrella – Dragons"]


def test_each_filter_in_force_is_named_and_can_be_removed_alone(
    login: Maker, make_company: Maker, make_group: Maker
) -> None:
    make_company("PL")
    make_company("DE")
    make_group("EU", "PL")
    drones = Capability.objects.create(slug="drones", name="Drones")
    query = (
        "?country=PL&country=DE&group=EU&kind__exact=media&owner=me"
        f"&capabilities__id__exact={drones.pk}&q=works&o=1&p=1"
    )
    found = chips(login("viewer"), COMPANIES, query)
    assert [(chip["label"], chip["value"]) for chip in found] == [
        ("Search", "works"),
        ("Country", "Poland · Польща (PL)"),
        ("Country", "Germany · Німеччина (DE)"),
        ("Country group", "EU · Group EU"),
        ("Kind", "media"),
        ("Capabilities", "Drones"),
        ("Owner", "me"),
    ]
    whole = parse_qs(query[1:])
    left = parse_qs(found[1]["remove_url"][1:])
    assert left == {key: value for key, value in whole.items() if key != "p"} | {"country": ["DE"]}
    left = parse_qs(found[0]["remove_url"][1:])
    assert "q" not in left and left["country"] == ["PL", "DE"]


def test_a_month_is_one_filter(login: Maker, make_agreement: Maker) -> None:
    make_agreement(title="March", status=Agreement.Status.SIGNED, signed_on=date(2025, 3, 9))
    make_agreement(title="April", status=Agreement.Status.SIGNED, signed_on=date(2025, 4, 9))
    client, query = login("viewer"), "?signed_on__year=2025&signed_on__month=3&kind__exact=memorandum"
    assert shown(client, AGREEMENTS, query) == ["March"]
    month = chips(client, AGREEMENTS, query)[-1]
    assert (month["label"], month["value"]) == ("Signed on", "March 2025")
    assert parse_qs(month["remove_url"][1:]) == {"kind__exact": ["memorandum"]}


@pytest.mark.parametrize(
    "query",
    [
        "?signed_on__year=x",
        "?signed_on__year=2025&signed_on__month=99",
    ],
)
def test_an_impossible_date_is_no_error(login: Maker, make_agreement: Maker, query: str) -> None:
    make_agreement()
    assert login("viewer").get(reverse(AGREEMENTS) + query, follow=True).status_code == 200


def test_a_month_of_every_year_is_named_too(login: Maker, make_agreement: Maker) -> None:
    make_agreement(title="March", status=Agreement.Status.SIGNED, signed_on=date(2024, 3, 9))
    client = login("viewer")
    assert shown(client, AGREEMENTS, "?signed_on__month=3") == ["March"]
    assert [chip["value"] for chip in chips(client, AGREEMENTS, "?signed_on__month=3")] == ["month 3"]


def test_a_list_without_filters_names_none(login: Maker) -> None:
    assert chips(login("viewer"), COMPANIES, "?o=1") == []


def test_a_filter_value_is_escaped(login: Maker, make_company: Maker) -> None:
    make_company()
    page = (
        login("viewer").get(reverse(COMPANIES), {"country": "<script>x", "q": "<script>y"}).content.decode()
    )
    assert "<script>x" not in page and "<script>y" not in page and "&lt;script&gt;x" in page


def test_contacts_are_found_by_where_they_work(
    login: Maker, make_contact: Maker, make_company: Maker
) -> None:
    company = make_company()
    Position.objects.create(contact=make_contact(name="Inside"), company=company, title="CEO")
    make_contact(name="Outside")
    query = f"?positions__company__id__exact={company.pk}"
    assert shown(login("viewer"), "admin:partners_contact_changelist", query) == ["Inside"]


def test_the_export_holds_the_rows_of_the_filtered_list(login: Maker, make_company: Maker) -> None:
    make_company("PL", name="Here Works")
    make_company("DE", name="There Works")
    response = login("manager").get(reverse("admin:partners_company_export") + "?country=PL")
    text = b"".join(response.streaming_content).decode()
    assert "Here Works" in text and "There Works" not in text


def test_an_export_under_a_wrong_address_is_refused_rather_than_unfiltered(login: Maker) -> None:
    address = reverse("admin:partners_agreement_export") + "?parties__company__id__exact=abc"
    assert login("manager").get(address).status_code == 400
