from typing import Any

from rest_framework import serializers

from crm.api.base import SOURCES, RecordSerializer, RecordViewSet, SourcedSerializer
from partners.filters import CapabilityFilter, CooperationFormatFilter, CountryFilter, CountryGroupFilter
from partners.models import Capability, CooperationFormat, Country, CountryGroup

from .references import CountryReference


class CountrySerializer(RecordSerializer):
    groups: Any = serializers.SlugRelatedField("code", many=True, read_only=True)

    class Meta:
        model = Country
        fields = (*RecordSerializer.Meta.fields, "code", "alpha3", "name", "name_uk", "region", "groups")


class CountryDetail(CountrySerializer, SourcedSerializer):
    class Meta(CountrySerializer.Meta):
        fields = (*CountrySerializer.Meta.fields, "other_names", *SOURCES)


class CountryViewSet(RecordViewSet):
    queryset = Country.objects.prefetch_related("groups")
    serializer_class = CountrySerializer
    detail_class = CountryDetail
    filterset_class = CountryFilter


class CountryGroupSerializer(RecordSerializer):
    class Meta:
        model = CountryGroup
        fields = (*RecordSerializer.Meta.fields, "code", "name", "name_uk", "as_of")


class CountryGroupDetail(CountryGroupSerializer, SourcedSerializer):
    countries = CountryReference(many=True, read_only=True)

    class Meta(CountryGroupSerializer.Meta):
        fields = (*CountryGroupSerializer.Meta.fields, "notes", "countries", *SOURCES)


class CountryGroupViewSet(RecordViewSet):
    queryset = CountryGroup.objects.all()
    serializer_class = CountryGroupSerializer
    detail_class = CountryGroupDetail
    filterset_class = CountryGroupFilter
    detail_prefetch = ("countries",)


class CooperationFormatSerializer(RecordSerializer):
    class Meta:
        model = CooperationFormat
        fields = (*RecordSerializer.Meta.fields, "slug", "name", "name_uk", "description")


class CooperationFormatDetail(CooperationFormatSerializer, SourcedSerializer):
    class Meta(CooperationFormatSerializer.Meta):
        fields = (*CooperationFormatSerializer.Meta.fields, *SOURCES)


class CooperationFormatViewSet(RecordViewSet):
    queryset = CooperationFormat.objects.all()
    serializer_class = CooperationFormatSerializer
    detail_class = CooperationFormatDetail
    filterset_class = CooperationFormatFilter


class CapabilitySerializer(RecordSerializer):
    class Meta:
        model = Capability
        fields = (*CooperationFormatSerializer.Meta.fields, "ml_category")


class CapabilityDetail(CapabilitySerializer, SourcedSerializer):
    class Meta(CapabilitySerializer.Meta):
        fields = (*CapabilitySerializer.Meta.fields, *SOURCES)


class CapabilityViewSet(RecordViewSet):
    queryset = Capability.objects.all()
    serializer_class = CapabilitySerializer
    detail_class = CapabilityDetail
    filterset_class = CapabilityFilter
