"""The rules that every sheet follows, shown on companies, countries and contacts."""

from datetime import date
from decimal import Decimal

import pytest
import tablib
from django.utils import translation
from django.utils.translation import gettext_lazy

from crm.columns import (
    Day,
    Label,
    Number,
    Text,
    Whole,
    in_every_language,
    joined,
    period,
    taken_apart,
    with_details,
)
from crm.exporting import csv_lines
from crm.resources import formula_safe, without_quote
from crm.source_resources import DocumentResource, EvidenceResource, ReportedFigureResource
from events.models import Participation
from events.resources import ParticipationResource
from partners.models import Company, Contact
from partners.resources import CompanyResource, ContactResource

FORMULAS = [
    "=1+1",
    "==1+1",
    "+cmd",
    "-2+3",
    "@SUM(A1)",
    "|x",
    "\t=1",
    "\rx",
    " =1",
    "＝1",
    "＋1",
    "－x",
    "＠x",
    "'=1",
    "''-x",
]


def exported(resource, rows):
    text = "".join(csv_lines(resource, rows)).removeprefix("\ufeff")
    return tablib.Dataset().load(text, format="csv")


def sheet(*rows):
    headings = list(rows[0])
    return tablib.Dataset(*[[row[heading] for heading in headings] for row in rows], headers=headings)


def imported(resource, dataset):
    result = resource.import_data(dataset)
    assert not result.has_errors(), [error.error for _row, errors in result.row_errors() for error in errors]
    assert not result.has_validation_errors(), [row.error_dict for row in result.invalid_rows]
    return result.totals


@pytest.mark.parametrize("text", FORMULAS)
def test_formulas_are_quoted_and_unquoted(text):
    assert formula_safe(text) == f"'{text}"
    assert without_quote(formula_safe(text)) == text


@pytest.mark.parametrize("text", ["-5", "-5.25", "-5,25", "007", "O'Neverly", "'quoted'", "a=b", "", "5-6"])
def test_harmless_cells_stay_as_they_are(text):
    assert formula_safe(text) == text
    assert without_quote(text) == text


def test_nothing_becomes_an_empty_cell():
    assert formula_safe(None) == ""


@pytest.mark.parametrize(
    "names", [["a", "b"], ["a; b", "c"], ['say "x"', " padded "], ["two\nlines", "'"], []]
)
def test_a_cell_of_names_comes_apart_again(names):
    assert taken_apart(joined(names)) == names


def test_days_are_read_as_iso_or_with_points():
    assert Day().clean("2024-10-02") == Day().clean("02.10.2024") == date(2024, 10, 2)
    assert Day().clean("") is None
    for wrong in ("10/02/2024", "2024-02-30", "soon"):
        with pytest.raises(ValueError, match="is not a day"):
            Day().clean(wrong)


def test_numbers_are_read_with_point_or_comma_and_refused_by_name():
    assert Number().clean("1 000,50") == Number().clean("1000.50") == Decimal("1000.50")
    assert Whole().clean("20") == 20
    for wrong in ("many", "NaN", "1e999"):
        with pytest.raises(ValueError, match=wrong):
            Number().clean(wrong)
    with pytest.raises(ValueError, match="whole"):
        Whole().clean("1.5")


def test_text_keeps_zeros_and_takes_whole_numbers_of_spreadsheets():
    assert Text().clean("007") == "007"
    assert Text().clean(5.0) == "5"
    assert Text().clean(None) == ""


def test_labels_are_read_by_code_by_label_and_in_any_case():
    label = Label(Company.Kind)
    for cell in ("media", "MEDIA", "Media", " media "):
        assert label.clean(cell) == "media"
    assert label.clean("State Enterprise") == label.clean("state_enterprise") == "state_enterprise"
    with pytest.raises(ValueError, match="“circus” is none of"):
        label.clean("circus")


def test_periods_say_what_is_known():
    day, later = date(2024, 1, 2), date(2024, 3, 4)
    assert period(day, later) == "2024-01-02 to 2024-03-04"
    assert period(day, None) == "from 2024-01-02"
    assert period(None, later) == "until 2024-03-04"
    assert period(None, None) == ""
    assert with_details("A", "", None) == "A"
    assert with_details("A", "b", "c") == "A (b, c)"


@pytest.mark.database
def test_export_then_import_changes_nothing(make_company, make_contact):
    for name in FORMULAS:
        make_company(name=name, notes=f"{name}\r\nsecond line\n\n-5", city="007")
    make_contact(phone="+380 44 000 00 00", notes="-5")
    make_contact(phone="-5", country=None)
    make_contact(phone="0044", name="=1+1", notes=" padded ")
    for resource, model in ((CompanyResource, Company), (ContactResource, Contact)):
        before = list(model.objects.order_by("pk").values())
        totals = imported(resource(), exported(resource(), model.objects.all()))
        assert totals["skip"] == len(before)
        assert list(model.objects.order_by("pk").values()) == before


def test_cells_that_say_the_same_are_left_alone_where_reading_them_would_not_tell(make_contact, make_forum):
    """Two people of one name and no address: a sheet cannot tell them apart, but it need not."""
    forum = make_forum()
    for _ in range(2):
        Participation.objects.create(forum=forum, contact=make_contact(name="Twin Testperson"))
    sheet = exported(ParticipationResource(), Participation.objects.all())
    assert imported(ParticipationResource(), sheet)["skip"] == 2


def test_the_id_lets_a_name_be_corrected(make_company):
    company = make_company(name="Gargoyel Works")
    imported(CompanyResource(), sheet({"ID": company.pk, "Name": "Gargoyle Works"}))
    company.refresh_from_db()
    assert company.name == "Gargoyle Works"
    assert company.version == 2
    assert company.country.code == "UA"


def test_an_unknown_id_is_refused(make_company):
    result = CompanyResource().import_data(sheet({"ID": "999999", "Name": "Nobody"}))
    assert "999999" in str(result.invalid_rows[0].error_dict)
    assert not Company.objects.exists()


def test_one_bad_row_takes_the_sheet_back(make_country):
    make_country("PL")
    good, bad = {"Name": "Good Teapots", "Country code": "PL"}, {"Name": "Bad Teapots", "Country code": "QQ"}
    for rows in ([bad, good, good | {"Name": "Third"}], [good, bad], [good, good | {"Name": "Third"}, bad]):
        result = CompanyResource().import_data(sheet(*rows))
        assert "QQ" in str(result.invalid_rows[0].error_dict["country"])
        assert not Company.objects.exists()


def test_constraints_are_problems_of_a_row(make_country):
    result = CompanyResource().import_data(sheet({"Name": "Web Works", "Website": "ftp://example.org/"}))
    assert "begins with https://" in str(result.invalid_rows[0].error_dict)
    assert not Company.objects.exists()


def test_unknown_names_are_problems_of_a_row_and_named(make_country):
    result = CompanyResource().import_data(sheet({"Name": "X", "Capabilities": "teapots; kites"}))
    assert "teapots”, “kites" in str(result.invalid_rows[0].error_dict["capabilities"])
    assert not Company.objects.exists()


@pytest.mark.parametrize(
    ("headings", "problem"),
    [
        (["Name", "Nmae"], "Unknown columns: Nmae"),
        (["Name", "Name"], "Columns given twice: Name"),
        (["City", "Notes"], "needs a column “Name”"),
    ],
)
def test_headings_are_checked(db, headings, problem):
    result = CompanyResource().import_data(tablib.Dataset(["x", "y"], headers=headings))
    assert problem in str(result.base_errors[0].error)
    assert not Company.objects.exists()


def test_read_only_columns_are_ignored(make_country):
    make_country("PL")
    make_country("DE")
    imported(CompanyResource(), sheet({"Name": "X", "Country": "Germany", "Country code": "pl"}))
    assert Company.objects.get().country.code == "PL"


def test_a_row_that_fits_several_records_asks_for_the_id(make_contact):
    for _ in range(2):
        make_contact(name="Twin Testperson")
    result = ContactResource().import_data(sheet({"Name": "Twin Testperson"}))
    assert "give the ID" in str(result.invalid_rows[0].error)
    assert Contact.objects.count() == 2


def test_a_sheet_exported_in_one_language_is_read_in_another(make_company, monkeypatch):
    company = make_company()
    original = Company.Kind.COMPANY.label
    ukrainian = {"Name": "Назва", original: "підприємство"}
    for module in ("crm.columns", "crm.resources"):
        monkeypatch.setattr(
            f"{module}.in_every_language", lambda text: {str(text), ukrainian.get(str(text), str(text))}
        )
    imported(CompanyResource(), sheet({"ID": company.pk, "Назва": "Інша", "Kind": "Підприємство"}))
    company.refresh_from_db()
    assert (company.name, company.kind) == ("Інша", "company")


def test_every_language_is_asked(settings):
    settings.LANGUAGES = [("en-gb", "English"), ("uk", "Ukrainian")]
    with translation.override("uk"):
        ukrainian = str(gettext_lazy("Yes"))
    assert in_every_language(gettext_lazy("Yes")) == {"Yes", ukrainian}
    assert ukrainian != "Yes"


@pytest.mark.parametrize("resource", [DocumentResource, EvidenceResource, ReportedFigureResource])
def test_sources_are_not_imported(db, resource):
    with pytest.raises(NotImplementedError):
        resource().import_data(tablib.Dataset(["x"], headers=["ID"]))
