"""The workspace: our own admin site.

It stands outside ``crm.admin``, whose modules register with it: importing a package imports its modules first,
and they would register with a site that is then replaced.
"""

from typing import Any

from django.contrib.auth.views import PasswordChangeView
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from rest_framework.authtoken.models import Token
from unfold.forms import AdminOwnPasswordChangeForm
from unfold.sites import UnfoldAdminSite


class OwnPasswordForm(AdminOwnPasswordChangeForm):
    """Choosing one's own password also ends the duty to do so."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        new = cleaned.get("new_password1")
        if new and self.user.check_password(new):
            self.add_error("new_password1", _("This is the password you have. Choose another."))
        return cleaned

    def save(self, commit: bool = True) -> Any:
        Token.objects.filter(user=self.user).delete()  # whoever knew the old password may hold one
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
