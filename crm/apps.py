"""The core app and the admin site it configures."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig as DjangoAdminConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class AdminConfig(DjangoAdminConfig):
    default_site = "crm.site.WorkspaceSite"


class CRMConfig(AppConfig):
    name = "crm"
    verbose_name = _("Sources")

    def ready(self) -> None:
        from crm import checks  # noqa: F401 - registers the system checks
        from crm.roles import sync_roles

        post_migrate.connect(sync_roles, dispatch_uid="crm.roles.sync_roles")
