"""System checks: conventions that a slip of the hand would break silently."""

from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register


@register(Tags.models)
def import_and_export_ask_for_permissions(**kwargs: Any) -> list[CheckMessage]:
    problems: list[CheckMessage] = []
    for action in ("IMPORT", "EXPORT"):
        if getattr(settings, f"IMPORT_EXPORT_{action}_PERMISSION_CODE", None) != action.lower():
            problems.append(
                Error(
                    f"IMPORT_EXPORT_{action}_PERMISSION_CODE is not set: every member of staff could {action.lower()}.",
                    id=f"crm.E00{1 if action == 'IMPORT' else 2}",
                )
            )
    return problems


@register(Tags.models)
def records_keep_their_permissions(**kwargs: Any) -> list[CheckMessage]:
    """A Meta that forgets to extend its parent's loses the import and export permissions."""
    from crm.models import Record

    return [
        Error(
            "The record has no permissions of its own for import and export.",
            hint="Let its Meta extend Record.Meta.",
            obj=model,
            id="crm.E003",
        )
        for model in apps.get_models()
        if issubclass(model, Record) and not {"import", "export"} <= set(model._meta.default_permissions)
    ]
