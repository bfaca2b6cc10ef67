"""The reference register of companies as a source: what it says of a company, and where it says it."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.utils.translation import gettext as _

from crm.models import Document
from seeds.spelling import company_key
from seeds.vocabulary import forms

PATH = Path(__file__).parent / "reference" / "companies.csv"


@dataclass(frozen=True, slots=True)
class Row:
    """One company of the register and the place of its line in the register's text."""

    kind: str
    country: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True)
class Register:
    text: str
    rows: dict[tuple[str, ...], Row]

    @classmethod
    def of(cls, text: str) -> Register:
        """The register in ``text``, a CSV file without line breaks inside cells."""
        rows: dict[tuple[str, ...], Row] = {}
        header: list[str] = []
        place = 0
        for line in text.splitlines(keepends=True):
            bare = line.rstrip("\r\n")
            cells = next(csv.reader([bare]), [])
            if not header:
                header = cells
            elif cells:
                about = dict(zip(header, cells, strict=False))
                row = Row(about.get("kind", ""), about.get("country", ""), bare, place, place + len(bare))
                spellings = forms(about.get("aliases", "")) + forms(about.get("aliases_uk", ""))
                for name in (about["name"], *spellings):
                    rows.setdefault(company_key(name), row)
            place += len(line)
        return cls(text, rows)

    def find(self, names: tuple[str, ...]) -> Row | None:
        keys = (company_key(name) for name in names)
        return next((self.rows[key] for key in keys if key in self.rows), None)


@cache
def shipped() -> Register:
    return Register.of(PATH.read_bytes().decode("utf-8-sig") if PATH.exists() else "")


def document_of(register: Register) -> Document:
    """The register as a document, once for each state of its text."""
    found = Document.objects.filter(sha256=Document.digest(register.text)).first()
    return found or Document.objects.create(
        title=_("Reference register of defence companies"),
        kind=Document.Kind.REGISTER,
        origin=PATH.name,
        text=register.text,
    )
