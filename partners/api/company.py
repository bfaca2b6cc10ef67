from rest_framework import serializers

from crm.api.base import SOURCES, AliasSerializer, RecordSerializer, RecordViewSet, SourcedSerializer
from partners.filters import CompanyFilter, FacilityFilter
from partners.models import Company, CompanyIdentifier, CompanyName, CompanyRelationship, Facility, Membership

from .references import AllianceReference, CapabilityReference, CompanyReference, CountryReference


class CompanyNameSerializer(AliasSerializer):
    class Meta(AliasSerializer.Meta):
        model = CompanyName


class IdentifierSerializer(RecordSerializer):
    class Meta:
        model = CompanyIdentifier
        fields = ("scheme", "value")


class CompanyMembershipSerializer(RecordSerializer):
    alliance = AllianceReference(read_only=True)

    class Meta:
        model = Membership
        fields = ("id", "alliance", "status", "joined_on", "left_on", "signed_at_place")


class RelationshipSerializer(RecordSerializer):
    other = CompanyReference(read_only=True)

    class Meta:
        model = CompanyRelationship
        fields = ("kind", "other", "started_on", "ended_on")


class CompanySerializer(RecordSerializer):
    country = CountryReference(read_only=True, allow_null=True)
    owner = serializers.CharField(read_only=True, allow_null=True)
    capabilities = CapabilityReference(many=True, read_only=True)

    class Meta:
        model = Company
        fields = (
            *RecordSerializer.Meta.fields,
            "name",
            "kind",
            "status",
            "country",
            "city",
            "website",
            "owner",
            "capabilities",
        )


class CompanyDetail(CompanySerializer, SourcedSerializer):
    names = CompanyNameSerializer(many=True, read_only=True)
    identifiers = IdentifierSerializer(many=True, read_only=True)
    memberships = CompanyMembershipSerializer(many=True, read_only=True)
    relationships = RelationshipSerializer(many=True, read_only=True)

    class Meta(CompanySerializer.Meta):
        fields = (
            *CompanySerializer.Meta.fields,
            "notes",
            "names",
            "identifiers",
            "memberships",
            "relationships",
            *SOURCES,
        )


class CompanyViewSet(RecordViewSet):
    queryset = Company.objects.select_related("country", "owner").prefetch_related("capabilities")
    serializer_class = CompanySerializer
    detail_class = CompanyDetail
    filterset_class = CompanyFilter
    detail_prefetch = ("names", "identifiers", "memberships__alliance", "relationships__other")


class FacilitySerializer(RecordSerializer):
    company = CompanyReference(read_only=True)
    country = CountryReference(read_only=True)
    capabilities = CapabilityReference(many=True, read_only=True)

    class Meta:
        model = Facility
        fields = (
            *RecordSerializer.Meta.fields,
            "title",
            "company",
            "country",
            "city",
            "kind",
            "status",
            "capabilities",
            "announced_on",
            "opened_on",
            "closed_on",
        )


class FacilityDetail(FacilitySerializer, SourcedSerializer):
    class Meta(FacilitySerializer.Meta):
        fields = (*FacilitySerializer.Meta.fields, "notes", *SOURCES)


class FacilityViewSet(RecordViewSet):
    queryset = Facility.objects.select_related("company", "country").prefetch_related("capabilities")
    serializer_class = FacilitySerializer
    detail_class = FacilityDetail
    filterset_class = FacilityFilter
