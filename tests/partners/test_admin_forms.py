from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from crm.models import User
from partners.models import Agreement, AgreementParty, Alliance, Company, CompanyName, Membership, Position
from tests.conftest import Maker


def posted(client: Client, url: str, **values: Any) -> dict[str, Any]:
    """What a browser would send for the form at ``url``, with some values written over."""
    context = client.get(url).context
    forms = [context["adminform"].form]
    for inline in context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    data = {}
    for form in forms:
        for field in form:
            if field.value() is not None:
                data[field.html_name] = field.value()
    return data | values


def allow(user: User, *codenames: str) -> User:
    user.user_permissions.add(*Permission.objects.filter(codename__in=codenames))
    return user


def test_a_company_is_entered_with_its_names_and_found_by_them(login: Maker, make_country: Maker) -> None:
    client, address = login("editor"), reverse("admin:partners_company_add")
    poland = make_country("PL")
    row = {"names-0-name": "Парасолькова справа", "names-0-kind": "translated", "names-0-language": "uk"}
    data = posted(client, address, name="Umbrella Works", country=poland.pk, **row)
    response = client.post(address, data | {"names-TOTAL_FORMS": 1})
    company = Company.objects.get()
    assert response.status_code == 302 and company.country == poland
    assert list(Company.objects.search("парасолькова")) == [company]


def test_a_bad_identifier_is_told_at_its_row(login: Maker, make_company: Maker) -> None:
    client = login("editor")
    address = reverse("admin:partners_company_change", args=[make_company().pk])
    row = {"identifiers-0-scheme": "EDRPOU", "identifiers-0-value": "123", "identifiers-TOTAL_FORMS": 1}
    response = client.post(address, posted(client, address) | row)
    assert response.status_code == 200 and "123 is not a valid EDRPOU" in response.content.decode()


def test_an_agreement_takes_parties_of_either_kind(
    login: Maker, make_company: Maker, make_country: Maker, make_agreement: Maker
) -> None:
    client = login("editor")
    agreement, company, country = make_agreement(), make_company(), make_country("PL")
    address = reverse("admin:partners_agreement_change", args=[agreement.pk])
    rows = {
        "parties-TOTAL_FORMS": 2,
        "parties-0-company": company.pk,
        "parties-0-role": "signatory",
        "parties-1-country": country.pk,
        "parties-1-role": "signatory",
    }
    assert client.post(address, posted(client, address) | rows).status_code == 302
    assert [str(party) for party in agreement.parties.all()] == [company.name, country.name]
    rows = {"parties-TOTAL_FORMS": 3, "parties-2-company": company.pk, "parties-2-country": country.pk}
    response = client.post(address, posted(client, address) | rows | {"parties-2-role": "witness"})
    assert "either a company or a country" in response.content.decode()
    assert AgreementParty.objects.count() == 2


def test_a_row_shows_the_record_it_already_has(
    login: Maker, make_company: Maker, make_alliance: Maker
) -> None:
    company, alliance = make_company(name="Umbrella Works"), make_alliance()
    Membership.objects.create(company=company, alliance=alliance)
    page = login("editor").get(reverse("admin:partners_alliance_change", args=[alliance.pk])).content.decode()
    assert f'<option value="{company.pk}" selected' in page and "Umbrella Works" in page


def test_a_refused_row_still_shows_what_was_chosen_anew(
    login: Maker, make_company: Maker, make_alliance: Maker
) -> None:
    alliance, old, new = make_alliance(), make_company(name="Old Works"), make_company(name="New Works")
    Membership.objects.create(company=old, alliance=alliance)
    client, address = login("editor"), reverse("admin:partners_alliance_change", args=[alliance.pk])
    changed = {"memberships-0-company": new.pk, "memberships-0-joined_on": "not a day"}
    page = client.post(address, posted(client, address) | changed).content.decode()
    assert f'<option value="{new.pk}" selected' in page
    assert f'<option value="{old.pk}" selected' not in page


def test_relationships_are_seen_from_both_sides_and_edited_on_one(login: Maker, make_company: Maker) -> None:
    parent, child = make_company(name="Parent Works"), make_company(name="Child Works")
    parent.relationships.create(kind="parent", other=child)
    client = login("editor")
    page = client.get(reverse("admin:partners_company_change", args=[child.pk])).content.decode()
    assert "Parent Works" in page and "is the parent of" in page
    assert 'name="related_from-0-kind"' not in page


def test_everybody_who_may_change_a_company_can_choose_its_owner(
    client: Client, make_user: Maker, make_company: Maker
) -> None:
    editor = make_user("editor", first_name="Ada", last_name="Testenko")
    make_user("editor", first_name="Cilka", last_name="Gone", is_active=False)
    assert not editor.has_perm("crm.view_user")
    client.force_login(editor)
    company = make_company()
    address = reverse("admin:partners_company_change", args=[company.pk])
    page = client.get(address).content.decode()
    assert "Ada Testenko" in page and "Cilka Gone (no longer here)" in page
    client.post(address, posted(client, address, owner=editor.pk))
    company.refresh_from_db()
    assert company.owner == editor


def test_companies_can_be_taken_over_and_history_knows(
    client: Client, make_user: Maker, make_company: Maker
) -> None:
    editor, company, other = make_user("editor"), make_company(), make_company()
    client.force_login(editor)
    address, action = reverse("admin:partners_company_changelist"), {"action": "take_over"}
    client.get(address, action | {"_selected_action": company.pk})
    company.refresh_from_db()
    assert company.owner is None  # an address alone changes nothing
    client.post(address, action | {"_selected_action": company.pk})
    company.refresh_from_db()
    other.refresh_from_db()
    assert (company.owner, other.owner) == (editor, None)
    assert (company.history.first().owner, company.history.first().history_user) == (editor, editor)


def test_a_viewer_cannot_take_over(login: Maker, make_company: Maker) -> None:
    company = make_company()
    login("viewer").post(
        reverse("admin:partners_company_changelist"), {"action": "take_over", "_selected_action": company.pk}
    )
    company.refresh_from_db()
    assert company.owner is None


@pytest.mark.parametrize("noun", ["company", "agreement", "alliance"])
def test_an_earlier_version_is_shown_and_restored(
    login: Maker, make_company: Maker, make_agreement: Maker, make_alliance: Maker, noun: str
) -> None:
    make = {"company": make_company, "agreement": make_agreement, "alliance": make_alliance}[noun]
    field = {"agreement": "title"}.get(noun, "name")
    record = make(**{field: "First Name"})
    first = record.history.first()
    setattr(record, field, "Second Name")
    record.save()
    client = login("manager")
    listed = client.get(reverse(f"admin:partners_{noun}_history", args=[record.pk])).content.decode()
    assert "First Name" in listed and "Second Name" in listed
    version = reverse(f"admin:partners_{noun}_simple_history", args=[record.pk, first.pk])
    page = client.get(version)
    assert "First Name" in page.content.decode()
    form = page.context["adminform"].form
    data = {name: "" if form[name].value() is None else form[name].value() for name in form.fields}
    assert client.post(version, data).status_code == 302
    record.refresh_from_db()
    assert getattr(record, field) == "First Name"
    assert record.history.count() == 3


def test_a_company_with_names_needs_the_right_to_delete_them_too(
    client: Client, make_user: Maker, make_company: Maker
) -> None:
    bare, named = make_company(), make_company()
    named.names.create(name="Alias")
    client.force_login(allow(make_user("viewer"), "delete_company"))
    client.post(reverse("admin:partners_company_delete", args=[bare.pk]), {"post": "yes"})
    assert not Company.objects.filter(pk=bare.pk).exists()
    address = reverse("admin:partners_company_delete", args=[named.pk])
    assert "company name" in client.get(address).content.decode()
    assert client.post(address, {"post": "yes"}).status_code == 403
    client.post(
        reverse("admin:partners_company_changelist"),
        {"action": "delete_selected", "_selected_action": named.pk, "post": "yes"},
    )
    assert Company.objects.filter(pk=named.pk).exists() and CompanyName.objects.count() == 1


def test_deleting_many_at_once_is_in_the_history(login: Maker, make_company: Maker) -> None:
    company = make_company(name="Umbrella Works")
    company.names.create(name="Alias")
    login("manager").post(
        reverse("admin:partners_company_changelist"),
        {"action": "delete_selected", "_selected_action": company.pk, "post": "yes"},
    )
    assert not Company.objects.exists()
    assert Company.history.filter(name="Umbrella Works", history_type="-").count() == 1
    assert CompanyName.history.filter(name="Alias", history_type="-").count() == 1


def test_a_company_that_others_refer_to_is_kept(
    login: Maker, make_company: Maker, make_alliance: Maker
) -> None:
    company = make_company()
    Membership.objects.create(company=company, alliance=make_alliance(name="Dragons"))
    client, address = login("manager"), reverse("admin:partners_company_delete", args=[company.pk])
    assert "Dragons" in client.get(address).content.decode()
    client.post(address, {"post": "yes"})
    assert Company.objects.filter(pk=company.pk).exists()


def test_lists_say_what_staff_look_for_first(
    login: Maker, make_company: Maker, make_alliance: Maker, make_contact: Maker, make_agreement: Maker
) -> None:
    client = login("viewer")
    company, alliance = make_company("PL", name="Umbrella Works"), make_alliance(name="Dragons")
    Membership.objects.create(company=company, alliance=alliance)
    Position.objects.create(contact=make_contact(name="Zebulon"), company=company, title="Chief of Teapots")
    agreement = make_agreement(value=1500000, currency="EUR", status=Agreement.Status.NEGOTIATING)
    AgreementParty.objects.create(agreement=agreement, company=company)

    def page(noun: str) -> str:
        return client.get(reverse(f"admin:partners_{noun}_changelist")).content.decode()

    companies = page("company")
    assert "Poland (PL)" in companies and "Dragons" in companies and "not yet in touch" in companies
    assert "Chief of Teapots, Umbrella Works" in page("contact")
    agreements = page("agreement")
    assert "Umbrella Works" in agreements and "1,500,000 EUR" in agreements
    assert f"?alliance={alliance.pk}" in page("alliance")
    assert f"?country={company.country.code}" in page("country")


def test_a_number_in_a_list_leads_to_as_many_rows(
    login: Maker, make_company: Maker, make_alliance: Maker
) -> None:
    alliance = make_alliance()
    for _turn in range(3):
        Membership.objects.create(company=make_company(), alliance=alliance)
    Membership.objects.create(company=make_company(), alliance=alliance, status=Membership.Status.APPLIED)
    client = login("viewer")
    row = client.get(reverse("admin:partners_alliance_changelist")).context["cl"].result_list[0]
    assert isinstance(row, Alliance) and row.member_count == 3
    listed = client.get(reverse("admin:partners_company_changelist"), {"alliance": alliance.pk})
    assert len(listed.context["cl"].result_list) == 3
