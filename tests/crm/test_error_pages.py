"""Pages of refusal say what to do and lead back."""

import pytest


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
