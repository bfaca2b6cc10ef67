"""The side menu: what staff open most comes first. A line shows only to those who may view its list."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# (heading, [(label, icon of the theme's symbol font, app.model)])
MENU: list[tuple[str | Promise, list[tuple[str | Promise, str, str]]]] = [
    (
        _("Partners"),
        [
            (_("Companies"), "apartment", "partners.company"),
            (_("Contacts"), "person", "partners.contact"),
            (_("Positions"), "badge", "partners.position"),
            (_("Countries"), "flag", "partners.country"),
        ],
    ),
    (
        _("Cooperation"),
        [
            (_("Agreements"), "handshake", "partners.agreement"),
            (_("Alliances"), "hub", "partners.alliance"),
            (_("Memberships"), "card_membership", "partners.membership"),
            (_("Programmes"), "account_balance", "partners.programme"),
            (_("Facilities"), "factory", "partners.facility"),
        ],
    ),
    (
        _("Forums"),
        [
            (_("Forums"), "groups", "events.forum"),
            (_("Participations"), "how_to_reg", "events.participation"),
            (_("Outcomes"), "task_alt", "events.outcome"),
        ],
    ),
    (
        _("Sources"),
        [
            (_("Review list"), "rule", "seeds.proposal"),
            (_("Documents"), "description", "crm.document"),
            (_("Evidence"), "format_quote", "crm.evidence"),
            (_("Reported figures"), "monitoring", "crm.reportedfigure"),
        ],
    ),
    (
        _("Set-up"),
        [
            (_("Capabilities"), "category", "partners.capability"),
            (_("Cooperation formats"), "sync_alt", "partners.cooperationformat"),
            (_("Country groups"), "public", "partners.countrygroup"),
            (_("Users"), "manage_accounts", "crm.user"),
            (_("Roles"), "shield_person", "auth.group"),
        ],
    ),
]


def navigation(request: HttpRequest) -> list[dict[str, Any]]:
    """The menu in the theme's form, without headings that would stand above nothing."""
    groups = []
    for heading, lines in MENU:
        items = [_item(label, icon, model) for label, icon, model in lines if _may_view(request, model)]
        if items:
            groups.append({"title": heading, "items": items, "collapsible": False})
    return groups


def _item(label: str | Promise, icon: str, model: str) -> dict[str, Any]:
    return {"title": label, "icon": icon, "link": reverse_lazy(f"admin:{model.replace('.', '_')}_changelist")}


def _may_view(request: HttpRequest, model: str) -> bool:
    app, name = model.split(".")
    registered = any(noun._meta.label_lower == model for noun in admin.site._registry)
    return registered and request.user.has_perm(f"{app}.view_{name}")
