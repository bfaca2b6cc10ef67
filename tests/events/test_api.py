from datetime import date

import pytest

from events.models import Participation
from partners.models import Capability
from tests.crm.test_api import ids, results

API = "/api/v1/"


@pytest.fixture
def reader(login):
    return login("viewer")


def test_forums_are_filtered(reader, make_forum, make_group):
    forum = make_forum("PL", name="Umbrella Forum", kind="summit", status="held", starts_on=date(2024, 1, 10))
    forum.capabilities.add(Capability.objects.create(slug="kites", name="Kites"))
    make_forum("US")
    inner = make_forum(None, parent=forum)
    make_group("EU", "PL")
    for query in (
        "country=PL",
        "group=EU",
        "kind=summit",
        "status=held",
        "capability=kites",
        "search=umbrella",
        "starts_after=2024-01-10",
        "starts_before=2024-01-10",
    ):
        assert ids(reader.get(f"{API}forums/?{query}")) == [forum.pk]
    assert ids(reader.get(f"{API}forums/?starts_after=2024-01-11")) == []
    assert ids(reader.get(f"{API}forums/?starts_before=2024-01-09")) == []
    assert ids(reader.get(f"{API}forums/?part_of={forum.pk}")) == [inner.pk]
    assert reader.get(f"{API}forums/?country=QQ").status_code == 400


def test_forum_details_are_readable(reader, make_forum, make_alliance):
    forum = make_forum("PL", starts_on=date(2024, 1, 10))
    alliance = make_alliance(name="Dragons")
    forum.names.create(name="Also this")
    forum.outcomes.create(kind="announced", alliance=alliance)
    details = reader.get(f"{API}forums/{forum.pk}/").json()
    assert details["country"]["code"] == "PL"
    assert (details["starts_on"], details["ends_on"]) == ("2024-01-10", "2024-01-10")
    assert details["names"][0]["name"] == "Also this"
    assert details["outcomes"] == [
        {
            "kind": "announced",
            "agreement": None,
            "alliance": {"id": alliance.pk, "name": "Dragons"},
            "programme": None,
        }
    ]


def test_participations_are_filtered(reader, make_forum, make_company, make_country, make_contact):
    forum, company, contact = make_forum(), make_company(name="Teapots"), make_contact()
    first = Participation.objects.create(forum=forum, company=company, role="host", certainty="attended").pk
    second = Participation.objects.create(forum=make_forum(), country=make_country("PL")).pk
    third = Participation.objects.create(forum=make_forum(), contact=contact, role="speaker").pk
    for query in (
        f"forum={forum.pk}",
        f"company={company.pk}",
        "role=host",
        "certainty=attended",
        "search=teapots",
    ):
        assert ids(reader.get(f"{API}participations/?{query}")) == [first]
    assert ids(reader.get(f"{API}participations/?country=PL")) == [second]
    assert ids(reader.get(f"{API}participations/?contact={contact.pk}")) == [third]
    assert len(ids(reader.get(f"{API}participations/?role=host&role=speaker"))) == 2
    assert reader.get(f"{API}participations/?forum=999999").status_code == 400
    assert reader.get(f"{API}participations/?forum=abc").status_code == 400


@pytest.mark.parametrize(
    ("certainty", "counts"), [("attended", True), ("confirmed", True), ("invited", False), ("absent", False)]
)
def test_who_took_part_at_a_forum(reader, make_forum, make_company, make_contact, certainty, counts):
    forum, other, company, contact = make_forum(), make_forum(), make_company(), make_contact()
    for who in ({"company": company}, {"contact": contact}):
        Participation.objects.create(forum=forum, certainty=certainty, **who)
        Participation.objects.create(forum=other, certainty="attended", **who)  # elsewhere: no matter here
    assert ids(reader.get(f"{API}companies/?forum={forum.pk}")) == ([company.pk] if counts else [])
    assert ids(reader.get(f"{API}contacts/?forum={forum.pk}")) == ([contact.pk] if counts else [])


def test_what_was_signed_at_a_forum(reader, make_forum, make_agreement, make_alliance, make_programme):
    forum = make_forum()
    signed, announced, programme, alliance = (
        make_agreement(),
        make_agreement(),
        make_programme(),
        make_alliance(),
    )
    make_agreement()
    forum.outcomes.create(kind="signed", agreement=signed)
    forum.outcomes.create(kind="announced", agreement=announced)
    forum.outcomes.create(kind="announced", programme=programme)
    forum.outcomes.create(kind="announced", alliance=alliance)
    assert ids(reader.get(f"{API}agreements/?forum={forum.pk}")) == [signed.pk]
    assert ids(reader.get(f"{API}programmes/?forum={forum.pk}")) == [programme.pk]
    assert ids(reader.get(f"{API}alliances/?forum={forum.pk}")) == [alliance.pk]


@pytest.mark.parametrize("path", ["forums", "participations"])
def test_ten_rows_cost_no_more_queries_than_one(
    reader, make_forum, make_company, django_assert_num_queries, path
):
    def add():
        forum = make_forum("PL", parent=make_forum())
        Participation.objects.create(forum=forum, company=make_company())

    add()
    for _ in range(2):
        with django_assert_num_queries(6):  # session, user, two of permissions, count, rows
            assert results(reader.get(f"{API}{path}/"))
        for _number in range(9):
            add()
