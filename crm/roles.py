"""Who may do what: one table. The groups follow it at every migrate."""

from typing import Any

from django.apps import apps as installed
from django.contrib.auth.models import Group, Permission

# Everything staff may be granted; "view" comes first because nothing makes sense without it.
ACTIONS = ("view", "add", "change", "delete", "import", "export")

# role: (actions on every noun, further permissions as app.codename)
ROLES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "viewer": (("view",), ()),
    "editor": (("view", "add", "change", "export"), ("seeds.review_proposal",)),
    "manager": (ACTIONS, ("seeds.review_proposal",)),
    "administrator": (ACTIONS, ("seeds.review_proposal", "crm.view_user", "crm.add_user", "crm.change_user")),
}

# What the sources say is not edited by hand: documents are added and read, evidence follows decisions.
NOUN_APPS = ("crm", "partners", "events", "seeds")


def noun_models() -> list[Any]:
    """The models whose rows staff keep: those that ask for the six actions."""
    return [
        model
        for label in NOUN_APPS
        for model in installed.get_app_config(label).get_models()
        if "export" in model._meta.default_permissions
    ]


def permissions_of(role: str) -> set[str]:
    """The permissions of a role, as app.codename."""
    actions, further = ROLES[role]
    of_nouns = {
        f"{model._meta.app_label}.{action}_{model._meta.model_name}"
        for model in noun_models()
        for action in actions
    }
    return of_nouns | set(further)


def sync_roles(**kwargs: Any) -> None:
    """Make the groups match the table. Groups that staff made themselves are left alone.

    Connected to post_migrate, which runs once for every app: permissions of apps that come later do not exist
    yet in the earlier calls, so the last call completes the groups.
    """
    using = kwargs.get("using", "default")
    known = {
        f"{permission.content_type.app_label}.{permission.codename}": permission
        for permission in Permission.objects.using(using).select_related("content_type")
    }
    for role in ROLES:
        group, _created = Group.objects.using(using).get_or_create(name=role)
        group.permissions.set([known[name] for name in sorted(permissions_of(role)) if name in known])
