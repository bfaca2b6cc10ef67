"""What holds for the project as a whole: nothing half-made, nothing in the wrong place."""

import re
import tomllib
from collections import Counter
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings as project
from django.contrib import admin
from django.core.management import call_command
from django.db import models
from django.db.migrations.loader import MigrationLoader
from importlinter.cli import lint_imports

from crm.models import Record

ROOT = project.BASE_DIR
APPS = ("crm", "partners", "events", "seeds")
RECORDS = [model for model in apps.get_models() if issubclass(model, Record)]

# Records that have an admin page of their own and yet no resource.
WITHOUT_RESOURCE = {
    "partners.Position": "its contact's spreadsheet lists it",
    "events.Outcome": "its forum's page shows it; what a forum brought is exported as agreements and figures",
    "seeds.Proposal": "a working of the machine, which becomes records or nothing",
}


def registered(model: type[models.Model]) -> bool:
    return model in admin.site._registry


def named(model: type[models.Model]) -> str:
    return model._meta.label


def ours(pattern: str) -> list[Path]:
    """Our own files below the four apps."""
    return sorted(path for app in APPS for path in (ROOT / app).rglob(pattern) if path.is_file())


# Every noun is complete


@pytest.mark.parametrize("model", RECORDS, ids=named)
def test_every_record_can_be_edited_in_the_admin(model):
    inlines = {inline.model for page in admin.site._registry.values() for inline in page.inlines}
    assert registered(model) or model in inlines


@pytest.mark.parametrize("model", RECORDS, ids=named)
def test_every_record_says_what_it_is(model):
    """Its own text or that of a base of ours, not Django's “Company object (1)”."""
    owner = next(base for base in model.__mro__ if "__str__" in vars(base))
    assert owner.__module__.partition(".")[0] in APPS


@pytest.mark.parametrize("model", RECORDS, ids=named)
def test_every_record_keeps_its_history(model):
    assert model.history.model._meta.app_label == model._meta.app_label


@pytest.mark.parametrize("model", [model for model in RECORDS if registered(model)], ids=named)
def test_every_record_with_a_page_has_a_resource_for_itself_or_a_reason(model):
    resource = getattr(admin.site._registry[model], "resource_class", None)
    if named(model) in WITHOUT_RESOURCE:
        assert resource is None, "It has one: take it off the list."
    else:
        assert resource is not None
        assert resource._meta.model is model


def test_reasons_are_given_for_records_that_exist():
    assert WITHOUT_RESOURCE.keys() <= {named(model) for model in RECORDS}


def test_every_model_of_ours_is_a_record_or_known_not_to_be_one():
    """Who adds a model without history does so on purpose."""
    mine = {
        named(model)
        for app in APPS
        for model in apps.get_app_config(app).get_models()
        if not issubclass(model, Record) and not model.__name__.startswith("Historical")
    }
    assert mine == {"crm.User"}


# Migrations


@pytest.fixture
def with_migrations(settings: Any) -> None:
    """The tests' tables are made without them (--nomigrations), which hides them from Django."""
    settings.MIGRATION_MODULES = {}


@pytest.fixture
def migrations(with_migrations: None) -> MigrationLoader:
    return MigrationLoader(None)


@pytest.mark.parametrize("app", APPS)
def test_migrations_of_an_app_end_in_one(app, migrations):
    assert len(migrations.graph.leaf_nodes(app)) == 1


@pytest.mark.parametrize("app", APPS)
def test_migrations_of_an_app_are_numbered_without_gap_or_twin(app, migrations):
    numbers = sorted(name[:4] for label, name in migrations.disk_migrations if label == app)
    assert numbers
    assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]


@pytest.mark.django_db
def test_no_migration_is_missing(with_migrations):
    said = StringIO()
    try:
        call_command("makemigrations", check_changes=True, dry_run=True, stdout=said)
    except SystemExit:
        pytest.fail(said.getvalue())


# Files


def test_imports_point_one_way(capsys, monkeypatch):
    monkeypatch.chdir(ROOT)
    status = lint_imports(cache_dir=None)
    assert status == 0, capsys.readouterr().out


def test_no_module_is_a_drawer_for_odds_and_ends():
    drawers = {"utils", "util", "helpers", "common", "misc", "constants", "managers"}
    assert [path for path in [*ours("*"), *(ROOT / "tests").rglob("*.py")] if path.stem in drawers] == []
    assert [
        path for app in APPS for path in (ROOT / app).rglob("*") if path.is_dir() and path.name in drawers
    ] == []


REFERENCE_ELSEWHERE = re.compile(
    r"""(?:\b(?:src|srcset|href|action|poster|data-src)\s*=\s*|\burl\(\s*|@import\s+|\bfetch\(\s*)["']?(?:https?:)?//""",
    re.IGNORECASE,
)


@pytest.mark.parametrize(
    "text, elsewhere",
    [
        ('<script src="https://cdn.example/a.js">', True),
        ("<img src=//cdn.example/a.png>", True),
        ("body { background: url('http://cdn.example/a.png') }", True),
        ('@import "https://fonts.example/css";', True),
        ('<svg xmlns="http://www.w3.org/2000/svg">', False),
        ('<a href="{% url "admin:index" %}">', False),
        ("a { background: url(../img/a.svg) } /* see https://example.org */", False),
    ],
)
def test_what_counts_as_a_reference_to_elsewhere(text, elsewhere):
    assert bool(REFERENCE_ELSEWHERE.search(text)) is elsewhere


def test_no_page_or_style_of_ours_loads_anything_from_elsewhere():
    """The product works without internet, and tells nobody that it is used."""
    files = [
        path
        for suffix in ("html", "css", "js", "svg", "txt")
        for path in ours(f"*.{suffix}")
        if {"templates", "static"} & set(path.parts)
    ]
    assert files
    assert [str(path) for path in files if REFERENCE_ELSEWHERE.search(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_locked_package_has_its_version_and_hashes(name):
    text = (ROOT / name).read_text().replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    assert lines
    assert [
        line for line in lines if not re.match(r"[\w.\[\]-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", line)
    ] == []


def test_two_locks_agree_on_what_both_name():
    def pins(name: str) -> set[str]:
        found = re.findall(r"^([\w.-]+)(?:\[[^]]*\])?==(\S+)", (ROOT / name).read_text(), re.MULTILINE)
        return {f"{package}=={version}" for package, version in found}

    both = pins("requirements.txt") | pins("requirements-dev.txt")
    versions = Counter(pin.partition("==")[0] for pin in both)
    assert [package for package, count in versions.items() if count > 1] == []


def test_commands_name_no_place_to_get_packages_from():
    """Which one is used is the machine's own setting."""
    for name in ("Makefile", "requirements.txt", "requirements-dev.txt", "crm/install.py"):
        text = (ROOT / name).read_text()
        assert not re.search(r"(?<!no-emit-)index-url|find-links|https?://(?!crm\.example\b)", text)


def test_every_command_is_explained_by_make_help():
    text = (ROOT / "Makefile").read_text()
    phony = re.search(r"^\.PHONY: (.+)$", text, re.MULTILINE)
    assert phony
    explained = re.findall(r"^([a-z-]+):.*## \S", text, re.MULTILINE)
    assert sorted(explained) == sorted(phony[1].split())


def test_python_is_asked_for_by_one_number():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    assert project["project"]["requires-python"] == ">=3.11"
    assert "sys.version_info >= (3, 11)" in (ROOT / "Makefile").read_text()
    assert project["tool"]["ruff"]["target-version"] == "py311"
