import re
from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import translation

from crm.models import Document, Evidence, ReportedFigure

TEXT = "The Paper Dragons met. They counted 17 teapots in Nowhereville. Nobody left early."


def cite(model, record, document, quote, **values):
    """A citation of the words in the document, not saved."""
    start = document.text.index(quote)
    values = {"start": start, "end": start + len(quote), "quote": quote, **values}
    return model(record=record, document=document, **values)


@pytest.fixture
def make_evidence(make_company, make_document):
    def make(record=None, document=None, quote="17 teapots", **values):
        values = {"field": "city", "value": "Nowhereville", **values}
        return cite(Evidence, record or make_company(), document or make_document(TEXT), quote, **values)

    return make


@pytest.fixture
def make_figure(make_company, make_document):
    def make(record=None, document=None, quote="17 teapots", **values):
        values = {"value": Decimal(17), "unit": "teapots", **values}
        return cite(
            ReportedFigure, record or make_company(), document or make_document(TEXT), quote, **values
        )

    return make


@pytest.fixture(params=["make_evidence", "make_figure"])
def make_citation(request):
    return request.getfixturevalue(request.param)


def assert_refused(record, message, rule=r"(?i)unique"):
    """The form says why, and the database keeps the rule where nobody asked a form."""
    with pytest.raises(ValidationError, match=re.escape(message)):
        record.full_clean()
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        record.save()


def again(citation, **changes):
    """The same citation once more, apart from the changes."""
    fields = [field.attname for field in type(citation)._meta.concrete_fields if not field.primary_key]
    other = type(citation)(**{**{name: getattr(citation, name) for name in fields}, **changes})
    other.quote = other.document.text[other.start : other.end]
    return other


def test_quote_that_the_document_does_not_have_there_is_refused(make_citation):
    with pytest.raises(ValidationError, match="does not have these words"):
        make_citation(start=9).full_clean()


# Documents


def test_document_is_known_by_the_hash_of_its_text(make_document):
    document = make_document("чайник")
    document.refresh_from_db()
    assert document.sha256 == "1bf205ce9bef59223b3ff615fcdbb2041058db2b936829ec89533172b99db6e6"


@pytest.mark.database
def test_same_text_cannot_come_twice(make_document):
    make_document(TEXT)
    with pytest.raises(IntegrityError, match=r"(?i)unique"), transaction.atomic():
        make_document(TEXT, title="Another title", publisher="Another Publisher")
    make_document(TEXT + " ")
    assert Document.objects.count() == 2


def test_form_says_that_the_text_is_already_here(make_document):
    make_document(TEXT)
    with pytest.raises(ValidationError, match="A document with this very text is already here"):
        Document(title="Another title", text=TEXT).full_clean()


@pytest.mark.django_db
def test_new_document_passes_full_clean():
    Document(title="Teapots counted", text=TEXT).full_clean()


def test_saved_document_passes_full_clean(make_document):
    make_document(TEXT).full_clean()


def test_hash_follows_the_text_even_where_only_the_text_is_saved(make_document):
    document = make_document("teapot")
    document.text = "kettle"
    document.save(update_fields=["text"])
    document.refresh_from_db()
    assert document.sha256 == Document.digest("kettle")


def test_search_finds_documents_by_title_and_publisher_but_not_by_text(make_document):
    document = make_document(TEXT, title="Чайники пораховано", publisher="Dragon Gazette")
    assert [*Document.objects.search("chainyky gazette")] == [document]
    assert not Document.objects.search("Nowhereville").exists()


@pytest.mark.parametrize(
    ("publisher", "published_on", "footnote"),
    [
        ("Dragon Gazette", date(2031, 3, 9), "Dragon Gazette, “Teapots counted”, 2031-03-09"),
        ("", date(2031, 3, 9), "“Teapots counted”, 2031-03-09"),
        ("Dragon Gazette", None, "Dragon Gazette, “Teapots counted”"),
        ("", None, "“Teapots counted”"),
    ],
)
def test_citation_reads_as_a_footnote(publisher, published_on, footnote):
    document = Document(title="Teapots counted", publisher=publisher, published_on=published_on)
    assert document.citation == footnote


def test_newest_document_comes_first(make_document):
    older = make_document(published_on=date(2031, 3, 9))
    newer = make_document(published_on=date(2031, 3, 10))
    same_day = make_document(published_on=date(2031, 3, 10))
    assert [*Document.objects.all()] == [same_day, newer, older]


# Citations


def test_address_of_a_citation_names_its_place(make_citation):
    citation = make_citation()
    start = TEXT.index("17 teapots")
    assert citation.url == f"/documents/{citation.document.pk}/?from={start}&to={start + 10}#quote"


@pytest.mark.parametrize(
    ("text", "quote", "passage"),
    [
        (TEXT, "17 teapots", ("They counted ", "17 teapots", " in Nowhereville.")),
        (TEXT, "Paper Dragons", ("The ", "Paper Dragons", " met.")),
        (TEXT, "Nobody", ("", "Nobody", " left early.")),
        ("Heading\nOne teapot stood\nOther line", "teapot", ("One ", "teapot", " stood")),
        ("Really? Yes, a teapot! And a kettle.", "teapot", ("Yes, a ", "teapot", "!")),
        ("Oh! Is a teapot here? Or not.", "teapot", ("Is a ", "teapot", " here?")),
        ("no marks round a teapot at all", "teapot", ("no marks round a ", "teapot", " at all")),
        (
            "the version 3.14 teapot costs 2.50 today",
            "teapot",
            ("the version 3.14 ", "teapot", " costs 2.50 today"),
        ),
        ("teapot", "teapot", ("", "teapot", "")),
    ],
)
def test_passage_is_the_sentence_round_the_quote(text, quote, passage):
    assert cite(Evidence, None, Document(text=text), quote).passage == passage


def test_passage_stays_short_where_no_sentence_ends():
    before, quote, after = cite(
        Evidence, None, Document(text="a" * 999 + "teapot" + "b" * 999), "teapot"
    ).passage
    assert (before, quote, after) == ("… " + "a" * 300, "teapot", "b" * 300 + " …")


def test_passage_is_not_cut_at_an_abbreviation_nor_inside_a_word():
    text = "They met. The U.S. Teapot Board and Dr. Kettle met the U.S. Spoon Board. Nobody left."
    passage = cite(Evidence, None, Document(text=text), "Dr. Kettle").passage
    assert passage == ("The U.S. Teapot Board and ", "Dr. Kettle", " met the U.S. Spoon Board.")
    long = "word " * 200 + "teapot " + "word " * 200
    before, _quote, after = cite(Evidence, None, Document(text=long), "teapot").passage
    assert set(before.split()) == set(after.split()) == {"…", "word"}


def test_passage_of_a_whole_sentence_does_not_run_on_into_the_next():
    text = "They met. They counted teapots. Nobody left early. The end."
    assert cite(Evidence, None, Document(text=text), "They counted teapots.").passage == (
        "",
        "They counted teapots.",
        "",
    )


def test_about_tells_nouns_with_the_same_number_apart(
    make_citation, make_company, make_contact, make_document
):
    company, contact, other = make_company(id=777), make_contact(id=777), make_company(id=778)
    document = make_document(TEXT)
    wanted = make_citation(company, document)
    wanted.save()
    make_citation(contact, document).save()
    make_citation(other, document).save()
    assert [*type(wanted).objects.about(company)] == [wanted]


def test_record_knows_its_own_evidence_and_figures(make_evidence, make_figure, make_company, make_document):
    company, other, document = make_company(), make_company(), make_document(TEXT)
    evidence, figure = make_evidence(company, document), make_figure(company, document)
    for citation in (evidence, figure, make_evidence(other, document), make_figure(other, document)):
        citation.save()
    assert [*company.evidence.all()] == [evidence]
    assert [*company.figures.all()] == [figure]


def test_citations_go_with_their_record_and_stay_in_history(make_citation):
    citation = make_citation()
    citation.save()
    citation.record.delete()
    assert not type(citation).objects.exists()
    assert type(citation).history.get(history_type="-").quote == "17 teapots"


def test_document_stays_while_something_rests_on_it(make_citation):
    citation = make_citation()
    citation.save()
    with pytest.raises(ProtectedError):
        citation.document.delete()


def test_citation_outlives_the_account_that_accepted_it(make_citation, make_user):
    colleague = make_user()
    citation = make_citation(accepted_by=colleague)
    citation.save()
    colleague.delete()
    citation.refresh_from_db()
    assert citation.accepted_by is None


@pytest.mark.database
@pytest.mark.parametrize("length", [0, -1])
def test_quote_has_a_length(make_citation, length):
    citation = make_citation(start=8, end=8 + length)
    assert_refused(citation, "The quote must end after it begins.", "quote_has_length")


@pytest.mark.database
def test_quote_of_one_letter_is_a_quote(make_citation):
    citation = make_citation(start=8, end=9)
    citation.quote = TEXT[8:9]
    citation.full_clean()
    citation.save()


@pytest.mark.database
@pytest.mark.parametrize("confidence", [-0.01, 1.01])
def test_confidence_outside_0_and_1_is_refused(make_citation, confidence):
    citation = make_citation(confidence=confidence)
    assert_refused(citation, "Confidence is a number from 0 to 1.", "confidence_is_a_share")


@pytest.mark.database
@pytest.mark.parametrize("confidence", [0.0, 0.5, 1.0])
def test_confidence_from_0_to_1_is_accepted(make_citation, confidence):
    citation = make_citation(confidence=confidence)
    citation.full_clean()
    citation.save()


@pytest.mark.database
def test_place_is_given_once_as_the_source_of_a_value(make_evidence):
    evidence = make_evidence()
    evidence.save()
    assert_refused(again(evidence, rule="Another rule"), "already given as the source of this value")


@pytest.mark.database
@pytest.mark.parametrize(
    "changes",
    [{"field": "name"}, {"value": "Elsewhereville"}, {"start": 1}, {"end": 80}, "record", "document"],
)
def test_another_value_place_record_or_document_is_further_evidence(
    make_evidence, make_company, make_document, changes
):
    evidence = make_evidence()
    evidence.save()
    if changes == "record":
        changes = {"object_id": make_company().pk}
    elif changes == "document":
        changes = {"document_id": make_document(TEXT + TEXT).pk}
    further = again(evidence, **changes)
    further.full_clean()
    further.save()


@pytest.mark.database
def test_place_is_given_once_as_the_source_of_a_figure(make_figure):
    figure = make_figure()
    figure.save()
    assert_refused(again(figure, qualifier="about"), "already given as the source of this figure")


@pytest.mark.database
@pytest.mark.parametrize(
    "changes",
    [{"value": Decimal("17.01")}, {"unit": "kettles"}, {"start": 1}, {"end": 80}, "record", "document"],
)
def test_another_number_unit_place_record_or_document_is_a_further_figure(
    make_figure, make_company, make_document, changes
):
    figure = make_figure()
    figure.save()
    if changes == "record":
        changes = {"object_id": make_company().pk}
    elif changes == "document":
        changes = {"document_id": make_document(TEXT + TEXT).pk}
    further = again(figure, **changes)
    further.full_clean()
    further.save()


# What they say of themselves


def test_evidence_reads_as_field_and_value(make_evidence):
    assert str(make_evidence()) == "city: Nowhereville"


@pytest.mark.parametrize(
    ("qualifier", "value", "words"),
    [
        ("exact", "17", "17 teapots"),
        ("more_than", "25", "more than 25 teapots"),
        ("less_than", "25", "less than 25 teapots"),
        ("about", "100", "about 100 teapots"),
        ("nearly", "1000", "nearly 1,000 teapots"),
        ("up_to", "1500000", "up to 1,500,000 teapots"),
        ("exact", "0.50", "0.5 teapots"),
        ("exact", "1234.56", "1,234.56 teapots"),
        ("exact", "0", "0 teapots"),
    ],
)
def test_figure_reads_as_the_source_put_it(make_figure, qualifier, value, words):
    figure = make_figure(qualifier=qualifier, value=Decimal(value))
    figure.save()
    with translation.override("en"):
        assert str(ReportedFigure.objects.get()) == words


def test_figure_given_a_whole_number_can_be_read_before_it_is_stored(make_figure):
    assert str(make_figure(value=17)) == "17 teapots"


def test_figures_come_in_the_order_of_their_days(make_figure, make_document):
    document, days = make_document(TEXT), [date(2031, 3, 10), date(2031, 3, 8), date(2031, 3, 9)]
    for day in days:
        make_figure(document=document, as_of=day).save()
    assert [figure.as_of for figure in ReportedFigure.objects.all()] == sorted(days)
