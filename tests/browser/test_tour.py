"""A colleague's walk through the product, in a browser."""

import csv
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from crm.models import Evidence

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TEXT = "The guests arrived at noon. Gargoyle Umbrella Works joined on 2 October 2024. Tea was served."
QUOTE = "Gargoyle Umbrella Works joined"


def log_in(page: Page, username: str) -> None:
    page.goto("/")
    page.get_by_label("Username").fill(username)
    page.get_by_label("Password").fill("a long enough secret")
    page.get_by_role("button", name="Log in").click()
    expect(page).to_have_url(re.compile("/admin/$"))


def test_from_the_login_to_a_quote_and_an_export(page: Page, make_user, make_company, make_document):
    make_user("manager", username="zebulon")
    wanted = make_company("PL", name="Gargoyle Umbrella Works")
    make_company("DE", name="Teapot Logistics")
    make_company("US", name="Rubber Duck Dynamics")
    document = make_document(TEXT, title="Notice of the Paper Dragons")
    Evidence.objects.create(
        record=wanted,
        field="name",
        value=wanted.name,
        document=document,
        quote=QUOTE,
        start=TEXT.index(QUOTE),
        end=TEXT.index(QUOTE) + len(QUOTE),
    )
    log_in(page, "zebulon")

    # The list, and two countries chosen by their names.
    page.goto("/admin/partners/company/")
    rows = page.locator("#result_list tbody tr")
    expect(rows).to_have_count(3)
    page.get_by_role("button", name="Filters", exact=False).first.press("Enter")  # by keyboard too
    for country in ("Poland", "Germany"):
        choice = page.locator("select[name=country] + .select2")
        choice.click()
        choice.locator(".select2-search__field").fill(country)
        page.locator(".select2-results__option").filter(has_text=country).click()
    page.get_by_role("button", name="Apply Filters").click()
    expect(page).to_have_url(re.compile(r"country=(PL&country=DE|DE&country=PL)"))
    expect(rows).to_have_count(2)
    expect(page.get_by_text("Rubber Duck Dynamics")).to_have_count(0)

    # The same rows, and no others, as a file.
    with page.expect_download() as downloading:
        page.get_by_role("link", name="Export CSV").click()
    exported = Path(downloading.value.path()).read_text(encoding="utf-8-sig")
    assert [row["Name"] for row in csv.DictReader(exported.splitlines())] == [
        "Gargoyle Umbrella Works",
        "Teapot Logistics",
    ]

    # A record, and the very words that it rests on.
    rows.get_by_role("link", name="Gargoyle Umbrella Works").first.click()
    page.locator("a.evidence-link").first.click()
    expect(page).to_have_url(re.compile(rf"/documents/{document.pk}/\?from=28&to=58#quote"))
    quote = page.locator("mark#quote")
    expect(quote).to_have_text(QUOTE)
    expect(quote).to_be_in_viewport()
