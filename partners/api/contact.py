from rest_framework import serializers

from crm.api.base import SOURCES, AliasSerializer, RecordSerializer, RecordViewSet, SourcedSerializer
from partners.filters import ContactFilter
from partners.models import Contact, ContactName, Position

from .references import CompanyReference, CountryReference


class ContactNameSerializer(AliasSerializer):
    class Meta(AliasSerializer.Meta):
        model = ContactName


class PositionSerializer(RecordSerializer):
    company = CompanyReference(read_only=True, allow_null=True)
    country = CountryReference(read_only=True, allow_null=True)

    class Meta:
        model = Position
        fields = ("title", "company", "country", "started_on", "ended_on")


class ContactSerializer(RecordSerializer):
    country = CountryReference(read_only=True, allow_null=True)
    owner = serializers.CharField(read_only=True, allow_null=True)

    class Meta:
        model = Contact
        fields = (*RecordSerializer.Meta.fields, "name", "country", "email", "phone", "owner")


class ContactDetail(ContactSerializer, SourcedSerializer):
    names = ContactNameSerializer(many=True, read_only=True)
    positions = PositionSerializer(many=True, read_only=True)

    class Meta(ContactSerializer.Meta):
        fields = (*ContactSerializer.Meta.fields, "notes", "names", "positions", *SOURCES)


class ContactViewSet(RecordViewSet):
    queryset = Contact.objects.select_related("country", "owner")
    serializer_class = ContactSerializer
    detail_class = ContactDetail
    filterset_class = ContactFilter
    detail_prefetch = ("names", "positions__company", "positions__country")
