"""The review list, and the reading of documents that staff enter by hand."""

from functools import partial
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from unfold.contrib.filters.admin import DropdownFilter

from crm.admin.base import RecordAdmin
from crm.admin.document import DocumentAdmin
from crm.admin.filters import AnyOf, AnyRecord
from crm.models import Document, Evidence
from seeds import services
from seeds.models import Proposal, ProposalQuerySet
from seeds.records import Filing, find_match
from seeds.tasks import read_in_background

ALL = "all"
SHOWN = 10  # failures named one by one in a message; of more, the number


class StatusFilter(DropdownFilter):
    """What waits, unless the reviewer asks for the decided ones."""

    title = _("status")
    parameter_name = "status"
    all_option = None

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [*Proposal.Status.choices, (ALL, _("all"))]

    def value(self) -> str:
        return super().value() or Proposal.Status.WAITING

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset if self.value() == ALL else queryset.filter(status=self.value())


class RuleFilter(DropdownFilter):
    title = _("rule")
    parameter_name = "rule"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        rules = Proposal.objects.order_by("rule").values_list("rule", flat=True).distinct()
        return [(rule, rule) for rule in rules]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(rule=self.value()) if self.value() else queryset


class ReviewMixin:
    def has_review_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("seeds.review_proposal")


@admin.register(Proposal)
class ProposalAdmin(ReviewMixin, RecordAdmin):
    """What was read is not edited: it is accepted or rejected, and the records are edited afterwards."""

    list_display = ("what", "noun", "shown_value", "linked_quote", "source", "shown_confidence", "status")
    list_display_links = ("what",)
    list_select_related = ()  # joined, every row would carry the whole text of its document
    list_filter = (StatusFilter, ("noun", AnyOf), ("document", AnyRecord), RuleFilter)
    actions = ("accept_selected", "reject_selected")

    fieldsets = (
        (None, {"fields": ("what", "linked_quote", "document", ("rule", "confidence"), "known_as")}),
        (_("Decision"), {"fields": ("status", ("decided_by", "decided_at"), "linked_record")}),
    )
    change_form_outer_before_template = "admin/seeds/proposal_decision.html"
    # Computed: a past version's page would look for them among the columns.
    readonly_fields = (*RecordAdmin.readonly_fields, "what", "linked_quote", "known_as", "linked_record")

    def list_prefetch(self) -> tuple[Any, ...]:
        return (Prefetch("document", Document.objects.only("title")),)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Proposal | None = None) -> bool:
        return False

    # Computed columns

    @admin.display(description=_("proposal"))
    def what(self, proposal: Proposal) -> str:
        return str(proposal)

    @admin.display(description=_("value"), ordering="value")
    def shown_value(self, proposal: Proposal) -> str:
        return Truncator(proposal.value).chars(80)

    @admin.display(description=_("quote"))
    def linked_quote(self, proposal: Proposal) -> str:
        return format_html('<a href="{}">{}</a>', proposal.url, Truncator(proposal.quote).chars(160))

    @admin.display(description=_("document"), ordering="document_id")
    def source(self, proposal: Proposal) -> str:
        return Truncator(proposal.document.title).chars(60)

    @admin.display(description=_("confidence"), ordering="confidence")
    def shown_confidence(self, proposal: Proposal) -> str:
        return f"{proposal.confidence:.0%}"

    @admin.display(description=_("other names in the document"))
    def known_as(self, proposal: Proposal) -> str:
        return "; ".join(alias["name"] for alias in proposal.claim.get("aliases", [])) or "–"

    @admin.display(description=_("record"))
    def linked_record(self, proposal: Proposal) -> str:
        return self._link(proposal, proposal.record) if proposal.record_id else "–"

    def _link(self, proposal: Proposal, record: Any) -> str:
        if record is None:
            return _now("It was deleted since.")
        options = record._meta
        address = reverse(f"admin:{options.app_label}_{options.model_name}_change", args=[record.pk])
        return format_html('<a href="{}">{}</a>', address, record)

    # One by one

    def get_urls(self) -> list[URLPattern]:
        return [
            path(
                "<int:pk>/accept/", self.admin_site.admin_view(self.accept_view), name="seeds_proposal_accept"
            ),
            path(
                "<int:pk>/reject/", self.admin_site.admin_view(self.reject_view), name="seeds_proposal_reject"
            ),
            *super().get_urls(),
        ]

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        proposal = kwargs.get("obj") or context["original"]
        numbers = [candidate["id"] for candidate in proposal.candidates]
        context["can_decide"] = proposal.status == "waiting" and self.has_review_permission(request)
        context["candidates"] = [
            {"id": record.pk, "link": self._link(proposal, record), "name": str(record)}
            for record in proposal.model._default_manager.filter(pk__in=numbers)
        ]
        if context["can_decide"] and proposal.proposes_record:
            match = find_match(Filing(proposal.document), proposal).record
            context["same_as"] = self._link(proposal, match) if match is not None else ""
        # Unsaved: only for its way of showing a quote in its sentence.
        context["citation"] = Evidence(
            document=proposal.document,
            **{name: getattr(proposal, name) for name in ("quote", "start", "end", "rule", "confidence")},
        )
        context["resting"] = (
            Proposal.objects.waiting().resting_on(proposal).count() if proposal.proposes_record else 0
        )
        return super().render_change_form(request, context, *args, **kwargs)

    def accept_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        def accept(proposal: Proposal) -> None:
            number = request.POST.get("into", "")
            into = None
            if number:
                offered = {str(candidate["id"]) for candidate in proposal.candidates}
                if number not in offered:
                    raise ValidationError(_now("That record was not offered for this proposal."))
                into = get_object_or_404(proposal.model, pk=number)
            result = services.accept(proposal, user=request.user, into=into)
            first = [str(item) for item in result.accepted if item.pk != proposal.pk]
            self.message_user(request, _now("Accepted: %(what)s.") % {"what": proposal}, messages.SUCCESS)
            if first:
                words = _now("Accepted first, because it rests on it: %(what)s.")
                self.message_user(request, words % {"what": "; ".join(first)}, messages.INFO)

        return self._decide(request, pk, accept)

    def reject_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        def reject(proposal: Proposal) -> None:
            result = services.reject(proposal, user=request.user)
            self.message_user(request, _now("Rejected: %(what)s.") % {"what": proposal}, messages.SUCCESS)
            self._tell_rested(request, len(result.rejected) - 1)

        return self._decide(request, pk, reject)

    def _tell_rested(self, request: HttpRequest, count: int) -> None:
        if count:
            words = ngettext(
                "%(count)s proposal that rests on it was rejected with it.",
                "%(count)s proposals that rest on it were rejected with it.",
                count,
            )
            self.message_user(request, words % {"count": count}, messages.INFO)

    def _decide(self, request: HttpRequest, pk: int, decide: Any) -> HttpResponse:
        """Decide and go on to the next waiting proposal of the document, or back to the list."""
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        if not self.has_review_permission(request):
            raise PermissionDenied
        proposal = get_object_or_404(Proposal, pk=pk)
        try:
            decide(proposal)
        except ValidationError as error:
            self.message_user(request, " ".join(error.messages), messages.ERROR)
            return HttpResponseRedirect(reverse("admin:seeds_proposal_change", args=[pk]))
        following = Proposal.objects.waiting().filter(document=proposal.document_id).order_by("pk")
        if later := following.filter(pk__gt=pk).first() or following.first():
            return HttpResponseRedirect(reverse("admin:seeds_proposal_change", args=[later.pk]))
        return HttpResponseRedirect(reverse("admin:seeds_proposal_changelist"))

    # In bulk

    @admin.action(description=_("Accept selected proposals"), permissions=["review"])
    def accept_selected(self, request: HttpRequest, queryset: ProposalQuerySet) -> None:
        by_document: dict[int, list[Proposal]] = {}
        for proposal in queryset.waiting():
            by_document.setdefault(proposal.document_id, []).append(proposal)
        accepted = 0
        failed: list[tuple[Proposal, str]] = []
        for document in Document.objects.filter(pk__in=by_document):
            result = services.accept_many(by_document[document.pk], document=document, user=request.user)
            accepted, failed = accepted + len(result.accepted), failed + result.failed
        words = ngettext("%(count)s proposal accepted.", "%(count)s proposals accepted.", accepted)
        self.message_user(request, words % {"count": accepted}, messages.SUCCESS)
        for proposal, why in failed[:SHOWN]:
            self.message_user(request, f"{proposal}: {why}", messages.ERROR)
        if len(failed) > SHOWN:
            more = _now("%(count)s more could not be accepted.") % {"count": len(failed) - SHOWN}
            self.message_user(request, more, messages.ERROR)

    @admin.action(description=_("Reject selected proposals"), permissions=["review"])
    def reject_selected(self, request: HttpRequest, queryset: ProposalQuerySet) -> None:
        rejected: set[int] = set()
        chosen = list(queryset.waiting())
        for proposal in chosen:
            if proposal.pk not in rejected:
                result = services.reject(proposal, user=request.user)
                rejected |= {item.pk for item in result.rejected}
        words = ngettext("%(count)s proposal rejected.", "%(count)s proposals rejected.", len(rejected))
        self.message_user(request, words % {"count": len(rejected)}, messages.SUCCESS)
        self._tell_rested(request, len(rejected - {proposal.pk for proposal in chosen}))


admin.site.unregister(Document)


@admin.register(Document)
class ReadDocumentAdmin(ReviewMixin, DocumentAdmin):
    """Documents entered by hand are read in the background; their claims wait in the review list."""

    actions = (*(DocumentAdmin.actions or ()), "read_again")

    def save_model(self, request: HttpRequest, obj: Document, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if not change:
            self._enqueue(request, [obj.pk])

    @admin.action(description=_("Read again"), permissions=["review"])
    def read_again(self, request: HttpRequest, queryset: QuerySet) -> None:
        self._enqueue(request, list(queryset.values_list("pk", flat=True)))

    def _enqueue(self, request: HttpRequest, numbers: list[int]) -> None:
        """After the commit: a worker must not look for a document that is not there yet."""
        for number in numbers:
            transaction.on_commit(partial(read_in_background.enqueue, number, request.user.pk))
        words = _now("What the reading finds will wait in the review list; what was decided stays decided.")
        self.message_user(request, words, messages.INFO)
