from rest_framework import serializers

from crm.api.base import SOURCES, AliasSerializer, RecordSerializer, RecordViewSet, SourcedSerializer
from events.filters import ForumFilter, ParticipationFilter
from events.models import Forum, ForumName, Outcome, Participation
from partners.api.references import (
    AgreementReference,
    AllianceReference,
    CapabilityReference,
    CompanyReference,
    ContactReference,
    CountryReference,
    FormatReference,
    ProgrammeReference,
)


class ForumReference(serializers.ModelSerializer):
    class Meta:
        model = Forum
        fields = ("id", "name", "starts_on")


class ForumNameSerializer(AliasSerializer):
    class Meta(AliasSerializer.Meta):
        model = ForumName


class OutcomeSerializer(RecordSerializer):
    agreement = AgreementReference(read_only=True, allow_null=True)
    alliance = AllianceReference(read_only=True, allow_null=True)
    programme = ProgrammeReference(read_only=True, allow_null=True)

    class Meta:
        model = Outcome
        fields = ("kind", "agreement", "alliance", "programme")


class ForumSerializer(RecordSerializer):
    country = CountryReference(read_only=True, allow_null=True)
    parent = ForumReference(read_only=True, allow_null=True)

    class Meta:
        model = Forum
        fields = (
            *RecordSerializer.Meta.fields,
            "name",
            "kind",
            "status",
            "series",
            "edition",
            "starts_on",
            "ends_on",
            "dates_in_words",
            "city",
            "country",
            "parent",
            "website",
        )


class ForumDetail(ForumSerializer, SourcedSerializer):
    names = ForumNameSerializer(many=True, read_only=True)
    outcomes = OutcomeSerializer(many=True, read_only=True)
    formats = FormatReference(many=True, read_only=True)
    capabilities = CapabilityReference(many=True, read_only=True)

    class Meta(ForumSerializer.Meta):
        fields = (
            *ForumSerializer.Meta.fields,
            "summary",
            "names",
            "outcomes",
            "formats",
            "capabilities",
            *SOURCES,
        )


class ForumViewSet(RecordViewSet):
    """Forums. Who came to one is in the participations: /participations/?forum=…"""

    queryset = Forum.objects.select_related("country", "parent")
    serializer_class = ForumSerializer
    detail_class = ForumDetail
    filterset_class = ForumFilter
    detail_prefetch = (
        "names",
        "outcomes__agreement",
        "outcomes__alliance",
        "outcomes__programme",
        "formats",
        "capabilities",
    )


class ParticipationSerializer(RecordSerializer):
    forum = ForumReference(read_only=True)
    company = CompanyReference(read_only=True, allow_null=True)
    country = CountryReference(read_only=True, allow_null=True)
    contact = ContactReference(read_only=True, allow_null=True)

    class Meta:
        model = Participation
        fields = (
            *RecordSerializer.Meta.fields,
            "forum",
            "company",
            "country",
            "contact",
            "role",
            "certainty",
        )


class ParticipationDetail(ParticipationSerializer, SourcedSerializer):
    class Meta(ParticipationSerializer.Meta):
        fields = (*ParticipationSerializer.Meta.fields, "notes", *SOURCES)


class ParticipationViewSet(RecordViewSet):
    queryset = Participation.objects.select_related("forum", "company", "country", "contact")
    serializer_class = ParticipationSerializer
    detail_class = ParticipationDetail
    filterset_class = ParticipationFilter
