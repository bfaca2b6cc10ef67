import re
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from partners.models import Contact, ContactName, Position

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
def make_position(make_contact, make_company):
    """A position at a company, not saved."""

    def make(**values):
        if not {"company", "country"} & values.keys():
            values["company"] = make_company()
        return Position(
            **{"contact": values.get("contact") or make_contact(), "title": "Keeper of Teapots", **values}
        )

    return make


# People


@pytest.mark.database
def test_address_belongs_to_one_contact(make_contact):
    make_contact(email="zebulon@teapots.example")
    assert_refused(
        Contact(name="Zebulon Double", email="zebulon@teapots.example"),
        "Another contact already has this e-mail address.",
    )
    assert_accepted(Contact(name="Zebulon Double", email="zebulon.double@teapots.example"))


@pytest.mark.database
def test_many_contacts_may_have_no_address(make_contact):
    make_contact(email="")
    assert_accepted(Contact(name="Zebulon Double", email=""))


def test_address_in_capitals_is_the_same_address(make_contact):
    make_contact(email="zebulon@teapots.example")
    with pytest.raises(ValidationError, match="Another contact already has this e-mail address"):
        Contact(name="Zebulon Double", email="Zebulon@Teapots.example").full_clean()


def test_contact_is_found_by_name_address_and_other_spellings(make_contact):
    contact = make_contact(name="Zebulon Testperson", email="zt@teapots.example")
    ContactName.objects.create(bearer=contact, name="Чайниченко Завулон")
    make_contact(name="Somebody Else")
    for words in ("testperson", "zt@teapots", "завулон", "chainychenko zebulon"):
        assert [*Contact.objects.search(words)] == [contact]


@pytest.mark.database
def test_contact_has_a_spelling_once(make_contact):
    contact = make_contact()
    assert_accepted(ContactName(bearer=contact, name="Завулон"))
    assert_refused(
        ContactName(bearer=contact, name="Завулон", kind=ContactName.Kind.TRANSLATED),
        "The contact already has this name.",
    )
    assert_accepted(ContactName(bearer=contact, name="Завулун"))
    assert_accepted(ContactName(bearer=make_contact(), name="Завулон"))


def test_contact_is_called_by_name(make_contact):
    assert str(make_contact(name="Zebulon Testperson")) == "Zebulon Testperson"


# Positions


@pytest.mark.database
def test_position_is_at_a_company_or_for_a_country(make_position, make_company, make_country):
    assert_refused(
        make_position(company=None),
        "Say where the position is: choose a company or a country.",
        "position_is_somewhere",
    )
    assert_accepted(make_position(company=make_company()))
    assert_accepted(make_position(country=make_country()))
    assert_accepted(make_position(company=make_company(), country=make_country()))


@pytest.mark.database
def test_position_may_end_on_its_first_day_but_not_before(make_position):
    assert_refused(
        make_position(started_on=FIRST, ended_on=FIRST - DAY),
        "A position cannot end before it starts.",
        "position_ends_after_it_starts",
    )
    assert_accepted(make_position(started_on=FIRST, ended_on=FIRST))
    assert_accepted(make_position(started_on=FIRST))
    assert_accepted(make_position(ended_on=FIRST))


@pytest.mark.parametrize(
    ("start", "end", "day", "expected"),
    [
        (FIRST, LAST, FIRST - DAY, False),
        (FIRST, LAST, FIRST, True),
        (FIRST, LAST, LAST, True),
        (FIRST, LAST, LAST + DAY, False),
        (None, LAST, LAST, True),
        (None, LAST, LAST + DAY, False),
        (FIRST, None, FIRST - DAY, False),
        (FIRST, None, FIRST, True),
        (None, None, FIRST, True),
    ],
)
def test_position_is_held_from_its_first_day_to_its_last(make_position, start, end, day, expected):
    make_position(started_on=start, ended_on=end).save()
    assert Position.objects.on(day).exists() is expected


def test_contact_asks_for_its_own_positions_on_a_day(make_position, make_contact):
    contact = make_contact()
    former = make_position(contact=contact, started_on=FIRST, ended_on=LAST)
    later = make_position(contact=contact, started_on=LAST + DAY)
    for position in (former, later, make_position()):
        position.save()
    assert [*contact.positions.on(LAST)] == [former]
    assert [*contact.positions.on(LAST + DAY)] == [later]


def test_position_reads_as_its_title():
    assert str(Position(title="Keeper of Teapots")) == "Keeper of Teapots"


def test_positions_go_with_their_contact_and_stay_in_history(make_position):
    position = make_position()
    position.save()
    position.contact.delete()
    assert not Position.objects.exists()
    assert Position.history.get(history_type="-").title == "Keeper of Teapots"
