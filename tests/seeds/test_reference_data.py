import shutil
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from crm import actor
from partners.models import Capability, CooperationFormat, Country, CountryGroup
from seeds import reference_data

pytestmark = pytest.mark.django_db

SMALL = {
    "countries": "code,alpha3,name,name_uk,region,subregion,other_names\n"
    "PL,POL,Poland,Польща,Europe,Eastern Europe,Rzeczpospolita Polska\n"
    "DE,DEU,Germany,Німеччина,Europe,Western Europe,\n"
    "UA,UKR,Ukraine,Україна,Europe,Eastern Europe,\n",
    "groups": "code,name,name_uk,kind,as_of,members,note\nKC,Kite Club,Клуб зміїв,club,2030-01-01,PL DE,\n",
    "capabilities": "slug,name,name_uk,ml_category,description\nkites,Kites,Змії,ML10,Paper ones.\n",
    "formats": "slug,name,name_uk,description\nkite-loan,Loan of kites,Позика,One lends.\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in SMALL.items():
        (tmp_path / f"{name}.csv").write_text(text)
    return tmp_path


def change(folder: Path, name: str, old: str, new: str) -> None:
    file = folder / f"{name}.csv"
    file.write_text(file.read_text().replace(old, new))


def members(code: str = "KC") -> set[str]:
    return set(CountryGroup.objects.get(code=code).countries.values_list("code", flat=True))


def test_everything_is_loaded_and_can_be_found(folder):
    counts = reference_data.load(folder)
    assert (counts["countries"].created, counts["country groups"].created) == (3, 1)
    assert Country.objects.search("rzeczpospolita").get().code == "PL"
    assert members() == {"PL", "DE"}
    assert Capability.objects.get().ml_category == "ML10"
    assert Country.objects.get(code="PL").history.get().history_change_reason == reference_data.REASON


def test_a_second_load_changes_nothing(folder):
    reference_data.load(folder)
    before = (Country.history.count(), CountryGroup.history.count(), Capability.history.count())
    assert {str(counts) for counts in reference_data.load(folder).values()} == {"3 unchanged", "1 unchanged"}
    assert (Country.history.count(), CountryGroup.history.count(), Capability.history.count()) == before


def test_a_new_shipped_value_replaces_the_old_one(folder):
    reference_data.load(folder)
    change(folder, "capabilities", "Paper ones.", "Paper and silk.")
    assert reference_data.load(folder)["capabilities"].updated == 1
    assert Capability.objects.get().description == "Paper and silk."
    change(folder, "capabilities", "Paper and silk.", "All of them.")
    assert reference_data.load(folder)["capabilities"].updated == 1


def test_what_staff_changed_stays(folder, make_user):
    reference_data.load(folder)
    with actor.acting(make_user("editor")):
        kites = Capability.objects.get()
        kites.name = "Kites and balloons"
        kites.save()
    change(folder, "capabilities", "Paper ones.", "Paper and silk.")
    change(folder, "capabilities", "Kites,", "Big kites,")
    reference_data.load(folder)
    kites.refresh_from_db()
    assert (kites.name, kites.description) == ("Kites and balloons", "Paper and silk.")
    assert reference_data.load(folder)["capabilities"].kept == 1


def test_what_staff_added_stays(folder):
    reference_data.load(folder)
    CooperationFormat.objects.create(slug="own", name="Our own way")
    reference_data.load(folder)
    assert CooperationFormat.objects.filter(slug="own").exists()


def test_members_follow_a_newer_shipped_list_only(folder):
    reference_data.load(folder)
    group = CountryGroup.objects.get()
    group.countries.set([Country.objects.get(code="UA")])
    reference_data.load(folder)
    assert members() == {"UA"}
    change(folder, "groups", "2030-01-01,PL DE", "2031-01-01,PL UA")
    reference_data.load(folder)
    assert members() == {"PL", "UA"}


def test_the_shipped_spreadsheets_load_and_name_their_counts():
    out = StringIO()
    call_command("load_reference", stdout=out)
    assert Country.objects.count() >= 249
    assert "NATO" in set(CountryGroup.objects.values_list("code", flat=True))
    assert Country.objects.get(code="XK").name == "Kosovo"
    again = StringIO()
    call_command("load_reference", stdout=again)
    assert all(line.endswith("unchanged") for line in again.getvalue().splitlines())


def test_a_broken_spreadsheet_changes_nothing(folder, tmp_path):
    reference_data.load(folder)
    broken = shutil.copytree(folder, tmp_path / "broken")
    change(broken, "countries", "Germany", "Deutschland")
    change(broken, "formats", "name_uk,", "name_in_ukrainian,")
    with pytest.raises(KeyError):
        reference_data.load(broken)
    assert Country.objects.get(code="DE").name == "Germany"
