import re
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from partners.models import Agreement, AgreementParty, Capability, CooperationFormat
from partners.models import agreement as module

FIRST, LAST = date(2031, 3, 10), date(2031, 3, 20)
DAY = timedelta(days=1)


def assert_refused(record, message, rule=r"(?i)unique"):
    """The form says why, and the database keeps the rule where nobody asked a form."""
    with pytest.raises(ValidationError, match=re.escape(message)):
        record.full_clean()
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        record.save()


def assert_accepted(record):
    record.full_clean()
    record.save()


def draft(**values):
    """An agreement, not saved."""
    return Agreement(**{"title": "Memorandum on Teapot Exchange", "status": "signed", **values})


# In force on a day


@pytest.mark.parametrize(
    ("values", "day", "expected"),
    [
        ({"starts_on": FIRST, "ends_on": LAST}, FIRST - DAY, False),
        ({"starts_on": FIRST, "ends_on": LAST}, FIRST, True),
        ({"starts_on": FIRST, "ends_on": LAST}, LAST, True),
        ({"starts_on": FIRST, "ends_on": LAST}, LAST + DAY, False),
        ({"starts_on": FIRST}, LAST + DAY, True),
        ({"signed_on": FIRST}, FIRST - DAY, False),
        ({"signed_on": FIRST}, FIRST, True),
        ({"signed_on": FIRST, "ends_on": LAST}, LAST, True),
        ({"signed_on": FIRST, "ends_on": LAST}, LAST + DAY, False),
        ({"signed_on": FIRST, "starts_on": LAST}, LAST - DAY, False),
        ({"signed_on": FIRST, "starts_on": LAST}, LAST, True),
        ({}, FIRST, False),
        ({"ends_on": LAST}, FIRST, False),
    ],
)
def test_agreement_is_in_force_from_its_first_day_or_its_signing_to_its_last(db, values, day, expected):
    draft(**values).save()
    assert Agreement.objects.in_force(day).exists() is expected


@pytest.mark.parametrize(
    ("status", "ends_on", "expected"),
    [
        ("proposed", None, False),
        ("negotiating", None, False),
        ("proposed", LAST, False),
        ("signed", None, True),
        ("in_force", None, True),
        ("expired", None, False),
        ("terminated", None, False),
        ("expired", LAST, True),
        ("terminated", LAST, True),
        ("terminated", LAST - DAY, False),
    ],
)
def test_status_decides_where_the_days_do_not(db, status, ends_on, expected):
    draft(status=status, starts_on=FIRST, ends_on=ends_on).save()
    assert Agreement.objects.in_force(LAST).exists() is expected


def test_agreements_are_those_in_force_today_unless_a_day_is_given(db, monkeypatch):
    draft(starts_on=FIRST).save()
    monkeypatch.setattr(module.timezone, "localdate", lambda: FIRST - DAY)
    assert not Agreement.objects.in_force().exists()
    monkeypatch.setattr(module.timezone, "localdate", lambda: FIRST)
    assert Agreement.objects.in_force().exists()


# Parties


def test_agreement_is_found_by_the_countries_of_its_parties(make_agreement, make_company, make_country):
    of_state, of_company, of_both, of_none = (make_agreement() for _ in range(4))
    of_state.parties.create(country=make_country("PL"))
    of_company.parties.create(company=make_company("PL"))
    of_company.parties.create(company=make_company(None))
    of_both.parties.create(country=make_country("PL"))
    of_both.parties.create(company=make_company("PL"))
    of_both.parties.create(company=make_company("DE"))
    of_none.parties.create(company=make_company("UA"))
    titles = sorted(agreement.title for agreement in (of_state, of_company, of_both))
    assert sorted(Agreement.objects.with_party_in("PL").values_list("title", flat=True)) == titles
    assert [*Agreement.objects.with_party_in("DE")] == [of_both]
    assert sorted(Agreement.objects.with_party_in("DE", "PL").values_list("title", flat=True)) == titles
    assert not Agreement.objects.with_party_in("NO").exists()
    assert not Agreement.objects.with_party_in().exists()


@pytest.mark.database
def test_party_is_a_company_or_a_country(make_agreement, make_company, make_country):
    agreement, company, country = make_agreement(), make_company(), make_country()
    for values in ({}, {"company": company, "country": country}):
        assert_refused(
            AgreementParty(agreement=agreement, **values),
            "A party is either a company or a country: choose one.",
            "party_is_a_company_or_a_country",
        )
    assert_accepted(AgreementParty(agreement=agreement, company=company))
    assert_accepted(AgreementParty(agreement=agreement, country=country))


@pytest.mark.database
@pytest.mark.parametrize("noun", ["company", "country"])
def test_party_has_a_role_once(make_agreement, make_company, make_country, noun):
    agreement = make_agreement()
    party, other = (
        (make_company(), make_company()) if noun == "company" else (make_country("PL"), make_country("DE"))
    )
    assert_accepted(AgreementParty(agreement=agreement, **{noun: party}))
    assert_refused(
        AgreementParty(agreement=agreement, **{noun: party}), f"This {noun} is already a party in this role."
    )
    assert_accepted(AgreementParty(agreement=agreement, role="witness", **{noun: party}))
    assert_accepted(AgreementParty(agreement=agreement, **{noun: other}))
    assert_accepted(AgreementParty(agreement=make_agreement(), **{noun: party}))


def test_party_reads_as_who_it_is(make_company, make_country):
    assert str(AgreementParty(company=make_company(name="Teapot Smelter"))) == "Teapot Smelter"
    assert str(AgreementParty(country=make_country("PL"))) == "Poland"


def test_party_stays_while_its_agreement_does(make_agreement, make_company):
    agreement, company = make_agreement(), make_company()
    agreement.parties.create(company=company)
    with pytest.raises(ProtectedError):
        company.delete()
    agreement.delete()
    company.delete()
    assert AgreementParty.history.filter(history_type="-").count() == 1


# Rules


@pytest.mark.database
@pytest.mark.parametrize(
    ("field", "message", "rule"),
    [
        ("starts_on", "An agreement cannot end before it is in force.", "agreement_ends_after_it_starts"),
        ("signed_on", "An agreement cannot end before it is signed.", "agreement_ends_after_signing"),
    ],
)
def test_agreement_may_end_on_its_first_day_but_not_before(db, field, message, rule):
    assert_refused(draft(**{field: FIRST}, ends_on=FIRST - DAY), message, rule)
    assert_accepted(draft(**{field: FIRST}, ends_on=FIRST))
    assert_accepted(draft(**{field: FIRST}))
    assert_accepted(draft(ends_on=FIRST))


@pytest.mark.database
@pytest.mark.parametrize(("value", "currency"), [(Decimal(1), ""), (None, "EUR"), (Decimal(0), "")])
def test_value_and_currency_go_together(db, value, currency):
    assert_refused(
        draft(value=value, currency=currency),
        "A value and its currency go together: give both or neither.",
        "agreement_value_has_currency",
    )


@pytest.mark.database
@pytest.mark.parametrize("currency", ["eur", "EU", "E1R", "ЄВР"])
def test_currency_is_three_capitals(db, currency):
    assert_refused(
        draft(value=Decimal(1), currency=currency),
        "A currency is three capital letters: EUR, UAH, USD.",
        "agreement_value_has_currency",
    )


@pytest.mark.database
@pytest.mark.parametrize(("value", "currency"), [(None, ""), (Decimal(0), "EUR"), (Decimal("0.01"), "UAH")])
def test_value_with_its_currency_or_neither_is_accepted(db, value, currency):
    assert_accepted(draft(value=value, currency=currency))


@pytest.mark.database
def test_value_is_not_negative(db):
    assert_refused(
        draft(value=Decimal("-0.01"), currency="EUR"),
        "The value cannot be negative.",
        "agreement_value_is_not_negative",
    )


@pytest.mark.database
def test_agreement_stands_for_at_least_one_paper(db):
    assert_refused(
        draft(stands_for=0), "An agreement stands for at least one paper.", "agreement_stands_for_one_or_more"
    )
    assert_accepted(draft(stands_for=1))
    assert_accepted(draft(stands_for=20))
    assert Agreement().stands_for == 1


@pytest.mark.database
@pytest.mark.parametrize("status", ["proposed", "negotiating"])
def test_agreement_with_a_day_of_signing_is_signed(db, status):
    assert_refused(
        draft(status=status, signed_on=FIRST),
        "An agreement with a day of signing is no longer proposed or negotiated.",
        "agreement_with_a_signing_day_is_signed",
    )
    assert_accepted(draft(status=status))


@pytest.mark.database
@pytest.mark.parametrize("status", ["signed", "in_force", "expired", "terminated"])
def test_signed_agreement_may_have_its_day_or_not_yet(db, status):
    assert_accepted(draft(status=status, signed_on=FIRST))
    assert_accepted(draft(status=status))


def test_agreement_is_called_by_its_title_and_found_by_title_and_summary(make_agreement):
    agreement = make_agreement(title="Про чайники", summary="Exchange of samovars")
    make_agreement()
    assert str(agreement) == "Про чайники"
    assert [*Agreement.objects.search("chainyky samovars")] == [agreement]


def test_history_keeps_formats_and_capabilities_of_every_moment(make_agreement):
    agreement = make_agreement()
    swap = CooperationFormat.objects.create(slug="swap", name="Swap")
    juggling = Capability.objects.create(slug="juggling", name="Juggling")
    agreement.formats.add(swap)
    agreement.capabilities.add(juggling)
    agreement.formats.clear()
    assert [
        (
            [line.cooperationformat for line in row.formats.all()],
            [line.capability for line in row.capabilities.all()],
        )
        for row in agreement.history.order_by("history_id")
    ] == [([], []), ([swap], []), ([swap], [juggling]), ([], [juggling])]
