from datetime import date

import pytest

from events.models import Forum, Participation
from events.resources import ForumResource, ParticipationResource
from partners.models import Capability
from tests.crm.test_resources import exported, imported, sheet


@pytest.fixture
def forums(make_forum, make_company, make_contact, make_country, make_agreement):
    capability = Capability.objects.create(slug="kites", name="Kites")
    first = make_forum(name="@Forum", series="Forum", edition=1, starts_on=date(2023, 9, 29), status="held")
    first.capabilities.add(capability)
    second = make_forum(name="@Forum", starts_on=date(2024, 10, 1), ends_on=date(2024, 10, 3), country="PL")
    make_forum(name="Inner meeting", parent=second, country=None, dates_in_words="=autumn")
    first.outcomes.create(kind="signed", agreement=make_agreement(title="Memorandum"))
    Participation.objects.create(forum=first, company=make_company(name="+Works"), role="organiser")
    Participation.objects.create(forum=second, country=make_country("PL"), certainty="attended")
    Participation.objects.create(forum=second, contact=make_contact(email="z@example.org"), role="speaker")


@pytest.mark.database
@pytest.mark.parametrize(
    ("model", "resource"), [(Forum, ForumResource), (Participation, ParticipationResource)]
)
def test_export_then_import_changes_nothing(forums, model, resource):
    before = list(model.objects.order_by("pk").values())
    assert imported(resource(), exported(resource(), model.objects.all()))["skip"] == 3
    assert list(model.objects.order_by("pk").values()) == before


def test_participations_without_ids_are_found_again(forums):
    rows = exported(ParticipationResource(), Participation.objects.all())
    del rows["ID"]
    assert imported(ParticipationResource(), rows)["skip"] == 3


def test_forums_show_outcomes_and_the_forum_round_them(forums):
    rows = {row["First day"]: row for row in exported(ForumResource(), Forum.objects.all()).dict}
    assert rows["2023-09-29"]["Outcomes"] == "Memorandum (signed)"
    assert rows["2023-09-29"]["Capabilities"] == "Kites"
    assert rows[""]["Part of"] == "'@Forum"


def test_the_first_day_tells_forums_of_one_name_apart(forums, make_company):
    make_company(name="Newcomers")
    row = {"Forum": "@Forum", "Forum first day": "2024-10-01", "Company": "Newcomers", "As what": "supporter"}
    imported(ParticipationResource(), sheet(row))
    found = Participation.objects.get(company__name="Newcomers")
    assert (found.forum.starts_on, found.role) == (date(2024, 10, 1), "supporter")


def test_a_participation_of_nobody_is_refused(forums):
    result = ParticipationResource().import_data(sheet({"Forum": "Inner meeting", "As what": "host"}))
    assert "choose one" in str(result.invalid_rows[0].error_dict)
    assert Participation.objects.count() == 3


def test_a_forum_cannot_be_put_inside_itself_by_a_sheet(forums):
    outer, inner = Forum.objects.get(edition=1), Forum.objects.get(name="Inner meeting")
    Forum.objects.filter(pk=inner.pk).update(parent=outer)
    result = ForumResource().import_data(sheet({"ID": outer.pk, "Part of": "Inner meeting"}))
    assert "inside it" in str(result.invalid_rows[0].error_dict)


def test_forums_once_imported_are_skipped(make_country):
    make_country("UA")
    row = {"Name": "New Forum", "First day": "2025-05-05", "Country code": "UA", "Kind": "summit"}
    assert imported(ForumResource(), sheet(row))["new"] == 1
    assert imported(ForumResource(), sheet(row))["skip"] == 1
