from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError

from crm.models import Document, Evidence
from partners.models import Country
from seeds import reading, services
from seeds.management.commands import seed
from seeds.models import Proposal

pytestmark = pytest.mark.django_db

NOTICE = """The Forum of Paper Dragons took place in Warsaw on 5 May 2031.
Gargoyle Umbrellas Ltd attended the forum. In total 7 companies took part in the forum.
"""


@pytest.fixture(autouse=True)
def _country(make_country):
    """One country is enough for the command to leave the reference data alone."""
    make_country("PL")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "notice.txt").write_text(NOTICE)
    return tmp_path


def run(*paths: Path) -> str:
    out = StringIO()
    call_command("seed", *map(str, paths), stdout=out, stderr=out)
    return out.getvalue()


@pytest.fixture
def digests(monkeypatch, tmp_path):
    """A folder in the place of the shipped digests, which are trusted."""
    shipped = tmp_path / "digests"
    shipped.mkdir()
    (shipped / "a.txt").write_text(NOTICE)
    (shipped / "b.txt").write_text("Second. " + NOTICE)
    monkeypatch.setattr(seed, "DIGESTS", shipped)
    return shipped


def test_what_other_files_say_waits_for_review(folder):
    out = run(folder / "notice.txt")
    document = Document.objects.get()
    assert document.title == "notice"
    assert document.proposals.exists()
    assert document.proposals.count() == document.proposals.waiting().count()
    assert Evidence.objects.count() == 0
    assert "notice.txt:" in out


def test_trusted_digests_are_accepted(digests):
    run()
    assert Proposal.objects.exists()
    assert not Proposal.objects.waiting().exists()
    assert Evidence.objects.exists()


def test_a_second_run_changes_nothing_and_says_so(digests):
    run()
    before = (Document.objects.count(), Proposal.history.count(), Evidence.history.count())
    assert "Nothing new." in run()
    assert (Document.objects.count(), Proposal.history.count(), Evidence.history.count()) == before


def test_the_closing_table_counts(folder):
    out = run(folder)
    for label in ("Documents read", "Records created", "Proposals waiting", "Conflicts"):
        assert label in out


def test_without_a_terminal_there_are_no_control_codes(folder):
    assert "\x1b" not in run(folder)


def test_a_broken_file_is_named_and_the_others_go_on(folder, capsys):
    (folder / "a-broken.pdf").write_bytes(b"not a pdf at all")
    out = StringIO()
    with pytest.raises(CommandError, match="1 of 2 documents could not be read"):
        call_command("seed", str(folder), stdout=out)
    assert "a-broken.pdf" in out.getvalue()
    assert Document.objects.get().title == "notice"


def test_a_missing_path_is_named(tmp_path):
    with pytest.raises(CommandError):
        run(tmp_path / "nowhere.txt")


def test_a_fault_of_ours_stops_one_document_not_the_run(folder, monkeypatch):
    (folder / "odd.txt").write_text("An odd text.")
    read = reading.read

    def stumble(source, **more):
        if "odd" in source.text:
            raise IndexError("out of range")
        return read(source, **more)

    monkeypatch.setattr(reading, "read", stumble)
    with pytest.raises(CommandError, match="1 of 2"):
        run(folder)
    assert Document.objects.get().title == "notice"


def test_the_same_text_in_two_files_is_one_document(folder):
    (folder / "copy.txt").write_text(NOTICE)
    run(folder)
    assert Document.objects.count() == 1


def test_a_document_is_written_as_a_whole_or_not_at_all(digests, monkeypatch):
    accept_many = services.accept_many

    def break_at_the_second(proposals, *, document, **more):
        accept_many(proposals, document=document, **more)
        if document.title == "b":
            raise DatabaseError("the power went out")

    monkeypatch.setattr(services, "accept_many", break_at_the_second)
    with pytest.raises(CommandError):
        run()
    assert not Document.objects.filter(title="b").exists()
    monkeypatch.setattr(services, "accept_many", accept_many)
    run()
    assert {document.title for document in Document.objects.all()} >= {"a", "b"}
    assert not Proposal.objects.waiting().exists()


def test_a_trusted_digest_that_was_read_but_never_accepted_is_completed(digests):
    document = Document.objects.create(title="by hand", text=NOTICE)
    services.read_document(document)
    assert document.proposals.waiting().exists()
    run()
    assert not document.proposals.waiting().exists()


def test_reference_data_is_loaded_first_where_there_is_none(digests):
    Country.objects.all().delete()
    assert "countries: " in run()
    assert Country.objects.count() > 240


def test_documents_of_one_run_lend_their_years_to_those_without_a_date(tmp_path, make_country):
    (tmp_path / "a-undated.txt").write_text("The Forum of Paper Dragons took place in Warsaw on May 5.")
    (tmp_path / "dated.txt").write_text("date 2031-05-06 " + NOTICE)
    run(tmp_path)
    undated = Document.objects.get(title="a-undated")
    assert undated.proposals.get(field="days").value == "2031-05-05"
