"""The door for programs: who may come in, what every list shares, documents, tokens, the schema."""

import pytest
from django.contrib.auth.models import Permission
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from rest_framework.authtoken.models import Token

from crm.api.urls import router
from crm.filters import RecordFilterSet
from crm.models import Evidence, ReportedFigure

LISTS = sorted(f"/api/v1/{prefix}/" for prefix, _viewset, _name in router.registry)
VIEWSETS = [viewset for _prefix, viewset, _name in router.registry]
PASSWORD = "a long enough secret"


def results(response):
    assert response.status_code == 200, response.content
    return response.json()["results"]


def ids(response):
    return [row["id"] for row in results(response)]


@pytest.mark.parametrize("path", LISTS)
def test_lists_answer_those_who_may_view_and_nobody_else(client, login, path, db):
    assert client.get(path).status_code == 403
    assert login().get(path).status_code == 403
    assert login("viewer").get(path).status_code == 200


@pytest.mark.parametrize("role", ["viewer", "editor", "manager", "administrator"])
def test_every_role_reads_and_none_writes(login, make_company, role):
    company = make_company()
    client = login(role)
    for path in ("/api/v1/companies/", f"/api/v1/companies/{company.pk}/"):
        assert client.get(path).status_code == 200
        for method in (client.post, client.put, client.patch, client.delete):
            assert method(path, "{}", content_type="application/json").status_code in (403, 405)
    company.refresh_from_db()
    assert company.version == 1


def test_one_permission_opens_one_noun(client, make_user, make_company):
    user = make_user()
    user.user_permissions.add(Permission.objects.get(codename="view_company"))
    client.force_login(user)
    assert client.get("/api/v1/companies/").status_code == 200
    assert client.get("/api/v1/contacts/").status_code == 403


def test_details_leave_out_what_the_reader_may_not_view(client, make_user, make_company):
    user = make_user()
    user.user_permissions.add(Permission.objects.get(codename="view_company"))
    client.force_login(user)
    path = f"/api/v1/companies/{make_company().pk}/"
    hidden = {"evidence", "figures", "memberships", "identifiers", "names", "capabilities"}
    assert not hidden & set(client.get(path).json())
    user.user_permissions.add(Permission.objects.get(codename="view_evidence"))
    assert hidden & set(client.get(path).json()) == {"evidence"}


def test_those_whom_the_admin_turns_away_get_nothing(client, make_user, make_company):
    for values in ({"must_change_password": True}, {"is_active": False}):
        user = make_user("manager", **values)
        token = Token.objects.create(user=user)
        answer = Client().get("/api/v1/companies/", HTTP_AUTHORIZATION=f"Token {token.key}")
        assert answer.status_code in (401, 403)
        client.force_login(user)
        assert client.get("/api/v1/companies/").status_code in (302, 403)
    user = make_user("manager")
    user.is_staff = False
    user.save()
    client.force_login(user)
    assert client.get("/api/v1/companies/").status_code == 403


def test_a_token_is_given_for_name_and_password_and_opens_the_lists(make_user, make_company):
    make_company(name="Teapots")
    user = make_user("viewer")
    answer = Client().post(reverse("api-token"), {"username": user.username, "password": PASSWORD})
    headers = {"HTTP_AUTHORIZATION": f"Token {answer.json()['token']}"}
    assert results(Client().get("/api/v1/companies/", **headers))[0]["name"] == "Teapots"
    assert Client().get("/api/v1/schema/", **headers).status_code == 200


@pytest.mark.parametrize("values", [{"must_change_password": True}, {"is_active": False}])
def test_no_token_for_those_whom_the_admin_turns_away(make_user, values):
    user = make_user("viewer", **values)
    answer = Client().post(reverse("api-token"), {"username": user.username, "password": PASSWORD})
    assert answer.status_code == 400
    assert not Token.objects.exists()


def test_unknown_names_and_wrong_passwords_look_alike(make_user):
    user = make_user("viewer")
    one = Client().post(reverse("api-token"), {"username": user.username, "password": "wrong"})
    other = Client().post(reverse("api-token"), {"username": "nobody", "password": "wrong"})
    inactive = make_user("viewer", is_active=False)
    third = Client().post(reverse("api-token"), {"username": inactive.username, "password": PASSWORD})
    assert one.status_code == other.status_code == third.status_code == 400
    assert one.content == other.content == third.content


def test_pages_have_a_size_and_a_limit(login, make_company):
    client = login("viewer")
    for _ in range(3):
        make_company()
    first = client.get("/api/v1/companies/", {"page_size": 2}).json()
    assert (first["count"], len(first["results"])) == (3, 2)
    assert len(client.get(first["next"]).json()["results"]) == 1
    assert client.get("/api/v1/companies/", {"page": 9}).status_code == 404


def test_a_page_holds_no_more_than_the_limit(login, make_company, monkeypatch):
    monkeypatch.setattr("crm.api.paging.Pages.max_page_size", 2)
    for _ in range(3):
        make_company()
    assert len(results(login("viewer").get("/api/v1/companies/", {"page_size": 1000}))) == 2


def test_equals_are_ordered_by_number(login, make_company):
    numbers = [make_company(name=f"{letter} Works").pk for letter in "CAB"]
    client = login("viewer")
    assert ids(client.get("/api/v1/companies/", {"ordering": "kind"})) == numbers
    assert ids(client.get("/api/v1/companies/", {"ordering": "-kind"})) == numbers
    assert ids(client.get("/api/v1/companies/", {"ordering": "name"})) == [numbers[i] for i in (1, 2, 0)]


@pytest.mark.parametrize("field", ["notes", "owner__password", "search_text", "pk; DROP"])
def test_only_offered_orders_are_taken(login, make_company, field):
    make_company()
    assert login("viewer").get("/api/v1/companies/", {"ordering": field}).status_code == 400


@pytest.mark.parametrize("viewset", VIEWSETS, ids=lambda viewset: viewset.__name__)
def test_every_list_is_filtered_searched_and_ordered_to_the_end(viewset):
    filterset = viewset.filterset_class
    assert issubclass(filterset, RecordFilterSet)
    assert {"search", "ordering"} <= set(filterset.base_filters)
    last = viewset.queryset.model._meta.ordering[-1].lstrip("-")
    assert last == "pk" or viewset.queryset.model._meta.get_field(last).unique


@pytest.fixture
def sources(make_document, make_company):
    document = make_document("Gargoyle makes 20 kites.", title="Notice", publisher="Gazette")
    company = make_company(name="Gargoyle")
    place = {"document": document, "quote": "Gargoyle", "start": 0, "end": 8}
    Evidence.objects.create(record=company, field="name", value="Gargoyle", **place)
    ReportedFigure.objects.create(record=company, value="20", unit="kites", qualifier="about", **place)
    return company


def test_details_show_the_sources(login, sources):
    client = login("viewer")
    details = client.get(f"/api/v1/companies/{sources.pk}/").json()
    (evidence,), (figure,) = details["evidence"], details["figures"]
    assert (evidence["field"], evidence["value"], evidence["quote"]) == ("name", "Gargoyle", "Gargoyle")
    assert evidence["document"]["title"] == "Notice"
    assert evidence["url"].startswith("http://testserver/documents/")
    assert client.get(evidence["url"]).status_code == 200
    assert (figure["value"], figure["qualifier"], figure["unit"]) == ("20.00", "about", "kites")
    assert "evidence" not in results(client.get("/api/v1/companies/"))[0]


def test_more_evidence_costs_no_more_queries(login, sources, make_document, django_assert_num_queries):
    client = login("viewer")
    path = f"/api/v1/companies/{sources.pk}/"
    place = {"quote": "G", "start": 0, "end": 1}
    for expected in (1, 11):
        # session, user, two of permissions, company, capabilities, names, identifiers, memberships, relationships,
        # evidence, its documents, figures, their documents
        with django_assert_num_queries(14):
            assert len(client.get(path).json()["evidence"]) == expected
        for number in range(10):
            Evidence.objects.create(
                record=sources, field="name", value=number, document=make_document(), **place
            )


def test_documents_are_filtered(login, make_document):
    make_document(title="Old", publisher="Gazette", published_on="2024-01-01", kind="news", language="en")
    make_document(title="New", publisher="Herald", published_on="2024-02-01", kind="release", language="uk")
    client = login("viewer")

    def titles(**query):
        return [row["title"] for row in results(client.get("/api/v1/documents/", query))]

    assert titles() == ["New", "Old"]
    assert titles(kind="news") == titles(language="en") == titles(publisher="Gazette") == ["Old"]
    assert titles(kind=["news", "release"]) == ["New", "Old"]
    assert titles(published_after="2024-02-01") == ["New"]
    assert titles(published_after="2024-02-02") == []
    assert titles(published_before="2024-01-01") == ["Old"]
    assert titles(published_before="2023-12-31") == []
    assert titles(search="hERALD") == ["New"]
    assert client.get("/api/v1/documents/", {"kind": "poem"}).status_code == 400
    assert client.get("/api/v1/documents/", {"published_after": "01/02/2024"}).status_code == 400


def test_the_text_of_a_document_is_in_its_details_only(login, make_document):
    document = make_document("The whole text.")
    client = login("viewer")
    assert "text" not in results(client.get("/api/v1/documents/"))[0]
    assert client.get(f"/api/v1/documents/{document.pk}/").json()["text"] == "The whole text."


def test_the_schema_is_complete_and_needs_a_login(client, login, db, tmp_path):
    call_command("spectacular", validate=True, fail_on_warn=True, file=str(tmp_path / "schema.yml"))
    for name in ("schema", "api-docs"):
        assert client.get(reverse(name)).status_code == 403
    assert login("viewer").get(reverse("schema")).status_code == 200


def test_the_page_of_the_schema_needs_no_inline_script_and_no_other_host(login):
    page = login("viewer").get(reverse("api-docs"))
    html = page.content.decode()
    assert "<script>" not in html
    assert "//cdn" not in html
    assert "unsafe-inline" not in page["Content-Security-Policy"].split("script-src")[1].split(";")[0]
