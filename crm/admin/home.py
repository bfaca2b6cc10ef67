"""The first page: how much of what there is, what waits, and what came in last."""

from typing import Any

from django.apps import apps
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from crm.models import Document

# Each figure links to the list behind it.
KEY_FIGURES = [
    "partners.company",
    "partners.contact",
    "partners.alliance",
    "partners.agreement",
    "partners.programme",
    "partners.facility",
    "events.forum",
    "crm.document",
]


def home(request: HttpRequest, context: dict[str, Any]) -> dict[str, Any]:
    """Fill the first page; what a reader may not view is not counted for them."""
    figures = []
    for label in KEY_FIGURES:
        model = apps.get_model(label)
        if request.user.has_perm(f"{model._meta.app_label}.view_{model._meta.model_name}"):
            figures.append(
                {
                    "count": model._default_manager.count(),
                    "label": model._meta.verbose_name_plural,
                    "url": reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist"),
                }
            )
    context["key_figures"] = figures
    if request.user.has_perm("crm.view_document"):
        context["newest_documents"] = Document.objects.defer("text").order_by("-created_at", "-pk")[:6]
    if (
        apps.is_installed("seeds")
        and request.user.has_perm("seeds.view_proposal")
        and "proposal" in apps.all_models["seeds"]
    ):
        context["waiting"] = apps.get_model("seeds.proposal").objects.waiting().count()
        context["waiting_url"] = reverse("admin:seeds_proposal_changelist")
    context["title"] = _("Today")
    return context
