"""Who may read through the API: those who may view in the admin."""

from rest_framework import permissions


class ViewPermissions(permissions.DjangoModelPermissions):
    """Reading asks for the view permission too; the library's own class leaves GET open."""

    perms_map = {
        **permissions.DjangoModelPermissions.perms_map,
        "GET": ["%(app_label)s.view_%(model_name)s"],
        "HEAD": ["%(app_label)s.view_%(model_name)s"],
        "OPTIONS": ["%(app_label)s.view_%(model_name)s"],
    }
