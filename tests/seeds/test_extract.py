import json

import pytest
from django.core.management import CommandError, call_command

GOOD = " date 2031-05-20 The Glass Optics Forum took place in Lisbon on 12 May."


def test_it_writes_one_file_a_document_with_offsets_of_the_file(tmp_path, capsys):
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    call_command("extract", str(tmp_path), out=tmp_path / "out")
    written = json.loads((tmp_path / "out" / "good.json").read_text())
    assert written["doc"] == "good.txt"
    assert ["event_date", "Glass Optics Forum", "2031-05-12", "2031-05-12"] in [
        one["tuple"] for one in written["relations"]
    ]
    assert all(
        GOOD[one["start"] : one["end"]] == one["quote"] for one in written["entities"] + written["relations"]
    )
    assert capsys.readouterr().out.startswith("good.txt: ")


def test_a_broken_file_is_named_and_the_others_are_read(tmp_path, capsys):
    (tmp_path / "bad.txt").write_bytes(b"\xff\xfe\xff broken")
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    with pytest.raises(CommandError, match="1 of 2") as error:
        call_command("extract", str(tmp_path / "bad.txt"), str(tmp_path / "good.txt"), out=tmp_path / "out")
    assert error.value.returncode == 1
    assert "bad.txt" in capsys.readouterr().err
    assert (tmp_path / "out" / "good.json").exists()


def test_an_undated_document_takes_the_year_of_the_same_months_event(tmp_path):
    (tmp_path / "dated.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "undated.txt").write_text("The Glass Optics Forum took place on May 12-13.", encoding="utf-8")
    call_command("extract", str(tmp_path), out=tmp_path / "out")
    written = json.loads((tmp_path / "out" / "undated.json").read_text())
    assert ["event_date", "Glass Optics Forum", "2031-05-12", "2031-05-13"] in [
        one["tuple"] for one in written["relations"]
    ]


def test_regimes_are_left_out_and_teams_are_organisations(tmp_path):
    text = "They announced the Glass Deal Team, an interagency group. They plan a special economic regime for the glass industry."
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    call_command("extract", str(tmp_path), out=tmp_path / "out")
    written = json.loads((tmp_path / "out" / "one.json").read_text())
    assert [(one["type"], one["name"]) for one in written["entities"]] == [("ORG", "Glass Deal Team")]
