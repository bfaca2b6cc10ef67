import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Permission
from django.urls import reverse

from crm.admin import navigation as menu
from crm.admin.navigation import MENU, navigation

MODELS = [model for _heading, lines in MENU for _label, _icon, model in lines]


def list_of(model):
    return reverse(f"admin:{model.replace('.', '_')}_changelist")


@pytest.fixture
def shown_to(rf):
    """The menu of a user: headings with the addresses under them."""

    def show(user):
        request = rf.get("/")
        request.user = user
        return {
            str(group["title"]): [str(item["link"]) for item in group["items"]]
            for group in navigation(request)
        }

    return show


@pytest.fixture
def boss(make_user):
    return make_user(is_superuser=True)


@pytest.mark.parametrize("model", MODELS)
def test_every_line_leads_to_a_registered_model(model):
    assert apps.get_model(model) in admin.site._registry


def test_no_model_stands_twice_in_the_menu():
    assert len(set(MODELS)) == len(MODELS)


def test_superuser_sees_the_whole_menu_in_its_order(shown_to, boss):
    registered = {model._meta.label_lower for model in admin.site._registry}
    links = [link for links in shown_to(boss).values() for link in links]
    assert links == [list_of(model) for model in MODELS if model in registered]


def test_user_without_rights_sees_nothing(shown_to, make_user):
    assert shown_to(make_user()) == {}


@pytest.mark.parametrize("role", ["viewer", "editor", "manager"])
def test_users_and_roles_are_for_administrators(shown_to, make_user, role):
    links = [link for links in shown_to(make_user(role)).values() for link in links]
    assert list_of("partners.company") in links
    assert list_of("crm.user") not in links
    assert list_of("auth.group") not in links


def test_administrator_sees_the_users(shown_to, make_user):
    assert list_of("crm.user") in shown_to(make_user("administrator"))["Set-up"]


def test_one_permission_shows_one_line_under_its_heading(shown_to, make_user):
    user = make_user()
    user.user_permissions.add(Permission.objects.get(codename="view_alliance"))
    assert shown_to(user) == {"Cooperation": [list_of("partners.alliance")]}


@pytest.mark.parametrize("action", ["add", "change", "delete", "import", "export"])
def test_line_needs_the_right_to_view(shown_to, make_user, action):
    user = make_user()
    user.user_permissions.add(Permission.objects.get(codename=f"{action}_alliance"))
    assert shown_to(user) == {}


def test_line_without_a_page_shows_to_nobody(shown_to, boss, monkeypatch):
    monkeypatch.setattr(menu, "MENU", [("Inner workings", [("Kinds", "gear", "contenttypes.contenttype")])])
    assert shown_to(boss) == {}


def test_line_has_what_the_theme_asks_for(rf, boss):
    request = rf.get("/")
    request.user = boss
    for group in navigation(request):
        assert {"title", "items"} <= set(group)
        assert all(item["title"] and item["icon"] and item["link"] for item in group["items"])


def test_page_shows_the_menu_of_its_reader(login, make_document):
    page = login("viewer").get(make_document().get_absolute_url()).content.decode()
    assert f'href="{list_of("partners.company")}"' in page
    assert f'href="{list_of("crm.user")}"' not in page
