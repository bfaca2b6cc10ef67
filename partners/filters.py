"""What lists of partners are asked for: by the API, and by reports."""

from typing import Any

from django.apps import apps
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from crm.filters import AnyCode, AnyRecord, DayFilter, DayOf, NamedRecord, RecordFilterSet, StableOrdering
from partners.models import (
    Agreement,
    Alliance,
    Capability,
    Company,
    Contact,
    CooperationFormat,
    Country,
    CountryGroup,
    Facility,
    Membership,
    Programme,
)


def of_country(path: str = "country", **options: Any) -> AnyRecord:
    return AnyRecord(
        field_name=path,
        queryset=Country.objects.all(),
        to_field_name="code",
        error_messages={"invalid_choice": _("Unknown country code: %(value)s.")},
        help_text=options.pop("help_text", _("Two capital letters: UA, PL. Several may be given.")),
        **options,
    )


def of_group(path: str = "country__groups") -> AnyRecord:
    return AnyRecord(
        field_name=path,
        queryset=CountryGroup.objects.all(),
        to_field_name="code",
        error_messages={"invalid_choice": _("Unknown country group: %(value)s.")},
        help_text=_("The short name of a group of countries: EU, NATO."),
    )


def of_term(model: Any, path: str) -> AnyRecord:
    return AnyRecord(
        field_name=path, queryset=model.objects.all(), to_field_name="slug", help_text=_("Short names.")
    )


def of_company(path: str = "company") -> AnyRecord:
    return AnyRecord(field_name=path, queryset=Company.objects.all(), help_text=_("Numbers of companies."))


def _forums(request: Any) -> QuerySet:
    return apps.get_model("events.Forum").objects.all()  # by name: partners import nothing of events


def took_part_at() -> AnyRecord:
    return AnyRecord(
        field_name="participations__forum",
        queryset=_forums,
        also={"participations__certainty__in": ["confirmed", "attended"]},
        help_text=_("Numbers of forums. An invitation is no participation."),
    )


def came_of_forum(*kinds: str) -> AnyRecord:
    return AnyRecord(
        field_name="outcomes__forum",
        queryset=_forums,
        also={"outcomes__kind__in": kinds},
        help_text=_("Numbers of forums."),
    )


class CountryFilter(RecordFilterSet):
    group = of_group("groups")
    region = AnyCode(Country.Region)
    ordering = StableOrdering("code", "name", "name_uk")

    class Meta:
        model = Country
        fields: tuple[str, ...] = ()


class CountryGroupFilter(RecordFilterSet):
    ordering = StableOrdering("code", "name")

    class Meta:
        model = CountryGroup
        fields: tuple[str, ...] = ()


class CooperationFormatFilter(RecordFilterSet):
    ordering = StableOrdering("slug", "name")

    class Meta:
        model = CooperationFormat
        fields: tuple[str, ...] = ()


class CapabilityFilter(RecordFilterSet):
    category = AnyCode(Capability.Category, field_name="ml_category")
    ordering = StableOrdering("slug", "name", "ml_category")

    class Meta:
        model = Capability
        fields: tuple[str, ...] = ()


class CompanyFilter(RecordFilterSet):
    country = of_country()
    group = of_group()
    kind = AnyCode(Company.Kind)
    status = AnyCode(Company.Status)
    capability = of_term(Capability, "capabilities")
    member_of = NamedRecord(
        queryset=Alliance.objects.all(),
        method="members_of",
        help_text=_("Number or name of an alliance. Members on the day “on”, or today."),
    )
    on = DayOf(help_text=_("The day for “member_of”; today, unless given."))
    forum = took_part_at()
    ordering = StableOrdering("name", "status", "kind", "country__name", "created_at", "updated_at")

    class Meta:
        model = Company
        fields: tuple[str, ...] = ()

    def members_of(self, rows: Any, name: str, alliance: Alliance) -> QuerySet:
        return rows.members_of(alliance, self.day())


class ContactFilter(RecordFilterSet):
    country = of_country()
    group = of_group()
    company = of_company("positions__company")
    forum = took_part_at()
    ordering = StableOrdering("name", "country__name", "created_at", "updated_at")

    class Meta:
        model = Contact
        fields: tuple[str, ...] = ()


class AllianceFilter(RecordFilterSet):
    on = DayOf(help_text=_("The day on which members are counted; today, unless given."))
    forum = came_of_forum("signed", "announced")
    ordering = StableOrdering("name", "founded_on", "member_count")

    class Meta:
        model = Alliance
        fields: tuple[str, ...] = ()

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        return super().filter_queryset(counting_members(queryset, self.day()))


def counting_members(alliances: QuerySet, day: Any) -> QuerySet:
    """Alliances with ``member_count``: the companies that were members on the day (today, unless given)."""
    members = Membership.objects.on(day).filter(alliance=OuterRef("pk")).order_by().values("alliance")
    counted = members.annotate(number=Count("company", distinct=True)).values("number")
    return alliances.annotate(member_count=Coalesce(Subquery(counted), 0))


class MembershipFilter(RecordFilterSet):
    alliance = NamedRecord(queryset=Alliance.objects.all(), help_text=_("Number or name."))
    company = of_company()
    country = of_country("company__country")
    group = of_group("company__country__groups")
    status = AnyCode(Membership.Status)
    on = DayFilter(method="standing_on", help_text=_("Memberships that stood on the day."))
    ordering = StableOrdering("alliance__name", "company__name", "status", "joined_on", "left_on")
    search_in = ("company__search_text", "alliance__search_text")

    class Meta:
        model = Membership
        fields: tuple[str, ...] = ()

    def standing_on(self, rows: Any, name: str, day: Any) -> QuerySet:
        return rows.on(day)


class AgreementFilter(RecordFilterSet):
    country = of_country(
        method="with_party_in", help_text=_("The country of a party, or of a company that is a party.")
    )
    company = of_company("parties__company")
    kind = AnyCode(Agreement.Kind)
    status = AnyCode(Agreement.Status)
    capability = of_term(Capability, "capabilities")
    format = of_term(CooperationFormat, "formats")
    forum = came_of_forum("signed")
    in_force = DayFilter(method="in_force_on", help_text=_("Agreements in force on the day."))
    signed_after = DayFilter(field_name="signed_on", lookup_expr="gte", help_text=_("That day counts."))
    signed_before = DayFilter(field_name="signed_on", lookup_expr="lte", help_text=_("That day counts."))
    ordering = StableOrdering("title", "kind", "status", "signed_on", "ends_on", "value", "updated_at")

    class Meta:
        model = Agreement
        fields: tuple[str, ...] = ()

    def with_party_in(self, rows: Any, name: str, countries: Any) -> QuerySet:
        return rows.with_party_in(*[country.code for country in countries]) if countries else rows

    def in_force_on(self, rows: Any, name: str, day: Any) -> QuerySet:
        return rows.in_force(day)


class ProgrammeFilter(RecordFilterSet):
    country = of_country()
    group = of_group()
    kind = AnyCode(Programme.Kind)
    status = AnyCode(Programme.Status)
    body = of_company("bodies__company")
    active = DayFilter(method="active_on", help_text=_("Programmes at work on the day."))
    forum = came_of_forum("signed", "announced")
    ordering = StableOrdering("name", "kind", "status", "announced_on", "started_on")

    class Meta:
        model = Programme
        fields: tuple[str, ...] = ()

    def active_on(self, rows: Any, name: str, day: Any) -> QuerySet:
        return rows.active(day)


class FacilityFilter(RecordFilterSet):
    country = of_country()
    group = of_group()
    company = of_company()
    kind = AnyCode(Facility.Kind)
    status = AnyCode(Facility.Status)
    capability = of_term(Capability, "capabilities")
    open = DayFilter(method="open_on", help_text=_("Facilities that worked on the day."))
    ordering = StableOrdering("title", "kind", "status", "opened_on", "closed_on")

    class Meta:
        model = Facility
        fields: tuple[str, ...] = ()

    def open_on(self, rows: Any, name: str, day: Any) -> QuerySet:
        return rows.open(day)
