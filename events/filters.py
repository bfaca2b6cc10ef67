"""What lists of forums are asked for: by the API, and by reports."""

from django.utils.translation import gettext_lazy as _

from crm.filters import AnyCode, AnyRecord, DayFilter, RecordFilterSet, StableOrdering
from events.models import Forum, Participation
from partners.filters import of_company, of_country, of_group, of_term
from partners.models import Capability, Contact, CooperationFormat


class ForumFilter(RecordFilterSet):
    country = of_country()
    group = of_group()
    kind = AnyCode(Forum.Kind)
    status = AnyCode(Forum.Status)
    capability = of_term(Capability, "capabilities")
    format = of_term(CooperationFormat, "formats")
    part_of = AnyRecord(field_name="parent", queryset=Forum.objects.all())
    starts_after = DayFilter(field_name="starts_on", lookup_expr="gte", help_text=_("That day counts."))
    starts_before = DayFilter(field_name="starts_on", lookup_expr="lte", help_text=_("That day counts."))
    ordering = StableOrdering("name", "starts_on", "ends_on", "status", "country__name")

    class Meta:
        model = Forum
        fields: tuple[str, ...] = ()


class ParticipationFilter(RecordFilterSet):
    forum = AnyRecord(queryset=Forum.objects.all())
    company = of_company()
    contact = AnyRecord(queryset=Contact.objects.all())
    country = of_country()
    role = AnyCode(Participation.Role)
    certainty = AnyCode(Participation.Certainty)
    ordering = StableOrdering("forum__starts_on", "role", "certainty")
    search_in = ("forum__search_text", "company__search_text", "country__search_text", "contact__search_text")

    class Meta:
        model = Participation
        fields: tuple[str, ...] = ()
