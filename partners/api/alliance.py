from typing import Any

from django.utils.translation import gettext_lazy as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from crm.api.base import SOURCES, AliasSerializer, RecordSerializer, RecordViewSet, SourcedSerializer
from partners.filters import AllianceFilter, MembershipFilter
from partners.models import Alliance, AllianceName, Membership

from .references import AllianceReference, CompanyReference


class AllianceNameSerializer(AliasSerializer):
    class Meta(AliasSerializer.Meta):
        model = AllianceName


class AllianceSerializer(RecordSerializer):
    member_count = serializers.IntegerField(
        read_only=True, help_text=_("Companies that were members on the day “on”; today, unless given.")
    )

    class Meta:
        model = Alliance
        fields = (*RecordSerializer.Meta.fields, "name", "purpose", "founded_on", "website", "member_count")


class AllianceDetail(AllianceSerializer, SourcedSerializer):
    names = AllianceNameSerializer(many=True, read_only=True)

    class Meta(AllianceSerializer.Meta):
        fields = (*AllianceSerializer.Meta.fields, "notes", "names", *SOURCES)


class AllianceViewSet(RecordViewSet):
    """Alliances. Their members are the memberships: /memberships/?alliance=…&on=…"""

    queryset = Alliance.objects.all()
    serializer_class = AllianceSerializer
    detail_class = AllianceDetail
    filterset_class = AllianceFilter  # counts the members
    detail_prefetch = ("names",)

    @extend_schema(parameters=[OpenApiParameter("on", OpenApiTypes.DATE)])
    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return super().retrieve(request, *args, **kwargs)


class MembershipSerializer(RecordSerializer):
    alliance = AllianceReference(read_only=True)
    company = CompanyReference(read_only=True)

    class Meta:
        model = Membership
        fields = (
            *RecordSerializer.Meta.fields,
            "alliance",
            "company",
            "status",
            "joined_on",
            "left_on",
            "signed_at_place",
        )


class MembershipDetail(MembershipSerializer, SourcedSerializer):
    class Meta(MembershipSerializer.Meta):
        fields = (*MembershipSerializer.Meta.fields, "notes", *SOURCES)


class MembershipViewSet(RecordViewSet):
    queryset = Membership.objects.select_related("alliance", "company")
    serializer_class = MembershipSerializer
    detail_class = MembershipDetail
    filterset_class = MembershipFilter
