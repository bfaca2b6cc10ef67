import pytest
from django.contrib.auth.models import Group, Permission

from crm.roles import ACTIONS, ROLES, noun_models, permissions_of, sync_roles
from partners.models import Company

pytestmark = pytest.mark.django_db


def granted(role):
    return {
        f"{app}.{codename}"
        for app, codename in Group.objects.get(name=role).permissions.values_list(
            "content_type__app_label", "codename"
        )
    }


@pytest.mark.parametrize("role", ROLES)
def test_every_role_is_a_group_with_exactly_its_permissions(role):
    assert granted(role) == permissions_of(role)


def test_every_permission_of_the_table_exists():
    """A misspelt one would be dropped in silence."""
    existing = {
        f"{p.content_type.app_label}.{p.codename}" for p in Permission.objects.select_related("content_type")
    }
    assert set().union(*map(permissions_of, ROLES)) <= existing


def test_viewers_only_view():
    assert {name.split(".")[1].split("_")[0] for name in permissions_of("viewer")} == {"view"}


def test_editors_do_not_delete_or_import():
    kinds = {name.split(".")[1].split("_")[0] for name in permissions_of("editor")}
    assert kinds.isdisjoint({"delete", "import"})
    assert {"view", "add", "change", "export"} <= kinds


def test_managers_do_everything_to_every_noun_and_nothing_to_accounts():
    nouns = {
        f"{model._meta.app_label}.{action}_{model._meta.model_name}"
        for model in noun_models()
        for action in ACTIONS
    }
    assert nouns <= permissions_of("manager")
    assert not any(name.endswith("_user") for name in permissions_of("manager"))


def test_administrators_keep_accounts_but_cannot_delete_them():
    users = {name for name in permissions_of("administrator") if name.endswith("_user")}
    assert users == {"crm.view_user", "crm.add_user", "crm.change_user"}


def test_sync_takes_back_what_the_table_does_not_grant():
    group = Group.objects.get(name="viewer")
    group.permissions.add(Permission.objects.get(codename="delete_company"))
    sync_roles()
    assert granted("viewer") == permissions_of("viewer")


def test_sync_restores_a_role_that_was_deleted():
    Group.objects.get(name="editor").delete()
    sync_roles()
    assert granted("editor") == permissions_of("editor")


def test_sync_leaves_groups_of_the_staff_alone():
    own = Group.objects.create(name="auditors")
    own.permissions.set(Permission.objects.filter(codename="view_company"))
    sync_roles()
    assert granted("auditors") == {"partners.view_company"}


def test_history_is_no_noun():
    models = noun_models()
    assert Company in models
    assert Company.history.model not in models


def test_role_decides_what_a_colleague_may_do(make_user):
    viewer, manager = make_user("viewer"), make_user("manager")
    assert viewer.has_perm("partners.view_company")
    assert not viewer.has_perm("partners.export_company")
    assert manager.has_perm("partners.import_company")
