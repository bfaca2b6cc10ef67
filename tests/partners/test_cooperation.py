import re

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from partners.models import Capability, CooperationFormat

TERMS = pytest.mark.parametrize("term", [Capability, CooperationFormat])


def assert_refused(record, message):
    """The form says why, and the database keeps the rule where nobody asked a form."""
    with pytest.raises(ValidationError, match=re.escape(message)):
        record.full_clean()
    with pytest.raises(IntegrityError, match=r"(?i)unique"), transaction.atomic():
        record.save()


@pytest.mark.database
@TERMS
def test_short_name_and_name_stand_once_in_a_vocabulary(db, term):
    term.objects.create(slug="teapot-juggling", name="Teapot juggling")
    noun = str(term._meta.verbose_name).capitalize()
    assert_refused(
        term(slug="teapot-juggling", name="Kettles"), f"{noun} with this Short name already exists."
    )
    assert_refused(term(slug="kettles", name="Teapot juggling"), f"{noun} with this Name already exists.")
    kettles = term(slug="kettles", name="Kettles")
    kettles.full_clean()
    kettles.save()


def test_two_vocabularies_may_share_a_word(db):
    for term in (Capability, CooperationFormat):
        word = term(slug="juggling", name="Juggling")
        word.full_clean()
        word.save()


@TERMS
@pytest.mark.parametrize("slug", ["", "teapot juggling", "жонглювання", "teapots/all"])
def test_short_name_fits_into_an_address(db, term, slug):
    with pytest.raises(ValidationError) as refusal:
        term(slug=slug, name="Teapot juggling").full_clean()
    assert [*refusal.value.message_dict] == ["slug"]


@TERMS
def test_word_is_called_by_its_name_and_found_in_both_languages(db, term):
    word = term.objects.create(slug="tpj", name="Teapot juggling", name_uk="Жонглювання чайниками")
    term.objects.create(slug="kettles", name="Kettles")
    assert str(word) == "Teapot juggling"
    for words in ("TPJ", "juggling", "чайниками", "zhonhliuvannia"):
        assert [*term.objects.search(words)] == [word]


@pytest.mark.parametrize(
    ("category", "allowed"), [("", True), ("ML1", True), ("ML22", True), ("ML23", False), ("ml1", False)]
)
def test_category_is_one_of_the_common_military_list(db, category, allowed):
    word = Capability(slug="teapot-juggling", name="Teapot juggling", ml_category=category)
    if allowed:
        word.full_clean()
    else:
        with pytest.raises(ValidationError, match="is not a valid choice"):
            word.full_clean()


def test_common_military_list_is_complete():
    assert [*Capability.Category] == [f"ML{number}" for number in range(1, 23)]


@TERMS
def test_history_keeps_old_descriptions(db, term):
    word = term.objects.create(slug="tpj", name="Teapot juggling", description="With tea.")
    word.description = "Without tea."
    word.save()
    assert [row.description for row in word.history.all()] == ["Without tea.", "With tea."]
