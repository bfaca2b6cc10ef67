"""Who may read through the API: those who may view in the admin."""

from typing import Any

from rest_framework import permissions
from rest_framework.request import Request


def is_admitted(user: Any) -> bool:
    """Staff who have a password of their own: those whom the admin lets in."""
    return bool(user and user.is_authenticated and user.is_staff and not user.must_change_password)


class Admitted(permissions.BasePermission):
    """For pages that show no records."""

    def has_permission(self, request: Request, view: Any) -> bool:
        return is_admitted(request.user)


class ViewPermissions(permissions.DjangoModelPermissions):
    """Reading asks for the view permission too; the library's own class leaves GET open."""

    perms_map = {
        **permissions.DjangoModelPermissions.perms_map,
        "GET": ["%(app_label)s.view_%(model_name)s"],
        "HEAD": ["%(app_label)s.view_%(model_name)s"],
        "OPTIONS": ["%(app_label)s.view_%(model_name)s"],
    }

    def has_permission(self, request: Request, view: Any) -> bool:
        return is_admitted(request.user) and super().has_permission(request, view)
