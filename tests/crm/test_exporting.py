"""The list as a sheet: what the page shows, all pages of it, for those who may take it away."""

import csv
import io
from datetime import date

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import translation

from crm.exporting import csv_lines, csv_response
from crm.models import Evidence, ReportedFigure
from crm.source_resources import DocumentResource, EvidenceResource, ReportedFigureResource
from partners.models import Company, Contact, Membership
from partners.resources import CompanyResource, ContactResource

EXPORT = "admin:partners_company_export"


def rows_of(response):
    text = b"".join(response).decode()
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def names_of(response):
    return [row["Name"] for row in rows_of(response)]


@pytest.fixture
def companies(make_company):
    for name, country in (("Alpha", "PL"), ("Beta", "DE"), ("Gamma", "PL"), ("Delta", "PL")):
        make_company(country, name=f"{name} Umbrellas", kind="media" if name == "Delta" else "company")


def test_the_whole_list_is_exported_and_not_only_its_page(login, make_company):
    for _ in range(55):
        make_company()
    assert len(rows_of(login("editor").get(reverse(EXPORT), {"p": 2}))) == 55


def test_filters_and_search_of_the_list_hold_in_its_export(login, companies):
    client = login("editor")
    assert names_of(client.get(reverse(EXPORT), {"q": "gAMMa"})) == ["Gamma Umbrellas"]
    assert names_of(client.get(reverse(EXPORT), {"kind__exact": "media"})) == ["Delta Umbrellas"]
    assert names_of(client.get(reverse(EXPORT), {"kind__exact": "media", "q": "alpha"})) == []


def test_the_order_of_the_list_holds_in_its_export(login, companies):
    client = login("editor")
    ascending = names_of(client.get(reverse(EXPORT)))
    assert ascending == sorted(ascending)
    listed = client.get(reverse("admin:partners_company_changelist"), {"o": "-2"})
    position = list(listed.context["cl"].list_display).index("name")
    descending = client.get(reverse(EXPORT), {"o": f"-{position}"})
    assert names_of(descending) == ascending[::-1]


def test_the_file_says_what_it_is(login, companies):
    response = login("editor").get(reverse(EXPORT))
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"].startswith('attachment; filename="companies-20')
    assert response.streaming


def test_who_may_not_export_is_refused(login, client, make_user, companies):
    assert client.get(reverse(EXPORT)).status_code == 302
    assert login("viewer").get(reverse(EXPORT)).status_code == 403
    assert login().get(reverse(EXPORT)).status_code == 403


def test_export_needs_the_view_permission_too(client, make_user, companies):
    user = make_user()
    user.user_permissions.add(Permission.objects.get(codename="export_company"))
    client.force_login(user)
    assert client.get(reverse(EXPORT)).status_code == 403
    user.user_permissions.add(Permission.objects.get(codename="view_company"))
    assert client.get(reverse(EXPORT)).status_code == 200


def test_cells_and_headings_open_as_text(make_company):
    make_company(None, name="==1+1", city="＝1", notes="-5")
    row = next(csv.DictReader(io.StringIO("".join(csv_lines(CompanyResource(), Company.objects.all()))[1:])))
    assert (row["Name"], row["City"], row["Notes"]) == ("'==1+1", "'＝1", "-5")
    assert (row["Country"], row["Owner"]) == ("", "")


def test_a_heading_that_is_a_formula_opens_as_text(db):
    class Malicious(CompanyResource):
        pass

    resource = Malicious()
    resource.fields["name"].column_name = "=1+1"
    assert "'=1+1" in next(csv_lines(resource, Company.objects.none()))


def test_lines_and_commas_stay_inside_their_cell(make_contact):
    make_contact(notes='two\r\nlines, "quoted"', phone="+380 44")
    text = "".join(csv_lines(ContactResource(), Contact.objects.all()))[1:]
    row = next(csv.DictReader(io.StringIO(text, newline="")))
    assert row["Notes"] == 'two\r\nlines, "quoted"'
    assert row["Phone"] == "'+380 44"


@pytest.mark.database
def test_queries_do_not_grow_with_the_rows_of_a_piece(
    make_company, make_alliance, make_user, django_assert_num_queries
):
    alliance = make_alliance()

    def add() -> None:
        company = make_company(owner=make_user())
        Membership.objects.create(alliance=alliance, company=company)

    add()
    for rows in (1, 11):
        with django_assert_num_queries(
            6
        ):  # companies, names, identifiers, capabilities, memberships, alliances
            assert len("".join(csv_lines(CompanyResource(), Company.objects.all())).splitlines()) == rows + 1
        for _ in range(10):
            add()


def test_rows_come_in_pieces(make_company, monkeypatch):
    monkeypatch.setattr("crm.exporting.ROWS_AT_A_TIME", 2)
    for _ in range(5):
        make_company()
    pieces = list(csv_lines(CompanyResource(), Company.objects.all()))
    assert [len(piece.splitlines()) for piece in pieces] == [1, 2, 2, 1]


def test_the_language_is_that_of_the_request_and_is_left_alone(make_company):
    make_company()
    with translation.override("uk"):
        response = csv_response(CompanyResource(), Company.objects.all(), "x")
        expected = [str(heading) for heading in CompanyResource().headings()]
    seen = []
    with translation.override("en-gb"):
        for piece in response:
            seen.append(piece.decode())
            assert translation.get_language() == "en-gb"
    assert seen[0].strip("\ufeff\r\n").split(",") == expected


@pytest.fixture
def sources(make_document, make_company, make_alliance):
    document = make_document("Gargoyle signed on 2 October.", title="Notice", publisher="Gazette")
    company = make_company(name="Gargoyle")
    membership = Membership.objects.create(alliance=make_alliance(name="Dragons"), company=company)
    place = {"document": document, "quote": "Gargoyle", "start": 0, "end": 8}
    Evidence.objects.create(record=company, field="name", value="Gargoyle", **place)
    Evidence.objects.create(record=membership, field="joined_on", value="2024-10-02", **place)
    ReportedFigure.objects.create(record=company, value="20", unit="kites", as_of=date(2024, 10, 2), **place)
    return document


def test_evidence_names_its_record_and_its_place(sources):
    text = "".join(csv_lines(EvidenceResource(), Evidence.objects.order_by("pk")))[1:]
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["Record"] for row in rows] == ["Gargoyle", "Gargoyle – Dragons"]
    assert [row["Record kind"] for row in rows] == ["company", "membership"]
    assert rows[1]["Document"] == "Gazette, “Notice”"
    assert rows[1]["Link"] == f"/documents/{sources.pk}/?from=0&to=8#quote"


def test_figures_and_documents_are_exported(sources):
    text = "".join(csv_lines(ReportedFigureResource(), ReportedFigure.objects.all()))[1:]
    row = next(csv.DictReader(io.StringIO(text)))
    assert (row["Qualifier"], row["Value"], row["Unit"], row["As of"]) == (
        "exactly",
        "20.00",
        "kites",
        "2024-10-02",
    )
    text = "".join(csv_lines(DocumentResource(), type(sources).objects.all()))[1:]
    row = next(csv.DictReader(io.StringIO(text)))
    assert (row["Title"], row["Publisher"], row["Kind"]) == ("Notice", "Gazette", "news")
    assert "signed on" not in text


def test_more_evidence_costs_no_more_queries(sources, make_company, django_assert_num_queries):
    for rows in (2, 12):
        with django_assert_num_queries(4):  # evidence, its documents, companies, memberships
            assert (
                len("".join(csv_lines(EvidenceResource(), Evidence.objects.all())).splitlines()) == rows + 1
            )
        for number in range(10):
            Evidence.objects.create(
                record=make_company(), field="name", value=number, document=sources, quote="G", start=0, end=1
            )
