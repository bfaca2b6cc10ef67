import re
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from crm import period
from partners.models import Alliance, AllianceName, Membership

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


@pytest.fixture
def make_membership(make_alliance, make_company):
    """A membership of a company in an alliance, not saved."""

    def make(**values):
        alliance, company = values.pop("alliance", None), values.pop("company", None)
        return Membership(alliance=alliance or make_alliance(), company=company or make_company(), **values)

    return make


# Alliances


@pytest.mark.database
def test_name_belongs_to_one_alliance(make_alliance):
    make_alliance(name="Alliance of Kettles")
    assert_refused(Alliance(name="Alliance of Kettles"), "Alliance with this Name already exists.")
    assert_accepted(Alliance(name="Alliance of Samovars"))


@pytest.mark.database
def test_alliance_has_an_other_name_once(make_alliance):
    alliance = make_alliance()
    assert_accepted(AllianceName(bearer=alliance, name="The Kettles"))
    assert_refused(
        AllianceName(bearer=alliance, name="The Kettles", kind=AllianceName.Kind.SHORT),
        "The alliance already has this name.",
    )
    assert_accepted(AllianceName(bearer=alliance, name="The Samovars"))
    assert_accepted(AllianceName(bearer=make_alliance(), name="The Kettles"))


def test_alliance_is_found_by_its_names(make_alliance):
    alliance = make_alliance(name="Alliance of Kettles")
    make_alliance()
    AllianceName.objects.create(bearer=alliance, name="Альянс чайників")
    for words in ("kettles", "чайників", "alians chainykiv"):
        assert [*Alliance.objects.search(words)] == [alliance]


def test_alliance_and_company_with_memberships_stay(make_membership):
    membership = make_membership()
    membership.save()
    for part in (membership.alliance, membership.company):
        with pytest.raises(ProtectedError):
            part.delete()


# Members on a day


@pytest.mark.parametrize(
    ("joined_on", "left_on", "day", "expected"),
    [
        (FIRST, LAST, FIRST - DAY, False),
        (FIRST, LAST, FIRST, True),
        (FIRST, LAST, FIRST + DAY, True),
        (FIRST, LAST, LAST - DAY, True),
        (FIRST, LAST, LAST, True),
        (FIRST, LAST, LAST + DAY, False),
        (FIRST, FIRST, FIRST, True),
        (FIRST, None, FIRST - DAY, False),
        (FIRST, None, FIRST, True),
        (FIRST, None, LAST + DAY, True),
        (None, LAST, FIRST, True),
        (None, LAST, LAST, True),
        (None, LAST, LAST + DAY, False),
        (None, None, FIRST, True),
    ],
)
def test_member_belongs_from_the_day_of_joining_to_the_last(
    make_membership, joined_on, left_on, day, expected
):
    make_membership(joined_on=joined_on, left_on=left_on).save()
    assert Membership.objects.on(day).exists() is expected


@pytest.mark.parametrize("status", ["signatory", "member", "suspended"])
def test_every_standing_member_counts_whatever_its_kind(make_membership, status):
    make_membership(status=status, joined_on=FIRST).save()
    assert Membership.objects.on(FIRST).exists()


@pytest.mark.parametrize("joined_on", [None, FIRST])
def test_application_is_no_membership(make_membership, joined_on):
    make_membership(status="applied", joined_on=joined_on).save()
    assert not Membership.objects.on(FIRST).exists()


@pytest.mark.parametrize("joined_on", [None, FIRST])
def test_company_that_left_on_an_unknown_day_counts_on_none(make_membership, joined_on):
    make_membership(status="left", joined_on=joined_on).save()
    assert not Membership.objects.on(FIRST).exists()


def test_company_that_left_on_a_known_day_counts_until_then(make_membership):
    make_membership(status="left", joined_on=FIRST, left_on=LAST).save()
    assert Membership.objects.on(LAST).exists()
    assert not Membership.objects.on(LAST + DAY).exists()


def test_members_are_those_of_today_unless_a_day_is_given(make_membership, monkeypatch):
    make_membership(joined_on=FIRST).save()
    monkeypatch.setattr(period.timezone, "localdate", lambda: FIRST - DAY)
    assert not Membership.objects.on().exists()
    monkeypatch.setattr(period.timezone, "localdate", lambda: FIRST)
    assert Membership.objects.on().exists()


def test_alliance_asks_for_its_own_members(make_membership, make_alliance):
    alliance = make_alliance()
    membership = make_membership(alliance=alliance, joined_on=FIRST)
    membership.save()
    make_membership(joined_on=FIRST).save()
    assert [*alliance.memberships.on(FIRST)] == [membership]


# Rules


@pytest.mark.database
def test_company_may_leave_on_the_day_of_joining_but_not_before(make_membership):
    assert_refused(
        make_membership(joined_on=FIRST, left_on=FIRST - DAY),
        "A company cannot leave before it joins.",
        "membership_ends_after_it_starts",
    )
    assert_accepted(make_membership(joined_on=FIRST, left_on=FIRST))
    assert_accepted(make_membership(left_on=FIRST))


@pytest.mark.database
def test_company_that_only_applied_cannot_leave(make_membership):
    assert_refused(
        make_membership(status="applied", left_on=LAST),
        "A company that has only applied cannot leave: clear “left on”.",
        "membership_application_has_no_last_day",
    )
    assert_accepted(make_membership(status="applied", joined_on=FIRST))
    assert_accepted(make_membership(status="left", left_on=LAST))


@pytest.mark.database
def test_company_is_in_an_alliance_once_and_may_come_back(make_membership, make_alliance, make_company):
    alliance, company = make_alliance(), make_company()
    assert_accepted(make_membership(alliance=alliance, company=company, joined_on=LAST))
    assert_refused(
        make_membership(alliance=alliance, company=company, joined_on=FIRST),
        "The company is already in this alliance and has not left it.",
    )
    assert_accepted(make_membership(alliance=alliance, company=company, joined_on=FIRST, left_on=LAST))
    assert_accepted(make_membership(alliance=alliance))
    assert_accepted(make_membership(company=company))


def test_company_that_left_on_an_unknown_day_may_come_back(make_membership):
    former = make_membership(status="left")
    former.save()
    assert_accepted(make_membership(alliance=former.alliance, company=former.company, joined_on=FIRST))


def test_membership_reads_as_company_and_alliance(make_membership, make_alliance, make_company):
    alliance, company = make_alliance(name="Alliance of Kettles"), make_company(name="Teapot Smelter")
    assert str(make_membership(alliance=alliance, company=company)) == "Teapot Smelter – Alliance of Kettles"


def test_history_keeps_the_statuses_over_time(make_membership):
    membership = make_membership(status="applied")
    membership.save()
    for status in ("member", "suspended", "member"):
        membership.status = status
        membership.save()
    pk = membership.pk
    membership.delete()
    rows = Membership.history.filter(id=pk).order_by("history_id").values_list("history_type", "status")
    assert [*rows] == [
        ("+", "applied"),
        ("~", "member"),
        ("~", "suspended"),
        ("~", "member"),
        ("-", "member"),
    ]
