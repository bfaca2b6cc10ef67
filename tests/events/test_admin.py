from datetime import date

import pytest
from django.urls import reverse

from events.models import Forum, Outcome, Participation
from tests.conftest import Maker
from tests.partners.test_admin_forms import posted


def test_a_forum_is_entered_with_who_came_and_what_was_signed(
    login: Maker, make_company: Maker, make_country: Maker, make_agreement: Maker
) -> None:
    client, address = login("editor"), reverse("admin:events_forum_add")
    rows = {
        "participations-TOTAL_FORMS": 2,
        "participations-0-company": make_company(name="Umbrella Works").pk,
        "participations-0-role": "speaker",
        "participations-0-certainty": "attended",
        "participations-1-country": make_country("PL").pk,
        "participations-1-role": "participant",
        "participations-1-certainty": "invited",
        "outcomes-TOTAL_FORMS": 1,
        "outcomes-0-kind": "signed",
        "outcomes-0-agreement": make_agreement(title="Teapot Exchange").pk,
    }
    data = posted(client, address, name="Forum of Teapots", starts_on="02/10/2025")
    assert client.post(address, data | rows).status_code == 302
    forum = Forum.objects.get()
    assert sorted(str(one.who) for one in forum.participations.all()) == ["Poland", "Umbrella Works"]
    assert str(forum.outcomes.get().thing) == "Teapot Exchange"


@pytest.mark.parametrize("noun", ["agreement", "alliance", "programme"])
def test_what_was_signed_or_announced_tells_where(
    login: Maker,
    make_agreement: Maker,
    make_alliance: Maker,
    make_programme: Maker,
    make_forum: Maker,
    noun: str,
) -> None:
    made = {"agreement": make_agreement, "alliance": make_alliance, "programme": make_programme}[noun]()
    forum, client = make_forum(name="Forum of Teapots"), login("editor")
    address = reverse(f"admin:partners_{noun}_change", args=[made.pk])
    row = {"outcomes-TOTAL_FORMS": 1, "outcomes-0-forum": forum.pk, "outcomes-0-kind": "announced"}
    assert client.post(address, posted(client, address) | row).status_code == 302
    assert Outcome.objects.get(**{noun: made}).forum == forum
    assert "Forum of Teapots" in client.get(address).content.decode()


@pytest.mark.parametrize("noun", ["company", "contact"])
def test_the_forums_of_a_company_or_a_person_are_on_its_page(
    login: Maker, make_company: Maker, make_contact: Maker, make_forum: Maker, noun: str
) -> None:
    somebody = {"company": make_company, "contact": make_contact}[noun]()
    Participation.objects.create(forum=make_forum(name="Forum of Teapots"), **{noun: somebody})
    page = login("viewer").get(reverse(f"admin:partners_{noun}_change", args=[somebody.pk]))
    assert "Forum of Teapots" in page.content.decode()


def test_a_participation_is_of_one_only(
    login: Maker, make_forum: Maker, make_company: Maker, make_country: Maker
) -> None:
    client, address = login("editor"), reverse("admin:events_participation_add")
    data = posted(
        client, address, forum=make_forum().pk, company=make_company().pk, country=make_country("PL").pk
    )
    assert "choose one" in client.post(address, data).content.decode()
    assert not Participation.objects.exists()


def test_the_forum_list_shows_its_days_and_how_many_came(
    login: Maker, make_forum: Maker, make_company: Maker
) -> None:
    forum = make_forum(name="Two days", starts_on=date(2025, 10, 2), ends_on=date(2025, 10, 3))
    make_forum(name="Some day", dates_in_words="next spring")
    for _turn in range(2):
        Participation.objects.create(forum=forum, company=make_company())
    client = login("viewer")
    page = client.get(reverse("admin:events_forum_changelist")).content.decode()
    assert "2 Oct 2025 – 3 Oct 2025" in page and "next spring" in page
    address = reverse("admin:events_participation_changelist") + f"?forum__id__exact={forum.pk}"
    assert address in page
    assert len(client.get(address).context["cl"].result_list) == 2


def test_participations_are_filtered_by_role_and_certainty(
    login: Maker, make_forum: Maker, make_company: Maker
) -> None:
    forum = make_forum()
    for certainty in ("invited", "attended", "absent"):
        Participation.objects.create(forum=forum, company=make_company(), certainty=certainty)
    address = reverse("admin:events_participation_changelist")
    response = login("viewer").get(address + "?certainty__exact=attended&certainty__exact=invited")
    assert {row.certainty for row in response.context["cl"].result_list} == {"invited", "attended"}


def test_search_finds_a_participation_by_who_and_where(
    login: Maker, make_forum: Maker, make_company: Maker
) -> None:
    forum = make_forum(name="Teapots")
    Participation.objects.create(forum=forum, company=make_company(name="Umbrella"))
    Participation.objects.create(forum=forum, company=make_company(name="Walrus"))
    address = reverse("admin:events_participation_changelist") + "?q=umbrella+TEAPOTS"
    found = login("viewer").get(address).context["cl"].result_list
    assert [str(row) for row in found] == ["Umbrella – Teapots"]
