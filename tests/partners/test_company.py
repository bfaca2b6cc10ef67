import re
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from crm import actor
from partners.models import (
    Capability,
    Company,
    CompanyIdentifier,
    CompanyName,
    CompanyRelationship,
    Membership,
)

FIRST, LAST = date(2031, 3, 10), date(2031, 3, 20)
DAY = timedelta(days=1)

# Invented numbers whose check digits are right.
LEI = "0000GARGOYLEUMBR0061"
EDRPOU = "00000017"
CAGE = "0AB12"
VAT = "PL1112223332"


def assert_refused(record, message, rule=r"(?i)unique"):
    """The form says why, and the database keeps the rule where nobody asked a form."""
    with pytest.raises(ValidationError, match=re.escape(message)):
        record.full_clean()
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        record.save()


def assert_accepted(record):
    record.full_clean()
    record.save()


# Companies


@pytest.mark.database
def test_country_has_one_company_of_a_name(make_company, make_country):
    company = make_company("UA", name="Teapot Smelter")
    message = "This country already has a company of this name: open that one instead."
    assert_refused(Company(name="Teapot Smelter", country=company.country), message)
    assert_accepted(Company(name="Teapot Smelter", country=make_country("PL")))
    assert_accepted(Company(name="Teapot Smelter II", country=company.country))


@pytest.mark.database
@pytest.mark.parametrize(
    "website", ["teapots.example", "ftp://teapots.example", "javascript:alert(1)", "//teapots.example"]
)
def test_website_of_another_kind_is_refused_by_the_database(db, website):
    with pytest.raises(IntegrityError, match="company_website_is_a_web_address"), transaction.atomic():
        Company.objects.create(name="Teapot Smelter", website=website)


def test_form_says_how_a_website_begins(db):
    with pytest.raises(ValidationError, match="A website begins with https:// or http://"):
        Company(name="Teapot Smelter", website="ftp://teapots.example").full_clean()


@pytest.mark.database
@pytest.mark.parametrize("website", ["", "http://teapots.example", "https://teapots.example/about"])
def test_website_may_be_missing_or_a_web_address(db, website):
    assert_accepted(Company(name="Teapot Smelter", website=website))


def test_companies_in_any_of_the_countries(make_company):
    here, there = make_company("UA"), make_company("PL")
    make_company("DE")
    make_company(None)
    assert [*Company.objects.in_countries("UA")] == [here]
    assert {*Company.objects.in_countries("UA", "PL")} == {here, there}
    assert not Company.objects.in_countries().exists()


@pytest.mark.parametrize(
    ("day", "expected"), [(FIRST - DAY, False), (FIRST, True), (LAST, True), (LAST + DAY, False)]
)
def test_members_of_an_alliance_are_those_of_the_day(make_alliance, make_company, day, expected):
    alliance, other, company = make_alliance(), make_alliance(), make_company()
    Membership.objects.create(alliance=alliance, company=company, joined_on=FIRST, left_on=LAST)
    Membership.objects.create(alliance=other, company=make_company(), joined_on=FIRST)
    assert [*Company.objects.members_of(alliance, on=day)] == [company] * expected


def test_member_that_came_back_is_one_company(make_alliance, make_company):
    alliance, company = make_alliance(), make_company()
    Membership.objects.create(alliance=alliance, company=company, joined_on=FIRST, left_on=LAST)
    Membership.objects.create(alliance=alliance, company=company, joined_on=LAST)
    assert Company.objects.members_of(alliance, on=LAST).count() == 1


def test_company_is_found_by_name_city_and_other_names(make_company):
    company = make_company(name="Teapot Smelter", city="Нічийград")
    CompanyName.objects.create(bearer=company, name="Kettle & Sons", kind=CompanyName.Kind.FORMER)
    assert [*Company.objects.search("smelter nichyihrad kettle")] == [company]


def test_company_outlives_the_account_of_its_owner(make_company, make_user):
    owner = make_user()
    company = make_company(owner=owner)
    owner.delete()
    company.refresh_from_db()
    assert company.owner is None


def test_country_with_companies_stays(make_company):
    with pytest.raises(ProtectedError):
        make_company("PL").country.delete()


def test_history_keeps_the_capabilities_of_every_moment_and_who_changed_them(make_company, make_user):
    company, colleague = make_company(), make_user()
    juggling = Capability.objects.create(slug="juggling", name="Juggling")
    with actor.acting(user=colleague):
        company.capabilities.add(juggling)
    company.capabilities.set([])
    rows = company.history.all()
    assert [[line.capability for line in row.capabilities.all()] for row in rows] == [[], [juggling], []]
    assert [row.history_user for row in rows] == [None, colleague, None]


def test_history_shows_why_capabilities_changed(make_company):
    company, juggling = make_company(), Capability.objects.create(slug="juggling", name="Juggling")
    with actor.acting(reason="entered from a leaflet"):
        company.capabilities.add(juggling)
    assert company.history.first().history_change_reason == "entered from a leaflet"


# Other names


@pytest.mark.database
def test_company_has_an_other_name_once(make_company):
    company = make_company()
    assert_accepted(CompanyName(bearer=company, name="Kettle & Sons"))
    assert_refused(
        CompanyName(bearer=company, name="Kettle & Sons", kind=CompanyName.Kind.LEGAL),
        "The company already has this name.",
    )
    assert_accepted(CompanyName(bearer=company, name="Kettle & Daughters"))
    assert_accepted(CompanyName(bearer=make_company(), name="Kettle & Sons"))


# Identifiers


@pytest.mark.parametrize(
    ("scheme", "value", "kept"),
    [
        ("LEI", LEI, LEI),
        ("LEI", "0000 GARGOYLEUMBR00 61", LEI),
        ("LEI", LEI.lower(), LEI),
        ("EDRPOU", EDRPOU, EDRPOU),
        ("EDRPOU", " 0000 0017 ", EDRPOU),
        ("EDRPOU", "30000015", "30000015"),
        ("CAGE", CAGE, CAGE),
        ("CAGE", " 0ab 12 ", CAGE),
        ("CAGE", "ZZZZZ", "ZZZZZ"),
        ("VAT", VAT, VAT),
        ("VAT", "pl 111-222-33-32", VAT),
        ("VAT", "ATU00000006", "ATU00000006"),
        ("other", " Drawer 17, folder b ", "Drawer 17, folder b"),
    ],
)
def test_identifier_is_kept_in_the_form_of_its_scheme(make_company, scheme, value, kept):
    identifier = CompanyIdentifier(company=make_company(), scheme=scheme, value=value)
    identifier.full_clean()
    assert identifier.value == kept


@pytest.mark.parametrize(
    ("scheme", "value"),
    [
        ("LEI", LEI[:-1] + "2"),
        ("LEI", LEI[:-1]),
        ("LEI", LEI + "1"),
        ("LEI", EDRPOU),
        ("EDRPOU", "00000018"),
        ("EDRPOU", "0000017"),
        ("EDRPOU", "000000017"),
        ("EDRPOU", "0000001X"),
        ("VAT", "PL1112223333"),
        ("VAT", "1112223332"),
        ("VAT", "QQ1112223332"),
    ],
)
def test_identifier_with_a_slip_is_refused_with_the_reason(make_company, scheme, value):
    identifier = CompanyIdentifier(company=make_company(), scheme=scheme, value=value)
    with pytest.raises(ValidationError) as refusal:
        identifier.full_clean()
    assert refusal.value.message_dict["value"][0].startswith(f"{value} is not a valid {scheme}: ")


@pytest.mark.parametrize("value", ["0AB1", "0AB123", "0AI12", "0AO12", "0ab-1", "ЩAB12", "0AB1\u0662"])
def test_cage_code_is_five_letters_or_digits_without_i_and_o(make_company, value):
    with pytest.raises(ValidationError, match="A CAGE code is five letters or digits, without I and O"):
        CompanyIdentifier(company=make_company(), scheme="CAGE", value=value).full_clean()


@pytest.mark.parametrize("missing", ["scheme", "value"])
def test_identifier_needs_a_scheme_and_a_value(make_company, missing):
    identifier = CompanyIdentifier(company=make_company(), **{"scheme": "other", "value": "17", missing: ""})
    with pytest.raises(ValidationError) as refusal:
        identifier.full_clean()
    assert missing in refusal.value.message_dict


@pytest.mark.database
@pytest.mark.parametrize(
    ("scheme", "value"), [("LEI", LEI), ("EDRPOU", EDRPOU), ("CAGE", CAGE), ("VAT", VAT)]
)
def test_registers_number_names_one_company(make_company, scheme, value):
    assert_accepted(CompanyIdentifier(company=make_company(), scheme=scheme, value=value))
    assert_refused(
        CompanyIdentifier(company=make_company(), scheme=scheme, value=value),
        "Another company already has this identifier.",
    )


def test_number_written_otherwise_is_the_same_number(make_company):
    assert_accepted(CompanyIdentifier(company=make_company(), scheme="CAGE", value=CAGE))
    with pytest.raises(ValidationError, match="Another company already has this identifier"):
        CompanyIdentifier(company=make_company(), scheme="CAGE", value="0ab 12").full_clean()


@pytest.mark.database
def test_number_of_no_known_register_may_be_another_companys_too(make_company):
    first, second = make_company(), make_company()
    assert_accepted(CompanyIdentifier(company=first, scheme="other", value="17"))
    assert_accepted(CompanyIdentifier(company=second, scheme="other", value="17"))
    assert_accepted(CompanyIdentifier(company=first, scheme="other", value="18"))
    assert_refused(
        CompanyIdentifier(company=first, scheme="other", value="17"),
        "The company already has this identifier.",
    )


def test_identifier_reads_as_scheme_and_value():
    assert str(CompanyIdentifier(scheme="CAGE", value=CAGE)) == "CAGE 0AB12"


# Relationships


@pytest.fixture
def make_relationship(make_company):
    """A relationship of two companies, not saved."""

    def make(**values):
        values.setdefault("company", values.get("company") or make_company())
        values.setdefault("other", values.get("other") or make_company())
        return CompanyRelationship(**{"kind": CompanyRelationship.Kind.PARENT, **values})

    return make


@pytest.mark.database
def test_company_is_not_related_to_itself(make_company, make_relationship):
    company = make_company()
    assert_refused(
        make_relationship(company=company, other=company),
        "A company cannot be related to itself.",
        "relationship_is_with_another_company",
    )
    assert_accepted(make_relationship(company=company))


@pytest.mark.database
def test_relationship_may_end_on_its_first_day_but_not_before(make_relationship):
    assert_refused(
        make_relationship(started_on=FIRST, ended_on=FIRST - DAY),
        "A relationship cannot end before it starts.",
        "relationship_ends_after_it_starts",
    )
    assert_accepted(make_relationship(started_on=FIRST, ended_on=FIRST))
    assert_accepted(make_relationship(ended_on=FIRST))


@pytest.mark.database
def test_relationship_stands_once_and_may_come_back(make_relationship, make_company):
    company, other = make_company(), make_company()
    pair = {"company": company, "other": other}
    assert_accepted(make_relationship(**pair))
    assert_refused(
        make_relationship(**pair, started_on=FIRST),
        "This relationship is already recorded and has not ended.",
    )
    assert_accepted(make_relationship(**pair, started_on=FIRST, ended_on=LAST))
    assert_accepted(make_relationship(**pair, kind=CompanyRelationship.Kind.JOINT_VENTURE))
    assert_accepted(make_relationship(company=other, other=company))
    assert_accepted(make_relationship(company=company))


@pytest.mark.parametrize(
    ("day", "expected"), [(FIRST - DAY, False), (FIRST, True), (LAST, True), (LAST + DAY, False)]
)
def test_relationship_holds_from_its_first_day_to_its_last(make_relationship, day, expected):
    make_relationship(started_on=FIRST, ended_on=LAST).save()
    assert CompanyRelationship.objects.on(day).exists() is expected


def test_relationship_of_unknown_days_holds_on_every_day(make_relationship):
    make_relationship().save()
    assert CompanyRelationship.objects.on(FIRST).exists()


def test_relationship_reads_as_what_one_company_is_to_the_other():
    assert str(CompanyRelationship(kind="parent")) == "is the parent of"


def test_company_that_others_are_related_to_stays(make_relationship):
    relationship = make_relationship()
    relationship.save()
    with pytest.raises(ProtectedError):
        relationship.other.delete()
    relationship.company.delete()
    assert not CompanyRelationship.objects.exists()
