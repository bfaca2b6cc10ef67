import re

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from events.models import Participation

WHO = ["company", "country", "contact"]


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
def make_who(make_company, make_country, make_contact):
    """A company, a country or a contact; another one at every call."""
    codes = iter(["PL", "DE", "NO"])
    makers = {"company": make_company, "country": lambda: make_country(next(codes)), "contact": make_contact}
    return lambda who: makers[who]()


# Questions


@pytest.mark.parametrize(
    ("certainty", "expected"),
    [("invited", False), ("confirmed", False), ("attended", True), ("absent", False)],
)
def test_only_those_seen_there_attended(make_forum, make_company, certainty, expected):
    Participation.objects.create(forum=make_forum(), company=make_company(), certainty=certainty)
    assert Participation.objects.attended().exists() is expected


@pytest.mark.parametrize(
    ("role", "expected"),
    [("organiser", True), ("host", True), ("supporter", False), ("participant", False), ("speaker", False)],
)
def test_organisers_and_hosts_organise(make_forum, make_company, role, expected):
    Participation.objects.create(forum=make_forum(), company=make_company(), role=role)
    assert Participation.objects.organisers().exists() is expected


def test_forum_asks_for_its_own_organisers_that_came(make_forum, make_company):
    forum = make_forum()
    came = {"role": "organiser", "certainty": "attended"}
    wanted = Participation.objects.create(forum=forum, company=make_company(), **came)
    Participation.objects.create(forum=forum, company=make_company(), role="organiser")
    Participation.objects.create(forum=forum, company=make_company(), certainty="attended")
    Participation.objects.create(forum=make_forum(), company=make_company(), **came)
    assert [*forum.participations.organisers().attended()] == [wanted]


def test_nobody_is_taken_to_have_attended_unless_somebody_says_so():
    assert Participation().certainty == Participation.Certainty.CONFIRMED


# Rules


@pytest.mark.database
@pytest.mark.parametrize(
    "chosen", [[], ["company", "country"], ["company", "contact"], ["country", "contact"], WHO]
)
def test_participation_of_nobody_or_of_several_is_refused(make_forum, make_who, chosen):
    assert_refused(
        Participation(forum=make_forum(), **{who: make_who(who) for who in chosen}),
        "A participation is of a company, a country or a contact: choose one.",
        "participation_is_of_one",
    )


@pytest.mark.database
@pytest.mark.parametrize("who", WHO)
def test_participation_in_a_role_stands_once(make_forum, make_who, who):
    forum, chosen = make_forum(), make_who(who)
    assert_accepted(Participation(forum=forum, **{who: chosen}))
    assert_refused(
        Participation(forum=forum, certainty="attended", **{who: chosen}),
        "This participation in this role is already recorded.",
    )
    assert_accepted(Participation(forum=forum, role="speaker", **{who: chosen}))
    assert_accepted(Participation(forum=forum, **{who: make_who(who)}))
    assert_accepted(Participation(forum=make_forum(), **{who: chosen}))


@pytest.mark.parametrize("who", WHO)
def test_participation_reads_as_who_and_where(make_forum, make_who, who):
    chosen = make_who(who)
    participation = Participation(forum=make_forum(name="Teapot Summit"), **{who: chosen})
    assert participation.who == chosen
    assert str(participation) == f"{chosen} – Teapot Summit"


@pytest.mark.parametrize("part", ["forum", *WHO])
def test_forum_and_those_who_took_part_stay(make_forum, make_who, part):
    who = part if part in WHO else "company"
    participation = Participation.objects.create(forum=make_forum(), **{who: make_who(who)})
    with pytest.raises(ProtectedError):
        getattr(participation, part).delete()


def test_history_keeps_how_sure_it_was_over_time(make_forum, make_company):
    participation = Participation.objects.create(
        forum=make_forum(), company=make_company(), certainty="invited"
    )
    for certainty in ("confirmed", "attended"):
        participation.certainty = certainty
        participation.save()
    pk = participation.pk
    participation.delete()
    rows = Participation.history.filter(id=pk).order_by("history_id").values_list("history_type", "certainty")
    assert [*rows] == [("+", "invited"), ("~", "confirmed"), ("~", "attended"), ("-", "attended")]
