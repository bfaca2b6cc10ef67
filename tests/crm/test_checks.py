from django.core.checks import run_checks

from partners.models import Company


def identities():
    return {message.id for message in run_checks() if (message.id or "").startswith("crm.")}


def test_the_project_as_it_is_passes_its_own_checks():
    assert identities() == set()


def test_import_without_its_permission_is_an_error(settings):
    settings.IMPORT_EXPORT_IMPORT_PERMISSION_CODE = None
    assert identities() == {"crm.E001"}


def test_export_under_another_permission_is_an_error(settings):
    settings.IMPORT_EXPORT_EXPORT_PERMISSION_CODE = "view"
    assert identities() == {"crm.E002"}


def test_record_without_the_permission_to_export_is_an_error(monkeypatch):
    monkeypatch.setattr(Company._meta, "default_permissions", ("view", "add", "change", "delete"))
    assert identities() == {"crm.E003"}
