from crm.api.base import SOURCES, AliasSerializer, RecordSerializer, RecordViewSet, SourcedSerializer
from partners.filters import ProgrammeFilter
from partners.models import (
    Programme,
    ProgrammeAllocation,
    ProgrammeBody,
    ProgrammeIncome,
    ProgrammeName,
    ProgrammePurpose,
)

from .references import CompanyReference, CountryReference


class ProgrammeNameSerializer(AliasSerializer):
    class Meta(AliasSerializer.Meta):
        model = ProgrammeName


class BodySerializer(RecordSerializer):
    company = CompanyReference(read_only=True)

    class Meta:
        model = ProgrammeBody
        fields = ("company", "role")


class IncomeSerializer(RecordSerializer):
    class Meta:
        model = ProgrammeIncome
        fields = ("description",)


class PurposeSerializer(RecordSerializer):
    class Meta:
        model = ProgrammePurpose
        fields = ("description",)


class AllocationSerializer(RecordSerializer):
    class Meta:
        model = ProgrammeAllocation
        fields = ("description", "amount", "currency", "allocated_on")


class ProgrammeSerializer(RecordSerializer):
    country = CountryReference(read_only=True, allow_null=True)

    class Meta:
        model = Programme
        fields = (
            *RecordSerializer.Meta.fields,
            "name",
            "kind",
            "status",
            "country",
            "announced_on",
            "started_on",
            "ended_on",
        )


class ProgrammeDetail(ProgrammeSerializer, SourcedSerializer):
    names = ProgrammeNameSerializer(many=True, read_only=True)
    bodies = BodySerializer(many=True, read_only=True)
    incomes = IncomeSerializer(many=True, read_only=True)
    purposes = PurposeSerializer(many=True, read_only=True)
    allocations = AllocationSerializer(many=True, read_only=True)

    class Meta(ProgrammeSerializer.Meta):
        fields = (
            *ProgrammeSerializer.Meta.fields,
            "summary",
            "names",
            "bodies",
            "incomes",
            "purposes",
            "allocations",
            *SOURCES,
        )


class ProgrammeViewSet(RecordViewSet):
    queryset = Programme.objects.select_related("country")
    serializer_class = ProgrammeSerializer
    detail_class = ProgrammeDetail
    filterset_class = ProgrammeFilter
    detail_prefetch = ("names", "bodies__company", "incomes", "purposes", "allocations")
