"""Makers of records: the fewest valid values, so that a test states only what matters.

Every company, person and deal here is invented, with names that nobody could take for real.
"""

from collections.abc import Callable
from itertools import count
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from crm.models import Document, User
from events.models import Forum
from partners.models import Agreement, Alliance, Company, Contact, Country, CountryGroup, Programme

Maker = Callable[..., Any]

COUNTRIES = {
    "UA": ("UKR", "Ukraine", "Україна"),
    "PL": ("POL", "Poland", "Польща"),
    "DE": ("DEU", "Germany", "Німеччина"),
    "US": ("USA", "United States", "Сполучені Штати"),
    "NO": ("NOR", "Norway", "Норвегія"),
}
_numbers = count(1)


@pytest.fixture(autouse=True)
def _plain_static_files(settings: Any) -> None:
    """Tests need no collected files."""
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}


@pytest.fixture(autouse=True)
def _fast_passwords(settings: Any, request: pytest.FixtureRequest) -> None:
    """Argon2 is slow on purpose; only the test of the hashing itself wants it."""
    if "argon2" not in request.node.name:
        settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def make_country(db: None) -> Maker:
    def make(code: str = "UA", **values: Any) -> Country:
        alpha3, name, name_uk = COUNTRIES[code]
        country, _created = Country.objects.get_or_create(
            code=code,
            defaults={"alpha3": alpha3, "name": name, "name_uk": name_uk, "region": "Europe", **values},
        )
        return country

    return make


@pytest.fixture
def make_group(make_country: Maker) -> Maker:
    def make(code: str, *countries: str) -> CountryGroup:
        group, _created = CountryGroup.objects.get_or_create(code=code, defaults={"name": f"Group {code}"})
        for country in countries:
            make_country(country).groups.add(group)
        return group

    return make


@pytest.fixture
def make_company(make_country: Maker) -> Maker:
    def make(country: str | None = "UA", **values: Any) -> Company:
        values.setdefault("name", f"Gargoyle Umbrella Works {next(_numbers)}")
        return Company.objects.create(country=make_country(country) if country else None, **values)

    return make


@pytest.fixture
def make_contact(make_country: Maker) -> Maker:
    def make(country: str | None = "UA", **values: Any) -> Contact:
        values.setdefault("name", f"Zebulon Q. Testperson {next(_numbers)}")
        return Contact.objects.create(country=make_country(country) if country else None, **values)

    return make


@pytest.fixture
def make_alliance(db: None) -> Maker:
    def make(**values: Any) -> Alliance:
        values.setdefault("name", f"Alliance of Paper Dragons {next(_numbers)}")
        return Alliance.objects.create(**values)

    return make


@pytest.fixture
def make_agreement(db: None) -> Maker:
    def make(**values: Any) -> Agreement:
        values.setdefault("title", f"Memorandum on Teapot Exchange {next(_numbers)}")
        return Agreement.objects.create(**values)

    return make


@pytest.fixture
def make_programme(db: None) -> Maker:
    def make(**values: Any) -> Programme:
        values.setdefault("name", f"Rubber Duck Fund {next(_numbers)}")
        return Programme.objects.create(**values)

    return make


@pytest.fixture
def make_forum(make_country: Maker) -> Maker:
    def make(country: str | None = "UA", **values: Any) -> Forum:
        values.setdefault("name", f"Forum of Imaginary Industries {next(_numbers)}")
        return Forum.objects.create(country=make_country(country) if country else None, **values)

    return make


@pytest.fixture
def make_document(db: None) -> Maker:
    def make(text: str = "", **values: Any) -> Document:
        values.setdefault("title", f"Notice {next(_numbers)}")
        return Document.objects.create(
            text=text or f"Notice {next(_numbers)} of the Paper Dragons.", **values
        )

    return make


@pytest.fixture
def make_user(db: None) -> Maker:
    """A member of staff in the named roles; with none, one who may log in and see nothing."""

    def make(*roles: str, **values: Any) -> User:
        values.setdefault("username", f"colleague{next(_numbers)}")
        user = User.objects.create_user(is_staff=True, password="a long enough secret", **values)
        user.groups.set(Group.objects.filter(name__in=roles))
        return user

    return make


@pytest.fixture
def login(client: Client, make_user: Maker) -> Maker:
    """A client logged in as somebody in the named roles."""

    def log_in(*roles: str) -> Client:
        client.force_login(make_user(*roles))
        return client

    return log_in
