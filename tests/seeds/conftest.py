"""Reading invented texts: ``reading`` reads, ``names`` and ``stated`` pick what a test is about."""

from datetime import date

import pytest

from seeds.knowledge import shipped
from seeds.reading import read
from seeds.values import Kind, Reading, Source


@pytest.fixture
def reading():
    def read_text(text: str, published_on: date | None = date(2031, 5, 20), knowledge=None) -> Reading:
        return read(Source(text, published_on), knowledge=knowledge or shipped())

    return read_text


@pytest.fixture
def names():
    def of_kind(reading: Reading, kind: str) -> list[str]:
        return [entity.name for entity in reading.entities if entity.kind == Kind(kind)]

    return of_kind


@pytest.fixture
def stated():
    def of_kind(reading: Reading, kind: str) -> list[tuple[str, ...]]:
        return [relation.arguments for relation in reading.relations if relation.kind == kind]

    return of_kind
