"""The invented documents: their answers are well-formed, and the rules keep out of their traps."""

import json
from pathlib import Path

import pytest

from seeds.knowledge import shipped
from seeds.management.commands.extract import as_prediction
from seeds.reading import read
from seeds.values import Source

CORPUS = Path(__file__).parent / "corpus"
DOCUMENTS = sorted(CORPUS.glob("*/*.txt"))


def answers(path: Path) -> dict:
    return json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def predicted():
    found = {}
    for path in DOCUMENTS:
        text = path.read_text(encoding="utf-8")
        found[path] = as_prediction(path.name, read(Source(text), knowledge=shipped()))
    return found


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_quote_of_the_answers_stands_where_it_says(path):
    text, gold = path.read_text(encoding="utf-8"), answers(path)
    quotes = [mention for entity in gold["entities"] for mention in entity["mentions"]]
    quotes += gold["figures"] + gold["relations"]
    assert gold["doc"] == f"{path.parent.name}/{path.name}"
    assert all(text[quote["start"] : quote["end"]] == quote["quote"] for quote in quotes)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_no_trap_is_stepped_into(path, predicted):
    gold, found = answers(path), predicted[path]
    entities = {(one["type"], one["name"].casefold()) for one in found["entities"]}
    assert not entities & {(one["type"], one["name"].casefold()) for one in gold["forbidden_entities"]}
    assert not {one["value"] for one in found["figures"]} & {
        one["value"] for one in gold["forbidden_figures"]
    }
    relations = [one["tuple"] for one in found["relations"]]
    assert [one["tuple"] for one in gold["forbidden_relations"] if one["tuple"] in relations] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_quote_of_the_reading_stands_where_it_says(path, predicted):
    text, found = path.read_text(encoding="utf-8"), predicted[path]
    for one in [*found["entities"], *found["figures"], *found["relations"]]:
        assert text[one["start"] : one["end"]] == one["quote"]


def test_a_document_with_nothing_in_it_gives_no_relation(predicted):
    assert predicted[CORPUS / "nothing" / "001.txt"]["relations"] == []
