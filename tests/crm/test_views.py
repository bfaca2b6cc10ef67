import html
import re

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from crm.models import Evidence, ReportedFigure

TEXT = "The Paper Dragons met. They counted 17 teapots in Nowhereville. Nobody left early."
START = TEXT.index("17 teapots")
END = START + len("17 teapots")
NO_SUCH_PLACE = "The address names a place that this text does not have."
NOTHING = "Nothing yet."


def page_of(client, document, **place):
    """The page at the place: start for ``from``, end for ``to``."""
    names = {"start": "from", "end": "to"}
    response = client.get(
        reverse("document", args=[document.pk]), {names[name]: value for name, value in place.items()}
    )
    assert response.status_code == 200
    return response.content.decode()


def marked(page):
    """The highlighted words, or nothing."""
    return [
        html.unescape(words) for words in re.findall(r'<mark id="quote"[^>]*>(.*?)</mark>', page, re.DOTALL)
    ]


def links_of(page):
    """Where the lines under “What rests on it” lead to, in their order."""
    return re.findall(r'href="\?from=(\d+)&amp;to=(\d+)#quote"', page)


@pytest.fixture
def reader(client, make_user):
    """A client of a colleague who may view documents and the given nouns only."""

    def log_in(*nouns):
        user = make_user()
        user.user_permissions.set(
            Permission.objects.filter(codename__in=["view_document", *(f"view_{noun}" for noun in nouns)])
        )
        client.force_login(user)
        return client

    return log_in


@pytest.fixture
def cite(make_document):
    def make(record, document, start=START, end=END, **values):
        values = {"field": "city", "value": "Nowhereville", **values}
        return Evidence.objects.create(
            record=record, document=document, quote=document.text[start:end], start=start, end=end, **values
        )

    return make


# Who may read


def test_visitor_is_sent_to_log_in_and_back(client, make_document):
    address = reverse("document", args=[make_document(TEXT).pk])
    response = client.get(address)
    assert response.status_code == 302
    assert response.url == f"{reverse('admin:login')}?next={address}"


def test_colleague_without_the_permission_is_refused(login, make_document):
    response = login().get(reverse("document", args=[make_document(TEXT).pk]))
    assert response.status_code == 403
    assert "teapots" not in response.content.decode()


@pytest.mark.parametrize("role", ["viewer", "editor", "manager", "administrator"])
def test_every_role_reads_documents(login, make_document, role):
    assert "17 teapots" in page_of(login(role), make_document(TEXT))


def test_document_that_is_not_there_is_not_found(login):
    assert login("viewer").get(reverse("document", args=[404404])).status_code == 404


# The quote


def test_quote_is_highlighted_where_it_stands(login, make_document):
    page = page_of(login("viewer"), make_document(TEXT), start=START, end=END)
    assert marked(page) == ["17 teapots"]
    assert re.search(r"They counted <mark[^>]*>17 teapots</mark> in Nowhereville\.", page)
    assert NO_SUCH_PLACE not in page


@pytest.mark.parametrize(("start", "end"), [(0, 3), (0, len(TEXT)), (len(TEXT) - 1, len(TEXT))])
def test_quote_may_touch_both_ends_of_the_text(login, make_document, start, end):
    assert marked(page_of(login("viewer"), make_document(TEXT), start=start, end=end)) == [TEXT[start:end]]


def test_places_are_counted_in_characters_of_any_alphabet(login, make_document):
    document = make_document("Сімнадцять чайників 🫖 і «самовар»")
    start = document.text.index("«самовар»")
    assert marked(page_of(login("viewer"), document, start=start, end=start + 9)) == ["«самовар»"]


@pytest.mark.parametrize(
    "place",
    [
        {"start": "", "end": ""},
        {"start": "teapot", "end": "kettle"},
        {"start": "3"},
        {"start": "3", "end": "3"},
        {"start": "9", "end": "3"},
        {"start": "-5", "end": "3"},
        {"start": "0", "end": len(TEXT) + 1},
        {"start": "1.5", "end": "3"},
        {"start": "0", "end": "9" * 5000},
        {"start": "<script>", "end": "3"},
    ],
)
def test_place_that_is_not_there_leaves_the_text_and_says_so(login, make_document, place):
    page = page_of(login("viewer"), make_document(TEXT), **place)
    assert marked(page) == []
    assert TEXT in page
    assert NO_SUCH_PLACE in page


@pytest.mark.parametrize("place", [{}, {"end": "3"}])
def test_page_without_a_place_highlights_nothing_and_complains_of_nothing(login, make_document, place):
    page = page_of(login("viewer"), make_document(TEXT), **place)
    assert marked(page) == []
    assert TEXT in page
    assert NO_SUCH_PLACE not in page


def test_nothing_from_outside_becomes_markup(login, make_document, make_company, cite):
    evil = "<script>alert('teapot')</script>"
    document = make_document(f"One {evil} two", title=evil, publisher=evil, origin=evil)
    cite(make_company(name=evil), document, 0, 9, value=evil)
    page = page_of(login("viewer"), document, start=4, end=4 + len(evil))
    assert marked(page) == [evil]
    assert evil not in page
    assert "<script>alert" not in page


# What rests on it


def test_page_lists_the_record_with_what_is_said_of_it(login, make_document, make_company, cite):
    document, company = make_document(TEXT), make_company(name="Teapot Smelter")
    cite(company, document)
    ReportedFigure.objects.create(
        record=company, document=document, quote="17", start=START, end=START + 2, value=17, unit="teapots"
    )
    page = page_of(login("viewer"), document)
    assert f'href="/admin/partners/company/{company.pk}/change/">Teapot Smelter</a>' in page
    assert page.count("Teapot Smelter</a>") == 1
    assert "City: Nowhereville" in page
    assert ">17 teapots</a>" in page
    assert links_of(page) == [(str(START), str(END)), (str(START), str(START + 2))]
    assert NOTHING not in page


def test_page_says_when_nothing_rests_on_the_document(login, make_document, make_company, cite):
    cite(make_company(), make_document(TEXT + TEXT))
    assert NOTHING in page_of(login("viewer"), make_document(TEXT))


def test_records_come_in_the_order_of_the_text_and_each_once(login, make_document, make_company, cite):
    document = make_document(TEXT)
    later, sooner = make_company(name="Later Teapots"), make_company(name="Sooner Teapots")
    cite(later, document, 20, 22)
    cite(sooner, document, 60, 62)
    cite(sooner, document, 10, 12)
    page = page_of(login("viewer"), document)
    assert re.findall(r">(\w+ Teapots)</a>", page) == ["Sooner Teapots", "Later Teapots"]
    assert links_of(page) == [("10", "12"), ("60", "62"), ("20", "22")]


def test_two_nouns_with_the_same_number_are_not_mixed(login, make_document, make_company, make_contact, cite):
    document = make_document(TEXT)
    company, contact = (
        make_company(id=777, name="Teapot Smelter"),
        make_contact(id=777, name="Zebulon Teapot"),
    )
    for record, start in [(company, 10), (contact, 10), (company, 20), (contact, 30), (company, 40)]:
        cite(record, document, start, start + 2)
    page = page_of(login("viewer"), document)
    assert (page.count(">Teapot Smelter</a>"), page.count(">Zebulon Teapot</a>")) == (1, 1)


def test_line_of_the_shown_quote_is_marked_as_current(login, make_document, make_company, cite):
    document = make_document(TEXT)
    cite(make_company(), document)
    cite(make_company(), document, 0, 3)
    page = page_of(login("viewer"), document, start=START, end=END)
    assert re.findall(r'to=(\d+)#quote" aria-current="true"', page) == [str(END)]
    assert "aria-current" not in re.findall(r'href="\?from=0[^>]*>', page)[0]


def test_reader_sees_only_records_of_nouns_that_they_may_view(
    reader, make_document, make_company, make_contact, cite
):
    document = make_document(TEXT)
    cite(make_company(name="Teapot Smelter"), document, 0, 3)
    cite(make_contact(name="Zebulon Teapot"), document, field="phone", value="+000 17")
    page = page_of(reader("company"), document)
    assert "Teapot Smelter" in page
    assert "Zebulon Teapot" not in page
    assert "+000 17" not in page
    assert links_of(page) == [("0", "3")]


def test_reader_who_may_view_no_noun_sees_the_text_alone(reader, make_document, make_company, cite):
    document = make_document(TEXT)
    cite(make_company(name="Teapot Smelter"), document)
    page = page_of(reader(), document)
    assert TEXT in page
    assert "Teapot Smelter" not in page
    assert NOTHING in page


def test_record_that_is_gone_is_left_out(login, make_document, make_company, cite):
    document, company = make_document(TEXT), make_company(name="Teapot Smelter")
    evidence = cite(company, document)
    Evidence.objects.filter(pk=evidence.pk).update(object_id=404404)
    assert links_of(page_of(login("viewer"), document)) == []


def test_more_citations_cost_no_more_queries(login, make_document, make_company, cite):
    client, few, many = login("viewer"), make_document(TEXT), make_document(TEXT + TEXT)
    cite(make_company(), few)
    for start in range(8):
        cite(make_company(), many, start, start + 5)
    page_of(client, few)  # content types are remembered from here on
    counts = []
    for document in (few, many):
        with CaptureQueriesContext(connection) as queries:
            page_of(client, document)
        counts.append(len(queries))
    assert counts[0] == counts[1]


# Health


def test_health_is_told_to_anybody(client, db):
    response = client.get(reverse("healthz"))
    assert (response.status_code, response.content) == (200, b"ok")
    assert response["Content-Type"] == "text/plain"


def test_health_asks_the_database(client, db, django_assert_num_queries):
    with django_assert_num_queries(1):
        client.get(reverse("healthz"))
