"""Pages of refusal say what to do and lead back."""

import pytest

from partners.models import Company


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/nowhere/", 404, "There is no such page"),
        ("/admin/crm/user/", 403, "Your role does not allow this"),
        ("/admin/crm/document/export.csv?created_by__password=x", 400, "could not be understood"),
    ],
)
def test_refusals_lead_back_to_the_first_page(login, address, status, words):
    response = login("editor").get(address)
    page = response.content.decode()
    assert response.status_code == status
    assert words in page
    assert 'href="/admin/"' in page


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/admin/crm/document/?published_on__year=9999", 302),  # the list without filters, and a warning
        ("/admin/crm/document/?published_on__year=99999999999999999999", 302),
        ("/admin/partners/membership/?alliance=99999999999999999999", 302),
        ("/admin/partners/company/abc/history/", 404),
        ("/admin/partners/company/1/history/abc/", 404),
        ("/api/v1/memberships/?company=99999999999999999999", 400),
    ],
)
def test_odd_addresses_are_refused_without_a_fault(login, address, status):
    assert login("editor").get(address).status_code == status


def test_search_looks_at_the_first_ten_words_only(make_company):
    words = [f"teapot{letter}" for letter in "abcdefghij"]
    company = make_company(name=" ".join(words))
    assert list(Company.objects.search(" ".join([*words, "kettle"]))) == [company]
    assert not Company.objects.search(" ".join([*words[:9], "kettle"]))
