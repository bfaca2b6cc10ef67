"""The responsible colleague of a record: to filter by, to choose, to become."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import ForeignKey, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from unfold.contrib.filters.admin import MultipleDropdownFilter
from unfold.widgets import UnfoldAdminSelect2Widget


class OwnerFilter(MultipleDropdownFilter):
    """The responsible colleague: "me" makes an address that everybody may use for their own rows."""

    title = _("owner")
    parameter_name = "owner"
    all_option = None

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        colleagues = get_user_model().objects.filter(is_staff=True)
        return [
            ("me", _("me")),
            ("nobody", _("nobody")),
            *((str(colleague.pk), str(colleague)) for colleague in colleagues),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        chosen = [value for value in self.value() or [] if value]
        if not chosen:
            return queryset
        known = {value for value, _name in self.lookup_choices}
        owners: list[Any] = [int(value) for value in chosen if value in known - {"me", "nobody"}]
        if "me" in chosen:
            owners.append(request.user.pk)
        condition = Q(owner__in=owners)
        if "nobody" in chosen:
            condition |= Q(owner__isnull=True)
        return queryset.filter(condition)


class ColleagueField(forms.ModelChoiceField):
    def label_from_instance(self, colleague: Any) -> str:
        name = str(colleague)
        return name if colleague.is_active else gettext("%(name)s (no longer here)") % {"name": name}


class OwnedMixin:
    """A noun with a responsible colleague: several rows can be taken over at once."""

    actions = ("take_over",)

    def formfield_for_foreignkey(
        self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any
    ) -> forms.ModelChoiceField | None:
        if db_field.name == "owner":
            # The look-up by typing asks for the right to see accounts, which most staff do not have.
            kwargs |= {"form_class": ColleagueField, "widget": UnfoldAdminSelect2Widget()}
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    @admin.action(permissions=["change"], description=_("Make me the owner"))
    def take_over(self, request: HttpRequest, queryset: QuerySet) -> None:
        taken = 0
        with transaction.atomic():
            for record in queryset.exclude(owner=request.user):
                record.owner = request.user
                record.save(update_fields=["owner"])  # row by row, so that history knows
                taken += 1
        self.message_user(
            request,
            ngettext("You now own %(count)d more record.", "You now own %(count)d more records.", taken)
            % {"count": taken},
        )
