import re

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from events.models import Outcome

THINGS = ["agreement", "alliance", "programme"]


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
def make_thing(make_agreement, make_alliance, make_programme):
    """An agreement, an alliance or a programme."""
    makers = {"agreement": make_agreement, "alliance": make_alliance, "programme": make_programme}
    return lambda thing: makers[thing]()


@pytest.mark.database
@pytest.mark.parametrize(
    "chosen",
    [[], ["agreement", "alliance"], ["agreement", "programme"], ["alliance", "programme"], THINGS],
)
def test_outcome_of_nothing_or_of_several_things_is_refused(make_forum, make_thing, chosen):
    assert_refused(
        Outcome(forum=make_forum(), kind="signed", **{thing: make_thing(thing) for thing in chosen}),
        "An outcome is an agreement, an alliance or a programme: choose one.",
        "outcome_is_one_thing",
    )


@pytest.mark.database
@pytest.mark.parametrize("thing", THINGS)
def test_outcome_of_a_kind_stands_once(make_forum, make_thing, thing):
    forum, chosen = make_forum(), make_thing(thing)
    assert_accepted(Outcome(forum=forum, kind="signed", **{thing: chosen}))
    assert_refused(
        Outcome(forum=forum, kind="signed", **{thing: chosen}), "This outcome is already recorded."
    )
    assert_accepted(Outcome(forum=forum, kind="announced", **{thing: chosen}))
    assert_accepted(Outcome(forum=forum, kind="signed", **{thing: make_thing(thing)}))
    assert_accepted(Outcome(forum=make_forum(), kind="signed", **{thing: chosen}))


@pytest.mark.parametrize("thing", THINGS)
def test_outcome_reads_as_its_thing_and_what_happened(make_thing, thing):
    chosen = make_thing(thing)
    outcome = Outcome(kind="announced", **{thing: chosen})
    assert outcome.thing == chosen
    assert str(outcome) == f"{chosen} (announced)"


def test_outcome_without_a_thing_yet_has_none():
    assert Outcome(kind="signed").thing is None


@pytest.mark.parametrize("thing", THINGS)
def test_outcome_goes_with_its_thing_and_stays_in_history(make_forum, make_thing, thing):
    forum, chosen = make_forum(), make_thing(thing)
    Outcome.objects.create(forum=forum, kind="signed", **{thing: chosen})
    with pytest.raises(ProtectedError):
        forum.delete()
    chosen.delete()
    assert not forum.outcomes.exists()
    assert [row.history_type for row in Outcome.history.order_by("history_id")] == ["+", "-"]


def test_history_keeps_that_a_thing_announced_was_then_signed(make_forum, make_agreement):
    outcome = Outcome.objects.create(forum=make_forum(), kind="announced", agreement=make_agreement())
    outcome.kind = "signed"
    outcome.save()
    assert [row.kind for row in outcome.history.order_by("history_id")] == ["announced", "signed"]
