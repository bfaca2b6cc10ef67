import os
import re
import subprocess
import sys

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from crm.env import Environment, parse_env_file


@pytest.mark.parametrize(
    "raw, value", [("true", True), ("1", True), ("FALSE", False), ("0", False), ("", None)]
)
def test_boolean_takes_only_true_and_false(raw, value):
    default = object()
    found = Environment({"DEBUG": raw}).boolean("DEBUG", default)  # type: ignore[arg-type]
    assert found is (default if value is None else value)


@pytest.mark.parametrize("raw", ["yes", "on", "off", "2", "tru"])
def test_boolean_refuses_what_looser_readers_guess(raw):
    with pytest.raises(ImproperlyConfigured, match=f"DEBUG must be true or false .* not '{raw}'"):
        Environment({"DEBUG": raw}).boolean("DEBUG")


@pytest.mark.parametrize("raw", ["1", "65535", " 8000 "])
def test_integer_takes_both_ends_of_its_range(raw):
    assert Environment({"PORT": raw}).integer("PORT", 1, least=1, most=65535) == int(raw)


@pytest.mark.parametrize("raw", ["0", "65536", "-1", "abc", "80.5"])
def test_integer_refuses_what_lies_outside_or_is_none(raw):
    with pytest.raises(ImproperlyConfigured, match="PORT must be"):
        Environment({"PORT": raw}).integer("PORT", 8000, least=1, most=65535)


def test_url_refuses_a_scheme_that_we_do_not_speak():
    environment = Environment({"DATABASE_URL": "oracle://somewhere/crm"})
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL must begin with sqlite: or postgres:"):
        environment.url("DATABASE_URL", schemes=["sqlite", "postgres"])


def test_url_may_hold_a_password_that_the_message_does_not_show():
    environment = Environment({"DATABASE_URL": "oracle://crm:hunter2@somewhere"})
    with pytest.raises(ImproperlyConfigured) as problem:
        environment.url("DATABASE_URL", schemes=["postgres"])
    assert "hunter2" not in str(problem.value)


def test_empty_and_missing_values_are_the_default():
    environment = Environment({"HOST": "  "})
    assert environment.text("HOST", "127.0.0.1") == environment.text("NONE", "127.0.0.1") == "127.0.0.1"
    assert environment.integer("HOST", 7, least=1, most=9) == 7
    assert environment.words("HOST", ["a"]) == ["a"]


def test_words_stand_between_commas():
    assert Environment({"ALLOWED_HOSTS": "a.example, b.example,,"}).words("ALLOWED_HOSTS") == [
        "a.example",
        "b.example",
    ]


def test_env_file_is_read_line_by_line():
    text = "# a comment\n\nPORT=8001\nexport HOST = 0.0.0.0\nNAME=\"two words\"\nKEY='a=b#c'\nBARE=\n"
    assert parse_env_file(text) == {
        "PORT": "8001",
        "HOST": "0.0.0.0",
        "NAME": "two words",
        "KEY": "a=b#c",
        "BARE": "",
    }


@pytest.mark.parametrize("line", ["PORT 8001", "=8001", "two words=1"])
def test_env_file_with_a_wrong_line_names_the_line(line):
    with pytest.raises(ImproperlyConfigured, match=r"\.env, line 2"):
        parse_env_file(f"HOST=localhost\n{line}\n")


def test_process_environment_wins_over_the_file(tmp_path, monkeypatch):
    (tmp_path / ".env").write_text("HOST=from-file\nTIME_ZONE=from-file\n")
    monkeypatch.setenv("HOST", "from-process")
    monkeypatch.delenv("TIME_ZONE", raising=False)
    environment = Environment.load(tmp_path / ".env")
    assert (environment.text("HOST"), environment.text("TIME_ZONE")) == ("from-process", "from-file")


def test_env_file_may_be_missing(tmp_path):
    assert Environment.load(tmp_path / ".env").text("SURELY_NOT_SET") == ""


def test_example_file_names_every_variable_that_settings_read_and_no_other():
    """A variable that the settings read and the example lacks would be found by nobody."""
    source = (settings.BASE_DIR / "crm" / "settings.py").read_text()
    read = set(re.findall(r'env\.\w+\(\s*"(\w+)"', source))
    shown = set(re.findall(r"^#?([A-Z_]+)=", (settings.BASE_DIR / ".env.example").read_text(), re.MULTILINE))
    assert read == shown


@pytest.mark.parametrize(
    "name, value, message",
    [
        ("PORT", "abc", "PORT must be a whole number, not 'abc'."),
        ("DATABASE_URL", "oracle://x/y", "DATABASE_URL must begin with sqlite: or postgres: or postgresql:."),
        ("DEBUG", "yes", "DEBUG must be true or false (or 1 or 0), not 'yes'."),
        ("PUBLIC_URL", "https://", "PUBLIC_URL must name a host"),
    ],
)
def test_wrong_environment_stops_the_start_with_one_line(name, value, message, tmp_path):
    environment = {**os.environ, "DATA_DIR": str(tmp_path), name: value}
    started = subprocess.run(
        [sys.executable, "manage.py", "up"],
        env=environment,
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert started.returncode != 0
    assert message in started.stderr
    assert len(started.stderr.strip().splitlines()) == 1
