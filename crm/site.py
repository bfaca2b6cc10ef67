"""The workspace: our own admin site.

It stands outside ``crm.admin``, whose modules register with it: importing a package imports its modules first,
and they would register with a site that is then replaced.
"""

from typing import Any

from django.contrib.auth.views import PasswordChangeView
from django.http import HttpRequest
from django.urls import reverse
from unfold.forms import AdminOwnPasswordChangeForm
from unfold.sites import UnfoldAdminSite


class OwnPasswordForm(AdminOwnPasswordChangeForm):
    """Choosing one's own password also ends the duty to do so."""

    def save(self, commit: bool = True) -> Any:
        self.user.must_change_password = False
        return super().save(commit)


class WorkspaceSite(UnfoldAdminSite):
    def password_change(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        return PasswordChangeView.as_view(
            form_class=OwnPasswordForm,
            success_url=reverse("admin:index", current_app=self.name),
            template_name=self.password_change_template or "registration/password_change_form.html",
            extra_context={**self.each_context(request), **(extra_context or {})},
        )(request)
