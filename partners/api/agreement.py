from rest_framework import serializers

from crm.api.base import SOURCES, RecordSerializer, RecordViewSet, SourcedSerializer
from partners.filters import AgreementFilter
from partners.models import Agreement, AgreementParty

from .references import CapabilityReference, CompanyReference, CountryReference, FormatReference


class PartySerializer(RecordSerializer):
    company = CompanyReference(read_only=True, allow_null=True)
    country = CountryReference(read_only=True, allow_null=True)

    class Meta:
        model = AgreementParty
        fields = ("company", "country", "role")


class AgreementSerializer(RecordSerializer):
    owner = serializers.CharField(read_only=True, allow_null=True)
    parties = PartySerializer(many=True, read_only=True)

    class Meta:
        model = Agreement
        fields = (
            *RecordSerializer.Meta.fields,
            "title",
            "kind",
            "status",
            "signed_on",
            "starts_on",
            "ends_on",
            "stands_for",
            "value",
            "currency",
            "owner",
            "parties",
        )


class AgreementDetail(AgreementSerializer, SourcedSerializer):
    formats = FormatReference(many=True, read_only=True)
    capabilities = CapabilityReference(many=True, read_only=True)

    class Meta(AgreementSerializer.Meta):
        fields = (*AgreementSerializer.Meta.fields, "summary", "formats", "capabilities", *SOURCES)


class AgreementViewSet(RecordViewSet):
    queryset = Agreement.objects.select_related("owner").prefetch_related(
        "parties__company", "parties__country"
    )
    serializer_class = AgreementSerializer
    detail_class = AgreementDetail
    filterset_class = AgreementFilter
    detail_prefetch = ("formats", "capabilities")
