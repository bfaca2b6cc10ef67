import os
from concurrent.futures import ProcessPoolExecutor

import pytest
from django.core.exceptions import ImproperlyConfigured

from crm.secret_key import load_or_create_secret_key


def test_key_is_made_once_and_then_read(tmp_path):
    key = load_or_create_secret_key(tmp_path)
    assert len(key) >= 50
    assert load_or_create_secret_key(tmp_path) == key


def test_two_folders_have_different_keys(tmp_path):
    assert load_or_create_secret_key(tmp_path / "a") != load_or_create_secret_key(tmp_path / "b")


def test_only_the_owner_may_read_the_key(tmp_path):
    old = os.umask(0)
    try:
        load_or_create_secret_key(tmp_path)
    finally:
        os.umask(old)
    assert (tmp_path / "secret_key").stat().st_mode & 0o777 == 0o600


def test_draft_is_not_left_behind(tmp_path):
    load_or_create_secret_key(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["secret_key"]


def test_the_slower_of_two_starts_takes_the_key_of_the_faster(tmp_path, monkeypatch):
    """Both found no key; the other one's lands while this one still writes its own."""
    theirs = "k" * 60
    link = os.link

    def link_after_the_other(draft, path):
        path.write_text(theirs)
        link(draft, path)

    monkeypatch.setattr(os, "link", link_after_the_other)
    assert load_or_create_secret_key(tmp_path) == theirs


def test_many_starts_at_once_agree_on_one_key(tmp_path):
    with ProcessPoolExecutor(4) as pool:
        keys = set(pool.map(load_or_create_secret_key, [tmp_path] * 16))
    assert len(keys) == 1


def test_damaged_key_is_not_used(tmp_path):
    (tmp_path / "secret_key").write_text("short")
    with pytest.raises(ImproperlyConfigured, match="damaged"):
        load_or_create_secret_key(tmp_path)


def test_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(
        ImproperlyConfigured, match=r"cannot be kept in .*file/data: .*Set SECRET_KEY or DATA_DIR"
    ):
        load_or_create_secret_key(tmp_path / "file" / "data")
