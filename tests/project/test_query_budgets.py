"""Every list opens for those who may see it, in a number of queries that its rows do not change."""

from datetime import date
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.db import connection, models
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from crm.admin.base import RecordAdmin
from crm.models import Document, Evidence, ReportedFigure
from events.models import Forum, Outcome, Participation
from partners.models import (
    Agreement,
    AgreementParty,
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
    ProgrammeBody,
)
from seeds.models import Proposal
from tests.conftest import Maker

# What a list may ask: the session, the user, two for the user's rights, the count of rows, the rows. Beside them
# one for the names of countries, one for groups, one for colleagues or alliances where a filter offers them, two
# for the years of a date, and one for each other table that a column shows: for evidence and figures, which are
# about records of any noun, one for each noun on the page.
LIST_BUDGETS = {
    "crm.document": 8,
    "crm.evidence": 10,
    "crm.reportedfigure": 12,
    "events.forum": 12,
    "events.outcome": 8,
    "events.participation": 10,
    "partners.agreement": 12,
    "partners.alliance": 10,
    "partners.capability": 6,
    "partners.company": 12,
    "partners.contact": 10,
    "partners.cooperationformat": 6,
    "partners.country": 8,
    "partners.countrygroup": 6,
    "partners.facility": 9,
    "partners.membership": 10,
    "partners.position": 10,
    "partners.programme": 9,
    "seeds.proposal": 8,
}

# Their rows are about a company, a country or a person; an agreement, an alliance or a programme.
OF_THREE_KINDS = {"events.participation", "events.outcome"}


def make_world(number: int, user: Any) -> None:
    """``number`` rows of every noun, each with its own neighbours, all inside one page of every list."""
    ukraine = Country.objects.create(code="UA", alpha3="UKR", name="Ukraine", name_uk="Україна")
    day = date(2025, 3, 1)
    for turn in range(number):
        letters = f"{chr(65 + turn)}Q"
        country = ukraine
        if turn:
            country = Country.objects.create(
                code=letters, alpha3=f"{letters}X", name=f"Country {turn}", name_uk=letters
            )
        group = CountryGroup.objects.create(code=f"G{turn}", name=f"Group {turn}")
        country.groups.add(group)
        capability = Capability.objects.create(slug=f"c{turn}", name=f"Capability {turn}")
        style = CooperationFormat.objects.create(slug=f"f{turn}", name=f"Format {turn}")
        alliance = Alliance.objects.create(name=f"Alliance {turn}", founded_on=day)
        company = Company.objects.create(name=f"Company {turn}", country=country, owner=user)
        company.capabilities.add(capability)
        CompanyName.objects.create(bearer=company, name=f"Alias {turn}")
        Membership.objects.create(company=company, alliance=alliance, joined_on=day)
        contact = Contact.objects.create(name=f"Person {turn}", country=country, owner=user)
        Position.objects.create(contact=contact, company=company, title="Chief of Teapots", started_on=day)
        agreement = Agreement.objects.create(
            title=f"Agreement {turn}", status=Agreement.Status.SIGNED, signed_on=day, owner=user
        )
        agreement.formats.add(style)
        AgreementParty.objects.create(agreement=agreement, company=company)
        AgreementParty.objects.create(agreement=agreement, country=country)
        facility = Facility.objects.create(title=f"Facility {turn}", company=company, country=country)
        facility.capabilities.add(capability)
        programme = Programme.objects.create(name=f"Programme {turn}", country=country)
        ProgrammeBody.objects.create(programme=programme, company=company, role=ProgrammeBody.Role.LEAD)
        parent = Forum.objects.order_by("pk").last()
        forum = Forum.objects.create(name=f"Forum {turn}", country=country, starts_on=day, parent=parent)
        who = ({"company": company}, {"country": country}, {"contact": contact})[turn % 3]
        Participation.objects.create(forum=forum, **who)
        what = ({"agreement": agreement}, {"alliance": alliance}, {"programme": programme})[turn % 3]
        Outcome.objects.create(forum=forum, kind=Outcome.Kind.SIGNED, **what)
        cite(company, turn)


def cite(record: models.Model, turn: int) -> None:
    document = Document.objects.create(
        title=f"Notice {turn}", text=f"Notice {turn} names 12 teapots.", published_on=date(2025, 3, 1)
    )
    place = {
        "content_type": ContentType.objects.get_for_model(record),
        "object_id": record.pk,
        "document": document,
        "quote": "12 teapots",
        "start": 15,
        "end": 25,
    }
    Proposal.objects.create(
        document=document,
        noun=Proposal.Noun.COMPANY,
        subject=str(record),
        field="name",
        value=str(record),
        quote="12 teapots",
        start=15,
        end=25,
        rule="test",
        confidence=1,
        fingerprint=str(turn),
    )
    Evidence.objects.create(field="name", value=str(record), **place)
    ReportedFigure.objects.create(value=12, unit="teapots", as_of=date(2025, 3, 1), **place)


def lists() -> list[RecordAdmin]:
    return [noun for noun in admin.site._registry.values() if isinstance(noun, RecordAdmin)]


def label(noun: RecordAdmin) -> str:
    return noun.opts.label_lower


def address(noun: RecordAdmin, page: str, *args: Any) -> str:
    return reverse(f"admin:{noun.opts.app_label}_{noun.opts.model_name}_{page}", args=args)


def queries_of(client: Client, url: str) -> list[str]:
    with CaptureQueriesContext(connection) as queries:
        response = client.get(url)
        assert response.status_code == 200, url
    return [query["sql"] for query in queries]


def test_every_list_has_a_budget() -> None:
    assert {label(noun) for noun in lists()} == set(LIST_BUDGETS)


@pytest.mark.parametrize("rows", [1, 12])
def test_a_list_keeps_to_its_budget_whatever_its_rows(rows: int, client: Client, make_user: Maker) -> None:
    user = make_user("manager")
    make_world(rows, user)
    client.force_login(user)
    asked = {}
    for noun in lists():
        ContentType.objects.clear_cache()
        assert noun.model._default_manager.count() >= rows, f"{label(noun)}: make_world makes none"
        asked[label(noun)] = len(queries_of(client, address(noun, "changelist")))
    assert asked == LIST_BUDGETS


@pytest.mark.parametrize("role", ["viewer", "manager"])
def test_every_page_of_every_noun_opens(role: str, client: Client, make_user: Maker) -> None:
    user = make_user(role)
    make_world(3, user)
    client.force_login(user)
    for noun in lists():
        assert client.get(address(noun, "changelist")).status_code == 200, label(noun)
        rows = noun.model._default_manager.order_by("pk")
        for record in rows if label(noun) in OF_THREE_KINDS else rows[:1]:
            assert client.get(address(noun, "change", record.pk)).status_code == 200, label(noun)
            assert client.get(address(noun, "history", record.pk)).status_code == 200, label(noun)


def test_every_empty_list_opens(login: Maker) -> None:
    client = login("viewer")
    for noun in lists():
        assert client.get(address(noun, "changelist")).status_code == 200, label(noun)


def test_a_viewer_is_offered_no_way_to_write(client: Client, make_user: Maker) -> None:
    user = make_user("viewer")
    make_world(1, user)
    client.force_login(user)
    for noun in lists():
        record = noun.model._default_manager.first()
        assert client.get(address(noun, "add")).status_code == 403, label(noun)
        page = client.get(address(noun, "change", record.pk)).content.decode()
        assert 'name="_save"' not in page and address(noun, "delete", record.pk) not in page, label(noun)
        listed = client.get(address(noun, "changelist")).content.decode()
        assert address(noun, "add") not in listed and "take_over" not in listed, label(noun)


def test_a_manager_may_add_to_every_list_that_is_written_by_hand(login: Maker) -> None:
    client = login("manager")
    read_only = {"crm.evidence", "crm.reportedfigure", "seeds.proposal"}
    for noun in lists():
        expected = 403 if label(noun) in read_only else 200
        assert client.get(address(noun, "add")).status_code == expected, label(noun)


def test_no_form_carries_a_list_of_records_that_can_grow(client: Client, make_user: Maker) -> None:
    """Everything but colleagues and fixed choices is found by typing."""
    user = make_user("manager")
    make_world(12, user)
    client.force_login(user)
    nouns = ("Company", "Person", "Country", "Capability", "Format", "Alliance", "Forum", "Agreement")
    for noun in lists():
        record = noun.model._default_manager.first()
        page = client.get(address(noun, "change", record.pk)).content.decode()
        offered = [name for name in nouns if page.count(f">{name} ") > 9]
        assert not offered, f"{label(noun)} lists every {offered}"


def test_a_form_asks_no_more_for_many_children_than_for_two(client: Client, make_user: Maker) -> None:
    user = make_user("manager")
    make_world(12, user)
    client.force_login(user)
    forum, alliance = Forum.objects.earliest("pk"), Alliance.objects.earliest("pk")
    pages = [
        reverse("admin:events_forum_change", args=[forum.pk]),
        reverse("admin:partners_alliance_change", args=[alliance.pk]),
    ]
    companies = list(Company.objects.all())

    def join(some: list[Company]) -> None:
        for company in some:
            Membership.objects.get_or_create(company=company, alliance=alliance)
            Participation.objects.get_or_create(company=company, forum=forum)

    join(companies[:2])
    few = [len(queries_of(client, page)) for page in pages]
    join(companies)
    assert [len(queries_of(client, page)) for page in pages] == few
