from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from crm.models import Evidence, ReportedFigure
from crm.panels import Claim, FieldEvidence, evidence_by_field, figures_in_words, figures_of
from events.models import Forum


@pytest.fixture
def say(make_document):
    """Evidence that the record has this value, each from a document of its own unless one is given."""

    def make(record, field, value, document=None, **values):
        document = document or make_document()
        return Evidence.objects.create(
            record=record, field=field, value=value, document=document, quote="N", start=0, end=1, **values
        )

    return make


def claims_of(field, *values):
    return FieldEvidence(field, field, [Claim(value) for value in values])


def panel(record, field):
    return next(shown for shown in evidence_by_field(record) if shown.name == field)


# Do the documents disagree?


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("starts_on", ["2031-10", "2031-10-02"]),
        ("starts_on", ["2031-10-02", "2031"]),
        ("signed_on", ["2031-10-02"]),
        ("starts_on", []),
        ("city", ["Nowhereville", "nowhereville "]),
        ("name", ["Forum of Paper Dragons", "Paper Dragon Days"]),
        ("formats", ["joint-production", "repair"]),
        ("company", ["Teapot Smelter", "Kettle & Sons"]),
        ("status", ["planned", "held"]),
    ],
)
def test_claims_that_can_be_true_together_do_not_disagree(field, values):
    assert not claims_of(field, *values).disagrees


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("starts_on", ["2031-10-02", "2031-10-03"]),
        ("starts_on", ["2031-10", "2031-11-02"]),
        ("ends_on", ["2031-10", "2031-10-02", "2031-10-03"]),
        ("signed_on", ["2031-10-02", "2032-10-02"]),
        ("city", ["Nowhereville", "Elsewhereville"]),
        ("country", ["UA", "PL"]),
        ("status", ["cancelled", "held"]),
        ("kind", ["forum", "summit"]),
        ("edition", ["2", "3"]),
        ("parent", ["Forum of Paper Dragons", "Teapot Summit"]),
    ],
)
def test_claims_that_exclude_each_other_disagree(field, values):
    assert claims_of(field, *values).disagrees
    assert claims_of(field, *reversed(values)).disagrees


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("edition", ["1", "12"]),
        ("city", ["Nowhere", "Nowhereville"]),
        ("parent", ["Forum of Paper Dragons", "Forum of Paper Dragons in Exile"]),
    ],
)
def test_only_days_have_months_that_agree_with_them(field, values):
    assert claims_of(field, *values).disagrees


# What the panel shows


def test_equal_values_stand_together_and_keep_all_their_sources(make_forum, say):
    forum = make_forum()
    first = say(forum, "city", "Nowhereville")
    other = say(forum, "city", "Elsewhereville")
    again = say(forum, "city", "NOWHEREVILLE")
    shown = panel(forum, "city")
    assert [(claim.value, claim.sources) for claim in shown.claims] == [
        ("Nowhereville", [first, again]),
        ("Elsewhereville", [other]),
    ]
    assert shown.disagrees


def test_panel_shows_only_what_is_said_of_this_record(make_forum, say):
    forum = make_forum()
    say(make_forum(), "city", "Nowhereville")
    assert evidence_by_field(forum) == []


def test_fields_are_called_as_the_form_calls_them(make_forum, say):
    forum = make_forum()
    say(forum, "starts_on", "2031-10-02")
    say(forum, "signed_at_place", "Nowhereville")
    assert [shown.label for shown in evidence_by_field(forum)] == ["first day", "signed at place"]


def test_value_that_the_record_holds_is_flagged(make_forum, say):
    forum = make_forum(starts_on=date(2031, 10, 2), city="Nowhereville")
    for field, value in [
        ("starts_on", "2031-10-02"),
        ("starts_on", "2031-10-03"),
        ("starts_on", "2031-10"),
        ("city", "NOWHEREVILLE"),
        ("city", "Elsewhereville"),
        ("status", "planned"),
    ]:
        say(forum, field, value)
    current = {
        (shown.name, claim.value)
        for shown in evidence_by_field(forum)
        for claim in shown.claims
        if claim.is_current
    }
    assert current == {("starts_on", "2031-10-02"), ("city", "NOWHEREVILLE"), ("status", "planned")}


def test_name_is_not_flagged_since_a_record_may_have_many(make_forum, say):
    forum = make_forum()
    say(forum, "name", forum.name)
    assert not panel(forum, "name").claims[0].is_current


def test_empty_value_of_the_record_is_nobodys_claim(make_forum, say):
    forum = make_forum()
    say(forum, "starts_on", "2031-10-02")
    say(forum, "edition", "3")
    assert not any(claim.is_current for shown in evidence_by_field(forum) for claim in shown.claims)


def test_country_that_the_record_holds_is_flagged(make_forum, say):
    forum = make_forum("PL")
    say(forum, "country", "PL")
    assert panel(forum, "country").claims[0].is_current


# Queries


@pytest.mark.parametrize("field", ["city", "starts_on", "name", "country"])
def test_more_evidence_costs_no_more_queries(make_forum, say, field):
    few, many = make_forum(), make_forum()
    say(few, field, "Nowhereville 0")
    for number in range(8):
        say(many, field, f"Nowhereville {number % 4}")
    counts = []
    for forum in (few, many):
        forum = Forum.objects.get(pk=forum.pk)
        with CaptureQueriesContext(connection) as queries:
            titles = [s.document.title for f in evidence_by_field(forum) for c in f.claims for s in c.sources]
        counts.append((len(titles), len(queries)))
    assert (counts[0][0], counts[1][0]) == (1, 8)
    assert counts[0][1] == counts[1][1]


def test_panel_costs_two_queries(make_forum, say, django_assert_num_queries):
    forum = make_forum()
    for number in range(3):
        say(forum, "city", f"Nowhereville {number}")
    with django_assert_num_queries(2):  # evidence, documents
        evidence_by_field(forum)


def test_figures_come_with_their_documents_in_two_queries(
    make_forum, make_document, django_assert_num_queries
):
    forum = make_forum()
    for number in range(3):
        for record in (forum, make_forum()):
            ReportedFigure.objects.create(
                record=record,
                document=make_document(title=f"Notice {number}"),
                value=Decimal(number),
                unit="teapots",
                quote="N",
                start=0,
                end=1,
            )
    with django_assert_num_queries(2):  # figures, documents
        shown = [(figure.value, figure.document.title) for figure in figures_of(forum)]
    assert shown == [(0, "Notice 0"), (1, "Notice 1"), (2, "Notice 2")]


def test_value_of_a_choice_is_shown_as_forms_show_it(make_programme, make_document):
    programme = make_programme(kind="economic_regime")
    text = make_document("A regime of teapots.")
    Evidence.objects.create(
        record=programme,
        document=text,
        field="kind",
        value="economic_regime",
        quote="A regime",
        start=0,
        end=8,
    )
    (kind,) = evidence_by_field(programme)
    assert kind.claims[0].words == "economic regime"
    assert kind.claims[0].value == "economic_regime"


def test_figures_in_words_are_said_once(make_forum, make_document):
    forum = make_forum()
    for text in ("17 teapots here.", "17 teapots there."):
        ReportedFigure.objects.create(
            record=forum, document=make_document(text), value=17, unit="teapots", quote="17", start=0, end=2
        )
    assert figures_in_words(forum) == "17 teapots"
