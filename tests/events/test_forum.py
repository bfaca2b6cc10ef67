import re
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from events.models import Forum, ForumName
from events.models import forum as module
from partners.models import Capability, CooperationFormat

FIRST, LAST = date(2031, 3, 10), date(2031, 3, 12)
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
    """A forum, not saved."""
    return Forum(**{"name": "Forum of Imaginary Industries", **values})


# Upcoming and held


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "day", "expected"),
    [
        (FIRST, LAST, FIRST - DAY, True),
        (FIRST, LAST, FIRST, True),
        (FIRST, LAST, LAST, True),
        (FIRST, LAST, LAST + DAY, False),
        (FIRST, None, FIRST, True),
        (FIRST, None, FIRST + DAY, False),
    ],
)
def test_forum_is_upcoming_until_its_last_day_is_over(db, starts_on, ends_on, day, expected):
    draft(starts_on=starts_on, ends_on=ends_on).save()
    assert Forum.objects.upcoming(day).exists() is expected


def test_forum_stored_without_a_last_day_is_upcoming_on_its_first(db):
    draft(starts_on=FIRST).save()
    Forum.objects.update(ends_on=None)
    assert Forum.objects.upcoming(FIRST).exists()
    assert not Forum.objects.upcoming(FIRST + DAY).exists()


@pytest.mark.parametrize(("status", "expected"), [("planned", True), ("held", True), ("cancelled", False)])
def test_cancelled_forum_is_not_upcoming(db, status, expected):
    draft(status=status, starts_on=FIRST).save()
    assert Forum.objects.upcoming(FIRST).exists() is expected


def test_planned_forum_of_unknown_days_is_still_to_come(db):
    draft(dates_in_words="next spring").save()
    assert Forum.objects.upcoming(FIRST).exists()


@pytest.mark.parametrize(("day", "expected"), [(FIRST - DAY, False), (LAST, True), (LAST + DAY, True)])
def test_forum_counts_as_held_when_it_is_over(db, day, expected):
    draft(status="held", starts_on=FIRST, ends_on=LAST).save()
    assert Forum.objects.held_by(day).exists() is expected


@pytest.mark.parametrize("day", [FIRST, LAST - DAY])
def test_forum_that_goes_on_is_not_over(db, day):
    draft(status="held", starts_on=FIRST, ends_on=LAST).save()
    assert not Forum.objects.held_by(day).exists()


@pytest.mark.parametrize("status", ["planned", "cancelled"])
def test_past_forum_is_held_only_if_somebody_says_so(db, status):
    draft(status=status, starts_on=FIRST).save()
    assert not Forum.objects.held_by(FIRST).exists()


@pytest.mark.parametrize("name", ["upcoming", "held_by"])
def test_day_is_today_unless_given(db, monkeypatch, name):
    draft(status="held", starts_on=FIRST).save()
    monkeypatch.setattr(module.timezone, "localdate", lambda: FIRST)
    assert getattr(Forum.objects, name)().exists()
    other = FIRST + DAY if name == "upcoming" else FIRST - DAY
    monkeypatch.setattr(module.timezone, "localdate", lambda: other)
    assert not getattr(Forum.objects, name)().exists()


# Days


def test_forum_of_one_day_ends_on_it(db):
    forum = draft(starts_on=FIRST)
    forum.save()
    forum.refresh_from_db()
    assert forum.ends_on == FIRST


def test_last_day_that_is_given_is_kept(make_forum):
    forum = make_forum(starts_on=FIRST, ends_on=LAST)
    forum.refresh_from_db()
    assert forum.ends_on == LAST


def test_forum_of_unknown_days_has_none(make_forum):
    assert make_forum(dates_in_words="next spring").ends_on is None


def test_last_day_is_filled_even_where_only_the_first_is_saved(make_forum):
    forum = make_forum()
    forum.starts_on = FIRST
    forum.save(update_fields=["starts_on"])
    forum.refresh_from_db()
    assert forum.ends_on == FIRST


@pytest.mark.database
def test_forum_may_end_on_its_first_day_but_not_before(db):
    assert_refused(
        draft(starts_on=FIRST, ends_on=FIRST - DAY),
        "A forum cannot end before it starts.",
        "forum_ends_after_it_starts",
    )
    assert_accepted(draft(starts_on=FIRST, ends_on=FIRST))
    assert_accepted(draft(starts_on=FIRST, ends_on=LAST))


@pytest.mark.database
def test_forum_with_a_last_day_has_a_first(db):
    assert_refused(draft(ends_on=LAST), "Give the first day too.", "forum_with_a_last_day_has_a_first")
    assert_accepted(draft())


# Series and editions


@pytest.mark.database
@pytest.mark.parametrize(("series", "edition"), [("", 1), ("Imaginary Industries", 0)])
def test_edition_counts_from_1_within_a_series(db, series, edition):
    assert_refused(
        draft(series=series, edition=edition),
        "An edition counts from 1 within a series: name the series.",
        "forum_edition_belongs_to_a_series",
    )


@pytest.mark.database
@pytest.mark.parametrize(
    ("series", "edition"), [("", None), ("Imaginary Industries", None), ("Imaginary Industries", 1)]
)
def test_series_may_have_editions_and_a_forum_may_stand_alone(db, series, edition):
    assert_accepted(draft(series=series, edition=edition))


@pytest.mark.database
def test_edition_of_a_series_stands_once(make_forum):
    make_forum(series="Imaginary Industries", edition=2)
    assert_refused(
        draft(series="Imaginary Industries", edition=2), "This edition of the series is already recorded."
    )
    assert_accepted(draft(series="Imaginary Industries", edition=3))
    assert_accepted(draft(series="Imaginary Kettles", edition=2))


@pytest.mark.database
def test_many_forums_may_have_no_series_or_no_known_edition(make_forum):
    make_forum()
    make_forum(series="Imaginary Industries")
    assert_accepted(draft())
    assert_accepted(draft(series="Imaginary Industries"))


# Meetings inside a forum


def test_meeting_may_be_inside_a_meeting_inside_a_forum(make_forum):
    outer = make_forum()
    inner = make_forum(parent=outer)
    assert_accepted(draft(parent=inner))
    assert [*outer.inner_meetings.all()] == [inner]


@pytest.mark.parametrize("depth", [0, 1, 2, 3])
def test_forum_cannot_be_inside_itself_at_any_depth(make_forum, depth):
    innermost = forum = make_forum()
    for _ in range(depth):
        innermost = make_forum(parent=innermost)
    forum.parent = innermost
    with pytest.raises(ValidationError) as refusal:
        forum.full_clean()
    assert refusal.value.message_dict == {"parent": ["A forum cannot be part of a meeting inside it."]}


def test_circle_further_out_is_noticed_and_not_followed_for_ever(make_forum):
    one, two = make_forum(), make_forum()
    for forum, parent in ((one, two), (two, one)):
        Forum.objects.filter(pk=forum.pk).update(parent=parent)
    with pytest.raises(ValidationError, match="A forum cannot be part of a meeting inside it"):
        draft(parent=Forum.objects.get(pk=one.pk)).full_clean()


def test_forum_not_yet_saved_may_name_another_as_its_parent(db):
    outer = draft()
    inner = draft(parent=outer)
    inner.clean()
    outer.parent = draft()
    inner.clean()


@pytest.mark.database
def test_database_refuses_a_forum_that_is_its_own_parent(make_forum):
    forum = make_forum()
    forum.parent = forum
    with pytest.raises(IntegrityError, match="forum_is_not_inside_itself"), transaction.atomic():
        forum.save()
    rule = next(rule for rule in Forum._meta.constraints if rule.name == "forum_is_not_inside_itself")
    with pytest.raises(ValidationError, match="A forum cannot be part of itself"):
        rule.validate(Forum, forum)
    forum.parent = make_forum()
    rule.validate(Forum, forum)


def test_forum_with_inner_meetings_stays(make_forum):
    outer = make_forum()
    make_forum(parent=outer)
    with pytest.raises(ProtectedError):
        outer.delete()


# Names and history


@pytest.mark.database
def test_forum_has_an_other_name_once(make_forum):
    forum = make_forum()
    assert_accepted(ForumName(bearer=forum, name="Dragon Days"))
    assert_refused(
        ForumName(bearer=forum, name="Dragon Days", kind=ForumName.Kind.SHORT),
        "The forum already has this name.",
    )
    assert_accepted(ForumName(bearer=forum, name="Dragon Nights"))
    assert_accepted(ForumName(bearer=make_forum(), name="Dragon Days"))


def test_forum_is_called_by_its_name_and_found_by_series_city_and_other_names(make_forum):
    forum = make_forum(name="Teapot Summit", series="Imaginary Industries", city="Нічийград")
    ForumName.objects.create(bearer=forum, name="Дні драконів")
    make_forum(name="Kettle Summit")
    assert str(forum) == "Teapot Summit"
    for words in ("teapot", "imaginary", "nichyihrad", "дні", "drakoniv summit"):
        assert [*Forum.objects.search(words)] == [forum]


def test_history_keeps_formats_and_capabilities_of_every_moment(make_forum):
    forum = make_forum(name="Teapot Summit")
    swap = CooperationFormat.objects.create(slug="swap", name="Swap")
    juggling = Capability.objects.create(slug="juggling", name="Juggling")
    forum.formats.add(swap)
    forum.capabilities.add(juggling)
    forum.formats.remove(swap)
    pk = forum.pk
    forum.delete()
    rows = Forum.history.filter(id=pk).order_by("history_id")
    assert [row.history_type for row in rows] == ["+", "~", "~", "~", "-"]
    assert [
        (
            [line.cooperationformat for line in row.formats.all()],
            [line.capability for line in row.capabilities.all()],
        )
        for row in rows[:4]
    ] == [([], []), ([swap], []), ([swap], [juggling]), ([], [juggling])]
